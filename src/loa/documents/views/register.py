"""The register: the list, the upload, how far a reading is, one document."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.audit.actions import once
from loa.audit.queries import was_done
from loa.directory.queries import offered
from loa.directory.rights import Verb, may, may_anywhere, units_where
from loa.directory.views.access import signed_in
from loa.documents.actions.hand import enter_by_hand, type_text
from loa.documents.actions.pictures import confirm_pictures
from loa.documents.actions.register import look_at, read_again, register_document
from loa.documents.drafts import ORIGIN_STATES
from loa.documents.errors import Refused
from loa.documents.models import Document, Draft
from loa.documents.names import issuer_of
from loa.documents.pictures import to_look_at
from loa.documents.queries import (
    alike,
    confirmations,
    current_reading,
    documents_for,
    header_of,
    latest_reading,
    ready_to_start,
)
from loa.documents.views.access import document_for, file_of, refusal
from loa.documents.views.in_memory import chosen_file, kept_in_memory
from loa.evidence.ahead import looking_ahead
from loa.work.queries import Progress, progress_of, worker_alive

PAGE_SIZE = 50


@login_required
@require_GET
def register(request: HttpRequest) -> HttpResponse:
    """The documents that the person may see, fifty a page."""
    search = request.GET.get("q", "").replace("\0", "").strip()
    state = request.GET.get("state", "")
    if state not in Document.State.values:
        state = ""
    found = documents_for(signed_in(request), search=search, state=state)
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    units = units_where(request.user, Verb.REGISTER_DOCUMENT).filter(valid_to=None)
    context = {
        "page": page,
        "search": search,
        "state": state,
        "states": Document.State.choices,
        "units": offered(units),
        "may_issue": may_anywhere(request.user, Verb.ISSUE_DOCUMENT),
        "drafts": may_anywhere(request.user, Verb.DRAFT_DOCUMENT),
        "any": bool(page.paginator.count) or bool(search or state),
        "key": uuid.uuid4(),
    }
    return render(request, "documents/register.html", context)


@transaction.non_atomic_requests  # the first page is looked at before a lock is taken
@kept_in_memory
@login_required
@require_POST
def upload(request: HttpRequest) -> HttpResponseBase:
    """The uploaded file is registered and read in the background, or refused with a sentence."""
    script = request.headers.get("Accept", "").startswith("application/json")
    try:
        document = _register(request)
    except Refused as refused:
        if script:
            return refusal(refused, status=422)
        messages.error(request, str(refused))
        return redirect("documents:register")
    target = reverse("documents:document", args=[document.pk])
    return JsonResponse({"url": target, "id": document.pk}) if script else redirect(target)


def _register(request: HttpRequest) -> Document:
    file = chosen_file(request)
    units = units_where(request.user, Verb.REGISTER_DOCUMENT)
    wanted = request.POST.get("unit")
    unit = units.filter(pk=wanted).first() if wanted and wanted.isdigit() else units.first()
    if unit is None:
        raise Refused(_("Your post does not let you register documents."))
    name, data = file.name or "", file.read()
    user, key = signed_in(request), request.POST.get("key", "")
    with looking_ahead():
        if not was_done(key):
            look_at(name=name, data=data)
        with once(key, actor=user, action="documents.register_document") as call:
            if not call.done:
                call.result = {"id": register_document(user, unit, name=name, data=data).pk}
    return Document.objects.get(pk=call.result["id"])


@login_required
@require_GET
def progress(request: HttpRequest, pk: int) -> JsonResponse:
    """How far the reading is, for the page that waits for it."""
    document = document_for(request, pk)
    reading = latest_reading(document)
    how = progress_of(reading) if reading else None
    return JsonResponse(
        {
            "state": document.state,
            "label": document.get_state_display(),
            "percent": how.percent if how else None,
            "note": _pages_read(how) if how else "",
            "worker": worker_alive(),
        }
    )


@login_required
@require_GET
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """One document: what it says of itself, its state, and what to do next."""
    found = document_for(request, pk)
    reading, latest = current_reading(found), latest_reading(found)
    context = {
        "document": found,
        "alike": alike(signed_in(request), found),
        "issuer": issuer_of(found),
        "header": header_of(found),
        "reading": reading,
        "latest": latest,
        "progress": progress_of(latest) if latest else None,
        "note": _pages_read(progress_of(latest)) if latest else "",
        "worker": worker_alive(),
        "readiness": ready_to_start(found),
        "written_here": Draft.objects.filter(document=found).exists(),
        "confirmed": _confirmed(confirmations(reading)) if reading else [],
        "may_review": may(request.user, Verb.REVIEW_DOCUMENT, found.owner),
        "pictures": reading is not None and to_look_at(reading),
        "is_origin": found.state in ORIGIN_STATES,  # whoever sees documents drafts some
        "may_start": may(request.user, Verb.START_CAMPAIGN, found.owner),
    }
    return render(request, "documents/document.html", context)


def _pages_read(how: Progress) -> str:
    return _("page %(n)s of %(all)s") % {"n": how.done, "all": how.total} if how.total else how.note


def _confirmed(counts: dict[str, Any]) -> list[tuple[str, str, int]]:
    words = {
        "accept_fact": _("facts accepted one by one"),
        "accept_group": _("facts accepted by kind"),
        "correct_fact": _("facts corrected"),
        "reject_fact": _("facts dropped"),
        "add_fact": _("facts added by hand"),
        "confirm_background": _("spans confirmed as background"),
        "set_aside": _("spans set aside"),
        "confirm_not_carried": _("rows read and not carried out"),
        "carry_after_all": _("rows carried out after all"),
        "decline": _("rows declined by a person"),
    }
    hows = {
        "one": "", "passage": _("one passage at a time"), "section": _("a section at a time"),
        "flagged": _("flagged sentences, each by itself"), "group": "", "file": _("from a file"),
    }  # fmt: skip
    return [
        (words.get(verb, verb), hows.get(how, how), n)
        for verb, counter in counts.items()
        for how, n in counter.items()
    ]


@login_required
@require_GET
def file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The file as it came in, to be saved: never shown as a page of ours."""
    return file_of(document_for(request, pk))


