"""The figures of one unit's report, counted now or as they were kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256

from django.utils import timezone

from loa.reports.figures.computing import Counted, count_units
from loa.reports.figures.period import Period
from loa.reports.figures.registry import Scope
from loa.reports.figures.rows import plain_number
from loa.reports.models import Figure, FigureValue, ReportLine, UnitReport


@dataclass(frozen=True)
class FigureLine:
    """One figure of a report: counted now, entered, or kept since it was submitted."""

    figure: Figure
    line: ReportLine | None = None
    counted: Counted | None = None
    value: FigureValue | None = None

    @property
    def number(self) -> Decimal | None:
        """The number that stands, or None where there is none yet."""
        if self.value is not None:
            return self.value.number
        if self.counted is not None:
            return self.counted.total.number if self.counted.total else None
        return self.line.entered if self.line else None

    @property
    def typed(self) -> bool:
        """Whether units enter it."""
        return self.figure.source == Figure.Source.FORM

    @property
    def words(self) -> str:
        """What the unit said of the number."""
        return self.line.words if self.line else ""

    @property
    def outside(self) -> bool:
        """Whether the number lies outside its plausible range."""
        low, high, number = self.figure.low, self.figure.high, self.number
        if number is None:
            return False
        return (low is not None and number < low) or (high is not None and number > high)


def scope_of(report: UnitReport) -> Scope:
    """What the figures of the report count, as of today."""
    request = report.request
    period = Period(request.start, request.end)
    return Scope(request.campaign_id, (report.unit_id,), period, timezone.localdate(), request.pk)


def lines_of(report: UnitReport, scope: Scope | None = None) -> list[FigureLine]:
    """The figures of the report in their order, counted now from its sources."""
    own = {line.figure_id: line for line in report.lines.all()}
    counting = scope or scope_of(report)
    found = []
    for figure in figures_of(report):
        counted = None
        if figure.source == Figure.Source.QUERY:
            counted = count_units(figure, counting)[report.unit_id]
        found.append(FigureLine(figure, own.get(figure.pk), counted))
    return found


def kept_lines_of(report: UnitReport) -> list[FigureLine]:
    """The figures of the report in their order, as they were submitted."""
    rows = report.lines.select_related("value__check_result")
    own = {line.figure_id: line for line in rows}
    return [
        FigureLine(figure, own.get(figure.pk), value=own[figure.pk].value if figure.pk in own else None)
        for figure in figures_of(report)
    ]


def figures_of(report: UnitReport) -> list[Figure]:
    """The figures asked for, in their order."""
    places = report.request.places.select_related("figure__weighed_by")
    return [place.figure for place in places]


def seen_digest(lines: Sequence[FigureLine]) -> str:
    """A few signs that differ where a counted number does: a form brings them back when it is submitted."""
    counted = [
        f"{line.figure.pk}={'' if line.number is None else plain_number(line.number)}"
        for line in lines
        if not line.typed
    ]
    return sha256(";".join(counted).encode()).hexdigest()[:16]
