"""Times in the bracket that closes the name of a measure: "3. Phun khử khuẩn (tháng 10/2026): Trạm Y tế …".

Reads numbered lines and duties. Writes the duties that such lines run into with that time, if they have none.
"""

from __future__ import annotations

from bisect import bisect_right

from msgspec.structs import replace

from loa.reader.reading import Due, Duty, Node, Span
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import wording_of, year_of


def with_times_of_headings(document: Document, duties: list[Duty]) -> list[Duty]:
    """The duties; what such a line runs into is due when its bracket says."""
    if not any(_is_closed(node) for node in document.nodes):
        return duties
    starts = [node.start for node in document.nodes]
    return [_dated(document, duty, bisect_right(starts, duty.text.spans[0].start) - 1) for duty in duties]


def _dated(document: Document, duty: Duty, index: int) -> Duty:
    """The duty with the time of the numbered line that it runs on from."""
    if duty.due or index < 0 or not _is_closed(node := document.nodes[index]):
        return duty
    runs_on = duty.text.spans[0].start < document.block_of(node).end
    return replace(duty, due=_in_bracket(document, node)) if runs_on else duty


def _is_closed(node: Node) -> bool:
    return node.heading.value.endswith(")") and any(sign.isdigit() for sign in node.heading.value[-12:])


def _in_bracket(document: Document, node: Node) -> tuple[Due, ...]:
    """The times that the bracket names."""
    end = node.heading.spans[-1].end - 1
    start = document.text.rfind("(", node.heading.spans[0].start, end) + 1
    words = wording_of(document, Span(start, end))
    return due_in_text(words, 0, len(words.text), year=year_of(document))
