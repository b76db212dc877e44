"""A unit answers with its own plan; what of the duties laid on it that plan takes up."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Min
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.coverage.issuing import office_above
from loa.assignments.coverage.matching import match_duties
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, SubPlan, TakenUp
from loa.audit import sealing
from loa.audit.actions import record_change
from loa.directory.models import User
from loa.directory.rights import Verb, may, require
from loa.documents.actions.register import answer_document
from loa.documents.actions.register import look_at as look_at_document
from loa.documents.models import Document, Fact, Reading
from loa.documents.queries import current_reading


def look_at_plan(user: User, assignment: Assignment, *, name: str, data: bytes) -> None:
    """The plan may be taken in; raises as `answer_with_plan`. Call it within `looking_ahead`."""
    require(user, Verb.ANSWER_WITH_PLAN, assignment.unit)
    sealing.check_open(assignment, "assignments.answer_with_plan")
    look_at_document(name=name, data=data)


@transaction.atomic
def answer_with_plan(user: User, assignment: Assignment, *, name: str, data: bytes) -> SubPlan:
    """The unit's plan is registered and waits to be read; it answers for all its duties of the campaign."""
    document = answer_document(user, assignment.unit, name=name, data=data)
    return _keep(user, assignment, document)


@transaction.atomic
def answer_with_document(user: User, assignment: Assignment, *, document: Document) -> SubPlan:
    """A document that stands in the unit's register already is its answer."""
    require(user, Verb.ANSWER_WITH_PLAN, assignment.unit)
    if document.owner_id != assignment.unit_id:
        raise Refused(_("Only a document of the unit itself can be its answer."))
    found = SubPlan.objects.filter(
        campaign=assignment.campaign, unit=assignment.unit, document=document
    ).first()
    return found or _keep(user, assignment, document)


def _keep(user: User, assignment: Assignment, document: Document) -> SubPlan:
    sub_plan = SubPlan.objects.create(
        campaign=assignment.campaign, unit=assignment.unit, document=document, given_by=user
    )
    record_change(
        user, "assignments.answer_with_plan", obj=sub_plan, values={"document": [None, document.pk]}
    )
    match_sub_plan(sub_plan)
    return sub_plan


def match_sub_plan(sub_plan: SubPlan, reading: Reading | None = None) -> int:
    """Likely pairs stand as proposals, what a person decided stays; returns how many.

    0 until it is read, and where it is the paper of an office above: that one is no answer.
    """
    reading = reading or current_reading(sub_plan.document)
    if reading is None:
        return 0
    if office_above(sub_plan) is not None:
        sub_plan.taken_up.filter(state=TakenUp.State.PROPOSED).delete()
        return 0
    own = list(reading.facts.filter(kind=Fact.Kind.DUTY).exclude(state=Fact.State.REJECTED))
    laid = list(laid_on(sub_plan))
    found = match_duties([a.duty.text for a in laid], [str(fact.data["text"]) for fact in own])
    with transaction.atomic():
        sub_plan.taken_up.filter(state=TakenUp.State.PROPOSED).delete()
        rows = [
            TakenUp(sub_plan=sub_plan, assignment=laid[m.laid], fact=own[m.own], score=m.score) for m in found
        ]
        TakenUp.objects.bulk_create(rows, ignore_conflicts=True)
        sub_plan.matched_at = timezone.now()
        sub_plan.save(update_fields=["matched_at"])
    return len(rows)


def laid_on(sub_plan: SubPlan) -> Any:
    """The duties of the campaign that are laid on the unit itself, each once: by its first round."""
    laid = Assignment.objects.filter(campaign=sub_plan.campaign, unit=sub_plan.unit, parent=None)
    firsts = laid.values("duty").annotate(first=Min("pk")).values("first")
    return laid.filter(pk__in=firsts).select_related("duty")


@transaction.atomic
def decide_taken_up(user: User, row: TakenUp, *, same: bool) -> TakenUp:
    """A person says whether the unit's duty takes up the one laid on it: the unit itself, or the giver."""
    assignment = row.assignment
    if not may(user, Verb.CONFIRM_ASSIGNMENT, assignment.campaign.owner):
        require(user, Verb.ANSWER_WITH_PLAN, assignment.unit)
    row = TakenUp.objects.select_for_update().get(pk=row.pk)
    before = row.state
    row.state = TakenUp.State.CONFIRMED if same else TakenUp.State.REJECTED
    row.decided_by = user
    row.save(update_fields=["state", "decided_by"])
    record_change(user, "assignments.decide_taken_up", obj=row, values={"state": [before, row.state]})
    return row


@transaction.atomic
def take_up(user: User, sub_plan: SubPlan, *, assignment: Assignment, fact: Fact) -> TakenUp:
    """A person says what no likeness told: this duty of the unit's plan takes up that duty laid on it."""
    fits = assignment.campaign_id == sub_plan.campaign_id and assignment.unit_id == sub_plan.unit_id
    if not fits or fact.reading.document_id != sub_plan.document_id:
        raise Refused(_("These two do not belong to the same plan."))
    row, _made = TakenUp.objects.get_or_create(
        assignment=assignment, fact=fact, defaults={"sub_plan": sub_plan, "score": 0.0}
    )
    return decide_taken_up(user, row, same=True)
