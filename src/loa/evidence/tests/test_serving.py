"""Bytes go to those whom some room lets read them, as a file and never as a page."""

import pytest
from django.urls import reverse

from loa.audit.tests.factories import make_user
from loa.evidence import rights
from loa.evidence.actions import erase_blob, store_bytes
from loa.evidence.queries import may_read
from loa.evidence.rights import DeciderRefused, deciders, decides
from loa.evidence.tests.factories import PDF

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(monkeypatch):
    """The only person whom a room lets read."""
    deciders()
    monkeypatch.setattr(rights, "_deciders", {})
    user = make_user()
    decides("nobody")(lambda user, blob: False)
    decides("one")(lambda asking, blob: asking == user)
    return user


def address(blob):
    return reverse("evidence:blob", args=[blob.sha256])


def test_only_who_may_read_gets_the_bytes(client, reader):
    blob = store_bytes(PDF)
    assert client.get(address(blob)).status_code == 302
    client.force_login(make_user(is_superuser=True))
    assert client.get(address(blob)).status_code == 404
    client.force_login(reader)
    assert b"".join(client.get(address(blob))) == PDF


def test_bytes_are_no_page(client, reader):
    client.force_login(reader)
    response = client.get(address(store_bytes(PDF)))
    assert response["Content-Disposition"].startswith("attachment")
    assert response["Content-Disposition"].endswith('.pdf"')
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["Content-Type"] == "application/pdf"


def test_erased_unknown_and_inactive_get_nothing(client, reader):
    blob = store_bytes(PDF)
    assert may_read(reader, blob)
    reader.is_active = False
    assert not may_read(reader, blob)
    reader.is_active = True
    client.force_login(reader)
    assert client.get(reverse("evidence:blob", args=["f" * 64])).status_code == 404
    assert client.get(reverse("evidence:blob", args=["x"])).status_code == 404
    erased = erase_blob(None, blob=blob, why="x")
    assert not may_read(reader, erased)
    assert client.get(address(blob)).status_code == 404


def test_second_decider_of_a_name_is_refused(reader):
    with pytest.raises(DeciderRefused):
        decides("one")(lambda user, blob: True)
