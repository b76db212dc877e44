"""Evaluation: objectives set and given up, figures bound to their steps, measured, and what was learnt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import Max, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.reports.errors import Refused
from loa.reports.evaluating.measuring import Measuring, standing_objectives
from loa.reports.models import Figure, FigureValue, Objective, ObjectiveFigure, Stage
from loa.reports.queries.visibility import visible_values

MOST_OBJECTIVES = 30


@dataclass(frozen=True)
class Goal:
    """What an objective says: from which number, known from where, to which number, by when."""

    text: str
    measure: str
    target: Decimal
    target_day: date
    target_source: str
    stage: str = Stage.OUTCOME
    figure: Figure | None = None
    baseline: Decimal | None = None
    baseline_day: date | None = None
    baseline_source: str = ""
    baseline_value: FigureValue | None = None
    feasible: str = ""
    serves: str = ""


@transaction.atomic
def set_objective(user: User, campaign: Campaign, *, goal: Goal) -> Objective:
    """The objective stands with its baseline and target; neither is ever overwritten."""
    require(user, Verb.SET_OBJECTIVE, campaign.owner)
    if campaign.state != Campaign.State.ACTIVE:
        raise Refused(_("Objectives are set while the campaign is under way."))
    _check(campaign, goal)
    if goal.baseline_value and not visible_values(user).filter(pk=goal.baseline_value.pk).exists():
        raise Refused(_("The baseline is not the number of the figure it is said to be."))
    last = campaign.objectives.aggregate(last=Max("number"))["last"] or 0
    made = Objective.objects.create(
        campaign=campaign, number=last + 1, set_by=user, text=goal.text.strip(), stage=goal.stage,
        measure=goal.measure.strip(), figure=goal.figure, baseline=goal.baseline,
        baseline_day=goal.baseline_day if goal.baseline is not None else None,
        baseline_source=goal.baseline_source.strip(), baseline_value=goal.baseline_value,
        target=goal.target, target_day=goal.target_day, target_source=goal.target_source.strip(),
        feasible=goal.feasible.strip(), serves=goal.serves.strip(),
    )  # fmt: skip
    if goal.figure is not None:
        ObjectiveFigure.objects.create(objective=made, stage=goal.stage, figure=goal.figure)
    values = {"baseline": [None, str(goal.baseline)], "target": [None, str(goal.target)]}
    record_change(user, "reports.set_objective", obj=made, values=values)
    return made


@transaction.atomic
def retire_objective(user: User, objective: Objective, *, reason: str) -> Objective:
    """The objective no longer holds; it stays readable with the reason."""
    row = Objective.objects.select_for_update().get(pk=objective.pk)
    require(user, Verb.SET_OBJECTIVE, row.campaign.owner)
    if not reason.strip():
        raise Refused(_("Say why it no longer holds."))
    row.retired_at, row.retired_why = row.retired_at or timezone.now(), reason.strip()
    row.save(update_fields=["retired_at", "retired_why"])
    record_change(user, "reports.retire_objective", obj=row, reason=row.retired_why)
    return row


@transaction.atomic
def bind_figure(user: User, objective: Objective, *, stage: str, figure: Figure) -> ObjectiveFigure:
    """The figure shows how things stand at that step."""
    require(user, Verb.SET_OBJECTIVE, objective.campaign.owner)
    if stage not in Stage.values or not figures_for(objective.campaign).filter(pk=figure.pk).exists():
        raise Refused(_("Choose a step and one of the figures of this office."))
    row, made = ObjectiveFigure.objects.get_or_create(objective=objective, stage=stage, figure=figure)
    if made:
        record_change(user, "reports.bind_figure", obj=row, values={"figure": [None, figure.key]})
    return row


@transaction.atomic
def unbind_figure(user: User, bound: ObjectiveFigure) -> None:
    """The figure is no longer shown at the step; its kept values stay."""
    require(user, Verb.SET_OBJECTIVE, bound.objective.campaign.owner)
    record_change(user, "reports.unbind_figure", obj=bound, values={"figure": [bound.figure.key, None]})
    bound.delete()


@transaction.atomic
def measure_objectives(user: User, campaign: Campaign) -> list[Objective]:
    """Every figure of every objective is that of today, kept with its rows."""
    require(user, Verb.SET_OBJECTIVE, campaign.owner)
    if campaign.state != Campaign.State.ACTIVE:
        raise Refused(_("Only while the campaign is under way."))
    measuring = Measuring(campaign, by=user, day=timezone.localdate())
    found = standing_objectives(campaign)
    for objective in found:
        if objective.figure is not None:
            objective.value = measuring.value_of(objective.figure)
            objective.save(update_fields=["value"])
        for row in objective.chain.all():
            row.value = measuring.value_of(row.figure)
            row.save(update_fields=["value"])
    record_change(user, "reports.measure_objectives", obj=campaign, values={"objectives": [None, len(found)]})
    return found


@transaction.atomic
def write_lesson(user: User, objective: Objective, *, worked: str, to_change: str) -> Objective:
    """What worked and what to change stands with the objective."""
    row = Objective.objects.select_for_update().get(pk=objective.pk)
    require(user, Verb.SET_OBJECTIVE, row.campaign.owner)
    values = {"worked": [row.worked, worked.strip()], "to_change": [row.to_change, to_change.strip()]}
    row.worked, row.to_change = worked.strip(), to_change.strip()
    row.save(update_fields=["worked", "to_change"])
    record_change(user, "reports.write_lesson", obj=row, values=values)
    return row


def figures_for(campaign: Campaign) -> QuerySet[Figure]:
    """The figures that Loa counts, and those that the campaign's office asks units for."""
    own = Q(owner=None) | Q(owner=campaign.owner)
    return Figure.objects.filter(own, retired_at=None)


def _check(campaign: Campaign, goal: Goal) -> None:
    if not (goal.text.strip() and goal.measure.strip()) or goal.stage not in Stage.values:
        raise Refused(_("An objective needs words and a unit of measure."))
    if not goal.target_source.strip():
        raise Refused(_("A target needs a source: which paper sets it, in which section."))
    if goal.figure and not figures_for(campaign).filter(pk=goal.figure.pk).exists():
        raise Refused(_("Choose one of the figures of this office."))
    if campaign.objectives.filter(retired_at=None).count() >= MOST_OBJECTIVES:
        raise Refused(_("A campaign has at most %(n)s objectives.") % {"n": MOST_OBJECTIVES})
    if goal.baseline is not None:
        _check_baseline(goal, goal.baseline)


def _check_baseline(goal: Goal, baseline: Decimal) -> None:
    if not goal.baseline_source.strip() or goal.baseline_day is None:
        raise Refused(_("A baseline needs a source and a day."))
    if goal.baseline_day > timezone.localdate() or goal.baseline_day > goal.target_day:
        raise Refused(_("The baseline is of a day that has been, before the day of the target."))
    if baseline == goal.target:
        raise Refused(_("Baseline and target are the same: there is nothing to reach."))
    if goal.baseline_value is not None and goal.baseline_value.number != baseline:
        raise Refused(_("The baseline is not the number of the figure it is said to be."))
