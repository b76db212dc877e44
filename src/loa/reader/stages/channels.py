"""Channels: the kinds of means that the words of a form, or the heading right above it, name.

Reads the text and spans of a form. Writes values whose spans are the words that name each channel.
"""

from __future__ import annotations

import re

from loa.reader.reading import Span, Value
from loa.reader.rules.channels import (
    CHANNEL_WORDS,
    NO_MEANS_WORDS,
    PRESS_CONFERENCE_WORDS,
    TOPIC_END_WORDS,
    TOPIC_WORDS,
)


def name_channels(text: str, spans: tuple[Span, ...]) -> tuple[Value[str], ...]:
    """Each channel that the words under `spans` name, in the order of the closed list."""
    conferences = [(span.start, _means(text[span.start : span.end])) for span in spans]
    parts = [(start, PRESS_CONFERENCE_WORDS.sub(_blank, words)) for start, words in conferences]
    lower = " ".join(words for _, words in conferences).lower()
    return tuple(
        Value(name, (found,), "channel-word")
        for name, words, needs in CHANNEL_WORDS
        if any(need in lower for need in needs)
        and (found := _first(conferences if name == "press-conference" else parts, words))
    )


def _means(words: str) -> str:
    """The words with occasions, bodies and what is told blanked."""
    words = NO_MEANS_WORDS.sub(_blank, words)
    at = 0
    while topic := TOPIC_WORDS.search(words, at):
        end = TOPIC_END_WORDS.search(words, topic.end())
        at = end.start() if end else len(words)
        words = words[: topic.start()] + " " * (at - topic.start()) + words[at:]
    return words


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _first(parts: list[tuple[int, str]], words: re.Pattern[str]) -> Span | None:
    for start, part in parts:
        if match := words.search(part):
            return Span(start + match.start(), start + match.end())
    return None
