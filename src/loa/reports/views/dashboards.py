"""The screens of leaders and units; every number on them leads to its list."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from loa.directory.models import User
from loa.directory.queries import in_place
from loa.directory.rights import Verb, may_anywhere, posts_at
from loa.directory.views.access import signed_in
from loa.reports.charts import draw, trend_on_screen
from loa.reports.dashboards.sheets import FORMS, figures_of
from loa.reports.queries.dashboards import counting, listing, reporting, watching
from loa.reports.queries.dashboards.listing import Wanted
from loa.reports.queries.dashboards.reporting import REPORTS
from loa.reports.queries.dashboards.watching import ACROSS, STANDINGS
from loa.reports.queries.visibility import post_units

PAGE = 60
CAMPAIGNS_SHOWN = 6
PHASES_SHOWN = 6
FIRST_YEAR, LAST_YEAR = 2000, 2999


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """One screen: campaigns, who is late, phases, weeks, what waits, reports that are missing."""
    user, today = signed_in(request), timezone.localdate()
    watch = watching.watch_of(user)
    cells = counting.cells(watch, today=today)
    places = counting.places(cells)
    campaigns, phases = counting.by_campaign(cells, places), counting.by_phase(cells, places)
    first, first_phases = _shown(len(campaigns), CAMPAIGNS_SHOWN), _shown(len(phases), PHASES_SHOWN)
    context = {
        "all": counting.altogether(campaigns),
        "campaigns": campaigns[:first],
        "more_campaigns": campaigns[first:],
        "phases": phases[:first_phases],
        "more_phases": phases[first_phases:],
        "several": len(campaigns) > 1,
        "late_units": counting.late_units(watch, cells, today=today),
        "weeks": counting.weeks(watch, done=counting.done_of(cells), today=today),
        "reports": reporting.report_counts(reporting.reports_of(user), today=today),
        "sees": may_anywhere(user, Verb.SEE_DASHBOARD),
        "tab": "leader",
    }
    return render(request, "reports/dashboard.html", context)


def _shown(number: int, most: int) -> int:
    """How many of so many are shown at once: one alone is not put behind a button as large as itself."""
    return most if number > most + 1 else number


@login_required
@require_GET
def unit(request: HttpRequest) -> HttpResponse:
    """The screen of the person's own units: work by state, reports owed, numbers of this month."""
    user, today = signed_in(request), timezone.localdate()
    cells = counting.cells_of_own(watching.watch_of(user), posts_at(user, Verb.SEE_REPORT), today=today)
    owed = reporting.reports_of(user, own_only=True)
    missing = owed.filter(reporting.report_stands("missing", today=today))
    counts = reporting.report_counts(owed, today=today)
    context = {
        "units": list(post_units(user)),
        "campaigns": (tallies := counting.by_campaign(cells, counting.places(cells))),
        "all": counting.altogether(tallies),
        "reports": counts,
        "owed": missing.select_related("request", "unit").order_by("due", "pk")[:PAGE],
        "more_owed": max(counts["missing"] - PAGE, 0),
        "numbers": Paginator(reporting.numbers_of(user, today=today), reporting.NUMBERS_SHOWN).get_page(
            request.GET.get("numbers")
        ),
        "sees": may_anywhere(user, Verb.SEE_DASHBOARD),
        "tab": "unit",
    }
    return render(request, "reports/dashboard_unit.html", context)


def _tab(user: User, *, own: bool) -> str:
    """Which screen a list leads back to; the unit's only for whoever has one."""
    return "unit" if own and may_anywhere(user, Verb.SEE_DASHBOARD) else "leader"


@login_required
@require_GET
def rows(request: HttpRequest) -> HttpResponse:
    """The assignments behind a number."""
    user, today = signed_in(request), timezone.localdate()
    wanted = wanted_of(request)
    found = listing.listed_keys(user, wanted, today=today)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    page.object_list = listing.shown(page, today=today)
    first = next(iter(page), None)
    context = {
        "page": page,
        "wanted": wanted,
        "first": first,
        "forms": FORMS,
        "has_figures": bool(wanted.campaign and figures_of(user, wanted.campaign).exists()),
        "states": [*STANDINGS, *ACROSS],
        "tab": _tab(user, own=wanted.own),
    }
    return render(request, "reports/dashboard_rows.html", context)


@login_required
@require_GET
def reports(request: HttpRequest) -> HttpResponse:
    """The reports behind a number: missing, late, or waiting to be accepted."""
    user, today = signed_in(request), timezone.localdate()
    state = request.GET.get("state", "")
    state, own = state if state in REPORTS else "missing", bool(request.GET.get("own"))
    found = reporting.reports_of(user, own_only=own).filter(reporting.report_stands(state, today=today))
    ordered = found.select_related("unit", "request__campaign").order_by(
        "due", *in_place("unit", on=today), "pk"
    )
    page = Paginator(ordered, PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "state": state, "own": own, "tab": _tab(user, own=own)}
    return render(request, "reports/dashboard_reports.html", context)


@login_required
@require_GET
def trend(request: HttpRequest) -> HttpResponse:
    """What was confirmed over the last weeks, as a chart."""
    watch = watching.watch_of(signed_in(request))
    counted = counting.weeks(watch, done=counting.confirmed(watch), today=timezone.localdate())
    points = [{"week": row["week"], "done": row["done"]} for row in counted]
    answer = HttpResponse(draw(trend_on_screen(points)).svg, content_type="image/svg+xml")
    answer["Cache-Control"] = "private, no-cache"
    return answer


def wanted_of(request: HttpRequest) -> Wanted:
    """What the address narrows a list to; what it says wrongly narrows nothing."""
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
