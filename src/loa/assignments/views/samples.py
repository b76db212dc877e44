"""A random sample: drawn, judged one by one, and the rest confirmed by it."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.assignments.actions.samples import confirm_rest, draw_sample, judge_item
from loa.assignments.errors import Refused
from loa.assignments.forms import DrawForm
from loa.assignments.models import Sample, SampleItem
from loa.assignments.queries.photos import shown_of
from loa.assignments.queries.samples import in_words, open_items, result_of
from loa.assignments.views.wall import PRESETS, waiting_of
from loa.audit.actions import once
from loa.campaigns.models import Duty
from loa.directory.rights import Verb, may
from loa.directory.views.again import shown_again

SAMPLE = "assignments:sample"


@login_required
@require_POST
def draw(request: HttpRequest, pk: int) -> HttpResponse:
    """A sample of what waits of the duty is drawn."""
    duty = get_object_or_404(Duty.objects.select_related("campaign__owner"), pk=pk)
    _require(request, duty)
    form = DrawForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say how many, or the margin of error."))
        return redirect("assignments:wall", pk)
    try:
        with once(
            f"{request.POST.get('key', '')}:draw:{pk}", actor=request.user, action="assignments.draw"
        ) as call:
            if not call.done:
                call.result = {"sample": draw_sample(request.user, duty, **form.asked).pk}
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("assignments:wall", pk)
    return redirect("assignments:sample", call.result["sample"])


@login_required
@require_GET
def sample(request: HttpRequest, pk: int) -> HttpResponse:
    """The next of those drawn, or the result."""
    found = _sample(request, pk)
    item = open_items(found).select_related("assignment").first() if found.closed_at is None else None
    shown = None
    if item is not None:
        row = waiting_of(request.user, found.duty).filter(pk=item.assignment_id).first()
        shown = shown_of(request.user, [row])[0] if row else None
    result = result_of(found)
    context = {
        "sample": found,
        "size": found.items.count(),
        "left": open_items(found).count(),
        "rest": len(found.population) - found.items.count(),
        "item": item,
        "one": shown,
        "result": result,
        "words": in_words(found, result),
        "presets": PRESETS,
        "returned": found.items.filter(good=False).select_related("assignment__unit"),
        "key": uuid.uuid4(),
    }
    return render(request, "assignments/sample.html", context)


@login_required
@require_POST
def judge(request: HttpRequest, pk: int, item: int) -> HttpResponseBase:
    """The one drawn is confirmed or returned."""
    found = _sample(request, pk)
    row = get_object_or_404(SampleItem, pk=item, sample=found)
    good = request.POST.get("act") == "confirm"
    reason = request.POST.get("words", "").strip() or request.POST.get("preset", "")
    try:
        with once(
            f"{request.POST.get('key', '')}:judge:{item}", actor=request.user, action="assignments.judge"
        ) as call:
            if not call.done:
                judge_item(request.user, row, good=good, reason="" if good else reason)
    except Refused as refused:
        return shown_again(request, reverse(SAMPLE, args=[pk]), "judge", str(refused), pages=[SAMPLE])
    return redirect(SAMPLE, pk)


@login_required
@require_POST
def rest(request: HttpRequest, pk: int) -> HttpResponse:
    """All the rest will be confirmed with the sample as the reason."""
    try:
        confirm_rest(request.user, _sample(request, pk))
        messages.success(request, _("The rest is being confirmed in the background."))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("assignments:sample", pk)


def _sample(request: HttpRequest, pk: int) -> Sample:
    related = ("duty__campaign__owner", "drawn_by__person", "closed_by__person")
    found = get_object_or_404(Sample.objects.select_related(*related), pk=pk)
    _require(request, found.duty)
    return found


def _require(request: HttpRequest, duty: Duty) -> None:
    if not may(request.user, Verb.CONFIRM_ASSIGNMENT, duty.campaign.owner):
        raise Http404
