"""Decisions from a file: the same actions, all of them or none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from loa.audit.models import Change
from loa.directory.models import Alias, Post
from loa.directory.rights import NotAllowed
from loa.documents.actions.calls import CALLS, apply_call, decide, find_words
from loa.documents.errors import Refused
from loa.documents.ledger import ledger_of
from loa.documents.models import Fact, Proposal, Reading
from loa.documents.queries import ready_to_start
from loa.documents.tests.factories import (
    make_document,
    make_fact,
    make_officer,
    make_reading,
    make_unit,
    propose,
    span,
)

DUTY = "Tổ chức chiến dịch diệt lăng quăng trước ngày 15 tháng 4 năm 2026."
WATCHING = "Theo dõi, lập danh sách các tài khoản mạng xã hội đăng tin sai sự thật."
HALVES = "Cung cấp thông tin chính thống cho báo chí; xử lý các tài khoản đăng tin sai."


@pytest.fixture
def reading(db: None) -> Reading:
    unit = make_unit()
    reading = make_reading(make_document(unit, by=make_officer(unit)))
    make_fact(reading, Fact.Kind.DUTY, DUTY, lead=["Sở Y tế"])
    make_fact(reading, Fact.Kind.DUTY, WATCHING, lead=["Sở Y tế"])
    Proposal.objects.create(reading=reading, spans=[span(reading, WATCHING)], reason="people")
    propose(reading, "I. MỤC ĐÍCH")
    propose(reading, "Nâng cao nhận thức")
    return reading


def whole_review(department: str) -> list[dict[str, object]]:
    return [
        {"do": "confirm_not_carried", "words": "all"},
        {"do": "accept_group", "kind": "all"},
        {"do": "correct", "kind": "duty", "words": "Tổ chức chiến dịch", "data": {"lead": ["Sở Y tế tỉnh"]}},
        {"do": "add", "kind": "duty", "at": ["Cung cấp thông tin chính thống cho báo chí"]},
        {"do": "decline", "at": ["xử lý các tài khoản đăng tin sai"], "reason": "speech"},
        {"do": "set_aside", "at": "Phấn đấu 95% hộ gia đình", "reason": "chỉ tiêu"},
        {"do": "set_aside", "at": "được tiếp cận thông tin.", "reason": "chỉ tiêu"},
        {"do": "background", "section": "all", "flagged": ["Nâng cao nhận thức"]},
        {"do": "background", "words": ["ỦY BAN NHÂN DÂN", "Số: 128", "KẾ HOẠCH"]},
        {"do": "background", "words": ["II. TỔ CHỨC", "1. Sở Y tế", "2. Sở Văn hóa"]},
        {"do": "name_unit", "name": "Sở Y tế tỉnh", "units": [department]},
    ]


def test_a_file_of_decisions_completes_a_review(reading: Reading) -> None:
    user = reading.document.uploaded_by
    make_unit("Sở Y tế tỉnh Bình Sơn", parent=reading.document.owner)
    assert decide(user, reading.document, whole_review("Sở Y tế tỉnh Bình Sơn")) == 11
    assert ledger_of(reading).complete, [
        (s.role, reading.text[s.passage.start : s.passage.end])
        for s in ledger_of(reading).standings
        if not s.settled
    ]
    assert ready_to_start(reading.document).ready
    assert Alias.objects.get().unit.name == "Sở Y tế tỉnh Bình Sơn"
    assert set(reading.decisions.values_list("how", flat=True)) >= {"file"}


def test_a_file_sets_aside_from_here_to_there(reading: Reading) -> None:
    user = reading.document.uploaded_by
    call = {"do": "set_aside", "from": "1. Sở Y tế", "to": "2. Sở Văn hóa", "reason": "biểu mẫu"}
    decide(user, reading.document, [call])
    aside = [reading.text[e.start : e.end] for e in reading.entries.all()]
    assert aside == ["1. Sở Y tế", "2. Sở Văn hóa"]  # between them stand facts
    decide(user, reading.document, [{"do": "set_aside", "from": "Cung cấp", "reason": "đến hết"}])
    assert reading.entries.last().end == len(reading.text) - 1
    assert set(reading.decisions.values_list("how", flat=True)) == {"file"}


def test_one_wrong_decision_leaves_none_of_them(reading: Reading) -> None:
    user = reading.document.uploaded_by
    wrong = {"do": "set_aside", "at": "không có ở đây", "reason": "x"}
    calls = [{"do": "accept_group", "kind": "duty"}, wrong]
    with pytest.raises(Refused, match="2"):
        decide(user, reading.document, calls)
    assert not Change.objects.filter(action__startswith="documents.").exists()
    assert not reading.facts.exclude(state=Fact.State.PROPOSED).exists()


@pytest.mark.parametrize(
    "call",
    [
        {},
        {"do": "explode"},
        {"do": "accept"},
        {"do": "accept", "kind": "duty", "words": "T"},
        {"do": "correct", "kind": "duty", "number": 1, "data": {"text": ""}},
        {"do": "add", "kind": "nonsense", "at": "KẾ HOẠCH"},
        {"do": "background", "passages": ["x"], "shown": 3},
        {"do": "set_aside", "spans": [[0]], "reason": "x"},
        {"do": "name_unit", "name": "Sở", "units": ["không có"]},
        {"do": "undo"},
        {"do": "set_aside", "spans": [[0, 5]], "reason": "a\0b"},
        {"do": "set_aside", "spans": [[0, 5]], "reason": "a\ud800b"},
        "accept",
    ],
)
def test_what_cannot_be_understood_is_refused_with_a_sentence(reading: Reading, call: object) -> None:
    with pytest.raises(Refused):
        decide(reading.document.uploaded_by, reading.document, [call])  # type: ignore[list-item]


def test_words_are_found_however_the_paper_breaks_its_lines(reading: Reading) -> None:
    assert find_words(reading, "KẾ HOẠCH  I. MỤC ĐÍCH") == span(reading, "KẾ HOẠCH\nI. MỤC ĐÍCH")
    with pytest.raises(Refused):
        find_words(reading, "tài khoản")  # stands twice


def test_the_command_decides_as_the_account_it_is_given(reading: Reading, tmp_path: Path) -> None:
    file = tmp_path / "decisions.json"
    file.write_text(json.dumps([{"do": "confirm_not_carried", "words": "all"}]), "utf-8")
    allowed = reading.document.uploaded_by
    other = make_officer(reading.document.owner, kind=Post.Kind.UNIT_OFFICER)
    with pytest.raises(CommandError):
        call_command("decide", str(reading.document_id), str(file), user=other.username, verbosity=0)
    assert reading.proposals.get().state == Proposal.State.PROPOSED
    call_command("decide", str(reading.document_id), str(file), user=allowed.username, verbosity=0)
    assert reading.proposals.get().state == Proposal.State.CONFIRMED


def test_deciding_needs_the_right(reading: Reading) -> None:
    stranger = make_officer(make_unit("UBND tỉnh khác"))
    for verb in ("accept_group", "background"):
        with pytest.raises(NotAllowed):
            decide(stranger, reading.document, [{"do": verb, "kind": "duty", "section": "all"}])
    assert set(CALLS) >= {"accept_group", "background"}


def test_all_background_at_one_stroke_is_logged_as_such(reading: Reading) -> None:
    user = reading.document.uploaded_by
    apply_call(user, reading.document, {"do": "background", "section": "all"})
    assert set(reading.entries.values_list("how", flat=True)) == {"section"}
    assert set(reading.decisions.values_list("how", flat=True)) == {"section"}
    apply_call(user, reading.document, {"do": "background", "words": ["ỦY BAN NHÂN DÂN"]})
    assert reading.decisions.last().how == "passage"
