"""One topic: what an item under a section of contents or forms says.

Reads the text of an item and the place it stands in. Writes its topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from loa.reader.reading import Phase, Span, Value
from loa.reader.record import Record
from loa.reader.rules.sections import LABEL, POINTER, TOLD_UNIT, SectionKind, plain
from loa.reader.stages.channels import name_channels
from loa.reader.stages.document import Document

# "(Kèm theo Kế hoạch số …)" below the title of an appendix.
_ATTACHED = re.compile(r"\((?:ban hành )?kèm theo (?:\w+ )+?số ", re.IGNORECASE)


class Topic(Record, frozen=True):
    """One thing to be told, or one way to tell it; `heading` is the heading right above it."""

    kind: Literal["contents", "forms"]
    span: Span
    phase: Value[str] | None = None
    heading: Span | None = None


class Place(Record, frozen=True):
    """Where the walk stands: the kind of the section, its phase, the heading right above."""

    kind: SectionKind | None = None
    phase: Phase | None = None
    heading: Span | None = None


def topics_of_entry(document: Document, span: Span, place: Place) -> Iterator[Topic]:
    """The topic of an item: its label says what it is, else the section does."""
    text = document.text
    span = _without_phase(document, span, place.phase)
    kind: SectionKind | None = place.kind
    raw = text[span.start : span.end]
    indent = len(raw) - len(raw.lstrip(" *_\n"))
    label = LABEL.match(raw, indent) if ":" in raw else None  # every label ends in one
    if label:
        if label["other"]:
            return
        kind = "contents" if label["contents"] else "forms"
        if kind == "forms" or place.kind != "contents" or plain(label["contents"]).startswith("nội dung"):
            span = _without_sign(document, Span(span.start + label.end(), span.end))
    words = document.words(span)
    if len(words.strip(" .;:")) < 4 or (POINTER.match(words) and len(words) < 500) or _ATTACHED.match(words):
        return
    if kind != "forms" and TOLD_UNIT.match(document.letters.canonical(words, span.start)):
        return
    if kind == "both":
        kind = (
            "forms"
            if name_channels(text, (Span(span.start, min(span.end, span.start + 120)),))
            else "contents"
        )
    yield Topic(
        "forms" if kind == "forms" else "contents",
        span,
        place.phase.name if place.phase else None,
        place.heading,
    )


def _without_sign(document: Document, span: Span) -> Span:
    """What follows a label without the sign of its first point."""
    words = document.text[span.start : span.end]
    rest = words.lstrip(" \n\t+•*-–")
    return Span(span.end - len(rest), span.end) if rest else span


def _without_phase(document: Document, span: Span, phase: Phase | None) -> Span:
    """The item without the run-in name of its phase: "Trước Đại hội: …" begins after the colon."""
    if not phase or not (span.start <= phase.name.spans[0].start < span.end):
        return span
    end = max(s.end for s in (*phase.name.spans, *phase.text.spans) if span.start <= s.start < span.end)
    rest = document.text[end : span.end]
    colon = rest.find(":")
    return Span(end + colon + 1, span.end) if 0 <= colon < 60 else span
