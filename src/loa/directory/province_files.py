"""A province as CSV files, read and looked through before anything is made of them.

Files as a spreadsheet saves them are taken: with or without a mark of UTF-8 at the start, cells parted by
comma, semicolon or tab. What is wrong is told with file and line, all of it at once.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from loa.directory.models import Post, Unit

SHOWN = 20  # faults told one by one
_COLUMNS = {  # those without which a file says nothing, and the others
    "units.csv": ("code name kind level", "short_name parent from until successors aliases"),
    "groups.csv": ("name", "other_names kinds levels under members"),
    "people.csv": ("name unit kind", "title from until username email phone"),
}
_COLUMNS["communes.csv"] = _COLUMNS["units.csv"]


class FilesWrong(Exception):
    """The files cannot be meant; `faults` are sentences, each with file and line."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a file; a column that the file has not is empty."""

    file: str
    line: int
    cells: dict[str, str]
    width: int = 0  # columns of the file
    over: int = 0  # cells of the line beyond them

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def several(self, column: str) -> list[str]:
        """The values of a cell that holds several, parted by `|`."""
        return [part.strip() for part in self[column].split("|") if part.strip()]

    def day(self, column: str) -> date | None:
        """The day of a cell; raises ValueError."""
        return date.fromisoformat(self[column]) if self[column] else None

    def wrong(self, why: str) -> str:
        """The sentence for what is wrong in this line."""
        return _("%(file)s, line %(line)d: %(why)s") % {"file": self.file, "line": self.line, "why": why}


@dataclass(frozen=True, slots=True)
class Province:
    """The lines of all files of a folder."""

    units: list[Row]
    groups: list[Row]
    people: list[Row]


def read_province(folder: Path, *, known: Container[str] = ()) -> Province:
    """The files of a folder: `units.csv`, and `communes.csv`, `groups.csv`, `people.csv` where they are.

    `known`: codes of units that are in the directory already and may be named. Raises OSError where
    `units.csv` cannot be opened, and FilesWrong.
    """
    found = {
        name: _rows(folder / name) for name in _COLUMNS if name == "units.csv" or (folder / name).exists()
    }
    units = [*found["units.csv"], *found.get("communes.csv", [])]
    province = Province(units, found.get("groups.csv", []), found.get("people.csv", []))
    faults = list(_faults(province, known))
    if faults:
        raise FilesWrong(faults)
    return province


def _rows(path: Path) -> list[Row]:
    """Raises FilesWrong for a file that is no UTF-8, or lacks a column."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        said = _("%(file)s is no UTF-8 text; save it as “CSV UTF-8”.")
        raise FilesWrong([said % {"file": path.name}]) from error
    head = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    names = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    needed, others = (columns.split() for columns in _COLUMNS[path.name])
    said = _("%(file)s has no column “%(column)s”; its columns are: %(columns)s.")
    columns = ", ".join([*needed, *others])
    missing = [
        said % {"file": path.name, "column": one, "columns": columns} for one in needed if one not in names
    ]
    if missing:
        raise FilesWrong(missing)
    reader.fieldnames = names
    return [_row(path.name, reader.line_num, cells) for cells in reader if any(cells.values())]


def _row(file: str, line: int, cells: dict[str | None, Any]) -> Row:
    """What stands beyond the last column is told by `_crowded`."""
    over = cells.pop(None, [])
    known = {name: " ".join((value or "").split()) for name, value in cells.items() if name}
    return Row(file, line, known, width=len(cells), over=len(over))


def _faults(province: Province, known: Container[str]) -> Iterator[str]:
    codes = {row["code"] for row in province.units}
    yield from _crowded([*province.units, *province.groups, *province.people])
    yield from _repeated(province.units)
    for row in province.units:
        yield from _asked(row, "code", "name")
        yield from _one_of(row, "kind", Unit.Kind.values)
        yield from _one_of(row, "level", Unit.Level.values)
        yield from _days(row)
        yield from _named(row, [row["parent"], *row.several("successors")], codes, known)
    for row in province.groups:
        yield from _asked(row, "name")
        yield from _one_of(row, "kinds", Unit.Kind.values, row.several("kinds"))
        yield from _one_of(row, "levels", Unit.Level.values, row.several("levels"))
        yield from _named(row, [row["under"], *row.several("members")], codes, known)
    for row in province.people:
        yield from _asked(row, "name", "unit")
        yield from _one_of(row, "kind", Post.Kind.values)
        yield from _address(row)
        yield from _days(row)
        yield from _named(row, [row["unit"]], codes, known)


def _asked(row: Row, *columns: str) -> Iterator[str]:
    for column in columns:
        if not row[column]:
            yield row.wrong(_("“%(column)s” is empty.") % {"column": column})


def _one_of(row: Row, column: str, known: list[str], found: list[str] | None = None) -> Iterator[str]:
    for value in [row[column]] if found is None else found:
        if value not in known:
            said = _("“%(column)s” is “%(value)s”; it must be one of: %(known)s.")
            yield row.wrong(said % {"column": column, "value": value, "known": ", ".join(known)})


def _address(row: Row) -> Iterator[str]:
    try:
        if row["email"]:
            validate_email(row["email"])
    except ValidationError:
        said = _("“%(column)s” is “%(value)s”; an address is written like name@example.vn.")
        yield row.wrong(said % {"column": "email", "value": row["email"]})


def _days(row: Row) -> Iterator[str]:
    for column in ("from", "until"):
        try:
            row.day(column)
        except ValueError:
            said = _("“%(column)s” is “%(value)s”; a day is written like 2026-07-01.")
            yield row.wrong(said % {"column": column, "value": row[column]})


def _named(row: Row, names: Iterable[str], codes: Container[str], known: Container[str]) -> Iterator[str]:
    for code in names:
        if code and code not in codes and code not in known:
            yield row.wrong(_("no unit has the code “%(code)s”.") % {"code": code})


def _crowded(rows: list[Row]) -> Iterator[str]:
    said = _(
        "%(n)d cells, but the file has %(width)d columns; a name with a comma stands between quotation marks."
    )
    for row in rows:
        if row.over:
            yield row.wrong(said % {"n": row.width + row.over, "width": row.width})


def _repeated(rows: list[Row]) -> Iterator[str]:
    seen: dict[str, Row] = {}
    for row in rows:
        first = seen.setdefault(row["code"], row)
        if first is not row and row["code"]:
            said = _("the code “%(code)s” stands in %(file)s, line %(line)d already.")
            yield row.wrong(said % {"code": row["code"], "file": first.file, "line": first.line})
