"""Late units: the letter that urges them, and who of them was not reached."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.assignments.actions.urging import draft_urging_letter
from loa.assignments.chasing.panel import letters_of, undelivered_of, unmanned_units
from loa.assignments.errors import Refused
from loa.audit.actions import once
from loa.campaigns.queries import campaigns_for
from loa.directory.rights import Verb, may_anywhere

PAGE = 50
UNITS = 200


@login_required
@require_POST
def urge(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft of a letter to all late units stands, and the person is led to it."""
    campaign = get_object_or_404(campaigns_for(request.user), pk=pk)
    try:
        key = request.POST.get("key", "")
        with once(key, actor=request.user, action="assignments.draft_urging_letter") as call:
            if not call.done:
                call.result = {"draft": draft_urging_letter(request.user, campaign).draft_id}
        messages.success(
            request, _("The letter is drafted from what is late today. Look it over, then send it.")
        )
        return redirect("documents:draft", call.result["draft"])
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("campaigns:detail", pk)


@login_required
@require_GET
def undelivered(request: HttpRequest, pk: int) -> HttpResponse:
    """Notices about the campaign's work that were not delivered, and units in which nobody can sign in."""
    campaign = get_object_or_404(campaigns_for(request.user).select_related("owner", "document"), pk=pk)
    unmanned = unmanned_units(campaign, today=timezone.localdate())
    context = {
        "campaign": campaign,
        "page": Paginator(undelivered_of(campaign), PAGE).get_page(request.GET.get("page")),
        "unmanned": unmanned[:UNITS],
        "letters": letters_of(campaign)[:PAGE],
        "unmanned_count": unmanned.count(),
        "may_decide": may_anywhere(request.user, Verb.SET_CHANNELS),
    }
    return render(request, "assignments/undelivered.html", context)
