"""The days by which assignments are due follow those of their duties, and parts those of their whole."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from loa.assignments.models import Assignment, Extension, Step
from loa.assignments.transitions import ENDED, RE_DATE
from loa.campaigns.models import Duty
from loa.directory.models import User

BATCH = 1000


def move_assignments(duties: Iterable[Duty], *, by: User | None = None) -> int:
    """The assignments of the duties are due on their duty's day; returns how many moved.

    One with a day granted that is later keeps it. Those of a duty that comes again have days of their own.
    """
    moved = 0
    for duty in duties:
        if duty.rhythm is not None:
            continue
        given = Assignment.objects.filter(duty=duty, parent=None).exclude(state=Assignment.State.WITHDRAWN)
        given.filter(first_due=None).update(first_due=duty.due)
        moving = given.exclude(due=duty.due)
        if duty.due is not None:
            moving = moving.exclude(Q(pk__in=extended()) & Q(due__gt=duty.due))
        moved += move_to(moving, duty.due, by=by)
        follow_wholes(duty, by=by)
    return moved


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
        move_to(parts.filter(parent__due=days[0]), days[0], by=by)
