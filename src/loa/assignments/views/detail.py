"""The page of one assignment."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from loa.assignments.models import Assignment
from loa.assignments.paper import source_of
from loa.assignments.queries import history_of, open_ways
from loa.assignments.views.access import visible

NOTED = {Assignment.State.IN_PROGRESS, Assignment.State.HANDED_IN}


@login_required
@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One assignment: its state, what comes next, the sentence of the plan, progress, proof, history."""
    assignment = visible(request, pk)
    source = source_of(assignment.duty.fact_id)
    history = history_of(assignment)
    context = {
        "assignment": assignment,
        "ways": open_ways(request.user, assignment),
        "source": source,
        "proofs": assignment.proofs.select_related("record__blob", "record__made_by__person").order_by("-pk"),
        "cooperating": assignment.duty.cooperations.select_related("unit")[:12],
        "history": history,
        "notes": [past for past in history if past.step.words and past.step.to_state in NOTED],
        "today": timezone.localdate(),
        "key": uuid.uuid4(),
    }
    return render(request, "assignments/detail.html", context)
