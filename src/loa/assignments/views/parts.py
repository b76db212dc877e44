"""Handing down: the parts of an assignment, and the form that makes them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from loa.assignments import actions
from loa.assignments.actions.parts import Part
from loa.assignments.errors import Refused
from loa.assignments.forms import MAX_COUNT, PartsForm
from loa.assignments.models import Assignment
from loa.assignments.queries import officers_of, open_ways, parts_of, units_below
from loa.assignments.taking import require_way
from loa.assignments.transitions import TABLE
from loa.assignments.views.access import visible
from loa.audit.actions import once
from loa.campaigns.things import FURTHER
from loa.directory.models import Person, Unit
from loa.directory.names import fold_name
from loa.directory.views.again import Typed

MOST_UNITS = 60


@login_required
@require_http_methods(["GET", "POST"])
def parts(request: HttpRequest, pk: int) -> HttpResponse:
    """The parts of the assignment; units and officers to whom more can be handed."""
    assignment = visible(request, pk)
    require_way(request.user, TABLE["hand_down"], assignment)
    form = PartsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = _hand_down(request, assignment, form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            said = ngettext("%(n)d part is handed down.", "%(n)d parts are handed down.", made)
            messages.success(request, said % {"n": made})
            return redirect("assignments:parts", pk)
    found = parts_of(assignment)
    taken = {(row.unit_id, row.officer_id) for row in found.live}
    words = " ".join(request.GET.get("q", "").split())[:100]
    units = _units(assignment, words)
    context = {
        "assignment": assignment,
        "form": form,
        "parts": found,
        "fits": "hand_down" in open_ways(request.user, assignment),
        "words": words,
        "units": [unit for unit in units if (unit.pk, None) not in taken],
        "many_units": len(units) == MOST_UNITS,
        "officers": [p for p in officers_of(assignment.unit) if (assignment.unit_id, p.pk) not in taken],
        "sent": Typed(request.POST, "") if request.method == "POST" else None,
        "key": uuid.uuid4(),
    }
    return render(request, "assignments/parts.html", context, status=422 if form.errors else 200)


def _units(assignment: Assignment, words: str) -> list[Unit]:
    """The units right below, or those anywhere below whose name holds the words."""
    below = units_below(assignment.unit)
    for word in fold_name(words).split():
        below = below.filter(folded__contains=word)
    found = below if words else below.filter(parent=assignment.unit_id)
    return list(found.order_by("path")[:MOST_UNITS])


def _hand_down(request: HttpRequest, assignment: Assignment, data: dict[str, Any]) -> int:
    wanted = list(_wanted(request, data))
    key = f"{request.POST.get('key', '')}:{assignment.pk}:parts"
    with once(key, actor=request.user, action=f"assignments.hand_down:{assignment.pk}") as call:
        if not call.done:
            made = actions.hand_down(request.user, assignment, parts=wanted)
            call.result = {"parts": len(made)}
    return int(call.result["parts"])


def _wanted(request: HttpRequest, data: dict[str, Any]) -> Iterable[Part]:
    for unit in Unit.objects.filter(pk__in=_numbers(request, "unit")):
        yield Part(unit=unit, what=data["what"], due=data["due"], **_shares(request, f"share-u{unit.pk}"))
    for person in Person.objects.filter(pk__in=_numbers(request, "officer")):
        shares = _shares(request, f"share-p{person.pk}")
        yield Part(officer=person, what=data["what"], due=data["due"], **shares)


def _numbers(request: HttpRequest, name: str) -> list[int]:
    return [int(value) for value in request.POST.getlist(name) if value.isdigit() and len(value) < 19]


def _shares(request: HttpRequest, name: str) -> dict[str, Any]:
    """How much of the first thing counted, and of the others."""
    further = {one: _share(request, f"{name}-{one}") for one in FURTHER}
    said = {one: share for one, share in further.items() if share is not None}
    return {"share": _share(request, name), "further_shares": said}


def _share(request: HttpRequest, name: str) -> int | None:
    value = request.POST.get(name, "").strip()
    return min(int(value), MAX_COUNT) if value.isdigit() else None
