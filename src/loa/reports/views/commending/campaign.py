"""Commendation in one campaign: whom to decide about, whom the results speak for, the papers."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.campaigns.models import Campaign
from loa.directory.rights import Verb, may
from loa.directory.views.access import signed_in
from loa.reports.actions.papers import draft_papers
from loa.reports.commending.forms import TitleForm
from loa.reports.queries.commending import (
    commended_campaigns,
    counted,
    decides_about,
    in_order,
    own_units,
    visible_nominations,
    visible_registrations,
)
from loa.reports.views.access import commended_campaign, only_who_decides
from loa.reports.views.commending.offering import Offered
from loa.reports.views.doing import do_once

PAGE = 50


@login_required
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """The campaigns in which the person's units may be commended."""
    rows = Paginator(commended_campaigns(signed_in(request)).order_by("-started_at", "-pk"), PAGE)
    return render(request, "reports/commendations.html", {"page": rows.get_page(request.GET.get("page"))})


@login_required
@require_GET
def campaign(request: HttpRequest, pk: int) -> HttpResponse:
    """Commendation in one campaign: whom to decide about, who is commended, titles, papers."""
    user, found = signed_in(request), commended_campaign(request, pk)
    decides = decides_about(user, found)
    rows = visible_nominations(user).filter(campaign=found)
    counts = counted(rows)
    own = own_units(user, found)
    offered = Offered(own, found, own=True)
    titles = Paginator(visible_registrations(user).filter(campaign=found), PAGE)
    registered = titles.get_page(request.GET.get("titles"))
    context = {
        "campaign": found,
        "sees_campaign": may(user, Verb.SEE_CAMPAIGN, found.owner),
        "decides": decides,
        "running": found.state == Campaign.State.ACTIVE,
        "page": Paginator(in_order(rows), PAGE).get_page(request.GET.get("page")),
        "counts": counts,
        "titles": registered,
        "offered": offered,
        "own_pks": set(own.filter(pk__in={one.unit_id for one in registered}).values_list("pk", flat=True)),
        "papers": found.commendation_papers.select_related("draft__document") if decides else [],
        "without_paper": counts["without_paper"] if decides else 0,
        "criteria": found.criteria.filter(retired_at=None).count() if decides else 0,
        "form": TitleForm(units=own, initial={"unit": offered.only}),
        "key": uuid.uuid4(),
    }
    return render(request, "reports/commendation.html", context)


@login_required
@require_POST
def papers(request: HttpRequest, pk: int) -> HttpResponse:
    """The papers are drafted."""
    found = commended_campaign(request, pk)
    only_who_decides(request, found)
    said = _("The papers are drafted; they are approved, numbered and signed like every document.")
    do_once(request, "reports.draft_papers", lambda: draft_papers(signed_in(request), found), said=said)
    return redirect("reports:commendation", pk=pk)
