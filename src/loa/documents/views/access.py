"""Which document a page is about, for somebody who may see it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, JsonResponse
from django.http.response import HttpResponseBase

from loa.directory.rights import Verb, may
from loa.directory.views.access import signed_in
from loa.documents.errors import Refused
from loa.documents.models import Document, Reading
from loa.documents.queries import current_reading
from loa.evidence.views.serving import attachment


def document_for(request: HttpRequest, pk: int, verb: Verb = Verb.SEE_DOCUMENT) -> Document:
    """The document, for whoever has this right over its owner; 404 for everybody else."""
    document = Document.objects.select_related("owner", "file").filter(pk=pk).first()
    if document is None or not may(signed_in(request), verb, document.owner):
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


def file_of(document: Document) -> HttpResponseBase:
    """The file as it came in, to be saved and never shown as a page; the caller has asked for the right."""
    response = attachment(document.file, name=document.name)
    response["Content-Type"] = "application/octet-stream"
    return response


def refusal(refused: Refused, status: int = 409) -> JsonResponse:
    """The sentence of a refusal, for a script."""
    return JsonResponse({"error": str(refused)}, status=status)
