"""The end of a paper in two columns: recipients in small letters, beside them who signs, each read alone.

Their lines do not stand at the same heights; the engine takes two of one side and one of the other for one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from PIL import Image

from loa.reader.formats.scan.words import TextLine

ReadBlock = Callable[[Image.Image], list[TextLine]]

_RECIPIENTS = re.compile(r"\W*n[ơo][iì] nh[ậâạa]n\b", re.IGNORECASE)  # with slips of the engine's own
_DARK = 128
_DIRT = 1  # of 255: a few specks in the height of the columns
_GUTTER = 0.25  # of an inch, at least
_PAD = 10
_LOST = 0.9  # a second reading with fewer letters than this share of the first's is none


def read_columns(even: Image.Image, lines: list[TextLine], *, dots: float, read: ReadBlock) -> list[TextLine]:
    """The lines, those of the page's two last columns read anew where one line ran across both."""
    first = next((n for n, line in enumerate(lines) if _RECIPIENTS.match(_text(line))), None)
    if first is None:
        return lines
    top = max(0, min(word.top for word in lines[first].words) - _PAD)
    ending = [line for line in lines if min(word.top for word in line.words) >= top]
    bottom = min(even.height, max(word.bottom for line in ending for word in line.words) + _PAD)
    gutter = _gutter(even.crop((0, top, even.width, bottom)), least=_GUTTER * dots)
    if gutter is None or not any(_crosses(line, gutter) for line in ending if line is not lines[first]):
        return lines
    sides = ((0, gutter), (gutter, even.width))
    again = [
        _moved(line, left, top)
        for left, right in sides
        for line in read(even.crop((left, top, right, bottom)))
    ]
    if _letters(again) < _LOST * _letters(ending):
        return lines
    kept = {id(line) for line in ending}
    return [line for line in lines if id(line) not in kept] + again


def _text(line: TextLine) -> str:
    return " ".join(word.text for word in line.words)


def _gutter(band: Image.Image, *, least: float) -> int | None:
    """The middle of the widest white stripe from top to bottom that has ink on both sides."""
    ink = band.point(lambda grey: 255 if grey < _DARK else 0)
    columns = ink.resize((band.width, 1), Image.Resampling.BOX).tobytes()
    inked = [at for at, level in enumerate(columns) if level > _DIRT]
    stripes = [(right - left, (left + right) // 2) for left, right in pairwise(inked)]
    width, middle = max(stripes, default=(0, 0))
    return middle if width >= least else None


def _crosses(line: TextLine, gutter: int) -> bool:
    return min(word.left for word in line.words) < gutter < max(word.right for word in line.words)


def _moved(line: TextLine, left: int, top: int) -> TextLine:
    """The line where it stands on the page."""
    for word in line.words:
        word.left, word.right = word.left + left, word.right + left
        word.top, word.bottom = word.top + top, word.bottom + top
    line.baseline += top
    return line


def _letters(lines: list[TextLine]) -> int:
    return sum(sign.isalpha() for line in lines for word in line.words for sign in word.text)
