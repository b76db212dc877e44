"""Pages of a PDF that are pictures: told apart from text, and handed to recognition."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from loa.reader.formats.pdf.native import PageObjects, bounds, handle_of
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
_MOST_IN_FORM = 50


def is_scan(objects: PageObjects, text: PageText) -> bool:
    """Whether a page has to be recognised: it has hardly any text, or a bad text layer over a picture."""
    if text.letters == 0:
        return objects.count > 0
    return _has_page_picture(objects, text) and (text.letters < _FEW or _is_misread(text))


def _is_misread(text: PageText) -> bool:
    """Whether a text layer is no Vietnamese: an engine without the Vietnamese data made it."""
    words = "".join(piece.text for piece in text.pieces)[:_SAMPLE]
    marked, foreign = len(_MARKED.findall(words)), len(_FOREIGN.findall(words))
    return marked < _MARKED_SHARE * len(words) or foreign > _FOREIGN_SHARE * len(words)


def _has_page_picture(objects: PageObjects, text: PageText) -> bool:
    """Whether one picture, or a form (as stamping programs make them) that has one, covers the page."""
    if not {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM} & set(objects.kinds):
        return False
    width, height = text.frame.size
    forms = [form for form in objects.of_kind(pdfium.FPDF_PAGEOBJ_FORM) if _holds_picture(handle_of(form))]
    return any(
        (right - left) * (top - bottom) > _COVERS * width * height
        for left, bottom, right, top in filter(
            None, bounds(objects.of_kind(pdfium.FPDF_PAGEOBJ_IMAGE) + forms)
        )
    )


def _holds_picture(form: Any) -> bool:
    inner = (
        pdfium.FPDFFormObj_GetObject(form, index)
        for index in range(min(pdfium.FPDFFormObj_CountObjects(form), _MOST_IN_FORM))
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
