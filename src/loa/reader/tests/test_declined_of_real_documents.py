"""Every passage known to ask for what Loa does not carry is proposed; nothing else in real documents is."""

import json
import os
from functools import cache
from pathlib import Path

import pytest

from loa.reader.gazetteer import NATIONAL
from loa.reader.pipeline import read_source
from loa.reader.reading import Declined, Source, fold_space
from loa.reader.stages.run import StageResult, run_stages

GOLD = Path(os.environ.get("LOA_GOLD_DIR") or "/nowhere")
KNOWN = json.loads((GOLD / "declined.json").read_text("utf-8"))["passages"] if GOLD.exists() else []
NAMES = sorted(path.stem for path in (GOLD / "gold").glob("*.json")) if GOLD.exists() else []

pytestmark = [
    pytest.mark.gold,
    pytest.mark.skipif(not KNOWN, reason="LOA_GOLD_DIR names no folder of documents"),
]


@cache
def reading_of(name: str) -> tuple[Source, StageResult]:
    source = read_source(GOLD / "texts" / f"{name}.txt")
    return source, run_stages(source, NATIONAL)


def squeezed(words: str) -> str:
    """Words without blanks and points of a list, to compare what breaks its lines differently."""
    return "".join(words.replace("+", "").split()).strip(",;.")


def proposals(passage: dict[str, str]) -> list[Declined]:
    """What is declined of this passage."""
    source, result = reading_of(passage["document"])
    whole = squeezed(passage["text"])
    return [
        declined
        for declined in result.declined
        if all(squeezed(source.text[s.start : s.end]) in whole for s in declined.spans)
    ]


@pytest.mark.parametrize("passage", KNOWN, ids=lambda p: f"{p['document']}-{p['reason']}-{p['text'][:20]}")
def test_a_known_passage_is_proposed_with_its_reason_and_keeps_what_is_permitted(
    passage: dict[str, str],
) -> None:
    found = proposals(passage)
    assert found
    assert found[0].reason == passage["reason"]
    source, result = reading_of(passage["document"])
    items = [duty.text for duty in result.facts.duties] + [form.text for form in result.facts.forms]
    (item,) = [i for i in items if squeezed(i.value) == squeezed(passage["text"])][:1]
    gone = [span for declined in found for span in declined.spans]
    letters = [
        "|" if any(s.start <= at < s.end for s in gone) else source.text[at]
        for span in item.spans
        for at in range(span.start, span.end)
    ]
    left = squeezed(fold_space("".join(letters)))
    for words in passage["permitted"]:
        assert squeezed(words) in left


@pytest.mark.parametrize("name", NAMES)
def test_nothing_else_is_declined(name: str) -> None:
    known = {squeezed(p["text"]) for p in KNOWN if p["document"] == name}
    source, result = reading_of(name)
    other = [
        fold_space(source.text[span.start : span.end])
        for declined in result.declined
        for span in declined.spans
        if not any(squeezed(source.text[span.start : span.end]) in text for text in known)
    ]
    assert other == []
