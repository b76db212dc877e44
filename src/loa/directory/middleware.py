"""What every request has of rights: asked once where it only reads, and what is not allowed is not found."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from loa.directory.rights import NotAllowed, asked_once

Answer = Callable[[HttpRequest], HttpResponse]


def ask_rights_once(get_response: Answer) -> Answer:
    """The answer to a request that only reads knows the posts of the person from one query."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return get_response(request)
        with asked_once():
            return get_response(request)

    return answer


class HideWhatIsNotAllowed:
    """What a post does not reach does not exist for it: a page says "not found", never "forbidden"."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the view."""
        return self.get_response(request)

    def process_exception(self, _request: HttpRequest, exception: Exception) -> None:
        """The transaction of the request has been taken back before this is asked."""
        if isinstance(exception, NotAllowed):
            raise Http404 from exception
