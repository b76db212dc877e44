"""Pages of a PDF that are pictures: told apart from text, and handed to recognition."""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from loa.reader.formats.pdf.text import PageText
from loa.reader.formats.scan.engine import library, tessdata
from loa.reader.formats.scan.page import Recognised, recognise
from loa.reader.formats.scan.picture import has_ink
from loa.reader.limits import Limits

_FEW = 120  # letters: no more than a stamp, a page number or the line of a digital signature
_COVERS = 0.5  # of the page
_MARKED = re.compile(r"[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE)
_FOREIGN = re.compile(r"[äåæçëïîñöøüûßœ£¢¥§]", re.IGNORECASE)
_MARKED_SHARE = 0.15  # Vietnamese has a diacritic on about every fourth letter
_FOREIGN_SHARE = 0.005
_SAMPLE = 1_500  # characters of a page
_MOST_OBJECTS = 2_000


def is_scan(page: Any, text: PageText) -> bool:
    """Whether a page has to be recognised: it has hardly any text, or a bad text layer over a picture."""
    if text.letters == 0:
        return int(pdfium.FPDFPage_CountObjects(page)) > 0
    return (text.letters < _FEW or _is_misread(text)) and _has_page_picture(page, text)


def _is_misread(text: PageText) -> bool:
    """Whether a text layer is no Vietnamese: an engine without the Vietnamese data made it."""
    words = "".join(piece.text for piece in text.pieces)[:_SAMPLE]
    marked, foreign = len(_MARKED.findall(words)), len(_FOREIGN.findall(words))
    return marked < _MARKED_SHARE * len(words) or foreign > _FOREIGN_SHARE * len(words)


def _has_page_picture(page: Any, text: PageText) -> bool:
    width, height = text.frame.size
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if not _holds_picture(item):
            continue
        if pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            covered = (right.value - left.value) * (top.value - bottom.value)
            if covered > _COVERS * width * height:
                return True
    return False


def _holds_picture(item: Any) -> bool:
    """Whether an object is a picture, or a form (as stamping programs make them) that has one."""
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind != pdfium.FPDF_PAGEOBJ_FORM:
        return bool(kind == pdfium.FPDF_PAGEOBJ_IMAGE)
    inner = (
        pdfium.FPDFFormObj_GetObject(item, index)
        for index in range(min(pdfium.FPDFFormObj_CountObjects(item), 50))
    )
    return any(pdfium.FPDFPageObj_GetType(each) == pdfium.FPDF_PAGEOBJ_IMAGE for each in inner)


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
