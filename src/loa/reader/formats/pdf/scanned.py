"""Pages of a PDF that are pictures: told apart from text, and handed to recognition."""

from __future__ import annotations

import re

import pypdfium2

from loa.reader.formats.pdf.native import PageObjects
from loa.reader.formats.pdf.pictures import MARKED, regions, share
from loa.reader.formats.pdf.text import PageText
from loa.reader.formats.scan.engine import library, tessdata
from loa.reader.formats.scan.page import Recognised, recognise
from loa.reader.formats.scan.picture import has_ink
from loa.reader.limits import Limits

_FEW = 120  # letters: no more than a stamp, a page number or the line of a digital signature
_COVERS = 0.5  # of the page
_FOREIGN = re.compile(r"[äåæçëïîñöøüûßœ£¢¥§]", re.IGNORECASE)
_MARKED_SHARE = 0.15  # Vietnamese has a diacritic on about every fourth letter
_FOREIGN_SHARE = 0.005
_SAMPLE = 1_500  # characters of a page


def is_scan(objects: PageObjects, text: PageText) -> bool:
    """Whether a page has to be recognised: it has hardly any text, or a bad text layer over a picture."""
    if text.letters == 0:
        return objects.count > 0
    return _has_page_picture(objects, text) and (text.letters < _FEW or _is_misread(text))


def _is_misread(text: PageText) -> bool:
    """Whether a text layer is no Vietnamese: an engine without the Vietnamese data made it."""
    words = "".join(piece.text for piece in text.pieces)[:_SAMPLE]
    marked, foreign = len(MARKED.findall(words)), len(_FOREIGN.findall(words))
    return marked < _MARKED_SHARE * len(words) or foreign > _FOREIGN_SHARE * len(words)


def _has_page_picture(objects: PageObjects, text: PageText) -> bool:
    """Whether a picture covers the page: one, strips of one, or one in a form (as stamping programs make)."""
    return any(share(box, text.frame) > _COVERS for box in regions(objects, text.frame))


def recognise_page(page: pypdfium2.PdfPage, number: int, limits: Limits) -> Recognised:
    """The pieces and tables of a page drawn as a picture; an empty page has none."""
    width, height = page.get_size()
    scale = min(limits.scan_dpi / 72, (limits.image_pixels / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    grey = bitmap.to_pil().convert("L")
    if not has_ink(grey):
        return Recognised()
    tessdata()
    library()
    return recognise(grey, number, scale * 72, limits)
