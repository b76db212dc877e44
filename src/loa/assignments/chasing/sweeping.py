"""The round of a day, in small pieces under a lease: units first, then givers, then issuing units.

What a piece says is worked out before its transaction, from a few queries however many rows it has; the
transaction only writes. So nobody waits long behind it, and a round that was killed goes on at its piece.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db import connection
from django.db.models import Q
from django.utils import timezone

from loa.assignments.chasing.giving import giver_notices, issuer_notices
from loa.assignments.chasing.people import people_of
from loa.assignments.chasing.plan import ISSUER, plan_of_settings
from loa.assignments.chasing.reading import Due, candidates, dues_of, reminders_of
from loa.assignments.chasing.telling import notices_of_unit
from loa.assignments.models import Chase, Reminder
from loa.campaigns.models import Duty
from loa.notices.actions import tell_all
from loa.notices.models import Notice
from loa.work.actions import finish, holding, report_progress

UNITS = 8  # units of one piece: some hundred rows, so that nobody waits long even on a busy machine
GIVERS = 20
BATCH = 500  # rows of one statement
PAUSE = 0.05  # so long SQLite's lock stays free for others between two pieces
Stage = Chase.Stage


@dataclass
class Piece:
    """A part of a stage: the last row that it reaches, and what is to be written."""

    reached: int
    notices: Sequence[Notice]
    reminders: Sequence[Reminder] = ()


class Round:
    """A day's round as one worker makes it; which units have work due is asked once."""

    def __init__(self, chase: Chase) -> None:
        self.chase, self.plan = chase, plan_of_settings()

    @cached_property
    def units(self) -> list[int]:
        """The units that are still to be told, in order."""
        work = candidates(self.chase.day, self.plan).filter(unit__gt=self.chase.up_to)
        return list(work.order_by("unit").values_list("unit", flat=True).distinct())

    def next_piece(self) -> Piece | None:
        """The next piece of the present stage; None after its last."""
        return PIECES[Stage(self.chase.stage)](self)


def open_chase(day: date) -> Chase:
    """The round of the day is asked for, once."""
    return Chase.objects.get_or_create(day=day, turn=0)[0]


def open_further(day: date) -> Chase | None:
    """A further round of the day is asked for: one that has begun may have passed what changed just now.

    None where the day's round, or a further one, has not begun: it will tell.
    """
    last = Chase.objects.filter(day=day).first()
    if last is None or (last.lease_state == Chase.LeaseState.READY and not last.fence):
        return None
    return Chase.objects.get_or_create(day=day, turn=last.turn + 1)[0]


def tell_what_is_late_now(duties: Iterable[Duty]) -> None:
    """Work that is overdue as soon as it is given, or moved, is told today, not with tomorrow's round."""
    today = timezone.localdate()
    if any(duty.due is not None and duty.due < today for duty in duties):
        open_further(today)


def earlier_is_unfinished(chase: Chase) -> bool:
    """Whether an earlier round is still to be done: they are told one after the other."""
    waiting = (Chase.LeaseState.READY, Chase.LeaseState.RUNNING)
    before = Q(day__lt=chase.day) | Q(day=chase.day, turn__lt=chase.turn)
    return Chase.objects.filter(before, lease_state__in=waiting).exists()


def continue_chase(chase: Chase) -> None:
    """Everybody concerned has been told, nobody twice. The caller holds the lease; raises `LeaseLost`."""
    if chase.stage == Stage.UNITS and not chase.up_to:
        chase.since = _last_day_before(chase)
    round_ = Round(chase)
    finished = False
    while not finished:
        piece = round_.next_piece()
        finished = piece is None and chase.stage == Stage.ISSUERS
        with holding(chase):
            if piece is not None:
                _write(piece)
            elif not finished:
                stages = list(Stage)
                chase.stage = stages[stages.index(Stage(chase.stage)) + 1]
            chase.up_to = piece.reached if piece else 0
            chase.save(update_fields=["stage", "up_to", "since"])
            if piece is not None:
                _show_progress(round_)
            if finished:
                finish(chase)
        if connection.vendor == "sqlite" and not finished:
            time.sleep(PAUSE)


def _last_day_before(chase: Chase) -> date | None:
    """A further round of a day comes after the first: what had a day of its own was told in that one."""
    if chase.turn:
        return chase.day
    done = Chase.objects.filter(day__lt=chase.day, lease_state=Chase.LeaseState.DONE)
    return done.order_by("-day").values_list("day", flat=True).first()


def _write(piece: Piece) -> None:
    """What is told of the piece stands, and that it was told."""
    Reminder.objects.bulk_create(piece.reminders, batch_size=BATCH, ignore_conflicts=True)
    tell_all(piece.notices)


def _show_progress(round_: Round) -> None:
    chase = round_.chase
    if chase.stage == Stage.UNITS:
        left = len(round_.units) - bisect_right(round_.units, chase.up_to)
        done = chase.progress_done + UNITS if chase.progress_total else len(round_.units) - left
        total = max(chase.progress_total, len(round_.units))
        report_progress(chase, done=min(done, total), total=total, note=chase.get_stage_display())


def _units_piece(round_: Round) -> Piece | None:
    """The next units and what they are told of what is due and overdue; None after the last."""
    chase, at = round_.chase, bisect_right(round_.units, round_.chase.up_to)
    units = round_.units[at : at + UNITS]
    if not units:
        return None
    found = dues_of(chase, units, plan=round_.plan)
    people = people_of(found, day=chase.day, more=_officers(found))
    reminders, notices = list[Reminder](), list[Notice]()
    for unit, dues in found.items():
        reminders += reminders_of(chase, dues, staff=people.staff[unit])
        notices += notices_of_unit(chase, unit, dues=dues, people=people)
    return Piece(units[-1], notices, reminders)


def _officers(found: dict[int, list[Due]]) -> set[int]:
    """The accounts of those who have a part of their own."""
    rows = (due.row.officer for dues in found.values() for due in dues)
    return {officer.user_id for officer in rows if officer is not None and officer.user_id}


def _givers_piece(round_: Round) -> Piece | None:
    """The next units that gave work, and what they are told of what has become overdue."""
    chase = round_.chase
    rows = Reminder.objects.filter(chase=chase, giver__gt=chase.up_to)
    givers = list(rows.order_by("giver").values_list("giver", flat=True).distinct()[:GIVERS])
    if not givers:
        return None
    return Piece(givers[-1], [notice for giver in givers for notice in giver_notices(chase, giver)])


def _issuers_piece(round_: Round) -> Piece | None:
    """The next campaign, and what its issuing unit is told of what is long overdue."""
    chase = round_.chase
    rows = Reminder.objects.filter(chase=chase, what=ISSUER, assignment__campaign__gt=chase.up_to)
    found = rows.order_by("assignment__campaign").values_list("assignment__campaign", flat=True).first()
    return None if found is None else Piece(found, issuer_notices(chase, found))


PIECES: dict[Stage, Callable[[Round], Piece | None]] = {
    Stage.UNITS: _units_piece,
    Stage.GIVERS: _givers_piece,
    Stage.ISSUERS: _issuers_piece,
}
