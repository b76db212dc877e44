"""The page of the signed plan on which a duty stands, with the places of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loa.campaigns.quoting import Quote, quote
from loa.documents.carrying import declined_spans, permitted_spans
from loa.documents.intervals import Span
from loa.documents.models import Document, Fact


@dataclass(frozen=True)
class Mark:
    """A rectangle on the page, in points from the top left."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Sheet:
    """A page and the marks on it."""

    document: Document
    number: int
    width: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Source:
    """Where a duty comes from: its sentence, and the page where the paper has pages."""

    quote: Quote
    sheet: Sheet | None


WITH_SOURCE = "duty__fact__reading__document"  # read along with an assignment, for its source


def source_of(fact: Fact | None) -> Source | None:
    """The sentence and the page of a fact that was read with its document, or None where there is none."""
    if fact is None:
        return None
    declined = declined_spans(fact.reading)
    found = quote(fact, declined=declined)
    return Source(found, _sheet(fact, found.page, spans=permitted_spans(fact, declined=declined)))


def _sheet(fact: Fact, number: int | None, *, spans: Sequence[Span]) -> Sheet | None:
    reading = fact.reading
    page = next((page for page in reading.pages if page["number"] == number), None)
    if page is None or not (page.get("width") and page.get("height")):
        return None
    marks = []
    for line in reading.lines:
        box = line.get("box")
        touched = any(start < line["end"] and end > line["start"] for start, end in spans)
        if box and line.get("page") == number and touched:
            size = box["right"] - box["left"], box["bottom"] - box["top"]
            marks.append(
                Mark(round(box["left"], 1), round(box["top"], 1), *(round(side, 1) for side in size))
            )
    return Sheet(reading.document, page["number"], page["width"], page["height"], tuple(marks))
