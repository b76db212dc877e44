"""The text layer of one page: its lines with boxes, sizes and weight, cut where columns stand apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from operator import add

from loa.reader.formats.pdf.marks import Marks
from loa.reader.formats.pdf.native import TextLayer
from loa.reader.formats.pdf.piece import WHOLE, Frame, Piece
from loa.reader.reading import Box

_WIDE = 0.56  # mean width of a letter, in font sizes, above which a line may hold a gap between columns
_GAP = 1.9  # of the font size: no justified line stretches a space so far
_HEADER_GAP = 0.8  # the same where the words after the gap are the state's name
_STATE = re.compile(r"C[ỘO]NG\s+H[ÒO][AÀ]\s+X[ÃA]\s+HỘI|Đ[ộo]c lập\s*[-–]\s*T[ựu] do|ĐẢNG CỘNG SẢN VIỆT NAM")
_STATE_NEEDS = ("HỘI", "c lập", "CỘNG SẢN")  # one of which every match holds
_BLANKS = re.compile(r"\s\s*")  # not \s+: the engine skips only to a sign or a class
_ASCENT, _DESCENT = 0.8, 0.22  # of the font size: tone marks on capitals and the foot of a g fit in
_LEAST_SIZE, _MOST_SIZE = 3, 200  # points; a size beyond them is set right by the matrix


@dataclass(slots=True)
class PageText:
    """One page's pieces in the order of its content, and the layer to ask for more."""

    number: int
    frame: Frame
    pieces: list[Piece] = field(default_factory=list)
    layer: TextLayer | None = None
    letters: int = 0
    scaled: bool | None = None  # whether sizes have to be multiplied; None: not looked yet
    _bold: dict[int | None, bool] = field(default_factory=dict)  # by the font

    def char_box(self, index: int) -> Box:
        """The box of one character."""
        found = self.layer.box(index) if self.layer else None
        if not found:
            return Box(0, 0, 0, 0)
        left, top, right, bottom = found
        return self.frame.box(left, bottom, right, top)

    def lefts(self, indexes: list[int]) -> list[float]:
        """The left edges of these characters."""
        if self.frame.rotation or not self.layer:
            return [self.char_box(index).left for index in indexes]
        return [left - self.frame.left for left in self.layer.boxes(indexes)[::4]]

    def gaps(self, spaces: list[tuple[int, int]]) -> list[float]:
        """The white space between these pairs of characters that stand on one line."""
        if self.frame.rotation or not self.layer:
            return [self.char_box(after).left - self.char_box(before).right for before, after in spaces]
        boxes, edge = self.layer.boxes([*chain.from_iterable(spaces)]), self.frame.left
        edges = zip(boxes[2::8], boxes[4::8], strict=True)
        return [(left - edge) - ((right - edge) * 100 + WHOLE - WHOLE) / 100 for right, left in edges]

    def font_size(self, index: int, box: Box) -> float:
        """The font size of one character in points."""
        size = self.layer.size(index) if self.layer else 0.0
        return self._scale(size, index, box.bottom - box.top) if self.scaled else size

    def _scale(self, size: float, index: int, height: float) -> float:
        """A font size as it is seen: some programs set small fonts on a scaled page, or fonts of size 1."""
        factor = self.layer.scale(index) if self.layer else None
        if factor is not None:
            self.scaled = self.scaled or abs(factor - 1) > 0.01
            size *= factor
        return size if _LEAST_SIZE < size < _MOST_SIZE else max(1.0, height * 0.87)

    def piece(self, text: str, first: int) -> Piece | None:
        """The piece of `text`, whose first character has the index `first`; None for blanks."""
        return next(iter(self.parts([(text, first)])), None)

    def parts(self, parts: Iterable[tuple[str, int]]) -> list[Piece]:
        """The pieces of these texts and the indexes of their first characters; none for blanks."""
        bare = [(first + text.index(words[0]), words) for text, first in parts if (words := text.strip())]
        return list(self.measured([begin for begin, _ in bare], [words for _, words in bare]))

    def measured(self, begins: list[int], texts: list[str]) -> Iterator[Piece]:
        """The pieces of these lines without blanks at their edges; a piece's height is its font's.

        The boxes that fonts give their letters are drawn unevenly.
        """
        layer, frame, number = self.layer, self.frame, self.number
        if not layer or not begins:
            return
        lasts = [end - 1 for end in map(add, begins, map(len, texts))]
        boxes = layer.boxes([*begins, *lasts])
        heads, tails = boxes[: 4 * len(begins)], boxes[4 * len(begins) :]
        measures = zip(
            begins, texts, layer.sizes(begins), layer.baselines(begins), self._bolds(begins, lasts),
            *(heads[side::4] for side in range(4)), *(tails[side::4] for side in range(4)),
            strict=True,
        )  # fmt: skip
        edge, head, level, least, most = frame.left, frame.top, not frame.rotation, _LEAST_SIZE, _MOST_SIZE
        plain = self.scaled is False  # told again where `_scale` may tell otherwise
        usual = foot = rise = rounded = 0.0  # what the size of the line before gave: mostly that of this one
        for begin, text, size, base, bold, left, top, right, bottom, x, high, far, low in measures:
            if not (plain and least < size < most):
                size = self._scale(size, begin, top - bottom)
                plain = self.scaled is False
            if size != usual:
                usual, rounded = size, (size * 10 + WHOLE - WHOLE) / 10
                foot, rise = _DESCENT * size, _ASCENT * size
            if x < left:
                left = x
            if far < right:
                far = right
            low, high = bottom if bottom < low else low, top if top > high else high
            if level:  # what `Frame.box` does, without a call for every line
                if base is not None and high - low <= 2 * size:
                    low, high = base - foot, base + rise
                box = Box(
                    ((left - edge) * 100 + WHOLE - WHOLE) / 100,
                    ((head - high) * 100 + WHOLE - WHOLE) / 100,
                    ((far - edge) * 100 + WHOLE - WHOLE) / 100,
                    ((head - low) * 100 + WHOLE - WHOLE) / 100,
                )
            else:
                box = frame.box(left, low, far, high)
            yield Piece(text, number, box, rounded, bold, begin)

    def _bolds(self, begins: list[int], lasts: list[int]) -> list[bool]:
        """Whether each line is bold, as its first letter and its last have it."""
        fonts = self.layer.fonts(begins) if self.layer else []
        bold = {font: self._is_bold(font) for font in set(fonts)}
        if True not in bold.values():  # nothing is bold on most pages
            return [False] * len(fonts)
        bolds = [bold[font] for font in fonts]
        some = [i for i, each in enumerate(bolds) if each and lasts[i] != begins[i]]
        if some and self.layer:
            for i, font in zip(some, self.layer.fonts([lasts[i] for i in some]), strict=True):
                bolds[i] = self._is_bold(font)
        return bolds

    def _is_bold(self, font: int | None) -> bool:
        """Whether a font is bold by its name."""
        bold = self._bold.get(font)
        if bold is None:
            name = self.layer.font_name(font).lower() if self.layer else b""
            bold = self._bold[font] = b"bold" in name or b"black" in name or b"heavy" in name
        return bold


