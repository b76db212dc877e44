"""The timeline draws what the plan dates, to scale, and never outside its frame."""

import itertools
from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from loa.campaigns.board import Board, Row
from loa.campaigns.models import Campaign, Duty, Phase
from loa.campaigns.progress import Progress
from loa.campaigns.standings import Standing
from loa.campaigns.timeline import LABELS, SHOWN, WIDTH, timeline_of

TODAY = date(2026, 6, 12)


def make_row(number, due, *, phase=None, standing=Standing.RUNNING):
    duty = Duty(pk=number, number=number, text=f"Việc {number} " * 8, due=due, phase=phase)
    return Row(duty, Progress(total=1, running=1), standing, standing, (), ())


def make_board(rows, phases=(), *, today=TODAY):
    started = timezone.make_aware(datetime(2026, 3, 10, 8))
    return Board(Campaign(started_at=started), today, tuple(rows), tuple(phases))


def make_phase(number, start, end):
    return Phase(pk=number, number=number, name=f"Giai đoạn {number}", start=start, end=end)


def test_nothing_dated_draws_nothing():
    assert timeline_of(make_board([make_row(1, None)])) is None


def test_days_stand_to_scale_and_inside():
    phase = make_phase(1, date(2026, 3, 10), date(2026, 12, 15))
    rows = [make_row(n, date(2026, 3, 10) + timedelta(days=40 * n), phase=phase) for n in range(1, 6)]
    found = timeline_of(make_board(rows, [phase]))
    drawn = [bar for bar in found.bars if bar.x is not None]
    assert all(bar.x >= LABELS and bar.x + bar.width <= WIDTH + 0.2 for bar in drawn)
    widths = [bar.width for bar in drawn if bar.row]
    steps = [round(b - a) for a, b in itertools.pairwise(widths)]
    assert len(set(steps)) == 1
    assert LABELS < found.today_x < WIDTH
    assert [month.number for month in found.months] == list(range(4, 13))


@pytest.mark.parametrize(
    "day", [date(2026, 11, 9), date(2026, 11, 23), date(2026, 12, 8), date(2026, 12, 20)]
)
def test_todays_label_hides_no_month_and_january_names_its_year(day):
    rows = [make_row(1, date(2027, 3, 31), phase=make_phase(1, date(2026, 10, 16), date(2027, 3, 31)))]
    board = make_board(rows, [rows[0].duty.phase], today=day)
    board.campaign.started_at = timezone.make_aware(datetime(2026, 10, 16, 8))
    found = timeline_of(board)
    assert [(month.number, month.labelled, month.year) for month in found.months[-5:]] == [
        (11, True, None), (12, True, None), (1, True, 2027), (2, True, None), (3, True, None),
    ]  # fmt: skip
    assert found.label_x <= found.today_x <= found.label_x + 96 <= WIDTH + 0.2
    names = [(month.x + 4, month.x + 28) for month in found.months]
    assert all(last <= found.label_x or first >= found.label_x + 96 for first, last in names)


def test_words_without_room_on_either_side_stand_above_the_bar_and_never_upon_it():
    phase = make_phase(1, date(2026, 3, 10), date(2026, 12, 31))
    row = make_row(1, date(2026, 12, 30), phase=phase)
    whole, one = timeline_of(make_board([row], [phase])).bars
    assert [bar.above for bar in (whole, one)] == [True, True]
    assert all(bar.words_x == bar.x and bar.words_y <= bar.middle - 12 for bar in (whole, one))
    assert one.y == whole.ends >= whole.middle + 9
    early = timeline_of(make_board([make_row(1, date(2026, 4, 1), phase=phase)], [phase])).bars[1]
    assert not early.above
    assert early.words_y == early.middle
    assert early.words_x > early.x + early.width


def test_a_long_phase_shows_its_most_pressing_and_says_how_many_more():
    phase = make_phase(1, date(2026, 3, 10), date(2026, 12, 15))
    rows = [make_row(n, date(2026, 7, 1) + timedelta(days=n), phase=phase) for n in range(SHOWN + 3)]
    found = timeline_of(make_board(rows, [phase]))
    assert sum(bar.row is not None for bar in found.bars) == SHOWN
    assert found.bars[-1].more == 3


def test_duties_of_no_phase_have_a_part_of_their_own():
    phase = make_phase(1, date(2026, 3, 10), date(2026, 4, 15))
    found = timeline_of(make_board([make_row(1, date(2027, 1, 1))], [phase]))
    assert [(bar.phase, bool(bar.row)) for bar in found.bars] == [(phase, False), (None, False), (None, True)]


@pytest.mark.parametrize("today", [date(2025, 1, 1), date(2028, 1, 1)])
def test_a_day_outside_has_no_line(today):
    assert timeline_of(make_board([make_row(1, date(2026, 7, 1))], today=today)).today_x is None


def test_a_single_day_and_a_past_deadline_draw():
    found = timeline_of(make_board([make_row(1, date(2026, 1, 5))]))
    assert found.bars[0].width > 0


@pytest.mark.parametrize(
    ("days", "now"),
    [
        ([((1, 1), (12, 31)), ((5, 1), (7, 31))], 2),  # a whole year, and a part of it
        ([((5, 1), (7, 31)), ((1, 1), (12, 31))], 1),
        ([((1, 1), (12, 31)), ((8, 1), (9, 30))], 1),
        ([((6, 1), (6, 30)), ((6, 5), (7, 4))], 1),  # as long as each other: the first of the plan
        ([((6, 12), (6, 12)), ((6, 11), (6, 13))], 1),
        ([((1, 1), (6, 11)), ((6, 13), (12, 31))], None),
    ],
)
def test_the_phase_of_today_is_the_narrowest_that_holds_it(days, now):
    phases = [
        make_phase(number, date(2026, *start), date(2026, *end))
        for number, (start, end) in enumerate(days, 1)
    ]
    found = make_board([], phases).phase_now
    assert (found.number if found else None) == now
