"""The score sheet of a campaign and the points that stand on it."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from loa.audit.actions import once
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.views.access import signed_in
from loa.directory.views.again import shown_again
from loa.reports.actions.scoring import (
    define_criterion,
    define_usual_criteria,
    retire_criterion,
    score_again,
    score_by_hand,
)
from loa.reports.commending.forms import CriterionForm, ScoreForm
from loa.reports.errors import Refused
from loa.reports.models import Criterion
from loa.reports.queries.commending import commended_campaigns
from loa.reports.views.access import commended_campaign, only_who_decides, seen_nomination
from loa.reports.views.doing import Where, do_once, do_or_show

NOMINATION = "reports:nomination"


@login_required
@require_http_methods(["GET", "POST"])
def criteria(request: HttpRequest, pk: int) -> HttpResponse:
    """The score sheet of the campaign."""
    user, found = signed_in(request), commended_campaign(request, pk)
    only_who_decides(request, found)
    usual = request.method == "POST" and request.POST.get("act") == "usual"
    form = CriterionForm(request.POST if request.method == "POST" and not usual else None)
    if usual or (request.method == "POST" and form.is_valid()):
        try:
            with once(request.POST.get("key", ""), actor=user, action="reports.define_criterion") as call:
                if not call.done:
                    define_usual_criteria(user, found) if usual else _define(user, found, form)
            return redirect("reports:criteria", pk=pk)
        except Refused as refused:
            form.add_error(None, str(refused)) if form.is_bound else messages.error(request, str(refused))
    rows = list(found.criteria.filter(retired_at=None).select_related("figure"))
    context = {"campaign": found, "form": form, "rows": rows, "key": uuid.uuid4(),
               "most": sum(row.points for row in rows)}  # fmt: skip
    return render(request, "reports/criteria.html", context)


def _define(user: User, found: Campaign, form: CriterionForm) -> Criterion:
    data = form.cleaned_data
    return define_criterion(
        user, found, name=data["name"], points=data["points"], of=data["of"], measure=form.measure
    )


@login_required
@require_POST
def retire(request: HttpRequest, pk: int) -> HttpResponse:
    """A line of the score sheet is no longer scored."""
    seen = commended_campaigns(signed_in(request))
    row = get_object_or_404(Criterion.objects.select_related("campaign__owner"), pk=pk, campaign__in=seen)
    only_who_decides(request, row.campaign)
    retire_criterion(signed_in(request), row)
    return redirect("reports:criteria", pk=row.campaign_id)


@login_required
@require_POST
def score(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Points by hand."""
    row, form = seen_nomination(request, pk), ScoreForm(request.POST)
    only_who_decides(request, row.campaign)
    if not form.is_valid():
        why = " ".join(str(e) for errors in form.errors.values() for e in errors)
        return shown_again(request, reverse(NOMINATION, args=[pk]), "score", why, pages=[NOMINATION])
    data = form.cleaned_data
    criterion = get_object_or_404(Criterion, pk=data["criterion"], campaign=row.campaign_id)

    def act() -> None:
        score_by_hand(
            signed_in(request), row, criterion=criterion, points=data["points"], reason=data["reason"]
        )

    return do_or_show(request, "reports.score_by_hand", act, where=Where(NOMINATION, pk, "score"))


@login_required
@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """The points by figures are counted again."""
    row = seen_nomination(request, pk)
    only_who_decides(request, row.campaign)
    do_once(request, "reports.score_again", lambda: score_again(signed_in(request), row))
    return redirect("reports:nomination", pk=pk)
