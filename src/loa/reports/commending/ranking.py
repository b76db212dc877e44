"""Ranking the units of a campaign by their figures: a job, for a ministry has a million steps to count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import QuerySet
from django.utils import timezone

from loa.campaigns.models import Campaign
from loa.reports.commending.scoring import NOUGHT, period_of, points_for
from loa.reports.figures.computing import count_units
from loa.reports.figures.registry import Scope
from loa.reports.models import Criterion, Ranking
from loa.reports.queries.commending import units_of
from loa.work.actions import finishing, holding, report_progress

LEASE = timedelta(minutes=5)
KEPT = 300  # of the best, those whom nobody has proposed are shown
AT_ONCE = 100  # units: what they have done is in memory together


def scored_by_figures(campaign: Campaign) -> QuerySet[Criterion]:
    """The lines of the score sheet that figures score."""
    return campaign.criteria.exclude(figure=None).filter(retired_at=None).select_related("figure")


def rank_units(ranking: Ranking) -> None:
    """The units with points stand in the row, the best first: so many points as their score sheets give."""
    campaign = Campaign.objects.select_related("document").get(pk=ranking.campaign_id)
    criteria, today = list(scored_by_figures(campaign)), campaign.standing_day()
    units = list(units_of(campaign).values_list("pk", flat=True)) if criteria else []
    points: dict[int, Decimal] = {}
    for piece in (units[at : at + AT_ONCE] for at in range(0, len(units), AT_ONCE)):
        points |= _points(campaign, criteria, units=piece, today=today)
        with holding(ranking):
            report_progress(ranking, done=len(points), total=len(units))
    with finishing(ranking):
        _note(ranking, points, most=sum((one.points for one in criteria), NOUGHT))


def _points(
    campaign: Campaign, criteria: Iterable[Criterion], *, units: Sequence[int], today: date
) -> dict[int, Decimal]:
    scope = Scope(campaign.pk, tuple(units), period_of(campaign, today=today), today)
    found: dict[int, Decimal] = defaultdict(Decimal, dict.fromkeys(units, NOUGHT))
    for criterion in criteria:
        assert criterion.figure is not None
        for unit, counted in count_units(criterion.figure, scope).items():
            if counted.total is not None:
                found[unit] += points_for(criterion, counted.total.number)
    return dict(found)


def _note(ranking: Ranking, points: dict[int, Decimal], *, most: Decimal) -> None:
    best = sorted((unit for unit in points if points[unit]), key=lambda unit: (-points[unit], unit))
    ranking.best = [[unit, str(points[unit])] for unit in best[:KEPT]]
    ranking.most, ranking.counted_at = most, timezone.now()
    ranking.save(update_fields=["best", "most", "counted_at"])
