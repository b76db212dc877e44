"""A province's campaign starts on SQLite, and whoever else writes meanwhile does not wait for long."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import pytest
from benchmark.start import GOAL_WAIT, SLACK, measure

pytestmark = pytest.mark.slow
DUTIES, COMMUNES = 60, 98


def test_another_process_writes_while_a_campaign_starts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # The measure sets up a Django of its own, in its own process, upon a new SQLite file.
    monkeypatch.delenv("LOA_DATABASE_URL", raising=False)
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as own:
        found = own.submit(measure, DUTIES, COMMUNES).result()
    with capsys.disabled():
        print(f"\nlongest wait {found['wait']:.2f} s of {found['writes']} writes in {found['seconds']:.1f} s")
    assert found["assignments"] == DUTIES * COMMUNES
    assert found["writes"] > 10, "nobody wrote meanwhile"
    assert found["wait"] < SLACK * GOAL_WAIT
