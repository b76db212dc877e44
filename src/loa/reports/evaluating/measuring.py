"""A figure over all units and the whole time of a campaign, or a period, kept with its rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from loa.campaigns.models import Campaign
from loa.reports.commending.scoring import period_of
from loa.reports.figures.computing import count_campaign, with_evidence
from loa.reports.figures.keeping import About, keep_counted
from loa.reports.figures.period import Period
from loa.reports.figures.registry import Scope
from loa.reports.figures.reported import entered_values
from loa.reports.figures.together import keep_entered_over
from loa.reports.models import Figure, FigureValue, Objective


class Measuring:
    """Measures each figure once, however many objectives ask for it."""

    def __init__(self, campaign: Campaign, *, by: Any, day: date, period: Period | None = None) -> None:
        period = period or period_of(campaign, today=day)
        self.about = About(campaign, None, period, day, by)
        self.scope = Scope(campaign.pk, None, period, day)
        self._known: dict[int, FigureValue | None] = {}
        self._reported: dict[Figure, list[FigureValue]] | None = None

    def value_of(self, figure: Figure) -> FigureValue | None:
        """The kept value; None where there is nothing to count yet."""
        if figure.pk not in self._known:
            self._known[figure.pk] = self._entered(figure) if figure.typed else self._counted(figure)
        return self._known[figure.pk]

    def _counted(self, figure: Figure) -> FigureValue | None:
        counted = with_evidence(count_campaign(figure, self.scope))
        return keep_counted(figure, counted, about=self.about, words=_("counted over all units"))

    def _entered(self, figure: Figure) -> FigureValue | None:
        """From what units reported."""
        if self._reported is None:
            about = self.about
            self._reported = entered_values(about.campaign.pk, period=about.period, request=None)
        return keep_entered_over(figure, self._reported.get(figure, []), about=self.about)


def standing_objectives(campaign: Campaign) -> list[Objective]:
    """The objectives that hold, with their figures."""
    rows = campaign.objectives.filter(retired_at=None).select_related("figure", "value")
    return list(rows.prefetch_related("chain__figure"))