@login_required
@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """The document is read anew."""
    found = document_for(request, pk, Verb.REVIEW_DOCUMENT)
    return _acted(request, found, lambda: read_again(signed_in(request), found))


@login_required
@require_POST
def by_hand(request: HttpRequest, pk: int) -> HttpResponse:
    """The document is entered by hand from its page images."""
    found = document_for(request, pk, Verb.REVIEW_DOCUMENT)
    _acted(request, found, lambda: enter_by_hand(signed_in(request), found))
    return redirect("documents:typing", pk=found.pk)


@login_required
@require_POST
def pictures(request: HttpRequest, pk: int) -> HttpResponse:
    """The pictures that the reader could not read were looked at."""
    found = document_for(request, pk, Verb.REVIEW_DOCUMENT)
    reading = current_reading(found)
    if reading is None:
        raise Http404
    return _acted(request, found, lambda: confirm_pictures(signed_in(request), reading))


@login_required
def typing(request: HttpRequest, pk: int) -> HttpResponse:
    """The words typed beside the images of the pages; sent, they are read like a text."""
    found = document_for(request, pk, Verb.REVIEW_DOCUMENT)
    if request.method == "POST":
        text = request.POST.get("text", "")
        return _acted(request, found, lambda: type_text(signed_in(request), found, text=text))
    latest = latest_reading(found)
    context = {"document": found, "typed": latest.typed if latest else ""}
    return render(request, "documents/typing.html", context)


def _acted(request: HttpRequest, found: Document, act: Any) -> HttpResponse:
    try:
        act()
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("documents:document", pk=found.pk)
