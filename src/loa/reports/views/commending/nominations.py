"""Nominations: made, shown with their sheets, taken back, decided by the council."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loa.audit.actions import once
from loa.campaigns.models import Campaign
from loa.directory.rights import Verb, may
from loa.directory.views.access import signed_in
from loa.directory.views.again import typed_in
from loa.evidence.models import Record
from loa.reports.actions.commending import (
    Council,
    decide_commendation,
    propose_commendation,
    withdraw_nomination,
)
from loa.reports.commending.forms import DecisionForm, ProposeForm
from loa.reports.commending.scoring import sheet_of, totals
from loa.reports.errors import Refused
from loa.reports.models import Nomination
from loa.reports.queries.commending import decides_about, units_to_propose
from loa.reports.views.access import commended_campaign, seen_nomination
from loa.reports.views.commending.offering import Offered
from loa.reports.views.doing import Where, do_once, do_or_show


@login_required
@require_http_methods(["GET", "POST"])
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """A unit or a person is proposed."""
    user, found = signed_in(request), commended_campaign(request, pk)
    units = units_to_propose(user, found)
    offered = Offered(units, found)
    form = ProposeForm(request.POST or None, units=units, initial=_suggested(request, units, offered))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        record = Record.objects.filter(pk=data["record"]).first() if data["record"] else None
        try:
            with once(request.POST.get("key", ""), actor=user, action="reports.propose_commendation") as call:
                if not call.done:
                    made = propose_commendation(
                        user, found, who=form.who, award=data["award"], grounds=data["grounds"], record=record
                    )
                    call.result = {"pk": made.pk}
            return redirect("reports:nomination", pk=call.result["pk"])
        except Refused as refused:
            form.add_error(None, str(refused))
    context = {
        "campaign": found,
        "form": form,
        "offered": offered,
        "title": _("Propose for commendation"),
        "key": request.POST.get("key") or uuid.uuid4(),
    }
    return render(request, "reports/commendation_form.html", context, status=422 if form.errors else 200)


def _suggested(request: HttpRequest, units: Any, offered: Offered) -> dict[str, Any]:
    """What a suggestion or a registered title fills in."""
    asked = {name: request.GET.get(name, "") for name in ("award", "person", "post", "grounds", "record")}
    unit = request.GET.get("unit", "")
    named = units.filter(pk=unit).values_list("name", flat=True).first() if unit.isdigit() else None
    return {"unit": named or offered.only, **{name: value for name, value in asked.items() if value}}


@login_required
@require_GET
def nomination(request: HttpRequest, pk: int) -> HttpResponse:
    """One nomination: its grounds, its sheet line by line, the council's decision."""
    row = seen_nomination(request, pk)
    typed = typed_in(request).get("decide")
    return _nomination_page(
        request, row, DecisionForm(typed and typed.data, initial={"council": _council(row)})
    )


def _nomination_page(request: HttpRequest, row: Nomination, form: DecisionForm) -> HttpResponse:
    user, sheet = signed_in(request), sheet_of(row)
    points, most, missing = totals(sheet)
    running = row.campaign.state == Campaign.State.ACTIVE
    waits = running and row.state == Nomination.State.PROPOSED
    decides = decides_about(user, row.campaign)
    context = {
        "row": row,
        "campaign": row.campaign,
        "sheet": sheet,
        "points": points,
        "most": most,
        "missing": missing,
        "waits": waits,
        "decides": decides,
        "may_decide": waits and may(user, Verb.DECIDE_COMMENDATION, row.campaign.owner),
        "proposed_it": row.proposed_by_id == user.pk,
        "form": form,
        "key": uuid.uuid4(),
    }
    wrong = form.is_bound and not form.is_valid()
    return render(request, "reports/nomination.html", context, status=422 if wrong else 200)


@login_required
@require_POST
def withdraw_one(request: HttpRequest, pk: int) -> HttpResponse:
    """A nomination is taken back."""
    row = seen_nomination(request, pk)
    act, said = lambda: withdraw_nomination(signed_in(request), row), _("The nomination is withdrawn.")
    do_once(request, "reports.withdraw_nomination", act, said=said)
    return redirect("reports:commendation", pk=row.campaign_id)


@login_required
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The council's decision."""
    row, form = seen_nomination(request, pk), DecisionForm(request.POST)
    if not form.is_valid():
        return _nomination_page(request, row, form)
    data = form.cleaned_data

    def act() -> None:
        decide_commendation(
            signed_in(request),
            row,
            granted=request.POST.get("act") == "grant",
            council=Council(data["council"], data["day"]),
            reason=data["reason"],
        )

    where = Where("reports:nomination", pk, "decide")
    return do_or_show(
        request, "reports.decide_commendation", act, said=_("The decision is kept."), where=where
    )


def _council(row: Nomination) -> str:
    """The council that decided last in this campaign."""
    last = row.campaign.nominations.exclude(council="").order_by("-decided_at").first()
    return last.council if last else "Hội đồng Thi đua - Khen thưởng"
