"""Giving work that comes from other work: a part handed down, or an assignment moved to another unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.actions.going import Brought, Report, snapshot, take_way, write_step
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment
from loa.assignments.signals import assignment_given
from loa.assignments.stand_ins import Doer, Succession, account_of
from loa.assignments.transitions import GIVEN, TABLE, TAKEN_OVER
from loa.audit.actions import record_change
from loa.directory.models import Person, Unit, User

State = Assignment.State


@dataclass(frozen=True)
class Gift:
    """Who gets what, by when."""

    unit: Unit
    due: date | None
    parent: Assignment | None = None
    officer: Person | None = None
    what: str = ""
    share: int | None = None
    further_shares: Mapping[str, int] = field(default_factory=dict)
    period_start: date | None = None
    given_by: User | None = None  # who gave it first, where it only goes on to a successor

    @classmethod
    def of(cls, row: Assignment, unit: Unit) -> Gift:
        """The same work as this, for the unit."""
        return cls(
            unit=unit, due=row.due, parent=row.parent, what=row.what, share=row.share,
            further_shares=row.further_shares or {}, period_start=row.period_start,
        )  # fmt: skip

    @property
    def said(self) -> dict[str, Any]:
        """What is asked, and how much of it."""
        shares = dict(self.further_shares) or None
        return {"what": self.what, "share": self.share, "further_shares": shares}


def find(source: Assignment, gift: Gift) -> Assignment | None:
    """What whoever is to get the gift has of it already, in whatever state."""
    return Assignment.objects.filter(
        duty=source.duty_id,
        parent=gift.parent,
        period_start=gift.period_start,
        unit=gift.unit,
        officer=gift.officer,
    ).first()


def give(user: Doer, source: Assignment, gift: Gift, *, words: str) -> Assignment:
    """The gift stands as an assignment of its own, of the source's duty; what was withdrawn is given again.

    The caller has asked for the right. Raises `Refused` where the unit or officer has it already.
    """
    found = find(source, gift)
    if found is None:
        return _create(user, source, gift, words=words)
    if found.state != State.WITHDRAWN:
        name = gift.officer.name if gift.officer else gift.unit.name
        raise Refused(_("%(name)s has this work already.") % {"name": name})
    return _give_again(user, found, gift, words=words)


def _create(user: Doer, source: Assignment, gift: Gift, *, words: str) -> Assignment:
    row = Assignment.objects.create(
        campaign=source.campaign,
        duty=source.duty,
        unit=gift.unit,
        parent=gift.parent,
        officer=gift.officer,
        **gift.said,
        due=gift.due,
        first_due=gift.due,
        period_start=gift.period_start,
        given_by=_giver(user, gift),
    )
    step = write_step(user, row, GIVEN, before=snapshot(row), report=Report(words))
    record_change(
        account_of(user),
        "assignments.give",
        obj=row,
        values={"unit": [None, gift.unit.pk]},
        reason=step.words,
    )
    if not isinstance(user, Succession):  # told once of all that came with the unit
        assignment_given.send(Assignment, assignment=row, step=step)
    return row


def _give_again(user: Doer, found: Assignment, gift: Gift, *, words: str) -> Assignment:
    fields = {**gift.said, "given_by": _giver(user, gift), "moved_to": None}
    brought = Brought(due=gift.due, fields=tuple(fields.items()))
    report = Report(words or _("Given again."))
    way = TAKEN_OVER if isinstance(user, Succession) else TABLE["give_again"]
    row, _step = take_way(user, found, way, report=report, brought=brought)
    return row


def _giver(user: Doer, gift: Gift) -> User | None:
    return gift.given_by if isinstance(user, Succession) else account_of(user)


def check_new_day(day: date | None) -> None:
    """Raises `Refused` where work would be late on the day it is given."""
    if day is not None and day < timezone.localdate():
        raise Refused(_("The day has passed: say a new one."))
