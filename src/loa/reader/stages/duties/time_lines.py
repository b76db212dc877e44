"""Lines that are a label of time and nothing else, below work that sentences lay.

"Thời gian hoàn tất: trước ngày …": reads blocks and duties, and writes the duties of the same section that
stand above such a line with its time, if they have none of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from loa.reader.reading import Due, Duty
from loa.reader.stages.block import Block
from loa.reader.stages.deadlines import due_in_label
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import year_of
from loa.reader.stages.duties.label_marks import find_labels

_OPENS = ("Thời gian ", "Thời gian:", "Thời hạn", "Tiến độ", "Hoàn thành:", "Hạn ")
_MAY = ("thời gian", "thời hạn", "tiến độ", "hoàn thành:", "hạn hoàn", "hạn cuối", "hạn chót")
_LONGEST = 200  # letters of a line that says only when


class _Line(NamedTuple):
    """A line of time, and the stretch of the paper above it that it may close."""

    start: int
    end: int
    due: tuple[Due, ...]


def with_times_below(document: Document, duties: list[Duty], labelled: set[int]) -> list[Duty]:
    """The duties, those without a time with that of the line below them."""
    if not any(may in document.letters.lower for may in _MAY) or all(duty.due for duty in duties):
        return duties
    starts = {duty.text.spans[0].start for duty in duties}
    lines = list(_lines(document, starts, labelled))
    return [_timed(duty, lines) for duty in duties] if lines else duties


def _timed(duty: Duty, lines: list[_Line]) -> Duty:
    if duty.due or duty.times:
        return duty
    at = duty.text.spans[0].start
    below = next((line for line in lines if line.start <= at < line.end), None)
    return replace(duty, due=below.due) if below else duty


def _lines(document: Document, starts: set[int], labelled: set[int]) -> Iterator[_Line]:
    reached = 0
    for block in document.blocks:
        if block.index in labelled or not _may_say_when(document, block):
            continue
        if block.start in starts or block.body.start in starts:
            continue
        if due := _time_of(document, block):
            node = document.section_of(block)
            yield _Line(max(reached, node.start if node else 0), block.start, due)
        reached = block.end


def _may_say_when(document: Document, block: Block) -> bool:
    if block.kind not in ("paragraph", "bullet") or block.end - block.start > _LONGEST:
        return False
    at = block.body.start
    return document.text.startswith(_OPENS, at) and document.zone(block) in ("body", "appendix")


def _time_of(document: Document, block: Block) -> tuple[Due, ...]:
    """The deadlines of a line that is labels of time alone."""
    labels, at = find_labels(document, block)
    if at or not labels or any(label.kind != "time" for label in labels):
        return ()
    year = year_of(document)
    dues = [due_in_label(label.words, label.start, label.end, year=year) for label in labels]
    return tuple(due for due in (each for found in dues for each in found) if due.end)
