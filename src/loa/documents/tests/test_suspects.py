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
