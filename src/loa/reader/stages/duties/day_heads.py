# ruff: noqa: E501  # patterns read better unbroken
"""Days that stand above work: "Ngày 24/11/2026:" over bullets or rows is the day of each duty below it.

Reads blocks and duties. Writes the duties with those days; a line that is only a day is no duty itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from loa.reader.reading import Due, Duty, Span, Value
from loa.reader.rules.dates import find_times, in_year
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import year_of

_DAY = re.compile(
    r"(?:(?:sáng|trưa|chiều|tối),? )?(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? )?(?:ngày )(?P<day>\d{1,2}(?: ?[/.-] ?| tháng )\d{1,2}(?:(?: ?[/.-] ?| năm )\d{4})?)(?: \((?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\))?",
    re.IGNORECASE,
)
_MAY = re.compile(r"[Nn]gày \d|NGÀY \d")
_HOURS = re.compile(r"(?:từ |lúc )?\d{1,2} ?(?:h|g|giờ)\d{0,2}(?!\w)", re.IGNORECASE)
_LONGEST = 120  # letters of a day with the name of what is held on it
_ZONES = ("preamble", "body", "closing", "appendix")


class _Head(NamedTuple):
    """A day, and the stretch of the paper below it."""

    start: int
    end: int
    due: Due


def with_days_above(document: Document, duties: list[Duty]) -> list[Duty]:
    """The duties, those without a day of their own with the day that stands above them."""
    work = [duty for duty in duties if not is_bare_day(duty.text.value)]
    heads = list(_heads(document, {duty.text.spans[0].start for duty in work}))
    return [_dated(duty, heads) for duty in work] if heads else work


def is_bare_day(words: str) -> bool:
    """Whether words are a day and nothing else: "Ngày 24/11/2026:"."""
    day = _DAY.match(words)
    return day is not None and not words[day.end() :].strip(" :.;-–")


def _dated(duty: Duty, heads: list[_Head]) -> Duty:
    if any(due.end or not _HOURS.match(due.text.value) for due in duty.due):
        return duty
    at = duty.text.spans[0].start
    above = next((head for head in reversed(heads) if head.start < at < head.end), None)
    return replace(duty, due=(above.due, *duty.due)) if above else duty


def _heads(document: Document, work: set[int]) -> Iterator[_Head]:
    year = year_of(document)
    blocks = [block for block in document.blocks if document.zone(block) in _ZONES]
    found = [(at, span) for at, block in enumerate(blocks) if (span := _day_of(document, block, work))]
    for at, span in found:
        block = blocks[at]
        time = next(iter(find_times(document.text[span.start : span.end])), None)
        if time is None or (time.yearless and year is None):
            continue
        text = document.value(span)
        due = Due(text, Value(in_year(time.last, year), text.spans, "day-above"))
        ends = (b.start for i, b in enumerate(blocks) if i > at and _closes(document, block, b, found))
        yield _Head(block.end, next(ends, len(document.text)), due)


def _may_hold(text: str, start: int, end: int) -> bool:
    """Whether a day may stand there: the letters themselves are quickly asked for first."""
    named = text.find("gày ", start, end) >= 0 or text.find("GÀY ", start, end) >= 0
    return named and _MAY.search(text, start, end) is not None


def _day_of(document: Document, block: Block, work: set[int]) -> Span | None:
    """Where the day stands in a line that only heads what is below it."""
    if not _may_hold(document.text, block.start, min(block.end, block.start + 2 * _LONGEST)):
        return None
    filled = [cell for cell in block.cells if document.words(cell).strip(" .)")]
    if block.kind == "row" and (block.head or len(filled) > 2 or not filled):
        return None
    body = filled[-1] if block.kind == "row" else block.body
    words = document.text[body.start : body.end]
    day = _DAY.match(words)
    if day is None or len(words) > _LONGEST or any(block.start <= start < block.end for start in work):
        return None
    rest = words[day.end() :].strip()
    if rest.strip(" .;:-–") and not (rest.startswith((":", "-", "–")) and block.kind in ("row", "numbered")):
        return None
    return Span(body.start, body.start + day.end("day"))


def _closes(document: Document, head: Block, block: Block, heads: list[tuple[int, Span]]) -> bool:
    """Whether the work below a day ends before the block."""
    if head.kind == "row":
        return block.table != head.table or any(block.start <= span.start < block.end for _, span in heads)
    if any(block.start <= span.start < block.end for _, span in heads):
        return True
    node, own = document.node_at(block), document.node_at(head)
    if node is None:
        return block.index in document.bare_headings
    return own is None or node.level <= own.level
