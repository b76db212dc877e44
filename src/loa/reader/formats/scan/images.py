"""An image file (PNG, JPEG, TIFF of several pages) as a source."""

from __future__ import annotations

from loa.reader import watch
from loa.reader.formats.builder import SourceBuilder
from loa.reader.formats.pdf.columns import order
from loa.reader.formats.pdf.furniture import mark_furniture
from loa.reader.formats.pdf.piece import Frame
from loa.reader.formats.pdf.text import PageText
from loa.reader.formats.scan.engine import library, tessdata
from loa.reader.formats.scan.page import recognise
from loa.reader.formats.scan.picture import pictures
from loa.reader.limits import DEFAULT, Limits
from loa.reader.reading import Source


def read_image(data: bytes, limits: Limits = DEFAULT) -> Source:
    """The source of a scanned image; each of its pictures is a page."""
    pages = []
    for number, (grey, dots) in enumerate(pictures(data, limits), 1):
        watch.turn_page(number - 1)
        watch.step(limits.seconds_a_page + 1)
        tessdata()
        library()
        width, height = (side * 72 / dots for side in grey.size)
        pieces = recognise(grey, number, dots, limits)
        pages.append(PageText(number, Frame(0, 0, round(width, 2), round(height, 2)), pieces))
    mark_furniture(pages)
    builder = SourceBuilder(limits)
    for page in pages:
        for kind in ("text", "footnote", "page-mark"):
            for piece in order([each for each in page.pieces if each.kind == kind]):
                builder.add(piece.text, kind=kind, page=piece.page, box=piece.box, size=piece.size)
    return builder.build("scan", sizes={page.number: (*page.frame.size, True) for page in pages})
