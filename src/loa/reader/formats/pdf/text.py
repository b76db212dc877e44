"""The text layer of one page: its lines with boxes, sizes and weight, cut where columns stand apart."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from loa.reader.formats.pdf.piece import Frame, Piece
from loa.reader.reading import Box

_WIDE = 0.56  # mean width of a letter, in font sizes, above which a line may hold a gap between columns
_GAP = 1.9  # of the font size: no justified line stretches a space so far
_HEADER_GAP = 0.8  # the same where the words after the gap are the state's name
_STATE = re.compile(
    r"C[ỘO]NG\s+H[ÒO][AÀ]\s+X[ÃA]\s+H[ỘO]I|Đ[ộo]c l[ậa]p\s*[-–]\s*T[ựu] do|ĐẢNG CỘNG SẢN VIỆT NAM"
)
_REFERENCE = re.compile(r"(?<=[^\W\d_”\")])\d{1,2}(?=[\s,.;:)]|$)|(?<=[”\")])\d{1,2}(?=[\s,.;:]|$)")
_ASCENT, _DESCENT = 0.8, 0.22  # of the font size: tone marks on capitals and the foot of a g fit in
_SMALL = 0.8  # a footnote's mark is set this much smaller, or less


@dataclass(slots=True)
class PageText:
    """One page's pieces in the order of its content, and the handles to ask for more."""

    number: int
    frame: Frame
    pieces: list[Piece] = field(default_factory=list)
    handle: Any = None
    letters: int = 0

    def char_box(self, index: int) -> Box:
        """The box of one character."""
        rect = pdfium.FS_RECTF()
        if not pdfium.FPDFText_GetLooseCharBox(self.handle, index, ctypes.byref(rect)):
            return Box(0, 0, 0, 0)
        return self.frame.box(rect.left, rect.bottom, rect.right, rect.top)

    def font_size(self, index: int, box: Box) -> float:
        """The font size of one character in points."""
        size = float(pdfium.FPDFText_GetFontSize(self.handle, index))
        return size if 3 < size < 200 else max(1.0, (box.bottom - box.top) * 0.87)

    def _on_baseline(self, box: Box, index: int, size: float) -> Box:
        """The box with the height of its font around the baseline: fonts draw their own boxes unevenly."""
        if self.frame.rotation or box.bottom - box.top > 2 * size:
            return box
        x, y = ctypes.c_double(), ctypes.c_double()
        if not pdfium.FPDFText_GetCharOrigin(self.handle, index, x, y):
            return box
        baseline = self.frame.top - y.value
        return Box(
            box.left, round(baseline - _ASCENT * size, 2), box.right, round(baseline + _DESCENT * size, 2)
        )

    def is_bold(self, index: int) -> bool:
        """Whether the font of one character is bold by its name."""
        buffer, flags = ctypes.create_string_buffer(96), ctypes.c_int()
        length = pdfium.FPDFText_GetFontInfo(self.handle, index, buffer, 96, ctypes.byref(flags))
        if length > 96 or not length:
            return False
        name = buffer.value.lower()
        return b"bold" in name or b"black" in name or b"heavy" in name

    def piece(self, text: str, first: int) -> Piece | None:
        """The piece of `text`, whose first character has the index `first`; None for blanks."""
        bare = text.strip()
        if not bare:
            return None
        begin = first + text.index(bare[0])
        last = begin + len(bare) - 1
        head, tail = self.char_box(begin), self.char_box(last)
        left, right = min(head.left, tail.left), max(head.right, tail.right)
        size = self.font_size(begin, head)
        box = self._on_baseline(
            Box(left, min(head.top, tail.top), right, max(head.bottom, tail.bottom)), begin, size
        )
        bold = self.is_bold(begin) and (len(bare) == 1 or self.is_bold(last))
        return Piece(bare, self.number, box, round(size, 1), bold, begin)


def page_text(handle: Any, number: int, frame: Frame) -> PageText:
    """The lines of a page's text layer, in the order of its content."""
    page = PageText(number, frame, handle=handle)
    for first, line in _lines(characters(handle)):
        whole = page.piece(line, first)
        if whole is None:
            continue
        page.letters += len(whole.text)
        for piece in _cut(page, whole):
            _drop_references(page, piece)
            page.pieces.append(piece)
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
    for line in re.split("([\r\n]+)", text):
        if line and line[0] not in "\r\n":
            lines.append((at, line))
        at += len(line)
    return lines


def _cut(page: PageText, piece: Piece) -> list[Piece]:
    """The line cut where two columns stand side by side; most lines are given back whole."""
    size = piece.size or 12.0
    state = _STATE.search(piece.text)
    wide = (piece.box.right - piece.box.left) > _WIDE * size * len(piece.text)
    if not wide and not (state and state.start() > 0):
        return [piece]
    cuts = []
    for space in re.finditer(r"\s+", piece.text):
        before, after = piece.first + space.start() - 1, piece.first + space.end()
        gap = page.char_box(after).left - page.char_box(before).right
        if gap > _GAP * size or (state and space.end() == state.start() and gap > _HEADER_GAP * size):
            cuts.append(space)
    pieces, start = [], 0
    for cut in cuts:
        pieces.append(page.piece(piece.text[start : cut.start()], piece.first + start))
        start = cut.end()
    pieces.append(page.piece(piece.text[start:], piece.first + start))
    return [each for each in pieces if each] if cuts else [piece]


def _drop_references(page: PageText, piece: Piece) -> None:
    """Marks that refer to footnotes (small raised numbers) are taken out of the words."""
    found = []
    for mark in _REFERENCE.finditer(piece.text):
        index = piece.first + mark.start()
        box = page.char_box(index)
        if page.font_size(index, box) < _SMALL * (piece.size or 12.0):
            found.append(mark)
    for mark in reversed(found):
        piece.text = piece.text[: mark.start()] + piece.text[mark.end() :]
        piece.dropped = (*range(mark.start(), mark.end()), *piece.dropped)
