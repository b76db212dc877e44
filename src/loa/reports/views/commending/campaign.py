"""Commendation in one campaign: whom to decide about, whom the results speak for, the papers."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.campaigns.models import Campaign
from loa.directory.queries import place_of
from loa.directory.rights import Verb, may
from loa.directory.views.access import signed_in
from loa.documents.models import Draft
from loa.reports.actions.papers import draft_papers
from loa.reports.commending.forms import TitleForm
from loa.reports.models import Nomination
from loa.reports.queries.commending import (
    commended_campaigns,
    decides_about,
    own_units,
    visible_nominations,
    visible_registrations,
)
from loa.reports.views.access import commended_campaign, only_who_decides
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
    rows = _ordered(visible_nominations(user).filter(campaign=found))
    own = list(own_units(user, found).only("name"))
    titles = visible_registrations(user).filter(campaign=found)
    states = [row.state for row in rows]
    context = {
        "campaign": found,
        "sees_campaign": may(user, Verb.SEE_CAMPAIGN, found.owner),
        "decides": decides,
        "running": found.state == Campaign.State.ACTIVE,
        "page": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "counts": {state.value: states.count(state) for state in Nomination.State},
        "titles": Paginator(list(titles), PAGE).get_page(request.GET.get("titles")),
        "own": own,
        "own_pks": {unit.pk for unit in own},
        "papers": found.commendation_papers.select_related("draft__document") if decides else [],
        "without_paper": sum(_waits_for_paper(row) for row in rows) if decides else 0,
        "criteria": found.criteria.filter(retired_at=None).count() if decides else 0,
        "form": TitleForm(
            units=own_units(user, found), initial={"unit": own[0].name if len(own) == 1 else ""}
        ),
        "key": uuid.uuid4(),
    }
    return render(request, "reports/commendation.html", context)


def _ordered(rows: Any) -> list[Nomination]:
    """Those to decide about first, then those commended, the most points first."""
    order = list(Nomination.State)
    return sorted(
        rows, key=lambda row: (order.index(row.state), -(row.score or 0), place_of(row.unit), row.pk)
    )


def _waits_for_paper(row: Nomination) -> bool:
    dropped = row.paper is not None and row.paper.draft.state == Draft.State.DROPPED
    return row.state == Nomination.State.GRANTED and (row.paper is None or dropped)


@login_required
@require_POST
def papers(request: HttpRequest, pk: int) -> HttpResponse:
    """The papers are drafted."""
    found = commended_campaign(request, pk)
    only_who_decides(request, found)
    said = _("The papers are drafted; they are approved, numbered and signed like every document.")
    do_once(request, "reports.draft_papers", lambda: draft_papers(signed_in(request), found), said=said)
    return redirect("reports:commendation", pk=pk)
