"""The first page of reports: what is to be written, and what was asked for."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from loa.reports.queries import mine
from loa.reports.queries.visibility import post_units

PAGE = 30
WRITTEN_SHOWN = 20


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """Reports to write, soonest first; then requests with who has reported; then what plans propose."""
    today = timezone.localdate()
    to_write = _page(request, "page", mine.reports_to_write(request.user), PAGE)
    asked = _page(request, "asked", mine.requests_of(request.user, today=today), PAGE)
    campaigns: list[Any] = list(mine.campaigns_to_ask(request.user))
    units = list(post_units(request.user)[:3])
    context = {
        "to_write": to_write,
        "as_work": mine.reports_as_work(request.user) if units else 0,
        "written": _page(request, "written", mine.reports_written(request.user), WRITTEN_SHOWN),
        "asked": asked,
        "campaigns": campaigns,
        "proposed": sum(campaign.proposed for campaign in campaigns),
        "series": _page(request, "series", mine.series_of(request.user), PAGE) if campaigns else [],
        "units": units,
        "today": today,
        "key": uuid.uuid4(),
    }
    return render(request, "reports/index.html", context)


def _page(request: HttpRequest, name: str, rows: QuerySet[Any], size: int) -> Page[Any]:
    """The rows of the page that the address names."""
    return Paginator(rows, size).get_page(request.GET.get(name))
