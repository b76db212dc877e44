"""Ruling lines of a page and the grids of tables that they draw."""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

import pypdfium2.raw as pdfium

from loa.reader.formats.pdf.native import Four, PageObjects, bounds, handle_of
from loa.reader.formats.pdf.piece import Frame
from loa.reader.reading import Box

_THIN, _SHORT, _NEAR = 3.0, 8.0, 2.5  # points
_MOST_SEGMENTS = 20_000  # of one path
_MOST_LINES = 2_000  # a page with more is a drawing


@dataclass(slots=True)
class Grid:
    """The lines of one table: x of the upright ones, y of the level ones, from the top left."""

    box: Box
    xs: list[float]
    ys: list[float]
    uprights: list[Box] = field(default_factory=list)
    levels: list[Box] = field(default_factory=list)
    begins: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    walls: list[list[list[Stretch]]] = field(default_factory=list)  # what of each y and each x is drawn
    inner: tuple[list[float], list[float]] = field(init=False)  # the lines between the outermost

    def __post_init__(self) -> None:
        self.inner = self.xs[1:-1], self.ys[1:-1]

    def holds(self, box: Box) -> bool:
        """Whether the middle of a box lies in the table."""
        around = self.box
        if not around.top <= (box.top + box.bottom) / 2 <= around.bottom:
            return False  # most lines of a page stand above its tables or below
        return around.left <= (box.left + box.right) / 2 <= around.right

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Row and column of the cell at a point; merged cells count where they begin."""
        inner_xs, inner_ys = self.inner
        plain = bisect_left(inner_ys, y), bisect_left(inner_xs, x)
        found = self.begins.get(plain)
        if found is None:
            found = self.begins[plain] = self._begin(*plain)
        return found

    def _begin(self, row: int, column: int) -> tuple[int, int]:
        if not self.walls:
            flat = [(line.top, line.left, line.right) for line in self.levels]
            tall = [(line.left, line.top, line.bottom) for line in self.uprights]
            self.walls += [_along(flat, self.ys), _along(tall, self.xs)]
        levels, uprights = self.walls
        middle = (self.ys[row] + self.ys[row + 1]) / 2
        while column > 0 and not _stands(uprights[column], middle):
            column -= 1
        middle = (self.xs[column] + self.xs[column + 1]) / 2
        while row > 0 and not _stands(levels[row], middle):
            row -= 1
        return row, column


Stretch = tuple[float, float]


def _along(lines: list[tuple[float, float, float]], edges: list[float]) -> list[list[Stretch]]:
    """For each edge the stretches that the lines on it cover, a little longer than they are drawn."""
    return [
        [(low - _NEAR, high + _NEAR) for place, low, high in lines if abs(place - edge) <= _NEAR]
        for edge in edges
    ]


def _stands(stretches: list[Stretch], middle: float) -> bool:
    for low, high in stretches:  # noqa: SIM110 - `any` takes twice as long
        if low <= middle <= high:
            return True
    return False


def grids(objects: PageObjects, frame: Frame) -> list[Grid]:
    """The tables that ruling lines draw on a page, from top to bottom."""
    paths = objects.of_kind(pdfium.FPDF_PAGEOBJ_PATH)
    return grids_of(*_rulings(paths, frame)) if paths else []


def grids_of(levels: list[Box], uprights: list[Box]) -> list[Grid]:
    """The tables that these level and upright lines make, from top to bottom."""
    if len(levels) < 2 or len(uprights) < 2 or len(levels) + len(uprights) > _MOST_LINES:
        return []
    found = []
    for group in _touching([*levels, *uprights]):
        flat = [line for line in group if _is_level(line)]
        tall = [line for line in group if not _is_level(line)]
        if not flat or not tall:
            continue
        ends = min(line.top for line in tall), max(line.bottom for line in tall)  # open at a page break
        xs, ys = _cluster([line.left for line in tall]), _cluster([*(line.top for line in flat), *ends])
        if len(xs) >= 2 and len(ys) >= 2 and len(xs) + len(ys) >= 5:
            box = Box(xs[0], ys[0], xs[-1], ys[-1])
            found.append(Grid(box, xs, ys, tall, flat))
    return sorted(found, key=lambda grid: (grid.box.top, grid.box.left))


def _is_level(line: Box) -> bool:
    return line.right - line.left >= line.bottom - line.top


def _rulings(paths: list[int], frame: Frame) -> tuple[list[Box], list[Box]]:
    """Thin level and upright lines drawn on the page."""
    levels: list[Box] = []
    uprights: list[Box] = []
    for item, around in zip(paths, bounds(paths), strict=True):
        for box in _strokes(item, around, frame):
            width, height = box.right - box.left, box.bottom - box.top
            if height <= _THIN and width >= _SHORT:
                middle = (box.top + box.bottom) / 2
                levels.append(Box(box.left, middle, box.right, middle))
            elif width <= _THIN and height >= _SHORT:
                middle = (box.left + box.right) / 2
                uprights.append(Box(middle, box.top, middle, box.bottom))
    return levels, uprights


def _strokes(item: int, around: Four | None, frame: Frame) -> list[Box]:
    """The straight strokes of a path; a thin filled rectangle is one stroke."""
    if around is None:
        return []
    box = frame.box(*around)
    if min(box.right - box.left, box.bottom - box.top) <= _THIN:
        return [box]
    return _segments(handle_of(item), frame)


def _segments(item: Any, frame: Frame) -> list[Box]:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return []
    boxes: list[Box] = []
    start = here = (0.0, 0.0)
    for index in range(min(pdfium.FPDFPath_CountSegments(item), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            boxes.append(_between(here, point, frame))
        here = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            boxes.append(_between(here, start, frame))
            here = start
    return boxes


def _between(a: tuple[float, float], b: tuple[float, float], frame: Frame) -> Box:
    return frame.box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))


def _cluster(values: list[float]) -> list[float]:
    """Values in order, those that lie together as one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _NEAR:
            edges.append(value)
    return edges


def _touching(lines: list[Box]) -> list[list[Box]]:
    """Groups of lines that touch one another."""
    groups: list[tuple[Box, list[Box]]] = []
    for line in sorted(lines, key=attrgetter("top", "left")):
        box, members = line, [line]
        rest = []
        for group in groups:
            other, others = group
            if _meets(box, [other]) and _meets(line, others):
                box, members = _around(box, other), others + members
            else:
                rest.append(group)
        rest.append((box, members))
        groups = rest
    return [members for _, members in groups]


def _meets(line: Box, others: list[Box]) -> bool:
    """Whether a line touches one of the others."""
    left, top, right, bottom = line.left, line.top, line.right + _NEAR, line.bottom + _NEAR
    for each in others:  # a loop: `any` takes twice as long, and a drawing has thousands of lines
        if (
            left <= each.right + _NEAR
            and each.left <= right
            and top <= each.bottom + _NEAR
            and each.top <= bottom
        ):
            return True
    return False


def _around(a: Box, b: Box) -> Box:
    return Box(min(a.left, b.left), min(a.top, b.top), max(a.right, b.right), max(a.bottom, b.bottom))
