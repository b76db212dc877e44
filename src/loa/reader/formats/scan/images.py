"""An image file (PNG, JPEG, TIFF of several pages) as a source."""

from __future__ import annotations

from loa.reader import watch
from loa.reader.formats.pdf.piece import Frame
from loa.reader.formats.pdf.sheets import Sheet, source_of
from loa.reader.formats.pdf.text import PageText
from loa.reader.formats.scan.engine import library, tessdata
from loa.reader.formats.scan.page import recognise
from loa.reader.formats.scan.picture import pictures
from loa.reader.limits import DEFAULT, Limits
from loa.reader.reading import Source


def read_image(data: bytes, limits: Limits = DEFAULT) -> Source:
    """The source of a scanned image; each of its pictures is a page."""
    sheets = []
    for number, (grey, dots) in enumerate(pictures(data, limits), 1):
        watch.turn_page(number - 1)
        watch.step(limits.seconds_a_page + 1)
        tessdata()
        library()
        width, height = (round(side * 72 / dots, 2) for side in grey.size)
        found = recognise(grey, number, dots, limits)
        text = PageText(number, Frame(0, 0, width, height), found.pieces)
        sheets.append(Sheet(text, found.tables, scanned=True))
    return source_of(sheets, limits)
