"""The days by which assignments are due follow those of their duties, and parts those of their whole."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import DateField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from loa.assignments.models import Announcement, Assignment, Extension, Step
from loa.assignments.transitions import ENDED, KEEP_DAY, OPEN, RE_DATE
from loa.campaigns.models import Duty
from loa.directory.models import User
from loa.work.actions import holding, report_progress
from loa.work.models import Leased

BATCH = 1000
AT_ONCE = 2000  # so many move within the request that moves them; more are left to the worker, in pieces
PIECE = 1000
PAUSE = 0.12  # so long SQLite's lock stays free for others between two pieces
State = Assignment.State
# Still to be done, or to be offered again: what is handed in or confirmed keeps the day it was done by.
MOVING = OPEN | {State.DECLINED}


def move_assignments(duties: Iterable[Duty], *, by: User | None = None) -> int:
    """The assignments of the duties are due on their duty's day; returns how many moved.

    One with a day granted that is later keeps it. Those of a duty that comes again have days of their own.
    What is confirmed keeps its day: it was proven against that one. So does what is handed in, whose unit did
    its work by the day that stood then, and would else be late, or in time, by a word said afterwards; its
    history notes the duty's day, and whoever returns it gives it that one (`return_to`).
    """
    moved = 0
    for duty in duties:
        if duty.rhythm is not None:
            continue
        moved += move_to(to_move(duty), duty.due, by=by)
        _note(to_note(duty), duty.due, by=by)
        follow_wholes(duty, by=by)
    return moved


def count_to_move(duties: Iterable[Duty]) -> tuple[int, int]:
    """How many assignments are to be due on their duty's day and are not; and in how many that is noted."""
    once = [duty for duty in duties if duty.rhythm is None]
    return sum(to_move(duty).count() for duty in once), sum(to_note(duty).count() for duty in once)


def to_move(duty: Duty) -> QuerySet[Assignment]:
    """The assignments of the duty that are to be due on its day and are not; those with a later day stay."""
    return _elsewhen(duty).filter(state__in=MOVING)


def to_note(duty: Duty) -> QuerySet[Assignment]:
    """What waits to be confirmed, was due on another day than the duty is, and does not say so yet."""
    said = Step.objects.filter(assignment=OuterRef("pk"), way=KEEP_DAY, to_due=duty.due)
    return _elsewhen(duty).filter(~Exists(said), state=State.HANDED_IN)


def _elsewhen(duty: Duty) -> QuerySet[Assignment]:
    rows = Assignment.objects.filter(duty=duty, parent=None).exclude(due=duty.due)
    return rows if duty.due is None else rows.exclude(Q(pk__in=extended()) & Q(due__gt=duty.due))


def return_to(row: Assignment) -> tuple[tuple[str, Any], ...]:
    """The days that change where work handed in is returned: its duty may have moved while it waited.

    A part is due no later than its whole; a whole is due with its duty where its history notes that the duty
    moved, but for one with a later day granted.
    """
    day = row.due
    if row.parent is not None:
        whole = row.parent.due
        day = whole if whole and (day is None or day > whole) else day
    elif row.duty.rhythm is None and row.steps.filter(way=KEEP_DAY).exists():
        day = row.duty.due if _elsewhen(row.duty).filter(pk=row.pk).exists() else day
    if day == row.due:
        return ()
    return (("due", day), ("first_due", row.first_due or day))


def move_in_pieces(row: Leased, duties: Sequence[Duty]) -> None:
    """All that is to move has moved. The caller holds the row's lease; raises `LeaseLost`.

    What is still to move is seen by its day: a worker that takes over goes on where the last one stopped.
    Each piece reads the duty's day anew: where somebody sets another one meanwhile, that one stands in the
    end.
    """
    moving, noting = count_to_move(duties)
    total = max(row.progress_total, row.progress_done + moving + noting)
    for duty in duties:
        while _move_piece(row, duty.pk, total=total):
            _let_others_write()


def _move_piece(row: Leased, number: int, *, total: int) -> bool:
    """The next piece of the duty has moved; False where it was the last."""
    with holding(row):
        # Whoever sets the day holds the duty too: what is read here stands until it is written.
        duty = Duty.objects.select_for_update(of=("self",), no_key=True).get(pk=number)
        if duty.rhythm is not None:
            return False
        by = _who_dated(duty)
        moving = list(to_move(duty).order_by("pk").values_list("pk", flat=True)[:PIECE])
        noting = list(to_note(duty).order_by("pk").values_list("pk", flat=True)[: PIECE - len(moving)])
        move_to(to_move(duty).filter(pk__in=moving), duty.due, by=by)
        _note(to_note(duty).filter(pk__in=noting), duty.due, by=by)
        count = len(moving) + len(noting)
        report_progress(row, done=min(total, row.progress_done + count), total=total)
        if not count:
            follow_wholes(duty, by=by)
        return bool(count)


def _who_dated(duty: Duty) -> User | None:
    """Who set the day that the duty has now."""
    event = Q(event=duty.event_id) if duty.event_id else Q(pk=None)
    said = Announcement.objects.filter(Q(duty=duty) | event, kind=Announcement.Kind.DATED)
    last = said.select_related("by").order_by("-pk").first()
    return last.by if last else None


def _let_others_write() -> None:
    if connection.vendor == "sqlite":
        time.sleep(PAUSE)


def extended() -> QuerySet[Extension, dict[str, Any]]:
    """The assignments with a later day granted, by their ids."""
    found: QuerySet[Any, Any] = Extension.objects.filter(state=Extension.State.GRANTED)
    return found.values("assignment")


def move_to(rows: QuerySet[Assignment], day: date | None, *, by: User | None) -> int:
    """The rows are due on the day, and their history says so; returns how many."""
    moving = list(rows.order_by("pk").select_for_update(of=("self",), no_key=True))
    steps = (_step(row, day, way=RE_DATE, by=by) for row in moving)
    Step.objects.bulk_create(steps, batch_size=BATCH)
    ids, first_day = [row.pk for row in moving], Coalesce("first_due", Value(day, output_field=DateField()))
    for first in range(0, len(ids), BATCH):
        piece = Assignment.objects.filter(pk__in=ids[first : first + BATCH])
        piece.update(due=day, first_due=first_day, changed_at=timezone.now())
    return len(ids)


def _note(rows: QuerySet[Assignment], day: date | None, *, by: User | None) -> None:
    """The rows keep their day, and their history says which one their duty has."""
    waiting = rows.order_by("pk").select_for_update(of=("self",), no_key=True)
    steps = [_step(row, day, way=KEEP_DAY, by=by) for row in waiting]
    Step.objects.bulk_create(steps, batch_size=BATCH)


def _step(row: Assignment, day: date | None, *, way: str, by: User | None) -> Step:
    return Step(
        assignment=row, by=by, way=way, from_state=row.state, to_state=row.state,
        moves_due=way == RE_DATE, from_due=row.due, to_due=day,
    )  # fmt: skip


def follow_wholes(duty: Duty, *, by: User | None) -> None:
    """No open part of the duty is due after the whole it is part of, at any depth; one handed in stays."""
    too_late = Q(due=None) | Q(due__gt=F("parent__due"))
    parts = Assignment.objects.filter(too_late, duty=duty, parent__due__isnull=False)
    parts = parts.exclude(state__in=ENDED | {State.HANDED_IN})
    while days := sorted(day for day in set(parts.values_list("parent__due", flat=True)) if day):
        move_to(parts.filter(parent__due=days[0]), days[0], by=by)
