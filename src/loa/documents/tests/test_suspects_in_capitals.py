"""A duty in capitals that no rule knows is agreed to with others nowhere, nor a short order among names."""

from __future__ import annotations

import pytest

from loa.documents.tests.planting import ASKED, CARRIED_OUT, HELD, LETTER, PLAN, fate, planted
from loa.documents.tests.test_suspects import UNKNOWN
from loa.reader.pipeline import read

SAFE = {HELD, CARRIED_OUT, ASKED}


@pytest.mark.parametrize("words", UNKNOWN)
def test_unknown_words_below_capitals_are_never_agreed_to_with_others(words: str) -> None:
    capitals = words.upper()
    taken = [
        (above, became)
        for text in (PLAN, LETTER)
        for above, paper in below_capitals(text, capitals)
        if (became := fate(read(paper.encode(), name="a.txt"), capitals)) not in SAFE
    ]
    assert taken == []


def below_capitals(text: str, words: str) -> list[tuple[str, str]]:
    """The lines in capitals of a paper, each with the paper that has the words below it."""
    found = zip(text.strip().split("\n"), planted(text, words), strict=True)
    return [(line, paper) for line, paper in found if line == line.upper()]


@pytest.mark.parametrize("text", [PLAN, LETTER], ids=["plan", "letter"])
def test_a_heading_in_capitals_of_unknown_words_is_not_agreed_to_with_others(text: str) -> None:
    words = UNKNOWN[0].upper().rstrip(".")
    papers = planted(text, f"5. {words}")[2::5]
    assert {fate(read(paper.encode(), name="a.txt"), words) for paper in papers} <= SAFE


@pytest.mark.parametrize("words", ["Đoàn xã bày tranh bờ kè", "Trưởng thôn gõ mõ báo bão", "UBND xã khua mõ"])
@pytest.mark.parametrize("shape", ["- {};", "- {}", "{}."])
def test_a_short_order_among_the_recipients_is_not_one_of_them(words: str, shape: str) -> None:
    for text, before in ((PLAN, "- Bộ Nông nghiệp và Môi trường (b/c);\n"), (LETTER, "- Như trên;\n")):
        paper = text.replace(before, before + shape.format(words) + "\n")
        assert paper != text
        assert fate(read(paper.encode(), name="a.txt"), words) in SAFE
