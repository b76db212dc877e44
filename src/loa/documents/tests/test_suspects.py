"""What no rule knows is not agreed to together with others, wherever in a paper it stands."""

from __future__ import annotations

from collections import Counter

import pytest

from loa.documents.actions.entries import SuspectsNotShown, confirm_background
from loa.documents.actions.facts import accept_fact, accept_group
from loa.documents.ledger import ledger_of
from loa.documents.models import Fact, LedgerEntry
from loa.documents.queries import confirmations
from loa.documents.review import state_of
from loa.documents.suspects import DUTY, UNVOUCHED, looks_like_duty, why_look
from loa.documents.tests.factories import make_officer, make_read_document, make_unit
from loa.documents.tests.planting import ASKED, CARRIED_OUT, HELD, LETTER, PLAN, fate, planted
from loa.reader.pipeline import read
from loa.reader.tests.files import PdfPages, docx, paragraph

# Unknown verbs, and those who are to act named by group, abbreviation and post.
UNKNOWN = (
    "Anh em bến cảng gióng trống mỗi đêm giông.",
    "Bà con xóm Đồi quạt lúa giúp nhau đầu vụ.",
    "CATP rà phà, chắn bến sông trước 30/4.",
    "BCH PCTT&TKCN xóm khua mõ suốt mùa bão.",
    "Đ/c Bí thư chi đoàn gánh phần trống múa lân.",
    "Sở VHTTDL bày tranh dọc bờ kè.",
)
SAFE = {HELD, CARRIED_OUT, ASKED}


@pytest.mark.parametrize("words", UNKNOWN)
@pytest.mark.parametrize("shape", ["- {}", "5. {}"], ids=["bullet", "numbered"])
def test_unknown_words_in_a_plan_are_never_agreed_to_with_others(words: str, shape: str) -> None:
    papers = planted(PLAN, shape.format(words))
    became = [fate(read(paper.encode(), name="a.txt"), words) for paper in papers]
    taken = [
        paper.split("\n")[at]
        for at, (one, paper) in enumerate(zip(became, papers, strict=True))
        if one not in SAFE
    ]
    assert taken == []
    assert Counter(became)[HELD] >= len(papers) // 3


@pytest.mark.parametrize("words", UNKNOWN)
def test_unknown_words_in_a_letter_are_never_agreed_to_with_others(words: str) -> None:
    became = {fate(read(paper.encode(), name="a.txt"), words) for paper in planted(LETTER, words)}
    assert became <= SAFE


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_same_words_are_held_in_the_forms_that_offices_send(form: str) -> None:
    words = UNKNOWN[0]
    became: Counter[str] = Counter()
    for paper in planted(PLAN, words)[1::3]:
        data = _docx(paper) if form == "docx" else _pdf(paper)
        became[fate(read(data, name=f"a.{form}"), words)] += 1
    assert set(became) <= SAFE, became
    assert became[HELD] > became[CARRIED_OUT]


def _docx(text: str) -> bytes:
    return docx("".join(map(paragraph, text.split("\n"))))


def _pdf(text: str) -> bytes:
    pages = PdfPages()
    y = 60.0
    for line in text.split("\n"):
        for part in _wrapped(line):
            if y > 780:
                pages.turn()
                y = 60.0
            pages.write(85, y, part)
            y += 18
    return pages.data()


def _wrapped(line: str, width: int = 80) -> list[str]:
    parts = [""]
    for word in line.split():
        if len(parts[-1]) + len(word) >= width:
            parts.append("")
        parts[-1] = f"{parts[-1]} {word}".strip()
    return parts


def test_what_counts_cases_and_the_head_of_a_column_name_no_unit(db: None) -> None:
    assert not looks_like_duty(
        "- Nâng cao nhận thức của người dân; phấn đấu giảm 10% số vụ tai nạn so với cùng kỳ."
    )
    assert looks_like_duty(
        "- Vụ Pháp chế phấn đấu giảm 10% số vụ tai nạn so với cùng kỳ, tổ chức tuyên truyền."
    )
    office = make_unit()
    reading = make_read_document(office, by=make_officer(office), text=PLAN)
    passage = reading.passages.filter(proposed="background").first()
    assert passage is not None
    passage.why = "table-head"

    def why(words: str) -> str:
        reading.text = words
        passage.start, passage.end = 0, len(words)
        return why_look(reading, passage)

    assert why("Đơn vị phối hợp") == ""
    assert why("Sở Y tế phối hợp") == DUTY


