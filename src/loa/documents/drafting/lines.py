"""The words of a paper line by line, and which span of them says what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from loa.documents.drafting.sentences import spoken

Spans = list[list[int]]


@dataclass
class Saying:
    """A fact that the paper states: its kind, data, and the spans of its words."""

    kind: str
    data: dict[str, Any]
    spans: Spans
    fields: dict[str, Spans] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """One printed line: where it stands in the text, what it is, under which heading."""

    start: int
    end: int
    kind: str  # as the kinds of passages: "heading", "sentence", "label"
    section: str


class Pen:
    """Writes lines and remembers where each piece of them stands."""

    def __init__(self) -> None:
        self.text = ""
        self.lines: list[Line] = []
        self.sayings: list[Saying] = []
        self.section = ""

    def line(self, words: str, *, kind: str = "sentence") -> int:
        """The words stand on a line of their own; returns the offset of their first letter."""
        if self.text:
            self.text += "\n"
        start = len(self.text)
        self.text += words
        self.lines.append(Line(start, start + len(words), kind, self.section))
        return start

    def say(self, kind: str, data: dict[str, Any], spans: Spans, **fields: Spans) -> None:
        """A fact stands under these spans."""
        self.sayings.append(Saying(kind, data, spans, {key: found for key, found in fields.items() if found}))

    def header(self, name: str, value: Any, spans: Spans) -> None:
        """A value of the form of the document stands under these spans."""
        self.say("header", {"name": name, "value": value}, spans)


def span_of(words: str, text: str, *, start: int, end: int) -> list[int] | None:
    """Where the words stand in that part of the text."""
    at = text.find(words, start, end)
    return [at, at + len(words)] if words and at >= 0 else None


def spans_of_day(iso: str, text: str, start: int) -> Spans:
    """Where the day stands in words from there on."""
    span = span_of(spoken(iso), text, start=start, end=len(text))
    return [span] if span else []
