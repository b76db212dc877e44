"""The pages of evaluation: objectives with their picture, one objective step by step, the next plan."""

from __future__ import annotations

import uuid
from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loa.audit.actions import once
from loa.campaigns.models import Campaign
from loa.campaigns.queries import campaigns_for
from loa.directory.rights import Verb, may
from loa.directory.views.access import signed_in
from loa.directory.views.again import shown_again, typed_in
from loa.documents.errors import Refused as DocumentRefused
from loa.reports.actions.evaluating import (
    bind_figure,
    measure_objectives,
    retire_objective,
    set_objective,
    unbind_figure,
    write_lesson,
)
from loa.reports.actions.planning import draft_next_plan
from loa.reports.charts import draw, objectives_chart
from loa.reports.errors import Refused
from loa.reports.evaluating.forms import BindForm, LessonForm, ObjectiveForm
from loa.reports.evaluating.proposing import proposed_objectives
from loa.reports.evaluating.smart import marks_of, missing_of
from loa.reports.evaluating.telling import chart_rows, reached, share_of
from loa.reports.forms.asking import ReasonForm
from loa.reports.models import Objective, ObjectiveFigure, Stage
from loa.reports.queries.visibility import STANDING
from loa.reports.views.doing import Where, do_once, do_or_show
from loa.reports.views.synthesis import svg

OBJECTIVE = "reports:objective"


@login_required
@require_GET
def evaluation(request: HttpRequest, pk: int) -> HttpResponse:
    """The objectives of a campaign: from where, how far, to where; what the plan names beside them."""
    user, campaign = signed_in(request), _campaign(request, pk)
    everything = list(_with_values(campaign.objectives.all()))
    rows = [(one, missing_of(one), share_of(one, one.now), reached(one, one.now))
            for one in everything if one.retired_at is None]  # fmt: skip
    may_set = may(user, Verb.SET_OBJECTIVE, campaign.owner)
    running = campaign.state == Campaign.State.ACTIVE
    context = {
        "campaign": campaign,
        "sees_campaign": True,
        "rows": rows,
        "reached": sum(there for *_rest, there in rows),
        "measured": any(one.value_id for one, *_rest in rows),
        "may_set": may_set,
        "running": running,
        "proposed": proposed_objectives(campaign, known={one.text for one in everything})
        if may_set and running
        else [],
        "retired": [one for one in everything if one.retired_at is not None],
        "plans": campaign.next_plans.select_related("draft__document"),
        "key": uuid.uuid4(),
    }
    return render(request, "reports/evaluation.html", context)


def _with_values(rows: QuerySet[Objective]) -> QuerySet[Objective]:
    """With their figures and last measurements, without the thousands of rows behind these."""
    return rows.select_related("figure", "value").defer("value__rows", "value__evidence")


