"""A whole PDF: pages opened within the limits, tables and page furniture found, lines written in order."""

from __future__ import annotations

import time
from contextlib import closing

import pypdfium2

from loa.reader import watch
from loa.reader.errors import ReadingRefused
from loa.reader.formats.pdf.piece import Frame
from loa.reader.formats.pdf.rulings import grids
from loa.reader.formats.pdf.scanned import is_scan, recognise_page
from loa.reader.formats.pdf.sheets import Sheet, source_of
from loa.reader.formats.pdf.tables import fill
from loa.reader.formats.pdf.text import page_text
from loa.reader.limits import DEFAULT, Limits
from loa.reader.reading import Source

_PASSWORD = 4  # FPDF_ERR_PASSWORD


def read_pdf(data: bytes, limits: Limits = DEFAULT) -> Source:
    """The source of a PDF; pages without a text layer are recognised where tesseract is installed."""
    with closing(open_pdf(data)) as document:
        if len(document) > limits.pages:
            raise ReadingRefused("page-count", detail=str(limits.pages))
        sheets = [_sheet(document, index, limits) for index in range(len(document))]
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


def frame_of(page: pypdfium2.PdfPage) -> Frame:
    """The visible part of a page."""
    media, crop = page.get_mediabox(), page.get_cropbox()
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    if right <= left or top <= bottom:
        left, bottom, right, top = media
    return Frame(left, bottom, right, top, page.get_rotation())


def _sheet(document: pypdfium2.PdfDocument, index: int, limits: Limits) -> Sheet:
    began = time.monotonic()
    watch.turn_page(index, len(document))
    watch.step(limits.seconds_a_page + 1)
    try:
        page = document[index]
        with closing(page), closing(page.get_textpage()) as text_page:
            text = page_text(text_page.raw, index + 1, frame_of(page))
            sheet = Sheet(text)
            if is_scan(page.raw, text):
                sheet.scanned = True
                found = recognise_page(page, text.number, limits)
                text.pieces, sheet.tables = found.pieces, found.tables
            else:
                _take_tables(page, sheet)
    except pypdfium2.PdfiumError as error:
        raise ReadingRefused("broken", detail="PDF") from error
    if time.monotonic() - began > limits.seconds_a_page:
        raise ReadingRefused("time", detail=f"{limits.seconds_a_page:g}")
    text.handle = None
    return sheet


def _take_tables(page: pypdfium2.PdfPage, sheet: Sheet) -> None:
    """The pieces that lie in ruled tables stand in `sheet.tables`, the others stay in its text."""
    text = sheet.text
    for grid in grids(page.raw, text.frame):
        inside = [piece for piece in text.pieces if grid.holds(piece.box)]
        if inside:
            sheet.tables.append(fill(text, grid, inside))
            taken = {id(piece) for piece in inside}
            text.pieces = [piece for piece in text.pieces if id(piece) not in taken]
