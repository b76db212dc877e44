"""The annex of a synthesised report: each figure to its rows and evidence, for readers without an account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from loa.evidence.models import Record
from loa.reports.exports import Cell, Sheet, workbook
from loa.reports.figures.proofs import kept_proofs
from loa.reports.figures.rows import Row
from loa.reports.models import FigureValue, Objective, Synthesis
from loa.reports.spoken import Marks, spoken
from loa.reports.synthesis.filler import words_of

LANGUAGE = "vi"  # the annex goes with the paper, whoever takes it away


def annex_xlsx(synthesis: Synthesis) -> bytes:
    """The figures, the rows behind them, the evidence behind the rows with its hashes, each on a sheet.

    Where there are objectives, a fourth one says where their baselines and targets are from.
    """
    with override(LANGUAGE):
        return _workbook(synthesis)


def _workbook(synthesis: Synthesis) -> bytes:
    values = _values(synthesis)
    parts = _parts(values)
    figures = Sheet(
        _("Figures"),
        [
            _("Mark"),
            _("Figure"),
            _("Value"),
            _("Unit of measure"),
            _("From"),
            pgettext("period", "To"),
            _("Kept at"),
            "SHA-256",
        ],
        [_figure(name, value) for name, value in values],
    )
    rows = Sheet(
        _("Rows"),
        [_("Mark"), _("Row"), _("Unit"), _("Duty"), _("Number"), _("Day"), _("Words")],
        [_cells(name, one) for name, value in values for one in _opened(value, parts)],
    )
    evidence = Sheet(
        _("Evidence"),
        [
            _("Mark"),
            _("Unit"),
            _("Record"),
            _("Kind"),
            _("Name"),
            _("Link"),
            _("SHA-256 of the file"),
            _("Link of the chain"),
        ],
        [cells for name, value in values for cells in _evidence(name, value)],
    )
    found = _objectives(synthesis)
    return workbook([figures, rows, evidence, *([_objectives_sheet(found)] if found else [])])


def _objectives_sheet(objectives: Sequence[Objective]) -> Sheet:
    """The baselines and targets: numbers that nobody counted, with the papers they are from."""
    head = [_("Mark"), _("Objective"), "", _("Value"), _("Unit of measure"), _("Day"), _("Source")]
    rows = [
        [spoken(f"{one.mark}-{side}"), one.text, words, number, one.measure, day, source]
        for one in objectives
        for side, words, number, day, source in _sides(one)
        if number is not None
    ]
    return Sheet(_("Objectives"), head, rows)


def _sides(one: Objective) -> tuple[tuple[str, str, Decimal | None, date | None, str], ...]:
    baseline = ("baseline", _("Baseline"), one.baseline, one.baseline_day, one.baseline_source)
    target = pgettext("objective", "Target")
    return baseline, ("target", target, one.target, one.target_day, one.target_source)


def _objectives(synthesis: Synthesis) -> list[Objective]:
    """The objectives of which the report speaks; what they say is never overwritten."""
    marks = synthesis.sources.get("marks", {})
    return [one for one in synthesis.campaign.objectives.all() if f"{one.mark}-target" in marks]


def annex_html(synthesis: Synthesis) -> str:
    """One page that needs nothing beside itself: no script, no picture, no address on the network."""
    with override(LANGUAGE):
        return _page(synthesis)


def _page(synthesis: Synthesis) -> str:
    values = _values(synthesis)
    parts = _parts(values)
    figures = [
        {
            "name": name,
            "value": value,
            "words": words_of(value),
            "rows": list(_opened(value, parts)),
        }
        for name, value in values
    ]
    objectives = [(one, _sides(one)) for one in _objectives(synthesis)]
    context = {"synthesis": synthesis, "figures": figures, "objectives": objectives, "made": timezone.now()}
    return render_to_string("reports/annex.html", context)


def _values(synthesis: Synthesis) -> list[tuple[str, FigureValue]]:
    rows = list(synthesis.figures.select_related("value"))
    marks = Marks({row.name: "" for row in rows})
    return [(marks.name_of(row.name), row.value) for row in rows]


def _figure(name: str, value: FigureValue) -> list[Cell]:
    told = value.definition
    return [
        name, told["name"], Decimal(value.number), told["measure"], value.start, value.end, value.kept_at,
        value.rows_sha256,
    ]  # fmt: skip


def _parts(values: list[tuple[str, FigureValue]]) -> dict[str, FigureValue]:
    """The values that others are made of, down to what each unit entered for each period."""
    found: dict[str, FigureValue] = {}
    waiting = [value for _name, value in values]
    while waiting:
        made = [value for value in waiting if value.source == FigureValue.Source.PARTS]
        numbers = [Row.read(row).pk for value in made for row in value.rows]
        waiting = list(FigureValue.objects.filter(pk__in=numbers).select_related("unit"))
        found |= {f"reports.figurevalue:{value.pk}": value for value in waiting}
    return found


def _opened(value: FigureValue, parts: dict[str, FigureValue]) -> Iterator[dict[str, Any]]:
    """Each row of the value with whose and which work it was; of what was entered, the entry of the unit."""
    for row in map(Row.read, value.rows):
        part = parts.get(row.of)
        if part is None:
            work = value.evidence.get(str(row.assignment), {})
            yield {"row": row, "of": _thing(row), "work": work, "proofs": list(kept_proofs(work))}
        elif part.source == FigureValue.Source.PARTS:
            yield from _opened(part, parts)
        else:
            asked = part.definition.get("prompt") or part.definition["name"]
            unit = part.unit.name if part.unit else ""
            told = {"unit": unit, "duty": asked}
            yield {"row": replace(row, words=part.words), "of": _thing(row), "work": told}


def _thing(row: Row) -> str:
    """What the row counts, in words, with its number among its kind: the annex is read without an account."""
    words = {
        "assignments.assignment": pgettext("counted", "assignment"),
        "assignments.step": pgettext("counted", "entry of the history"),
        "assignments.proof": pgettext("counted", "proof"),
        "reports.reportline": pgettext("counted", "number entered"),
        "reports.figurevalue": pgettext("counted", "figure kept"),
    }
    kind, number = row.of.rsplit(":", 1)
    return f"{words.get(kind, kind)} {number}"


def _cells(name: str, one: dict[str, Any]) -> list[Cell]:
    row, work = one["row"], one["work"]
    day = date.fromisoformat(row.day) if row.day else None
    return [name, one["of"], work.get("unit", ""), work.get("duty", ""), row.number, day, row.words]


def _evidence(name: str, value: FigureValue) -> Iterator[list[Cell]]:
    kinds = dict(Record.Kind.choices)
    for work in value.evidence.values():
        for one in kept_proofs(work):
            kind = str(kinds.get(one.kind, one.kind))
            yield [name, work.get("unit", ""), one.number, kind, one.title, one.link, one.file, one.hash]
