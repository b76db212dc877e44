"""What machines ask, and what a refused person sees."""

from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.defaults import page_not_found, permission_denied

from loa.directory.rights import NotAllowed


def health(_request: HttpRequest) -> JsonResponse:
    """Answers 200 while the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What a post does not reach is not found, whichever door was tried; other refusals keep their page."""
    if isinstance(exception, NotAllowed):
        return page_not_found(request, exception)
    return permission_denied(request, exception)
