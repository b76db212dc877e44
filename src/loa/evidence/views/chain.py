"""The chain of evidence for those who look after it: does it hold, what is anchored, what was erased."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.audit.actions import once
from loa.directory.rights import Verb, may
from loa.directory.views.again import shown_again
from loa.evidence import actions
from loa.evidence.belonging import entries_of
from loa.evidence.errors import EvidenceRefused
from loa.evidence.queries import blob_named, erasures, last_anchors, last_checks, last_number, latest_records
from loa.evidence.verdicts import told, verdict_of

CHAIN = "evidence:chain"
PAGE = 60
LONGEST_SEARCH = 80


class WholeChain(Paginator[Any]):
    """Pages of all records: they are numbered without a gap, so the last one tells how many there are."""

    @cached_property
    def count(self) -> int:
        """The number of the last record."""
        return last_number()


@login_required
@require_GET
def chain(request: HttpRequest) -> HttpResponse:
    """The last check in sentences, the latest evidence, the anchors and the erasures."""
    _require(request, Verb.VERIFY_EVIDENCE)
    checks = last_checks()
    last = next((check for check in checks if check.checked_at), None)
    verdict = verdict_of(last.verdict) if last else None
    search = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    page = (Paginator if search else WholeChain)(latest_records(search), PAGE).get_page(
        request.GET.get("page")
    )
    context = {
        "checks": checks,
        "last": last,
        "waiting": next((check for check in checks if not check.checked_at), None),
        "unknown": verdict is not None and not verdict.is_wrong,
        "sentences": told(verdict) if verdict else [],
        "anchors": last_anchors(),
        "erasures": erasures(),
        "search": search,
        "page": page,
        "entries": entries_of(request.user, page),
        "may_erase": may(request.user, Verb.ERASE_EVIDENCE, None),
        "key": uuid.uuid4(),
    }
    return render(request, "evidence/chain.html", context)


@login_required
@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """The worker will check everything."""
    _require(request, Verb.VERIFY_EVIDENCE)
    with once(request.POST.get("key", ""), actor=request.user, action="evidence.check") as call:
        if not call.done:
            actions.ask_check(request.user)
            messages.success(request, _("The check has been asked for; its result will stand here."))
    return redirect("evidence:chain")


@login_required
@require_POST
def erase(request: HttpRequest) -> HttpResponseBase:
    """The bytes named by their SHA-256 or by the number of a record are gone, with the reason."""
    _require(request, Verb.ERASE_EVIDENCE)
    blob = blob_named(request.POST.get("what", ""))
    if blob is None:
        return _not_erased(request, _("No stored file has this number or SHA-256."))
    try:
        act = f"evidence.erase:{blob.pk}"
        with once(request.POST.get("key", ""), actor=request.user, action=act) as call:
            if not call.done:
                actions.erase_blob(request.user, blob=blob, why=request.POST.get("why", ""))
                messages.success(request, _("Erased: %(name)s") % {"name": blob.sha256[:16]})
    except EvidenceRefused as refused:
        return _not_erased(request, str(refused))
    return redirect(CHAIN)


def _not_erased(request: HttpRequest, why: str) -> HttpResponseBase:
    return shown_again(request, reverse(CHAIN), "erase", why, pages=[CHAIN])


def _require(request: HttpRequest, verb: Verb) -> None:
    if not may(request.user, verb, None):
        raise Http404
