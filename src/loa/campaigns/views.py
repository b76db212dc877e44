"""The pages of campaigns: each a door to the actions and queries."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loa.campaigns import actions
from loa.campaigns.board import Board, Filter, Row, board_of
from loa.campaigns.choosing import units_of
from loa.campaigns.errors import Refused
from loa.campaigns.forms import DutyForm, EventForm, RecallForm
from loa.campaigns.glances import glances_of
from loa.campaigns.models import Campaign, Duty, Event, PlanItem
from loa.campaigns.panels import panels_for
from loa.campaigns.plan import standing_rules
from loa.campaigns.preview import start_preview
from loa.campaigns.queries import (
    campaign_of,
    campaigns_for,
    declined_duties,
    events_of,
)
from loa.campaigns.quoting import Quote, quote
from loa.campaigns.timeline import timeline_of
from loa.directory.named_days import named_day
from loa.directory.rights import Verb, may, may_anywhere, units_where
from loa.directory.views.access import signed_in
from loa.documents.models import Document, Fact
from loa.documents.names import issuer_of
from loa.documents.queries import alike
from loa.work.queries import progress_of, worker_alive

PAGE = 60
LISTED = 4  # late ones, and those of this week, before the whole list


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """The campaigns that the person answers for."""
    page = Paginator(campaigns_for(request.user), PAGE).get_page(request.GET.get("page"))
    today = timezone.localdate()
    shown = {
        Campaign.State.ACTIVE,
        Campaign.State.CLOSED,
    }  # what was recalled has nothing that was to be done
    glances = glances_of([c for c in page if c.state in shown], today=today)
    rows = [(campaign, glances.get(campaign.pk)) for campaign in page]
    context: dict[str, Any] = {"page": page, "rows": rows}
    if not rows:
        context["may_register"] = may_anywhere(request.user, Verb.REGISTER_DOCUMENT)
    return render(request, "campaigns/index.html", context)


@login_required
@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One campaign: what is late, what is due, its timeline and all its duties."""
    campaign = get_object_or_404(campaigns_for(request.user), pk=pk)
    if campaign.state == Campaign.State.STARTING:
        context = {"campaign": campaign, "progress": progress_of(campaign), "alive": worker_alive()}
        return render(request, "campaigns/starting.html", context | _rights(request, campaign))
    board = board_of(campaign, today=campaign.standing_day())
    wanted = Filter(*(request.GET.get(name, "").strip() for name in ("q", "state", "phase", "unit")))
    rows = board.chosen(wanted)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    opened = _opened(request, board)
    pressing = campaign.state == Campaign.State.ACTIVE  # else nobody is asked for anything of it any more
    context = {
        "campaign": campaign,
        "board": board,
        "timeline": timeline_of(board),
        "pressing": pressing,
        "late": board.late[:LISTED] if pressing else [],
        "week": board.week[:LISTED] if pressing else [],
        "page": page,
        "wanted": wanted,
        "choice": units_of(board.rows, chosen=wanted.unit),
        "opened": opened,
        "opened_pk": opened[0].duty.pk if opened else None,
        "panels": panels_for(request.user, board),
        "declined": declined_duties(campaign) if wanted == Filter() and not page.has_next() else [],
    }
    return render(request, "campaigns/detail.html", context | _rights(request, campaign))


def _opened(request: HttpRequest, board: Board) -> tuple[Row, Quote | None] | None:
    """The duty whose sentence is to be shown, with it."""
    wanted = request.GET.get("open", "")
    row = next((row for row in board.rows if str(row.duty.pk) == wanted), None)
    if row is None:
        return None
    fact = Fact.objects.select_related("reading__document").filter(pk=row.duty.fact_id).first()
    return row, quote(fact) if fact else None


def _rights(request: HttpRequest, campaign: Campaign) -> dict[str, Any]:
    return {
        "may_recall": campaign.state in {Campaign.State.ACTIVE, Campaign.State.STARTING},
        "may_retry": campaign.state == Campaign.State.STARTING
        and may(request.user, Verb.START_CAMPAIGN, campaign.owner),
        "may_change": campaign.state == Campaign.State.ACTIVE
        and may(request.user, Verb.SET_EVENT_DATE, campaign.owner),
    }


@login_required
@require_GET
def state(request: HttpRequest, pk: int) -> JsonResponse:
    """How far the start is, for the page that waits for it."""
    campaign = get_object_or_404(campaigns_for(request.user), pk=pk)
    failed = campaign.lease_state == Campaign.LeaseState.FAILED
    over = failed or campaign.state != Campaign.State.STARTING
    return JsonResponse({"over": over, "percent": progress_of(campaign).percent})


