"""The answers that the served workspace is still at, so that no table is emptied under one of them."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.signals import request_finished, request_started

PATIENCE = 20.0
PAUSE = 0.02  # what a closed browser sent last may still lie in the socket


class UnderWay:
    """Counts the requests of all threads but this one: a test client's own are none of the server's."""

    def __init__(self) -> None:
        self._tests = threading.get_ident()
        self._changed = threading.Condition()
        self._count = 0

    def _move(self, by: int) -> None:
        if threading.get_ident() == self._tests:
            return
        with self._changed:
            self._count += by
            self._changed.notify_all()

    def begin(self, **_: object) -> None:
        self._move(1)

    def end(self, **_: object) -> None:
        self._move(-1)

    def rest(self) -> bool:
        """Whether no request is under way any longer, within 20 seconds."""
        time.sleep(PAUSE)
        with self._changed:
            return self._changed.wait_for(lambda: self._count <= 0, PATIENCE)


@contextmanager
def answers_under_way() -> Iterator[UnderWay]:
    """Counts what the server is asked meanwhile; at the end nothing of it is under way."""
    found = UnderWay()
    request_started.connect(found.begin)
    request_finished.connect(found.end)
    try:
        yield found
        assert found.rest(), "The served workspace is still at an answer: its tables cannot be emptied."
    finally:
        request_started.disconnect(found.begin)
        request_finished.disconnect(found.end)
