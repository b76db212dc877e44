"""A record of evidence on a page of its own: what it proves, its bytes, and what became of it."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.audit.actions import once
from loa.directory.rights import Verb, may
from loa.evidence import actions
from loa.evidence.capturing import text_of
from loa.evidence.errors import NOT_SEEN
from loa.evidence.models import Capture, Record, Statement
from loa.evidence.queries import capture_of, log_of, looks_of, page_of, statement_of
from loa.evidence.rights import may_see
from loa.evidence.saying import said
from loa.evidence.texts import differences


@login_required
@require_GET
def record(request: HttpRequest, number: int) -> HttpResponse:
    """The record with its bytes; of a link what it showed then, and what it showed when looked at again."""
    found = _visible(request, number)
    capture = capture_of(found)
    looks = looks_of(capture) if capture else []
    context = {
        "record": found,
        "title": said(found),
        "capture": capture,
        "why": NOT_SEEN.get(capture.why) if capture else None,
        "text": text_of(capture.text) if capture else "",
        "looks": [(one, NOT_SEEN.get(one.why)) for one in looks],
        "last_look": next((one for one in reversed(looks) if one.found), None),
        "log": log_of(found),
        "statement": _signed(statement_of(found)),
        "place": getattr(found, "place", None),
        "about": page_of(found),
        "keeps_chain": may(request.user, Verb.VERIFY_EVIDENCE, None),
        "key": uuid.uuid4(),
    }
    return render(request, "evidence/record.html", context)


@login_required
@require_GET
def look(request: HttpRequest, number: int, pk: int) -> HttpResponse:
    """What a captured page said then and says now, line by line where they differ."""
    found = _visible(request, number)
    capture = get_object_or_404(Capture.objects.select_related("text__blob"), record=found)
    seen = get_object_or_404(
        capture.looks.select_related("text__blob", "picture__blob"), pk=pk, text__isnull=False
    )
    changes = differences(text_of(capture.text), text_of(seen.text))
    context = {"record": found, "capture": capture, "look": seen, "changes": changes}
    return render(request, "evidence/look.html", context)


@login_required
@require_POST
def again(request: HttpRequest, number: int) -> HttpResponse:
    """A capture that was given up waits to be tried anew."""
    capture = _capture(request, number)
    with once(request.POST.get("key", ""), actor=request.user, action=f"evidence.again:{capture.pk}") as call:
        if not call.done:
            actions.capture_again(request.user, capture)
            messages.success(request, _("The page will be captured again in a moment."))
    return redirect("evidence:record", number)


@login_required
@require_POST
def look_now(request: HttpRequest, number: int) -> HttpResponse:
    """The captured page will be looked at today."""
    capture = _capture(request, number)
    with once(request.POST.get("key", ""), actor=request.user, action=f"evidence.look:{capture.pk}") as call:
        if not call.done:
            actions.look_now(request.user, capture)
            messages.success(request, _("The page will be looked at in a moment."))
    return redirect("evidence:record", number)


def _signed(statement: Statement | None) -> Statement | None:
    """The statement, each time of a signature as a time; a page cannot show text as one."""
    for one in statement.signatures if statement else ():
        one["signed"] = datetime.fromisoformat(one["signed_at"]) if one["signed_at"] else None
    return statement


def _capture(request: HttpRequest, number: int) -> Capture:
    return get_object_or_404(Capture.objects.select_related("record"), record=_visible(request, number))


def _visible(request: HttpRequest, number: int) -> Record:
    rows = Record.objects.select_related("blob", "made_by__person")
    found = get_object_or_404(rows, number=number)
    if not may_see(request.user, found):
        raise Http404
    return found
