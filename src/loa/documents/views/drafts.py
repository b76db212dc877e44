"""Writing a document: the list of drafts, the editor with its pages beside it, and what is done with one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.directory.models import User
from loa.directory.queries import offered
from loa.directory.rights import Verb, may_anywhere
from loa.directory.views.access import signed_in
from loa.documents.actions.decision import person
from loa.documents.actions.drafts import (
    approve_draft,
    drop_draft,
    return_draft,
    save_draft,
    send_draft,
    start_draft,
)
from loa.documents.actions.issuing import issue_draft, set_last_number
from loa.documents.actions.misread import look_for_misread, told_of
from loa.documents.drafting.content import TYPES, Content, checked
from loa.documents.drafting.earlier import content_of
from loa.documents.drafting.filling import filling_of, printed_digest
from loa.documents.drafting.merging import Choice
from loa.documents.drafting.names import known_names, unknown_names
from loa.documents.drafting.offered import offered_marks, offered_parts
from loa.documents.drafting.printing import file_name, paper_of, preview
from loa.documents.drafting.times import marked, unsettled
from loa.documents.drafts import (
    acts_on,
    books_for,
    drafts_for,
    numbered_before,
    offered_origins,
    origins_for,
    units_that_draft,
)
from loa.documents.errors import Clashing, Refused, Stale
from loa.documents.models import Draft
from loa.documents.signing import office_key
from loa.documents.type_words import type_word
from loa.documents.views.access import refusal
from loa.writer.pdf import pictures_of

PAGE_SIZE = 50
PREFER = ("mine", "theirs")
KEPT_SECONDS = 600
_MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def draft_for(request: HttpRequest, pk: int) -> Draft:
    """The draft, for whoever may write in its office; 404 for everybody else."""
    found = drafts_for(signed_in(request)).select_related("owner__parent").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """The drafts of the person's units."""
    user = signed_in(request)
    page = Paginator(drafts_for(user), PAGE_SIZE).get_page(request.GET.get("page"))
    origin = origins_for(user).filter(pk=_number(request.GET, "origin")).first()
    context = {
        "page": page,
        "units": offered(units_that_draft(user)),
        "may_issue": may_anywhere(user, Verb.ISSUE_DOCUMENT),
        "types": [(name, capfirst(type_word(name))) for name in TYPES],
        "origin": origin,
        "origins": offered_origins(user, origin),
    }
    return render(request, "documents/drafts.html", context)


@login_required
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """A new draft, empty or from an earlier document."""
    user = signed_in(request)
    unit = units_that_draft(user).filter(pk=_number(request.POST, "unit")).first()
    if unit is None:
        raise Http404
    origin = origins_for(user).filter(pk=_number(request.POST, "origin")).first()
    if origin is None and request.POST.get("origin"):
        raise Http404
    content = marked(content_of(origin)) if origin else {}
    try:
        draft = start_draft(
            user, unit, doc_type=request.POST.get("doc_type", ""), content=content, origin=origin
        )
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("documents:drafts")
    return redirect("documents:draft", pk=draft.pk)


@login_required
@require_GET
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """The editor beside the pages as they would be printed; read only where nothing may be changed."""
    found = draft_for(request, pk)
    acts = acts_on(signed_in(request), found)
    # What waits for an approval, or has it, is changed by nobody by mistake.
    writing = "save" in acts and (found.state == Draft.State.WRITING or "change" in request.GET)
    filling = filling_of(found)
    seen = printed_digest(found, filling=filling)
    marks = offered_marks(filling)
    context = {
        "draft": found,
        "marks": marks,
        "marks_by_name": [one.as_dict() for one in marks],
        "parts": offered_parts(found.content, filling),
        "acts": acts,
        "writing": writing,
        "content": found.content,
        "names": known_names() if writing else [],
        "unknown": unknown_names(found) if writing else [],
        "unsettled": [*unsettled(found.content), *filling.unsettled] if writing else [],
        "pages": range(1, len(_pictures(found, seen)) + 1),
        "seen": seen,
        "signs": office_key() is not None,
        "before": numbered_before(found, year=timezone.localdate().year) if "issue" in acts else None,
        "misread": told_of(found) if found.state in (Draft.State.SENT, Draft.State.APPROVED) else [],
    }
    return render(request, "documents/draft.html", context)


