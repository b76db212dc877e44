"""Several hands write in one draft: nobody overwrites another, and nothing that was typed is lost."""

from __future__ import annotations

from typing import Any

import pytest

from loa.directory.models import Unit, User
from loa.documents.actions.drafts import save_draft, start_draft
from loa.documents.drafting.merging import Choice
from loa.documents.errors import Clashing, Stale
from loa.documents.tests.factories import make_officer, make_unit


@pytest.fixture
def office(db: None) -> Unit:
    return make_unit("Ủy ban nhân dân tỉnh Bình Sơn")


@pytest.fixture
def writer(office: Unit) -> User:
    return make_officer(office)


def written(*words: str) -> dict[str, Any]:
    """The content of a draft of these rows."""
    return {"rows": [{"kind": "words", "text": each} for each in words]}


def test_a_stale_save_overwrites_nothing(office: Unit, writer: User) -> None:
    draft = start_draft(writer, office, doc_type="kế hoạch", content={})
    save_draft(writer, draft, content={"title": "Một"}, version=1)
    with pytest.raises(Stale):
        save_draft(writer, draft, content={"title": "Hai"}, version=1)
    draft.refresh_from_db()
    assert draft.content["title"] == "Một"


def test_several_hands_write_in_different_places_at_once(office: Unit, writer: User) -> None:
    other = make_officer(office, name="Người viết thứ hai")
    was = written("Một", "Hai", "Ba")
    draft = start_draft(writer, office, doc_type="kế hoạch", content=was)
    save_draft(other, draft, content=written("Một", "Hai", "Ba của bạn"), version=1, bases=[was])
    mine = written("Một của tôi", "Hai", "Ba")
    saved = save_draft(writer, draft, content=mine, version=1, bases=[was])
    assert [row["text"] for row in saved.content["rows"]] == ["Một của tôi", "Hai", "Ba của bạn"]
    assert set(saved.writers.all()) == {writer, other}
    assert saved.version == 3


def test_the_same_words_by_two_hands_wait_for_a_choice_and_none_are_lost(office: Unit, writer: User) -> None:
    other = make_officer(office, name="Người viết thứ hai")
    was, theirs, mine = (written("Một", words) for words in ("Hai", "Hai của bạn", "Hai của tôi"))
    draft = start_draft(writer, office, doc_type="kế hoạch", content=was)
    draft = save_draft(other, draft, content=theirs, version=1, bases=[was])
    with pytest.raises(Clashing, match="Người viết thứ hai") as clash:
        save_draft(writer, draft, content=mine, version=1, bases=[was])
    assert (clash.value.pairs, clash.value.version) == ((("Hai của tôi", "Hai của bạn"),), 2)
    draft.refresh_from_db()
    assert draft.content["rows"][1]["text"] == "Hai của bạn"
    unseen = Choice("mine", version=1)
    with pytest.raises(Clashing):
        save_draft(writer, draft, content=mine, version=1, bases=[was], choice=unseen)
    saved = save_draft(writer, draft, content=mine, version=1, bases=[was], choice=Choice("mine", 2))
    assert saved.content["rows"][1]["text"] == "Hai của tôi"


def test_what_was_saved_while_its_answer_was_lost_is_no_other_hand(office: Unit, writer: User) -> None:
    was, once, twice = (written(words) for words in ("Một", "Một hai", "Một hai ba"))
    draft = start_draft(writer, office, doc_type="kế hoạch", content=was)
    draft = save_draft(writer, draft, content=once, version=1, bases=[was])
    saved = save_draft(writer, draft, content=twice, version=1, bases=[was, draft.content])
    assert saved.content["rows"][0]["text"] == "Một hai ba"
