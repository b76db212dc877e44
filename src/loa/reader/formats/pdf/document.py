"""A whole PDF: pages opened within the limits, tables and page furniture found, lines written in order."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from loa.reader import watch
from loa.reader.errors import ReadingRefused
from loa.reader.formats.pdf import native
from loa.reader.formats.pdf.native import PageObjects, TextLayer
from loa.reader.formats.pdf.pictures import take_pictures
from loa.reader.formats.pdf.piece import Frame, Piece
from loa.reader.formats.pdf.rulings import grids
from loa.reader.formats.pdf.scanned import is_scan, recognise_page
from loa.reader.formats.pdf.sheets import Sheet, source_of
from loa.reader.formats.pdf.stamps import refuse_stamps
from loa.reader.formats.pdf.tables import fill
from loa.reader.formats.pdf.text import page_text
from loa.reader.limits import DEFAULT, Limits
from loa.reader.reading import Source

_PASSWORD = 4  # FPDF_ERR_PASSWORD
_MOST_OBJECTS = 20_000  # looked at on one page


def read_pdf(data: bytes, limits: Limits = DEFAULT) -> Source:
    """The source of a PDF; pages without a text layer are recognised where tesseract is installed."""
    with closing(open_pdf(data)) as document:
        pages = len(document)
        if pages > limits.pages:
            raise ReadingRefused("page-count", detail=str(limits.pages))
        sheets = [_sheet(document, index, limits, pages=pages) for index in range(pages)]
    return source_of(sheets, limits)


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


@contextmanager
def open_page(document: pypdfium2.PdfDocument, index: int) -> Iterator[tuple[Any, TextLayer]]:
    """The handle of a page and its text, each loaded once; refuses a broken page."""
    page = pdfium.FPDF_LoadPage(document, index)
    try:
        text = pdfium.FPDFText_LoadPage(page) if page else None
        if not text:
            raise ReadingRefused("broken", detail="PDF")
        try:
            yield page, TextLayer(text)
        finally:
            pdfium.FPDFText_ClosePage(text)
    finally:
        if page:
            pdfium.FPDF_ClosePage(page)


def frame_of(page: Any) -> Frame:
    """The visible part of a page."""
    sides = native.frame_of(page)
    if sides is None:
        raise ReadingRefused("broken", detail="PDF")
    left, bottom, right, top, quarters = sides
    return Frame(left, bottom, right, top, quarters * 90)


def _sheet(document: pypdfium2.PdfDocument, index: int, limits: Limits, *, pages: int) -> Sheet:
    began = time.monotonic()
    watch.turn_page(index, pages)
    watch.step(limits.seconds_a_page + 1)
    with open_page(document, index) as (page, layer):
        text = page_text(layer, index + 1, frame_of(page))
        sheet = Sheet(text)
        objects = PageObjects(page, _MOST_OBJECTS)
        if is_scan(objects, text):
            sheet.scanned = True
            with closing(document[index]) as picture:
                found = recognise_page(picture, text.number, limits)
            text.pieces, sheet.tables = found.pieces, found.tables
        else:
            if index == 0:
                refuse_stamps(document, page, objects, text.frame, limits)
            own = text.pieces
            _take_tables(objects, sheet)
            sheet.unread = not take_pictures(document, index, objects, sheet, own, limits)
    if time.monotonic() - began > limits.seconds_a_page:
        raise ReadingRefused("time", detail=f"{limits.seconds_a_page:g}")
    text.layer = None
    return sheet


def _take_tables(objects: PageObjects, sheet: Sheet) -> None:
    """The pieces that lie in ruled tables stand in `sheet.tables`, the others stay in its text."""
    text = sheet.text
    for grid in grids(objects, text.frame):
        inside: list[Piece] = []
        outside: list[Piece] = []
        for piece in text.pieces:
            (inside if grid.holds(piece.box) else outside).append(piece)
        if inside:
            sheet.tables.append(fill(text, grid, inside))
            text.pieces = outside
