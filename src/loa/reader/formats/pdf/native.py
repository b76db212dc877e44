"""PDFium asked for many characters or objects at once: plain addresses in, lists of numbers out.

A call through the generated bindings costs twice what PDFium needs to answer. Here each function is bound
once to addresses, the answers of a whole page land in one array, and the loop over them runs in C.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Sequence
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

_ADDRESS, _INT, _LONG = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong
_LONGEST_NAME = 96


def address_of(handle: Any) -> int:
    """The address that a handle of the bindings holds."""
    return ctypes.cast(handle, _ADDRESS).value or 0


def _bound(function: Any, result: Any, *arguments: Any) -> Any:
    """A quick call of PDFium that keeps the interpreter's lock: each takes less than letting go of it."""
    return ctypes.PYFUNCTYPE(result, *arguments)(address_of(function))


_loose_box = _bound(pdfium.FPDFText_GetLooseCharBox, _INT, _ADDRESS, _INT, _ADDRESS)
_font_size = _bound(pdfium.FPDFText_GetFontSize, ctypes.c_double, _ADDRESS, _INT)
_origin = _bound(pdfium.FPDFText_GetCharOrigin, _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS)
_matrix = _bound(pdfium.FPDFText_GetMatrix, _INT, _ADDRESS, _INT, _ADDRESS)
_font = _bound(pdfium.FPDFText_GetFontInfo, _LONG, _ADDRESS, _INT, _ADDRESS, _LONG, _ADDRESS)
_count = _bound(pdfium.FPDFText_CountChars, _INT, _ADDRESS)
_text = _bound(pdfium.FPDFText_GetText, _INT, _ADDRESS, _INT, _INT, _ADDRESS)
_unicode = _bound(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _ADDRESS, _INT)
_count_objects = _bound(pdfium.FPDFPage_CountObjects, _INT, _ADDRESS)
_object = _bound(pdfium.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _INT)
_kind = _bound(pdfium.FPDFPageObj_GetType, _INT, _ADDRESS)
_page_box = _bound(pdfium.FPDF_GetPageBoundingBox, _INT, _ADDRESS, _ADDRESS)
_rotation = _bound(pdfium.FPDFPage_GetRotation, _INT, _ADDRESS)
_bounds = _bound(pdfium.FPDFPageObj_GetBounds, _INT, _ADDRESS, *[_ADDRESS] * 4)

Four = tuple[float, float, float, float]


def handle_of(address: int) -> Any:
    """The object at an address, as the bindings ask for it."""
    return ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)


def frame_of(page: Any) -> tuple[float, float, float, float, int] | None:
    """Left, bottom, right, top of the visible part of a page and the quarters it is turned by."""
    rect = array("f", bytes(16))
    address = address_of(page)
    if not _page_box(address, rect.buffer_info()[0]):
        return None
    left, top, right, bottom = rect
    return left, bottom, right, top, max(0, _rotation(address))


class TextLayer:
    """The characters of one page, asked for by their indexes. Boxes are left, top, right, bottom."""

    def __init__(self, handle: Any) -> None:
        self._at = address_of(handle)
        self._spot = array("f", bytes(24))
        self._spot_at = self._spot.buffer_info()[0]
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._name_at = ctypes.addressof(self._name)

    def text(self) -> str:
        """The characters of the page, one for each index."""
        count = _count(self._at)
        if count <= 0:
            return ""
        letters = array("H", bytes(2 * (count + 1)))
        written = _text(self._at, 0, count, letters.buffer_info()[0])
        text = letters[: max(0, written - 1)].tobytes().decode("utf-16-le", "surrogatepass")
        if len(text) != count:
            codes = [_unicode(self._at, index) for index in range(count)]
            text = "".join([chr(code) if 0 < code < 0x110000 else " " for code in codes])
        return text.replace("\ufffe", "-").replace("\x02", "-").replace("\0", " ")

    def boxes(self, indexes: Sequence[int]) -> list[float]:
        """The boxes of these characters, four numbers each, as their fonts give them."""
        numbers = array("f", bytes(16 * len(indexes)))
        at = numbers.buffer_info()[0]
        deque(map(_loose_box, repeat(self._at), indexes, range(at, at + 16 * len(indexes), 16)), maxlen=0)
        return numbers.tolist()

    def sizes(self, indexes: Sequence[int]) -> list[float]:
        """The font sizes of these characters, before the matrix of the page."""
        return list(map(_font_size, repeat(self._at), indexes))

    def baselines(self, indexes: Sequence[int]) -> list[float | None]:
        """How high these characters stand; None where PDFium does not tell."""
        numbers = array("d", bytes(8 * (len(indexes) + 1)))
        at = numbers.buffer_info()[0]
        last = at + 8 * len(indexes)
        told = list(map(_origin, repeat(self._at), indexes, repeat(last), range(at, last, 8)))
        found = numbers.tolist()[:-1]
        return [y if known else None for y, known in zip(found, told, strict=True)]

    def fonts(self, indexes: Sequence[int]) -> list[bytes]:
        """The names of the fonts of these characters, filled up with zeros; zeros alone for a long one."""
        names = array("b", bytes(_LONGEST_NAME * len(indexes)))
        at = names.buffer_info()[0]
        places = range(at, at + _LONGEST_NAME * len(indexes), _LONGEST_NAME)
        longest, flags = repeat(_LONGEST_NAME), repeat(self._spot_at)
        deque(map(_font, repeat(self._at), indexes, places, longest, flags), maxlen=0)
        raw = names.tobytes()
        return [raw[i : i + _LONGEST_NAME] for i in range(0, len(raw), _LONGEST_NAME)]

    def box(self, index: int) -> Four | None:
        """The box of one character."""
        if not _loose_box(self._at, index, self._spot_at):
            return None
        left, top, right, bottom, *_ = self._spot
        return left, top, right, bottom

    def font(self, index: int) -> bytes:
        """The name of the font of one character; empty for a long one."""
        self._name[0] = b"\0"
        _font(self._at, index, self._name_at, _LONGEST_NAME, self._spot_at)
        return self._name.value

    def size(self, index: int) -> float:
        """The font size of one character, before the matrix of the page."""
        return float(_font_size(self._at, index))

    def scale(self, index: int) -> float | None:
        """By how much the matrix of one character makes it taller."""
        if not _matrix(self._at, index, self._spot_at):
            return None
        _, _, c, d, *_ = self._spot
        return float((c * c + d * d) ** 0.5)


class PageObjects:
    """What is drawn on a page, as far as `most` objects: their addresses and kinds."""

    def __init__(self, handle: Any, most: int) -> None:
        page = address_of(handle)
        self.count: int = _count_objects(page)
        self.items: list[int] = list(map(_object, repeat(page), range(min(self.count, most))))
        self.kinds: list[int] = list(map(_kind, self.items))

    def of_kind(self, kind: int) -> list[int]:
        """The addresses of the objects of that kind, in the order of drawing."""
        if kind not in self.kinds:
            return []
        return [item for item, each in zip(self.items, self.kinds, strict=True) if each == kind]


def bounds(items: Sequence[int]) -> list[Four | None]:
    """Left, bottom, right and top of these objects; None where PDFium does not tell."""
    numbers = array("f", bytes(16 * len(items)))
    at = numbers.buffer_info()[0]
    ends = at + 16 * len(items)
    told = map(_bounds, items, *(range(at + i, ends + i, 16) for i in (0, 4, 8, 12)))
    known = list(told)
    values = iter(numbers.tolist())
    fours = zip(values, values, values, values, strict=True)
    return [four if each else None for four, each in zip(fours, known, strict=True)]
