"""Marks of secrecy that are pictures or stamps on the first page of a PDF with text of its own."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from loa.reader.formats.pdf.native import PageObjects, bounds
from loa.reader.formats.pdf.piece import Frame
from loa.reader.formats.scan.stamps import MOST, can_look, refuse_drawn
from loa.reader.limits import Limits
from loa.reader.reading import Box

_HEAD = 0.4  # of the page: where the header of Decree 30/2020 stands
_LEAST = 8.0  # points: three millimetres
_PICTURES = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM)
_MOST_NOTES = 200


def refuse_stamps(
    document: pypdfium2.PdfDocument, page: Any, objects: PageObjects, frame: Frame, limits: Limits
) -> None:
    """Refuses where a picture, form or stamp in the head of the first page holds a mark of secrecy."""
    boxes = list(islice(_boxes(page, objects, frame), MOST))
    if not boxes or not can_look():
        return
    scale = limits.scan_dpi / 72
    with closing(document[0]) as drawn:
        grey = drawn.render(scale=scale, grayscale=True).to_pil().convert("L")
    for box in boxes:
        sides = (box.left * scale, box.top * scale, box.right * scale, box.bottom * scale)
        refuse_drawn(grey.crop(tuple(map(round, sides))), limits)


def _boxes(page: Any, objects: PageObjects, frame: Frame) -> Iterator[Box]:
    """Where something is drawn that may be a stamp, as far as it lies in the head of the page."""
    width, height = frame.size
    items = [item for kind in _PICTURES for item in objects.of_kind(kind)]
    for four in (*filter(None, bounds(items)), *_stamp_notes(page)):
        box = frame.box(*four)
        left, top = max(0.0, box.left), max(0.0, box.top)
        right, bottom = min(width, box.right), min(height * _HEAD, box.bottom)
        if right - left >= _LEAST and bottom - top >= _LEAST:
            yield Box(left, top, right, bottom)


def _stamp_notes(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of the annotations that are stamps."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        rect = pdfium.FS_RECTF()
        if pdfium.FPDFAnnot_GetSubtype(note) == pdfium.FPDF_ANNOT_STAMP and pdfium.FPDFAnnot_GetRect(
            note, ctypes.byref(rect)
        ):
            yield rect.left, rect.bottom, rect.right, rect.top
        pdfium.FPDFPage_CloseAnnot(note)
