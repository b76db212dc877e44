"""The round of a day, in small pieces under a lease: units first, then givers, then issuing units."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from django.db import connection
from django.db.models import F, QuerySet

from loa.assignments.chasing.giving import giver_notices, issuer_notices
from loa.assignments.chasing.people import Staff, staff_of
from loa.assignments.chasing.plan import ISSUER, LEADER, Plan, Telling, plan_of_settings, tellings
from loa.assignments.chasing.telling import tell_leaders, tell_people
from loa.assignments.models import Assignment, Chase, Extension, Reminder
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.work.actions import finish, holding

UNITS = 10  # units of one piece
GIVERS = 20
PAUSE = 0.05  # so long SQLite's lock stays free for others between two pieces
Stage = Chase.Stage


@dataclass
class Due:
    """An assignment and what is to be told of it."""

    row: Assignment
    day: date
    things: list[Telling] = field(default_factory=list)


@dataclass
class Piece:
    """A part of a stage: the last row that it reaches, and what is to be written."""

    reached: int
    writes: Sequence[Callable[[], object]]


def open_chase(day: date) -> Chase:
    """The round of the day is asked for, once."""
    return Chase.objects.get_or_create(day=day)[0]


def earlier_is_unfinished(chase: Chase) -> bool:
    """Whether the round of an earlier day is still to be done: the days are told one after the other."""
    waiting = (Chase.LeaseState.READY, Chase.LeaseState.RUNNING)
    return Chase.objects.filter(day__lt=chase.day, lease_state__in=waiting).exists()


def continue_chase(chase: Chase) -> None:
    """Everybody concerned has been told, nobody twice. The caller holds the lease; raises `LeaseLost`.

    What a piece says is worked out first; only its writing holds up others, in a short transaction.
    """
    if chase.stage == Stage.UNITS and not chase.up_to:
        chase.since = _last_day_before(chase)
    finished = False
    while not finished:
        piece = PIECES[Stage(chase.stage)](chase)
        finished = piece is None and chase.stage == Stage.ISSUERS
        with holding(chase):
            if piece is not None:
                for write in piece.writes:
                    write()
            elif not finished:
                stages = list(Stage)
                chase.stage = stages[stages.index(Stage(chase.stage)) + 1]
            chase.up_to = piece.reached if piece else 0
            chase.save(update_fields=["stage", "up_to", "since"])
            if finished:
                finish(chase)
        if connection.vendor == "sqlite" and not finished:
            time.sleep(PAUSE)


def _last_day_before(chase: Chase) -> date | None:
    done = Chase.objects.filter(day__lt=chase.day, lease_state=Chase.LeaseState.DONE)
    return done.order_by("-day").values_list("day", flat=True).first()


def candidates(day: date, plan: Plan) -> QuerySet[Assignment]:
    """What is still to be done and has a day that is past or near."""
    return Assignment.objects.filter(
        state__in=OPEN, campaign__state=Campaign.State.ACTIVE, due__lte=day + plan.ahead
    )


def _units_piece(chase: Chase) -> Piece | None:
    """The next units and what they are told of what is due and overdue; None after the last."""
    plan = plan_of_settings()
    work = candidates(chase.day, plan)
    units = list(
        work.filter(unit__gt=chase.up_to).order_by("unit").values_list("unit", flat=True).distinct()[:UNITS]
    )
    if not units:
        return None
    found = _due_of(chase, work.filter(unit__in=units), plan)
    staff = staff_of(found, day=chase.day)
    writes = [partial(_tell_unit, chase, unit, dues=dues, staff=staff[unit]) for unit, dues in found.items()]
    return Piece(units[-1], writes)


def _tell_unit(chase: Chase, unit: int, *, dues: list[Due], staff: Staff) -> None:
    _keep(chase, dues, staff)
    tell_people(chase, unit, dues, staff)
    tell_leaders(chase, unit, dues, staff)


def _due_of(chase: Chase, work: QuerySet[Assignment], plan: Plan) -> dict[int, list[Due]]:
    """What is to be told of each unit's assignments on the day of the round."""
    rows = list(
        work.select_related("duty", "unit", "campaign", "parent", "officer__user").order_by(
            "unit", "due", "pk"
        )
    )
    numbers = [row.pk for row in rows]
    told: dict[tuple[int, date], set[str]] = defaultdict(set)
    known = Reminder.objects.filter(assignment__in=numbers, due=F("assignment__due"))
    for assignment, due, what in known.values_list("assignment", "due", "what"):
        told[assignment, due].add(what)
    asked = Extension.objects.filter(assignment__in=numbers, state=Extension.State.ASKED)
    paused = set(asked.values_list("assignment", flat=True))
    since = chase.since or chase.day - timedelta(days=1)
    found: dict[int, list[Due]] = {}
    for row in rows:
        assert row.due is not None
        things = tellings(
            row.due,
            day=chase.day,
            since=since,
            told=told[row.pk, row.due],
            plan=plan,
            paused=row.pk in paused,
        )
        if things:
            found.setdefault(row.unit_id, []).append(Due(row, row.due, things))
    return found


def _keep(chase: Chase, dues: list[Due], staff: Staff) -> None:
    """It is written down what was told; the giver of each is kept with it."""
    Reminder.objects.bulk_create(
        [
            Reminder(
                chase=chase,
                assignment=due.row,
                what=thing.what,
                due=due.day,
                giver_id=_giver_of(due.row),
                unmanned=not (staff.leaders if thing.what == LEADER else _reached(due.row, staff)),
                days_behind=(chase.day - thing.own_day).days,
            )
            for due in dues
            for thing in due.things
        ],
        ignore_conflicts=True,
    )


def _giver_of(row: Assignment) -> int:
    return row.parent.unit_id if row.parent else row.campaign.owner_id


def _reached(row: Assignment, staff: Staff) -> bool:
    officer = row.officer.user if row.officer else None
    return bool(staff.in_charge) or bool(officer and officer.is_active)


def _givers_piece(chase: Chase) -> Piece | None:
    """The next units that gave work, and what they are told of what has become overdue."""
    rows = Reminder.objects.filter(chase=chase, giver__gt=chase.up_to)
    givers = list(rows.order_by("giver").values_list("giver", flat=True).distinct()[:GIVERS])
    if not givers:
        return None
    return Piece(givers[-1], [write for giver in givers for write in giver_notices(chase, giver)])


def _issuers_piece(chase: Chase) -> Piece | None:
    """The next campaign, and what its issuing unit is told of what is long overdue."""
    rows = Reminder.objects.filter(chase=chase, what=ISSUER, assignment__campaign__gt=chase.up_to)
    found = rows.order_by("assignment__campaign").values_list("assignment__campaign", flat=True).first()
    return None if found is None else Piece(found, issuer_notices(chase, found))


PIECES: dict[Stage, Callable[[Chase], Piece | None]] = {
    Stage.UNITS: _units_piece,
    Stage.GIVERS: _givers_piece,
    Stage.ISSUERS: _issuers_piece,
}
