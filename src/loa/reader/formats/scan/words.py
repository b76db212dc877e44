"""Words and lines of words as the engine gives them, and their pieces in points."""

from __future__ import annotations

from dataclasses import dataclass

from loa.reader.formats.pdf.piece import Piece
from loa.reader.reading import Box

_ASCENT, _DESCENT = 0.8, 0.22
_CENTRED = 30.0  # points off the middle
_GAP = 2.0  # of the font size, between columns


@dataclass(slots=True)
class Word:
    """A word with its pixels: left, top, right, bottom."""

    text: str
    left: int
    top: int
    right: int
    bottom: int


@dataclass(slots=True)
class TextLine:
    """Words on one line; `baseline` is its height in pixels in the middle of the page."""

    words: list[Word]
    baseline: float
    size: float


def pieces_of(line: TextLine, number: int, scale: float) -> list[Piece]:
    """The line in points, cut where columns stand side by side."""
    groups: list[list[Word]] = [[]]
    for word in line.words:
        if groups[-1] and (word.left - groups[-1][-1].right) * scale > _GAP * line.size:
            groups.append([])
        groups[-1].append(word)
    return [piece_of(group, line, number=number, scale=scale) for group in groups]


def piece_of(words: list[Word], line: TextLine, *, number: int, scale: float) -> Piece:
    """Some words of a line as one piece on page `number`."""
    bottom = line.baseline * scale
    left, right = min(word.left for word in words), max(word.right for word in words)
    box = Box(
        round(left * scale, 2),
        round(bottom - _ASCENT * line.size, 2),
        round(right * scale, 2),
        round(bottom + _DESCENT * line.size, 2),
    )
    return Piece(" ".join(word.text for word in words), number, box, round(line.size, 1))


def downward(pieces: list[Piece], *, middle: float) -> list[Piece]:
    """The pieces in the engine's order, save that none comes after one that stands below it.

    Pieces side by side are in no order of height; a line alone in the middle of the page is above and
    below all others; `middle` is that of the page.
    """
    alone = {id(piece) for piece in pieces if not any(_beside(piece, other) for other in pieces)}
    centred = {
        id(piece) for piece in pieces if id(piece) in alone and abs(_middle(piece) - middle) < _CENTRED
    }
    ordered: list[Piece] = []
    for piece in pieces:
        after = (
            index
            for index, other in enumerate(ordered)
            if _is_below(other, piece)
            and (_overlap(other, piece) or (id(other) in alone and id(piece) in centred))
        )
        ordered.insert(next(after, len(ordered)), piece)
    return ordered


def _middle(piece: Piece) -> float:
    return (piece.box.left + piece.box.right) / 2


def _is_below(low: Piece, high: Piece) -> bool:
    return low.box.top > high.box.bottom - 0.4 * (high.size or 12.0)


def _overlap(a: Piece, b: Piece) -> bool:
    return min(a.box.right, b.box.right) > max(a.box.left, b.box.left)


def _beside(a: Piece, b: Piece) -> bool:
    return a is not b and not _is_below(a, b) and not _is_below(b, a)
