"""On a phone the months are named as far as there is room, Januaries first."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from django.utils import translation

from loa.campaigns.narrow import axis, ticks_of
from loa.campaigns.tests.test_timeline import make_board, make_row
from loa.campaigns.timeline import timeline_of


@pytest.mark.parametrize("last", [date(2026, 4, 20), date(2026, 12, 15), date(2027, 3, 31), date(2034, 6, 1)])
def test_named_months_leave_each_other_room_and_end_inside(last):
    ticks = ticks_of(timeline_of(make_board([make_row(1, last)])).months)
    named = [tick for tick in ticks if tick.named]
    assert named
    assert all(0 <= tick.x <= 100 for tick in ticks)
    assert all(a.ends <= b.x for a, b in itertools.pairwise(named))
    assert named[-1].ends <= 100
    assert any(tick.month.year == 2027 for tick in named) == (last.year > 2026)


def test_months_are_said_as_on_a_wide_screen():
    months = timeline_of(make_board([make_row(1, date(2027, 3, 31))])).months
    with translation.override("vi"):
        assert "Th4<" in axis(months)
        assert "Th1/2027<" in axis(months)


@pytest.mark.parametrize("last", [date(2026, month, 28) for month in range(6, 13)])
def test_named_months_lie_equally_many_months_apart(last):
    """A month of 30 days is narrower than its neighbours: no name falls out between two that stand."""
    ticks = ticks_of(timeline_of(make_board([make_row(1, last)])).months)
    numbers = [tick.month.number for tick in ticks if tick.named]
    assert len({b - a for a, b in itertools.pairwise(numbers)}) <= 1, numbers
