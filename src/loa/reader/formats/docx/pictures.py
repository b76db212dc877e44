"""Pictures in a DOCX: how large they are drawn, and what is written in the large ones."""

from __future__ import annotations

import re

from loa.reader import watch
from loa.reader.errors import ReadingRefused
from loa.reader.formats.docx.package import Element, attribute, child, name_of
from loa.reader.formats.pdf.pictures import LEAST, is_language
from loa.reader.formats.scan.page import Recognised, recognise
from loa.reader.formats.scan.picture import pictures
from loa.reader.limits import Limits

_EMU = 12_700  # in a point
_PAGE = 595.0 * 842.0  # square points of A4
_LENGTH = re.compile(r"(width|height):(\d+(?:\.\d+)?)(pt|in|cm|mm|px)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "": 0.75}


def is_large(picture: Element) -> bool:
    """Whether a picture (blip or imagedata) is drawn as large as a piece of a page; emblems are not."""
    width, height = _size(picture)
    return width * height >= LEAST * _PAGE


def words_of(data: bytes, number: int, limits: Limits) -> Recognised:
    """What is written in the picture; nothing where it holds no words, or cannot be opened."""
    watch.step(limits.seconds_a_page + 1)
    try:
        grey, dots = next(pictures(data, limits))
        found = recognise(grey, number, dots, limits)
    except (ReadingRefused, StopIteration) as error:
        if isinstance(error, ReadingRefused) and error.key == "time":
            raise
        return Recognised()
    return found if is_language(found) else Recognised()


def _size(picture: Element) -> tuple[float, float]:
    for above in picture.iterancestors():
        name = name_of(above)
        if name in ("inline", "anchor"):
            extent = child(above, "extent")
            return _number(attribute(extent, "cx")) / _EMU, _number(attribute(extent, "cy")) / _EMU
        if name == "shape":
            sides = {side: float(n) * _POINTS[unit or ""] for side, n, unit in _LENGTH.findall(_style(above))}
            return sides.get("width", 0.0), sides.get("height", 0.0)
        if name == "p":
            break
    return 0.0, 0.0


def _style(shape: Element) -> str:
    return (attribute(shape, "style") or "").replace(" ", "")


def _number(value: str | None) -> float:
    return float(value) if value and value.isdigit() else 0.0
