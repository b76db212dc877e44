"""Who answers for a report that was asked for: there is always somebody who is told."""

from __future__ import annotations

from datetime import date

from loa.assignments.chasing.people import Staff, administrators
from loa.directory.models import User


def askers_of(staff: Staff, asked_by: User | None, *, day: date) -> list[User]:
    """Those who answer for the office's campaigns and whoever asked; where nobody is left, administrators."""
    people = {user.pk: user for user in staff.issuing}
    if asked_by is not None and asked_by.is_active:
        people[asked_by.pk] = asked_by
    return list(people.values()) or administrators(day=day)
