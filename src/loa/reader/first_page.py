"""The first page of a file as a file of its own: what is looked at before anything is kept."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
from PIL import Image, UnidentifiedImageError

_TIFF = (b"II*\x00", b"MM\x00*")


def first_page(data: bytes) -> bytes:
    """A PDF or TIFF of its first page alone; any other file, or one that cannot be cut, as it is."""
    if data[:1024].lstrip()[:5] == b"%PDF-":
        return _of_pdf(data)
    if data[:4] in _TIFF:
        return _of_tiff(data)
    return data


def _of_pdf(data: bytes) -> bytes:
    try:
        with pdfium.PdfDocument(data) as document, pdfium.PdfDocument.new() as first:
            if len(document) <= 1:
                return data
            first.import_pages(document, [0])
            out = io.BytesIO()
            first.save(out)
            return out.getvalue()
    except pdfium.PdfiumError:
        return data  # the reader says what is wrong with it


def _of_tiff(data: bytes) -> bytes:
    try:
        with Image.open(io.BytesIO(data)) as image:
            if getattr(image, "n_frames", 1) <= 1:
                return data
            image.seek(0)
            out = io.BytesIO()
            image.save(out, "TIFF", dpi=image.info.get("dpi", (200, 200)))
            return out.getvalue()
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return data
