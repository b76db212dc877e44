"""The open work of one unit: what is to be given to others when it has ended or nobody can do it."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from loa.assignments.queries import given_on, seen_open_work, visible_assignments
from loa.directory.models import Person, Unit

PAGE = 100
GIVEN_ON_SHOWN = 100


@login_required
@require_GET
def of_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """What the unit has still to do, of what the person sees, and what of it went to others."""
    unit = get_object_or_404(Unit, pk=pk)
    if not visible_assignments(request.user).filter(unit=unit).exists():
        raise Http404
    number = request.GET.get("person", "")
    person = Person.objects.filter(pk=number).first() if number.isdigit() else None
    page = Paginator(seen_open_work(request.user, unit, person=person), PAGE).get_page(
        request.GET.get("page")
    )
    context = {
        "unit": unit,
        "person": person,
        "page": page,
        "decides": any(row.decides for row in page),
        "gone": [] if person else given_on(request.user, unit)[:GIVEN_ON_SHOWN],
        "today": timezone.localdate(),
        "key": uuid.uuid4(),
    }
    return render(request, "assignments/of_unit.html", context)
