"""One page recognised: lines of words with boxes, Roman numbers checked by a second look."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from PIL import Image

from loa.reader.errors import ReadingRefused
from loa.reader.formats.pdf.piece import Piece
from loa.reader.formats.pdf.rulings import grids_of
from loa.reader.formats.pdf.tables import RuledTable
from loa.reader.formats.scan.columns import read_columns
from loa.reader.formats.scan.engine import AUTO, BLOCK, engine, library
from loa.reader.formats.scan.numerals import check_numerals
from loa.reader.formats.scan.picture import even_out, has_ink, straighten
from loa.reader.formats.scan.tables import drawn_lines, take_tables
from loa.reader.formats.scan.words import TextLine, Word, downward, pieces_of
from loa.reader.limits import Limits

_LETTERS = re.compile(r"[^\W_]")
_SLIPS = str.maketrans("\u2044\u2215", "//")  # strokes that no office types
_SURE = 30  # below this confidence a word of signs alone is dirt


@dataclass(slots=True)
class Recognised:
    """What was read of a page picture."""

    pieces: list[Piece] = field(default_factory=list)
    tables: list[RuledTable] = field(default_factory=list)


def recognise(grey: Image.Image, number: int, dots: float, limits: Limits) -> Recognised:
    """The lines and ruled tables of a picture; a page with ink of which nothing can be read is refused."""
    even = straighten(even_out(grey))
    lines = _lines(even, dots, limits)
    lines = read_columns(even, lines, dots=dots, read=lambda part: _lines(part, dots, limits, mode=BLOCK))
    if not any(_LETTERS.search(word.text) for line in lines for word in line.words):
        if has_ink(grey):
            raise ReadingRefused("blank-page", detail=str(number))
        return Recognised()
    check_numerals(even, lines)
    _level_sizes(lines)
    scale = 72 / dots
    tables = take_tables(lines, grids_of(*drawn_lines(even, scale)), number=number, scale=scale)
    pieces = [piece for line in lines for piece in pieces_of(line, number, scale)]
    return Recognised(downward(pieces, middle=even.width * scale / 2), tables)


def _lines(even: Image.Image, dots: float, limits: Limits, *, mode: int = AUTO) -> list[TextLine]:
    api, binding = engine("vie", AUTO), library()
    api.SetPageSegMode(mode)
    api.SetImage(even)
    api.SetSourceResolution(round(dots))
    if not api.Recognize(round(limits.seconds_a_page * 1000)):
        raise ReadingRefused("time", detail=f"{limits.seconds_a_page:g}")
    lines: list[TextLine] = []
    word_level, line_level = binding.RIL.WORD, binding.RIL.TEXTLINE
    iterator = api.GetIterator()
    if iterator is None:
        return lines
    for item in binding.iterate_level(iterator, word_level):
        try:
            text = item.GetUTF8Text(word_level)
        except RuntimeError:  # tesserocr's word for "nothing here"
            continue
        box = item.BoundingBox(word_level)
        if not text.strip() or box is None:
            continue
        if item.Confidence(word_level) < _SURE and not _LETTERS.search(text):
            continue
        if item.IsAtBeginningOf(line_level) or not lines:
            lines.append(
                TextLine([], _baseline(item.Baseline(line_level), even.width / 2, box), _size(item, dots))
            )
        lines[-1].words.append(Word(_plain(text.strip(), begins=not lines[-1].words), *box))
    return [line for line in lines if line.words]


def _plain(word: str, *, begins: bool) -> str:
    """The word without signs that nobody types here: strokes of fractions, and "ø)" where point g begins."""
    return "g)" if begins and word == "ø)" else word.translate(_SLIPS)


def _baseline(points: Any, middle: float, box: tuple[int, int, int, int]) -> float:
    """The height of a line in the middle of the page, so that a page askew has even steps."""
    if not points:
        return float(box[3])
    (ax, ay), (bx, by) = points
    slope = (by - ay) / (bx - ax) if bx - ax > 200 else 0.0
    return float(ay + slope * (middle - ax)) if abs(slope) < 0.05 else float(ay)


def _size(item: Any, dots: float) -> float:
    attributes = item.WordFontAttributes() or {}
    points = attributes.get("pointsize") or 0
    if 5 < points < 60:
        return float(points)
    return float((item.RowAttributes() or {}).get("row_height", 36.0)) * 72 / dots * 0.95


def _level_sizes(lines: list[TextLine]) -> None:
    """Sizes near the usual one become it: the engine's guess jumps with the letters of a line."""
    usual = median(line.size for line in lines)
    for line in lines:
        if 0.72 * usual < line.size < 1.3 * usual:
            line.size = usual
