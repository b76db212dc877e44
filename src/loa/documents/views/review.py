"""The review: its page, the paper, its state, and one door for every decision."""

from __future__ import annotations

import json

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.audit.actions import KeyRefused, once
from loa.directory.rights import Verb, may
from loa.directory.views.access import signed_in
from loa.documents.actions.calls import apply_call
from loa.documents.actions.entries import SuspectsNotShown
from loa.documents.answers import groups_called, units_called
from loa.documents.browser_places import BrowserPlaces
from loa.documents.errors import Refused
from loa.documents.page_images import page_count, page_image
from loa.documents.paper import paper_of
from loa.documents.review import state_of
from loa.documents.review_words import review_words
from loa.documents.views.access import document_for, reading_for, refusal

_MONTH = 30 * 24 * 3600


@login_required
@require_GET
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of the review; its script fetches paper and state."""
    reading = reading_for(request, pk)
    document = reading.document
    setup = {
        "paper": reverse("documents:paper", args=[pk]),
        "state": reverse("documents:state", args=[pk]),
        "act": reverse("documents:act", args=[pk]),
        "units": reverse("documents:units", args=[pk]),
        "page": reverse("documents:page", args=[pk, 1]).removesuffix("1.png"),
        "start": f"/campaigns/start/{pk}/",
        "images": page_count(document, reading),
        "may": may(request.user, Verb.REVIEW_DOCUMENT, document.owner),
        "words": review_words(),
    }
    context = {"document": document, "reading": reading, "setup": setup}
    return render(request, "documents/review.html", context)


@login_required
@require_GET
def paper(request: HttpRequest, pk: int) -> JsonResponse:
    """The text with the places of its lines and passages."""
    return JsonResponse(paper_of(reading_for(request, pk)))


@login_required
@require_GET
def state(request: HttpRequest, pk: int) -> JsonResponse:
    """Everything of the review that changes."""
    return JsonResponse(state_of(reading_for(request, pk)))


@login_required
@require_POST
def act(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One decision, or several; answers with the state that it left, or with why it was refused."""
    reading = reading_for(request, pk)
    try:
        body = json.loads(request.body)
        calls, key, seen = list(body["calls"]), str(body["key"]), body.get("reading", reading.pk)
    except (ValueError, KeyError, TypeError):
        return refusal(Refused(_("The page sent something that cannot be understood.")), status=400)
    if seen != reading.pk:
        return refusal(Refused(_("The document was read again meanwhile; load the page anew.")))
    try:
        with once(key, actor=request.user, action="documents.decide") as done:
            if not done.done:
                places = BrowserPlaces(reading.text)
                for call in calls:
                    apply_call(signed_in(request), reading.document, places.call_back(call))
    except SuspectsNotShown as refused:
        return JsonResponse({"error": str(refused), "suspects": refused.numbers}, status=409)
    except Refused as refused:
        return refusal(refused)
    except KeyRefused as refused_key:
        return refusal(Refused(str(refused_key)), status=400)
    return JsonResponse(state_of(reading))


@login_required
@require_GET
def units(request: HttpRequest, pk: int) -> JsonResponse:
    """Units and groups whose name holds the words, for the answer to "which unit is this?"."""
    document = document_for(request, pk, Verb.REVIEW_DOCUMENT)
    typed = request.GET.get("q", "").replace("\0", "")
    return JsonResponse({"units": units_called(typed), "groups": groups_called(typed, document=document)})


@login_required
@require_GET
def page(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One page of the paper as a picture."""
    document = document_for(request, pk)
    try:
        png = page_image(document, number)
    except Refused as refused:
        raise Http404 from refused
    response = HttpResponse(png, content_type="image/png")
    response["Cache-Control"] = f"private, max-age={_MONTH}, immutable"
    return response
