"""What came in by a door goes out from a path of its own, as a file, to those who may and to nobody else."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings as configured
from django.test import Client
from django.urls import resolve, reverse

from loa.directory.models import Post, User
from loa.directory.tests.factories import make_officer, make_unit
from loa.documents import opening
from loa.documents.models import Document
from loa.evidence.actions import erase_blob, keeping, proving
from loa.evidence.models import Blob
from tests.hostile.doors import DOORS, Door, House
from tests.hostile.files import GOOD
from tests.hostile.test_known_doors import nodes

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _opened_once(monkeypatch: pytest.MonkeyPatch, opened_once: Callable[..., Any]) -> None:
    for module in (opening, keeping, proving):
        monkeypatch.setattr(module, "run_child", opened_once)


@pytest.fixture(scope="module")
def stranger(house: House) -> User:
    """An officer of the same kind, of a commune that has nothing to do with it."""
    unit = make_unit("UBND xã Ngoài", parent=house.own.unit.parent, level="commune")
    return make_officer(unit, Post.Kind.UNIT_OFFICER)


def came_in(door: Door, house: House) -> str:
    """The address of what has come in by the door."""
    blobs, papers = set(Blob.objects.values_list("pk", flat=True)), set(Document.objects.values_list("pk"))
    door.send(house, (door.field, GOOD[door.wants]()))
    if door.wants == "paper":
        (paper,) = set(Document.objects.values_list("pk")) - papers
        return reverse("documents:file", args=paper)
    (blob,) = set(Blob.objects.values_list("pk", flat=True)) - blobs
    return reverse("evidence:blob", args=[blob])


def got(user: User | None, address: str) -> Any:
    """The answer to this person, or to nobody."""
    client = Client(raise_request_exception=False)
    if user is not None:
        client.force_login(user)
    return client.get(address)


@pytest.mark.parametrize("door", DOORS, ids=str)
def test_what_came_in_leaves_as_a_file_to_those_who_may(door: Door, house: House, stranger: User) -> None:
    address = came_in(door, house)
    answer = got(getattr(house, door.reader), address)
    assert answer.status_code == 200
    assert b"".join(answer) != b""
    assert answer["Content-Disposition"].startswith("attachment; filename")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["Cache-Control"].startswith("private")
    assert resolve(address).view_name in ("evidence:blob", "documents:file")
    assert got(stranger, address).status_code == 404
    assert got(None, address)["Location"].startswith("/login/")


def test_paper_whose_bytes_were_erased_is_not_found(house: House) -> None:
    address = came_in(DOORS[0], house)
    erase_blob(None, blob=Document.objects.latest("pk").file, why="theo luật")
    assert got(house.officer, address).status_code == 404


def test_no_path_of_the_framework_serves_files() -> None:
    client = Client()
    for folder in (configured.MEDIA_URL, "/var/", "/evidence-store/"):
        assert client.get(f"{folder}a.html").status_code == 404


def test_whoever_makes_an_answer_of_kept_bytes_is_known() -> None:
    """A view that opens bytes by itself would have to think of every header again."""
    views = {
        name
        for name, node in nodes("_blob")
        if ".views." in name and isinstance(node, ast.Name) and node.id in ("open_blob", "stream_blob")
    }
    assert views == {"evidence.views.serving.attachment"}
