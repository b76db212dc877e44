"""Blocks: lines joined into paragraphs, bullets, numbered units, labels and table rows.

Reads `Source`. Writes blocks that cover all lines but page marks. Every later stage works on blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from loa.reader.reading import Source, Span

BlockKind = Literal["paragraph", "numbered", "bullet", "row", "rule", "footnote", "mark"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the document with its marker.

    `start`/`end` is the whole block in `Source.text`; `body` the span after the marker. `marker` is the
    number without trailing dot or bracket ("III", "1.1", "a") of a numbered block, or the bullet sign
    ("-", "+", "•"). `cells` are the spans of a table row's cells. `zone` is the part of the document.
    """

    start: int
    end: int
    kind: BlockKind
    body: Span
    marker: str | None = None
    cells: tuple[Span, ...] = ()
    table: int | None = None
    bold: bool | None = None
    centred: bool | None = None


def cut_blocks(source: Source) -> tuple[Block, ...]:
    """All blocks of `source` in order; together they cover every non-blank character of its text."""
    raise NotImplementedError
