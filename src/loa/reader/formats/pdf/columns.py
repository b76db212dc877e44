"""Reading order where columns stand side by side: the head of a document and its signature."""

from __future__ import annotations

from loa.reader.formats.pdf.piece import Piece

_SAME_LINE = 0.5  # of the height of a line
_APART = 8.0  # points between columns


def order(pieces: list[Piece]) -> list[Piece]:
    """The pieces with each block of columns read column by column; other lines keep their order.

    A block is a run of lines in which some stand beside others. Text on a page comes in the order it was
    drawn: only where that order runs across the columns is it changed.
    """
    if not _stand_beside(pieces):
        return pieces  # by far the most pages
    ordered: list[Piece] = []
    block: list[Piece] = []
    for row in _rows(pieces):
        beside = len(row) > 1
        if beside or (block and _fits(block, row[0])):
            block += row
            continue
        ordered += _by_column(block)
        block = []
        ordered += row
    return ordered + _by_column(block)


def _stand_beside(pieces: list[Piece]) -> bool:
    """Whether one of the pieces stands beside the one before it."""
    end = float("inf")  # where the piece before ends; only those that begin right of it are looked at
    for at, piece in enumerate(pieces):
        box = piece.box
        if box.left > end and _beside(pieces[at - 1], piece):
            return True
        end = box.right
    return False


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces that follow each other on one line, together."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and _beside(rows[-1][-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _beside(a: Piece, b: Piece) -> bool:
    one, other = a.box, b.box
    if other.left <= one.right:
        return False
    height = max(1.0, min(one.bottom - one.top, other.bottom - other.top))
    return abs(one.bottom - other.bottom) < height * _SAME_LINE


def _fits(block: list[Piece], piece: Piece) -> bool:
    """Whether a line alone belongs to the columns above it: it stands in one of them, close below."""
    left, right = _sides(block)
    if not left or not right:
        return False
    middle = _middle(block)
    lowest = max(each.box.bottom for each in block)
    height = piece.box.bottom - piece.box.top
    inside = piece.box.right < middle + _APART or piece.box.left > middle - _APART
    return inside and -2 * height < piece.box.top - lowest < 1.2 * height


def _middle(block: list[Piece]) -> float:
    rows = [row for row in _rows(block) if len(row) > 1]
    gaps = [(row[0].box.right, row[1].box.left) for row in rows]
    low, high = max(gap[0] for gap in gaps), min(gap[1] for gap in gaps)
    return (low + high) / 2


def _sides(block: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    if not any(len(row) > 1 for row in _rows(block)):
        return block, []
    middle = _middle(block)
    left = [piece for piece in block if (piece.box.left + piece.box.right) / 2 < middle]
    return left, [piece for piece in block if piece not in left]


def _by_column(block: list[Piece]) -> list[Piece]:
    left, right = _sides(block) if block else ([], [])
    rows = _rows(block)
    if any(len(row) > 2 for row in rows) or len([row for row in rows if len(row) > 1]) == 0:
        return block
    return left + right
