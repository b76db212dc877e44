"""Pages as pictures: drawn once, for who may see the document, and never of an erased file."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from loa.documents import page_images
from loa.documents.errors import Refused
from loa.documents.models import Document
from loa.documents.page_images import page_image
from loa.documents.tests.factories import make_document, make_officer, make_unit
from loa.evidence.actions import store_bytes

EXAMPLE = Path(__file__).parents[4] / "examples" / "phong-chong-bao.pdf"


@pytest.fixture
def document(db: None, settings: object, tmp_path: Path) -> Document:
    settings.VAR_DIR = tmp_path  # type: ignore[attr-defined]
    unit = make_unit()
    document = make_document(unit, by=make_officer(unit))
    document.file = store_bytes(EXAMPLE.read_bytes())
    document.save()
    return document


def test_a_page_is_drawn_once_and_kept(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    png = page_image(document, 1)
    assert png.startswith(b"\x89PNG")
    monkeypatch.setattr(page_images, "render_page", lambda *a, **k: pytest.fail("drawn again"))
    assert page_image(document, 1) == png


@pytest.mark.parametrize("number", [0, 99])
def test_a_page_that_is_not_there_is_refused(document: Document, number: int) -> None:
    with pytest.raises(Refused):
        page_image(document, number)


def test_of_an_erased_file_no_page_is_shown(document: Document) -> None:
    page_image(document, 1)
    document.file.erased_at = timezone.now()
    with pytest.raises(Refused):
        page_image(document, 1)


def test_pages_are_for_who_may_see_the_document(document: Document) -> None:
    url = reverse("documents:page", args=[document.pk, 1])
    answers = []
    for user in (document.uploaded_by, make_officer(make_unit("Nơi khác"))):
        client = Client()
        client.force_login(user)
        answers.append(client.get(url).status_code)
    assert answers == [200, 404]
