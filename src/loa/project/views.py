"""What machines ask, and what a refused person sees."""

from django.core.exceptions import DisallowedHost
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.views.defaults import bad_request, page_not_found, permission_denied

from loa.directory.rights import NotAllowed


def health(_request: HttpRequest) -> JsonResponse:
    """Answers 200 while the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})


def not_taken(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A name that is not in LOA_HOSTS is told as that; what else cannot be taken keeps its page."""
    if isinstance(exception, DisallowedHost):
        # No language is known yet, and nothing that asks for the name may be called.
        name = request.META.get("HTTP_HOST", "")[:200]
        return HttpResponse(render_to_string("not_served.html", {"name": name}), status=400)
    return bad_request(request, exception)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What a post does not reach is not found, whichever door was tried; other refusals keep their page."""
    if isinstance(exception, NotAllowed):
        return page_not_found(request, exception)
    return permission_denied(request, exception)
