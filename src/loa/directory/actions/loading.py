"""A whole province from CSV files: units, names, successors, groups, people, posts, accounts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from loa.directory.actions.names import add_alias, add_group
from loa.directory.actions.people import add_person, appoint, grant_account
from loa.directory.actions.permission import Actor, Refused
from loa.directory.actions.units import add_unit, end_unit
from loa.directory.models import Group, Person, Post, Unit
from loa.directory.names import fold_name
from loa.directory.province_files import FilesWrong, Province, Row, read_province


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many units, groups and posts were added, and how many lines were there already."""

    units: int
    groups: int
    posts: int
    there: int


@transaction.atomic
def load_province(actor: Actor, folder: Path) -> Loaded:
    """What the files of `folder` name is in the directory, all or nothing; what was there stays as it stands.

    A unit is known by its code, a group by its name, a post by person, unit and kind. Raises OSError and
    FilesWrong.
    """
    units = {unit.code: unit for unit in Unit.objects.exclude(code=None) if unit.code}
    province = read_province(folder, known=units)
    new = [row for row in province.units if row["code"] not in units]
    _add_units(actor, new, units)
    _end_units(actor, [row for row in new if row["until"]], units)
    groups = [row for row in province.groups if _add_group(actor, row, units)]
    posts = [row for row in province.people if _add_post(actor, row, units)]
    added = len(new) + len(groups) + len(posts)
    return Loaded(len(new), len(groups), len(posts), _lines(province) - added)


@contextmanager
def _told_of(row: Row) -> Iterator[None]:
    """What is refused is told with file and line."""
    try:
        yield
    except Refused as refused:
        raise FilesWrong([row.wrong(str(refused))]) from refused


def _lines(province: Province) -> int:
    return len(province.units) + len(province.groups) + len(province.people)


def _add_units(actor: Actor, rows: list[Row], units: dict[str, Unit]) -> None:
    """`units` holds those of the rows too, each made after the one it belongs to."""
    waiting = rows
    while waiting:
        ready = [row for row in waiting if not row["parent"] or row["parent"] in units]
        if not ready:
            raise FilesWrong(
                [row.wrong(_("the unit belongs to itself, by way of others.")) for row in waiting]
            )
        for row in ready:
            units[row["code"]] = _add_unit(actor, row, parent=units.get(row["parent"]))
        waiting = [row for row in waiting if row["code"] not in units]


def _add_unit(actor: Actor, row: Row, *, parent: Unit | None) -> Unit:
    unit = add_unit(
        actor,
        name=row["name"],
        parent=parent,
        code=row["code"],
        short_name=row["short_name"],
        kind=row["kind"],
        level=row["level"],
        valid_from=row.day("from"),
    )
    for name in row.several("aliases"):
        add_alias(actor, unit, name=name)
    return unit


def _end_units(actor: Actor, rows: list[Row], units: dict[str, Unit]) -> None:
    """Those below end first."""
    for row in sorted(rows, key=lambda row: -units[row["code"]].path.count("/")):
        heirs = [units[code] for code in row.several("successors")]
        with _told_of(row):
            end_unit(actor, units[row["code"]], last_day=date.fromisoformat(row["until"]), successors=heirs)


def _add_group(actor: Actor, row: Row, units: dict[str, Unit]) -> bool:
    if Group.objects.filter(folded=fold_name(row["name"])).exists():
        return False
    add_group(
        actor,
        name=row["name"],
        other_names=row.several("other_names"),
        kinds=row.several("kinds"),
        levels=row.several("levels"),
        under=units[row["under"]] if row["under"] else None,
        members=[units[code] for code in row.several("members")],
    )
    return True


def _add_post(actor: Actor, row: Row, units: dict[str, Unit]) -> bool:
    unit, name = units[row["unit"]], " ".join(row["name"].split())
    if Post.objects.filter(unit=unit, kind=row["kind"], person__name=name).exists():
        return False
    with _told_of(row):
        person = _known_by(row["username"], name) or add_person(
            actor, name=name, email=row["email"], phone=row["phone"]
        )
        days = {"valid_from": row.day("from"), "valid_to": row.day("until")}
        appoint(actor, person, unit=unit, kind=row["kind"], title=row["title"], **days)
        if row["username"]:
            grant_account(actor, person, username=row["username"])
    return True


def _known_by(username: str, name: str) -> Person | None:
    """The person of that name who signs in so: one with posts in several units stands on several lines."""
    return Person.objects.filter(user__username=username, name=name).first() if username else None
