"""Passages: the whole text in sentences, headings and cells, and the marks between them.

Reads a `Document`, its facts and the proposals of `roles`. Writes passages that hold every character that is
not blank exactly once, page marks apart. A sentence that a page mark or footnote tears is two passages.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass

from loa.reader.reading import Declined, Facts, Mark, Node, Passage, PassageKind, Role, Span, Value
from loa.reader.rules.phrases import LABEL
from loa.reader.rules.sentences import cut_sentences
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document

Proposal = Callable[[Document, Passage], tuple[Role, str | None] | None]

_WORD = re.compile(r"\w")
_NUMBER = re.compile(r"\W*\d{1,4}\W*")
_DRAWN = re.compile(r"[\W_]+")


def cut_passages(document: Document) -> tuple[Passage, ...]:
    """All passages in order, none of them judged yet."""
    found = sorted(_of_blocks(document))
    out: list[Passage] = []
    edge = 0
    for start, end, kind, section in found:
        start = max(start, edge)
        if start < end and document.text[start:end].strip():
            out.append(Passage(start, end, kind, section, "unaccounted"))
            edge = end
    return _with_rest(document, out)


def _of_blocks(document: Document) -> Iterator[tuple[int, int, PassageKind, str | None]]:
    for block in document.blocks:
        node = document.section_of(block)
        section = node.path if node else None
        for part in _parts(block):
            kind = _kind(document, block)
            if kind == "heading":
                for span in document.spans(part.start, part.end):
                    yield span.start, span.end, kind, section
                continue
            for span in document.spans(part.start, part.end):
                for start, end in cut_sentences(document.text, span.start, span.end):
                    yield start, end, kind, section


def _parts(block: Block) -> tuple[Span, ...]:
    if block.kind == "row" and block.cells:
        return tuple(cell for cell in block.cells if cell.end > cell.start)
    return block.pieces or (Span(block.start, block.end),)


def _kind(document: Document, block: Block) -> PassageKind:
    if block.kind == "row":
        return "cell"
    if document.zone(block) in ("title", "header"):
        return "heading"
    if LABEL.match(document.text, block.body.start):
        return "label"
    node = document.node_at(block)
    if node and node.heading.spans and node.heading.spans[-1].end >= block.end - 1:
        return "heading"
    return "sentence"


def _with_rest(document: Document, passages: list[Passage]) -> tuple[Passage, ...]:
    """The passages with one more for every stretch of a line that no block took."""
    rest: list[Passage] = []
    starts = [passage.start for passage in passages]
    for line in document.source.lines:
        if line.kind == "page-mark" or line.start == line.end:
            continue
        at = line.start
        i = max(0, bisect_right(starts, at) - 1)
        while i < len(passages) and passages[i].start < line.end:
            if passages[i].end > at:
                rest += _rest(document, at, min(passages[i].start, line.end))
                at = max(at, passages[i].end)
            i += 1
        rest += _rest(document, at, line.end)
    return tuple(sorted([*passages, *rest], key=lambda passage: passage.start)) if rest else tuple(passages)


def _rest(document: Document, start: int, end: int) -> list[Passage]:
    if start >= end:
        return []
    return [
        Passage(a, b, "sentence", None, "unaccounted") for a, b in cut_sentences(document.text, start, end)
    ]


def find_marks(document: Document) -> tuple[Mark, ...]:
    """Page numbers, running headers, drawn rules and OCR marks."""
    out: list[Mark] = []
    for line in document.source.lines:
        words = document.text[line.start : line.end]
        if line.kind == "page-mark" and words.strip():
            why = (
                "page-number"
                if _NUMBER.fullmatch(words)
                else "rule"
                if _DRAWN.fullmatch(words)
                else "running-header"
            )
            out.append(Mark(line.start, line.end, why))
    return tuple(out)


def judge_passages(
    document: Document,
    passages: tuple[Passage, ...],
    *,
    facts: Facts,
    declined: tuple[Declined, ...],
    propose: Proposal,
) -> tuple[Passage, ...]:
    """The passages with the role that the reader proposes: carried where facts hold every word of it."""
    held = _merged([*fact_spans(document, facts), *(span for each in declined for span in each.spans)])
    starts = [span.start for span in held]
    return tuple(
        _judged(document, passage, held=held, starts=starts, propose=propose) for passage in passages
    )


def _judged(
    document: Document, passage: Passage, *, held: list[Span], starts: list[int], propose: Proposal
) -> Passage:
    proposal = propose(document, passage)
    if proposal and proposal[0] == "not-carried":
        return _with_role(passage, *proposal)
    if _is_held(document, passage, held=held, starts=starts):
        return _with_role(passage, "carried", None)
    return _with_role(passage, *proposal) if proposal else passage


def _with_role(passage: Passage, role: Role, why: str | None) -> Passage:
    return Passage(passage.start, passage.end, passage.kind, passage.section, role, why)


def _is_held(document: Document, passage: Passage, *, held: list[Span], starts: list[int]) -> bool:
    """Whether no word of the passage lies outside the spans."""
    at = passage.start
    i = max(0, bisect_right(starts, at) - 1)
    while i < len(held) and held[i].start < passage.end:
        if held[i].end > at:
            if held[i].start > at and _WORD.search(document.text, at, held[i].start):
                return False
            at = max(at, held[i].end)
        i += 1
    return at >= passage.end or not _WORD.search(document.text, at, passage.end)


def _merged(spans: list[Span]) -> list[Span]:
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            if span.end > out[-1].end:
                out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return out


def fact_spans(document: Document, facts: Facts) -> Iterator[Span]:
    """The spans of all facts; a node counts only where something stands under it: else it may be a duty."""
    for item in fields(facts):
        if item.name not in ("outline", "inconsistencies"):
            yield from _spans(getattr(facts, item.name))
    for node, following in zip(facts.outline, [*facts.outline[1:], None], strict=False):
        if (following and following.level > node.level) or document.under(node):
            yield from _label_spans(document, node)
            yield from node.heading.spans


def _label_spans(document: Document, node: Node) -> Iterator[Span]:
    yield Span(node.start, document.block_of(node).body.start)


_NAMES: dict[type, tuple[str, ...]] = {}  # fields of the fact types: asking for them each time is slow


def _spans(value: object) -> Iterator[Span]:
    if value is None:
        return
    if isinstance(value, Value):
        yield from value.spans
    elif isinstance(value, tuple):
        for each in value:
            yield from _spans(each)
    elif is_dataclass(value):
        kind = type(value)
        if kind not in _NAMES:
            _NAMES[kind] = tuple(item.name for item in fields(value))
        for name in _NAMES[kind]:
            yield from _spans(getattr(value, name))
