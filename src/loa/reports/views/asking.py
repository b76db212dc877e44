"""Asking for reports: a new request, what a plan orders, the end of a request or a series."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loa.audit.actions import once
from loa.campaigns.models import Campaign
from loa.campaigns.queries import with_leaders
from loa.campaigns.quoting import quote
from loa.directory.days import day_typed
from loa.directory.views.again import shown_again
from loa.reports.actions import asking, proposals
from loa.reports.actions.moving import move_due_day
from loa.reports.actions.templates import standard_template
from loa.reports.errors import Refused
from loa.reports.forms.asking import Answer, AskForm, ReasonForm
from loa.reports.models import Proposal, ReportRequest
from loa.reports.models.request import Rhythm
from loa.reports.queries.mine import series_of
from loa.reports.queries.proposed import day_of_period, ordered_by, other_receivers
from loa.reports.queries.visibility import asked_campaigns
from loa.reports.views.access import campaign_to_ask, seen_request
from loa.reports.views.doing import Where, do_once, do_or_show, words_of

REQUEST = "reports:request"
LONGEST_REASON = 1000  # characters


@login_required
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """A report is asked for: the form, and what it says."""
    campaign = campaign_to_ask(request, pk)
    return _asking(request, campaign, None)


@login_required
@require_http_methods(["GET", "POST"])
def proposal(request: HttpRequest, pk: int) -> HttpResponse:
    """A proposed report is asked for, as it is proposed or as it was changed."""
    found = _proposal(request, pk)
    return _asking(request, found.campaign, found)


def _asking(request: HttpRequest, campaign: Campaign, found: Proposal | None) -> HttpResponse:
    form = AskForm(request.POST or None, campaign=campaign, initial=_initial(campaign, found))
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_ask(request, campaign, found, form.answer))
        except Refused as refused:
            form.add_error(None, str(refused))
    context = {
        "form": form,
        "campaign": campaign,
        "proposal": found,
        "quote": quote(found.duty.fact) if found and found.duty.fact else None,
        "ordered": ordered_by(campaign).get(pk=found.pk) if found else None,
        "receivers": other_receivers(found) if found else [],
        "key": request.POST.get("key") or uuid.uuid4(),
    }
    return render(request, "reports/ask.html", context)


def _ask(request: HttpRequest, campaign: Campaign, found: Proposal | None, answer: Answer) -> str:
    """The request or series stands, once a key; returns the address of the page that shows it."""
    action = f"reports.request_report:{campaign.pk}:{found.pk if found else 0}"
    with once(request.POST.get("key", ""), actor=request.user, action=action) as call:
        if not call.done:
            template = answer.template or standard_template(request.user, campaign.owner)
            made = _once(request, campaign, found, answer.ask(template)) if not answer.recurring else None
            if answer.recurring:
                _every(request, campaign, found, answer, template)
            call.result = {"request": made.pk if made else None}
    pk = call.result.get("request")
    messages.success(request, _("The units are asked and will be told."))
    return f"/reports/requests/{pk}/" if pk else "/reports/"


def _once(
    request: HttpRequest, campaign: Campaign, found: Proposal | None, wanted: asking.Ask
) -> ReportRequest:
    if found is not None:
        return proposals.accept_once(request.user, found, ask=wanted)
    return asking.request_report(request.user, campaign, ask=wanted)


def _every(
    request: HttpRequest, campaign: Campaign, found: Proposal | None, answer: Answer, template: Any
) -> None:
    assert answer.recurring is not None
    values = {"template": template, "title": answer.title, "recurring": answer.recurring, "of": answer.of}
    if found is not None:
        proposals.accept_recurring(request.user, found, **values)
    else:
        asking.start_series(request.user, campaign, **values)


def _initial(campaign: Campaign, found: Proposal | None) -> dict[str, Any]:
    today = timezone.localdate()
    start = timezone.localdate(campaign.started_at)
    values: dict[str, Any] = {"start": start, "end": today, "due_after": 5, "often": "by-day"}
    if found is None:
        return {**values, "title": _title(campaign)}
    names = [name for name in found.duty.lead if found.campaign.parties.filter(name=name).exists()]
    values |= {"title": found.title, "names": names, "due": found.due or today}
    values["end"] = max(found.due or today, start)
    if found.kind == Proposal.Kind.RECURRING and found.rhythm in Rhythm.values:
        values |= {"often": found.rhythm, "start": today.replace(day=1), "due_day": day_of_period(found)}
    elif found.kind == Proposal.Kind.QUICK:
        values |= {"often": "quick", "start": today, "end": today, "due": today}
    return values


def _title(campaign: Campaign) -> str:
    """What such a report is usually called; a person may call it otherwise."""
    document = campaign.document
    paper = f"{document.doc_type} {document.code}".strip() if document.code else f"“{campaign.title}”"
    return (_("Report on the results of %(paper)s") % {"paper": paper})[:250]


@login_required
@require_GET
def proposed(request: HttpRequest, pk: int) -> HttpResponse:
    """What the plan of the campaign orders to be reported, with its sentences."""
    campaign = campaign_to_ask(request, pk)
    rows = list(ordered_by(campaign).order_by(F("due").asc(nulls_last=True), "duty__number", "pk"))
    with_leaders(row.duty for row in rows)
    context = {"campaign": campaign, "rows": rows, "reason": ReasonForm(), "key": uuid.uuid4()}
    return render(request, "reports/proposed.html", context)


@login_required
@require_POST
def dismiss(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A proposal is dismissed with a reason."""
    found = _proposal(request, pk)
    return do_or_show(
        request,
        f"reports.dismiss:{pk}",
        lambda: proposals.dismiss_proposal(request.user, found, reason=_reason(request)),
        said=_("Saved."),
        where=Where("reports:proposed", found.campaign_id, f"dismiss-{pk}"),
    )


@login_required
@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A request is withdrawn or closed with a reason."""
    found = seen_request(request, pk)
    acts = {"withdraw": asking.withdraw_request, "close": asking.close_request}
    name = request.POST.get("act", "")
    act = acts.get(name)
    if act is None:
        raise Http404
    return do_or_show(
        request,
        f"reports.end:{pk}",
        lambda: act(request.user, found, reason=_reason(request)),
        said=_("Saved."),
        where=Where(REQUEST, pk, name),
    )


@login_required
@require_POST
def move(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The day by which the reports are due is another, with a reason."""
    found = seen_request(request, pk)
    try:
        day = day_typed(request.POST.get("day", ""))
    except ValueError as wrong:
        why = str(wrong) if request.POST.get("day") else _("Choose a day.")
        return shown_again(request, reverse(REQUEST, args=[pk]), "move", why, pages=[REQUEST])
    return do_or_show(
        request,
        f"reports.move:{pk}",
        lambda: move_due_day(request.user, found, day=day, reason=_reason(request)),
        said=_("Saved."),
        where=Where(REQUEST, pk, "move"),
    )


@login_required
@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """A recurring report is asked for no more."""
    found = get_object_or_404(series_of(request.user), pk=pk)
    do_once(request, f"reports.stop:{pk}", lambda: asking.stop_series(request.user, found), said=_("Saved."))
    return redirect("reports:index")


def _proposal(request: HttpRequest, pk: int) -> Proposal:
    found = Proposal.objects.filter(campaign__in=asked_campaigns(request.user))
    return get_object_or_404(found.select_related("campaign__owner", "duty__fact__reading__document"), pk=pk)


def _reason(request: HttpRequest) -> str:
    return words_of(request, "reason", most=LONGEST_REASON)
