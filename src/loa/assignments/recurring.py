"""Duties that come again: one occurrence a unit and period, made ahead of time and due on a working day."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date

from django.db import connection
from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from loa.assignments import telling
from loa.assignments.dating import MOVING, extended, follow_wholes, move_to
from loa.assignments.models import Assignment
from loa.assignments.transitions import ENDED, OPEN
from loa.campaigns.models import Campaign, Duty
from loa.campaigns.occurrences import first_occurrence, missed_occurrences, wanted_occurrences
from loa.directory.models import Unit, User
from loa.directory.queries import standing
from loa.directory.succession import units_of_day
from loa.directory.working_days import WorkingDays, working_days
from loa.work.actions import ask, holding
from loa.work.models import Clock, Leased

CLOCK = "assignments.occurrences"
PIECE = 1000  # occurrences written in one transaction
PAUSE = 0.12  # so long SQLite's lock stays free for others between two pieces
State = Assignment.State


def run_clock(clock: Clock) -> None:
    """All occurrences that should stand by now do, and open ones are due on working days.

    The caller holds the clock's lease; raises `LeaseLost`. Killed at any point, the next run goes on there.
    """
    today, days = timezone.localdate(), working_days()
    recurring = Duty.objects.filter(campaign__state=Campaign.State.ACTIVE).exclude(period="")
    for duty in recurring.select_related("campaign__started_by").order_by("pk"):
        _tell_missed(clock, duty, today=today, days=days)
        for start, due in _wanted(duty, today=today, days=days):
            _make(clock, duty, start=start, due=due)
        re_date(clock, duty, today=today, days=days)


def make_ahead(row: Leased, campaign: Campaign) -> None:
    """The occurrences of the campaign that should stand by now do, as soon as it is started.

    The caller holds the row's lease; raises `LeaseLost`.
    """
    today, days = timezone.localdate(), working_days()
    for duty in campaign.duties.exclude(period=""):
        for start, due in _wanted(duty, today=today, days=days):
            _make(row, duty, start=start, due=due)


def wake() -> None:
    """The clock runs at once: something it follows has changed."""
    for clock in Clock.objects.filter(name=CLOCK):
        ask(clock)


def note_first_occurrences(campaign: Campaign) -> None:
    """The first occurrences, which the start of the campaign gave to all, are not made again."""
    for duty in campaign.duties.exclude(period=""):
        made = Assignment.objects.filter(duty=duty, parent=None).aggregate(last=Max("period_start"))["last"]
        Duty.objects.filter(pk=duty.pk).update(made_until=made)


def adopt(duty: Duty, *, by: User | None) -> int:
    """What units have of a duty that comes again from now on is the occurrence of the present period.

    Returns how many got another day by it.
    """
    rhythm = duty.rhythm
    if rhythm is None or duty.made_until is not None:
        return 0
    start, due = first_occurrence(
        rhythm, on=timezone.localdate(), days=working_days(), since=duty.recurs_from
    )
    rows = Assignment.objects.filter(duty=duty, parent=None)
    rows.filter(period_start=None).exclude(state__in=ENDED).update(period_start=start)
    adopted = rows.filter(period_start=start, state__in=MOVING)
    moved = move_to(adopted.exclude(due=due).exclude(Q(pk__in=extended()) & Q(due__gt=due)), due, by=by)
    follow_wholes(duty, by=by)
    return moved


def _wanted(duty: Duty, *, today: date, days: WorkingDays) -> Iterator[tuple[date, date]]:
    """The periods of which occurrences should stand by now and may not, the earliest first."""
    assert duty.rhythm is not None
    return wanted_occurrences(
        duty.rhythm,
        after=duty.made_until,
        until=duty.recurs_until,
        today=today,
        days=days,
        since=duty.recurs_from,
    )


def _tell_missed(clock: Clock, duty: Duty, *, today: date, days: WorkingDays) -> None:
    """Whoever gave the duty knows of the periods that ended before anything was given for them."""
    assert duty.rhythm is not None
    missed = missed_occurrences(
        duty.rhythm, after=duty.made_until, until=duty.recurs_until, today=today, days=days
    )
    if missed:
        with holding(clock):
            telling.tell_of_missed(duty, missed)


def _make(row: Leased, duty: Duty, *, start: date, due: date) -> None:
    """Every unit that has the duty has its occurrence; the duty says so together with the last of them."""
    done = False
    while not done:
        with holding(row):
            units = _missing(duty, start)[:PIECE]
            Assignment.objects.bulk_create(
                (
                    Assignment(
                        campaign_id=duty.campaign_id, duty=duty, unit_id=unit,
                        period_start=start, due=due, first_due=due,
                    )
                    for unit in units
                ),
                ignore_conflicts=True,
            )  # fmt: skip
            done = len(units) < PIECE
            if done:
                Duty.objects.filter(pk=duty.pk).update(made_until=start)
                duty.made_until = start
        if not done:
            _let_others_write()


def _missing(duty: Duty, start: date) -> list[int]:
    """The units that had the duty last time and lack it for the period; of those that ended, their heirs."""
    rows = Assignment.objects.filter(duty=duty, parent=None)
    last = rows.filter(period_start__lt=start).aggregate(last=Max("period_start"))["last"]
    before = rows.filter(period_start=last).exclude(state=State.WITHDRAWN)
    units = Unit.objects.filter(pk__in=before.values("unit"))
    stand = set(standing(units, start).values_list("pk", flat=True))
    ended = units.exclude(pk__in=standing(units, start).values("pk")).prefetch_related("successors")
    wanted = stand | {heir.pk for heir in units_of_day(ended, start)}
    return sorted(wanted - set(rows.filter(period_start=start).values_list("unit", flat=True)))


def re_date(row: Leased, duty: Duty, *, today: date, days: WorkingDays, by: User | None = None) -> None:
    """Open occurrences are due on the working day of their period; a day granted, or past, stays.

    The caller holds the row's lease; raises `LeaseLost`.
    """
    for rows, expected in _moving(duty, today=today, days=days):
        with holding(row):
            move_to(rows, expected, by=by)
            follow_wholes(duty, by=by)


def is_any_to_move(duty: Duty) -> bool:
    """Whether open occurrences are due on another day than the working day of their period."""
    return any(_moving(duty, today=timezone.localdate(), days=working_days()))


def _moving(duty: Duty, *, today: date, days: WorkingDays) -> Iterator[tuple[QuerySet[Assignment], date]]:
    """The open occurrences that have another day than the rhythm gives them, by period and day, with that."""
    rhythm = duty.rhythm
    assert rhythm is not None
    rows = Assignment.objects.filter(duty=duty, parent=None, period_start__isnull=False, state__in=OPEN)
    rows = rows.exclude(pk__in=extended())
    pairs = set(rows.order_by().values_list("period_start", "due").distinct())
    for start, due in sorted(pairs, key=str):
        assert start is not None  # the rows are filtered so
        expected = days.on_or_after(rhythm.due(start))
        if due != expected and expected >= today and rhythm.start(start) == start:
            yield rows.filter(Q(due=due), period_start=start), expected


def _let_others_write() -> None:
    if connection.vendor == "sqlite":
        time.sleep(PAUSE)