@login_required
@require_POST
def save(request: HttpRequest, pk: int) -> JsonResponse:
    """What was typed is kept; 409 where somebody else saved meanwhile."""
    found = draft_for(request, pk)
    try:
        body = json.loads(request.body)
        content, bases = body["content"], list(body.get("bases", ()))
        choice = Choice(body["prefer"], int(body["over"])) if body.get("prefer") in PREFER else None
        saved = save_draft(
            signed_in(request), found, content=content, version=int(body["version"]), bases=bases,
            choice=choice,
        )  # fmt: skip
    except (ValueError, KeyError, TypeError):
        return refusal(Refused(_("The draft has a wrong shape; nothing was saved.")), status=400)
    except Clashing as clash:
        told = {"error": str(clash), "clashes": clash.pairs, "over": clash.version}
        return JsonResponse(told, status=409)
    except Stale as stale:
        return refusal(stale, status=409)
    except Refused as refused:
        return refusal(refused, status=422)
    return JsonResponse(_saved(saved, found, checked(content)))


def _saved(saved: Draft, before: Draft, sent: Content) -> dict[str, Any]:
    """What the page shows of the saving; what others wrote meanwhile too, where it stands in it."""
    filling = filling_of(saved)
    seen = printed_digest(saved, filling=filling)
    told: dict[str, Any] = {
        "version": saved.version,
        "state": saved.state,
        "unknown": unknown_names(saved),
        "unsettled": [*unsettled(saved.content), *filling.unsettled],
        "pages": len(_pictures(saved, seen)),
        "seen": seen,
    }
    if saved.content != sent:
        told |= {"content": saved.content, "who": person(before.changed_by)}
    return told


ACTS: dict[str, Callable[[User, Draft, Any], Any]] = {
    "send": lambda user, found, post: look_for_misread(send_draft(user, found, version=_version(post))),
    "return": lambda user, found, post: return_draft(user, found, reason=post.get("reason", "")),
    "approve": lambda user, found, post: approve_draft(
        user, found, version=_version(post), seen=post.get("seen", "")
    ),
    "drop": lambda user, found, post: drop_draft(user, found, reason=post.get("reason-drop", "")),
    "issue": lambda user, found, _post: issue_draft(user, found, asked=True),
}


@transaction.non_atomic_requests  # issuing prints before it takes a lock
@login_required
@require_POST
def act(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The draft goes on its way, or a sentence says why not."""
    found = draft_for(request, pk)
    do = ACTS.get(request.POST.get("do", ""))
    if do is None:
        raise Http404
    try:
        do(signed_in(request), found, request.POST)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("documents:draft", pk=pk)
    found.refresh_from_db()
    if found.document_id:
        messages.success(request, _("Issued as %(code)s.") % {"code": found.document and found.document.code})
        return redirect("documents:document", pk=found.document_id)
    return redirect("documents:draft", pk=pk)


@login_required
@require_GET
def page(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A page as it would be printed."""
    found = draft_for(request, pk)
    pictures = _pictures(found, printed_digest(found))
    if not 1 <= number <= len(pictures):
        raise Http404
    return HttpResponse(pictures[number - 1], content_type="image/png")


@login_required
@require_GET
def file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The draft as a file, to be sent round or printed; it bears no number."""
    found = draft_for(request, pk)
    response = HttpResponse(preview(found, form), content_type=_MEDIA[form])
    name = file_name(found.content["title"][:60]) or "draft"
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}.{form}"
    return response


@login_required
def numbers(request: HttpRequest) -> HttpResponse:
    """The books of numbers; a book that was kept on paper goes on here."""
    user = signed_in(request)
    if not may_anywhere(user, Verb.ISSUE_DOCUMENT):
        raise Http404
    if request.method == "POST":
        unit = units_that_draft(user).filter(pk=_number(request.POST, "unit")).first()
        if unit is None:
            raise Http404
        try:
            set_last_number(
                user, unit, doc_type=request.POST.get("doc_type", ""), year=_number(request.POST, "year"),
                last=_number(request.POST, "last"),
            )  # fmt: skip
        except Refused as refused:
            messages.error(request, str(refused))
        return redirect("documents:numbers")
    context = {
        "page": Paginator(books_for(user), PAGE_SIZE).get_page(request.GET.get("page")),
        "units": offered(units_that_draft(user)),
        "may_issue": True,
        "types": [(name, capfirst(type_word(name))) for name in TYPES],
        "names": {symbol: name for name, symbol in TYPES.items()},
    }
    return render(request, "documents/numbers.html", context)


def _pictures(found: Draft, digest: str) -> list[bytes]:
    """The pages as they would be printed now, drawn once: its numbers may change under the same words."""
    key = f"documents.draft.{found.pk}.{digest}"
    return list(cache.get_or_set(key, lambda: pictures_of(paper_of(found).document), KEPT_SECONDS) or [])


def _version(post: Any) -> int:
    return int(post.get("version", "0")) if post.get("version", "").isdigit() else 0


def _number(values: QueryDict, name: str) -> int:
    value = values.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0
