"""Whom the results of a campaign speak for, as last counted, and how far the counting is."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from loa.campaigns.models import Campaign
from loa.directory.rights import Verb, units_where
from loa.directory.views.access import signed_in
from loa.reports.actions.ranking import rank_units
from loa.reports.commending.ranking import scored_by_figures
from loa.reports.commending.suggesting import best_pieces, best_units
from loa.reports.models import Ranking
from loa.reports.queries.visibility import STANDING
from loa.reports.views.doing import do_once
from loa.work.queries import progress_of, worker_alive

WAITS = (Ranking.LeaseState.READY, Ranking.LeaseState.RUNNING)


@login_required
@require_GET
def suggested(request: HttpRequest, pk: int) -> HttpResponse:
    """Units by their figures as last counted, and pieces that were confirmed."""
    found = _campaign(request, pk)
    row = _ranking(found)
    waits = row.lease_state in WAITS
    context = {
        "campaign": found,
        "ranking": row,
        "scored": scored_by_figures(found).exists(),
        "running": found.state == Campaign.State.ACTIVE,
        "waits": waits,
        "progress": progress_of(row),
        "alive": worker_alive() if waits else True,
        "suggested": best_units(row),
        "pieces": best_pieces(found),
        "key": uuid.uuid4(),
    }
    return render(request, "reports/suggested.html", context)


@login_required
@require_GET
def state(request: HttpRequest, pk: int) -> JsonResponse:
    """How far the counting is, for the page that waits for it."""
    row = _ranking(_campaign(request, pk))
    return JsonResponse({"over": row.lease_state not in WAITS, "percent": progress_of(row).percent})


@login_required
@require_POST
def rank(request: HttpRequest, pk: int) -> HttpResponse:
    """The units are ranked by what stands now."""
    found = _campaign(request, pk)
    do_once(request, "reports.rank_units", lambda: rank_units(signed_in(request), found))
    return redirect("reports:suggested", pk=pk)


def _campaign(request: HttpRequest, pk: int) -> Campaign:
    offices = units_where(signed_in(request), Verb.CONFIRM_ASSIGNMENT)
    rows = Campaign.objects.select_related("document", "owner")
    return get_object_or_404(rows, pk=pk, owner__in=offices, state__in=STANDING)


def _ranking(campaign: Campaign) -> Ranking:
    """The campaign's row, or one that nobody has asked for yet."""
    never = Ranking(campaign=campaign, lease_state=Ranking.LeaseState.IDLE)
    return Ranking.objects.filter(campaign=campaign).first() or never
