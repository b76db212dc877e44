"""Who has reported and who has not: the grid of a request."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, ExpressionWrapper, F, IntegerField, Max, Q, QuerySet, Sum, When
from django.db.models.fields import DecimalField

from loa.directory.names import fold_name, opened
from loa.reports.models import Figure, ReportLine, ReportRequest, UnitReport
from loa.reports.transitions import CAME, OPEN

State = UnitReport.State
# What needs the office first, then what needs the unit.
_ORDER = [State.SUBMITTED, State.RETURNED, State.DRAFT, State.ASKED, State.ACCEPTED]
LATE = "late"
_WIDE = DecimalField(max_digits=40, decimal_places=8)


@dataclass(frozen=True)
class Counts:
    """The reports of a request by what they are."""

    total: int
    late: int
    states: Mapping[str, int] = field(default_factory=dict)

    @property
    def came(self) -> int:
        """How many were submitted or accepted."""
        return sum(self.states.get(state, 0) for state in CAME)

    @property
    def missing(self) -> int:
        """How many are still with their units."""
        return self.total - self.came


@dataclass(frozen=True)
class GridRow:
    """One unit: its report, and its figures in the order of the request."""

    report: UnitReport
    lines: Sequence[ReportLine | None]


def counts_of(request: ReportRequest, *, today: date) -> Counts:
    """How many reports are in each state, and how many of those still open are late."""
    late = Count("pk", filter=Q(state__in=OPEN, due__lt=today))
    rows = request.reports.order_by().values("state").annotate(n=Count("pk"), late=late)
    found = {row["state"]: row for row in rows}
    states = {state: row["n"] for state, row in found.items()}
    return Counts(sum(states.values()), sum(row["late"] for row in found.values()), states)


def reports_in(
    request: ReportRequest, *, state: str = "", words: str = "", today: date
) -> QuerySet[UnitReport]:
    """The reports of the request, or those in the state ("late": open after their day) of units so named."""
    found = request.reports.select_related("unit")
    if state == LATE:
        found = found.filter(state__in=OPEN, due__lt=today)
    elif state in State.values:
        found = found.filter(state=state)
    for word in opened(fold_name(words)).split():
        found = found.filter(unit__folded__contains=word)
    place = Case(*(When(state=state, then=n) for n, state in enumerate(_ORDER)), output_field=IntegerField())
    return found.order_by(place, "unit__folded", "pk")


def grid_rows(reports: Iterable[UnitReport], figures: Sequence[Figure]) -> list[GridRow]:
    """The reports with their figures, in one query more however many there are."""
    shown = list(reports)
    lines: dict[int, dict[int, ReportLine]] = defaultdict(dict)
    found = ReportLine.objects.filter(report__in=[report.pk for report in shown], value__isnull=False)
    for line in found.select_related("value__check_result").defer("value__rows", "value__evidence"):
        lines[line.report_id][line.figure_id] = line
    # What was submitted before a report was returned is no longer its number.
    came = {report.pk for report in shown if report.state in CAME}
    return [
        GridRow(
            report,
            [lines[report.pk].get(figure.pk) if report.pk in came else None for figure in figures],
        )
        for report in shown
    ]


def totals_of(request: ReportRequest, figures: Sequence[Figure]) -> list[Decimal | None]:
    """Each figure over the units that have reported; None where that takes more than their numbers.

    What is counted once each is summed from the rows themselves, in the report over all units; of one unit
    the number is its own.
    """
    number, weight = F("value__number"), F("value__weight")
    weighed = ExpressionWrapper(number * weight, output_field=_WIDE)
    rows = ReportLine.objects.filter(report__request=request, report__state__in=CAME, value__isnull=False)
    sums = (
        rows.order_by()
        .values("figure")
        .annotate(
            total=Sum(number), most=Max(number), n=Count("pk"), weighed=Sum(weighed), weight=Sum(weight)
        )
    )
    found = {row["figure"]: row for row in sums}
    return [_total(figure, found.get(figure.pk)) for figure in figures]


def _total(figure: Figure, row: Any) -> Decimal | None:
    if row is None:
        return None
    if figure.over_units == Figure.Sum.SUM:
        return Decimal(row["total"])
    if figure.over_units == Figure.Sum.MAX:
        return Decimal(row["most"])
    if figure.over_units == Figure.Sum.MEAN and row["weight"]:
        return Decimal(row["weighed"] or 0) / Decimal(row["weight"])
    return Decimal(row["total"]) if row["n"] == 1 and figure.over_units != Figure.Sum.MEAN else None


def figures_of(request: ReportRequest) -> list[Figure]:
    """The figures of the request in their order."""
    return [place.figure for place in request.places.select_related("figure")]
