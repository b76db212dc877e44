"""PDFium asked for many characters or objects at once: indexes in, lists of numbers out.

A call through the generated bindings costs twice what PDFium needs to answer. Here each function is bound
once, the answers land in one array, and the loop over them runs in C.
"""

from __future__ import annotations

import codecs
import ctypes
from array import array
from collections.abc import Iterator, Sequence
from itertools import repeat
from threading import local
from typing import Any

import pypdfium2.raw as pdfium

_INT, _DOUBLE = ctypes.c_int, ctypes.c_double
_LONGEST_NAME = 96
_PLACES = 256  # for as many answers at once; a page has some fifty lines

_at = ctypes.c_void_p.from_param  # an address, or a handle of the bindings, as an argument made ready
_size = ctypes.c_size_t.from_param


def _bound(function: Any, result: Any) -> Any:
    """A quick call of PDFium that keeps the interpreter's lock: each takes less than letting go of it.

    Its arguments are plain numbers for `int`, else made ready by `_at` and `_size`: where the types are told,
    ctypes makes every argument ready anew at every call, which takes as long as the call.
    """
    return ctypes.PYFUNCTYPE(result)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_loose_box = _bound(pdfium.FPDFText_GetLooseCharBox, _INT)
_font_size = _bound(pdfium.FPDFText_GetFontSize, _DOUBLE)
_origin = _bound(pdfium.FPDFText_GetCharOrigin, _INT)
_matrix = _bound(pdfium.FPDFText_GetMatrix, _INT)
_text_object = _bound(pdfium.FPDFText_GetTextObject, ctypes.c_void_p)
_font = _bound(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p)
_count = _bound(pdfium.FPDFText_CountChars, _INT)
_text = _bound(pdfium.FPDFText_GetText, _INT)
_unicode = _bound(pdfium.FPDFText_GetUnicode, ctypes.c_uint)
_count_objects = _bound(pdfium.FPDFPage_CountObjects, _INT)
_name = _bound(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t)
_object = _bound(pdfium.FPDFPage_GetObject, ctypes.c_void_p)
_kind = _bound(pdfium.FPDFPageObj_GetType, _INT)
_page_box = _bound(pdfium.FPDF_GetPageBoundingBox, _INT)
_rotation = _bound(pdfium.FPDFPage_GetRotation, _INT)
_bounds = _bound(pdfium.FPDFPageObj_GetBounds, _INT)

Four = tuple[float, float, float, float]


class _Room(local):
    """Room for answers of four small numbers, or two large ones, with its addresses made ready once."""

    def __init__(self) -> None:
        self.room = array("d", bytes(16 * _PLACES))
        self.doubles = memoryview(self.room)
        self.floats = self.doubles.cast("B").cast("f")
        start = self.room.buffer_info()[0]
        self.first, self.second, self.third, self.fourth = (
            [_at(start + side + 16 * i) for i in range(_PLACES)] for side in (0, 4, 8, 12)
        )
        self.name = ctypes.create_string_buffer(_LONGEST_NAME)
        self.name_at = _at(ctypes.addressof(self.name))


_ROOM = _Room()


def _batches(many: Sequence[int]) -> Iterator[Sequence[int]]:
    """As many at once as there is room for: mostly all."""
    if len(many) <= _PLACES:
        return iter((many,))
    return (many[start : start + _PLACES] for start in range(0, len(many), _PLACES))


def handle_of(address: int) -> Any:
    """The object at an address, as the bindings ask for it."""
    return ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)


def frame_of(page: Any) -> tuple[float, float, float, float, int] | None:
    """Left, bottom, right, top of the visible part of a page and the quarters it is turned by."""
    handle = _at(page)
    if not _page_box(handle, _ROOM.first[0]):
        return None
    left, top, right, bottom = _ROOM.floats[:4]
    return left, bottom, right, top, max(0, _rotation(handle))


