"""The people of a unit are told what is due and overdue: one notice a day, however many assignments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.urls import reverse
from django.utils import translation

from loa.assignments.chasing.people import People, Staff
from loa.assignments.chasing.plan import DECLINED, ISSUER, LEADER
from loa.assignments.chasing.reading import Due
from loa.assignments.chasing.wording import Line, hole_words, leader_subject, lines_body, unit_subject
from loa.assignments.models import Assignment, Chase
from loa.directory.models import User
from loa.notices.actions import compose, compose_for
from loa.notices.models import Kind, Notice


def notices_of_unit(chase: Chase, unit: int, *, dues: Sequence[Due], people: People) -> list[Notice]:
    """What the people of the unit, its channels and its leaders are to be told."""
    return [*_to_people(chase, unit, dues, people), *_to_leaders(chase, unit, dues, people)]


def _to_people(chase: Chase, unit: int, dues: Sequence[Due], people: People) -> Iterator[Notice]:
    """Everybody in charge, and each officer who was given a part, has one notice of what concerns them."""
    told = [due for due in dues if any(thing.what not in (LEADER, ISSUER, DECLINED) for thing in due.things)]
    if not told:
        return
    hole, url = behind(chase, told), reverse("assignments:index")
    for user, rows in _by_person(told, people.staff[unit]):
        with translation.override(people.language(user)):
            subject, body, kind = _words(rows, chase, hole)
        yield compose(
            user, f"chase:{chase.pk}:unit:{unit}:{user.pk}",
            wishes=people.wishes[user.pk], subject=subject, body=body, kind=kind, unit=unit, url=url,
        )  # fmt: skip
    if channels := people.channels.get(unit):
        subject, body, kind = _words([due.row for due in told], chase, hole)
        yield from compose_for(
            channels, f"chase:{chase.pk}:unit:{unit}", subject=subject, body=body, kind=kind
        )


def _to_leaders(chase: Chase, unit: int, dues: Sequence[Due], people: People) -> Iterator[Notice]:
    """The unit's leaders know what is so long overdue that it goes to them."""
    rows = [due.row for due in dues if any(thing.what == LEADER for thing in due.things)]
    if not rows:
        return
    url = reverse("assignments:index")
    for user in people.staff[unit].leaders:
        with translation.override(people.language(user)):
            subject = leader_subject(rows[0].unit.name, _lines(rows), day=chase.day)
            body = lines_body(_lines(rows), day=chase.day)
        yield compose(
            user, f"chase:{chase.pk}:leader:{unit}:{user.pk}",
            wishes=people.wishes[user.pk], subject=subject, body=body, kind=Kind.ESCALATION, unit=unit,
            url=url,
        )  # fmt: skip


def behind(chase: Chase, dues: Iterable[Due]) -> bool:
    """Whether rounds were left out before this one and something of these was to be told in them."""
    missed = chase.since is not None and (chase.day - chase.since).days > 1
    return missed and any(thing.own_day < chase.day for due in dues for thing in due.things)


def _by_person(dues: Sequence[Due], staff: Staff) -> Iterable[tuple[User, list[Assignment]]]:
    """What is an officer's own part is told to that officer; the rest to everybody in charge."""
    found: dict[int, tuple[User, list[Assignment]]] = {}
    for due in dues:
        officer = due.row.officer.user if due.row.officer else None
        people = [officer] if officer and officer.is_active else staff.in_charge
        for user in people:
            found.setdefault(user.pk, (user, []))[1].append(due.row)
    return found.values()


def _words(rows: Sequence[Assignment], chase: Chase, hole: bool) -> tuple[str, str, str]:
    lines = _lines(rows)
    assert chase.since is not None or not hole
    said = hole_words(chase.since, chase.day) if hole and chase.since else ""
    kind = Kind.LATE if any(line.due < chase.day for line in lines) else Kind.REMINDER
    subject = unit_subject(rows[0].unit.name, lines, day=chase.day)
    return subject, lines_body(lines, day=chase.day, hole=said), kind


def _lines(rows: Sequence[Assignment]) -> list[Line]:
    return [Line(row.words, row.due) for row in rows if row.due is not None]
