"""On a phone the months are named as far as there is room, Januaries first."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from loa.campaigns.narrow import axis, duty_line, share, ticks_of
from loa.campaigns.tests.test_timeline import make_board, make_row
from loa.campaigns.timeline import LABELS, WIDTH, Month, timeline_of


def room(tick):
    """What its letters take of 328 points at their size, a January with its year."""
    return 20 if tick.month.year else 10.5


@pytest.mark.parametrize("last", [date(2026, 4, 20), date(2026, 12, 15), date(2027, 3, 31), date(2034, 6, 1)])
def test_named_months_leave_each_other_room_and_end_inside(last):
    ticks = ticks_of(timeline_of(make_board([make_row(1, last)])).months)
    named = [tick for tick in ticks if tick.named]
    assert named
    assert all(0 <= tick.x <= 100 for tick in ticks)
    assert all(a.x + room(a) <= b.x for a, b in itertools.pairwise(named))
    assert named[-1].x + room(named[-1]) <= 100
    assert any(tick.month.year == 2027 for tick in named) == (last.year > 2026)


def test_the_whole_width_is_that_of_the_bars():
    assert (share(LABELS), share(WIDTH)) == (0, 100)


def test_of_few_months_each_has_a_line_of_many_only_those_named():
    for last, all_have in ((date(2027, 3, 31), True), (date(2034, 6, 1), False)):
        months = timeline_of(make_board([make_row(1, last)])).months
        ticks = ticks_of(months)
        assert (len(ticks) == len(months)) == all_have
        assert all(tick.named for tick in ticks) != all_have


def test_the_bar_of_one_day_at_the_end_stays_inside():
    """It is drawn wider than its day, so that it is seen."""
    bar = replace(timeline_of(make_board([make_row(1, date(2026, 6, 1))])).bars[-1], x=WIDTH - 1, width=12)
    drawn = duty_line(bar, fill="", said="")
    left, width = map(float, re.search(r"left:([\d.]+)%;width:([\d.]+)%", drawn).groups())
    assert width > 1
    assert 99.9 <= left + width <= 100


def test_ten_months_that_have_room_are_named_one_by_one():
    named = [tick for tick in ticks_of(months_of(date(2026, 3, 1), 10)) if tick.named]
    assert [tick.month.number for tick in named] == [3, 4, 5, 6, 7, 8, 9, 10, 11]


def months_of(first, count):
    """So many firsts of a month, the last at the end of the width."""
    days = [first.replace(month=first.month + n) for n in range(count)]
    whole = (days[-1] - days[0]).days
    return [
        Month(LABELS + (WIDTH - LABELS) * (day - first).days / whole, day.month, labelled=True)
        for day in days
    ]


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
