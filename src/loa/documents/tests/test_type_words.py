"""Types of papers are told in the language of the page; the papers themselves keep theirs."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import translation

from loa.documents.drafting.content import TYPES
from loa.documents.tests.factories import make_document, make_officer, make_unit
from loa.documents.type_words import WORDS, type_word


@pytest.mark.parametrize("name", sorted({*WORDS, *TYPES}))
def test_every_type_has_a_word_in_both_languages(name: str) -> None:
    with translation.override("vi"):
        assert type_word(name) == name
    with translation.override("en"):
        assert type_word(name).isascii() or name == "thông cáo"


def test_a_type_without_a_word_stands_as_printed() -> None:
    with translation.override("en"):
        assert (type_word("lịch công tác"), type_word("")) == ("lịch công tác", "")


@pytest.mark.django_db
def test_pages_in_english_tell_the_type_in_english() -> None:
    unit = make_unit()
    officer = make_officer(unit)
    document = make_document(unit, by=officer, doc_type="công văn", code="12/UBND-VX", title="Phòng bệnh")
    client = Client()
    client.force_login(officer)
    for language, paper, plan in (("vi", "Công văn", "Kế hoạch"), ("en", "Official letter", "Plan")):
        client.cookies["django_language"] = language
        assert f"{paper} 12/UBND-VX" in client.get(f"/documents/{document.pk}/").content.decode()
        assert (
            f'<option value="kế hoạch">{plan}</option>' in client.get("/documents/drafts/").content.decode()
        )
