"""Tables are emptied after the last answer: PostgreSQL would see a deadlock otherwise."""

from __future__ import annotations

import threading
import time

from django.core.signals import request_finished, request_started

from tests.browser.under_way import answers_under_way


def test_a_test_ends_after_the_answers_it_left_under_way() -> None:
    begun, ended = threading.Event(), threading.Event()

    def answer() -> None:
        request_started.send(sender=None, environ={})
        begun.set()
        time.sleep(0.3)
        ended.set()
        request_finished.send(sender=None)

    with answers_under_way():
        threading.Thread(target=answer).start()
        begun.wait()
    assert ended.is_set()
