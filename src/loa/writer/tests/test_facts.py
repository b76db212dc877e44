"""Facts are checked before a word is written; what is wrong is told with its place."""

from __future__ import annotations

from typing import Any

import pytest

from loa.writer.errors import SENTENCES, WritingRefused
from loa.writer.facts import facts_from
from loa.writer.tests.factories import duty, facts


def refusal(value: Any) -> WritingRefused:
    with pytest.raises(WritingRefused) as caught:
        facts_from(value)
    return caught.value


def test_texts_are_composed_and_have_single_spaces():
    read = facts_from(facts(title="Tuye\u0302n  truyền\n về lúa"))
    assert read.title == "Tuyên truyền về lúa"


@pytest.mark.parametrize(
    ("value", "key", "place"),
    [
        ([], "wrong-kind", "JSON"),
        ({}, "nothing", ""),
        (facts(title=7), "wrong-kind", "title"),
        (facts(recipients="UBND tỉnh"), "wrong-kind", "recipients"),
        (facts(recipients=[["UBND tỉnh"]]), "wrong-kind", "recipients[0]"),
        (facts(assignments=[duty(), duty(text="")]), "wrong-kind", "assignments[1].text"),
        (facts(outline=[{"num": "I", "heading": "A", "level": 0}]), "wrong-kind", "outline[0].level"),
        (facts(date="05/02/2026"), "bad-date", "date"),
        (facts(title="a\x07b"), "bad-letter", "title"),
        (facts(title="a\ud800b"), "bad-letter", "title"),
        (facts(signatory=["x"]), "wrong-kind", "signatory"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(value: Any, key: str, place: str):
    told = refusal(value)
    assert (told.key, told.place) == (key, place)
    for language in ("vi", "en"):
        assert told.sentence(language).startswith(place)


def test_every_refusal_says_what_to_do_in_both_languages():
    for sentences in SENTENCES.values():
        assert sentences["vi"][1].startswith("hãy ")
        assert sentences["vi"] != sentences["en"]


def test_a_period_without_words_is_told_by_its_days():
    phase = {"name": "Đợt 1", "start": "2026-03-01", "end": "2026-04", "text": ""}
    assert facts_from(facts(phases=[phase])).phases[0].text == "từ ngày 01/03/2026 đến ngày 04/2026"
