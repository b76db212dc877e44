"""A new draft from an earlier document: its outline, its words and its duties, to be brought up to date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from loa.documents.carrying import carried_text, declined_spans
from loa.documents.drafting.accepting import is_acceptance
from loa.documents.drafting.annexed import Cells, annex_rows
from loa.documents.drafting.bases import bases_of
from loa.documents.drafting.content import Content, Row
from loa.documents.drafting.paragraphs import Paragraph, headings_among, paragraphs_of
from loa.documents.drafting.sides import sides_of
from loa.documents.drafting.times import phased, timed
from loa.documents.intervals import Span, joined, within
from loa.documents.models import Document, Fact, Reading
from loa.documents.queries import STANDING, current_reading
from loa.reader.reading import Span as TextSpan
from loa.reader.reading import reread
from loa.writer import conventions

_ROW_OF = {
    Fact.Kind.CONTENT: "content",
    Fact.Kind.FORM: "form",
    Fact.Kind.SLOGAN: "slogan",
    Fact.Kind.DUTY: "duty",
    Fact.Kind.REPORT: "report",
    Fact.Kind.FUNDING: "funding",
    Fact.Kind.PHASE: "phase",
}
# Parts of a paper that a new one gets anew, by the rule that proposed them as background.
_FORMAL = {
    "national-header", "title", "issuing-decision", "closing", "recipients", "signature", "footnote",
    "attachment", "label", "row-number", "table-head", "lead-in", "bases",
}  # fmt: skip
_LISTED = re.compile(r"\s*[-+•–]\s")  # what begins so is one of a list
# What stands before the day of a report: "trước ngày 20 tháng 12".
_BEFORE_DAY = re.compile(
    r"\b(?:trước|chậm nhất(?: là| vào)?|đến(?: hết)?|vào|trong)\s+(?:ngày\s+)?\Z", re.IGNORECASE
)


def content_of(document: Document) -> Content:
    """The content of a draft that says what the document says; days are left to be set anew.

    The words of a deadline stand in "when" with the mark of `times`, until a person has set the new day. A
    row that states a fact carries its id as "fact", and a phase its old days as "look", for whoever knows
    more of it; a draft does not keep them.
    """
    reading = current_reading(document)
    if reading is None:
        return {"rows": []}
    facts = list(reading.facts.filter(state__in=STANDING))
    stated = [fact for fact in facts if fact.kind in _ROW_OF and fact.spans]
    lines = paragraphs_of(reading)
    headings = headings_among(lines, stated)
    placed = [
        *((line.whole[0], line.row()) for line in headings),
        *annex_rows(reading, stated),
        *_stated(reading, stated, headings),
        *_plain(reading, facts, lines, headings),
    ]
    sides: Content = {}
    if is_acceptance(document.doc_type):
        sides, begin, end = sides_of(reading.text)
        placed = [(at, row) for at, row in placed if begin <= at < end]
    header = _header(facts)
    return sides | {
        "title": header.get("title", ""),
        **_ends(header),
        "addressees": [f.data["text"] for f in facts if f.kind == Fact.Kind.ADDRESSEE],
        "bases": bases_of(reading),
        "recipients": [f.data["text"] for f in facts if f.kind == Fact.Kind.RECIPIENT],
        "rows": [row for _at, row in sorted(placed, key=lambda each: each[0])],
    }


def ends_of(document: Document) -> dict[str, str]:
    """Its place and who signed it, in whose name; empty words where it does not say."""
    reading = current_reading(document)
    facts = reading.facts.filter(state__in=STANDING, kind=Fact.Kind.HEADER) if reading else ()
    return _ends(_header(facts))


def _header(facts: Iterable[Fact]) -> dict[str, Any]:
    return {f.data["name"]: f.data["value"] for f in facts if f.kind == Fact.Kind.HEADER}


def _ends(header: dict[str, Any]) -> dict[str, str]:
    signer = header.get("signatory") or {}
    return {
        "place": header.get("place") or "",
        "authority": signer.get("authority") or "",
        "position": signer.get("position") or "",
        "signer": signer.get("name") or "",
    }


def _stated(
    reading: Reading, facts: list[Fact], headings: list[Paragraph]
) -> list[tuple[int, dict[str, Any]]]:
    declined, cells = declined_spans(reading), Cells(reading)
    found = []
    for fact in facts:
        kind = _ROW_OF[Fact.Kind(fact.kind)]
        words = carried_text(fact, declined=declined)
        if not words or any(line.is_begun_by(fact) for line in headings):
            continue
        row: Row = {"kind": kind, "text": fact.data.get("name") or words, "fact": fact.pk}
        if kind == "phase":
            row = phased(row, fact.data.get("start"), fact.data.get("end"))
        if kind in ("duty", "report"):
            row |= {"lead": fact.data.get("lead") or fact.data.get("from") or []}
            row |= {"with": fact.data.get("with") or [], "to": fact.data.get("to") or []}
            row = timed(row, _dues(fact, reading))
        if kind == "duty":
            row |= {"tabled": cells.hold(fact), "product": "; ".join(fact.data.get("product") or [])}
        found.append((fact.spans[0][0], row))
    return found


def _dues(fact: Fact, reading: Reading) -> list[dict[str, Any]]:
    """The times of a duty as they stand; of a report its day, in the words that say it."""
    due = fact.data.get("due") or []
    if isinstance(due, list):
        return due
    at = fact.fields.get("due") or []
    words = reread(reading.text, tuple(TextSpan(*span) for span in at)) if at else str(due)
    before = _BEFORE_DAY.search(reading.text, max(0, at[0][0] - 40), at[0][0]) if at else None
    return [{"text": f"{' '.join(before[0].split())} {words}" if before else words, "end": due}]


def _plain(
    reading: Reading, facts: list[Fact], lines: list[Paragraph], headings: list[Paragraph]
) -> list[tuple[int, dict[str, Any]]]:
    """Words of the body that no fact and no heading holds, the formal parts left out."""
    named = [(line.whole[0], line.named[1]) for line in headings]
    ends = {end for _start, end in named}
    held = joined([*(span for fact in facts for span in fact.spans), *named])
    begin = {line.whole[0]: line.words[0] for line in lines}
    body = reading.passages.filter(kind="sentence").exclude(section="").exclude(why__in=_FORMAL)
    closing = conventions.closing(reading.document.doc_type, ())
    return [
        (start, {"kind": "item" if _LISTED.match(reading.text, start) else "words", "text": words})
        for passage in body
        for start, end in _free(facts, held, (begin.get(passage.start, passage.start), passage.end), ends)
        if (words := _words(reading, start, end)) and words != closing
    ]


def _free(facts: list[Fact], held: list[Span], bounds: Span, ends: set[int]) -> list[Span]:
    """The sentence where nothing of it is held; what follows its run-in heading, or the days of its phase."""
    taken = within(held, bounds)
    if not taken:
        return [bounds]
    last = taken[-1][1]
    phases = {fact.spans[-1][1] for fact in facts if fact.kind == Fact.Kind.PHASE}
    return [(last, bounds[1])] if last in ends | phases else []


def _words(reading: Reading, start: int, end: int) -> str:
    words = reread(reading.text, (TextSpan(start, end),)).lstrip(" -+•,;:.")
    return words[:1].upper() + words[1:]
