"""What units entered, put together: over the periods of each unit first, then over the units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from loa.reports.errors import Refused
from loa.reports.figures.keeping import About, keep_over, part_row
from loa.reports.figures.reported import chosen
from loa.reports.figures.rows import Row
from loa.reports.figures.summing import Total, fold
from loa.reports.models import Figure, FigureValue


def keep_entered_over(figure: Figure, values: Iterable[FigureValue], *, about: About) -> FigureValue | None:
    """The value over all units and periods stands, as the figure says that it sums; None without values."""
    parts = [_over_periods(figure, periods, about) for periods in chosen(figure, values)]
    if not parts:
        return None
    words = _("over all units that reported")
    return keep_over(figure, parts, how=figure.over_units, about=about, words=words)


def _over_periods(figure: Figure, values: list[FigureValue], about: About) -> FigureValue:
    if len(values) == 1:
        return values[0]
    words = _("over all periods that were reported")
    of_unit = replace(about, unit=values[-1].unit)
    found = keep_over(figure, values, how=figure.over_periods, about=of_unit, words=words)
    if found is None:
        raise Refused(_("The periods of one unit come to no number."))
    return found


def total_of(figure: Figure, units: Sequence[Sequence[FigureValue]]) -> Total | None:
    """What `keep_entered_over` would keep, and nothing is kept; `units` as `chosen` gives them."""
    rows = []
    for values in units:
        of_periods = [part_row(value, figure.over_periods) for value in values]
        total = fold(figure.over_periods, of_periods)
        if len(values) == 1:
            rows.append(part_row(values[0], figure.over_units))
        elif total is not None:
            rows.append(Row(of_periods[-1].of, total.number, total.weight, day=of_periods[-1].day))
    return fold(figure.over_units, rows) if rows else None
