"""One start killed again and again, at any moment: real processes, both databases; it goes on each time.

Killed once, at named places, with and without its guards: see `test_chaos`.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.house import House, wait_until

pytestmark = [pytest.mark.slow, pytest.mark.long]
MODULE = "tests.journeys.start_process"
SEED = int(os.environ.get("LOA_TEST_SEED", "20261121"))
WHOLE = {"assignments": 360, "cooperations": 12, "notices": 30}
KILLS = (5, 30)  # at random: at least, and at most until one has landed between the first piece and the last
UNFINISHED = "SELECT count(*) FROM campaigns_campaign WHERE state <> 'active'"
UNTOLD = "SELECT count(*) FROM assignments_announcement WHERE lease_state <> 'done'"


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def prepared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house in which a campaign waits to be started."""
    house = House(request.param, MODULE, tmp_path_factory.mktemp("prepared"))
    house.run("prepare")
    yield house
    house.close()


@pytest.fixture
def office(prepared: House, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    """A copy of it."""
    kind = request.node.callspec.params["prepared"]
    house = House(kind, MODULE, tmp_path, like=prepared)
    yield house
    house.close()


def finish(office: House, *, seconds: float = 60, **options: str) -> dict[str, Any]:
    """What stands when a worker that nobody kills has done all it can."""
    last = office.work(**options)
    wait_until(lambda: not office.ask(UNFINISHED) and not office.ask(UNTOLD), seconds=seconds)
    last.terminate()
    assert last.wait(timeout=60) == 0
    return office.report()


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


def test_a_start_killed_at_random_again_and_again_goes_on_and_stands_once(office: House) -> None:
    moments = random.Random(SEED)
    progress = [0]
    while len(progress) <= KILLS[0] or not any(0 < count < WHOLE["assignments"] for count in progress):
        assert len(progress) <= KILLS[1], f"no kill of {KILLS[1]} landed between the pieces"
        worker = office.work(pause=0.3)  # so slow that no kill comes too late
        assert wait_until(office.begun.exists, seconds=60)
        time.sleep(moments.uniform(0, 1.2))
        worker.kill()
        worker.wait()
        office.begun.unlink()
        report = office.report()
        check_unseen(report)
        progress.append(report["assignments"])
    assert progress == sorted(progress)
    check_whole(finish(office))
