"""The period of the plan that a section "Thời gian" gives, alone or for each kind of means.

Reads outline and blocks. Writes phases; the stage `phases` decides which of them count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile, zip_longest

from loa.reader.reading import Node, Phase, Span
from loa.reader.rules.folding import fold
from loa.reader.rules.periods import BETWEEN_EVENTS, EVENT_HEADING, LABEL, PART_OF_YEAR, PEAK
from loa.reader.rules.time_headings import BETWEEN, OWN_TIME, TIME_OF_WORK
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.idle_sections import in_targets
from loa.reader.stages.items import Item, list_items, opens_list
from loa.reader.stages.period_heads import day_behind_label, find_bounds, make_phase, read_head

_LEADING = re.compile(
    r"(?:(?:don vi|co quan|bo phan|to chuc) )?(?:chu tri|thuc hien|phoi hop|phu trach)(?: |:|$)"
)
_COUNTING = (
    "lần",
    "kỳ",
    "học",
    "bước",
    "chặng",
)  # "hội nghị lần thứ hai", "kỳ họp lần 3" count something else
_OPENS = re.compile(r"(?:^|[.;:,(\n]|\s[-–+]|và)\s*$")
_SHORT_ITEM = 90  # in a longer one a single day is that of a paper cited
_SHORT_HEADING = 160
_MOST_TIMES = 2  # more sections of time are those of single measures


def times_of_sections(document: Document) -> Iterator[Phase]:
    """The period that a section of time gives, alone or for each kind of means."""
    nodes = [node for node in document.nodes if OWN_TIME.match(node.heading.value)]
    for node in [*nodes]:
        if phase := _of_event(document, node):
            nodes.remove(node)
            yield phase
    if len(nodes) > _MOST_TIMES:
        return
    if not nodes:
        yield from _of_other_work(document)
    yield from _of_lines_above(document)
    yield from _of_bare_times(document)
    for node in nodes:
        yield from _of_node(document, node)


def _of_node(document: Document, node: Node) -> Iterator[Phase]:
    """The periods on the line of a heading of time and below it."""
    above = document.ancestors(node)
    if len(above) > _MOST_TIMES or _is_label(document, node):
        return
    rest = Span(node.heading.spans[-1].end, document.block_of(node).end)
    if in_targets(above) and not _bounds_both(document, rest):
        return
    peak = _peak(document, rest)
    inline = [peak] if peak else list(_inline(document, rest))
    bounds = None if inline else find_bounds(document, rest)
    yield from inline
    if bounds:
        yield make_phase(document, bounds[0], bounds[0], days=bounds[1])
    elif not inline:
        yield from _between(document, rest) or _of_time_items(document, document.under(node))


def _of_other_work(document: Document) -> Iterator[Phase]:
    """The one period that a heading of time of any other work bounds on both sides: "Thời gian giám sát"."""
    nodes = [
        node
        for node in document.nodes
        if "hời" in node.heading.value or "HỜI" in node.heading.value
        if TIME_OF_WORK.match(node.heading.value)
    ]
    if len(nodes) > _MOST_TIMES:
        return
    for node in nodes:
        below = document.under(node)
        if any(block.kind == "row" for block in below):
            continue
        found = list(_of_node(document, node))
        if len(found) == 1 and found[0].start and found[0].end and found[0].name.spans == found[0].text.spans:
            yield found[0]


def _bounds_both(document: Document, rest: Span) -> bool:
    """Whether a line of time names a first and a last day: beside aims too, it bounds the plan."""
    bounds = find_bounds(document, rest)
    return bool(bounds and all(bounds[1]) and bounds[1][0] != bounds[1][1])


def _of_event(document: Document, node: Node) -> Phase | None:
    """The days of a month, week or campaign that the heading above a point of time names."""
    parent = document.parent(node)
    event = EVENT_HEADING.match(parent.heading.value) if parent else None
    if parent is None or event is None or _is_label(document, node):
        return None
    bounds = find_bounds(document, Span(node.heading.spans[-1].end, document.block_of(node).end))
    heading = Span(parent.heading.spans[0].start, parent.heading.spans[-1].end)
    if bounds is None or not all(bounds[1]):
        return None
    return make_phase(document, heading, bounds[0], days=bounds[1])


def _is_label(document: Document, node: Node) -> bool:
    """Whether the node tells the time of one measure: another point beside it tells who does that."""
    parent = document.parent(node)
    beside = document.children(parent) if parent else ()
    return any(_LEADING.match(fold(other.heading.value)) for other in beside)


def _of_bare_times(document: Document) -> Iterator[Phase]:
    """The periods below a heading of time that carries no number."""
    for at in document.bare_headings:
        if OWN_TIME.match(document.words(document.blocks[at]).rstrip(" :")):
            yield from _of_time_items(document, document.under_bare(document.blocks[at]))


def _of_lines_above(document: Document) -> Iterator[Phase]:
    """The periods that a line of time above the first number gives, itself or in the points below it."""
    if not document.nodes:
        return
    above = [b for b in document.in_zone("preamble", "body") if b.start < document.nodes[0].start]
    for at, block in enumerate(above):
        label, colon, _ = document.words(block).partition(":")
        if not colon or not OWN_TIME.match(label):
            continue
        points = takewhile(lambda after: after.kind == "bullet", above[at + 1 :])
        yield from _of_time_items(document, [*points] if opens_list(block, document.text) else [block])


def _of_time_items(document: Document, blocks: Sequence[Block]) -> Iterator[Phase]:
    """The periods of the points of a section of time; one bound to an event counts beside others."""
    items = list(list_items(blocks, document.text))
    found = [list(_of_time_item(document, item)) for item in items]
    events = [
        None if dated else read_head(document, item.first) for item, dated in zip(items, found, strict=True)
    ]
    if len(items) == 1 and not found[0] and (between := _between(document, items[0].span)):
        yield from between
        return
    found = _without_days_within(found)
    several = sum(bool(dated) for dated in found) + sum(event is not None for event in events) > 1
    for dated, event in zip(found, events, strict=True):
        yield from dated
        if event and several:
            yield event.phase


def _between(document: Document, span: Span) -> list[Phase]:
    """The one period that words without a day on the calendar bound: "Từ tuần 9 đến hết tuần 13"."""
    found = BETWEEN_EVENTS.match(document.text, span.start, span.end)
    if found is None:
        other = BETWEEN.match(document.text, span.start, span.end)
        words = Span(*other.span("span")) if other else None
        return [make_phase(document, words, words)] if words else []
    words = Span(*found.span("span"))
    named = found["name"]
    name = Span(found.start("name"), found.start("name") + len(named.rstrip())) if named else words
    return [make_phase(document, name, words)]


def _without_days_within(found: list[list[Phase]]) -> list[list[Phase]]:
    """Without a single day that lies within a period told beside it: something is held on it."""
    spans = [
        (p.start.value, p.end.value) for each in found for p in each if p.start and p.end and p.start != p.end
    ]
    return [
        [
            phase
            for phase in each
            if not (
                phase.name.spans == phase.text.spans
                and phase.start
                and phase.end
                and phase.start.value == phase.end.value
                and any(first <= phase.start.value <= last and first < last for first, last in spans)
            )
        ]
        for each in found
    ]


def _of_time_item(document: Document, item: Item) -> Iterator[Phase]:
    inline = list(_inline(document, item.span))
    if inline:
        yield from inline
        return
    if peak := _peak(document, item.span):
        yield peak
        return
    if day := day_behind_label(document, item.span):
        yield day
        return
    bounds = find_bounds(document, item.span, single_day=item.span.end - item.span.start < _SHORT_ITEM)
    if not bounds:
        return
    colon = document.text.find(":", item.span.start, bounds[0].start)
    named = item.span.start < colon < item.span.start + _SHORT_HEADING
    named = named and not OWN_TIME.match(document.words(Span(item.span.start, colon)))
    yield make_phase(
        document, Span(item.span.start, colon) if named else bounds[0], bounds[0], days=bounds[1]
    )


def _peak(document: Document, span: Span) -> Phase | None:
    """A month or week of work with its days at the head of some words: "Tháng cao điểm từ … đến …"."""
    start = span.start
    while start < span.end and document.text[start] in " .:\n*_":
        start += 1
    peak = PEAK.match(document.text, start, span.end)
    bounds = find_bounds(document, Span(peak.end(), span.end)) if peak else None
    if not peak or not bounds or not all(bounds[1]):
        return None
    return make_phase(document, Span(*peak.span("label")), bounds[0], days=bounds[1])


def _inline(document: Document, span: Span) -> Iterator[Phase]:
    """Numbered periods side by side in one paragraph, each up to the next: "Đợt 1 từ … đến …; Đợt 2 …"."""
    labels = [
        label
        for label in LABEL.finditer(document.text, span.start, span.end)
        if not label[0].lower().startswith(_COUNTING)
        or _OPENS.search(document.text, span.start, label.start())
    ]
    for label, following in zip_longest(labels, labels[1:]):
        rest = Span(label.end(), following.start() if following else span.end)
        if bounds := find_bounds(document, rest):
            yield make_phase(document, Span(*label.span()), bounds[0], days=bounds[1])
        elif part := PART_OF_YEAR.match(document.text, rest.start, rest.end):
            yield make_phase(document, Span(*label.span()), Span(*part.span("when")))
