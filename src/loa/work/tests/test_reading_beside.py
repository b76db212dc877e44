"""A page that is only looked at takes no lock from those who write; a change is one transaction as before."""

import pytest
from django.db import connection, connections
from django.http import HttpResponse
from django.test import RequestFactory

from loa.work.middleware import ReadBesideWriters


def middleware():
    return ReadBesideWriters(lambda _request: HttpResponse())


def view(_request, *, pk):
    return HttpResponse(f"page {pk}")


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_page_on_sqlite_is_answered_outside_a_transaction(monkeypatch, method):
    monkeypatch.setattr(connection, "vendor", "sqlite")
    request = getattr(RequestFactory(), method)("/")
    assert middleware().process_view(request, view, [], {"pk": 3}).content == b"page 3"


@pytest.mark.parametrize(("vendor", "method"), [("sqlite", "post"), ("postgresql", "get")])
def test_a_change_and_any_page_on_postgresql_are_left_to_django(monkeypatch, vendor, method):
    monkeypatch.setattr(connection, "vendor", vendor)
    request = getattr(RequestFactory(), method)("/")
    assert middleware().process_view(request, view, [], {"pk": 3}) is None


@pytest.mark.django_db(transaction=True)
def test_no_page_begins_a_transaction_before_it_writes(client, monkeypatch):
    if connection.vendor != "sqlite":
        return  # there the middleware does nothing
    begun, own = [], connections["default"]
    real = own._start_transaction_under_autocommit
    client.get("/health/")
    monkeypatch.setattr(own, "_start_transaction_under_autocommit", lambda: (begun.append(1), real()))
    assert client.get("/health/").status_code == 200
    assert client.get("/offline/").status_code == 200
    assert begun == []
    client.post("/health/")
    assert begun
