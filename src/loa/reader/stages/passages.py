"""Passages: the whole text in sentences, headings and cells, and the marks between them.

Reads a `Document`, its facts and the proposals of `roles`. Writes passages that hold every character that is
not blank exactly once, page marks apart. A sentence that a page mark or footnote tears is two passages.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import astuple

from loa.reader.reading import Declined, Facts, Mark, Passage, PassageKind, Role, Span, Value
from loa.reader.record import Record
from loa.reader.rules.phrases import LABEL
from loa.reader.rules.sentences import cut_sentences
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document

Range = tuple[int, int]
Proposal = Callable[[Passage, bool], tuple[Role, str | None] | None]

_WORD = re.compile(r"\w")
_NUMBER = re.compile(r"\W*\d{1,4}\W*")
_DRAWN = re.compile(r"[\W_]+")


def cut_passages(document: Document) -> tuple[Passage, ...]:
    """All passages in order, none of them judged yet."""
    text = document.text
    found = sorted(_of_blocks(document))
    out: list[Passage] = []
    edge = 0
    for start, end, kind, section in found:
        if start < edge:
            start = edge
        if start < end and (not text[start].isspace() or text[start:end].strip()):
            out.append(Passage(start, end, kind, section, "unaccounted"))
            edge = end
    return _with_rest(document, out)


def _of_blocks(document: Document) -> Iterator[tuple[int, int, PassageKind, str | None]]:
    text = document.text
    for block in document.blocks:
        node = document.section_of(block)
        section = node.path if node else None
        kind = _kind(document, block)
        whole = bool(block.pieces) and block.kind not in ("row", "footnote")  # no mark stands in its pieces
        for part in _parts(block):
            for span in (part,) if whole else document.spans(part.start, part.end):
                if kind == "heading":
                    yield span.start, span.end, kind, section
                else:
                    for start, end in cut_sentences(text, span.start, span.end):
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
    labelled = document.text.find(":", block.body.start, block.end) >= 0
    if labelled and LABEL.match(document.text, block.body.start):
        return "label"
    node = document.node_at(block)
    if node and node.heading.spans and node.heading.spans[-1].end >= block.end - 1:
        return "heading"
    return "sentence"


def _with_rest(document: Document, passages: list[Passage]) -> tuple[Passage, ...]:
    """The passages with one more for every stretch of a line that no block took."""
    rest: list[Passage] = []
    starts = [passage.start for passage in passages]
    held = 0  # the end of the passage that held the line before
    for line in document.source.lines:
        at = line.start
        if line.end <= held or line.kind == "page-mark" or at == line.end:
            continue
        i = bisect_right(starts, at) - 1
        if i >= 0 and passages[i].end >= line.end:
            held = passages[i].end
            continue
        i = max(0, i)
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
        if line.kind != "page-mark":
            continue
        words = document.text[line.start : line.end]
        if words.strip():
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
    held: Sequence[Range],
    propose: Proposal,
) -> tuple[Passage, ...]:
    """The passages with the role that the reader proposes: carried where facts hold every word of it."""
    merged = _merged(held)
    starts = [start for start, _ in merged]
    text = document.text
    return tuple(
        [
            _with_role(passage, *proposal)
            if (proposal := propose(passage, _is_held(text, passage, held=merged, starts=starts)))
            else passage
            for passage in passages
        ]
    )


def _with_role(passage: Passage, role: Role, why: str | None) -> Passage:
    return Passage(passage.start, passage.end, passage.kind, passage.section, role, why)


def _is_held(text: str, passage: Passage, *, held: list[Range], starts: list[int]) -> bool:
    """Whether no word of the passage lies outside the spans."""
    at, end = passage.start, passage.end
    first = bisect_right(starts, at) - 1
    if first >= 0 and held[first][1] >= end:
        return True  # most of what is carried
    for i in range(max(0, first), len(held)):
        start, stop = held[i]
        if start >= end:
            break
        if stop > at:
            if start > at and _WORD.search(text, at, start):
                return False
            at = stop
    return at >= end or not _WORD.search(text, at, end)


def _merged(ranges: Iterable[Range]) -> list[Range]:
    """The ranges, which come in order, with those that touch made one."""
    out: list[Range] = []
    for start, end in ranges:
        if out and start <= out[-1][1]:
            if end > out[-1][1]:
                out[-1] = out[-1][0], end
        else:
            out.append((start, end))
    return out


def held_ranges(document: Document, facts: Facts, declined: tuple[Declined, ...]) -> list[Range]:
    """The ranges of all facts and of what is declined, in order, each once."""
    spans = _fact_spans(document, facts)
    for each in declined:
        spans += each.spans
    return sorted({(span.start, span.end) for span in spans})


def _fact_spans(document: Document, facts: Facts) -> list[Span]:
    """The spans of all facts; a node counts only where something stands under it: else it may be a duty."""
    told = (name for name in facts.__struct_fields__ if name not in ("outline", "inconsistencies"))
    out = _collect(getattr(facts, name) for name in told)
    for node, following in zip(facts.outline, [*facts.outline[1:], None], strict=False):
        if (following and following.level > node.level) or document.under(node):
            out.append(Span(node.start, document.block_of(node).body.start))
            out += node.heading.spans
    return out


def _collect(facts: Iterable[object]) -> list[Span]:
    """The spans of all values that these facts, and tuples of facts, hold."""
    out: list[Span] = []
    waiting = [*facts]
    while waiting:
        fact = waiting.pop()
        for each in fact if isinstance(fact, tuple) else astuple(fact) if isinstance(fact, Record) else ():
            if type(each) is Value:
                out += each.spans
            elif each and type(each) is not str:
                waiting.append(each)
    return out
