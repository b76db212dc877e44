"""Channels: the kinds of means that the words of a form, or the heading right above it, name.

Reads the text and spans of a form. Writes values whose spans are the words that name each channel.
"""

from __future__ import annotations

import re

from loa.reader.reading import Span, Value
from loa.reader.rules.channels import CHANNEL_WORDS, NO_MEANS_WORDS, PRESS_CONFERENCE_WORDS, TOPIC_WORDS


def name_channels(text: str, spans: tuple[Span, ...]) -> tuple[Value[str], ...]:
    """Each channel that the words under `spans` name, in the order of the closed list."""
    parts = [(span.start, _without_occasions(text[span.start : span.end])) for span in spans]
    return tuple(
        Value(name, (found,), "channel-word")
        for name, words in CHANNEL_WORDS
        if (found := _first(parts, words, keep_conference=name == "press-conference"))
    )


def _without_occasions(words: str) -> str:
    return TOPIC_WORDS.sub(_blank, NO_MEANS_WORDS.sub(_blank, words))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _first(parts: list[tuple[int, str]], words: re.Pattern[str], *, keep_conference: bool) -> Span | None:
    for start, part in parts:
        searched = part if keep_conference else PRESS_CONFERENCE_WORDS.sub(_blank, part)
        if match := words.search(searched):
            return Span(start + match.start(), start + match.end())
    return None
