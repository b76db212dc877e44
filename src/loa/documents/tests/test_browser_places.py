"""Browsers count a sign beyond the first plane as two; what they are shown and what they send fits that."""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from loa.documents.browser_places import BrowserPlaces
from loa.documents.models import Fact, LedgerEntry, Proposal, Reading
from loa.documents.tests.factories import (
    make_document,
    make_fact,
    make_officer,
    make_reading,
    make_unit,
    span,
)

TEXT = "KẾ HOẠCH\n📢 Tuyên truyền 🌟 bầu cử\nSở Y tế tổ chức tập huấn.\nTheo dõi tài khoản đăng tin sai."


@pytest.fixture
def reading(db: None) -> Reading:
    unit = make_unit()
    return make_reading(make_document(unit, by=make_officer(unit)), text=TEXT)


@pytest.fixture
def client(reading: Reading) -> Client:
    client = Client()
    client.force_login(reading.document.uploaded_by)
    return client


def shown(client: Client, reading: Reading, name: str) -> Any:
    return client.get(reverse(f"documents:{name}", args=[reading.document_id])).json()


def cut(text: str, place: list[int]) -> str:
    """The words there, as a browser cuts them out."""
    halves = text.encode("utf-16-le")
    return halves[2 * place[0] : 2 * place[1]].decode("utf-16-le")


def test_what_the_page_is_shown_is_where_a_browser_looks(client: Client, reading: Reading) -> None:
    fact = make_fact(reading, Fact.Kind.SLOGAN, "tập huấn")
    fact.fields = {"channels": [span(reading, "tổ chức")]}
    fact.save()
    declined = Proposal.objects.create(
        reading=reading, spans=[span(reading, "tài khoản")], reason=Proposal.Reason.PEOPLE
    )
    paper, state = shown(client, reading, "paper"), shown(client, reading, "state")
    assert [cut(paper["text"], line[:2]) for line in paper["lines"]] == TEXT.split("\n")
    assert [cut(paper["text"], row[1:3]) for row in paper["passages"]] == TEXT.split("\n")
    row = next(one for one in state["facts"] if one["id"] == fact.pk)
    assert [cut(paper["text"], one) for one in row["spans"]] == ["tập huấn"]
    assert [cut(paper["text"], one) for one in row["fields"]] == ["tổ chức"]
    row = next(one for one in state["proposals"] if one["id"] == declined.pk)
    assert [cut(paper["text"], one) for one in row["spans"]] == ["tài khoản"]
    stretches = [cut(paper["text"], one[:2]) for _role, _settled, parts in state["passages"] for one in parts]
    assert "tập huấn" in stretches
    assert "tài khoản" in stretches


def test_words_selected_in_a_browser_are_those_that_are_kept(client: Client, reading: Reading) -> None:
    words = "🌟 bầu cử"
    at = len(TEXT[: TEXT.index(words)].encode("utf-16-le")) // 2
    selected = [at, at + len(words.encode("utf-16-le")) // 2]
    calls = [
        {"do": "set_aside", "spans": [selected], "reason": "tiêu đề"},
        {"do": "add", "kind": "slogan", "spans": [selected]},
    ]
    body = json.dumps({"key": str(uuid.uuid4()), "calls": calls})
    url = reverse("documents:act", args=[reading.document_id])
    assert client.post(url, body, content_type="application/json").status_code == 200
    assert reading.facts.get().data["text"] == words
    entry = LedgerEntry.objects.get()
    assert TEXT[entry.start : entry.end] == words


def test_there_and_back_is_the_same_place() -> None:
    for text in (TEXT, "", "📢", "📢🌟", "không có"):
        places = BrowserPlaces(text)
        assert [places.back(places.there(at)) for at in range(len(text) + 1)] == list(range(len(text) + 1))
    assert BrowserPlaces("a📢b").back(2) == 1  # within a sign is where it begins
