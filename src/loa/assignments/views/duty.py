"""All units of one duty."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from loa.assignments.models import Assignment
from loa.assignments.queries import Days, at_risk, risk, urgency, visible_assignments
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign, Duty
from loa.campaigns.queries import other_rounds
from loa.directory.models import User
from loa.directory.names import fold_name
from loa.directory.rights import Verb, may

PAGE = 100
LATE, AT_RISK = "late", "risk"
PERIODS_SHOWN = 12


@login_required
@require_GET
def duty(request: HttpRequest, pk: int) -> HttpResponse:
    """All units of the duty that the person sees, a hundred a page, with what can be done to many at once."""
    found = get_object_or_404(Duty.objects.select_related("campaign__owner"), pk=pk)
    seen = visible_assignments(request.user).filter(duty=found, parent=None)[:1]
    if not seen:
        raise Http404
    state, periods = request.GET.get("state", ""), _periods(found)
    period = request.GET.get("period", "")
    period = period if period in {day.isoformat() for day in periods} else ""
    q = request.GET.get("q", "").strip()
    rows = listed(request.user, found, state=state, period=period, q=q)
    parts = Assignment.objects.exclude(state=Assignment.State.WITHDRAWN).only("pk", "parent", "state")
    shown = (
        rows.annotate(risk=risk(Days.of()))
        .select_related("unit")
        .prefetch_related(Prefetch("children", parts, to_attr="parts"))
    )
    page = Paginator(shown, PAGE).get_page(request.GET.get("page"))
    for row in page:
        row.duty, row.campaign = found, found.campaign
    context = {
        "duty": found,
        "rounds": _rounds(request.user, found),
        "page": page,
        "state": state,
        "states": _states(request.user, found, period=period),
        "period": period,
        "q": q,
        "periods": periods,
        "may_see_campaign": getattr(seen[0], "sees_campaign", False),
        "decides": found.campaign.state == Campaign.State.ACTIVE
        and may(request.user, Verb.CONFIRM_ASSIGNMENT, found.campaign.owner),
        "today": found.campaign.standing_day(),
        "key": uuid.uuid4(),
    }
    return render(request, "assignments/duty.html", context)


def listed(user: User, duty: Duty, *, state: str, period: str, q: str = "") -> QuerySet[Assignment]:
    """What the list of the duty's units has for the person, on all its pages; a period is its first day.

    The latest period first, in it what presses, then by name; `q` is part of a unit's name.
    """
    rows = visible_assignments(user).filter(duty=duty, parent=None)
    if state in Assignment.State.values:
        rows = rows.filter(state=state)
    elif state == AT_RISK:
        rows = rows.filter(at_risk(Days.of()))
    elif state == LATE:
        rows = rows.filter(state__in=OPEN, due__lt=duty.campaign.standing_day())
    else:
        rows = rows.exclude(state=Assignment.State.WITHDRAWN)
    rows = rows.filter(period_start=period) if period else rows
    for word in fold_name(q).split():
        rows = rows.filter(unit__folded__contains=word)
    return rows.order_by("-period_start", urgency(duty.campaign.standing_day()), "unit__folded", "pk")


def _states(user: User, duty: Duty, *, period: str) -> dict[str, Any]:
    """The states that some units are in, each with its word and how many; how many in all, how many late."""
    rows = visible_assignments(user).filter(duty=duty, parent=None).order_by()
    rows = rows.filter(period_start=period) if period else rows
    late = Q(state__in=OPEN, due__lt=duty.campaign.standing_day())
    counted = rows.values_list("state").annotate(n=Count("pk"), late=Count("pk", filter=late))
    counts = {state: (n, past) for state, n, past in counted}
    return {
        "named": [
            (state, word, counts[state][0]) for state, word in Assignment.State.choices if state in counts
        ],
        "total": sum(n for state, (n, _late) in counts.items() if state != Assignment.State.WITHDRAWN),
        "late": sum(past for _n, past in counts.values()),
    }


def _rounds(user: User, found: Duty) -> list[Duty]:
    """The duty by its other days, of which the person sees work."""
    others = list(other_rounds(found)) if found.due or found.event_id else []
    if not others:
        return []
    rows = visible_assignments(user).filter(duty__in=others, parent=None).order_by()
    seen = set(rows.values_list("duty", flat=True).distinct())
    return [other for other in others if other.pk in seen]


def _periods(found: Duty) -> list[date]:
    """The first days of the periods of which there are occurrences, the latest first."""
    if not found.period:
        return []
    rows = Assignment.objects.filter(duty=found, parent=None, period_start__isnull=False).order_by(
        "-period_start"
    )
    return [day for day in rows.values_list("period_start", flat=True).distinct()[:PERIODS_SHOWN] if day]
