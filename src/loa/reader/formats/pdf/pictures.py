"""Pictures on a page with text of its own: what is written in them is recognised too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import closing
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops, ImageDraw

from loa.reader.errors import ReadingRefused
from loa.reader.formats.pdf.native import PageObjects, bounds, handle_of
from loa.reader.formats.pdf.piece import Frame, Piece
from loa.reader.formats.pdf.sheets import Sheet
from loa.reader.formats.scan.page import Recognised, recognise
from loa.reader.formats.scan.stamps import can_look
from loa.reader.limits import Limits
from loa.reader.reading import Box

LEAST = 0.04  # of the page: emblems, seals, codes and signatures are smaller
_OWN = 120  # letters in front of a picture: it is a scan that has its words beside it, or a background
_TOUCH = 3.0  # points: a scan is often laid on a page in strips
_MOST = 400  # pictures looked at
_MOST_IN_FORM = 50
_WORD = re.compile(r"[^\W\d_]{2,}")
MARKED = re.compile(r"[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE)
_LEAST_WORDS, _MARKED_SHARE = 4, 0.2  # a photo gives fewer, or words of no language
_MARGIN = 1.0  # points around letters of the page's own


def regions(objects: PageObjects, frame: Frame) -> list[Box]:
    """Where pictures stand on the page; those that touch are one."""
    if not {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM} & set(objects.kinds):
        return []
    forms = [form for form in objects.of_kind(pdfium.FPDF_PAGEOBJ_FORM) if _holds_picture(handle_of(form))]
    items = (objects.of_kind(pdfium.FPDF_PAGEOBJ_IMAGE) + forms)[:_MOST]
    found: list[Box] = []
    for four in filter(None, bounds(items)):
        box = _within(frame, frame.box(*four))
        while touching := next((one for one in found if _touch(one, box)), None):
            found.remove(touching)
            box = _around(touching, box)
        found.append(box)
    return found


def share(box: Box, frame: Frame) -> float:
    """How much of the page the box covers."""
    width, height = frame.size
    return max(0.0, box.right - box.left) * max(0.0, box.bottom - box.top) / max(1.0, width * height)


def take_pictures(
    document: pypdfium2.PdfDocument,
    index: int,
    objects: PageObjects,
    sheet: Sheet,
    own: Iterable[Piece],
    limits: Limits,
) -> bool:
    """The words of pictures that hold some stand in the sheet; False where a picture's could not be read.

    `own`: the pieces of the text layer, tables too. What they say is not read again.
    """
    letters = list(own)
    boxes = [box for box in regions(objects, sheet.text.frame) if _is_unread(box, sheet.text.frame, letters)]
    if not boxes:
        return True
    if not can_look():
        return False
    with closing(document[index]) as page:
        found = _recognised(page, boxes, letters, sheet.text.number, limits)
    sheet.text.pieces += found.pieces
    sheet.tables = sorted([*sheet.tables, *found.tables], key=lambda table: table.top)
    return bool(found.pieces or found.tables)


def _recognised(page: Any, boxes: list[Box], letters: list[Piece], number: int, limits: Limits) -> Recognised:
    width, height = page.get_size()
    scale = min(limits.scan_dpi / 72, (limits.image_pixels / max(1.0, width * height)) ** 0.5)
    grey = page.render(scale=scale, grayscale=True).to_pil().convert("L")
    try:
        found = recognise(_alone(grey, boxes, letters, scale), number, scale * 72, limits)
    except ReadingRefused as refused:
        if refused.key != "blank-page":
            raise
        return Recognised()
    return found if is_language(found) else Recognised()


def _alone(grey: Image.Image, boxes: list[Box], letters: list[Piece], scale: float) -> Image.Image:
    """The page with nothing on it but these pictures."""
    covered = Image.new("L", grey.size, 255)
    draw = ImageDraw.Draw(covered)
    for box in boxes:
        draw.rectangle([side * scale for side in (box.left, box.top, box.right, box.bottom)], fill=0)
    for piece in letters:
        box = piece.box
        sides = (box.left - _MARGIN, box.top - _MARGIN, box.right + _MARGIN, box.bottom + _MARGIN)
        draw.rectangle([side * scale for side in sides], fill=255)
    return ImageChops.lighter(grey, covered)


def _is_unread(box: Box, frame: Frame, letters: list[Piece]) -> bool:
    """Whether the picture is large, and hardly any text of the page stands in it."""
    inside = (len(piece.text) for piece in letters if _holds(box, piece.box))
    return share(box, frame) >= LEAST and sum(inside) < _OWN


def is_language(found: Recognised) -> bool:
    """Whether what was recognised is Vietnamese; an engine finds letters in photos too."""
    cells = (cell for table in found.tables for row in table.rows for cell in row.values())
    text = " ".join(piece.text for pieces in (found.pieces, *cells) for piece in pieces)
    words = _WORD.findall(text)
    return len(words) >= _LEAST_WORDS and sum(bool(MARKED.search(word)) for word in words) >= (
        _MARKED_SHARE * len(words)
    )


def _holds_picture(form: Any) -> bool:
    inner = (
        pdfium.FPDFFormObj_GetObject(form, index)
        for index in range(min(pdfium.FPDFFormObj_CountObjects(form), _MOST_IN_FORM))
    )
    return any(pdfium.FPDFPageObj_GetType(each) == pdfium.FPDF_PAGEOBJ_IMAGE for each in inner)


def _within(frame: Frame, box: Box) -> Box:
    width, height = frame.size
    return Box(max(0.0, box.left), max(0.0, box.top), min(width, box.right), min(height, box.bottom))


def _touch(one: Box, other: Box) -> bool:
    beside = one.left <= other.right + _TOUCH and other.left <= one.right + _TOUCH
    return beside and one.top <= other.bottom + _TOUCH and other.top <= one.bottom + _TOUCH


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _holds(box: Box, inner: Box) -> bool:
    across, down = (inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2
    return box.left <= across <= box.right and box.top <= down <= box.bottom
