"""What units entered, put together: over the periods of each unit first, then over the units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from loa.reports.errors import Refused
from loa.reports.figures.keeping import About, keep_over
from loa.reports.models import Figure, FigureValue

Sum = Figure.Sum


def keep_entered_over(figure: Figure, values: Iterable[FigureValue], *, about: About) -> FigureValue | None:
    """The value over all units and periods stands, as the figure says that it sums; None without values."""
    by_unit: dict[int, dict[tuple[object, object], FigureValue]] = defaultdict(dict)
    for value in sorted(values, key=lambda value: (value.end, value.start, value.pk)):
        by_unit[value.unit_id or 0][value.start, value.end] = value  # sent again, the later one stands
    if not by_unit:
        return None
    parts = [_over_periods(figure, list(periods.values()), about) for periods in by_unit.values()]
    words = _("over all units that reported")
    return keep_over(figure, parts, how=figure.over_units, about=about, words=words)


def _over_periods(figure: Figure, values: list[FigureValue], about: About) -> FigureValue:
    if len(values) == 1 or figure.over_periods == Sum.LAST:
        return values[-1]
    if figure.over_periods == Sum.MAX:
        return max(values, key=lambda value: value.number)
    values = _apart(values)
    if len(values) == 1:
        return values[0]
    words = _("over all periods that were reported")
    of_unit = replace(about, unit=values[-1].unit)
    found = keep_over(figure, values, how=figure.over_periods, about=of_unit, words=words)
    if found is None:
        raise Refused(_("The periods of one unit come to no number."))
    return found


def _apart(values: list[FigureValue]) -> list[FigureValue]:
    """Of periods that overlap the longest: the number of a quarter is not added to those of its months."""
    found: list[FigureValue] = []
    for value in sorted(values, key=lambda value: (value.start - value.end, -value.pk)):
        if all(value.end < other.start or other.end < value.start for other in found):
            found.append(value)
    return sorted(found, key=lambda value: value.start)
