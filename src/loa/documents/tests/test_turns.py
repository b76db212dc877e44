"""One paper at a time is printed for the next number of a book; nobody waits for it with a lock in hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from loa.directory.models import Post, Unit, User
from loa.documents.actions import issuing
from loa.documents.actions.drafts import approve_draft, send_draft, start_draft
from loa.documents.errors import Stale
from loa.documents.models import Document, Draft, NumberBook
from loa.documents.tests.factories import make_officer, make_unit
from loa.evidence import store
from loa.evidence.actions import keeping
from loa.evidence.errors import ScannerAway
from loa.evidence.queries import open_blob

DAY = date(2026, 3, 5)


class Office:
    """An office with drafts to issue, and what was done for them."""

    def __init__(self) -> None:
        self.unit: Unit = make_unit("Trung tâm Chuyển đổi số")
        self.writer: User = make_officer(self.unit)
        self.leader: User = make_officer(self.unit, kind=Post.Kind.LEADER, name="Mai Thị Liên")
        self.printed: list[int] = []

    def draft(self, title: str) -> Draft:
        rows = [{"kind": "words", "text": f"Nội dung {title}."}]
        draft = start_draft(
            self.writer,
            self.unit,
            doc_type="thông báo",
            content={"position": "CHỦ TỊCH", "title": title, "rows": rows},
        )
        return approve_draft(self.leader, send_draft(self.writer, draft, version=1), version=1)

    def issue(self, draft: Draft) -> Document:
        return issuing.issue_draft(self.leader, draft, day=DAY)

    @property
    def book(self) -> NumberBook:
        return NumberBook.objects.get()


@pytest.fixture
def office(db: None, monkeypatch: pytest.MonkeyPatch) -> Office:
    office, printed = Office(), issuing.print_draft

    def count(row: Draft, *, number: int, day: date) -> Any:
        office.printed.append(number)
        return printed(row, number=number, day=day)

    monkeypatch.setattr(issuing, "print_draft", count)
    monkeypatch.setattr(issuing, "PATIENCE", 0.0)
    return office


def meanwhile(office: Office, monkeypatch: pytest.MonkeyPatch, does: Callable[[], object]) -> None:
    """This happens once, after the next paper is printed and before its number is taken."""
    waiting, issue = [does], issuing._issue

    def here(*words: Any) -> Document | None:
        while waiting:
            waiting.pop()()
        return issue(*words)

    monkeypatch.setattr(issuing, "_issue", here)


@pytest.mark.django_db(transaction=True)
def test_a_paper_is_printed_and_stored_before_a_lock_is_taken_and_no_scanner_is_asked(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, printed, write = [], issuing.print_draft, store.write

    def away(_data: bytes) -> None:
        raise ScannerAway("nobody there")

    def print_it(*words: Any, **names: Any) -> Any:
        seen.append(("print", connection.in_atomic_block))
        return printed(*words, **names)

    def write_it(data: bytes) -> str:
        seen.append(("store", connection.in_atomic_block))
        return write(data)

    monkeypatch.setattr(issuing, "print_draft", print_it)
    monkeypatch.setattr(store, "write", write_it)
    monkeypatch.setattr(keeping, "check_virus", away)
    document = office.issue(office.draft("một"))
    assert open_blob(document.file).startswith(b"%PDF")
    assert seen == [("print", False), ("store", False)]


def test_who_comes_while_another_paper_is_printed_waits_and_takes_the_next_number(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = office.draft("một"), office.draft("hai")
    told: list[str] = []

    def quicker() -> None:
        with pytest.raises(Stale) as refused:
            office.issue(second)
        told.append(str(refused.value))

    meanwhile(office, monkeypatch, quicker)
    assert office.issue(first).code == "01/TB-TTCĐS"
    assert len(told) == 1
    assert office.printed == [1]  # the second did not print for a number that the first takes
    assert office.issue(second).code == "02/TB-TTCĐS"
    assert (office.printed, office.book.last, office.book.turn) == ([1, 2], 2, None)


def test_who_is_too_slow_loses_the_turn_and_no_number(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = office.draft("một"), office.draft("hai")
    monkeypatch.setattr(issuing, "TURN", timedelta(0))
    meanwhile(office, monkeypatch, lambda: office.issue(second))
    assert office.issue(first).code == "02/TB-TTCĐS"
    assert office.printed == [1, 1, 2]
    assert sorted(Draft.objects.values_list("number", flat=True)) == [1, 2]
    assert Document.objects.count() == 2


def test_a_turn_that_broke_off_is_taken_up_by_its_draft_and_ends_for_the_others(office: Office) -> None:
    first, second = office.draft("một"), office.draft("hai")
    now = timezone.now()
    NumberBook.objects.create(
        owner=office.unit, year=2026, symbol="TB", turn=first, turn_until=now + timedelta(minutes=1)
    )
    with pytest.raises(Stale):
        office.issue(second)
    assert office.issue(first).code == "01/TB-TTCĐS"
    NumberBook.objects.update(turn=first, turn_until=now)
    assert office.issue(second).code == "02/TB-TTCĐS"


def test_a_paper_that_cannot_be_printed_ends_its_turn(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = office.draft("một"), office.draft("hai")
    with monkeypatch.context() as broken:
        broken.setattr(issuing, "print_draft", lambda *_words, **_names: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            office.issue(first)
    assert office.issue(second).code == "01/TB-TTCĐS"
