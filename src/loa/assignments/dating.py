"""The days by which assignments are due follow those of their duties, and parts those of their whole."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from loa.assignments.models import Assignment, Extension, Step
from loa.assignments.transitions import ENDED, RE_DATE
from loa.campaigns.models import Duty
from loa.directory.models import User
from loa.work.actions import holding, report_progress
from loa.work.models import Leased

BATCH = 1000
AT_ONCE = 2000  # so many move within the request that moves them; more are left to the worker, in pieces
PIECE = 1000
PAUSE = 0.12  # so long SQLite's lock stays free for others between two pieces


def move_assignments(duties: Iterable[Duty], *, by: User | None = None) -> int:
    """The assignments of the duties are due on their duty's day; returns how many moved.

    One with a day granted that is later keeps it. Those of a duty that comes again have days of their own.
    """
    moved = 0
    for duty in duties:
        if duty.rhythm is not None:
            continue
        _given(duty).filter(first_due=None).update(first_due=duty.due)
        moved += move_to(to_move(duty), duty.due, by=by)
        follow_wholes(duty, by=by)
    return moved


def count_to_move(duties: Iterable[Duty]) -> int:
    """How many assignments are not due on their duty's day and are to be."""
    return sum(to_move(duty).count() for duty in duties if duty.rhythm is None)


def to_move(duty: Duty) -> QuerySet[Assignment]:
    """The assignments of the duty that are to be due on its day and are not; those with a later day stay."""
    moving = _given(duty).exclude(due=duty.due)
    if duty.due is not None:
        moving = moving.exclude(Q(pk__in=extended()) & Q(due__gt=duty.due))
    return moving


def _given(duty: Duty) -> QuerySet[Assignment]:
    return Assignment.objects.filter(duty=duty, parent=None).exclude(state=Assignment.State.WITHDRAWN)


def move_in_pieces(row: Leased, duties: Sequence[Duty], *, by: User | None) -> None:
    """All that is to move has moved. The caller holds the row's lease; raises `LeaseLost`.

    What is still to move is seen by its day: a worker that takes over goes on where the last one stopped.
    """
    total = count_to_move(duties)
    for duty in duties:
        while numbers := list(to_move(duty).order_by("pk").values_list("pk", flat=True)[:PIECE]):
            with holding(row):
                piece = Assignment.objects.filter(pk__in=numbers)
                piece.filter(first_due=None).update(first_due=duty.due)
                move_to(to_move(duty).filter(pk__in=numbers), duty.due, by=by)
                done = min(total, row.progress_done + len(numbers))
                report_progress(row, done=done, total=max(total, row.progress_total))
            if connection.vendor == "sqlite":
                time.sleep(PAUSE)
        with holding(row):
            follow_wholes(duty, by=by)


def extended() -> QuerySet[Extension, dict[str, Any]]:
    """The assignments with a later day granted, by their ids."""
    found: QuerySet[Any, Any] = Extension.objects.filter(state=Extension.State.GRANTED)
    return found.values("assignment")


def move_to(rows: QuerySet[Assignment], day: date | None, *, by: User | None) -> int:
    """The rows are due on the day, and their history says so; returns how many."""
    moving = list(rows.values_list("pk", "state", "due"))
    Step.objects.bulk_create(
        (
            Step(
                assignment_id=pk, by=by, way=RE_DATE, from_state=state, to_state=state,
                moves_due=True, from_due=due, to_due=day,
            )
            for pk, state, due in moving
        ),
        batch_size=BATCH,
    )  # fmt: skip
    ids = [pk for pk, _state, _due in moving]
    for first in range(0, len(ids), BATCH):
        piece = Assignment.objects.filter(pk__in=ids[first : first + BATCH])
        piece.update(due=day, changed_at=timezone.now())
    return len(ids)


def follow_wholes(duty: Duty, *, by: User | None) -> None:
    """No open part of the duty is due after the whole it is part of, at any depth."""
    too_late = Q(due=None) | Q(due__gt=F("parent__due"))
    parts = Assignment.objects.filter(too_late, duty=duty, parent__due__isnull=False).exclude(state__in=ENDED)
    while days := sorted(day for day in set(parts.values_list("parent__due", flat=True)) if day):
        due = parts.filter(parent__due=days[0])
        due.filter(first_due=None).update(first_due=days[0])
        move_to(due, days[0], by=by)
