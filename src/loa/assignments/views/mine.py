"""A unit officer's first page."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from loa.assignments.queries import cooperations_of, day_of, post_units, to_confirm

CONFIRM_SHOWN = 30


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """A unit officer's day: the work of their units by urgency, each with its acts."""
    closed = request.GET.get("show") == "closed"
    day = day_of(request.user, show_all=request.GET.get("show") == "all", closed=closed)
    waiting = to_confirm(request.user)
    context = {
        "day": day,
        "closed": closed,
        "today": timezone.localdate(),
        "units": post_units(request.user)[:3],
        "to_confirm": waiting[:CONFIRM_SHOWN],
        "to_confirm_count": waiting.count(),
        "cooperations": cooperations_of(request.user)[:10],
        "key": uuid.uuid4(),
    }
    return render(request, "assignments/index.html", context)
