"""The text layer of one page: its lines with boxes, sizes and weight, cut where columns stand apart."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, field, replace
from typing import Any

import pypdfium2.raw as pdfium

from loa.reader.formats.builder import is_power
from loa.reader.formats.pdf.piece import Frame, Piece
from loa.reader.reading import Box

_WIDE = 0.56  # mean width of a letter, in font sizes, above which a line may hold a gap between columns
_GAP = 1.9  # of the font size: no justified line stretches a space so far
_HEADER_GAP = 0.8  # the same where the words after the gap are the state's name
_STATE = re.compile(r"C[ỘO]NG\s+H[ÒO][AÀ]\s+X[ÃA]\s+HỘI|Đ[ộo]c lập\s*[-–]\s*T[ựu] do|ĐẢNG CỘNG SẢN VIỆT NAM")
_RAISED_HEAD = re.compile(r"\d{1,2}(?=[\s,.;:)])")
_STATE_WORDS = ("HỘI", "lập", "ĐẢNG")
_REFERENCE = re.compile(r"\d{1,2}(?=[\s,.;:)]|$)")
_LETTER_THEN_DIGIT = re.compile(r"(?:[^\W\d_]|[”\")])[\r\n]*\d")
_BEFORE_REFERENCE = re.compile(r"[^\W\d_]|[”\")]")
_LONGEST_NAME = 96
_ASCENT, _DESCENT = 0.8, 0.22  # of the font size: tone marks on capitals and the foot of a g fit in
_SMALL = 0.86  # a footnote's mark is set this much smaller, or less


@dataclass(slots=True)
class PageText:
    """One page's pieces in the order of its content, and the handles to ask for more."""

    number: int
    frame: Frame
    pieces: list[Piece] = field(default_factory=list)
    handle: Any = None
    letters: int = 0
    scaled: bool | None = None  # whether sizes have to be multiplied; None: not looked yet
    _matrix: Any = field(default_factory=pdfium.FS_MATRIX)
    _rect: Any = field(default_factory=pdfium.FS_RECTF)
    _x: Any = field(default_factory=ctypes.c_double)
    _y: Any = field(default_factory=ctypes.c_double)
    _name: Any = field(default_factory=lambda: ctypes.create_string_buffer(_LONGEST_NAME))
    _flags: Any = field(default_factory=ctypes.c_int)
    _bold: dict[bytes, bool] = field(default_factory=dict)  # by the name of the font

    def char_box(self, index: int) -> Box:
        """The box of one character."""
        rect = self._rect
        if not pdfium.FPDFText_GetLooseCharBox(self.handle, index, rect):
            return Box(0, 0, 0, 0)
        return self.frame.box(rect.left, rect.bottom, rect.right, rect.top)

    def left_of(self, index: int) -> float:
        """The left edge of one character."""
        if self.frame.rotation:
            return self.char_box(index).left
        pdfium.FPDFText_GetLooseCharBox(self.handle, index, self._rect)
        return float(self._rect.left) - self.frame.left

    def font_size(self, index: int, box: Box) -> float:
        """The font size of one character in points."""
        size = float(pdfium.FPDFText_GetFontSize(self.handle, index))
        return self._scale(size, index, box.bottom - box.top) if self.scaled else size

    def _scale(self, size: float, index: int, height: float) -> float:
        """A font size as it is seen: some programs set small fonts on a scaled page, or fonts of size 1."""
        matrix = self._matrix
        if pdfium.FPDFText_GetMatrix(self.handle, index, matrix):
            factor = (matrix.c * matrix.c + matrix.d * matrix.d) ** 0.5
            self.scaled = self.scaled or abs(factor - 1) > 0.01
            size *= factor
        return size if 3 < size < 200 else max(1.0, height * 0.87)

    def is_bold(self, index: int) -> bool:
        """Whether the font of one character is bold by its name."""
        length = pdfium.FPDFText_GetFontInfo(self.handle, index, self._name, _LONGEST_NAME, self._flags)
        if length > _LONGEST_NAME or not length:
            return False
        name = self._name.value
        bold = self._bold.get(name)
        if bold is None:
            lower = name.lower()
            bold = self._bold[name] = b"bold" in lower or b"black" in lower or b"heavy" in lower
        return bold

    def piece(self, text: str, first: int) -> Piece | None:
        """The piece of `text`, whose first character has the index `first`; None for blanks."""
        bare = text.strip()
        if not bare:
            return None
        begin = first + text.index(bare[0])
        last = begin + len(bare) - 1
        box, size = self._measure(begin, last)
        bold = self.is_bold(begin) and (last == begin or self.is_bold(last))
        return Piece(bare, self.number, box, round(size, 1), bold, begin)

    def _measure(self, begin: int, last: int) -> tuple[Box, float]:
        """Box and font size of a line; its height is the font's, whose own boxes are drawn unevenly."""
        rect, handle, frame = self._rect, self.handle, self.frame
        loose_box = pdfium.FPDFText_GetLooseCharBox
        loose_box(handle, begin, rect)
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        size = float(pdfium.FPDFText_GetFontSize(handle, begin))
        if self.scaled is None or self.scaled or not 3 < size < 200:
            size = self._scale(size, begin, top - bottom)
        loose_box(handle, last, rect)
        left, right = min(left, rect.left), max(right, rect.right)
        bottom, top = min(bottom, rect.bottom), max(top, rect.top)
        upright = not frame.rotation and top - bottom <= 2 * size
        if upright and pdfium.FPDFText_GetCharOrigin(handle, begin, self._x, self._y):
            top, bottom = self._y.value + _ASCENT * size, self._y.value - _DESCENT * size
        return frame.box(left, bottom, right, top), size


