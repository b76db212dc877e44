"""Workbooks of our tables: XlsxWriter row by row, with the same bytes for the same tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any

import xlsxwriter
from django.utils import timezone
from xlsxwriter.url import Url

LONGEST = 32_767  # characters in a cell, by the format
NARROWEST, WIDEST = 12, 60  # columns, in characters
MOMENT = 17  # narrower, a moment is shown as ###
_BAD = "[]:*?/\\"
_DAWN = datetime(1980, 1, 1)
_SETTINGS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd/mm/yyyy",
}
MOST_LINKS = 60_000  # on a sheet, below what the format takes
_WRAP = {"text_wrap": True, "valign": "top"}


class Beside(str):
    """The path of a file that lies beside the workbook: a link where it stands in a cell."""

    __slots__ = ()


def write_workbook(file: IO[bytes], sheets: Sequence[Any]) -> None:
    """The file holds a sheet for each `exports.Sheet`; rows are taken one by one, never all at once."""
    with xlsxwriter.Workbook(file, _SETTINGS) as book:
        # The moment of writing would make other bytes of the same tables; a case file is sealed by its bytes.
        book.set_properties({"created": _DAWN})
        looks = _Looks(book)
        for name, sheet in zip(_names(sheets), sheets, strict=True):
            _write_sheet(book.add_worksheet(name), sheet, looks)


class _Looks:
    """How cells look, by what is in them."""

    def __init__(self, book: Any) -> None:
        self.head = book.add_format({**_WRAP, "bold": True})
        self.text = book.add_format(_WRAP)
        self.moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})


def _write_sheet(page: Any, sheet: Any, looks: _Looks) -> None:
    page.freeze_panes(1, 0)
    widths = [min(WIDEST, max(NARROWEST, len(str(title)) + 4)) for title in sheet.head]
    for column, title in enumerate(sheet.head):
        page.write_string(0, column, _held(str(title)), looks.head)
    for row, cells in enumerate(sheet.rows, 1):
        for column, value in enumerate(cells):
            _write_cell(page, (row, column), value, looks)
            if isinstance(value, datetime):
                widths[column] = max(MOMENT, widths[column])
    for column, width in enumerate(widths):
        page.set_column(column, column, width)


def _write_cell(page: Any, place: tuple[int, int], value: Any, looks: _Looks) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        page.write_boolean(*place, value)
    elif isinstance(value, int | float | Decimal):
        page.write_number(*place, value)
    elif isinstance(value, datetime):
        local = timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
        page.write_datetime(*place, local, looks.moment)
    elif isinstance(value, date):
        page.write_datetime(*place, value)
    elif isinstance(value, Beside) and place[0] <= MOST_LINKS:
        page.write_url(*place, _link_to(value))
    else:
        page.write_string(*place, _held(str(value)), looks.text)


def _link_to(path: Beside) -> Url:
    """A link whose slashes every system takes; the library would write those of one."""
    link = Url(f"external:{path}")
    link._relationship_link, link._text = str(path), str(path)
    return link


def _held(text: str) -> str:
    return neutral(text)[:LONGEST]


# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_UNWRITABLE = {n: None for n in (*range(32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF) if chr(n) not in "\n\t"}


def neutral(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula, and without what a workbook cannot hold."""
    clean = text if text.isprintable() else text.translate(_UNWRITABLE)
    return f"'{clean}" if clean.startswith(_FORMULA) else clean


def _names(sheets: Sequence[Any]) -> list[str]:
    """The names as the format allows them: no sign of a path, 31 signs at most, each once."""
    found: list[str] = []
    for number, sheet in enumerate(sheets, 1):
        plain = "".join(" " if sign in _BAD else sign for sign in neutral(sheet.name))[:31]
        name = plain.strip().strip("'") or str(number)
        taken = name.casefold() in (other.casefold() for other in found)
        found.append(f"{name[:27]} {number}" if taken else name)
    return found
