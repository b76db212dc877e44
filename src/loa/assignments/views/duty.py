"""All units of one duty."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from loa.assignments.models import Assignment
from loa.assignments.queries import visible_assignments
from loa.campaigns.models import Duty

PAGE = 100


@login_required
@require_GET
def duty(request: HttpRequest, pk: int) -> HttpResponse:
    """All assignments of one duty that the person sees, a hundred a page."""
    found = get_object_or_404(Duty.objects.select_related("campaign__owner"), pk=pk)
    state = request.GET.get("state", "")
    rows = visible_assignments(request.user).filter(duty=found).select_related("unit")
    rows_seen = rows[:1]
    if not rows_seen:
        raise Http404
    if state in Assignment.State.values:
        rows = rows.filter(state=state)
    shown = Paginator(rows.order_by("unit__path", "pk"), PAGE).get_page(request.GET.get("page"))
    for row in shown:
        row.duty = found
    context = {
        "duty": found,
        "page": shown,
        "state": state,
        "states": Assignment.State.choices,
        "may_see_campaign": getattr(rows_seen[0], "sees_campaign", False),
    }
    return render(request, "assignments/duty.html", context)
