"""The days by which assignments are due follow those of their duties."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from loa.assignments.models import Assignment
from loa.campaigns.models import Duty


def move_assignments(duties: Iterable[Duty]) -> int:
    """The assignments of the duties are due on their duty's day; returns how many moved."""
    moved = 0
    for duty in duties:
        given = Assignment.objects.filter(duty=duty, parent=None)
        given.filter(first_due=None).update(first_due=duty.due)
        moved += given.exclude(due=duty.due).update(due=duty.due, changed_at=timezone.now())
    return moved
