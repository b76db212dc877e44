"""Which document a page is about, for somebody who may see it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse

from loa.directory.models import User
from loa.directory.rights import NotAllowed, Verb, may
from loa.documents.errors import Refused
from loa.documents.models import Document, Reading
from loa.documents.queries import current_reading

View = Callable[..., HttpResponseBase]


def staff(view: View) -> View:
    """Signed-in staff only; what a post does not reach does not exist for it."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except NotAllowed:
            raise Http404 from None

    return cast(View, guarded)


def signed_in(request: HttpRequest) -> User:
    """The account of the request, which `staff` has seen to be signed in."""
    return cast(User, request.user)


def document_for(request: HttpRequest, pk: int, verb: Verb = Verb.SEE_DOCUMENT) -> Document:
    """The document, for whoever has this right over its owner; 404 for everybody else."""
    document = Document.objects.select_related("owner", "file").filter(pk=pk).first()
    if document is None or not may(request.user, verb, document.owner):
        raise Http404
    return document


def reading_for(request: HttpRequest, pk: int, verb: Verb = Verb.SEE_DOCUMENT) -> Reading:
    """The current reading of the document, with the document; 404 where there is none."""
    document = document_for(request, pk, verb)
    reading = current_reading(document)
    if reading is None:
        raise Http404
    reading.document = document
    return reading


def refusal(refused: Refused, status: int = 409) -> JsonResponse:
    """The sentence of a refusal, for a script."""
    return JsonResponse({"error": str(refused)}, status=status)
