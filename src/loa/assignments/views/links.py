"""Links of one assignment for parties without an account: made, shown once, counted, taken away."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

import segno
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST

from loa.assignments.actions.links import MOST_DAYS, make_link, revoke_link, usual_days
from loa.assignments.errors import Refused
from loa.assignments.forms import LinkForm
from loa.assignments.models import Assignment, Link
from loa.assignments.stand_ins import may_give_out, sender_of
from loa.assignments.views.access import visible
from loa.audit.actions import once
from loa.directory.rights import Verb

MOST_WORDS = 157  # of the work, in a message that is read on a phone


@dataclass(frozen=True)
class Fresh:
    """A link just made, as it is shown this once."""

    link: Link
    url: str
    picture: str  # its QR code as SVG
    message: str


@login_required
@require_http_methods(["GET", "POST"])
def links(request: HttpRequest, pk: int) -> HttpResponse:
    """The links of the assignment; a new one is shown with its address this once."""
    assignment = visible(request, pk)
    if not may_give_out(request.user, Verb.MAKE_LINK, assignment):
        raise Http404
    form = LinkForm(request.POST if request.method == "POST" else None, initial={"days": usual_days()})
    fresh = None
    if request.method == "POST" and form.is_valid():
        try:
            fresh = _make(request, assignment, form.cleaned_data)
        except Refused as refused:
            messages.error(request, str(refused))
    context = {
        "assignment": assignment,
        "form": form,
        "fresh": fresh,
        "links": assignment.links.select_related("made_by__person", "revoked_by__person"),
        "most_days": MOST_DAYS,
        "key": uuid.uuid4(),
    }
    response = render(request, "assignments/links.html", context)
    response["Cache-Control"] = "no-store"
    return response


@login_required
@require_POST
def revoke(request: HttpRequest, pk: int, link: int) -> HttpResponse:
    """The link opens nothing any more."""
    found = get_object_or_404(
        Link.objects.select_related("assignment"), pk=link, assignment=visible(request, pk)
    )
    revoke_link(request.user, found)
    messages.success(request, _("Revoked: the link opens nothing any more."))
    return redirect("assignments:links", pk)


def _make(request: HttpRequest, assignment: Assignment, values: dict[str, Any]) -> Fresh | None:
    """The new link; None where this very form was sent before: its address was shown then."""
    key = f"{request.POST.get('key', '')}:link"
    with once(key, actor=request.user, action="assignments.make_link") as call:
        if call.done:
            messages.warning(
                request,
                _("This link was made already and its address shown. Lost it? Revoke it and make another."),
            )
            return None
        link, token = make_link(request.user, assignment, **values)
        call.result = {"link": link.pk}
    url = request.build_absolute_uri(reverse("bearer", args=[token]))
    picture = segno.make(url, error="m", micro=False).svg_inline(
        border=4, omitsize=True, svgclass="bearer-qr", lineclass=None
    )
    with override("vi"):  # the party's language, whatever the officer reads
        message = _message(link, url)
    return Fresh(link, url, picture, message)


def _message(link: Link, url: str) -> str:
    """The words to send by SMS or Zalo."""
    assignment, words = link.assignment, link.assignment.words
    values = {
        "party": link.party,
        "giver": sender_of(link).name,
        "words": words if len(words) <= MOST_WORDS else words[:MOST_WORDS].rsplit(None, 1)[0] + " …",
        "due": date_format(assignment.due, "SHORT_DATE_FORMAT")
        if assignment.due
        else assignment.duty.due_text or "–",
        "until": date_format(link.expires_at, "SHORT_DATE_FORMAT"),
        "url": url,
    }
    return (
        _(
            "To %(party)s. %(giver)s asks: “%(words)s”, due %(due)s. Open this link to accept, report "
            "and hand in proof, without an account (until %(until)s, for you alone): %(url)s"
        )
        % values
    )
