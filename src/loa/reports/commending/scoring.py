"""Points: by what a unit's figure comes to, from none to all in proportion."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from loa.campaigns.models import Campaign
from loa.reports.figures.computing import count_units, with_evidence
from loa.reports.figures.keeping import About, keep_counted
from loa.reports.figures.period import Period
from loa.reports.figures.registry import Scope
from loa.reports.models import Criterion, FigureValue, Nomination, Score

TENTH = Decimal("0.1")
NOUGHT = Decimal(0)


@dataclass(frozen=True)
class UsualCriterion:
    """A line of the usual score sheet; office usage, unchecked."""

    name: str
    points: int
    figure: str = ""
    none_at: int = 0
    full_at: int = 0


USUAL = (
    UsualCriterion("Hoàn thành nhiệm vụ được giao", 40, "done-share", 0, 100),
    UsualCriterion("Gửi kết quả đúng thời hạn", 30, "on-time", 0, 100),
    UsualCriterion("Minh chứng đầy đủ", 10, "proofs", 0, 10),
    UsualCriterion("Chất lượng, cách làm mới, sáng tạo", 20),
)


@dataclass(frozen=True)
class Line:
    """A line of a nomination's sheet: the criterion, and its score where it has one."""

    criterion: Criterion
    score: Score | None


def period_of(campaign: Campaign, *, today: date) -> Period:
    """From the day of the plan, or of the start where that was earlier, to today."""
    began = timezone.localtime(campaign.started_at).date()
    start = min(day for day in (began, campaign.document.date) if day)
    return Period(start, max(today, start))


def points_for(criterion: Criterion, number: Decimal) -> Decimal:
    """The points that the number gives by the criterion."""
    assert criterion.none_at is not None
    assert criterion.full_at is not None
    way = (number - criterion.none_at) / (criterion.full_at - criterion.none_at)
    share = min(max(way, NOUGHT), Decimal(1))
    return (criterion.points * share).quantize(TENTH, ROUND_HALF_UP)


def criteria_of(nomination: Nomination) -> list[Criterion]:
    """The lines of the score sheet that hold for a unit, or for a person."""
    of = Criterion.Of.PEOPLE if nomination.of_person else Criterion.Of.UNITS
    found = nomination.campaign.criteria.filter(of__in=(of, Criterion.Of.ALL), retired_at=None)
    return list(found.select_related("figure"))


def sheet_of(nomination: Nomination) -> list[Line]:
    """Every line with its score; once decided, the lines that were scored then."""
    scores = {s.criterion_id: s for s in nomination.scores.select_related("criterion__figure", "value")}
    if nomination.state != Nomination.State.PROPOSED:
        return [Line(score.criterion, score) for score in scores.values()]
    return [Line(criterion, scores.get(criterion.pk)) for criterion in criteria_of(nomination)]


def score_by_figures(nomination: Nomination, *, by: Any, today: date) -> None:
    """The points of every criterion that has a figure are those of today, each with its kept figure."""
    period = period_of(nomination.campaign, today=today)
    scope = Scope(nomination.campaign_id, (nomination.unit_id,), period, today)
    about = About(nomination.campaign, nomination.unit, period, today, by)
    for criterion in criteria_of(nomination):
        if criterion.figure is not None:
            points, value = _score(criterion, scope, about)
            reason = "" if value else _("nothing to count")
            Score.objects.update_or_create(
                nomination=nomination,
                criterion=criterion,
                defaults={"points": points, "value": value, "reason": reason, "by": by},
            )


def _score(criterion: Criterion, scope: Scope, about: About) -> tuple[Decimal, FigureValue | None]:
    assert criterion.figure is not None
    counted = with_evidence(count_units(criterion.figure, scope)[about.unit.pk])  # type: ignore[union-attr]
    value = keep_counted(criterion.figure, counted, about=about, words=_("counted for the score sheet"))
    return (points_for(criterion, value.number), value) if value else (NOUGHT, None)


def totals(lines: list[Line]) -> tuple[Decimal, Decimal, list[Criterion]]:
    """The points, the most there could be, and the criteria without a score."""
    points = sum((line.score.points for line in lines if line.score), NOUGHT)
    most = sum((line.criterion.points for line in lines), NOUGHT)
    return points, most, [line.criterion for line in lines if line.score is None]
