"""Channels: the kinds of means that the words of a form, or the heading right above it, name.

Reads the text and spans of a form. Writes values whose spans are the words that name each channel.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import NamedTuple

from loa.reader.reading import Span, Value
from loa.reader.rules.channels import (
    CHANNEL_WORDS,
    NO_MEANS_NEEDS,
    NO_MEANS_WORDS,
    PRESS_CONFERENCE_NEEDS,
    PRESS_CONFERENCE_WORDS,
    TOPIC_END_WORDS,
    TOPIC_WORDS,
)
from loa.reader.rules.folding import lowered
from loa.reader.rules.needles import Hits, hits


class _Part(NamedTuple):
    """Words of a form from `start` on, and the same in lower case, letter for letter."""

    start: int
    words: str
    lower: str


def name_channels(
    text: str, spans: tuple[Span, ...], *, look: Callable[[str], Hits] = hits
) -> tuple[Value[str], ...]:
    """Each channel that the words under `spans` name, in the order of the closed list.

    `look`: tells which gates are open in words; a letters' own remembers those it was asked of.
    """
    plain = [
        _Part(span.start, words, lowered(words)) for span in spans if (words := text[span.start : span.end])
    ]
    open_gates = reduce(or_, [look(" ".join(part.lower.split())) for part in plain], 0)
    conferences = [_means(part, open_gates) for part in plain]
    parts = conferences
    if open_gates & PRESS_CONFERENCE_NEEDS:
        parts = [_without(part, PRESS_CONFERENCE_WORDS) for part in conferences]
    found: list[Value[str]] = []
    for name, exact, rough, needs in CHANNEL_WORDS:
        if open_gates & needs:
            span = _first(conferences if name == "press-conference" else parts, exact, rough)
            if span:
                found.append(Value(name, (span,), "channel-word"))
    return tuple(found)


def _means(part: _Part, open_gates: Hits) -> _Part:
    """The words with occasions, bodies and what is told blanked."""
    if open_gates & NO_MEANS_NEEDS:
        part = _without(part, NO_MEANS_WORDS)
    at = 0
    while "về" in part.lower and (topic := TOPIC_WORDS.search(part.lower, at)):
        end = TOPIC_END_WORDS.search(part.lower, topic.end())
        at = end.start() if end else len(part.lower)
        part = _blanked(part, topic.start(), at)
    return part


def _without(part: _Part, pattern: re.Pattern[str]) -> _Part:
    for match in pattern.finditer(part.lower):
        part = _blanked(part, match.start(), match.end())
    return part


def _blanked(part: _Part, start: int, end: int) -> _Part:
    blank = " " * (end - start)
    words, lower = part.words, part.lower
    return _Part(part.start, words[:start] + blank + words[end:], lower[:start] + blank + lower[end:])


def _first(parts: list[_Part], words: re.Pattern[str], rough: re.Pattern[str]) -> Span | None:
    for start, part, lower in parts:
        if (near := rough.search(lower)) and (match := words.search(part, near.start())):
            return Span(start + match.start(), start + match.end())
    return None
