"""Numbers under many hands: no gap and no double, with real processes on both databases.

Killed in the middle of issuing: see `test_chaos`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.house import House

pytestmark = [pytest.mark.slow, pytest.mark.long]
MODULE = "tests.journeys.issue_process"
DRAFTS = 12


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def prepared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """An office with approved drafts."""
    house = House(request.param, MODULE, tmp_path_factory.mktemp("prepared"))
    house.run("prepare")
    yield house
    house.close()


@pytest.fixture
def office(prepared: House, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    """A copy of it."""
    house = House(request.node.callspec.params["prepared"], MODULE, tmp_path, like=prepared)
    yield house
    house.close()


def check(office: House, *, issued: int) -> None:
    """What was issued bears the numbers 1 to n, each once, and nothing stands half."""
    report = office.report()
    assert report["numbers"] == list(range(1, issued + 1))
    assert report["codes"] == sorted(f"{number:02d}/TB-UBND" for number in range(1, issued + 1))
    assert (report["last"], report["documents"], report["waiting"]) == (issued, issued, DRAFTS - issued)


def test_three_processes_at_once_give_every_number_once(office: House) -> None:
    workers = [office.work(seed=seed) for seed in (1, 2, 3)]
    assert [worker.wait(timeout=240) for worker in workers] == [0, 0, 0]
    check(office, issued=DRAFTS)
