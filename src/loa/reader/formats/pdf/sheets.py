"""Pages put together: tables joined over page breaks, lines written in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from loa.reader.formats.builder import SourceBuilder
from loa.reader.formats.pdf.columns import order
from loa.reader.formats.pdf.furniture import mark_furniture
from loa.reader.formats.pdf.piece import Piece
from loa.reader.formats.pdf.tables import RuledTable, goes_on, join
from loa.reader.formats.pdf.text import PageText
from loa.reader.limits import Limits
from loa.reader.reading import Source

UNREAD = "picture-unread"


@dataclass(slots=True)
class Sheet:
    """A page as read: its text, its tables, and whether it had to be recognised from an image.

    `unread`: it holds a picture whose words, if it has some, could not be read.
    """

    text: PageText
    tables: list[RuledTable] = field(default_factory=list)
    scanned: bool = False
    unread: bool = False


def source_of(sheets: list[Sheet], limits: Limits) -> Source:
    """The source of all pages: page furniture told apart, lines in reading order."""
    mark_furniture([sheet.text for sheet in sheets])
    builder = SourceBuilder(limits)
    write_sheets(sheets, builder)
    sizes = {sheet.text.number: (*sheet.text.frame.size, sheet.scanned) for sheet in sheets}
    scanned = bool(sheets) and all(sheet.scanned for sheet in sheets)
    warnings = (UNREAD,) if any(sheet.unread for sheet in sheets) else ()
    return builder.build("scan" if scanned else "pdf", sizes=sizes, warnings=warnings)


def write_sheets(sheets: list[Sheet], builder: SourceBuilder) -> None:
    """All lines in reading order; tables that go on over a page break are one."""
    joined = _join_over_pages(sheets)
    number = -1
    for sheet in sheets:
        for item in _items(sheet, joined):
            if isinstance(item, Piece):  # by far the most: as `_add` does, without a call for every line
                builder.add(
                    item.text, kind=item.kind, page=item.page, box=item.box, size=item.size, bold=item.bold
                )
            else:
                number += 1
                _add_table(builder, item, number)


def _join_over_pages(sheets: list[Sheet]) -> set[int]:
    """Joins tables that go on over page breaks; gives the ids of those that went into another."""
    last: RuledTable | None = None
    joined: set[int] = set()
    for sheet in sheets:
        body = [piece for piece in sheet.text.pieces if piece.kind == "text"]
        for table in sheet.tables:
            first = table is sheet.tables[0] and all(piece.box.bottom > table.top for piece in body)
            if last is not None and first and goes_on(last, table):
                join(last, table)
                joined.add(id(table))
            else:
                last = table
        if body and (not sheet.tables or any(piece.box.top > sheet.tables[-1].top for piece in body)):
            last = None
    return joined


def _items(sheet: Sheet, joined: set[int]) -> Iterator[Piece | RuledTable]:
    """The pieces and tables of a page from top to bottom, its footnotes and marks last."""
    body = order([piece for piece in sheet.text.pieces if piece.kind == "text"])
    waiting = [table for table in sheet.tables if id(table) not in joined]
    for piece in body:
        while waiting and waiting[0].top < piece.box.top:
            yield waiting.pop(0)
        yield piece
    yield from waiting
    yield from (piece for piece in sheet.text.pieces if piece.kind == "footnote")
    yield from (piece for piece in sheet.text.pieces if piece.kind == "page-mark")


def _add_table(builder: SourceBuilder, table: RuledTable, number: int) -> None:
    for index, row in enumerate(table.rows):
        for column, cell in row.items():
            for piece in cell:
                piece.kind = "table-cell"
                _add(builder, piece, table=number, row=index, column=column)
    for piece in table.repeated:
        piece.kind = "page-mark"
        _add(builder, piece)


def _add(
    builder: SourceBuilder,
    piece: Piece,
    *,
    table: int | None = None,
    row: int | None = None,
    column: int | None = None,
) -> None:
    builder.add(
        piece.text, kind=piece.kind, page=piece.page, box=piece.box, table=table, row=row, column=column,
        size=piece.size, bold=piece.bold,
    )  # fmt: skip
