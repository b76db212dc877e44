"""Giving out stored bytes: to those who may, as a file to keep and never as a page."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from loa.evidence.errors import BytesErased
from loa.evidence.media import suffix_of
from loa.evidence.models import Blob
from loa.evidence.queries import may_read, stream_blob


@login_required
@require_safe
def blob(request: HttpRequest, sha256: str) -> HttpResponseBase:
    """The bytes as an attachment; 404 where they are not there or not this person's to read."""
    found = get_object_or_404(Blob, pk=sha256)
    if not may_read(request.user, found):
        raise Http404
    return attachment(found)


def attachment(found: Blob, *, name: str = "") -> HttpResponseBase:
    """The bytes in a response that no browser runs anything from; the caller has asked for the right."""
    try:
        response = StreamingHttpResponse(stream_blob(found), content_type=found.media_type)
    except (BytesErased, FileNotFoundError) as gone:
        raise Http404 from gone
    filename = name or found.sha256[:16] + suffix_of(found.media_type)
    response["Content-Length"] = str(found.size)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=filename)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-cache"
    return response
