"""What has happened to an assignment."""

from __future__ import annotations

from dataclasses import dataclass

from loa.assignments.models import Assignment, Step


@dataclass(frozen=True)
class Past:
    """A step of the history; `before` is the number that its own replaced."""

    step: Step
    before: int | None


def history_of(assignment: Assignment) -> list[Past]:
    """The steps of the assignment, the newest first."""
    found, count = [], 0
    for step in assignment.steps.select_related("by__person"):
        found.append(Past(step, count if step.count is not None else None))
        count = count if step.count is None else step.count
    return found[::-1]
