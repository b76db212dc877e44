"""Tables that a page of the web poured out: a bar alone on a line between two cells, two between rows.

Reads the lines of a text file. Writes, for each line of such a table, the cell that it stands in. Two columns
are no table: so pages lay out heads and signatures.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import count, pairwise
from typing import NamedTuple

from loa.reader.formats.poured import Line

_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2  # as wide as most
_LONGEST_NUMBER = 4  # letters: "STT", "VIII", "10.1"
_DIVIDED = re.compile(r"th[ựư]c hi[ệê]n|ph[âa]n c[ôo]ng|tr[áa]ch nhi[ệê]m|c[ơo] quan|đ[ơo]n v[ịi]", re.I)


class Place(NamedTuple):
    """Where a line of a table stands; a bar, and an empty line, stand in no cell."""

    table: int
    row: int
    column: int | None


_Cell = list[int]  # its lines, by their index
_Row = list[_Cell]


def find_barred(lines: list[Line]) -> dict[int, Place]:
    """The place of each line of a table drawn with bars alone on their lines, by where the line begins."""
    bars = [i for i, (_, line, _) in enumerate(lines) if line.strip() == "|"]
    places: dict[int, Place] = {}
    numbers = count()
    for run in _runs(lines, bars):
        rows = _rows([_cell(lines, left, right) for left, right in pairwise(run)], lines)
        if rows:
            _place(lines, run, rows, table=next(numbers), into=places)
    return places


def _runs(lines: list[Line], bars: list[int]) -> list[list[int]]:
    """Bars with nothing but cells between them: an empty line beside a bar begins or ends what is no cell."""
    runs: list[list[int]] = []
    for bar in bars:
        if runs and _is_cell(lines[runs[-1][-1] + 1 : bar]):
            runs[-1].append(bar)
        else:
            runs.append([bar])
    return [run for run in runs if len(run) > _FEWEST_COLUMNS * _FEWEST_ROWS]


def _is_cell(between: list[Line]) -> bool:
    """Whether the lines between two bars are those of a cell, filled or empty."""
    filled = [bool(line.strip()) for _, line, _ in between]
    return not any(filled) or (filled[0] and filled[-1])


def _cell(lines: list[Line], left: int, right: int) -> _Cell:
    return [i for i in range(left + 1, right) if lines[i][1].strip()]


def _rows(gaps: list[_Cell], lines: list[Line]) -> list[_Row]:
    """The rows of a table by what stands between its bars; none where it has too few columns or rows."""
    ends = [-1, *(i for i, gap in enumerate(gaps) if not gap), len(gaps)]
    lengths = Counter(right - left - 1 for left, right in pairwise(ends))
    width, often = max(lengths.items(), key=lambda each: (each[0] >= _FEWEST_COLUMNS, each[1], each[0]))
    if width < _FEWEST_COLUMNS or often < _FEWEST_ROWS:
        return []
    rows: list[_Row] = []
    at = 0
    while at < len(gaps):
        long = _length(gaps, at, width, lines)
        rows.append(gaps[at : at + long])
        at += long + 1
    return _with_divided_head(rows, width, lines)


def _length(gaps: list[_Cell], at: int, width: int, lines: list[Line]) -> int:
    """How many cells the row at `at` has: all if it begins with a number, else those up to the empty one."""
    whole = at + width >= len(gaps) or not gaps[at + width]
    if whole and (not gaps[at] or _is_number(gaps[at], lines)):
        return width
    return next((i for i in range(1, width) if at + i < len(gaps) and not gaps[at + i]), width)


def _is_number(cell: _Cell, lines: list[Line]) -> bool:
    words = _words(cell, lines)
    return len(words) <= _LONGEST_NUMBER and words.replace(".", "").rstrip(")").isalnum()


def _words(cell: _Cell, lines: list[Line]) -> str:
    return " ".join(lines[i][1].strip(" *") for i in cell)


def _with_divided_head(rows: list[_Row], width: int, lines: list[Line]) -> list[_Row]:
    """The rows, the second one's cells below the cell of the head that they divide ("Phân công")."""
    if len(rows) < _FEWEST_ROWS or not len(rows[0]) < width == len(rows[0]) + len(rows[1]) - 1:
        return rows
    head, below = rows[0], rows[1]
    at = next((i for i, cell in enumerate(head) if _DIVIDED.search(_words(cell, lines))), None)
    if at is None:
        return rows
    apart: _Row = [[] for _ in below[1:]]
    return [[*head[: at + 1], *apart, *head[at + 1 :]], [*([] for _ in head[:at]), *below], *rows[2:]]


def _place(
    lines: list[Line], run: list[int], rows: list[_Row], *, table: int, into: dict[int, Place]
) -> None:
    for i in range(run[0], run[-1] + 1):
        into[lines[i][0]] = Place(table, -1, None)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            for i in cell:
                into[lines[i][0]] = Place(table, number, column)
