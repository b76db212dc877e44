"""Kept values held against their sources: what was added, taken away, changed or erased since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from loa.evidence.models import Record
from loa.reports.figures.computing import Counted, count_campaign, count_units
from loa.reports.figures.keeping import Source, part_row
from loa.reports.figures.period import Period
from loa.reports.figures.registry import Misregistered, Scope, query_of
from loa.reports.figures.reported import chosen, entered_values
from loa.reports.figures.rows import Row
from loa.reports.figures.summing import fold
from loa.reports.figures.together import total_of
from loa.reports.models import Figure, FigureValue, ReportLine, ReportRequest, UnitReport
from loa.reports.transitions import CAME

_MANY = 5000  # numbers in one question to the database


@dataclass(frozen=True)
class Finding:
    """What the sources of a kept value give now; `number` None: nothing any more."""

    number: Decimal | None
    added: tuple[dict[str, Any], ...] = ()
    removed: tuple[dict[str, Any], ...] = ()
    changed: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = ()
    erased: tuple[int, ...] = ()  # numbers of evidence records whose bytes are gone
    version: tuple[int, int] | None = None  # the query counts differently by now

    @property
    def differs(self) -> bool:
        """Whether anything behind the value is not what it was."""
        return bool(self.added or self.removed or self.changed or self.erased or self.version)

    def plain(self) -> dict[str, Any]:
        """What differs, as it is kept."""
        found = {"added": self.added, "removed": self.removed, "changed": self.changed, "erased": self.erased}
        kept = {
            name: [list(x) if isinstance(x, tuple) else x for x in rows]
            for name, rows in found.items()
            if rows
        }
        return {**kept, "version": list(self.version)} if self.version else kept


def check_values(values: Sequence[FigureValue]) -> dict[int, Finding]:
    """What the sources of each value give now, by its number: a few queries for each figure and period."""
    by_source: dict[str, list[FigureValue]] = defaultdict(list)
    for value in values:
        by_source[value.source].append(value)
    erased = _erased(values)
    found: dict[int, Finding] = {}
    found |= _check_counted(by_source[Source.QUERY], erased)
    found |= _check_entered(by_source[Source.FORM])
    return found | _check_parts(by_source[Source.PARTS])


def _check_counted(
    values: Sequence[FigureValue], erased: Mapping[int, tuple[int, ...]]
) -> dict[int, Finding]:
    groups: dict[tuple[Any, ...], list[FigureValue]] = defaultdict(list)
    for value in values:
        over = value.unit_id is None
        groups[
            value.figure_id, value.campaign_id, value.start, value.end, value.as_of, value.request_id, over
        ].append(value)
    found: dict[int, Finding] = {}
    for members in groups.values():
        now = _count_again(members)
        for value in members:
            found[value.pk] = _compare(value, now.get(value.unit_id), erased.get(value.pk, ()))
    return found


def _count_again(members: Sequence[FigureValue]) -> Mapping[Any, Counted]:
    """What the query gives now, by unit; nothing where it is no longer registered."""
    one = members[0]
    units = tuple(sorted({value.unit_id for value in members if value.unit_id is not None}))
    scope = Scope(one.campaign_id, units or None, Period(one.start, one.end), one.as_of, one.request_id)
    try:
        query_of(one.query)
    except Misregistered:
        return {}
    if one.unit_id is None:
        return {None: count_campaign(one.figure, scope)}
    return count_units(one.figure, scope)


def _compare(value: FigureValue, now: Counted | None, erased: tuple[int, ...]) -> Finding:
    if now is None:
        return Finding(None, removed=tuple(value.rows), erased=erased)
    version = query_of(value.query).version
    moved = (value.query_version, version) if version != value.query_version else None
    number = now.total.number if now.total else None
    return Finding(number, *_differences(value.rows, now.rows), erased=erased, version=moved)


def _differences(kept: Iterable[Mapping[str, Any]], now: Iterable[Row]) -> tuple[Any, Any, Any]:
    before = {row["of"]: dict(row) for row in kept}
    after = {row.of: row.plain() for row in now}
    added = tuple(row for of, row in after.items() if of not in before)
    removed = tuple(row for of, row in before.items() if of not in after)
    changed = tuple((row, after[of]) for of, row in before.items() if of in after and _moved(row, after[of]))
    return added, removed, changed


def _moved(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    return any(before.get(name) != after.get(name) for name in ("number", "weight", "keys"))


def _check_entered(values: Sequence[FigureValue]) -> dict[int, Finding]:
    """A number that was entered stands as long as its line leads to it, and its report is not returned."""
    lines = ReportLine.objects.filter(pk__in=[Row.read(value.rows[0]).pk for value in values])
    by_pk = {line.pk: line for line in lines.select_related("report__request")}
    found = {}
    for value in values:
        row = value.rows[0]
        line = by_pk.get(Row.read(row).pk)
        if line is None or line.entered is None:
            found[value.pk] = Finding(None, removed=(row,))
        elif line.entered == value.number:
            stands = _stands(line.report)
            found[value.pk] = Finding(value.number) if stands else Finding(None, removed=(row,))
        else:
            after = Row(row["of"], line.entered).plain()
            found[value.pk] = Finding(line.entered, changed=((row, after),))
    return found


def _stands(report: UnitReport) -> bool:
    return report.state in CAME and report.request.state != ReportRequest.State.WITHDRAWN


def _check_parts(values: Sequence[FigureValue]) -> dict[int, Finding]:
    """A value made of others differs where one of them was replaced, is gone, or differs itself."""
    numbers = {Row.read(row).pk for value in values for row in value.rows}
    parts = FigureValue.objects.select_related("figure").in_bulk(list(numbers))
    own = check_values(list(parts.values())) if parts else {}
    current = _current(parts.values())
    found = {value.pk: _compare_parts(value, parts, own, current) for value in values}
    return found | _with_later(values, parts, found)


def _with_later(
    values: Sequence[FigureValue], parts: Mapping[int, FigureValue], found: Mapping[int, Finding]
) -> dict[int, Finding]:
    """The findings of values over all units, with the reports that have come in since they were kept."""
    groups: dict[tuple[Any, ...], list[FigureValue]] = defaultdict(list)
    for value in values:
        if value.unit_id is None and value.figure.source == Figure.Source.FORM:
            groups[value.campaign_id, value.request_id, value.start, value.end].append(value)
    later = {}
    for (campaign, _request, start, end), members in groups.items():
        request = members[0].request
        now = entered_values(campaign, period=Period(start, end), request=request)
        for value in members:
            units = chosen(value.figure, now.get(value.figure, []))
            later[value.pk] = _with_added(value, units, parts, found[value.pk])
    return later


def _with_added(
    value: FigureValue, units: list[list[FigureValue]], parts: Mapping[int, FigureValue], found: Finding
) -> Finding:
    known = set(_reports_behind(value, parts))
    added = [one for of_unit in units for one in of_unit if one.report_id not in known]
    if not added:
        return found
    total = total_of(value.figure, units)
    rows = tuple(part_row(one, value.definition["how"]).plain() for one in added)
    return replace(found, number=total.number if total else None, added=rows)


def _reports_behind(value: FigureValue, parts: Mapping[int, FigureValue]) -> Iterator[int | None]:
    """The reports in which units entered what the value is made of."""
    waiting = [parts[Row.read(row).pk] for row in value.rows]
    while waiting:
        yield from (part.report_id for part in waiting if part.source != Source.PARTS)
        inner = [Row.read(row).pk for part in waiting if part.source == Source.PARTS for row in part.rows]
        waiting = list(FigureValue.objects.in_bulk(inner).values()) if inner else []


def _compare_parts(
    value: FigureValue,
    parts: Mapping[int, FigureValue],
    own: Mapping[int, Finding],
    current: Mapping[int, FigureValue],
) -> Finding:
    how = value.definition["how"]
    changed, removed, rows = [], [], []
    for kept in value.rows:
        part = parts[Row.read(kept).pk]
        stands = current.get(part.pk, part)
        if stands is part and own[part.pk].number is None:
            removed.append(dict(kept))
            continue
        after = part_row(stands, how)
        number = own[part.pk].number
        if own[part.pk].differs and stands is part and number is not None:
            after = Row(after.of, number, after.weight, after.keys, day=after.day)
        rows.append(after)
        if stands is not part or own[part.pk].differs:
            changed.append((dict(kept), after.plain()))
    total = fold(how, rows) if rows else None
    return Finding(total.number if total else None, changed=tuple(changed), removed=tuple(removed))


def _current(parts: Iterable[FigureValue]) -> dict[int, FigureValue]:
    """For each value of a report that was submitted again: the one that stands now."""
    of_reports = {(part.report_id, part.figure_id): part.pk for part in parts if part.report_id}
    lines = ReportLine.objects.filter(
        report__in={report for report, _figure in of_reports}, value__isnull=False
    )
    found = {}
    for line in lines.select_related("value"):
        pk = of_reports.get((line.report_id, line.figure_id))
        if pk is not None and line.value is not None and line.value_id != pk:
            found[pk] = line.value
    return found


def _erased(values: Sequence[FigureValue]) -> dict[int, tuple[int, ...]]:
    """By value: the numbers of its evidence records whose bytes were erased."""
    numbers: dict[int, list[int]] = {
        value.pk: [record[0] for work in value.evidence.values() for record in work["records"]]
        for value in values
    }
    wanted = {number for found in numbers.values() for number in found}
    if not wanted:
        return {}
    gone = set(
        Record.objects.filter(blob__erased_at__isnull=False, number__in=wanted).values_list(
            "number", flat=True
        )
        if len(wanted) < _MANY
        else Record.objects.filter(blob__erased_at__isnull=False).values_list("number", flat=True)
    )
    return {
        pk: tuple(n for n in found if n in gone) for pk, found in numbers.items() if gone.intersection(found)
    }
