"""The pages of assignments: each a door to the actions and queries."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from loa.assignments.acting import act as do_act
from loa.assignments.errors import Refused
from loa.assignments.forms import ActForm
from loa.assignments.models import Assignment
from loa.assignments.paper import Source, source_of
from loa.assignments.queries import (
    cooperations_of,
    day_of,
    history_of,
    open_ways,
    post_units,
    to_confirm,
    visible_assignments,
)
from loa.campaigns.models import Duty
from loa.directory.rights import NotAllowed
from loa.documents.errors import Refused as DocumentRefused
from loa.documents.page_images import page_image

PAGE = 100
CONFIRM_SHOWN = 30
NOTED = {Assignment.State.IN_PROGRESS, Assignment.State.HANDED_IN}
SAID = {
    "accept": gettext_lazy("Accepted."),
    "decline": gettext_lazy("Declined."),
    "report_progress": gettext_lazy("Progress noted."),
    "add_proof": gettext_lazy("Proof kept."),
    "hand_in": gettext_lazy("Handed in; it waits to be confirmed."),
    "confirm": gettext_lazy("Confirmed."),
    "return": gettext_lazy("Returned with your reason."),
    "offer_again": gettext_lazy("Offered again."),
}


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """A unit officer's day: the work of their units by urgency, each with its acts."""
    closed = request.GET.get("show") == "closed"
    day = day_of(request.user, show_all=request.GET.get("show") == "all", closed=closed)
    waiting = to_confirm(request.user)
    context = {
        "day": day,
        "closed": closed,
        "today": timezone.localdate(),
        "units": post_units(request.user)[:3],
        "to_confirm": waiting[:CONFIRM_SHOWN],
        "to_confirm_count": waiting.count(),
        "cooperations": cooperations_of(request.user)[:10],
        "key": uuid.uuid4(),
    }
    return render(request, "assignments/index.html", context)


@login_required
@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One assignment: its state, what comes next, the sentence of the plan, progress, proof, history."""
    assignment = _visible(request, pk)
    source = source_of(assignment.duty.fact_id)
    history = history_of(assignment)
    context = {
        "assignment": assignment,
        "ways": open_ways(request.user, assignment),
        "source": source,
        "proofs": assignment.proofs.select_related("record__blob", "record__made_by__person").order_by("-pk"),
        "cooperating": assignment.duty.cooperations.select_related("unit")[:12],
        "history": history,
        "notes": [past for past in history if past.step.words and past.step.to_state in NOTED],
        "today": timezone.localdate(),
        "key": uuid.uuid4(),
    }
    return render(request, "assignments/detail.html", context)


@login_required
@require_GET
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of the plan on which the duty stands, its words marked."""
    assignment = _visible(request, pk)
    context = {"assignment": assignment, "source": _paged(assignment)}
    return render(request, "assignments/page.html", context)


@login_required
@require_GET
def page_picture(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture of that page."""
    sheet = _paged(_visible(request, pk)).sheet
    assert sheet is not None
    try:
        png = page_image(sheet.document, sheet.number)
    except DocumentRefused as refused:
        raise Http404 from refused
    response = HttpResponse(png, content_type="image/png")
    response["Cache-Control"] = "private, max-age=86400"
    return response


def _paged(assignment: Assignment) -> Source:
    source = source_of(assignment.duty.fact_id)
    if source is None or source.sheet is None:
        raise Http404
    return source


@login_required
@require_GET
def duty(request: HttpRequest, pk: int) -> HttpResponse:
    """All assignments of one duty that the person sees, a hundred a page."""
    found = get_object_or_404(Duty.objects.select_related("campaign__owner"), pk=pk)
    state = request.GET.get("state", "")
    rows = visible_assignments(request.user).filter(duty=found).select_related("unit")
    rows_seen = rows[:1]
    if not rows_seen:
        raise Http404
    if state in Assignment.State.values:
        rows = rows.filter(state=state)
    shown = Paginator(rows.order_by("unit__path", "pk"), PAGE).get_page(request.GET.get("page"))
    for row in shown:
        row.duty = found
    context = {
        "duty": found,
        "page": shown,
        "state": state,
        "states": Assignment.State.choices,
        "may_see_campaign": getattr(rows_seen[0], "sees_campaign", False),
    }
    return render(request, "assignments/duty.html", context)


@login_required
@require_POST
def act(request: HttpRequest, pk: int) -> HttpResponse:
    """The act asked for is done, and the person is back where they were."""
    assignment = _visible(request, pk)
    name, form = request.POST.get("act", ""), ActForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise Refused(_("Not saved: look at the number and the file again."))
        key = request.POST.get("key", "")
        report, handed = form.report, form.handed
        do_act(request.user, assignment, name, key=f"{key}:{pk}", report=report, handed=handed)
        messages.success(request, SAID[name])
    except Refused as refused:
        messages.error(request, str(refused))
    except NotAllowed as refused:
        raise Http404 from refused
    return redirect(_way_back(request, pk))


def _way_back(request: HttpRequest, pk: int) -> str:
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        return wanted
    return reverse("assignments:detail", args=[pk])


def _visible(request: HttpRequest, pk: int) -> Assignment:
    found: Any = visible_assignments(request.user)
    related = (
        "unit",
        "duty__phase",
        "duty__event",
        "campaign__owner",
        "campaign__document",
        "campaign__started_by__person",
    )
    return get_object_or_404(found.select_related(*related), pk=pk)
