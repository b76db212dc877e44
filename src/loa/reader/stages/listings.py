"""Tables that list one kind of fact, a row each: what a cell says is the fact, whatever its words.

Reads rows of tables. Writes values that are the words of cells; days are derived from cells of days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loa.reader.reading import Phase, Report, Span, Value
from loa.reader.record import Record
from loa.reader.rules.folding import fold
from loa.reader.rules.listings import ListedColumn, ListingKind, listing_of, stated_day
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import Values, wording_of
from loa.reader.stages.wording import Wording

_Known = tuple[ListingKind, tuple[ListedColumn, ...]]


class Row(Record, frozen=True):
    """A row of such a table: what it lists, and its cells that are not empty."""

    kind: ListingKind
    cells: dict[ListedColumn, Span]


def listed_rows(document: Document, *kinds: ListingKind) -> Iterator[Row]:
    """The rows of all tables that list facts of these kinds."""
    for known, block in _listings(document):
        if known[0] in kinds and not block.head and len(block.cells) == len(known[1]):
            cells = {c: span for c, span in zip(known[1], block.cells, strict=True) if span.start < span.end}
            yield Row(known[0], cells)


def blocks_of_listings(document: Document) -> frozenset[int]:
    """The blocks of all such tables, their heads with them."""
    return frozenset(block.index for _, block in _listings(document))


def _listings(document: Document) -> tuple[tuple[_Known, Block], ...]:
    """The rows of all such tables, found once for all that are listed."""
    if "listings" not in document.kept:
        document.kept["listings"] = tuple(_in_listings(document))
    found: tuple[tuple[_Known, Block], ...] = document.kept["listings"]
    return found


def _in_listings(document: Document) -> Iterator[tuple[_Known, Block]]:
    known: _Known | None = None
    table: int | None = None
    for block in document.blocks:
        if block.kind != "row" or document.zone(block) in ("outside", "other"):
            continue
        if block.head or block.table != table:
            table, known = block.table, _known(document, block)
        if known:
            yield known, block


def _known(document: Document, head: Block) -> _Known | None:
    return listing_of(tuple(fold(wording_of(document, cell).text).strip(" .:/") for cell in head.cells))


def listed_reports(document: Document) -> Iterator[Report]:
    """The reports that tables list."""
    for row in listed_rows(document, "reports"):
        if "text" in row.cells:
            sender, receiver = (_names(document, row, column) for column in ("sender", "receiver"))
            yield Report(document.value(row.cells["text"]), sender, receiver, _day(document, row, "day"))


def listed_phases(document: Document) -> Iterator[Phase]:
    """The periods that tables list."""
    for row in listed_rows(document, "phases"):
        if name := row.cells.get("phase"):
            bounds = document.value(row.cells.get("text", name))
            yield Phase(
                document.value(name), bounds, _day(document, row, "first"), _day(document, row, "last")
            )


def _names(document: Document, row: Row, column: ListedColumn) -> Values:
    """The names of a cell, told apart by semicolons alone."""
    if column not in row.cells:
        return ()
    words = wording_of(document, row.cells[column])
    return tuple(words.value(part) for part in _parts(words))


def _parts(words: Wording) -> Iterator[tuple[int, int]]:
    for part in re.finditer(r"[^;\s][^;]*", words.text):
        yield part.start(), part.start() + len(part[0].rstrip(" .,"))


def _day(document: Document, row: Row, column: ListedColumn) -> Value[str] | None:
    """The day of a cell as ISO date, `--MM-DD` where it comes every year; None where none stands there."""
    if column not in row.cells:
        return None
    iso = stated_day(document.words(row.cells[column]))
    return document.derived(iso, row.cells[column], rule="day-of-cell") if iso else None
