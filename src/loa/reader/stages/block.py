"""A block: what the lines of one paragraph, bullet, numbered unit or table row make together."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from loa.reader.reading import Span
from loa.reader.rules.numbering import Mark
from loa.reader.stages.lines import Look

BlockKind = Literal["paragraph", "numbered", "bullet", "row", "footnote"]


class Block(Struct, gc=False, eq=False):
    """A paragraph of the document with its marker.

    `start`/`end` is the whole block in `Source.text`; `body` the span after the marker. `marker` is the
    number without trailing dot or bracket ("III", "1.1", "a") of a numbered block, or the bullet sign
    ("-", "+", "•"). `cells` are the spans of a table row's cells, an empty span for an empty cell; `head`
    tells that a row names the columns. `index` is the place among the document's blocks.
    """

    start: int
    end: int
    kind: BlockKind
    body: Span
    marker: str | None = None
    mark: Mark | None = None
    cells: tuple[Span, ...] = ()
    table: int | None = None
    row: int | None = None
    head: bool = False
    bold: bool | None = None
    centred: bool | None = None
    pieces: tuple[Span, ...] = ()
    gap: bool = True
    index: int = -1


def pieces_of(looks: list[Look], text: str) -> tuple[Span, ...]:
    """The spans of the lines, neighbours in one."""
    spans: list[Span] = []
    start, end = looks[0].start, looks[0].end
    for look in looks[1:]:
        if look.start - end > 1 and text[end : look.start].strip():  # the next line begins behind a line end
            spans.append(Span(start, end))
            start = look.start
        end = look.end
    return (*spans, Span(start, end))
