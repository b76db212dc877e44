"""What units entered that counts: in reports that came in, as submitted last, of requests that stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import QuerySet

from loa.directory.models import Unit
from loa.reports.figures.period import Period
from loa.reports.models import Figure, FigureValue, ReportLine, ReportRequest
from loa.reports.transitions import CAME

Values = list[FigureValue]


def entered_values(campaign: int, *, period: Period, request: ReportRequest | None) -> dict[Figure, Values]:
    """By figure the values that count; without a request those of all periods begun by its end."""
    lines = ReportLine.objects.filter(
        report__state__in=CAME, value__isnull=False, figure__source=Figure.Source.FORM
    )
    if request is None:
        lines = lines.filter(report__request__campaign=campaign, value__start__lte=period.end)
        lines = lines.exclude(report__request__state=ReportRequest.State.WITHDRAWN)
    else:
        lines = lines.filter(report__request__in=_requests(request, period))
    found: dict[Figure, Values] = defaultdict(list)
    for line in lines.select_related("figure", "value__unit").order_by("figure__position", "figure", "pk"):
        if line.value is not None:
            found[line.figure].append(line.value)
    return dict(found)


def _requests(request: ReportRequest, period: Period) -> QuerySet[ReportRequest]:
    """The request; of one that comes again and again, each whose period lies in that of the report.

    What was withdrawn is asked of nobody any more: its numbers count nowhere.
    """
    standing = ReportRequest.objects.exclude(state=ReportRequest.State.WITHDRAWN)
    if request.series_id is None:
        return standing.filter(pk=request.pk)
    return standing.filter(series=request.series_id, start__gte=period.start, end__lte=period.end)


def chosen(figure: Figure, values: Iterable[FigureValue]) -> list[Values]:
    """For each unit the values that are put together, in the order of their periods.

    Of periods that overlap the longest counts where numbers are added up, and where the last one stands, that
    of a unit that ended no more than its successors' begin.
    """
    by_unit: dict[int, dict[tuple[object, object], FigureValue]] = defaultdict(dict)
    for value in sorted(values, key=lambda value: (value.end, value.start, value.pk)):
        by_unit[value.unit_id or 0][value.start, value.end] = value  # sent again, the later one stands
    rows = [_of_unit(figure, list(periods.values())) for periods in by_unit.values()]
    return _without_ended(rows) if figure.over_periods == Figure.Sum.LAST else rows


def _of_unit(figure: Figure, values: Values) -> Values:
    if figure.over_periods == Figure.Sum.LAST:
        return values[-1:]
    if figure.over_periods == Figure.Sum.MAX:
        return [max(values, key=lambda value: value.number)]
    return _apart(values)


def _apart(values: Values) -> Values:
    """Of periods that overlap the longest: the number of a quarter is not added to those of its months."""
    found: Values = []
    for value in sorted(values, key=lambda value: (value.start - value.end, -value.pk)):
        if all(value.end < other.start or other.end < value.start for other in found):
            found.append(value)
    return sorted(found, key=lambda value: value.start)


def _without_ended(rows: list[Values]) -> list[Values]:
    """Without the units that ended and of which a successor, however far, has said later what there is."""
    last = {values[-1].unit_id: values[-1].end for values in rows}
    ended = {value.unit_id for (value,) in rows if value.unit is not None and value.unit.valid_to is not None}
    heirs = _heirs() if ended else {}
    gone = {
        unit
        for unit in ended
        if any(last[heir] > last[unit] for heir in _line_of(unit, heirs) if heir in last)
    }
    return [values for values in rows if values[-1].unit_id not in gone]


def _heirs() -> dict[int, list[int]]:
    """The successors of all units that have any, by unit: a chain may lead through others."""
    through = Unit.successors.through
    found: dict[int, list[int]] = defaultdict(list)
    for unit, heir in through.objects.values_list("from_unit", "to_unit"):
        found[unit].append(heir)
    return found


def _line_of(unit: int | None, heirs: dict[int, list[int]]) -> set[int]:
    """All successors, and theirs."""
    seen: set[int] = set()
    waiting = list(heirs.get(unit or 0, ()))
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting.extend(heirs.get(at, ()))
    return seen
