"""Who only looks takes no lock: on SQLite a page is read beside whoever writes, not after them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.http import HttpRequest, HttpResponseBase

View = Callable[..., HttpResponseBase]
_READING = ("GET", "HEAD")


class ReadingBesideWriters(WSGIHandler):
    """A request that only reads runs outside the transaction that every view otherwise is.

    On SQLite that transaction takes the database's one write lock before the first query: pages would wait
    for each other, and for every piece the worker writes. What such a view writes after all (that a notice
    was opened) is a transaction of its own. PostgreSQL has no such lock.
    """

    def make_view_atomic(self, view: View) -> View:
        """The view as it is for who reads, in a transaction for who changes."""
        atomic: View = super().make_view_atomic(view)
        if atomic is view or connection.vendor != "sqlite":
            return atomic

        def answer(request: HttpRequest, *args: Any, **options: Any) -> HttpResponseBase:
            chosen = view if request.method in _READING else atomic
            return chosen(request, *args, **options)

        return answer
