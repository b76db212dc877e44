"""The page of whoever holds a signed link: one assignment, no account, nothing else."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.signing import BadSignature, TimestampSigner
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from loa.assignments.acting import act, looked_at
from loa.assignments.actions.links import note_use
from loa.assignments.errors import Refused
from loa.assignments.forms import ReportForm
from loa.assignments.limiting import allow
from loa.assignments.models import Link, LinkUse
from loa.assignments.paper import source_of
from loa.assignments.stand_ins import WAYS, Bearer, sender_of
from loa.assignments.tokens import link_of
from loa.assignments.transitions import TABLE
from loa.directory.rights import NotAllowed

OPENINGS = (60, 600)  # of one address, in so many seconds: a station's whole office may share one
USES = (120, 3600)  # of one link
SIGNED_FOR = 24 * 3600
SAID = ("accept", "report_progress", "add_proof", "hand_in")
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Frame-Options": "DENY",
}


@transaction.non_atomic_requests  # what is handed in is looked at before a lock is taken
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, token: str) -> HttpResponse:
    """The assignment of the link with what the bearer may do; one and the same page for every other token.

    The usual check against forged forms asks for a cookie and a referrer, which this page gives up; instead
    each form carries a word that this server signed for this link. Whoever forges one would have to hold it.
    """
    if not allow("link-address", request.META.get("REMOTE_ADDR", ""), OPENINGS):
        return _dressed(render(request, "assignments/bearer/busy.html", status=429))
    link = link_of(token)
    if link is None:
        return _gone(request)
    if not allow("link", str(link.pk), USES):
        return _dressed(render(request, "assignments/bearer/busy.html", status=429))
    if request.method == "POST":
        return _dressed(_act(request, link))
    with transaction.atomic():
        note_use(link, LinkUse.OPENED)
    return _dressed(_show(request, link))


def _act(request: HttpRequest, link: Link) -> HttpResponse:
    name, form = request.POST.get("act", ""), ReportForm(request.POST, request.FILES)
    key = _key_of(request.POST.get("key", ""), link)
    if key is None:
        return _show(request, link, wrong=_("This page was open too long. Send it again."), form=form)
    try:
        if not form.is_valid():
            raise Refused(form.complaint)
        if name not in WAYS:
            raise Refused(_("There is no such act."))
        said: dict[str, Any] = {"key": key, "report": form.report, "handed": form.handed}
        doer, row = Bearer(link), link.assignment
        with looked_at(doer, row, name, **said), transaction.atomic():
            act(doer, row, name, **said)
            note_use(link, name)
    except Refused as refused:
        return _show(request, link, wrong=str(refused), form=form)
    except NotAllowed:
        return _gone(request)
    return redirect(f"{request.path}?done={name}")


def _show(
    request: HttpRequest, link: Link, *, wrong: str = "", form: ReportForm | None = None
) -> HttpResponse:
    assignment = link.assignment
    done = request.GET.get("done", "")
    steps = assignment.steps.filter(link=link)
    context = {
        "link": link,
        "sender": sender_of(link),
        "assignment": assignment,
        "ways": {name for name in WAYS if TABLE[name].fits(assignment)},
        "source": source_of(assignment.duty.fact),
        "proofs": assignment.proofs.filter(link=link).select_related("record").order_by("-pk"),
        "steps": steps.order_by("-pk")[:20],
        "returned": assignment.steps.filter(to_state="returned").last()
        if assignment.state == "returned"
        else None,
        "done": done if done in SAID and not wrong else "",
        "wrong": wrong,
        "form": form,
        "key": TimestampSigner(salt=_salt(link)).sign(str(uuid.uuid4())),
    }
    return render(request, "assignments/bearer/page.html", context, status=422 if wrong else 200)


def _gone(request: HttpRequest) -> HttpResponse:
    return _dressed(render(request, "assignments/bearer/gone.html", status=404))


def _dressed(response: HttpResponse) -> HttpResponse:
    for name, value in HEADERS.items():
        response[name] = value
    return response


def _key_of(signed: str, link: Link) -> str | None:
    """The key of a form that this server gave out for this link, within a day."""
    try:
        return f"link{link.pk}:" + TimestampSigner(salt=_salt(link)).unsign(signed, max_age=SIGNED_FOR)
    except BadSignature:
        return None


def _salt(link: Link) -> str:
    return f"loa.assignments.link-form.{link.pk}"
