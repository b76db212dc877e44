"""Decisions upon facts: what they leave, who may make them, and that none is lost or made twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from loa.audit.models import Change
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.documents.actions.entries import (
    carry_after_all,
    confirm_background,
    confirm_not_carried,
    decline,
    set_aside,
)
from loa.documents.actions.facts import accept_fact, accept_group, add_fact, correct_fact, reject_fact
from loa.documents.actions.undo import undo
from loa.documents.carrying import carried_text, permitted_spans
from loa.documents.errors import Refused, Stale
from loa.documents.models import Document, Fact, LedgerEntry, Proposal, Reading
from loa.documents.queries import confirmations, facts_of, quotation
from loa.documents.tests.factories import (
    make_document,
    make_fact,
    make_officer,
    make_reading,
    make_unit,
    span,
)

DUTY = "Tổ chức chiến dịch diệt lăng quăng trước ngày 15 tháng 4 năm 2026."
WATCHING = "Theo dõi, lập danh sách các tài khoản mạng xã hội đăng tin sai sự thật."
HALVES = "Cung cấp thông tin chính thống cho báo chí; xử lý các tài khoản đăng tin sai."


@pytest.fixture
def reading(db: None) -> Reading:
    unit = make_unit()
    return make_reading(make_document(unit, by=make_officer(unit)))


@pytest.fixture
def fact(reading: Reading) -> Fact:
    return make_fact(reading, Fact.Kind.DUTY, DUTY, lead=["Sở Y tế"])


def test_a_correction_keeps_who_when_and_the_value_read(reading: Reading, fact: Fact) -> None:
    user = reading.document.uploaded_by
    found = correct_fact(user, fact, data={"lead": ["Sở Y tế", "Sở Văn hóa"]}, version=1)
    assert (found.state, found.decided_by, found.version) == (Fact.State.CORRECTED, user, 2)
    assert found.decided_at is not None
    assert found.data["lead"] == ["Sở Y tế", "Sở Văn hóa"]
    assert found.read["lead"] == ["Sở Y tế"]
    change = Change.objects.get(action="documents.correct_fact")
    assert change.values["data"][0]["lead"] == ["Sở Y tế"]
    assert change.actor == user


def test_a_decision_made_twice_is_one(reading: Reading, fact: Fact) -> None:
    user = reading.document.uploaded_by
    for _ in range(2):
        accept_fact(user, fact, version=1)
        correct_fact(user, fact, data={"lead": []}, version=2)
        add_fact(user, reading, kind=Fact.Kind.DUTY, spans=[span(reading, "Phấn đấu 95%")])
        set_aside(user, reading, spans=[span(reading, "KẾ HOẠCH")], reason="tiêu đề")
    assert reading.facts.count() == 2
    assert reading.entries.count() == 1
    assert Change.objects.filter(action__startswith="documents.").count() == 4


def test_a_stale_edit_is_refused_with_who_and_when_and_overwrites_nothing(
    reading: Reading, fact: Fact
) -> None:
    user = reading.document.uploaded_by
    other = make_officer(reading.document.owner)
    other.first_name = "Mẫn"
    other.save()
    correct_fact(other, fact, data={"text": "Diệt lăng quăng"}, version=1)
    with pytest.raises(Stale, match="Mẫn"):
        correct_fact(user, fact, data={"text": "Khác"}, version=1)
    with pytest.raises(Stale):
        reject_fact(user, fact, reason="không phải", version=1)
    fact.refresh_from_db()
    assert (fact.data["text"], fact.state) == ("Diệt lăng quăng", Fact.State.CORRECTED)


@pytest.mark.parametrize("data", [{"text": ""}, {"lead": "Sở Y tế"}, {"due": [{"end": "x"}]}, {"who": "x"}])
def test_values_of_the_wrong_form_are_refused(reading: Reading, fact: Fact, data: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        correct_fact(reading.document.uploaded_by, fact, data=data, version=1)
    fact.refresh_from_db()
    assert fact.data == fact.read


def test_a_fact_added_from_selected_words_quotes_them(reading: Reading) -> None:
    user = reading.document.uploaded_by
    words = "Phấn đấu 95% hộ gia đình được tiếp cận thông tin."
    fact = add_fact(user, reading, kind=Fact.Kind.DUTY, spans=[span(reading, words)])
    assert (fact.data["text"], fact.data["section"], fact.read) == (words, "I", None)
    assert quotation(fact).words == words
    assert quotation(fact).section == "I"
    for bad in ([[0, 10**6]], [], [[3, 3]]):
        with pytest.raises(Refused):
            add_fact(user, reading, kind=Fact.Kind.DUTY, spans=bad)


@pytest.mark.parametrize(
    ("words", "kept"), [("1. Sở Y tế", "Sở Y tế"), ("Sở Y tế", "Sở Y tế"), ("95% hộ", "95% hộ")]
)
def test_the_number_before_the_words_is_not_theirs(reading: Reading, words: str, kept: str) -> None:
    fact = add_fact(
        reading.document.uploaded_by, reading, kind=Fact.Kind.CONTENT, spans=[span(reading, words)]
    )
    assert (fact.data["text"], fact.spans) == (kept, [span(reading, kept)])


def test_accepting_a_group_leaves_out_what_has_declined_words(reading: Reading, fact: Fact) -> None:
    make_fact(reading, Fact.Kind.DUTY, WATCHING)
    Proposal.objects.create(reading=reading, spans=[span(reading, WATCHING)], reason="people")
    assert accept_group(reading.document.uploaded_by, reading, kind=Fact.Kind.DUTY) == 1
    assert [f.data["text"] for f in facts_of(reading.document, Fact.Kind.DUTY)] == [DUTY]


def test_what_is_not_carried_gives_no_fact_and_stays_readable(reading: Reading) -> None:
    user = reading.document.uploaded_by
    watching = make_fact(reading, Fact.Kind.DUTY, WATCHING, state="accepted")
    proposal = Proposal.objects.create(
        reading=reading, spans=[span(reading, WATCHING)], reason="people", rule="list-of-accounts"
    )
    assert facts_of(reading.document, Fact.Kind.DUTY) == []  # before anybody has confirmed it
    confirm_not_carried(user, proposal, version=1)
    watching.refresh_from_db()
    assert watching.state == Fact.State.NOT_CARRIED
    assert facts_of(reading.document, Fact.Kind.DUTY) == []
    assert WATCHING in reading.text
    assert LedgerEntry.objects.get().why == "people:list-of-accounts"
    with pytest.raises(Refused):
        accept_fact(user, watching, version=watching.version)
    carry_after_all(user, proposal, reason="là thống kê công khai", version=2)
    watching.refresh_from_db()
    assert (watching.state, LedgerEntry.objects.count()) == (Fact.State.PROPOSED, 0)
    assert accept_fact(user, watching, version=watching.version).state == Fact.State.ACCEPTED


def test_of_a_sentence_with_two_halves_only_the_permitted_one_is_carried(reading: Reading) -> None:
    user = reading.document.uploaded_by
    fact = make_fact(reading, Fact.Kind.DUTY, HALVES, state="accepted")
    declined = span(reading, "xử lý các tài khoản đăng tin sai")
    decline(user, reading, spans=[declined], reason="speech")
    fact = correct_fact(user, fact, data={"text": HALVES + " Và xử lý họ."}, version=fact.version)
    assert carried_text(fact) == "Cung cấp thông tin chính thống cho báo chí"
    assert facts_of(reading.document, Fact.Kind.DUTY) == [fact]
    assert all(end <= declined[0] or start >= declined[1] for start, end in permitted_spans(fact))


def test_undo_takes_back_ones_own_last_decision_and_nobody_elses(reading: Reading, fact: Fact) -> None:
    user, other = reading.document.uploaded_by, make_officer(reading.document.owner)
    fact = accept_fact(user, fact, version=1)
    added = add_fact(user, reading, kind=Fact.Kind.SLOGAN, spans=[span(reading, "KẾ HOẠCH")])
    entries = confirm_background(user, reading, passages=[1])
    assert entries == 1
    assert undo(other, reading) is None
    counted = {"accept_fact": {"one": 1}, "add_fact": {"one": 1}}
    assert confirmations(reading) == {**counted, "confirm_background": {"passage": 1}}
    assert undo(user, reading).verb == "confirm_background"
    assert not reading.entries.exists()
    assert confirmations(reading) == counted
    undo(user, reading)
    assert not Fact.objects.filter(pk=added.pk).exists()
    undo(user, reading)
    fact.refresh_from_db()
    assert (fact.state, fact.decided_by, fact.version) == (Fact.State.PROPOSED, None, 3)
    assert undo(user, reading) is None
    assert Change.objects.filter(action="documents.undo").count() == 3


def test_undo_overwrites_nothing_that_another_has_changed_since(reading: Reading, fact: Fact) -> None:
    user, other = reading.document.uploaded_by, make_officer(reading.document.owner)
    accept_fact(user, fact, version=1)
    correct_fact(other, fact, data={"lead": ["Sở Văn hóa"]}, version=2)
    with pytest.raises(Stale):
        undo(user, reading)
    fact.refresh_from_db()
    assert fact.data["lead"] == ["Sở Văn hóa"]


def test_undo_of_not_carried_brings_proposal_and_fact_back(reading: Reading) -> None:
    user = reading.document.uploaded_by
    make_fact(reading, Fact.Kind.DUTY, WATCHING)
    proposal = Proposal.objects.create(reading=reading, spans=[span(reading, WATCHING)], reason="people")
    confirm_not_carried(user, proposal)
    undo(user, reading)
    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.PROPOSED
    assert reading.facts.get().state == Fact.State.PROPOSED
    assert not reading.entries.exists()


CALLS: list[tuple[str, Callable[[Any, Reading, Fact, Proposal], Any]]] = [
    ("accept_fact", lambda u, r, f, p: accept_fact(u, f, version=1)),
    ("correct_fact", lambda u, r, f, p: correct_fact(u, f, data={"lead": []}, version=1)),
    ("reject_fact", lambda u, r, f, p: reject_fact(u, f, reason="thừa", version=1)),
    ("add_fact", lambda u, r, f, p: add_fact(u, r, kind="slogan", spans=[span(r, "KẾ HOẠCH")])),
    ("accept_group", lambda u, r, f, p: accept_group(u, r, kind="duty")),
    ("confirm_background", lambda u, r, f, p: confirm_background(u, r, passages=[1])),
    ("set_aside", lambda u, r, f, p: set_aside(u, r, spans=[[0, 5]], reason="thừa")),
    ("confirm_not_carried", lambda u, r, f, p: confirm_not_carried(u, p, version=1)),
    ("carry_after_all", lambda u, r, f, p: carry_after_all(u, p, reason="được phép", version=1)),
    ("decline", lambda u, r, f, p: decline(u, r, spans=[[0, 5]], reason="press")),
]


@pytest.mark.parametrize(("verb", "call"), CALLS, ids=[verb for verb, _ in CALLS])
def test_each_decision_is_for_the_campaign_officer_of_the_owner_and_is_logged(
    reading: Reading, fact: Fact, verb: str, call: Callable[..., Any]
) -> None:
    owner = reading.document.owner
    allowed = reading.document.uploaded_by
    refused = [
        make_officer(owner, kind=Post.Kind.UNIT_OFFICER),
        make_officer(owner, kind=Post.Kind.LEADER),
        make_officer(make_unit("Sở khác", parent=owner)),
        make_officer(make_unit("UBND tỉnh khác")),
    ]
    proposal = Proposal.objects.create(reading=reading, spans=[span(reading, WATCHING)], reason="people")
    for user in refused:
        with pytest.raises(NotAllowed):
            call(user, reading, fact, proposal)
    assert not Change.objects.filter(action__startswith="documents.").exists()
    call(allowed, reading, fact, proposal)
    assert Change.objects.filter(action=f"documents.{verb}", actor=allowed).exists()
    Document.objects.update(state=Document.State.CARRIED)
    with pytest.raises(Refused):
        call(allowed, reading, fact, proposal)


def test_a_corrected_date_or_subject_is_what_the_register_says(reading: Reading) -> None:
    user = reading.document.uploaded_by
    fact = Fact.objects.create(
        reading=reading, kind="header", number=1, data={"name": "date", "value": "2026-03-20"}, spans=[[0, 5]]
    )
    correct_fact(user, fact, data={"value": "2026-03-02"}, version=1)
    reading.document.refresh_from_db()
    assert str(reading.document.date) == "2026-03-02"
    undo(user, reading)
    reading.document.refresh_from_db()
    assert str(reading.document.date) == "2026-03-20"


def test_a_correction_does_not_bring_back_what_is_not_carried(reading: Reading, fact: Fact) -> None:
    user = reading.document.uploaded_by
    watching = make_fact(reading, Fact.Kind.DUTY, WATCHING)
    decline(user, reading, spans=[span(reading, WATCHING)], reason="people")
    watching.refresh_from_db()
    assert watching.state == Fact.State.NOT_CARRIED
    for change in ({"data": {"text": "Lập danh sách"}}, {"data": {}, "spans": [span(reading, DUTY)]}):
        with pytest.raises(Refused):
            correct_fact(user, watching, version=watching.version, **change)
    watching.refresh_from_db()
    assert (watching.state, watching.data["text"]) == (Fact.State.NOT_CARRIED, WATCHING)
    assert correct_fact(user, fact, data={"text": "Khác"}, version=1).state == Fact.State.CORRECTED


@pytest.mark.parametrize("typed", [WATCHING, WATCHING.upper(), f"Diệt lăng quăng và {WATCHING[10:]}"])
def test_declined_words_typed_into_another_fact_are_withheld(
    reading: Reading, fact: Fact, typed: str
) -> None:
    user = reading.document.uploaded_by
    fact = correct_fact(user, fact, data={"text": typed}, version=1)
    added = add_fact(
        user, reading, kind=Fact.Kind.SLOGAN, spans=[span(reading, "KẾ HOẠCH")], data={"text": typed}
    )
    assert (carried_text(fact), carried_text(added)) == (fact.data["text"], added.data["text"])
    decline(user, reading, spans=[span(reading, WATCHING)], reason="people")
    assert carried_text(fact) == DUTY.rstrip(".")
    assert "danh sách" not in carried_text(added).lower()


def test_typed_words_that_are_not_declined_are_carried(reading: Reading, fact: Fact) -> None:
    user = reading.document.uploaded_by
    decline(user, reading, spans=[span(reading, WATCHING)], reason="people")
    words = "Theo dõi tin trên các tài khoản mạng xã hội của tỉnh."
    fact = correct_fact(user, fact, data={"text": words}, version=1)
    assert carried_text(fact) == words


def test_a_phase_whose_typed_name_is_declined_is_not_carried(reading: Reading) -> None:
    user = reading.document.uploaded_by
    decline(user, reading, spans=[span(reading, WATCHING)], reason="people")
    places = [span(reading, "KẾ HOẠCH")]
    add_fact(user, reading, kind=Fact.Kind.PHASE, spans=places, data={"name": WATCHING, "text": "Đợt 1"})
    add_fact(user, reading, kind=Fact.Kind.PHASE, spans=places, data={"name": "Đợt 2"})
    both = [span(reading, "I. MỤC ĐÍCH"), span(reading, WATCHING)]
    add_fact(user, reading, kind=Fact.Kind.PHASE, spans=both, data={"name": "Đợt 3", "text": WATCHING})
    assert [f.data["name"] for f in facts_of(reading.document, Fact.Kind.PHASE)] == ["Đợt 2"]
