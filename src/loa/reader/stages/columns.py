"""Columns of a header or signature that stand side by side on the same lines of a text.

Reads lines (`Look`s) of a text without boxes. Writes them in reading order: the left column from top to
bottom, then the right one. Boxed formats have put their columns in order already.
"""

from __future__ import annotations

import re

from loa.reader.reading import Line
from loa.reader.rules.phrases import ADDRESSED, APPENDIX, RECIPIENTS
from loa.reader.rules.types import type_of_line

_GUTTER = re.compile(r"(?<=\S) {3,}(?=\S)")
_NUMBER_LETTERS = 5
_BLANK_AFTER = re.compile(r"(?:[Ss]ố\s?:?|ngày|tháng|năm)$")  # a number or day left blank makes no gutter
_LONGER = 10  # letters by which a line may be longer than those of its column above it
_TOP = 30  # lines in which a header stands
_WIDE = 70  # letters: no line of a column is as long
_MARKER = re.compile(r"(?:[-–+•*]|\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]?|[a-zđ][.)])$")

Piece = tuple[Line, int, int, bool | None]


def _pieces(line: Line, text: str) -> list[tuple[int, int]]:
    """The stretches of a line that runs of blanks keep apart; a marker stays with its words."""
    raw = text[line.start : line.end]
    out: list[tuple[int, int]] = []
    at = len(raw) - len(raw.lstrip())
    for gutter in _GUTTER.finditer(raw, at):
        left = raw[at : gutter.start()].strip()
        if _MARKER.fullmatch(left) or _BLANK_AFTER.search(left):
            continue
        out.append((line.start + at, line.start + gutter.start()))
        at = gutter.end()
    out.append((line.start + at, line.end))
    return out


def order_columns(lines: tuple[Line, ...], text: str) -> list[Piece]:
    """Every line or piece of a line that is not blank, in reading order; whether a gap stands above it."""
    plain: list[Piece] = []
    gap: bool | None = True
    for line in lines:
        start, end = line.start, line.end
        words = text[start:end]
        if not words or words.isspace():
            gap = True if gap is False else gap
            continue
        if line.kind == "page-mark":  # whether a paragraph goes on behind a page number nobody can see
            gap = None if len(words.strip(" \t-–—")) < _NUMBER_LETTERS else True
            continue
        plain.append((line, start, end, gap))
        gap = False
    if "   " not in text or not any(
        "   " in text[line.start : line.end].strip() for line, *_ in plain if line.kind == "text"
    ):
        return plain
    top = _top_region(plain, text)
    plain[: top[1]] = [*plain[: top[0]], *_sorted(plain[top[0] : top[1]], text)]
    first = next((i for i in range(top[1], len(plain)) if _ends(plain[i][0], text)), None)
    if first is not None:
        last = _bottom_end(plain, first, text)
        plain[first:last] = _sorted(plain[first:last], text)
    return plain


def _top_region(plain: list[Piece], text: str) -> tuple[int, int]:
    """From the first to the last header line in columns, with the lines that continue the left one."""
    found: list[int] = []
    for i, (line, start, end, _) in enumerate(plain[:_TOP]):
        words = text[start:end].strip()
        if line.kind != "text" or type_of_line(words) or ADDRESSED.match(words):
            break
        if len(_pieces(line, text)) > 1:
            found.append(i)
    if not found:
        return 0, 0
    last = found[-1] + 1
    edge = max(_pieces(plain[i][0], text)[0][1] - plain[i][0].start for i in found) + _LONGER
    while last < len(plain) and plain[last][3] is False and plain[last][2] - plain[last][0].start <= edge:
        last += 1
    return found[0], last


def _ends(line: Line, text: str) -> bool:
    pieces = _pieces(line, text) if line.kind == "text" else []
    return len(pieces) > 1 and any(RECIPIENTS.match(text[start:end]) for start, end in pieces)


def _bottom_end(plain: list[Piece], first: int, text: str) -> int:
    for i in range(first + 1, len(plain)):
        line, start, end, _ = plain[i]
        words = text[start:end].strip()
        wide = len(_pieces(line, text)) == 1 and len(words) > _WIDE
        if line.kind != "text" or wide or type_of_line(words) or APPENDIX.match(words):
            return i
    return len(plain)


def _sorted(region: list[Piece], text: str) -> list[Piece]:
    """The lines of a region in two columns: all pieces of the left one, then those of the right."""
    cut = [(line, _pieces(line, text), gap) for line, _, _, gap in region]
    rights = [pieces[1][0] - line.start for line, pieces, _ in cut if len(pieces) > 1]
    if not rights:
        return region
    edge = min(rights) - 2
    left: list[Piece] = []
    right: list[Piece] = []
    for line, pieces, gap in cut:
        for start, end in pieces:
            column = right if start - line.start >= edge else left
            column.append((line, start, end, True if not column else gap))
    return [*left, *right]