def page_text(handle: Any, number: int, frame: Frame) -> PageText:
    """The lines of a page's text layer, in the order of its content."""
    page = PageText(number, frame, handle=handle)
    text = characters(handle)
    noted, marked = bool(_LETTER_THEN_DIGIT.search(text)), False
    for first, line in _lines(text):
        whole = page.piece(line, first)
        if whole is None:
            continue
        page.letters += len(whole.text)
        for piece in _cut(page, whole):
            page.pieces.append(piece)
            if noted:
                marked = _take_marks(page, after_mark=marked)
    return page


def characters(handle: Any) -> str:
    """The characters of a page, one for each index of PDFium."""
    count = pdfium.FPDFText_CountChars(handle)
    if count <= 0:
        return ""
    buffer = ctypes.create_string_buffer((count + 1) * 2)
    written = pdfium.FPDFText_GetText(handle, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
    text = buffer.raw[: max(0, written - 1) * 2].decode("utf-16-le", "surrogatepass")
    if len(text) != count:
        codes = (pdfium.FPDFText_GetUnicode(handle, index) for index in range(count))
        text = "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)
    return text.replace("\ufffe", "-").replace("\x02", "-").replace("\0", " ")


def _lines(text: str) -> list[tuple[int, str]]:
    lines, at = [], 0
    for line in text.replace("\r", "\n").split("\n"):
        if line:
            lines.append((at, line))
        at += len(line) + 1
    return lines


def _cut(page: PageText, piece: Piece) -> list[Piece]:
    """The line cut where two columns stand side by side; most lines are given back whole."""
    if " " not in piece.text:
        return [piece]
    size = piece.size or 12.0
    hall, alone, party = _STATE_WORDS
    named = hall in piece.text or alone in piece.text or party in piece.text
    state = _STATE.search(piece.text) if named else None
    wide = (piece.box.right - piece.box.left) > _WIDE * size * len(piece.text)
    if not wide and not (state and state.start() > 0):
        return [piece]
    cuts = []
    for space in re.finditer(r"\s+", piece.text):
        before, after = piece.first + space.start() - 1, piece.first + space.end()
        gap = page.left_of(after) - page.char_box(before).right
        if gap > _GAP * size or (state and space.end() == state.start() and gap > _HEADER_GAP * size):
            cuts.append(space)
    pieces, start = [], 0
    for cut in cuts:
        pieces.append(page.piece(piece.text[start : cut.start()], piece.first + start))
        start = cut.end()
    pieces.append(page.piece(piece.text[start:], piece.first + start))
    return [each for each in pieces if each] if cuts else [piece]


def _take_marks(page: PageText, *, after_mark: bool) -> bool:
    """Takes the marks of footnotes out of the newest piece; gives whether it ended in one.

    PDFium breaks the line after a raised mark: what follows on the same line is put back.
    """
    *_, piece = page.pieces
    previous = page.pieces[-2] if len(page.pieces) > 1 else None
    if previous and _is_mark_alone(previous, piece):
        previous.box = replace(previous.box, right=piece.box.right)
        page.pieces.pop()
        return True
    if previous and (begun := _without_raised_head(page, previous, piece)):
        page.pieces[-1], piece, after_mark = begun, begun, True
    ends_in_mark = _drop_references(page, piece)
    if after_mark and previous and _goes_on(previous, piece):
        previous.text = f"{previous.text} {piece.text}"
        previous.box = replace(previous.box, right=piece.box.right)
        page.pieces.pop()
    return ends_in_mark


def _is_mark_alone(previous: Piece, piece: Piece) -> bool:
    """Whether the piece is a small number right behind the words before it, raised above their line."""
    if len(piece.text) > 2:
        return False
    small = (piece.size or 0) < _SMALL * (previous.size or 12.0)
    raised = previous.box.top - 4 < piece.box.bottom < previous.box.bottom
    return piece.text.isdigit() and small and raised and _is_near(previous, piece)


def _without_raised_head(page: PageText, previous: Piece, piece: Piece) -> Piece | None:
    """The piece less the raised number that it begins with; None where it begins with none."""
    head = _RAISED_HEAD.match(piece.text)
    if not head:
        return None
    small = (piece.size or 0) < _SMALL * (previous.size or 12.0)
    if not small or not _is_near(previous, piece) or piece.box.bottom >= previous.box.bottom:
        return None
    return page.piece(piece.text[head.end() :], piece.first + head.end())


def _goes_on(previous: Piece, piece: Piece) -> bool:
    return abs(previous.box.bottom - piece.box.bottom) < 1.5 and _is_near(previous, piece)


def _is_near(previous: Piece, piece: Piece) -> bool:
    return -1 < piece.box.left - previous.box.right < (previous.size or 12.0)


def _drop_references(page: PageText, piece: Piece) -> bool:
    """Small raised numbers are taken out of the words; gives whether the last was at their end."""
    found: list[re.Match[str]] = []
    for mark in _REFERENCE.finditer(piece.text):
        if not mark.start() or not _BEFORE_REFERENCE.match(piece.text, mark.start() - 1):
            continue
        if is_power(piece.text[: mark.start()]):
            continue
        index = piece.first + mark.start()
        box = page.char_box(index)
        if page.font_size(index, box) < _SMALL * (piece.size or 12.0):
            found.append(mark)
    if not found:
        return False
    at_end = found[-1].end() == len(piece.text)
    for mark in reversed(found):
        piece.text = piece.text[: mark.start()] + piece.text[mark.end() :]
        piece.dropped = (*range(mark.start(), mark.end()), *piece.dropped)
    return at_end
