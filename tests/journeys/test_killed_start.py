"""A start killed at any moment: real processes, both databases; all of it stands once, or none is seen."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.databases import own_database, own_file

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
PROCESS = [sys.executable, "-m", "tests.journeys.start_process"]
SEED = int(os.environ.get("LOA_TEST_SEED", "20261121"))
WHOLE = {"assignments": 360, "cooperations": 12, "notices": 30}


class Office:
    """A database of its own with a campaign to start, and the processes that work on it."""

    def __init__(self, url: str, folder: Path) -> None:
        self.begun = folder / "begun"
        own = {"LOA_DATABASE_URL": url, "LOA_VAR_DIR": str(folder / "var"), "JOURNEY_BEGUN": str(self.begun)}
        self.variables = {**os.environ, **own}
        self.started: list[subprocess.Popen[bytes]] = []

    def run(self, word: str) -> bytes:
        return subprocess.run(
            [*PROCESS, word], env=self.variables, cwd=ROOT, check=True, stdout=subprocess.PIPE, timeout=120
        ).stdout

    def work(self, **options: str) -> subprocess.Popen[bytes]:
        more = {f"JOURNEY_{name.upper()}": value for name, value in options.items()}
        process = subprocess.Popen(
            [*PROCESS, "work"], env={**self.variables, **more}, cwd=ROOT, stderr=subprocess.DEVNULL
        )
        self.started.append(process)
        return process

    def wait_begun(self) -> None:
        until = time.monotonic() + 60
        while not self.begun.exists():
            assert time.monotonic() < until
            time.sleep(0.005)
        self.begun.unlink()

    def report(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.run("report"))
        return found

    def finish(self, *, seconds: float = 60, **options: str) -> dict[str, Any]:
        """What stands when a worker that nobody kills has done all it can."""
        last = self.work(**options)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            found = self.report()
            if found["state"] == "active" and found["announcements"] == ["done"]:
                break
            time.sleep(0.5)
        last.terminate()
        assert last.wait(timeout=60) == 0
        return self.report()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def office(request, tmp_path):
    (tmp_path / "var").mkdir()
    made = own_database if request.param == "postgresql" else own_file
    with made(tmp_path) as url:
        found = Office(url, tmp_path)
        try:
            found.run("prepare")
            yield found
        finally:
            for process in found.started:
                process.kill()
                process.wait()


def check_unseen(report: dict[str, Any]) -> None:
    """Nobody sees anything of a campaign that is being started."""
    assert (report["state"], report["visible"], report["notices"], report["activated"]) == (
        "starting",
        0,
        0,
        0,
    )


def check_whole(report: dict[str, Any]) -> None:
    """Every assignment stands once, everybody was told once."""
    assert (report["state"], report["lease"], report["activated"]) == ("active", "done", 1)
    assert {name: report[name] for name in WHOLE} == WHOLE
    assert report["twice"] == 0
    assert report["visible"] > 0


@pytest.mark.parametrize("point", ["after-claim", "in-the-middle", "before-commit"])
def test_a_start_killed_at_a_named_point_goes_on_and_stands_once(office, point):
    first = office.work(die_at=point)
    assert first.wait(timeout=60) == -signal.SIGKILL
    half = office.report()
    check_unseen(half)
    assert (0 < half["assignments"] < WHOLE["assignments"]) == (point != "after-claim")
    check_whole(office.finish())


def test_a_start_killed_at_random_again_and_again_goes_on_and_stands_once(office):
    moments = random.Random(SEED)
    progress = [0]
    for _kill in range(6):
        worker = office.work()
        office.wait_begun()
        time.sleep(moments.uniform(0, 0.8))
        worker.kill()
        worker.wait()
        report = office.report()
        if report["state"] != "starting":
            break
        check_unseen(report)
        progress.append(report["assignments"])
    assert progress == sorted(progress)
    assert len(set(progress)) > 2
    check_whole(office.finish())


def test_a_killed_start_stays_unfinished_without_the_lease(office):
    first = office.work(die_at="before-commit")
    assert first.wait(timeout=60) == -signal.SIGKILL
    report = office.finish(seconds=8, sabotage="lease")
    with pytest.raises(AssertionError, match="starting"):
        check_whole(report)
