"""A number opened: its rows, each with where it leads and the evidence behind it, as far as one may see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse

from loa.assignments.queries import visible_assignments
from loa.directory.models import User
from loa.evidence.models import Record
from loa.evidence.queries import is_erased
from loa.reports.figures.proofs import KeptProof, kept_proofs
from loa.reports.figures.rows import Row
from loa.reports.models import FigureValue, ReportLine
from loa.reports.queries.visibility import visible_reports, visible_values


@dataclass(frozen=True)
class Proof:
    """An evidence record as it was kept: its hash then, and whether its bytes can still be read."""

    number: int
    hash: str
    kind: str
    title: str
    link: str = ""
    erased: bool = False


@dataclass(frozen=True)
class Opened:
    """One row behind a number; `url` "" where there is nothing (any more) that one may see."""

    row: Row
    title: str
    unit: str
    url: str
    proofs: Sequence[Proof] = ()


def open_rows(user: User, rows: Sequence[Mapping[str, Any]], evidence: Mapping[str, Any]) -> list[Opened]:
    """The rows of one page with what they lead to: a handful of queries however many there are."""
    read = [Row.read(row) for row in rows]
    works = {row.assignment for row in read if row.assignment is not None}
    seen = (
        set(visible_assignments(user).filter(pk__in=works).values_list("pk", flat=True)) if works else set()
    )
    records = _records(evidence.get(str(pk), {}) for pk in works)
    others = _others(user, read)
    return [
        _work(row, evidence.get(str(row.assignment), {}), seen, records)
        if row.assignment is not None
        else others.get(row.of, Opened(row, row.of, "", ""))
        for row in read
    ]


def _work(row: Row, kept: Mapping[str, Any], seen: set[int], records: Mapping[int, Record]) -> Opened:
    assert row.assignment is not None
    if {record.blob_id for record in records.values() if record.shown != record.title} & set(row.keys):
        row = replace(row, words="")  # they are those of a statement that was erased
    url = reverse("assignments:detail", args=[row.assignment]) if row.assignment in seen else ""
    proofs = [_proof(one, records.get(one.number), url) for one in kept_proofs(kept)]
    return Opened(row, kept.get("duty", ""), kept.get("unit", ""), url, proofs)


def _proof(kept: KeptProof, record: Record | None, url: str) -> Proof:
    erased = record is not None and is_erased(record)
    title = record.shown if record is not None and erased else kept.title
    if record is None or not url:
        return Proof(kept.number, kept.hash, kept.kind, title)
    link = record.link
    if record.blob is not None and not erased:
        link = reverse("evidence:blob", args=[record.blob_id])
    return Proof(kept.number, kept.hash, kept.kind, title, link, erased)


def _records(works: Iterable[Mapping[str, Any]]) -> dict[int, Record]:
    numbers = [one.number for work in works for one in kept_proofs(work)]
    found = Record.objects.filter(number__in=numbers).select_related("blob")
    return {record.number: record for record in found} if numbers else {}


def _others(user: User, rows: Sequence[Row]) -> dict[str, Opened]:
    """Rows that are lines of reports or other values."""
    by_kind: dict[str, dict[int, Row]] = {}
    for row in rows:
        if row.assignment is None:
            by_kind.setdefault(row.of.rsplit(":", 1)[0], {})[row.pk] = row
    lines, values = by_kind.get("reports.reportline", {}), by_kind.get("reports.figurevalue", {})
    return {**_lines(user, lines), **_values(user, values)}


def _lines(user: User, rows: Mapping[int, Row]) -> dict[str, Opened]:
    found = ReportLine.objects.filter(pk__in=rows, report__in=visible_reports(user))
    return {
        rows[line.pk].of: Opened(
            rows[line.pk],
            line.report.request.title,
            line.report.unit.name,
            reverse("reports:detail", args=[line.report_id]),
        )
        for line in found.select_related("report__unit", "report__request")
    }


def _values(user: User, rows: Mapping[int, Row]) -> dict[str, Opened]:
    found = visible_values(user).filter(pk__in=rows).defer("rows", "evidence")
    return {
        rows[value.pk].of: Opened(
            rows[value.pk],
            title_of(value),
            value.unit.name if value.unit else "",
            reverse("reports:value", args=[value.pk]),
        )
        for value in found.select_related("unit")
    }


def title_of(value: FigureValue) -> str:
    """The name of the figure as it was when the value was kept, with its period."""
    return f"{value.definition.get('name', '')} ({value.start:%d/%m/%Y} – {value.end:%d/%m/%Y})"
