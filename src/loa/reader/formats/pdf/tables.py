"""Pieces of text put into the cells of ruled tables, rows joined over page breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loa.reader.formats.pdf.piece import Piece
from loa.reader.formats.pdf.rulings import Grid
from loa.reader.formats.pdf.text import PageText

_SAME_COLUMNS = 6.0  # points
_INSIDE = 1.5  # points from the left edge of a letter, to be surely in its cell
_WORD = re.compile(r"\S+")
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
    for piece in pieces:
        for part in _parted(page, grid, piece):
            x, y = (part.box.left + part.box.right) / 2, (part.box.top + part.box.bottom) / 2
            row, column = grid.cell(x, y)
            rows.setdefault(row, {}).setdefault(column, []).append(part)
    table = RuledTable(grid.xs, grid.box.top)
    for _, row_cells in sorted(rows.items()):
        for cell in row_cells.values():
            cell.sort(key=lambda piece: (round(piece.box.bottom / 4), piece.box.left))
        table.rows.append(dict(sorted(row_cells.items())))
    return table


def _parted(page: PageText, grid: Grid, piece: Piece) -> list[Piece]:
    """A line that runs through several cells, cut where an upright ruling stands."""
    crossed = [x for x in grid.xs if piece.box.left + 1 < x < piece.box.right - 1]
    if not crossed or piece.dropped:
        return [piece]
    y = (piece.box.top + piece.box.bottom) / 2
    parts, start, cell = [], 0, None
    for word in _WORD.finditer(piece.text):
        index = word.start()
        here = grid.cell(page.left_of(piece.first + index) + _INSIDE, y)
        if cell is not None and here != cell:
            parts.append(page.piece(piece.text[start:index], piece.first + start))
            start = index
        cell = here
    parts.append(page.piece(piece.text[start:], piece.first + start))
    return [part for part in parts if part]


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
