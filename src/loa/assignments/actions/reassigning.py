"""Giving an assignment to another unit, and urging the one that has it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.actions.giving import Gift, check_new_day, give
from loa.assignments.actions.going import Report, take_way
from loa.assignments.actions.parts import check_day_of_part, end_parts
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, Extension
from loa.assignments.queries.parts import units_below
from loa.assignments.transitions import TABLE
from loa.directory.models import Unit, User
from loa.directory.queries import standing


@transaction.atomic
def reassign(
    user: User, assignment: Assignment, *, unit: Unit, reason: str, day: date | None = None
) -> Assignment:
    """The work is offered to the other unit; the first keeps its history and sees where the work went.

    What it did stays counted for it, where there is proof; the other unit begins with nothing.
    Of a recurring duty later occurrences that nobody has accepted go with it.
    """
    given = _move(user, assignment, unit=unit, reason=reason, day=day)
    if assignment.period_start is not None and assignment.parent_id is None:
        later = Assignment.objects.filter(
            duty=assignment.duty_id,
            unit=assignment.unit_id,
            parent=None,
            state=Assignment.State.OFFERED,
            period_start__gt=assignment.period_start,
        )
        for row in later.order_by("period_start"):
            _move(user, row, unit=unit, reason=reason, day=None)
    return given


def urge(user: User, assignment: Assignment, *, words: str = "") -> Assignment:
    """Those who do the work are told that it is waited for."""
    return take_way(user, assignment, TABLE["urge"], report=Report(words))[0]


def _move(user: User, assignment: Assignment, *, unit: Unit, reason: str, day: date | None) -> Assignment:
    row, _step = take_way(user, assignment, TABLE["reassign"], report=Report(reason))
    _check_unit(row, unit)
    due = day or row.due
    check_new_day(due)
    if row.parent is not None:
        check_day_of_part(row.parent, day)
    end_parts(user, row, words=reason, moved=any(row.numbers.values()))
    given = give(user, row, replace(Gift.of(row, unit), due=due), words=reason)
    Assignment.objects.filter(pk=row.pk).update(moved_to=given)
    pass_on_later_day(user, row, given, reason=reason)
    return given


def pass_on_later_day(user: User | None, row: Assignment, given: Assignment, *, reason: str) -> None:
    """A later day than the first unit's own, given with the work or granted before, is a granted one."""
    granted = row.extensions.filter(state=Extension.State.GRANTED).first()
    own_day, asker = granted.old_due if granted else row.due, user or (granted.asked_by if granted else None)
    if asker is None or own_day is None or given.due is None or given.due <= own_day:
        return
    Extension.objects.create(
        assignment=given, state=Extension.State.GRANTED, asked_by=asker, reason=reason, old_due=own_day,
        new_due=given.due, decided_by=user, decided_at=timezone.now(), decided_why=reason,
    )  # fmt: skip


def _check_unit(row: Assignment, unit: Unit) -> None:
    if unit.pk == row.unit_id:
        raise Refused(_("%(name)s has this work already.") % {"name": unit.name})
    found = units_below(row.parent.unit) if row.parent else standing(Unit.objects.all(), timezone.localdate())
    if not found.filter(pk=unit.pk).exists():
        raise Refused(_("This work cannot be given to %(name)s.") % {"name": unit.name})
