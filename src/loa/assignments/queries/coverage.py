"""Which duties of a campaign the units' own plans take up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, QuerySet

from loa.assignments.coverage.matching import SURE, asks_for_plan
from loa.assignments.models import Assignment, SubPlan, TakenUp
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, may, require

TAKEN, PERHAPS, NOT_TAKEN, NO_PLAN = "taken", "perhaps", "not-taken", "no-plan"


@dataclass
class Laid:
    """A duty laid on the unit with the duties of its plan that may take it up."""

    assignment: Assignment
    rows: list[TakenUp] = field(default_factory=list)

    @property
    def standing(self) -> str:
        """Taken up (a person said so, or alike beyond doubt), perhaps, or not."""
        return standing_of(self.rows, self.assignment.duty)


@dataclass
class DutyCoverage:
    """A duty of the campaign: how many of its units' plans take it up."""

    duty: Duty
    taken: int = 0
    perhaps: int = 0
    not_taken: list[Unit] = field(default_factory=list)
    no_plan: int = 0

    @property
    def units(self) -> int:
        return self.taken + self.perhaps + len(self.not_taken) + self.no_plan


def standing_of(rows: list[TakenUp], duty: Duty) -> str:
    """What the rows of one assignment come to; where the duty asks for the plan itself, there it is."""
    if asks_for_plan(duty.text):
        return TAKEN
    standing = [row for row in rows if row.state != TakenUp.State.REJECTED]
    if any(row.state == TakenUp.State.CONFIRMED or row.score >= SURE for row in standing):
        return TAKEN
    return PERHAPS if standing else NOT_TAKEN


def may_answer(user: User, assignment: Assignment) -> bool:
    """Whether the person may answer for the unit with its plan."""
    return may(user, Verb.ANSWER_WITH_PLAN, assignment.unit)


def sub_plans_of(assignment: Assignment) -> QuerySet[SubPlan]:
    """The plans with which its unit answered the campaign, for one who may see the assignment."""
    return SubPlan.objects.filter(campaign=assignment.campaign, unit=assignment.unit).select_related(
        "document", "given_by"
    )


def handed_plan(user: User, assignment: Assignment) -> SubPlan | None:
    """The last plan that the unit handed in, for whoever may hand it in; raises NotAllowed."""
    require(user, Verb.ANSWER_WITH_PLAN, assignment.unit)
    return sub_plans_of(assignment).select_related("document__file").first()


def laid_of(sub_plan: SubPlan) -> list[Laid]:
    """Every duty laid on the unit in the campaign, once, with what of the plan takes it up."""
    laid = Assignment.objects.filter(campaign=sub_plan.campaign, unit=sub_plan.unit, parent=None)
    firsts: dict[int, Assignment] = {}
    for each in laid.select_related("duty", "unit").order_by("duty__number", "pk"):
        firsts.setdefault(each.duty_id, each)
    found = {each.pk: Laid(each) for each in firsts.values()}
    for row in sub_plan.taken_up.select_related("fact"):
        if row.assignment_id in found:
            found[row.assignment_id].rows.append(row)
    return list(found.values())


def units_of(campaign: Campaign) -> int:
    """How many units the campaign lays work on: a look for each unit, not a row for each assignment."""
    laid = Assignment.objects.filter(campaign=campaign, parent=None, unit=OuterRef("pk"))
    return Unit.objects.filter(Exists(laid)).count()


def answered_units(campaign: Campaign) -> QuerySet[SubPlan, Any]:
    """The units whose own plan came in and was read; the paper of an office above is none."""
    return SubPlan.objects.filter(campaign=campaign, matched_at__isnull=False).values("unit").distinct()


def coverage_of(campaign: Campaign) -> list[DutyCoverage]:
    """For every duty of the campaign, over all units: five queries, whatever the size."""
    answered = set(answered_units(campaign).values_list("unit_id", flat=True))
    rows: dict[int, list[TakenUp]] = defaultdict(list)
    for row in TakenUp.objects.filter(sub_plan__campaign=campaign):
        rows[row.assignment_id].append(row)
    found = {duty.pk: DutyCoverage(duty) for duty in campaign.duties.all()}
    laid = Assignment.objects.filter(campaign=campaign, parent=None).order_by()
    # Units without a plan are only counted: there may be thousands, each with every duty.
    for duty, units in laid.values_list("duty").annotate(n=Count("unit", distinct=True)):
        found[duty].no_plan = units
    missing: dict[int, list[int]] = defaultdict(list)
    of_answered = laid.filter(unit__in=answered).values_list("duty_id", "unit_id")
    for duty, unit, pk in of_answered.annotate(first=Min("pk")).order_by("first"):
        found[duty].no_plan -= 1
        _count(found[duty], standing=standing_of(rows[pk], found[duty].duty), unit=unit, missing=missing)
    names = Unit.objects.in_bulk({unit for units in missing.values() for unit in units})
    for duty, units in missing.items():
        found[duty].not_taken = [names[unit] for unit in units]
    return list(found.values())


def _count(coverage: DutyCoverage, *, standing: str, unit: int, missing: dict[int, list[int]]) -> None:
    if standing == TAKEN:
        coverage.taken += 1
    elif standing == PERHAPS:
        coverage.perhaps += 1
    else:
        missing[coverage.duty.pk].append(unit)
