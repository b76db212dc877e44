"""What could not be read is typed; what was read, is read or is carried out is not typed or read over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loa.directory.models import User
from loa.documents.actions import hand
from loa.documents.actions.hand import enter_by_hand, type_text
from loa.documents.actions.reading import give_up_reading
from loa.documents.actions.register import read_again
from loa.documents.errors import Refused
from loa.documents.models import Document, Reading
from loa.documents.queries import ready_to_start
from loa.documents.tests.factories import make_document, make_officer, make_reading, make_unit

State = Document.State
NOT_TYPED = sorted(set(State) - {State.FAILED, State.BY_HAND})


@pytest.fixture
def officer(db: None) -> User:
    return make_officer(make_unit())


def document_in(state: str, officer: User) -> Document:
    return make_document(officer.person.posts.get().unit, by=officer, state=state)


@pytest.mark.parametrize("state", NOT_TYPED)
def test_only_what_could_not_be_read_is_entered_by_hand(officer: User, state: str) -> None:
    document = document_in(state, officer)
    with pytest.raises(Refused):
        enter_by_hand(officer, document)
    document.refresh_from_db()
    assert document.state == state
    Document.objects.update(state=State.FAILED)
    enter_by_hand(officer, document)
    assert Document.objects.get().state == State.BY_HAND


@pytest.mark.parametrize("state", NOT_TYPED)
def test_words_are_typed_only_where_none_were_read(officer: User, state: str) -> None:
    document = document_in(state, officer)
    make_reading(document)
    with pytest.raises(Refused):
        type_text(officer, document, text="KẾ HOẠCH")
    assert Reading.objects.count() == 1
    Document.objects.update(state=State.BY_HAND)
    type_text(officer, document, text="KẾ HOẠCH")
    assert Reading.objects.filter(typed="KẾ HOẠCH").exists()


def test_typed_words_are_mended_in_their_review(officer: User) -> None:
    document = document_in(State.REVIEW, officer)
    reading = make_reading(document)
    reading.typed = reading.text
    reading.save()
    assert type_text(officer, document, text="KẾ HOẠCH KHÁC").typed == "KẾ HOẠCH KHÁC"


def test_more_words_than_a_document_may_have_are_refused(
    officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand, "DEFAULT", replace(hand.DEFAULT, text_characters=20))
    document = document_in(State.BY_HAND, officer)
    with pytest.raises(Refused):
        type_text(officer, document, text="a" * 21)
    type_text(officer, document, text="a" * 20)
    assert Reading.objects.count() == 1


def test_what_is_carried_out_is_not_read_again(officer: User) -> None:
    document = document_in(State.CARRIED, officer)
    with pytest.raises(Refused):
        read_again(officer, document)
    assert not Reading.objects.exists()
    Document.objects.update(state=State.FAILED)
    read_again(officer, document)
    assert Document.objects.get().state == State.READING


def test_what_is_being_read_again_does_not_start(officer: User) -> None:
    document = document_in(State.REVIEW, officer)
    make_reading(document, text="\n")  # of which nothing is open
    before = ready_to_start(document).reasons
    Reading.objects.create(document=document)
    assert ready_to_start(document).reasons == ("văn bản đang được đọc lại",) != before


@pytest.mark.parametrize(("read_before", "state"), [(True, State.REVIEW), (False, State.FAILED)])
def test_another_reading_that_fails_leaves_the_one_before(
    officer: User, read_before: bool, state: str
) -> None:
    document = document_in(State.READING, officer)
    if read_before:
        make_reading(document)
    give_up_reading(Reading.objects.create(document=document, last_error="tệp bị hỏng"))
    document.refresh_from_db()
    assert document.state == state
