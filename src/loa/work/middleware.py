"""Who only looks takes no lock: on SQLite a page is read beside whoever writes, not after them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponse]


class ReadBesideWriters:
    """A request that only reads runs outside the transaction that every view otherwise is.

    On SQLite that transaction takes the database's one write lock before the first query: pages would wait
    for each other, and for every piece the worker writes. What such a view writes after all (that a notice
    was opened) is a transaction of its own. PostgreSQL has no such lock. The last of the middlewares.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: Any, options: Any
    ) -> HttpResponseBase | None:
        """The view's own answer; None leaves it to Django, which wraps it in a transaction."""
        if request.method in ("GET", "HEAD") and connection.vendor == "sqlite":
            return view(request, *args, **options)
        return None