def page_text(layer: TextLayer, number: int, frame: Frame) -> PageText:
    """The lines of a page's text layer, in the order of its content."""
    page = PageText(number, frame, layer=layer)
    text = layer.text()
    stated = 0  # where the state's name ends: mostly on the first page
    if any(need in text for need in _STATE_NEEDS):
        stated = max([state.end() for state in _STATE.finditer(text)], default=0)
    marks = Marks(page, text)
    noted = marks.noted
    begins, lines = _lines(text)
    page.letters = sum(map(len, lines))
    for whole in page.measured(begins, lines):
        box, named = whole.box, whole.first < stated
        wide = (box.right - box.left) > _WIDE * (whole.size or 12.0) * len(whole.text)  # perhaps two columns
        if not (wide or named or noted):
            page.pieces.append(whole)
            continue
        for piece in _cut(page, whole, wide=wide, stated=named) if wide or named else (whole,):
            page.pieces.append(piece)
            if noted and (
                marks.after_mark or piece.text[0].isdigit() or (marks.candidates and marks.may_hold(piece))
            ):
                marks.take()
    return page


def _lines(text: str) -> tuple[list[int], list[str]]:
    """Where each line that is not blank begins, and its words without the blanks around them."""
    begins, lines, at = [], [], 0
    for line in text.replace("\r\n", " \n").replace("\r", "\n").split("\n"):  # a letter for each letter
        if words := line.strip():
            begins.append(at if line[0] == words[0] else at + line.index(words))
            lines.append(words)
        at += len(line) + 1
    return begins, lines


def _cut(page: PageText, piece: Piece, *, wide: bool, stated: bool) -> list[Piece]:
    """The line cut where two columns stand side by side; most lines are given back whole."""
    size = piece.size or 12.0
    state = _STATE.search(piece.text) if stated else None
    if not wide and not (state and state.start() > 0):
        return [piece]
    spaces, first = list(_BLANKS.finditer(piece.text)), piece.first
    gaps = page.gaps([(first + space.start() - 1, first + space.end()) for space in spaces])
    cuts = [
        space
        for space, gap in zip(spaces, gaps, strict=True)
        if gap > _GAP * size or (state and space.end() == state.start() and gap > _HEADER_GAP * size)
    ]
    if not cuts:
        return [piece]
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(piece.text)]
    return page.parts((piece.text[start:end], first + start) for start, end in zip(starts, ends, strict=True))
