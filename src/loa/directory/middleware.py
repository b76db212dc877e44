"""A page that is only looked at asks for a person's posts once; what changes something asks each time."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from loa.directory.rights import asked_once

Answer = Callable[[HttpRequest], HttpResponse]


def ask_rights_once(get_response: Answer) -> Answer:
    """The answer to a request that only reads knows the posts of the person from one query."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return get_response(request)
        with asked_once():
            return get_response(request)

    return answer
