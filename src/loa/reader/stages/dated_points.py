"""Days that stand beside the points of a schedule, or on a line of time right below the head of a period.

Reads the outline. Writes phases; the stage `phases` decides which of them count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loa.reader.reading import Node, Phase, Span
from loa.reader.rules.periods import LABEL
from loa.reader.rules.time_headings import OWN_TIME, SCHEDULE, TIME_OF_WORK
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.period_heads import find_bounds, make_phase

_SEVERAL = 2
_NEAR = 2  # lines below a head among which its line of time stands
_LONGEST = 160  # letters of a point that is a stage and its days
# "Chuẩn bị (từ ngày …", "Công tác chuẩn bị: từ ngày …"
_BESIDE = re.compile(
    r"(?P<name>[^:(\n]{3,100}?)\s*(?:\((?:Thời gian\s*:?\s*)?|:\s*|[-–]\s+)(?=(?:từ|tháng|quý|ngày|năm|\d))",
    re.IGNORECASE,
)


def days_beside_points(document: Document) -> Iterator[Phase]:
    """The points of a schedule that carry their first and last day, where several do."""
    for node in document.nodes:
        points = document.children(node) if SCHEDULE.match(node.heading.value) else ()
        if len(points) < _SEVERAL:
            continue
        found = [phase for point in points if (phase := _of_point(document, point))]
        if len(found) >= _SEVERAL:
            yield from found


def _of_point(document: Document, point: Node) -> Phase | None:
    block = document.block_of(point)
    beside = _BESIDE.match(document.text, block.body.start, block.end)
    if beside is None or LABEL.match(beside[0]) or block.end - block.body.start > _LONGEST:
        return None
    bounds = find_bounds(document, Span(beside.end(), block.end))
    if bounds is None or not all(bounds[1]) or bounds[0].start != beside.end():
        return None
    return make_phase(document, Span(*beside.span("name")), bounds[0], days=bounds[1])


def dated_below(document: Document, block: Block, phase: Phase) -> Phase:
    """The period with the days of its line of time: "- Thời gian: từ … đến …" right below its name."""
    if phase.start or phase.end:
        return phase
    for below in document.blocks[block.index + 1 : block.index + 1 + _NEAR]:
        start = below.body.start
        colon = document.text.find(":", start, below.end)
        label = document.text[start:colon].strip(" *_") if colon > 0 else ""
        if not (OWN_TIME.match(label) or TIME_OF_WORK.match(label)):
            continue
        bounds = find_bounds(document, Span(colon, below.end))
        if bounds:
            return make_phase(document, Span(*_edges(phase)), bounds[0], days=bounds[1])
    return phase


def _edges(phase: Phase) -> tuple[int, int]:
    return phase.name.spans[0].start, phase.name.spans[-1].end
