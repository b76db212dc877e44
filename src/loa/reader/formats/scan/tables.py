"""Ruled tables of a scan: lines found in the picture, words put into the cells between them."""

from __future__ import annotations

import re

from PIL import Image

from loa.reader.formats.pdf.rulings import Grid
from loa.reader.formats.pdf.tables import RuledTable
from loa.reader.formats.scan.words import TextLine, Word, piece_of
from loa.reader.reading import Box

_STEP = 24  # pixels that are averaged: a letter is seldom that long without a gap, a ruling always
_INK = 200  # thin rulings are grey in a scan
_DARK = 50  # of 255: a step below is ink nearly all along, as no row of letters is
_SHORTEST = 3  # steps
_DRIFT = 2  # pixels from one step to the next
_THICKEST = 9  # pixels
_STROKES = re.compile(r"[|!\[\]Il{}\\/_—–-]{1,3}")

Run = tuple[int, int, int]  # first step, last step, place across


def drawn_lines(even: Image.Image, scale: float) -> tuple[list[Box], list[Box]]:
    """The level and the upright lines drawn on a page that lies straight, in points."""
    ink = even.point([0] * _INK + [255] * (256 - _INK))
    levels = _runs(ink)
    uprights = _runs(ink.transpose(Image.Transpose.TRANSPOSE))
    step, half = _STEP * scale, scale / 2
    ends = step * 0.9  # what a ruling may go on into a step that it does not fill
    flat = [
        Box(a * step - ends, y * scale + half, (b + 1) * step + ends, y * scale + half) for a, b, y in levels
    ]
    tall = [
        Box(x * scale + half, a * step - ends, x * scale + half, (b + 1) * step + ends)
        for a, b, x in uprights
    ]
    return flat, tall


def _runs(ink: Image.Image) -> list[Run]:
    """Runs of dark steps that lie level, each with its height."""
    steps = ink.width // _STEP
    if steps < _SHORTEST:
        return []
    whole = ink.crop((0, 0, steps * _STEP, ink.height))
    squeezed = whole.resize((steps, ink.height), Image.Resampling.BOX)
    data = squeezed.tobytes()
    open_runs: list[list[int]] = []  # first step, last step, height
    done: list[list[int]] = []
    for column in range(steps):
        heights = _dark_heights(data[column::steps])
        going = []
        for run in open_runs:
            near = next((y for y in heights if abs(y - run[2]) <= _DRIFT), None)
            if near is None:
                done.append(run)
            else:
                heights.remove(near)
                run[1] = column
                going.append(run)
        open_runs = going + [[column, column, y] for y in heights]
    return [(a, b, y) for a, b, y in (*done, *open_runs) if b - a + 1 >= _SHORTEST]


def _dark_heights(strip: bytes) -> list[int]:
    """The middles of the short dark stretches of a strip."""
    heights: list[int] = []
    if min(strip) >= _DARK:
        return heights
    start: int | None = None
    for y, value in enumerate((*strip, 255)):
        if value < _DARK:
            start = y if start is None else start
        elif start is not None:
            if y - start <= _THICKEST:
                heights.append((start + y - 1) // 2)
            start = None
    return heights


def take_tables(lines: list[TextLine], grids: list[Grid], *, number: int, scale: float) -> list[RuledTable]:
    """The tables of a page with their words; those words are no longer in `lines`."""
    tables = []
    for grid in grids:
        rows: dict[int, dict[int, list[tuple[TextLine, list[Word]]]]] = {}
        for line in lines:
            rest = []
            for word in line.words:
                x, y = (word.left + word.right) / 2 * scale, (word.top + word.bottom) / 2 * scale
                if not (grid.box.left <= x <= grid.box.right and grid.box.top <= y <= grid.box.bottom):
                    rest.append(word)
                elif not _is_ruling(word, grid, scale):
                    row, column = grid.cell(x, y)
                    cell = rows.setdefault(row, {}).setdefault(column, [])
                    if not cell or cell[-1][0] is not line:
                        cell.append((line, []))
                    cell[-1][1].append(word)
            line.words = rest
        if rows:
            tables.append(_table(grid, rows, number=number, scale=scale))
    lines[:] = [line for line in lines if line.words]
    return tables


def _is_ruling(word: Word, grid: Grid, scale: float) -> bool:
    """Whether the engine took an upright ruling for a letter."""
    if not _STROKES.fullmatch(word.text):
        return False
    return any(word.left * scale - 2 <= x <= word.right * scale + 2 for x in grid.xs)


def _table(
    grid: Grid, rows: dict[int, dict[int, list[tuple[TextLine, list[Word]]]]], *, number: int, scale: float
) -> RuledTable:
    table = RuledTable(grid.xs, grid.box.top)
    for _, cells in sorted(rows.items()):
        filled = {}
        for column, found in sorted(cells.items()):
            found.sort(key=lambda part: part[1][0].bottom)
            filled[column] = [piece_of(words, line, number=number, scale=scale) for line, words in found]
        table.rows.append(filled)
    return table
