"""A whole PDF: pages opened within the limits, tables and page furniture found, lines written in order."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

import pypdfium2

from loa.reader import watch
from loa.reader.errors import ReadingRefused
from loa.reader.formats.builder import SourceBuilder
from loa.reader.formats.pdf.columns import order
from loa.reader.formats.pdf.furniture import mark_furniture
from loa.reader.formats.pdf.piece import Frame, Piece
from loa.reader.formats.pdf.rulings import grids
from loa.reader.formats.pdf.scanned import is_scan, recognise_page
from loa.reader.formats.pdf.tables import RuledTable, fill, goes_on, join
from loa.reader.formats.pdf.text import PageText, page_text
from loa.reader.limits import DEFAULT, Limits
from loa.reader.reading import Source

_PASSWORD = 4  # FPDF_ERR_PASSWORD


@dataclass(slots=True)
class _Sheet:
    """A page as read: its text, its tables, and whether it had to be recognised from an image."""

    text: PageText
    tables: list[RuledTable] = field(default_factory=list)
    scanned: bool = False


def read_pdf(data: bytes, limits: Limits = DEFAULT) -> Source:
    """The source of a PDF; pages without a text layer are recognised where tesseract is installed."""
    with closing(open_pdf(data)) as document:
        if len(document) > limits.pages:
            raise ReadingRefused("page-count", detail=str(limits.pages))
        sheets = [_sheet(document, index, limits) for index in range(len(document))]
    texts = [sheet.text for sheet in sheets]
    mark_furniture(texts)
    builder = SourceBuilder(limits)
    _write(sheets, builder)
    sizes = {sheet.text.number: (*sheet.text.frame.size, sheet.scanned) for sheet in sheets}
    scanned = any(sheet.scanned for sheet in sheets)
    return builder.build("scan" if scanned and all(s.scanned for s in sheets) else "pdf", sizes=sizes)


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """The document; refuses what is locked or broken."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        key = "encrypted" if getattr(error, "err_code", None) == _PASSWORD else "broken"
        raise ReadingRefused(key, detail="PDF") from error
    if len(document) == 0:
        raise ReadingRefused("broken", detail="PDF")
    return document


def frame_of(page: pypdfium2.PdfPage) -> Frame:
    """The visible part of a page."""
    media, crop = page.get_mediabox(), page.get_cropbox()
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    if right <= left or top <= bottom:
        left, bottom, right, top = media
    return Frame(left, bottom, right, top, page.get_rotation())


def _sheet(document: pypdfium2.PdfDocument, index: int, limits: Limits) -> _Sheet:
    began = time.monotonic()
    watch.turn_page(index, len(document))
    watch.step(limits.seconds_a_page + 1)
    try:
        page = document[index]
        with closing(page), closing(page.get_textpage()) as text_page:
            text = page_text(text_page.raw, index + 1, frame_of(page))
            sheet = _Sheet(text)
            if is_scan(page.raw, text):
                sheet.scanned = True
                text.pieces = recognise_page(page, text.number, limits)
            else:
                _take_tables(page, sheet)
    except pypdfium2.PdfiumError as error:
        raise ReadingRefused("broken", detail="PDF") from error
    if time.monotonic() - began > limits.seconds_a_page:
        raise ReadingRefused("time", detail=f"{limits.seconds_a_page:g}")
    text.handle = None
    return sheet


def _take_tables(page: pypdfium2.PdfPage, sheet: _Sheet) -> None:
    """The pieces that lie in ruled tables stand in `sheet.tables`, the others stay in its text."""
    text = sheet.text
    for grid in grids(page.raw, text.frame):
        inside = [piece for piece in text.pieces if grid.holds(piece.box)]
        if inside:
            sheet.tables.append(fill(text, grid, inside))
            taken = {id(piece) for piece in inside}
            text.pieces = [piece for piece in text.pieces if id(piece) not in taken]


def _write(sheets: list[_Sheet], builder: SourceBuilder) -> None:
    """All lines in reading order; tables that go on over a page break are one."""
    joined = _join_over_pages(sheets)
    number = -1
    for sheet in sheets:
        for item in _items(sheet, joined):
            if isinstance(item, Piece):
                _add(builder, item)
            else:
                number += 1
                _add_table(builder, item, number)


def _join_over_pages(sheets: list[_Sheet]) -> set[int]:
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


def _items(sheet: _Sheet, joined: set[int]) -> Iterator[Piece | RuledTable]:
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


def _add(builder: SourceBuilder, piece: Piece, **where: int) -> None:
    builder.add(
        piece.text, kind=piece.kind, page=piece.page, box=piece.box, size=piece.size, bold=piece.bold, **where
    )
