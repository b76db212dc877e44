"""A figure over all units and the whole time of a campaign, kept with its rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from loa.campaigns.models import Campaign
from loa.reports.commending.scoring import period_of
from loa.reports.errors import Refused
from loa.reports.figures.computing import count_campaign, with_evidence
from loa.reports.figures.keeping import About, keep_counted, keep_over
from loa.reports.figures.registry import Scope
from loa.reports.models import Figure, FigureValue, Objective
from loa.reports.queries.grid import CAME

Sum = Figure.Sum


class Measuring:
    """Measures each figure once, however many objectives ask for it."""

    def __init__(self, campaign: Campaign, *, by: Any, day: date) -> None:
        period = period_of(campaign, today=day)
        self.about = About(campaign, None, period, day, by)
        self.scope = Scope(campaign.pk, None, period, day)
        self._known: dict[int, FigureValue | None] = {}

    def value_of(self, figure: Figure) -> FigureValue | None:
        """The kept value; None where there is nothing to count yet."""
        if figure.pk not in self._known:
            self._known[figure.pk] = self._entered(figure) if figure.typed else self._counted(figure)
        return self._known[figure.pk]

    def _counted(self, figure: Figure) -> FigureValue | None:
        counted = with_evidence(count_campaign(figure, self.scope))
        return keep_counted(figure, counted, about=self.about, words=_("counted over all units"))

    def _entered(self, figure: Figure) -> FigureValue | None:
        """From what units reported: over the periods of each unit first, then over the units."""
        by_unit: dict[int, list[FigureValue]] = {}
        for value in _reported(figure, self.about.campaign):
            by_unit.setdefault(value.unit_id or 0, []).append(value)
        if not by_unit:
            return None
        parts = [self._over_periods(figure, values) for values in by_unit.values()]
        words = _("over all units that reported")
        return keep_over(figure, parts, how=figure.over_units, about=self.about, words=words)

    def _over_periods(self, figure: Figure, values: list[FigureValue]) -> FigureValue:
        if len(values) == 1 or figure.over_periods == Sum.LAST:
            return values[-1]
        if figure.over_periods == Sum.MAX:
            return max(values, key=lambda value: value.number)
        one = values[-1]
        about = About(self.about.campaign, one.unit, self.about.period, self.about.as_of, self.about.by)
        words = _("over all periods that were reported")
        found = keep_over(figure, values, how=figure.over_periods, about=about, words=words)
        if found is None:
            raise Refused(_("The periods of one unit come to no number."))
        return found


def _reported(figure: Figure, campaign: Campaign) -> Iterable[FigureValue]:
    """The last value of each unit and period, in reports that came in, by time."""
    rows = FigureValue.objects.filter(
        figure=figure, campaign=campaign, source=FigureValue.Source.FORM, report__state__in=CAME
    ).select_related("unit")
    last = {(row.unit_id, row.start, row.end): row for row in rows.order_by("end", "start", "pk")}
    return last.values()


def standing_objectives(campaign: Campaign) -> list[Objective]:
    """The objectives that hold, with their figures."""
    rows = campaign.objectives.filter(retired_at=None).select_related("figure", "value")
    return list(rows.prefetch_related("chain__figure"))