def test_accepting_a_paper_that_is_cited_makes_nothing_more_to_look_at(db: None) -> None:
    office = make_unit()
    officer = make_officer(office)
    base = "Căn cứ Chỉ thị số 31/CT-TTg ngày 15 tháng 10 năm 2025 của Thủ tướng Chính phủ về bảo đảm trật tự;"
    text = PLAN.replace("I. ", f"{base}\nI. ", 1)
    reading = make_read_document(office, by=officer, text=text)
    looks = state_of(reading)["looks"]
    assert accept_group(officer, reading, kind=Fact.Kind.REFERENCE)
    assert state_of(reading)["looks"] == looks
    passage = reading.passages.get(start=reading.text.index(base))
    confirm_background(officer, reading, passages=[passage.number], shown=[passage.number])
    assert state_of(reading)["looks"] == looks - 1


def test_a_planted_sentence_of_the_purpose_is_ticked_by_itself(db: None) -> None:
    office = make_unit()
    officer = make_officer(office)
    words = "Anh em bến cảng gióng trống mỗi đêm giông."
    assert not looks_like_duty(words)
    text = PLAN.replace("2. Yêu cầu\n", f"2. Yêu cầu\n- {words}\n")
    reading = make_read_document(office, by=officer, text=text)
    at = reading.text.index(words)
    passage = reading.passages.get(start__lte=at, end__gt=at)
    assert (passage.proposed, why_look(reading, passage)) == ("background", UNVOUCHED)
    looks = state_of(reading)["looks"]

    confirm_background(officer, reading, section="II")
    assert not reading.entries.filter(start__lte=at, end__gt=at).exists()
    with pytest.raises(SuspectsNotShown):
        confirm_background(officer, reading, passages=[passage.number])
    confirm_background(officer, reading, passages=[passage.number], shown=[passage.number])
    assert reading.entries.get(start__lte=at, end__gt=at).how == "flagged"
    assert confirmations(reading)["confirm_background"]["flagged"] == 1
    assert state_of(reading)["looks"] == looks - 1


def test_a_heading_of_its_own_words_and_the_form_are_confirmed_with_their_section(db: None) -> None:
    office = make_unit()
    officer = make_officer(office)
    reading = make_read_document(office, by=officer, text=PLAN)
    assert confirm_background(officer, reading, section="II") == 3  # the section, 1. and 2.
    assert confirm_background(officer, reading, section="") > 1
    left = [s.passage for s in ledger_of(reading).standings if s.role == "background" and not s.settled]
    reasons = {why_look(reading, p) for p in left if not p.section or f"{p.section}.".startswith("II.")}
    assert reasons == {DUTY, UNVOUCHED}
    assert not LedgerEntry.objects.filter(how="flagged").exists()


def test_a_content_that_nothing_vouches_for_is_accepted_by_itself(db: None) -> None:
    office = make_unit()
    officer = make_officer(office)
    words = "Anh em bến cảng gióng trống mỗi đêm giông"
    text = PLAN.replace("VII. HÌNH", f"- {words}.\nVII. HÌNH")
    reading = make_read_document(office, by=officer, text=text)
    assert accept_group(officer, reading, kind=Fact.Kind.CONTENT) == 2
    left = reading.facts.get(kind=Fact.Kind.CONTENT, state=Fact.State.PROPOSED)
    assert left.data["text"].startswith(words)
    assert [f["id"] for f in state_of(reading)["facts"] if f["look"] and f["kind"] == "content"] == [left.pk]
    accept_fact(officer, left, version=left.version)
    assert not reading.facts.filter(kind=Fact.Kind.CONTENT, state=Fact.State.PROPOSED).exists()
