"""The page of one assignment."""

from __future__ import annotations

import uuid
from collections.abc import Container, Sequence
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from loa.assignments.beside import notes_for
from loa.assignments.models import Assignment, Extension, Proof, Step
from loa.assignments.paper import WITH_SOURCE, source_of
from loa.assignments.queries import (
    Days,
    Past,
    comments_of,
    helping_units,
    history_of,
    open_ways,
    other_officers_of,
    parts_of,
    people_concerned,
    risk,
    speaks_for,
    sums_before,
)
from loa.assignments.queries.photos import note_times
from loa.assignments.transitions import OPEN
from loa.assignments.views.access import visible
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.views.again import typed_in
from loa.notices.queries import astray_count

NOTED = {"", "report_progress", "add_proof", "hand_in"}  # without a way: from before ways were kept
NOTED_STATES = {Assignment.State.IN_PROGRESS, Assignment.State.HANDED_IN}
HISTORY_SHOWN = 60
COMMENTS_SHOWN = 100
COOPERATING_SHOWN = 12


@login_required
@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One assignment: what comes next, the plan's sentence, parts, proof, what was said, history."""
    assignment = visible(
        request, pk, WITH_SOURCE, astray=astray_count("unit"), risk=risk(Days.of()), **sums_before()
    )
    proofs = _proofs_of(assignment)
    history, parts = history_of(assignment, proofs), parts_of(assignment)
    assignment.parts = parts.live  # type: ignore[attr-defined]
    ways = open_ways(request.user, assignment)
    context = {
        "assignment": assignment,
        "ways": ways,
        "officers": other_officers_of(assignment) if "hand_over" in ways else [],
        "source": source_of(assignment.duty.fact),
        "proofs": proofs,
        "parts": parts,
        "history": history[:HISTORY_SHOWN],
        "history_count": len(history),
        "notes": [past for past in history if _is_note(past.step)],
        "asked": _asked(assignment, history),
        "why": _why(assignment, history),
        "beside": notes_for(request.user, assignment),
        "stays": _stays_with_ended(assignment),
        "today": assignment.campaign.standing_day(),
        "unsent": _unsent(request, ways),
        "key": uuid.uuid4(),
    }
    return render(request, "assignments/detail.html", context | _others(request.user, assignment))


def _unsent(request: HttpRequest, ways: Container[str]) -> str:
    """The words of a refused form that the page does not have any more: the work has gone on without them."""
    gone = (one for name, one in typed_in(request).items() if name not in ways and name != "comment")
    return next((one.data.get("words", "").strip() for one in gone), "")


def _proofs_of(assignment: Assignment) -> list[Proof]:
    """Everything handed in, the newest first, with all that its page says of each."""
    related = ("record__blob__picture", "record__made_by__person", "record__capture", "link")
    found = assignment.proofs.select_related(*related).defer("record__blob__picture__thumbnail")
    proofs = list(found.order_by("-pk"))
    note_times(assignment, proofs)
    return proofs


def _asked(assignment: Assignment, history: Sequence[Past]) -> Extension | None:
    """The ask for a later day that waits; only what is open has one."""
    if assignment.state not in OPEN:
        return None
    asked = (getattr(past.step, "extension", None) for past in history)
    return next((one for one in asked if one is not None and one.state == Extension.State.ASKED), None)


def _why(assignment: Assignment, history: Sequence[Past]) -> Step | None:
    """The step that returned or declined it, where it stands so: whoever acts next reads its words."""
    if assignment.state not in {Assignment.State.RETURNED, Assignment.State.DECLINED}:
        return None
    steps = (past.step for past in history)
    return next((one for one in steps if one.to_state == assignment.state != one.from_state), None)


def _stays_with_ended(assignment: Assignment) -> bool:
    """Whether it is open work of a unit that is no more: nobody there does it, those who gave it decide."""
    running = assignment.campaign.state == Campaign.State.ACTIVE
    return running and assignment.unit.ended and assignment.state in OPEN | {Assignment.State.DECLINED}


def _is_note(step: Step) -> bool:
    return bool(step.words) and step.way in NOTED and step.to_state in NOTED_STATES


def _others(user: User, assignment: Assignment) -> dict[str, Any]:
    """Who else has to do with it, in which role this person sees it, and what was said."""
    cooperating = helping_units(user, assignment)
    helping = cooperating if assignment.parent_id is None else []
    mine = speaks_for(user, assignment, helping=helping)
    gives = getattr(assignment, "sees_campaign", False)
    leads = assignment.unit_id in mine or gives
    speaks = assignment.campaign.state == Campaign.State.ACTIVE and bool(mine)
    return {
        "only_gives": getattr(assignment, "only_gives", False),
        "cooperating": cooperating[:COOPERATING_SHOWN],
        "helping": [] if leads else [unit for unit in helping if unit.pk in mine],
        "comments": comments_of(assignment, most=COMMENTS_SHOWN),
        "speaks": speaks,
        "callable": [p for p in people_concerned(assignment) if p.user_id != user.pk] if speaks else [],
    }