class TextLayer:
    """The characters of one page, asked for by their indexes. Boxes are left, top, right, bottom."""

    def __init__(self, handle: Any) -> None:
        self._layer = _at(handle)

    def text(self) -> str:
        """The characters of the page, one for each index."""
        count = _count(self._layer)
        if count <= 0:
            return ""
        letters = array("H", bytes(2 * (count + 1)))
        written = _text(self._layer, 0, count, _at(letters.buffer_info()[0]))
        # The codec by its name would be looked up and asked through a function in Python.
        text, _ = codecs.utf_16_le_decode(letters[: max(0, written - 1)], "surrogatepass", True)
        if len(text) != count:
            codes = [_unicode(self._layer, index) for index in range(count)]
            text = "".join([chr(code) if 0 < code < 0x110000 else " " for code in codes])
        return text.replace("\ufffe", "-").replace("\x02", "-").replace("\0", " ")

    def boxes(self, indexes: Sequence[int]) -> list[float]:
        """The boxes of these characters, four numbers each, as their fonts give them."""
        if len(indexes) > _PLACES:
            return [side for some in _batches(indexes) for side in self.boxes(some)]
        told = list(map(_loose_box, repeat(self._layer), indexes, _ROOM.first))
        found: list[float] = _ROOM.floats[: 4 * len(told)].tolist()  # type: ignore[assignment]
        if not all(told):  # their room still holds what was told before
            found = [side if told[at // 4] else 0.0 for at, side in enumerate(found)]
        return found

    def sizes(self, indexes: Sequence[int]) -> list[float]:
        """The font sizes of these characters, before the matrix of the page."""
        return list(map(_font_size, repeat(self._layer), indexes))

    def baselines(self, indexes: Sequence[int]) -> list[float | None]:
        """How high these characters stand; None where PDFium does not tell."""
        found: list[float | None] = []
        for some in _batches(indexes):
            told = list(map(_origin, repeat(self._layer), some, _ROOM.first, _ROOM.third))
            heights = _ROOM.doubles[1 : 2 * len(some) : 2].tolist()
            found += (
                heights
                if all(told)
                else [y if known else None for y, known in zip(heights, told, strict=True)]
            )
        return found

    def fonts(self, indexes: Sequence[int]) -> list[int | None]:
        """The fonts of these characters, to be asked for their names."""
        return list(map(_font, map(_at, map(_text_object, repeat(self._layer), indexes))))

    def font_name(self, font: int | None) -> bytes:
        """The name of a font; empty for a long one."""
        length = _name(_at(font), _ROOM.name_at, _size(_LONGEST_NAME))
        return _ROOM.name.value if 0 < length <= _LONGEST_NAME else b""

    def box(self, index: int) -> Four | None:
        """The box of one character."""
        if not _loose_box(self._layer, index, _ROOM.first[0]):
            return None
        left, top, right, bottom = _ROOM.floats[:4]
        return left, top, right, bottom

    def size(self, index: int) -> float:
        """The font size of one character, before the matrix of the page."""
        return float(_font_size(self._layer, index))

    def scale(self, index: int) -> float | None:
        """By how much the matrix of one character makes it taller."""
        if not _matrix(self._layer, index, _ROOM.first[0]):
            return None
        _, _, c, d, *_ = _ROOM.floats[:6]
        return float((c * c + d * d) ** 0.5)


class PageObjects:
    """What is drawn on a page, as far as `most` objects: their addresses and kinds."""

    def __init__(self, handle: Any, most: int) -> None:
        page = _at(handle)
        self.count: int = _count_objects(page)
        self.items: list[int] = list(map(_object, repeat(page), range(min(self.count, most))))
        self.kinds: list[int] = list(map(_kind, map(_at, self.items)))

    def of_kind(self, kind: int) -> list[int]:
        """The addresses of the objects of that kind, in the order of drawing."""
        if kind not in self.kinds:
            return []
        return [item for item, each in zip(self.items, self.kinds, strict=True) if each == kind]


def bounds(items: Sequence[int]) -> list[Four | None]:
    """Left, bottom, right and top of these objects; None where PDFium does not tell."""
    found: list[Four | None] = []
    for some in _batches(items):
        sides = (_ROOM.first, _ROOM.second, _ROOM.third, _ROOM.fourth)
        told = list(map(_bounds, map(_at, some), *sides))
        values = iter(_ROOM.floats[: 4 * len(some)].tolist())
        fours = zip(values, values, values, values, strict=True)
        found += [four if each else None for four, each in zip(fours, told, strict=True)]
    return found
