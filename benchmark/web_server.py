"""Beside the workspace itself: how many queries an answer took, and addresses for the bench alone.

One says what there is to ask for in this demo, and signs its people in; the bench alone is served so.
The bare address goes the same way through the server as every page (session, account, rights of a signed-in
person), asks one indexed query of the rows that a page is about, and prints them without a template.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from typing import Any

from django.contrib.auth.decorators import login_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import include, path

from benchmark.web_eyes import what_is_asked
from benchmark.web_pages import PAGES
from benchmark.web_people import Eyes

QUERIES, PROCESSOR = "X-Queries", "X-Processor-Ms"
_EDGES = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")


class Watch:
    """Each answer says how many queries it took, and how much processor time of the server."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asked = 0

        def count(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            nonlocal asked
            asked += not str(sql).startswith(_EDGES)
            return execute(sql, params, many, context)

        begun = time.thread_time()
        with connection.execute_wrapper(count):
            answer = self.get_response(request)
        answer[QUERIES] = str(asked)
        answer[PROCESSOR] = f"{1000 * (time.thread_time() - begun):.2f}"
        return answer


@cache
def eyes_of(role: str) -> Eyes:
    """The person with their things, looked for once a process."""
    return Eyes(role)


@login_required
def bare(request: HttpRequest) -> HttpResponse:
    """The rows that a page is about, by one query."""
    page = PAGES[int(request.GET["page"])]
    rows = page.rows(eyes_of(request.GET["role"]))
    return HttpResponse("\n".join(str(vars(row) if hasattr(row, "pk") else row) for row in rows))


def asked(_request: HttpRequest) -> HttpResponse:
    """Every page of the bench with the cookie of who looks at it."""
    return JsonResponse(what_is_asked(), safe=False)


urlpatterns = [path("bare/", bare), path("asked/", asked), path("", include("loa.project.urls"))]
