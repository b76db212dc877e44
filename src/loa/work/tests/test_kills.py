"""Real worker processes, killed and paused, on both databases: nothing is lost and nothing stands twice.

Each promise is shown twice: kept, and broken as soon as the guard that keeps it is taken out.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import psycopg
import pytest

pytestmark = [pytest.mark.slow, pytest.mark.long]
SANDBOX = [sys.executable, "-m", "loa.work.tests.sandbox"]
SEED = int(os.environ.get("LOA_TEST_SEED", "20261121"))


class Sandbox:
    """A database of its own, and the processes that work on it."""

    def __init__(self, url, folder):
        self.url, self.begun = url, folder / "begun"
        self.started = []

    def variables(self, **options):
        names = {f"SANDBOX_{name.upper()}": str(value) for name, value in options.items()}
        return {**os.environ, "LOA_DATABASE_URL": self.url, "SANDBOX_BEGUN": str(self.begun), **names}

    def prepare(self, count):
        subprocess.run([*SANDBOX, "prepare", str(count)], env=self.variables(), check=True, timeout=60)

    def work(self, **options):
        process = subprocess.Popen(
            [*SANDBOX, "work"], env=self.variables(**options), stderr=subprocess.DEVNULL
        )
        self.started.append(process)
        return process

    def report(self):
        done = subprocess.run(
            [*SANDBOX, "report"], env=self.variables(), check=True, capture_output=True, timeout=60
        )
        return json.loads(done.stdout)

    def wait_begun(self):
        wait_until(self.begun.exists, seconds=30)
        self.begun.unlink()

    def wait_done(self, *, seconds):
        """What the report says once nothing is left to do, or after so many seconds."""
        until = time.monotonic() + seconds
        while set(self.report()["states"]) != {"done"} and time.monotonic() < until:
            time.sleep(0.2)
        return self.report()


def wait_until(met, *, seconds):
    until = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.01)


def end(process):
    process.terminate()
    return process.wait(timeout=30)


def check(report, *, parcels):
    """Every parcel is done and delivered exactly once."""
    assert report["states"] == {"done": parcels}
    assert report["deliveries"] == {"1": parcels}


@contextmanager
def own_database(folder):
    """A new database on the server under test."""
    url, name = os.environ["LOA_DATABASE_URL"], f"sandbox_{os.getpid()}_{random.getrandbits(32):x}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            yield url.rpartition("/")[0] + "/" + name
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def own_file(folder):
    yield f"sqlite://{folder / 'sandbox.sqlite3'}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def sandbox(request, tmp_path):
    made = own_database if request.param == "postgresql" else own_file
    with made(tmp_path) as url:
        box = Sandbox(url, tmp_path)
        try:
            yield box
        finally:
            for process in box.started:
                process.kill()
                process.wait()


def killed_in_the_middle(sandbox, *, sabotage):
    sandbox.prepare(1)
    first = sandbox.work(takes=20)
    sandbox.wait_begun()
    first.kill()
    first.wait()
    second = sandbox.work(sabotage=sabotage)
    report = sandbox.wait_done(seconds=6 if sabotage else 30)
    assert end(second) == 0
    check(report, parcels=1)
    assert report["attempts"] == 2


def test_work_of_a_killed_worker_is_done_by_the_next(sandbox):
    killed_in_the_middle(sandbox, sabotage="")


def test_work_of_a_killed_worker_is_lost_without_the_lease(sandbox):
    with pytest.raises(AssertionError, match="running"):
        killed_in_the_middle(sandbox, sabotage="lease")


def paused_past_its_lease(sandbox, *, sabotage):
    sandbox.prepare(1)
    first = sandbox.work(takes=2, sabotage=sabotage)
    sandbox.wait_begun()
    first.send_signal(signal.SIGSTOP)
    second = sandbox.work(sabotage=sabotage)
    assert sandbox.wait_done(seconds=30)["states"] == {"done": 1}
    first.send_signal(signal.SIGCONT)
    assert (end(first), end(second)) == (0, 0)
    check(sandbox.report(), parcels=1)


def test_worker_paused_past_its_lease_writes_nothing(sandbox):
    paused_past_its_lease(sandbox, sabotage="")


def test_worker_paused_past_its_lease_delivers_twice_without_the_fence(sandbox):
    with pytest.raises(AssertionError, match="'2': 1"):
        paused_past_its_lease(sandbox, sabotage="fence")


@pytest.mark.parametrize("point", ["after-claim", "before-effects", "before-commit"])
def test_worker_killed_at_a_named_point_leaves_no_half(sandbox, point):
    sandbox.prepare(3)
    assert sandbox.work(die_at=point).wait(timeout=30) == -signal.SIGKILL
    assert sandbox.report()["deliveries"] == {"0": 3}
    second = sandbox.work()
    report = sandbox.wait_done(seconds=30)
    assert end(second) == 0
    check(report, parcels=3)


def test_workers_killed_at_random_lose_nothing(sandbox):
    print("seed", SEED)
    chance = random.Random(SEED)
    sandbox.prepare(40)
    for _ in range(10):
        worker = sandbox.work(takes=0.03, lanes=2, lease=0.4)
        sandbox.wait_begun()
        time.sleep(chance.uniform(0, 0.3))
        worker.kill()
        worker.wait()
        if set(sandbox.report()["states"]) == {"done"}:
            break
    last = sandbox.work(lease=0.4)
    report = sandbox.wait_done(seconds=60)
    assert end(last) == 0
    check(report, parcels=40)


def test_two_workers_share_the_work_and_deliver_nothing_twice(sandbox):
    sandbox.prepare(300)
    workers = [sandbox.work(lanes=2, takes=0.01) for _ in range(2)]
    report = sandbox.wait_done(seconds=90)
    assert [end(worker) for worker in workers] == [0, 0]
    check(report, parcels=300)
    assert (report["attempts"], report["workers"]) == (300, 2)


def test_told_to_end_a_worker_finishes_what_it_has_and_begins_nothing(sandbox):
    sandbox.prepare(2)
    worker = sandbox.work(takes=1)
    sandbox.wait_begun()
    assert end(worker) == 0
    report = sandbox.report()
    assert report["states"] == {"done": 1, "ready": 1}
    assert (report["deliveries"], report["beats"]) == ({"0": 1, "1": 1}, 0)


def test_long_work_keeps_its_lease(sandbox):
    sandbox.prepare(1)
    workers = [sandbox.work(takes=4, lease=1.0) for _ in range(2)]
    report = sandbox.wait_done(seconds=40)
    assert [end(worker) for worker in workers] == [0, 0]
    check(report, parcels=1)
    assert report["attempts"] == 1
