"""The screens of leaders and units; every number on them leads to its list."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from loa.directory.models import User
from loa.directory.rights import Verb, asked_once, may_anywhere
from loa.reports.charts import draw, trend_chart
from loa.reports.dashboards.sheets import figures_of
from loa.reports.queries import dashboards
from loa.reports.queries.dashboards import REPORTS, STANDINGS, Wanted

PAGE = 60
CAMPAIGNS_SHOWN = 6
PHASES_SHOWN = 6
FIRST_YEAR, LAST_YEAR = 2000, 2999


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """One screen: campaigns, who is late, phases, weeks, what waits, reports that are missing."""
    user, today = cast(User, request.user), timezone.localdate()
    with asked_once():
        parts = dashboards.parts_of(user)
        cells = dashboards.cells(parts, today=today)
        places = dashboards.places(cells)
        campaigns, phases = dashboards.by_campaign(cells, places), dashboards.by_phase(cells, places)
        context = {
            "all": dashboards.altogether(campaigns),
            "campaigns": campaigns[:CAMPAIGNS_SHOWN],
            "more_campaigns": campaigns[CAMPAIGNS_SHOWN:],
            "phases": phases[:PHASES_SHOWN],
            "more_phases": phases[PHASES_SHOWN:],
            "several": len(campaigns) > 1,
            "late_units": dashboards.late_units(parts, today=today),
            "weeks": dashboards.weeks(parts, today=today),
            "reports": dashboards.report_counts(dashboards.reports_of(user), today=today),
            "sees": may_anywhere(user, Verb.SEE_DASHBOARD),
            "tab": "leader",
        }
        return render(request, "reports/dashboard.html", context)


@login_required
@require_GET
def unit(request: HttpRequest) -> HttpResponse:
    """The screen of the person's own units: work by state, reports owed, numbers of this month."""
    user, today = cast(User, request.user), timezone.localdate()
    with asked_once():
        cells = dashboards.cells([dashboards.own(dashboards.running(user), user)], today=today)
        owed = dashboards.reports_of(user, own_only=True)
        missing = owed.filter(dashboards.report_stands("missing", today=today))
        context = {
            "units": dashboards.own_units(user),
            "campaigns": (tallies := dashboards.by_campaign(cells, dashboards.places(cells))),
            "all": dashboards.altogether(tallies),
            "reports": dashboards.report_counts(owed, today=today),
            "owed": missing.select_related("request", "unit").order_by("due", "pk")[:PAGE],
            "numbers": dashboards.numbers_of(user, today=today)[: dashboards.NUMBERS_SHOWN],
            "sees": may_anywhere(user, Verb.SEE_DASHBOARD),
            "tab": "unit",
        }
        return render(request, "reports/dashboard_unit.html", context)


@login_required
@require_GET
def rows(request: HttpRequest) -> HttpResponse:
    """The assignments behind a number."""
    user, today = cast(User, request.user), timezone.localdate()
    wanted = _wanted(request)
    with asked_once():
        found = dashboards.listed_keys(user, wanted, today=today)
        page = Paginator(found, PAGE).get_page(request.GET.get("page"))
        page.object_list = dashboards.shown(page)
        first = next(iter(page), None)
        context = {
            "page": page,
            "wanted": wanted,
            "first": first,
            "has_figures": bool(wanted.campaign and figures_of(user, wanted.campaign).exists()),
            "states": [*STANDINGS, "week"],
            "tab": "unit" if wanted.own else "leader",
        }
        return render(request, "reports/dashboard_rows.html", context)


@login_required
@require_GET
def reports(request: HttpRequest) -> HttpResponse:
    """The reports behind a number: missing, late, or waiting to be accepted."""
    user, today = cast(User, request.user), timezone.localdate()
    state = request.GET.get("state", "")
    state, own = state if state in REPORTS else "missing", bool(request.GET.get("own"))
    with asked_once():
        found = dashboards.reports_of(user, own_only=own).filter(dashboards.report_stands(state, today=today))
        ordered = found.select_related("unit", "request__campaign").order_by("due", "unit__path", "pk")
        page = Paginator(ordered, PAGE).get_page(request.GET.get("page"))
        context = {"page": page, "state": state, "own": own, "tab": "unit" if own else "leader"}
        return render(request, "reports/dashboard_reports.html", context)


@login_required
@require_GET
def trend(request: HttpRequest) -> HttpResponse:
    """What was confirmed over the last weeks, as a chart."""
    with asked_once():
        parts = dashboards.parts_of(cast(User, request.user))
        counted = dashboards.weeks(parts, today=timezone.localdate())
    points = [{"week": row["week"], "done": row["done"]} for row in counted]
    answer = HttpResponse(draw(trend_chart(points)).svg, content_type="image/svg+xml")
    answer["Cache-Control"] = "private, no-cache"
    return answer


def _wanted(request: HttpRequest) -> Wanted:
    get = request.GET.get
    keys: dict[str, Any] = {name: _number(get(name, "")) for name in ("campaign", "unit", "phase")}
    return Wanted(state=get("state", ""), week=_day(get("week", "")), own=bool(get("own")), **keys)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else None


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None
