"""Who has reported and who has not, on the page and as a workbook."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from loa.campaigns.models import Campaign
from loa.directory.rights import Verb, may
from loa.reports.exports import sheet_of_request, workbook
from loa.reports.models import Figure, UnitReport
from loa.reports.queries import grid
from loa.reports.views.access import seen_request

PAGE = 60
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@login_required
@require_GET
def request_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The grid of a request: counts, then unit by unit with its figures."""
    found = seen_request(request, pk)
    today = found.campaign.standing_day()
    state, words = request.GET.get("state", ""), request.GET.get("q", "").strip()[:80]
    rows = grid.reports_in(found, state=state, words=words, today=today)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    figures = grid.figures_of(found)
    context = {
        "asked": found,
        "counts": grid.counts_of(found, today=today),
        "page": page,
        "rows": grid.grid_rows(page.object_list, figures),
        "figures": figures,
        "totals": grid.totals_of(found, figures),
        "unsummed": any(f.over_units == Figure.Sum.DISTINCT for f in figures),
        "state": state,
        "words": words,
        "states": UnitReport.State.choices,
        "may_ask": found.campaign.state == Campaign.State.ACTIVE
        and may(request.user, Verb.REQUEST_REPORT, found.owner),
        "key": uuid.uuid4(),
    }
    return render(request, "reports/request.html", context)


@login_required
@require_GET
def request_xlsx(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole grid as a workbook."""
    found = seen_request(request, pk)
    response = HttpResponse(workbook([sheet_of_request(found)]), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="bao-cao-{found.pk}.xlsx"'
    return response
