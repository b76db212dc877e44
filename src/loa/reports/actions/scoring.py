"""The score sheet of a campaign, and the points of a nomination."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.reports.actions.ranking import rank_anew
from loa.reports.commending.scoring import TENTH, USUAL, criteria_of, score_by_figures
from loa.reports.errors import Refused
from loa.reports.models import Criterion, Figure, Nomination, Score

MOST_CRITERIA = 30
MOST_POINTS = 1000


@dataclass(frozen=True)
class Measure:
    """By which figure points are given: none at `none_at`, all at `full_at`."""

    figure: Figure
    none_at: Decimal
    full_at: Decimal


@transaction.atomic
def define_criterion(
    user: User,
    campaign: Campaign,
    *,
    name: str,
    points: Decimal,
    of: str = Criterion.Of.ALL,
    measure: Measure | None = None,
) -> Criterion:
    """The score sheet has the line; nominations that wait are scored by it too."""
    require(user, Verb.CONFIRM_ASSIGNMENT, campaign.owner)
    _check(campaign, name, points, measure)
    made = Criterion.objects.create(
        campaign=campaign,
        name=name.strip(),
        points=points,
        of=Criterion.Of.UNITS if measure else of,
        figure=measure.figure if measure else None,
        none_at=measure.none_at if measure else None,
        full_at=measure.full_at if measure else None,
        position=campaign.criteria.count(),
    )
    record_change(user, "reports.define_criterion", obj=made, values={"points": [None, str(points)]})
    if measure:
        rank_anew(campaign)
    return made


@transaction.atomic
def define_usual_criteria(user: User, campaign: Campaign) -> list[Criterion]:
    """The usual sheet of a hundred points stands; refused where there is a sheet already.

    The right is asked for by each line.
    """
    if campaign.criteria.filter(retired_at=None).exists():
        raise Refused(_("There is a score sheet already."))
    figures = {figure.key: figure for figure in Figure.objects.filter(key__in=[u.figure for u in USUAL])}
    return [
        define_criterion(
            user,
            campaign,
            name=usual.name,
            points=Decimal(usual.points),
            measure=Measure(figures[usual.figure], Decimal(usual.none_at), Decimal(usual.full_at))
            if usual.figure
            else None,
        )
        for usual in USUAL
    ]


@transaction.atomic
def retire_criterion(user: User, criterion: Criterion) -> Criterion:
    """The line is no longer scored; what was decided by it keeps its points."""
    require(user, Verb.CONFIRM_ASSIGNMENT, criterion.campaign.owner)
    waiting = Score.objects.filter(criterion=criterion, nomination__state=Nomination.State.PROPOSED)
    waiting.delete()
    criterion.retired_at = criterion.retired_at or timezone.now()
    criterion.save(update_fields=["retired_at"])
    record_change(user, "reports.retire_criterion", obj=criterion)
    if criterion.figure_id is not None:
        rank_anew(criterion.campaign)
    return criterion


@transaction.atomic
def score_again(user: User, nomination: Nomination) -> Nomination:
    """The points by figures are those of today."""
    row = Nomination.objects.select_for_update().get(pk=nomination.pk)
    require(user, Verb.CONFIRM_ASSIGNMENT, row.campaign.owner)
    _check_open(row)
    score_by_figures(row, by=user, today=timezone.localdate())
    record_change(user, "reports.score_again", obj=row)
    return row


@transaction.atomic
def score_by_hand(
    user: User, nomination: Nomination, *, criterion: Criterion, points: Decimal, reason: str
) -> Score:
    """The points stand with their reason; refused for a criterion that a figure scores."""
    row = Nomination.objects.select_for_update().get(pk=nomination.pk)
    require(user, Verb.CONFIRM_ASSIGNMENT, row.campaign.owner)
    _check_open(row)
    if criterion not in criteria_of(row) or criterion.figure_id is not None:
        raise Refused(_("This criterion is not scored by hand here."))
    if not reason.strip():
        raise Refused(_("Points given by hand need a reason."))
    if points != points.quantize(TENTH) or not 0 <= points <= criterion.points:
        raise Refused(
            _("From 0 to %(most)s points, in steps of a tenth.") % {"most": criterion.points.normalize()}
        )
    values = {"points": points, "reason": reason.strip(), "by": user, "value": None}
    found, _made = Score.objects.update_or_create(nomination=row, criterion=criterion, defaults=values)
    record_change(
        user, "reports.score_by_hand", obj=row, values={criterion.name: [None, str(points)]},
        reason=reason.strip(),
    )  # fmt: skip
    return found


def _check(campaign: Campaign, name: str, points: Decimal, measure: Measure | None) -> None:
    if not name.strip() or not 0 < points <= MOST_POINTS or points != points.quantize(TENTH):
        raise Refused(_("A criterion needs a name and points."))
    if campaign.criteria.filter(retired_at=None).count() >= MOST_CRITERIA:
        raise Refused(_("A score sheet has at most %(n)s criteria.") % {"n": MOST_CRITERIA})
    if measure and (measure.figure.typed or measure.none_at == measure.full_at):
        raise Refused(_("A criterion is scored by a figure that Loa counts, between two different numbers."))


def _check_open(row: Nomination) -> None:
    if row.state != Nomination.State.PROPOSED:
        raise Refused(_("This is decided; its points stay as they were."))
