"""A unit's own plan and what it takes up; for the issuing office the same over all units."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from loa.assignments.actions.coverage import answer_with_plan, decide_taken_up, look_at_plan, take_up
from loa.assignments.coverage.issuing import office_above
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, SubPlan, TakenUp
from loa.assignments.queries.coverage import (
    answered_units,
    coverage_of,
    handed_plan,
    laid_of,
    may_answer,
    sub_plans_of,
    units_of,
)
from loa.assignments.views.access import visible
from loa.audit.actions import once
from loa.audit.queries import was_done
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, may
from loa.directory.views.access import signed_in
from loa.documents.errors import Refused as DocumentRefused
from loa.documents.models import Fact
from loa.documents.queries import current_reading
from loa.documents.views.access import file_of
from loa.documents.views.in_memory import chosen_file, kept_in_memory
from loa.evidence.ahead import looking_ahead


@login_required
@require_GET
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """The unit's plan for the campaign of this assignment: hand one in, see what it takes up."""
    assignment = visible(request, pk)
    user = signed_in(request)
    found = sub_plans_of(assignment).first()
    reading = current_reading(found.document) if found else None
    context = {
        "assignment": assignment,
        "sub_plan": found,
        "office_above": office_above(found) if found and reading else None,
        "laid": laid_of(found) if found and found.matched_at else [],
        "own": reading.facts.filter(kind=Fact.Kind.DUTY).exclude(state="rejected") if reading else [],
        "key": uuid.uuid4(),
        "may_answer": may_answer(user, assignment),
        "may_decide": may_answer(user, assignment)
        or may(user, Verb.CONFIRM_ASSIGNMENT, assignment.campaign.owner),
    }
    return render(request, "assignments/own_plan.html", context)


@login_required
@require_GET
def plan_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The file of the unit's plan as it was handed in, to be saved."""
    found = handed_plan(signed_in(request), visible(request, pk))
    if found is None:
        raise Http404
    return file_of(found.document)


@transaction.non_atomic_requests  # the plan is looked at before a lock is taken
@kept_in_memory
@login_required
@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The uploaded plan is the unit's answer."""
    assignment, user = visible(request, pk), signed_in(request)
    try:
        with looking_ahead():
            _answer(request, user, assignment)
    except (Refused, DocumentRefused) as refused:
        messages.error(request, str(refused))
    return redirect("assignments:plan", pk=pk)


def _answer(request: HttpRequest, user: User, assignment: Assignment) -> None:
    file, key = chosen_file(request), request.POST.get("key", "")
    name, data = file.name or "", file.read()
    if not was_done(key):
        look_at_plan(user, assignment, name=name, data=data)
    with once(key, actor=user, action="assignments.answer_with_plan") as call:
        if not call.done:
            made = answer_with_plan(user, assignment, name=name, data=data)
            call.result = {"id": made.pk}


@login_required
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """A person says of a pair whether it is the same duty, or makes a pair that nobody proposed."""
    assignment = visible(request, pk)
    sub_plan = sub_plans_of(assignment).first()
    if sub_plan is None:
        raise Http404
    try:
        with transaction.atomic():
            _decide(request, sub_plan)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect(f"{request.path.removesuffix('decide/')}#d{request.POST.get('laid', '')}")


def _decide(request: HttpRequest, sub_plan: SubPlan) -> None:
    user = signed_in(request)
    if request.POST.get("row"):
        row = get_object_or_404(TakenUp, pk=_number(request, "row"), sub_plan=sub_plan)
        decide_taken_up(user, row, same=request.POST.get("same") == "yes")
        return
    laid = get_object_or_404(Assignment, pk=_number(request, "laid"))
    fact = get_object_or_404(Fact, pk=_number(request, "fact"))
    take_up(user, sub_plan, assignment=laid, fact=fact)


@login_required
@require_GET
def coverage(request: HttpRequest, campaign_pk: int) -> HttpResponse:
    """Which duties of the campaign no plan of a unit takes up."""
    campaign = get_object_or_404(Campaign.objects.select_related("owner"), pk=campaign_pk)
    if not may(signed_in(request), Verb.SEE_CAMPAIGN, campaign.owner):
        raise Http404
    rows = coverage_of(campaign)
    plans = answered_units(campaign).count()
    context = {"campaign": campaign, "rows": rows, "plans": plans, "units": units_of(campaign)}
    return render(request, "assignments/coverage.html", context)


def _number(request: HttpRequest, name: str) -> int:
    value = request.POST.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 19 else 0
