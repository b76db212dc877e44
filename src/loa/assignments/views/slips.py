"""Slips of paper: printed for one assignment or for all of a duty, and keyed in when they come back."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from loa.assignments.actions.slips import Filled, key_in_slip, look_at_slip
from loa.assignments.errors import Refused
from loa.assignments.forms import SlipForm
from loa.assignments.models import Assignment
from loa.assignments.queries import visible_assignments
from loa.assignments.slips import assignment_of_code, code_of, slip_of
from loa.assignments.stand_ins import WAYS, may_give_out
from loa.assignments.transitions import OPEN, TABLE
from loa.assignments.views.access import visible
from loa.assignments.views.act import overtaken_words
from loa.audit.actions import once
from loa.audit.queries import was_done
from loa.campaigns.models import Duty
from loa.directory.queries import in_place
from loa.directory.rights import Verb
from loa.directory.views.access import signed_in
from loa.evidence.ahead import looking_ahead
from loa.writer.slips import slips_pdf

MOST_SLIPS = 400
_RELATED = ("unit", "duty", "officer", "parent__unit", "campaign__owner", "campaign__document")


@login_required
@require_GET
def slip(request: HttpRequest, pk: int) -> HttpResponse:
    """The slip of one assignment as PDF."""
    return _pdf([_to_give_out(request, pk)], f"phieu-{pk}.pdf")


@login_required
@require_GET
def slips_of_duty(request: HttpRequest, pk: int) -> HttpResponse:
    """The slips of all assignments of a duty that are still to be done and that this person gives out."""
    duty = get_object_or_404(Duty, pk=pk)
    rows = visible_assignments(request.user).filter(duty=duty, state__in=OPEN)
    found = list(rows.select_related(*_RELATED).order_by(*in_place("unit"), "pk")[:MOST_SLIPS])
    mine = [row for row in found if may_give_out(request.user, Verb.KEY_IN_SLIP, row)]
    if not mine:
        raise Http404
    return _pdf(mine, f"phieu-nhiem-vu-{duty.number}.pdf")


@login_required
@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Where the code of a slip is typed or scanned; leads on to its form."""
    typed = request.POST.get("code", "")
    if request.method == "POST":
        found = assignment_of_code(typed)
        row = visible_assignments(request.user).filter(pk=found or 0).select_related(*_RELATED).first()
        if row is not None and may_give_out(request.user, Verb.KEY_IN_SLIP, row):
            return redirect("assignments:key-in", row.pk)
        messages.error(
            request,
            _("No slip of yours has this code. Look at the letters below the square and type them again."),
        )
    return render(request, "assignments/slips.html", {"typed": typed}, status=422 if typed else 200)


@transaction.non_atomic_requests  # photos are looked at before a lock is taken
@login_required
@require_http_methods(["GET", "POST"])
def key_in(request: HttpRequest, pk: int) -> HttpResponse:
    """The fields of the slip; what is entered stands in the history as written on paper."""
    assignment = _to_give_out(request, pk)
    form = SlipForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            _key_in(request, assignment, form.filled)
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("Keyed in: %(unit)s.") % {"unit": assignment.doer_name})
            if overtaken := overtaken_words(assignment):
                messages.warning(request, overtaken)
            return redirect("assignments:enter-slip")
    context = {
        "assignment": assignment,
        "form": form,
        "code": code_of(assignment),
        "open": any(TABLE[name].fits(assignment) for name in WAYS),
        "key": request.POST.get("key") or uuid.uuid4(),
    }
    return render(request, "assignments/slip.html", context, status=200 if request.method == "GET" else 422)


def _key_in(request: HttpRequest, assignment: Assignment, filled: Filled) -> None:
    key = f"{request.POST.get('key', '')}:slip:{assignment.pk}"
    user = signed_in(request)
    with looking_ahead():
        if not was_done(key):
            look_at_slip(user, assignment, filled=filled)
        with once(key, actor=user, action="assignments.key_in_slip") as call:
            if not call.done:
                key_in_slip(user, assignment, filled=filled)
                call.result = {"assignment": assignment.pk}


def _to_give_out(request: HttpRequest, pk: int) -> Assignment:
    visible(request, pk)
    row = Assignment.objects.select_related(*_RELATED).get(pk=pk)
    if not may_give_out(request.user, Verb.KEY_IN_SLIP, row):
        raise Http404
    return row


def _pdf(rows: list[Assignment], name: str) -> HttpResponse:
    response = HttpResponse(slips_pdf([slip_of(row) for row in rows]), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
