"""The rows of an earlier plan that go into the next one: what is said twice in them stands once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from loa.campaigns.plan import without_work
from loa.documents.models import Document, Fact
from loa.documents.queries import current_reading

Row = dict[str, Any]


def worth_moving(rows: Sequence[Row], document: Document) -> list[Row]:
    """The rows without reports that a duty asks for and phases that only the title names.

    What is asked for only where something comes up stands as words: it is nobody's report.
    """
    twice, rules = without_work(document)
    gone = twice | _phases_of_title(document) | {fact for rule in rules for fact in rule.facts[1:]}
    words = {rule.facts[0]: rule.words for rule in rules}
    return [_as_words(row, words) for row in rows if row.get("fact") not in gone]


def _as_words(row: Row, words: dict[int, str]) -> Row:
    said = words.get(row.get("fact") or 0)
    if said is None:
        return row
    return {"kind": "words", "text": f"{said[:1].upper()}{said[1:].rstrip(' .;,')}."}


def _phases_of_title(document: Document) -> frozenset[int]:
    """The phases whose words are words of the title: the period of the whole plan."""
    reading = current_reading(document)
    if reading is None:
        return frozenset()
    facts = list(reading.facts.filter(kind__in=(Fact.Kind.HEADER, Fact.Kind.PHASE)))
    titles = [
        span
        for fact in facts
        if fact.kind == Fact.Kind.HEADER and fact.data.get("name") == "title"
        for span in fact.spans
    ]
    return frozenset(
        fact.pk
        for fact in facts
        if fact.kind == Fact.Kind.PHASE
        and fact.spans
        and all(_is_within(span, titles) for span in fact.spans)
    )


def _is_within(span: Sequence[int], others: Sequence[Sequence[int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)
