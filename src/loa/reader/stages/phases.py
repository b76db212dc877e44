"""Phases: the periods into which the work is divided, or the one period of the whole plan.

Reads outline and blocks. Writes phases whose name and bounding words are those of the paper; the days are
derived. A period counts where it heads its own list of work, where the title gives it, or where a section
"Thời gian" gives the one period of the plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from loa.reader.reading import Node, Phase, Span, Value, fold_space
from loa.reader.rules.dates import find_periods, find_times
from loa.reader.rules.periods import (
    EVENT,
    EVENT_OF_YEAR,
    LABEL,
    NO_PERIOD,
    OWN_TIME,
    PLANS,
    QUOTED,
    STOP,
    TERM,
    TIMED,
    TITLE_YEAR,
)
from loa.reader.rules.sections import TARGETS, plain
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.items import Item, list_items, opens_list

_SHORT_ITEM = 90  # in a longer one a single day is that of a paper cited
_SHORT_HEADING = 160
_LONGEST = 260  # letters of the words that name a period


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that may name a period: the spans of its name and bounding words, and whether words follow."""

    phase: Phase
    labelled: bool
    dated: bool


def find_phases(document: Document) -> tuple[Phase, ...]:
    """The phases of `document` in the order of the paper."""
    phases = [*_of_title(document), *_of_times(document), *_of_heads(document)]
    seen: set[tuple[int, int]] = set()
    out: list[Phase] = []
    for phase in sorted(phases, key=lambda p: p.name.spans[0]):
        at = (phase.text.spans[0].start, phase.text.spans[-1].end)
        if at not in seen:
            seen.add(at)
            out.append(phase)
    return tuple(out)


def _blanked(words: str) -> str:
    """Words with quoted names and terms of office blanked: their years bound no period."""
    for pattern in (QUOTED, TERM):
        words = pattern.sub(lambda m: " " * len(m[0]), words)
    return words


def _bounds(
    document: Document, span: Span, *, anywhere: bool = False
) -> tuple[Span, str | None, str | None] | None:
    """The first period or time written between the ends of `span`: its words, first and last day."""
    words = _blanked(document.text[span.start : span.end])
    periods = [p for p in find_periods(words) if p.first or p.last]
    if periods:
        # "Từ sau ngày bầu cử … đến hết năm 2021": the end alone is dated
        period = periods[0]
        return Span(span.start + period.start, span.start + period.end), _day(period.first), _day(period.last)
    times = find_times(words) if anywhere else [t for t in find_times(words) if t.unit != "day"]
    if times:
        first, last = times[0], times[-1]
        return Span(span.start + first.start, span.start + last.end), _day(first.first), _day(last.last)
    return None


def _day(iso: str | None) -> str | None:
    return None if not iso or iso.startswith("--") else iso


def _phase(document: Document, name: Span, text: Span, days: tuple[str | None, str | None]) -> Phase:
    def derived(day: str | None) -> Value[str] | None:
        return document.derived(day, text, rule="period-in-words") if day else None

    return Phase(document.value(name), document.value(text), derived(days[0]), derived(days[1]))


def _of_title(document: Document) -> Iterator[Phase]:
    """The period that the title gives to the whole plan."""
    blocks = document.in_zone("title")
    if not blocks:
        return
    span = Span(blocks[0].start, blocks[-1].end)
    words = _blanked(document.text[span.start : span.end])
    label = LABEL.search(words)
    periods = [p for p in find_periods(words) if p.first]
    if periods:
        period = periods[0]
        text = Span(span.start + period.start, span.start + period.end)
        name = Span(span.start + label.start(), span.start + label.end()) if label else text
        yield _phase(document, name, text, (_day(period.first), _day(period.last)))
    elif (year := TITLE_YEAR.search(words)) and _is_plan_of_a_year(document, words[: year.start()]):
        text = Span(span.start + year.start(), span.start + year.end())
        last = None if year["on"] else f"{year['year']}-12-31"
        yield _phase(document, text, text, (f"{year['year']}-01-01", last))


def _is_plan_of_a_year(document: Document, before: str) -> bool:
    """Whether the paper is a plan, and the year in its title the plan's and not that of an event or a law."""
    at = document.plan.type_block
    kind = document.words(document.blocks[at]) if at is not None else ""
    return bool(PLANS.search(kind)) and not EVENT_OF_YEAR.search(before)


def _of_times(document: Document) -> Iterator[Phase]:
    """The period that a section of time gives, alone or for each kind of means."""
    nodes = [node for node in document.nodes if OWN_TIME.match(node.heading.value)]
    if len(nodes) > 2:  # times of single measures
        return
    for node in nodes:
        if len(document.ancestors(node)) > 2 or _in_targets(document.ancestors(node)):
            continue
        block = document.block_of(node)
        rest = Span(node.heading.spans[-1].end, block.end)
        if (bounds := _bounds(document, rest, anywhere=True)) and bounds[1:] != (None, None):
            yield _phase(document, bounds[0], bounds[0], bounds[1:])
            continue
        for item in list_items(document.under(node), document.text):
            yield from _of_time_item(document, item)


