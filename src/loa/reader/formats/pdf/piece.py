"""A piece of a line on a page, and the geometry of a page."""

from __future__ import annotations

from msgspec import Struct

from loa.reader.reading import Box, LineKind
from loa.reader.record import Record

# Added to a number and taken off again it leaves the nearest whole one: `round` goes by way of its digits,
# which takes ten times as long.
WHOLE = 1.5 * 2.0**52


class Piece(Struct, gc=False, eq=False):
    """Words on one line of a page; `first` is the index of its first character on the page."""

    text: str
    page: int
    box: Box
    size: float | None = None
    bold: bool | None = None
    first: int = 0
    kind: LineKind = "text"
    dropped: tuple[int, ...] = ()  # characters left out: the marks that refer to footnotes


class Frame(Record, frozen=True):
    """The visible part of a page and its rotation; turns PDF coordinates into boxes from the top left."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as a reader sees them."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.rotation in (90, 270) else (width, height)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The box of a rectangle given in PDF coordinates."""
        if not self.rotation:
            edge, head = self.left, self.top
            return Box(
                ((left - edge) * 100 + WHOLE - WHOLE) / 100,
                ((head - top) * 100 + WHOLE - WHOLE) / 100,
                ((right - edge) * 100 + WHOLE - WHOLE) / 100,
                ((head - bottom) * 100 + WHOLE - WHOLE) / 100,
            )
        ax, ay = self._point(left, top)
        bx, by = self._point(right, bottom)
        return Box(round(min(ax, bx), 2), round(min(ay, by), 2), round(max(ax, bx), 2), round(max(ay, by), 2))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y
