"""Units, people, posts and accounts for tests; what a test leaves out does not matter to it."""

from __future__ import annotations

from datetime import date
from itertools import count

from loa.directory.actions.people import add_person, appoint, grant_account
from loa.directory.actions.units import add_unit
from loa.directory.models import Person, Post, Unit, User

_numbers = count(1)


def make_unit(
    name: str = "",
    *,
    parent: Unit | None = None,
    kind: str = Unit.Kind.DEPARTMENT,
    level: str = Unit.Level.PROVINCE,
    short_name: str = "",
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> Unit:
    """A unit under `parent`, by the action itself."""
    return add_unit(
        None,
        name=name or f"Sở Thử nghiệm {next(_numbers)}",
        parent=parent,
        kind=kind,
        level=level,
        short_name=short_name,
        valid_from=valid_from,
        valid_to=valid_to,
    )


def make_person(name: str = "", *, account: bool = True) -> Person:
    """A person, with an account unless told otherwise."""
    number = next(_numbers)
    person = add_person(None, name=name or f"Người thử {number}")
    if account:
        grant_account(None, person, username=f"account-{number}")
    return person


def make_post(
    unit: Unit,
    kind: str = Post.Kind.UNIT_OFFICER,
    *,
    person: Person | None = None,
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> Post:
    """A post in `unit`, held by `person` or by somebody new with an account."""
    holder = person or make_person()
    return appoint(None, holder, unit=unit, kind=kind, valid_from=valid_from, valid_to=valid_to)


def make_officer(unit: Unit, kind: str = Post.Kind.UNIT_OFFICER) -> User:
    """The account of somebody who holds a post of `kind` in `unit` today."""
    user = make_post(unit, kind).person.user
    assert user is not None
    return user