@login_required
@require_GET
def chart(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture of the objectives, as it is printed."""
    rows = _campaign(request, pk).objectives.filter(retired_at=None)
    found = list(_with_values(rows))
    if not found:
        raise Http404
    return svg(draw(objectives_chart(chart_rows(found, {one.pk: one.value for one in found}))).svg)


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """An objective is set, from nothing or from what the plan names."""
    user, campaign = signed_in(request), _campaign(request, pk)
    if not may(user, Verb.SET_OBJECTIVE, campaign.owner):
        raise Http404
    form = ObjectiveForm(request.POST or None, campaign=campaign, initial=_named(request, campaign))
    if request.method == "POST" and form.is_valid():
        try:
            with once(request.POST.get("key", ""), actor=user, action="reports.set_objective") as call:
                if not call.done:
                    made = set_objective(user, campaign, goal=form.goal(user))
                    call.result = {"pk": made.pk}
            return redirect("reports:objective", pk=call.result["pk"])
        except Refused as refused:
            form.add_error(None, str(refused))
    context = {"campaign": campaign, "form": form, "key": request.POST.get("key") or uuid.uuid4()}
    return render(request, "reports/objective_form.html", context)


def _named(request: HttpRequest, campaign: Campaign) -> dict[str, Any]:
    wanted = request.GET.get("from", "")
    if wanted:
        for one in proposed_objectives(campaign):
            if one.key == wanted:
                return {**asdict(one), "figure": one.figure}
    return {}


@login_required
@require_GET
def objective(request: HttpRequest, pk: int) -> HttpResponse:
    """One objective: its numbers with their sources, the figures on its way, what was learnt."""
    row = _objective(request, pk)
    bound: dict[str, list[ObjectiveFigure]] = {stage.value: [] for stage in Stage}
    for one in row.chain.select_related("figure", "value__figure"):
        bound[one.stage].append(one)
    lesson = typed_in(request).get("lesson")
    context = {
        "row": row,
        "campaign": row.campaign,
        "marks": marks_of(row),
        "share": share_of(row, row.now),
        "reached": reached(row, row.now),
        "steps": [(stage, bound[stage.value]) for stage in Stage],
        "may_set": row.retired_at is None
        and row.campaign.state == Campaign.State.ACTIVE
        and may(signed_in(request), Verb.SET_OBJECTIVE, row.campaign.owner),
        "bind": BindForm(campaign=row.campaign),
        "lesson": LessonForm(
            lesson and lesson.data, initial={"worked": row.worked, "to_change": row.to_change}
        ),
        "key": uuid.uuid4(),
    }
    return render(request, "reports/objective.html", context)


@login_required
@require_POST
def bind(request: HttpRequest, pk: int) -> HttpResponse:
    """A figure is bound to a step."""
    row = _objective(request, pk)
    form = BindForm(request.POST, campaign=row.campaign)
    if not form.is_valid():
        messages.error(request, _("Choose a step and one of the figures of this office."))
        return redirect("reports:objective", pk=pk)
    data = form.cleaned_data

    def act() -> None:
        bind_figure(signed_in(request), row, stage=data["stage"], figure=data["figure"])

    do_once(request, "reports.bind_figure", act)
    return redirect("reports:objective", pk=pk)


@login_required
@require_POST
def unbind(request: HttpRequest, pk: int) -> HttpResponse:
    """A figure is bound no longer."""
    seen = campaigns_for(signed_in(request)).filter(state__in=STANDING)
    row = get_object_or_404(
        ObjectiveFigure.objects.select_related("objective__campaign__owner", "figure"),
        pk=pk,
        objective__campaign__in=seen,
    )
    do_once(request, "reports.unbind_figure", lambda: unbind_figure(signed_in(request), row))
    return redirect("reports:objective", pk=row.objective_id)


@login_required
@require_POST
def lesson(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What was learnt is kept."""
    row, form = _objective(request, pk), LessonForm(request.POST)
    if not form.is_valid():
        why = next(str(error) for errors in form.errors.values() for error in errors)
        return shown_again(request, reverse(OBJECTIVE, args=[pk]), "lesson", why, pages=[OBJECTIVE])
    data = form.cleaned_data

    def act() -> None:
        write_lesson(
            signed_in(request), row, worked=data.get("worked", ""), to_change=data.get("to_change", "")
        )

    where = Where(OBJECTIVE, pk, "lesson")
    return do_or_show(request, "reports.write_lesson", act, said=_("Kept."), where=where)


@login_required
@require_POST
def retire(request: HttpRequest, pk: int) -> HttpResponseBase:
    """An objective no longer holds."""
    row, form = _objective(request, pk), ReasonForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    return do_or_show(
        request,
        "reports.retire_objective",
        lambda: retire_objective(signed_in(request), row, reason=reason),
        where=Where(OBJECTIVE, pk, "retire"),
    )


@login_required
@require_POST
def measure(request: HttpRequest, pk: int) -> HttpResponse:
    """All figures are measured now."""
    found = _campaign(request, pk)
    do_once(
        request,
        "reports.measure_objectives",
        lambda: measure_objectives(signed_in(request), found),
        said=_("Measured: every figure opens to its rows."),
    )
    return redirect("reports:evaluation", pk=pk)


@login_required
@require_POST
def next_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Next year's plan is drafted and opened in the editor."""
    user = signed_in(request)
    found = get_object_or_404(Campaign.objects.select_related("owner", "document"), pk=pk, state__in=STANDING)
    try:
        with once(request.POST.get("key", ""), actor=user, action="reports.draft_next_plan") as call:
            if not call.done:
                call.result = {"draft": draft_next_plan(user, found).draft_id}
    except (Refused, DocumentRefused) as refused:
        messages.error(request, str(refused))
        return redirect("reports:evaluation", pk=pk)
    return redirect("documents:draft", pk=call.result["draft"])


def _campaign(request: HttpRequest, pk: int) -> Campaign:
    return get_object_or_404(campaigns_for(signed_in(request)).filter(state__in=STANDING), pk=pk)


def _objective(request: HttpRequest, pk: int) -> Objective:
    seen = campaigns_for(signed_in(request)).filter(state__in=STANDING)
    rows = Objective.objects.select_related("campaign__owner", "figure", "value__figure", "set_by__person")
    return get_object_or_404(rows, pk=pk, campaign__in=seen)
