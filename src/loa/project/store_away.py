"""What a person or a script is told when the store of evidence does not answer: a sentence, and no error."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from loa.evidence.errors import StoreAway, StoreFault
from loa.project.sealed import is_script

SECONDS = 120  # after which it is worth while to try again
LOG = logging.getLogger("loa.evidence")


class TellStoreAway:
    """The fault is logged with its cause; a page says it in words, a script that it is to come again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the view."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The transaction of the request has been taken back before this is asked."""
        if not isinstance(exception, StoreFault):
            return None
        LOG.error("%s: %s", request.path, exception)
        status, answer = (503 if isinstance(exception, StoreAway) else 500), str(exception.sentence)
        if is_script(request):
            # An entry kept on a phone waits: neither done nor refused.
            return _later(JsonResponse({"status": "away", "words": answer, "error": answer}, status=status))
        context = {"sentence": answer, "away": status == 503}
        return _later(render(request, "evidence/away.html", context, status=status))


def _later(answer: HttpResponse) -> HttpResponse:
    if answer.status_code == 503:
        answer["Retry-After"] = str(SECONDS)
    answer["Cache-Control"] = "no-store"
    return answer
