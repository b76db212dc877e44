"""Numbered lines of an earlier paper: which are headings of a new one, and which the words of a fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loa.documents.drafting.content import LEVELS, Row
from loa.documents.intervals import Span
from loa.documents.models import Fact, Reading

# What is done, told or planned by a fact of these kinds would be lost in a heading.
_NEVER_A_HEADING = {Fact.Kind.DUTY, Fact.Kind.REPORT, Fact.Kind.PHASE}


@dataclass(frozen=True)
class Paragraph:
    """A numbered line: all of it, its words behind the number, and those of them that name it."""

    whole: Span
    words: Span
    named: Span
    heading: str
    level: int
    apart: bool  # whether it is no more than a heading, or is named before a colon
    below: bool  # whether anything stands below it

    def is_begun_by(self, fact: Fact) -> bool:
        """Whether the fact begins within the words that name the line: they are its own."""
        return self.whole[0] <= fact.spans[0][0] < self.named[1]

    def row(self) -> Row:
        """The line as a heading."""
        return {"kind": "heading", "level": min(self.level, LEVELS), "text": self.heading}


def paragraphs_of(reading: Reading) -> list[Paragraph]:
    """The numbered lines of the reading, in their order."""
    short = set(reading.passages.filter(kind="heading").values_list("start", flat=True))
    nodes = [node for node in reading.outline if node["heading"]]
    ends = [*(node["start"] for node in nodes[1:]), len(reading.text)]
    return [
        _paragraph(reading.text, node, short=node["start"] in short, until=until)
        for node, until in zip(nodes, ends, strict=False)
    ]


def _paragraph(text: str, node: dict[str, object], *, short: bool, until: int) -> Paragraph:
    start, end, heading = int(str(node["start"])), int(str(node["end"])), str(node["heading"])
    number = re.compile(rf"\s*{re.escape(str(node['num']))}\s*[.)/:–-]*\s*").match(text, start, end)
    begin = number.end() if number else start
    named = re.compile(r"\s+".join(map(re.escape, heading.split()))).match(text, begin, end)
    edge = named.end() if named else end
    run_in = text[edge:end].lstrip().startswith(":")
    return Paragraph(
        (start, end), (begin, end), (begin, edge), heading, int(str(node["level"])),
        apart=short or run_in, below=bool(text[end:until].strip()),
    )  # fmt: skip


def headings_among(paragraphs: Sequence[Paragraph], facts: Sequence[Fact]) -> list[Paragraph]:
    """The lines that head a new paper: not those whose words a fact of the paper says."""
    begun: dict[Span, list[Fact]] = {}
    for fact in facts:
        for line in paragraphs:
            if line.is_begun_by(fact):
                begun.setdefault(line.whole, []).append(fact)
    return [line for line in paragraphs if line.apart and not _is_said(line, begun.get(line.whole, []))]


def _is_said(line: Paragraph, facts: Sequence[Fact]) -> bool:
    """Whether a fact says the words of a line; a short one above others stays the name of what is below."""
    said = (fact for fact in facts if fact.spans[0][0] >= line.words[0] or not line.below)
    return any(fact.kind in _NEVER_A_HEADING or not line.below for fact in said)