def _of_time_item(document: Document, item: Item) -> Iterator[Phase]:
    inline = list(_inline(document, item))
    if inline:
        yield from inline
        return
    bounds = _bounds(document, item.span, anywhere=item.span.end - item.span.start < _SHORT_ITEM)
    if not bounds or bounds[1:] == (None, None):
        return
    words = document.text[item.span.start : bounds[0].start]
    colon = words.find(":")
    name = Span(item.span.start, item.span.start + colon) if 0 < colon < 120 else bounds[0]
    yield _phase(document, name, bounds[0], bounds[1:])


def _inline(document: Document, item: Item) -> Iterator[Phase]:
    """Numbered periods side by side in one paragraph, each up to the next: "Đợt 1 từ … đến …; Đợt 2 …"."""
    text = document.text
    labels = list(LABEL.finditer(text, item.span.start, item.span.end))
    for label, following in zip_longest(labels, labels[1:]):
        rest = Span(label.end(), following.start() if following else item.span.end)
        if (bounds := _bounds(document, rest, anywhere=True)) and bounds[1:] != (None, None):
            yield _phase(document, Span(*label.span()), bounds[0], bounds[1:])


def _in_targets(above: tuple[Node, ...]) -> bool:
    return any(TARGETS.search(plain(node.heading.value)) for node in above)


def _of_heads(document: Document) -> Iterator[Phase]:
    """Periods at the head of lines; bullets without a number of the period only where several are such."""
    for group in _groups(document):
        heads = [(block, head) for block in group if (head := _head(document, block))]
        eventful = [head for _, head in heads if not head.labelled]
        for block, head in heads:
            if head.labelled or block.kind != "bullet" or len(eventful) > 1:
                yield head.phase


def _groups(document: Document) -> Iterator[list[Block]]:
    """Blocks side by side that may head lists: the numbered children of a node, or what stands under it."""
    for node in (None, *document.nodes):
        above = (*document.ancestors(node), node) if node else ()
        if _in_targets(above):
            continue
        children = [document.block_of(child) for child in document.children(node)]
        yield [block for block in children if _heads_work(document, block, numbered=True)]
        if node:
            blocks = document.under(node)
            yield [b for b in blocks if b.kind in ("paragraph", "bullet") and _heads_work(document, b)]


def _heads_work(document: Document, block: Block, *, numbered: bool = False) -> bool:
    """Whether words or a list follow what may be the name of a period."""
    words = document.text[block.body.start : block.end]
    if ":" in words[:_LONGEST] or opens_list(block, document.text):
        return True
    if not numbered:
        return False
    node = document.node_at(block)
    running = len(words) > _SHORT_HEADING and words.rstrip(" *_").endswith((".", ";"))
    return bool(node and not running and (document.under(node) or document.children(node)))


def _head(document: Document, block: Block) -> _Head | None:
    """The period named at the head of a block, or None."""
    text = document.text
    start = block.body.start
    words = text[start : min(block.end, start + _LONGEST + 60)]
    lead = len(words) - len(words.lstrip(" *_"))
    if label := LABEL.match(words, lead):
        return _labelled(document, Span(start + label.start(), start + label.end()), block)
    opening = EVENT.match(words, lead) or TIMED.match(words, lead)
    if not opening:
        return None
    stop = STOP.search(words, opening.end())
    end = stop.start() if stop else len(words.rstrip(" .;*_"))
    named = Span(start + lead, start + end)
    name = fold_space(text[named.start : named.end])
    if len(name) > _LONGEST or NO_PERIOD.search(name) or len(name.split()) < 2:
        return None
    bounds = _bounds(document, named, anywhere=True)
    aside = name.find("(")
    if aside > 3 and bounds and bounds[0].start > named.start + text[named.start : named.end].find("("):
        short = Span(named.start, named.start + len(text[named.start : named.end].split("(")[0].rstrip()))
        return _Head(_phase(document, short, bounds[0], bounds[1:]), labelled=False, dated=True)
    days = bounds[1:] if bounds else (None, None)
    return _Head(_phase(document, named, named, days), labelled=False, dated=bounds is not None)


def _labelled(document: Document, label: Span, block: Block) -> _Head:
    """A numbered period: its bounding words are what follows the label on its line."""
    text = document.text
    line = Span(label.end, min(block.end, label.end + _LONGEST))
    rest = text[line.start : line.end]
    skip = len(rest) - len(rest.lstrip(" :,–-(*_"))
    bounds = _bounds(document, line, anywhere=True)
    opening = EVENT.match(rest, skip) or TIMED.match(rest, skip)
    if opening:
        stop = STOP.search(rest, opening.end())
        named = Span(line.start + skip, line.start + (stop.start() if stop else len(rest.rstrip(" .;)*_"))))
        if text[named.end - 1 : named.end] == ")" and "(" not in text[named.start : named.end]:
            named = Span(named.start, named.end - 1)
        if bounds and bounds[0].start > named.end:
            bounds = None
        bracketed = bounds and "(" in rest[: max(skip, bounds[0].start - line.start)]
        whole = bounds[0] if bounds and bracketed else named
        return _Head(
            _phase(document, label, whole, bounds[1:] if bounds else (None, None)),
            labelled=True,
            dated=bool(bounds),
        )
    if bounds:
        return _Head(_phase(document, label, *bounds[:1], bounds[1:]), labelled=True, dated=True)
    return _Head(_phase(document, label, label, (None, None)), labelled=True, dated=False)
