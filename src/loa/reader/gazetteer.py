"""Names of places and units with their days of validity: an argument of `read()`.

The national one knows provinces, districts and communes; `--units FILE` adds an office's own units.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from rapidfuzz import fuzz, process

from loa.reader.errors import ReadingRefused
from loa.reader.reading import fold_space
from loa.reader.rules.folding import fold
from loa.reader.rules.places import Level, Place, national_places, national_provinces, split_kind
from loa.reader.rules.units import UnitNames, unit_names

T = TypeVar("T")

_LIKELY = 86  # of 100: one letter wrong in a name of seven or more


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit an office knows: its full name, other names and abbreviations, and its days of validity."""

    name: str
    aliases: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None

    def stood_on(self, day: str | None) -> bool:
        """Whether it was in force on `day`, an ISO date; None asks about no day."""
        return not day or ((not self.start or self.start <= day) and (not self.end or self.end >= day))


@dataclass(frozen=True)
class Gazetteer:
    """Units and places by name. With `national` the places of the whole country are known too."""

    units: tuple[Unit, ...] = ()
    places: tuple[Place, ...] = ()
    national: bool = True

    def named_units(self, words: str, *, on: str | None = None) -> tuple[Unit, ...]:
        """Units of this name or alias; exact letters first, else without diacritics."""
        found = self._units.get(_key(words)) or self._units.get(fold(_key(words)), ())
        return tuple(unit for unit in found if unit.stood_on(on))

    def unit_names(self, *, on: str | None = None) -> UnitNames:
        """All names and aliases of the units that stood on this day, to be found in running words."""
        return unit_names(name for u in self.units if u.stood_on(on) for name in (u.name, *u.aliases))

    def named_places(
        self, words: str, *, on: str | None = None, level: Level | None = None
    ) -> tuple[Place, ...]:
        """Places of this name, with or without its kind; exact letters first, else without diacritics."""
        kind, name = split_kind(words[:1].upper() + words[1:])
        table = self._provinces if level == "province" else self._places
        found = table.get(_key(name)) or table.get(fold(_key(name)), ())
        return tuple(
            place
            for place in found
            if (not kind or place.kind == kind) and (not level or place.level == level) and place.stood_on(on)
        )

    def likely_province(self, words: str, *, on: str | None = None) -> Place | None:
        """The province that `words`, perhaps with OCR slips, most likely name: a proposal, or None."""
        exact = self.named_places(words, on=on, level="province")
        if exact:
            return exact[0]
        name = fold(_key(split_kind(words)[1]))
        best = process.extractOne(name, list(self._provinces), scorer=fuzz.ratio, score_cutoff=_LIKELY)
        near = self._provinces[best[0]] if best else ()
        return next((place for place in near if place.stood_on(on)), None)

    @cached_property
    def _units(self) -> dict[str, tuple[Unit, ...]]:
        return _table((name, unit) for unit in self.units for name in (unit.name, *unit.aliases))

    @cached_property
    def _provinces(self) -> dict[str, tuple[Place, ...]]:
        own = tuple(p for p in self.places if p.level == "province")
        return _table((p.name, p) for p in (*own, *(national_provinces() if self.national else ())))

    @cached_property
    def _places(self) -> dict[str, tuple[Place, ...]]:
        return _table((p.name, p) for p in (*self.places, *(national_places() if self.national else ())))


def _key(words: str) -> str:
    return fold_space(words).lower()


def _table(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """Things by lower-case name and by folded name."""
    table: dict[str, list[T]] = {}
    for name, thing in pairs:
        for key in {_key(name), fold(_key(name))}:
            table.setdefault(key, []).append(thing)
    return {key: tuple(things) for key, things in table.items()}


NATIONAL = Gazetteer()


def add_units(gazetteer: Gazetteer, path: Path) -> Gazetteer:
    """`gazetteer` with the units of a CSV file added: columns name, aliases (split at ";"), from, until.

    Refuses a file that cannot be opened, is empty, has no column `name`, or a day that is no ISO date.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            columns = reader.fieldnames
            rows = [(reader.line_num, row) for row in reader]
    except OSError as error:
        raise ReadingRefused("unreadable", name=path.name, detail=error.strerror or "?") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise ReadingRefused("encoding", name=path.name) from error
    if columns is None:
        raise ReadingRefused("empty", name=path.name)
    if "name" not in columns:
        raise ReadingRefused("units-header", name=path.name)
    try:
        units = tuple(_unit(row, number) for number, row in rows if row.get("name"))
    except ReadingRefused as refusal:
        raise refusal.named(path.name) from None
    return replace(gazetteer, units=(*gazetteer.units, *units))


def _unit(row: dict[str, str | None], number: int) -> Unit:
    aliases = tuple(a.strip() for a in (row.get("aliases") or "").split(";") if a.strip())
    return Unit((row["name"] or "").strip(), aliases, _day(row, "from", number), _day(row, "until", number))


def _day(row: dict[str, str | None], column: str, number: int) -> str | None:
    """The ISO date of a column, or None where it is empty; days are compared as words."""
    words = (row.get(column) or "").strip()
    try:
        if not words or date.fromisoformat(words).isoformat() == words:
            return words or None
    except ValueError:
        pass
    raise ReadingRefused("units-day", detail=f"{number}, {column} “{words}”")
