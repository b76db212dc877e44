"""A whole province from CSV files: units, names, successors, groups, people, posts, accounts."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from django.db import transaction

from loa.directory.actions.names import add_alias, add_group
from loa.directory.actions.people import add_person, appoint, grant_account
from loa.directory.actions.permission import Actor
from loa.directory.actions.units import add_unit, end_unit
from loa.directory.models import Unit

Row = dict[str, str]


@transaction.atomic
def load_province(actor: Actor, folder: Path) -> int:
    """The province of `folder` is in the directory; returns how many units were added, 0 where it was there.

    All or nothing: the first unit of `units.csv` tells whether the province was loaded before.
    """
    rows = [*_rows(folder / "units.csv"), *_rows(folder / "communes.csv")]
    if Unit.objects.filter(code=rows[0]["code"]).exists():
        return 0
    units = _add_units(actor, rows)
    ended = [row for row in rows if row["until"]]
    for row in sorted(ended, key=lambda row: -units[row["code"]].path.count("/")):  # those below first
        heirs = [units[code] for code in _list(row["successors"])]
        end_unit(actor, units[row["code"]], last_day=date.fromisoformat(row["until"]), successors=heirs)
    for row in _rows(folder / "groups.csv"):
        _add_group(actor, row, units)
    for row in _rows(folder / "people.csv"):
        _add_post(actor, row, units)
    return len(units)


def _add_units(actor: Actor, rows: list[Row]) -> dict[str, Unit]:
    """Units by their code, each after the one it belongs to."""
    units: dict[str, Unit] = {}
    waiting = rows
    while waiting:
        ready = [row for row in waiting if not row["parent"] or row["parent"] in units]
        if not ready:
            raise ValueError(f"units.csv: unknown parent of {waiting[0]['code']}")
        for row in ready:
            units[row["code"]] = _add_unit(actor, row, parent=units.get(row["parent"]))
        waiting = [row for row in waiting if row["code"] not in units]
    return units


def _add_unit(actor: Actor, row: Row, *, parent: Unit | None) -> Unit:
    unit = add_unit(
        actor,
        name=row["name"],
        parent=parent,
        code=row["code"],
        short_name=row["short_name"],
        kind=row["kind"],
        level=row["level"],
        valid_from=_day(row["from"]),
    )
    for name in _list(row["aliases"]):
        add_alias(actor, unit, name=name)
    return unit


def _add_group(actor: Actor, row: Row, units: dict[str, Unit]) -> None:
    add_group(
        actor,
        name=row["name"],
        other_names=_list(row["other_names"]),
        kinds=_list(row["kinds"]),
        levels=_list(row["levels"]),
        under=units[row["under"]] if row["under"] else None,
        members=[units[code] for code in _list(row["members"])],
    )


def _add_post(actor: Actor, row: Row, units: dict[str, Unit]) -> None:
    person = add_person(actor, name=row["name"])
    days = {"valid_from": _day(row["from"]), "valid_to": _day(row["until"])}
    appoint(actor, person, unit=units[row["unit"]], kind=row["kind"], title=row["title"], **days)
    if row["username"]:
        grant_account(actor, person, username=row["username"])


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _list(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
