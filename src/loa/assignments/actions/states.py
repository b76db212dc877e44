"""Every change of an assignment: each is a way of the one table, with its step in the history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment, Proof, Step
from loa.assignments.signals import assignment_moved
from loa.assignments.transitions import TABLE, Transition
from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import require
from loa.evidence.models import Record


@dataclass(frozen=True)
class Report:
    """What somebody says with a step: words, and how much of what the duty counts is done in all."""

    words: str = ""
    count: int | None = None


def accept(user: User, assignment: Assignment) -> Assignment:
    """The unit has accepted the assignment."""
    return _go(user, assignment, TABLE["accept"])


def decline(user: User, assignment: Assignment, *, reason: str) -> Assignment:
    """The unit has declined the assignment, with its reason; whoever gave it may offer it again."""
    return _go(user, assignment, TABLE["decline"], report=Report(reason))


def report_progress(user: User, assignment: Assignment, *, report: Report) -> Assignment:
    """The assignment is in progress, with words, or a number of what its duty counts, or both."""
    if not report.words.strip() and report.count is None:
        raise Refused(_("Say in words or as a number how far the work has come."))
    return _go(user, assignment, TABLE["report_progress"], report=report)


def add_proof(user: User, assignment: Assignment, *, record: Record, report: Report = Report()) -> Assignment:
    """The evidence record belongs to the assignment, which is in progress."""
    return _go(user, assignment, TABLE["add_proof"], report=report, record=record)


def hand_in(
    user: User, assignment: Assignment, *, record: Record | None = None, report: Report = Report()
) -> Assignment:
    """The assignment waits to be confirmed; refused while it has no proof at all."""
    with transaction.atomic():
        if record is None and not assignment.proofs.exists():
            raise Refused(_("Add at least one proof: a link, a file or a photo."))
        return _go(user, assignment, TABLE["hand_in"], report=report, record=record)


def confirm(user: User, assignment: Assignment, *, words: str = "") -> Assignment:
    """The work is done, by the word of those who gave it."""
    return _go(user, assignment, TABLE["confirm"], report=Report(words))


def return_(user: User, assignment: Assignment, *, reason: str) -> Assignment:
    """The unit has its work back, with the reason."""
    return _go(user, assignment, TABLE["return"], report=Report(reason))


def offer_again(user: User, assignment: Assignment, *, reason: str) -> Assignment:
    """A declined assignment is offered to its unit again, with the reason."""
    return _go(user, assignment, TABLE["offer_again"], report=Report(reason))


@transaction.atomic
def _go(
    user: User,
    assignment: Assignment,
    way: Transition,
    *,
    report: Report = Report(),
    record: Record | None = None,
) -> Assignment:
    """The assignment has gone this way: right checked, step written, change logged, signal sent."""
    rows = Assignment.objects.select_for_update(of=("self",))
    row = rows.select_related("campaign__owner", "unit", "duty").get(pk=assignment.pk)
    require(user, way.verb, way.unit_of(row))
    _check(row, way, report)
    before: dict[str, Any] = {"state": row.state, "counted": row.counted}
    row.state, row.changed_at = way.target, timezone.now()
    row.counted = row.counted if report.count is None else report.count
    row.save(update_fields=["state", "counted", "changed_at"])
    if record is not None:
        Proof.objects.get_or_create(assignment=row, record=record)
    step = Step.objects.create(
        assignment=row,
        by=user,
        from_state=before["state"],
        to_state=row.state,
        words=report.words.strip(),
        count=report.count,
    )
    record_change(user, f"assignments.{way.name}", obj=row, values=_changes(before, row), reason=step.words)
    assignment_moved.send(Assignment, assignment=row, step=step, way=way)
    return row


def check_open(row: Assignment, way: Transition) -> None:
    """Raises `Moved` where the way does not begin at the assignment's state."""
    if row.campaign.state != Campaign.State.ACTIVE:
        raise Moved(_("The campaign of this assignment is not under way."))
    if row.state not in way.sources:
        state = Assignment.State(row.state).label
        raise Moved(_("Not saved: the assignment is now “%(state)s”.") % {"state": state})


def _check(row: Assignment, way: Transition, report: Report) -> None:
    check_open(row, way)
    if way.needs_words and not report.words.strip():
        raise Refused(_("Say why."))
    if report.count is not None and report.count < 0:
        raise Refused(_("The number cannot be below zero."))


def _changes(before: dict[str, Any], row: Assignment) -> dict[str, list[Any]]:
    after = {"state": row.state, "counted": row.counted}
    return {name: [value, after[name]] for name, value in before.items() if value != after[name]}
