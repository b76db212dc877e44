"""A campaign starts on SQLite, and whoever else writes or reads meanwhile does not wait for long."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import pytest
from benchmark.start import measure, too_slow

pytestmark = pytest.mark.slow
DUTIES, COMMUNES = 60, 98


def test_others_write_and_read_while_a_campaign_starts_on_sqlite(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # The measure sets up a Django of its own, in its own process, upon a new SQLite file. The bench does
    # the same with all the communes of the country, on both databases, within the same bounds.
    monkeypatch.delenv("LOA_DATABASE_URL", raising=False)
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as own:
        found = own.submit(measure, DUTIES, COMMUNES).result()
    with capsys.disabled():
        print(f"\n{found}")
    assert found["assignments"] == DUTIES * COMMUNES
    assert min(found["writes"], found["reads"]) > 5, "nobody wrote or read meanwhile"
    assert not too_slow(found)
