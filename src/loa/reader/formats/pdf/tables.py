"""Pieces of text put into the cells of ruled tables, rows joined over page breaks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise

from loa.reader.formats.pdf.piece import Piece
from loa.reader.formats.pdf.rulings import Grid
from loa.reader.formats.pdf.text import PageText

_SAME_COLUMNS = 6.0  # points
_INSIDE = 1.5  # points from the left edge of a letter, to be surely in its cell
_WORD = re.compile(r"\S\S*")  # not \S+: the engine skips only to a sign or a class
_TERMINAL = re.compile(r"[.;:!?…/]\W*$")

Row = dict[int, list[Piece]]


@dataclass(slots=True)
class RuledTable:
    """A table with its rows of cells; on the next page it may go on."""

    xs: list[float]
    top: float
    rows: list[Row] = field(default_factory=list)
    repeated: list[Piece] = field(default_factory=list)  # the head printed again on a later page


def fill(page: PageText, grid: Grid, pieces: list[Piece]) -> RuledTable:
    """The table of `grid`, its cells filled with the pieces that lie in it."""
    rows: dict[int, dict[int, list[Piece]]] = {}
    for part in _parted(page, grid, pieces):
        x, y = (part.box.left + part.box.right) / 2, (part.box.top + part.box.bottom) / 2
        row, column = grid.cell(x, y)
        rows.setdefault(row, {}).setdefault(column, []).append(part)
    table = RuledTable(grid.xs, grid.box.top)
    for _, row_cells in sorted(rows.items()):
        for cell in row_cells.values():
            if len(cell) > 1:
                cell.sort(key=lambda piece: (round(piece.box.bottom / 4), piece.box.left))
        table.rows.append(dict(sorted(row_cells.items())))
    return table


def _parted(page: PageText, grid: Grid, pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces in their order; a line that runs through several cells is cut where an upright stands."""
    crossed = [piece for piece in pieces if _is_crossed(grid.xs, piece)]
    words = [[word.start() for word in _WORD.finditer(piece.text)] for piece in crossed]
    lefts = iter(
        page.lefts([piece.first + at for piece, ats in zip(crossed, words, strict=True) for at in ats])
    )
    starts = [
        _cell_starts(grid, piece, zip(ats, islice(lefts, len(ats)), strict=True))
        for piece, ats in zip(crossed, words, strict=True)
    ]
    parts = iter(
        page.parts(
            (piece.text[start:end], piece.first + start)
            for piece, ats in zip(crossed, starts, strict=True)
            for start, end in pairwise([*ats, len(piece.text)])
        )
    )
    counts = {id(piece): len(ats) for piece, ats in zip(crossed, starts, strict=True)}
    for piece in pieces:
        if id(piece) in counts:
            yield from islice(parts, counts[id(piece)])
        else:
            yield piece


def _is_crossed(xs: list[float], piece: Piece) -> bool:
    """Whether an upright ruling stands inside the box of a piece."""
    at = bisect_right(xs, piece.box.left + 1)
    return at < len(xs) and xs[at] < piece.box.right - 1 and not piece.dropped


def _cell_starts(grid: Grid, piece: Piece, words: Iterable[tuple[int, float]]) -> list[int]:
    """Where in the text of a piece each cell begins; `words` are the starts of words and their left edges."""
    y = (piece.box.top + piece.box.bottom) / 2
    starts: list[int] = []
    before = None
    for start, left in words:
        cell = grid.cell(left + _INSIDE, y)
        if cell != before:
            starts.append(start)
        before = cell
    return starts


def goes_on(before: RuledTable, after: RuledTable) -> bool:
    """Whether a table at the top of a page is the one that ended the page before."""
    return len(before.xs) == len(after.xs) and all(
        abs((a - before.xs[0]) - (b - after.xs[0])) < _SAME_COLUMNS
        for a, b in zip(before.xs, after.xs, strict=True)
    )


def join(before: RuledTable, after: RuledTable) -> None:
    """The rows of `after` stand in `before`; a row cut by the page break is one again."""
    rows = list(after.rows)
    if rows and before.rows and _words(rows[0]) == _words(before.rows[0]):
        before.repeated += [piece for cell in rows.pop(0).values() for piece in cell]
    if rows and before.rows and _is_rest(before, rows[0]):
        last = before.rows[-1]
        for column, cell in rows.pop(0).items():
            last.setdefault(column, []).extend(cell)
        before.rows[-1] = dict(sorted(last.items()))
    before.rows += rows


def _words(row: Row) -> list[str]:
    return [" ".join(piece.text for piece in cell) for cell in row.values()]


def _is_rest(table: RuledTable, row: Row) -> bool:
    """Whether the first row of a page finishes the last row of the page before."""
    if not row or 0 in row:
        return False
    numbered = sum(0 in each for each in table.rows)
    if numbered < max(2, len(table.rows) * 0.6):
        return all(
            column in table.rows[-1]
            and (cell[0].text[:1].islower() or not _TERMINAL.search(table.rows[-1][column][-1].text))
            for column, cell in row.items()
        )
    return True
