"""Who answers for a report that was asked for: there is always somebody who is told."""

from __future__ import annotations

from datetime import date

from loa.assignments.chasing.people import Staff, administrators, staff_of
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, still_may


def askers_of(owner: Unit, asked_by: User | None, *, day: date, staff: Staff | None = None) -> list[User]:
    """Those who answer for the office's campaigns and whoever asked; where nobody is left, administrators.

    `staff` are the people of the office, where the caller knows them.
    """
    office = staff_of([owner.pk], day=day)[owner.pk] if staff is None else staff
    people = {user.pk: user for user in office.issuing}
    if asked_by is not None and still_may(asked_by, Verb.ACCEPT_REPORT, owner, on=day):
        people[asked_by.pk] = asked_by
    return list(people.values()) or administrators(day=day)
