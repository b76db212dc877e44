"""What is to be told of the assignments of some units on one day: read in a few queries for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import F, QuerySet, prefetch_related_objects

from loa.assignments.chasing.people import Staff
from loa.assignments.chasing.plan import DECLINED, LEADER, Plan, Telling, telling_of_declined, tellings
from loa.assignments.models import Assignment, Chase, Extension, Reminder
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign

State = Assignment.State
LOADED = 5000  # rows asked for by their numbers in one query


@dataclass
class Due:
    """An assignment and what is to be told of it."""

    row: Assignment
    day: date
    things: list[Telling] = field(default_factory=list)


def candidates(day: date, plan: Plan) -> QuerySet[Assignment]:
    """What is still to be done, or was declined, and has a day that is past or near."""
    return Assignment.objects.filter(
        state__in=OPEN | {State.DECLINED}, campaign__state=Campaign.State.ACTIVE, due__lte=day + plan.ahead
    )


def dues_of(chase: Chase, units: Sequence[int], *, plan: Plan) -> dict[int, list[Due]]:
    """What is to be told of each unit's assignments on the day of the round.

    Of most rows nothing is: only those of which something is are loaded, and what many of them share
    (duties, campaigns) once.
    """
    work = candidates(chase.day, plan).filter(unit__in=units)
    told: dict[tuple[int, date], set[str]] = defaultdict(set)
    known = Reminder.objects.filter(assignment__in=work.values("pk"), due=F("assignment__due"))
    for assignment, due, what in known.values_list("assignment", "due", "what"):
        told[assignment, due].add(what)
    # An ask holds the clock up to the day it asks for: one that nobody answers is no way out.
    asked = Extension.objects.filter(
        assignment__unit__in=units, state=Extension.State.ASKED, new_due__gte=chase.day
    )
    paused = set(asked.values_list("assignment", flat=True))
    since = chase.since or chase.day - timedelta(days=1)
    things: dict[int, list[Telling]] = {}
    for pk, day, state in work.order_by("unit", "due", "pk").values_list("pk", "due", "state"):
        assert day is not None  # the candidates have one
        said = told.get((pk, day), set())
        if state == State.DECLINED:
            found = telling_of_declined(day, day=chase.day, told=said)
        else:
            found = tellings(day, day=chase.day, since=since, told=said, plan=plan, paused=pk in paused)
        if found:
            things[pk] = found
    return _by_unit(_load(list(things)), things)


def _load(numbers: list[int]) -> list[Assignment]:
    """The assignments with what is said of them, in their order."""
    rows: dict[int, Assignment] = {}
    for first in range(0, len(numbers), LOADED):
        rows |= Assignment.objects.in_bulk(numbers[first : first + LOADED])
    found = [rows[pk] for pk in numbers if pk in rows]
    prefetch_related_objects(found, "duty", "unit", "campaign", "parent", "officer__user")
    return found


def _by_unit(rows: Sequence[Assignment], things: dict[int, list[Telling]]) -> dict[int, list[Due]]:
    found: dict[int, list[Due]] = {}
    for row in rows:
        assert row.due is not None
        if row.state == State.DECLINED and row.parent and row.parent.state not in OPEN:
            continue  # the whole is done, handed in or given back without it
        found.setdefault(row.unit_id, []).append(Due(row, row.due, things[row.pk]))
    return found


def reminders_of(chase: Chase, dues: Sequence[Due], *, staff: Staff) -> list[Reminder]:
    """What is to be written down as told; the giver of each is kept with it."""
    return [
        Reminder(
            chase=chase,
            assignment=due.row,
            what=thing.what,
            due=due.day,
            giver_id=_giver_of(due.row),
            unmanned=not _reached(thing.what, due.row, staff),
            days_behind=(chase.day - thing.own_day).days,
        )
        for due in dues
        for thing in due.things
    ]


def _giver_of(row: Assignment) -> int:
    return row.parent.unit_id if row.parent else row.campaign.owner_id


def _reached(what: str, row: Assignment, staff: Staff) -> bool:
    """Whether somebody of the unit is told; of what it declined nobody has to be."""
    if what in {LEADER, DECLINED}:
        return what == DECLINED or bool(staff.leaders)
    officer = row.officer.user if row.officer else None
    return bool(staff.in_charge) or bool(officer and officer.is_active)
