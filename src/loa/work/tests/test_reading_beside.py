"""A page that is only looked at takes no lock from those who write; a change is one transaction as before."""

import pytest
from django.db import connection, connections
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.module_loading import import_string

from loa.work.serving import ReadingBesideWriters


def within(method: str) -> bool:
    """Whether a view asked with this method runs in a transaction."""
    found = []

    def view(_request, *, pk):
        found.append(connection.in_atomic_block)
        return HttpResponse(f"page {pk}")

    request = getattr(RequestFactory(), method)("/")
    answer = ReadingBesideWriters().make_view_atomic(view)(request, pk=3)
    assert answer.content == b"page 3"
    return found == [True]


@pytest.fixture
def atomic_requests(transactional_db, monkeypatch):
    monkeypatch.setitem(connections.settings["default"], "ATOMIC_REQUESTS", True)


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_page_on_sqlite_is_answered_outside_a_transaction(atomic_requests, method):
    assert within(method) is (connection.vendor != "sqlite")


def test_a_change_is_one_transaction(atomic_requests):
    assert within("post")


def test_what_a_view_raises_goes_the_way_of_all(atomic_requests, rf, monkeypatch):
    """Middleware that answers for an exception is asked, as with Django's own handler."""
    handler = ReadingBesideWriters()
    seen = []

    def view(_request):
        raise LookupError("nothing")

    monkeypatch.setattr(handler, "_view_middleware", [])
    monkeypatch.setattr(handler, "resolve_request", lambda _request: (view, (), {}))
    monkeypatch.setattr(
        handler,
        "_exception_middleware",
        [lambda _request, error: (seen.append(error), HttpResponse("told"))[1]],
    )
    assert handler._get_response(rf.get("/")).content == b"told"
    assert isinstance(seen[0], LookupError)


def test_the_server_reads_so(settings):
    # By its name: a test of this room does not import to its right.
    assert isinstance(import_string(settings.WSGI_APPLICATION), ReadingBesideWriters)
