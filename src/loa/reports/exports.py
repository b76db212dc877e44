"""Tables for people to take away: first a plain table, then its file.

Another format takes the same `Sheet`.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from loa.reports.models import ReportRequest, UnitReport
from loa.reports.queries.grid import figures_of, grid_rows, reports_in

Cell = str | int | Decimal | date | datetime | None
BATCH = 500
WIDEST = 60
# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BAD = "[]:*?/\\"


@dataclass(frozen=True)
class Sheet:
    """A table with a name: its head, and its rows, which may be made while they are written.

    `columns`: for each column a short name that does not change with the language, and what is in it
    ("text", "whole", "number", "day", "moment"), for files whose columns have types.
    """

    name: str
    head: Sequence[str]
    rows: Iterable[Sequence[Cell]] = field(default_factory=list)
    columns: Sequence[tuple[str, str]] = ()


def neutral(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula, and without what a workbook cannot hold."""
    clean = "".join(sign for sign in text if sign >= " " or sign in "\n\t")
    return f"'{clean}" if clean.startswith(_FORMULA) else clean


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """An XLSX file with a sheet for each table; text is text, numbers are numbers, days are days."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        _write(book, sheet)
    found = io.BytesIO()
    book.save(found)
    return found.getvalue()


def _write(book: Workbook, sheet: Sheet) -> None:
    name = "".join(" " if sign in _BAD else sign for sign in sheet.name)[:31].strip() or "1"
    page = book.create_sheet(name)
    page.freeze_panes = "A2"
    for number, title in enumerate(sheet.head, 1):
        page.column_dimensions[get_column_letter(number)].width = min(WIDEST, max(12, len(title) + 4))
    page.append([_cell(page, title, bold=True) for title in sheet.head])
    for row in sheet.rows:
        page.append([_cell(page, value) for value in row])


def _cell(page: Any, value: Cell, *, bold: bool = False) -> Any:
    cell = WriteOnlyCell(page, value=_plain(value))
    if isinstance(value, str):
        cell.data_type = "s"  # never "f", whatever it begins with
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)
    if isinstance(value, datetime):
        cell.number_format = "dd/mm/yyyy hh:mm"
    elif isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"
    return cell


def _plain(value: Cell) -> Any:
    if isinstance(value, str):
        return neutral(value)
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value).replace(tzinfo=None)
    return value


def sheet_of_request(request: ReportRequest) -> Sheet:
    """The grid of a request: each unit with its state, its days and its figures."""
    figures = figures_of(request)
    head = [_("Unit"), _("State"), _("Due"), _("Submitted"), *(_headed(figure) for figure in figures)]
    return Sheet(request.title, head, _rows(request, figures))


def _headed(figure: Any) -> str:
    return f"{figure.label} ({figure.measured_in})"


def _rows(request: ReportRequest, figures: Sequence[Any]) -> Iterator[Sequence[Cell]]:
    reports = list(reports_in(request, today=timezone.localdate()).order_by("unit__path", "pk"))
    for at in range(0, len(reports), BATCH):
        for row in grid_rows(reports[at : at + BATCH], figures):
            numbers = [line.value.number if line and line.value else None for line in row.lines]
            yield [
                row.report.unit.name,
                _state(row.report),
                row.report.due,
                row.report.submitted_at,
                *numbers,
            ]


def _state(report: UnitReport) -> str:
    return str(UnitReport.State(report.state).label)
