"""A worker killed in the middle of a reading: real processes, both databases; nothing lost, nothing twice."""

from __future__ import annotations

import signal
from typing import Any

import pytest

from tests.journeys.house import ROOT, House, wait_until

pytestmark = [pytest.mark.slow, pytest.mark.long]
MODULE = "tests.journeys.reading_process"
PLAN = ROOT / "examples" / "sot-xuat-huyet.pdf"
LEASE = "SELECT lease_state FROM documents_reading"


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def prepared(request, tmp_path_factory):
    """A house with one document that waits to be read."""
    made = House(request.param, MODULE, tmp_path_factory.mktemp("prepared"))
    made.run("prepare", str(PLAN))
    yield request.param, made
    made.close()


@pytest.fixture
def house(prepared, tmp_path):
    kind, like = prepared
    made = House(kind, MODULE, tmp_path, like=like)
    yield made
    made.close()


def check(report: dict[str, Any], *, attempts: int) -> None:
    """The document is read once, whatever befell its worker."""
    assert (report["lease"], report["document"]) == ("done", "review")
    assert (report["finished"], report["files"], report["attempts"]) == (1, 1, attempts)
    assert report["passages"]
    assert report["facts"]


def kill_then_go_on(house: House, *, die_at: str, sabotage: str = "") -> dict[str, Any]:
    first = house.work(die_at=die_at)
    if not die_at:
        assert wait_until(lambda: house.begun.exists() or first.poll() is not None, seconds=60)
        first.kill()
    assert first.wait(timeout=60) == -signal.SIGKILL
    half = house.report()
    assert (half["lease"], half["passages"], half["facts"], half["finished"]) == ("running", 0, 0, 0)
    second = house.work(sabotage=sabotage)
    wait_until(lambda: house.ask(LEASE) == "done", seconds=12 if sabotage else 90)
    second.terminate()
    assert second.wait(timeout=60) == 0
    return house.report()


@pytest.mark.parametrize("point", ["", "after-claim", "before-effects", "in-the-middle", "before-commit"])
def test_killed_reading_is_done_once_by_the_next_worker(house, point):
    check(kill_then_go_on(house, die_at=point), attempts=2)


def test_killed_reading_is_lost_without_the_lease(house):
    report = kill_then_go_on(house, die_at="before-commit", sabotage="lease")
    with pytest.raises(AssertionError, match="running"):
        check(report, attempts=2)
