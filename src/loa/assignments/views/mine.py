"""A person's first page of assignments, and the later days that wait for their answer."""

from __future__ import annotations

import uuid
from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from loa.assignments.queries import (
    cooperations_of,
    day_of,
    extensions_to_decide,
    post_units,
    reach_of,
    waiting_for,
    with_work,
    work_of_colleagues,
)
from loa.campaigns.queries import with_leaders
from loa.directory.queries import ended_post_of

PAGE = 50


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """A unit officer's day: their units' work by urgency, each with its acts; and what waits for a giver."""
    closed = request.GET.get("show") == "closed"
    reach = reach_of(request.user)
    units = list(post_units(reach))
    own = frozenset(unit.pk for unit in units)
    context = {
        "day": day_of(reach, show_all=request.GET.get("show") == "all", closed=closed, own=own),
        "closed": closed,
        "today": timezone.localdate(),
        "units": units[:3],
        "own": own,
        "waiting": waiting_for(reach),
        "cooperations": with_leaders(cooperations_of(reach)[:10]),
        "ended_post": partial(ended_post_of, request.user),  # asked only where there is nothing to do
        "of_colleagues": partial(work_of_colleagues, request.user),
        "key": uuid.uuid4(),
    }
    return render(request, "assignments/index.html", context)


@login_required
@require_GET
def extensions(request: HttpRequest) -> HttpResponse:
    """The later days asked for of this person, the nearest old day first."""
    asked = extensions_to_decide(reach_of(request.user)).values_list("pk", flat=True)
    # Which they are is asked once: to count them takes the database as long as to name them.
    page: Page[Any] = Paginator(list(asked), PAGE).get_page(request.GET.get("page"))
    page.object_list = with_work(page.object_list)
    return render(request, "assignments/extensions.html", {"page": page, "key": uuid.uuid4()})
