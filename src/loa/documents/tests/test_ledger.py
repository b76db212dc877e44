"""The ledger accounts for every word, and is complete only when a person has decided each of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loa.documents.actions.entries import SuspectsNotShown, confirm_background, set_aside
from loa.documents.actions.facts import accept_fact, reject_fact
from loa.documents.annexes import Annex, annexes_of
from loa.documents.errors import Refused
from loa.documents.intervals import joined
from loa.documents.ledger import CARRIED, NOT_CARRIED, UNCLEAR, Layer, ledger_of, stretches_of
from loa.documents.models import Document, Fact, LedgerEntry, Passage, Reading
from loa.documents.paper import paper_of
from loa.documents.queries import confirmations, ready_to_start
from loa.documents.tests.factories import (
    make_document,
    make_fact,
    make_officer,
    make_reading,
    make_unit,
    propose,
    span,
)

TEXT = "Sở Y tế tổ chức tập huấn; treo 20 băng rôn. " * 3
ranges = st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=8)


@given(ranges, ranges, st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT)))
def test_the_stretches_of_a_passage_are_the_whole_passage_once(
    first: list[tuple[int, int]], second: list[tuple[int, int]], start: int, end: int
) -> None:
    passage = Passage(start=min(start, end - 1), end=end, proposed=Passage.Role.UNACCOUNTED)
    layers = [Layer(NOT_CARRIED, True, joined(first)), Layer(CARRIED, True, joined(second))]
    found = stretches_of(passage, TEXT, layers)
    assert "".join(TEXT[s.start : s.end] for s in found) == TEXT[passage.start : passage.end]
    for stretch in found:
        whole = all(any(a <= at < b for a, b in first) for at in range(stretch.start, stretch.end))
        assert (stretch.role == NOT_CARRIED) == whole


@given(ranges)
def test_words_that_nothing_holds_are_unclear(spans: list[tuple[int, int]]) -> None:
    held = joined(spans)
    passage = Passage(start=0, end=len(TEXT), proposed=Passage.Role.UNACCOUNTED)
    for stretch in stretches_of(passage, TEXT, [Layer(CARRIED, True, held)]):
        words = TEXT[stretch.start : stretch.end]
        if stretch.role not in (CARRIED, UNCLEAR):
            assert len(words.split()) <= 4, words


@pytest.fixture
def reading(db: None) -> Reading:
    unit = make_unit()
    return make_reading(make_document(unit, by=make_officer(unit)))


def standing(reading: Reading, words: str) -> tuple[str, bool]:
    at = span(reading, words)[0]
    found = next(s for s in ledger_of(reading).standings if s.passage.start <= at < s.passage.end)
    return found.role, found.settled


def test_a_planted_duty_that_no_rule_knows_keeps_the_ledger_incomplete(reading: Reading) -> None:
    user = reading.document.uploaded_by
    planted = "Phấn đấu 95% hộ gia đình được tiếp cận thông tin."
    known = "Tổ chức chiến dịch diệt lăng quăng trước ngày 15 tháng 4 năm 2026."
    make_fact(reading, Fact.Kind.DUTY, known, state="accepted")
    words = {p.number: reading.text[p.start : p.end] for p in reading.passages.all()}
    others = [number for number, said in words.items() if said not in (planted, known)]
    confirm_background(user, reading, passages=others, shown=others)
    ledger = ledger_of(reading)
    assert (ledger.counts["unclear"], ledger.complete) == (1, False)
    assert not ready_to_start(reading.document).ready
    assert ledger.next_open(0).number == 6
    set_aside(user, reading, spans=[span(reading, planted)], reason="chỉ tiêu chung")
    assert ledger_of(reading).complete
    assert ready_to_start(reading.document).ready


def test_half_a_sentence_carried_leaves_the_other_half_unclear(reading: Reading) -> None:
    make_fact(reading, Fact.Kind.DUTY, "Cung cấp thông tin chính thống cho báo chí", state="accepted")
    assert standing(reading, "Cung cấp") == (UNCLEAR, False)


def test_numbers_labels_and_joining_words_need_no_decision(reading: Reading) -> None:
    make_fact(reading, Fact.Kind.HEADER, "128/KH-UBND", state="accepted")
    assert standing(reading, "128/KH-UBND") == (CARRIED, True)


def test_a_proposed_fact_is_to_be_confirmed_and_a_rejected_one_accounts_for_nothing(reading: Reading) -> None:
    user = reading.document.uploaded_by
    fact = make_fact(
        reading, Fact.Kind.DUTY, "Tổ chức chiến dịch diệt lăng quăng trước ngày 15 tháng 4 năm 2026."
    )
    assert standing(reading, "Tổ chức chiến dịch") == (CARRIED, False)
    fact = accept_fact(user, fact, version=fact.version)
    assert standing(reading, "Tổ chức chiến dịch") == (CARRIED, True)
    reject_fact(user, fact, reason="không phải nhiệm vụ", version=fact.version)
    assert standing(reading, "Tổ chức chiến dịch") == (UNCLEAR, False)


@pytest.mark.parametrize(
    ("cited", "whole"), [("diệt lăng quăng", True), ("trước ngày 15 tháng 4 năm 2026.", False)]
)
def test_what_is_set_aside_stays_so_when_a_paper_that_it_names_is_accepted(
    reading: Reading, cited: str, whole: bool
) -> None:
    """A cited number accounts for no order: only a fact that carries something takes the words back."""
    user = reading.document.uploaded_by
    order = "Tổ chức chiến dịch diệt lăng quăng trước ngày 15 tháng 4 năm 2026."
    start, end = span(reading, order)
    set_aside(user, reading, spans=[(start, end if whole else span(reading, cited)[0])], reason="do sở khác")
    paper = make_fact(reading, Fact.Kind.REFERENCE, cited)
    accept_fact(user, paper, version=paper.version)
    assert standing(reading, order) == ("set-aside", True)
    make_fact(reading, Fact.Kind.DUTY, order, state="accepted")
    assert standing(reading, order) == (CARRIED, True)


def test_confirming_a_section_leaves_out_what_looks_like_a_duty_until_it_is_shown(reading: Reading) -> None:
    user = reading.document.uploaded_by
    for words in ("Nâng cao nhận thức", "Phấn đấu 95%", "I. MỤC ĐÍCH"):
        propose(reading, words)
    hidden = "Sở Y tế tổ chức phun hóa chất tại các trường học."
    reading.text = reading.text.replace("Phấn đấu 95% hộ gia đình được tiếp cận thông tin.", hidden)
    reading.save()
    at = reading.text.index(hidden)
    Passage.objects.filter(reading=reading, number=6).update(start=at, end=at + len(hidden))
    Passage.objects.filter(reading=reading, number__gt=6).delete()
    assert confirm_background(user, reading, section="I") == 1
    assert standing(reading, "Nâng cao nhận thức") == ("background", False)
    assert confirm_background(user, reading, passages=[5], shown=[5]) == 1
    assert standing(reading, hidden) == ("background", False)
    with pytest.raises(SuspectsNotShown) as refused:
        confirm_background(user, reading, passages=[6])
    assert refused.value.numbers == [6]
    assert not LedgerEntry.objects.filter(start=at).exists()
    confirm_background(user, reading, passages=[6], shown=[6])
    assert standing(reading, hidden) == ("background", True)
    assert confirmations(reading)["confirm_background"] == {"section": 1, "flagged": 2}


def test_passages_set_aside_together_leave_what_looks_like_a_duty_until_it_is_shown(
    reading: Reading,
) -> None:
    user = reading.document.uploaded_by
    hidden = "Sở Y tế tổ chức phun hóa chất tại các trường học."
    reading.text = reading.text.replace("Phấn đấu 95% hộ gia đình được tiếp cận thông tin.", hidden)
    reading.save()
    at = reading.text.index(hidden)
    Passage.objects.filter(reading=reading, number=6).update(start=at, end=at + len(hidden))
    fact = make_fact(reading, Fact.Kind.HEADER, "KẾ HOẠCH", state="accepted")
    with pytest.raises(SuspectsNotShown) as refused:
        set_aside(user, reading, passages=range(2, 7), reason="biểu mẫu")
    assert refused.value.numbers == [6]
    assert not reading.entries.exists()
    with pytest.raises(Refused):
        set_aside(user, reading, passages=range(2, 7), shown=[6], reason=" ")
    assert set_aside(user, reading, passages=range(2, 7), shown=[6], reason="biểu mẫu") == 4
    assert standing(reading, hidden) == ("set-aside", True)
    assert standing(reading, "Nâng cao nhận thức") == ("set-aside", True)
    assert standing(reading, fact.data["text"]) == (CARRIED, True)
    assert standing(reading, "ỦY BAN") == (UNCLEAR, False)
    assert confirmations(reading)["set_aside"] == {"range": 3, "flagged": 1}
    assert set(reading.entries.values_list("why", flat=True)) == {"biểu mẫu"}


def test_an_annex_goes_from_the_line_that_opens_it_to_the_next_one(db: None) -> None:
    unit = make_unit()
    text = "KẾ HOẠCH\nPhụ lục kèm theo nêu rõ.\nPHỤ LỤC I\nHình thức\nTreo cờ.\nPhụ lục II\nKhẩu hiệu\n"
    reading = make_reading(make_document(unit, by=make_officer(unit)), text=text)
    assert annexes_of(reading) == [Annex("PHỤ LỤC I", 3, 5), Annex("Phụ lục II", 6, 7)]
    assert paper_of(reading)["annexes"] == [[3, 5, "PHỤ LỤC I"], [6, 7, "Phụ lục II"]]


def test_a_reading_without_passages_is_never_complete(db: None) -> None:
    unit = make_unit()
    document = make_document(unit, by=make_officer(unit), state=Document.State.BY_HAND)
    reading = make_reading(document, text="")
    assert not ledger_of(reading).complete
    assert not ready_to_start(document).ready


@pytest.mark.parametrize(
    ("before", "role"), [("Thời gian thực hiện: ", CARRIED), ("Sở Y tế chủ trì: ", UNCLEAR), ("và ", CARRIED)]
)
def test_a_label_needs_no_decision_but_one_that_orders_a_unit_does(db: None, before: str, role: str) -> None:
    unit = make_unit()
    reading = make_reading(make_document(unit, by=make_officer(unit)), text=f"{before}Treo băng rôn ở chợ.")
    make_fact(reading, Fact.Kind.DUTY, "Treo băng rôn ở chợ.", state="accepted")
    assert standing(reading, "Treo")[0] == role


@pytest.mark.parametrize("before", ["Không ", "không được ", "KHÔNG ", "Đừng ", "a) Không "])
def test_a_negation_beside_a_carried_span_is_unclear(db: None, before: str) -> None:
    unit = make_unit()
    reading = make_reading(make_document(unit, by=make_officer(unit)), text=f"{before}treo băng rôn ở chợ.")
    make_fact(reading, Fact.Kind.DUTY, "treo băng rôn ở chợ.", state="accepted")
    assert standing(reading, "treo") == (UNCLEAR, False)


@pytest.mark.parametrize("cell", ["20/5/2026", "1.500.000", "95%"])
def test_a_passage_of_figures_that_nothing_carries_is_unclear(db: None, cell: str) -> None:
    unit = make_unit()
    user = make_officer(unit)
    reading = make_reading(make_document(unit, by=user), text=f"{cell}\n- - -\nTreo băng rôn: {cell}")
    fact = make_fact(reading, Fact.Kind.DUTY, "Treo băng rôn", state="accepted")
    ledger = ledger_of(reading)
    assert [(s.role, s.settled) for s in ledger.standings] == [
        (UNCLEAR, False),
        ("background", True),
        (CARRIED, True),
    ]
    assert fact.state == "accepted"
    assert not ledger.complete
    confirm_background(user, reading, passages=[1])
    assert ledger_of(reading).complete