@login_required
@require_http_methods(["GET", "POST"])
def start(request: HttpRequest, document_pk: int) -> HttpResponse:
    """What will follow from a start; and the start."""
    owners = units_where(request.user, Verb.START_CAMPAIGN)
    document = get_object_or_404(
        Document.objects.filter(owner__in=owners).select_related("owner"), pk=document_pk
    )
    if request.method == "POST":
        try:
            campaign = actions.start_campaign(request.user, document, key=request.POST.get("key", ""))
        except Refused as refused:
            messages.error(request, str(refused))
            return redirect("campaigns:start", document.pk)
        return redirect("campaigns:detail", campaign.pk)
    running = campaign_of(document)
    if running is not None:
        return redirect("campaigns:detail", running.pk)
    context = {
        "document": document,
        "preview": start_preview(document),
        "alike": alike(signed_in(request), document),
        "issuer": issuer_of(document),
        "key": uuid.uuid4(),
    }
    return render(request, "campaigns/start.html", context)


@login_required
@require_GET
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """What the plan says beside its duties: themes, forms, slogans, money."""
    campaign = get_object_or_404(campaigns_for(request.user), pk=pk)
    items = list(campaign.items.select_related("phase"))
    groups = [(kind, [item for item in items if item.kind == kind]) for kind in PlanItem.Kind]
    phases = list(campaign.phases.all())
    rules = standing_rules(campaign.document)
    context = {"campaign": campaign, "groups": groups, "phases": phases, "rules": rules}
    return render(request, "campaigns/plan.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def events(request: HttpRequest, pk: int) -> HttpResponse:
    """The events that date duties; entering a day dates them all."""
    campaign = get_object_or_404(campaigns_for(request.user), pk=pk)
    if request.method == "POST":
        form = EventForm(request.POST, campaign=campaign)
        if form.is_valid():
            event, day = form.answer
            if _surprises(campaign, day) and not request.POST.get("sure"):
                return _events_page(request, campaign, asked=event, day=day)
            moved = actions.set_event_date(request.user, event, day=day)
            said = ngettext("%(n)d duty is dated by it.", "%(n)d duties are dated by it.", moved) % {
                "n": moved
            }
            messages.success(request, said if moved else _("Nothing has changed."))
        else:
            wrong = form.errors.get("day") or [_("the event is not of this campaign.")]
            messages.error(request, _("Not saved: %(why)s") % {"why": wrong[0]})
        return redirect("campaigns:events", campaign.pk)
    return _events_page(request, campaign)


def _events_page(
    request: HttpRequest, campaign: Campaign, *, asked: Event | None = None, day: date | None = None
) -> HttpResponse:
    """The events; of the one `asked` whether it was really on the day."""
    found = list(events_of(campaign).prefetch_related("duties"))
    begins = campaign.document.date or timezone.localdate(campaign.started_at)
    for event in found:
        event.known = None if event.date else named_day(event.name, on=begins)  # type: ignore[attr-defined]
    context = {"campaign": campaign, "events": found, "asked": asked, "day": day}
    return render(request, "campaigns/events.html", context | _rights(request, campaign))


def _surprises(campaign: Campaign, day: date | None) -> bool:
    """Whether the day lies before the plan itself, so that what is bound to it would be late at once."""
    issued = campaign.document.date
    return bool(day and issued and day < issued)


@login_required
@require_http_methods(["GET", "POST"])
def duty(request: HttpRequest, pk: int, duty_pk: int) -> HttpResponse:
    """The day of a duty and what it counts, to be set right."""
    campaign = get_object_or_404(campaigns_for(request.user), pk=pk)
    found = get_object_or_404(Duty.objects.select_related("campaign"), pk=duty_pk, campaign=campaign)
    if not may(request.user, Verb.SET_EVENT_DATE, campaign.owner):
        raise Http404
    form = DutyForm(request.POST or None, duty=found)
    if request.method == "POST" and form.is_valid():
        try:
            actions.set_duty(request.user, found, form.answer)
            messages.success(request, _("Saved."))
            return redirect("campaigns:detail", campaign.pk)
        except Refused as refused:
            form.add_error(None, str(refused))
    context = {"campaign": campaign, "duty": found, "form": form} | _rights(request, campaign)
    return render(request, "campaigns/duty.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def recall(request: HttpRequest, pk: int) -> HttpResponse:
    """The campaign is recalled, with its reason."""
    campaign = get_object_or_404(campaigns_for(request.user), pk=pk)
    form = RecallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.recall_campaign(request.user, campaign, reason=form.cleaned_data["reason"])
        except Refused as refused:
            messages.error(request, str(refused))
        return redirect("campaigns:detail", campaign.pk)
    context = {"campaign": campaign, "form": form} | _rights(request, campaign)
    return render(request, "campaigns/recall.html", context)


@login_required
@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """A start that was given up goes on."""
    campaign = get_object_or_404(campaigns_for(request.user), pk=pk)
    try:
        actions.retry_start(request.user, campaign)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("campaigns:detail", campaign.pk)
