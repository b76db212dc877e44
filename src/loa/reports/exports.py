"""Tables for people to take away: first a plain table, then its file.

Another format takes the same `Sheet`.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryFile
from typing import IO, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from loa.reports.models import ReportRequest, UnitReport
from loa.reports.queries.grid import figures_of, grid_rows, reports_in
from loa.reports.xlsx import neutral, write_workbook

Cell = str | int | Decimal | date | datetime | None
BATCH = 500


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


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """An XLSX file with a sheet for each table; text is text, numbers are numbers, days are days."""
    found = io.BytesIO()
    write_workbook(found, sheets)
    return found.getvalue()


def workbook_file(sheets: Sequence[Sheet]) -> IO[bytes]:
    """The same as an open file, written row by row."""
    found: IO[bytes] = TemporaryFile()  # noqa: SIM115  (the answer closes it)
    write_workbook(found, sheets)
    found.seek(0)
    return found


def sheet_of_request(request: ReportRequest) -> Sheet:
    """The grid of a request: each unit with its state, its days and its figures."""
    figures = figures_of(request)
    head = [_("Unit"), _("State"), _("Due"), _("Submitted"), *(_headed(figure) for figure in figures)]
    return Sheet(request.title, head, _rows(request, figures))


def _headed(figure: Any) -> str:
    return f"{figure.label} ({figure.measured_in})"


def _rows(request: ReportRequest, figures: Sequence[Any]) -> Iterator[Sequence[Cell]]:
    reports = list(reports_in(request, today=timezone.localdate()).order_by("unit__folded", "pk"))
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


__all__ = ["Cell", "Sheet", "neutral", "sheet_of_request", "workbook", "workbook_file"]
