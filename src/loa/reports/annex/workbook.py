"""The annex as a workbook: each figure to its rows and evidence; in a pack with links to the files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from loa.evidence.models import Record
from loa.reports.annex.figures import LANGUAGE, Told, objectives_of, sides_of
from loa.reports.exports import Cell, Sheet, workbook
from loa.reports.models import FigureValue, Objective, Synthesis
from loa.reports.spoken import spoken
from loa.reports.xlsx import Beside


def annex_xlsx(
    synthesis: Synthesis, *, beside: Mapping[str, str] | None = None, files: Sequence[Sheet] = ()
) -> bytes:
    """The figures, the rows behind them, the evidence behind the rows with its hashes, each on a sheet.

    Where there are objectives, a fourth one says where their baselines and targets are from. `beside`: the
    path of each file that lies beside the workbook, by its SHA-256; `files`: sheets about these.
    """
    with override(LANGUAGE):
        told = Told(synthesis)
        found = objectives_of(synthesis)
        sheets = [_figures_sheet(told), _rows_sheet(told), _evidence_sheet(told, beside)]
        return workbook([*sheets, *([_objectives_sheet(found)] if found else []), *files])


def _figures_sheet(told: Told) -> Sheet:
    head = [
        _("Mark"),
        _("Figure"),
        _("Value"),
        _("Unit of measure"),
        _("From"),
        pgettext("period", "To"),
        _("Kept at"),
        "SHA-256",
    ]
    return Sheet(_("Figures"), head, [_figure(name, value) for name, value in told.values])


def _rows_sheet(told: Told) -> Sheet:
    head = [_("Mark"), _("Row"), _("Unit"), _("Duty"), _("Number"), _("Day"), _("Words")]
    rows = [_cells(name, one) for name, value in told.values for one in told.rows_of(value)]
    return Sheet(_("Rows"), head, rows)


def _evidence_sheet(told: Told, beside: Mapping[str, str] | None) -> Sheet:
    head = [
        _("Mark"),
        _("Unit"),
        _("Record"),
        _("Kind"),
        _("Name"),
        _("Link"),
        _("SHA-256 of the file"),
        _("Link of the chain"),
        *([_("File")] if beside is not None else []),
    ]
    return Sheet(_("Evidence"), head, list(_evidence(told, beside)))


def _objectives_sheet(found: Sequence[Objective]) -> Sheet:
    """The baselines and targets: numbers that nobody counted, with the papers they are from."""
    head = [_("Mark"), _("Objective"), "", _("Value"), _("Unit of measure"), _("Day"), _("Source")]
    rows = [
        [spoken(f"{one.mark}-{side}"), one.text, words, number, one.measure, day, source]
        for one in found
        for side, words, number, day, source in sides_of(one)
        if number is not None
    ]
    return Sheet(_("Objectives"), head, rows)


def _figure(name: str, value: FigureValue) -> list[Cell]:
    told = value.definition
    return [
        name, told["name"], Decimal(value.number), told["measure"], value.start, value.end, value.kept_at,
        value.rows_sha256,
    ]  # fmt: skip


def _cells(name: str, one: dict[str, Any]) -> list[Cell]:
    row, work = one["row"], one["work"]
    day = date.fromisoformat(row.day) if row.day else None
    return [name, one["of"], work.get("unit", ""), work.get("duty", ""), row.number, day, row.words]


def _evidence(told: Told, beside: Mapping[str, str] | None) -> Iterator[list[Cell]]:
    kinds = dict(Record.Kind.choices)
    for name, value in told.values:
        for work in value.evidence.values():
            for one in told.proofs_of(work):
                kind = str(kinds.get(one.kind, one.kind))
                cells: list[Cell] = [
                    name, work.get("unit", ""), one.number, kind, one.title, one.link, one.file, one.hash
                ]  # fmt: skip
                path = Beside(beside[one.file]) if beside and one.file in beside else ""
                yield [*cells, *([path] if beside is not None else [])]
