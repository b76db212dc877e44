"""What a person is told who tried to change something of a closed case, whichever page they tried it on."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from loa.audit.sealing import Sealed


class TellSealed:
    """The refusal of the gate goes to the person in its words: on the page they came from, or to a script."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the view."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The transaction of the request has been taken back before this is asked."""
        if not isinstance(exception, Sealed):
            return None
        if is_script(request):
            return JsonResponse({"error": str(exception)}, status=409)
        messages.error(request, str(exception))
        return redirect(_page_before(request))


def is_script(request: HttpRequest) -> bool:
    """Whether a script asks, which reads JSON."""
    wants = request.headers.get("Accept", "")
    return "application/json" in wants or request.content_type == "application/json"


def _page_before(request: HttpRequest) -> str:
    """Where the person came from, if that is one of our pages; else the first page."""
    came = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came, {request.get_host()}, require_https=request.is_secure()):
        return came
    return "/"
