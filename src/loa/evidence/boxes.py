"""The boxes of an MP4 or MOV, one inside the other: names, places, and the pieces of a track.

Boxes are those of ISO/IEC 14496-12 and of QuickTime (from memory of the specifications, unchecked).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

Bytes = bytes | bytearray


@dataclass(frozen=True)
class Box:
    """A piece of the file: its name, where it begins, where what is in it begins, where it ends."""

    name: bytes
    at: int
    inside: int
    end: int


def whole(data: Bytes) -> Box:
    """The file itself, as what all boxes are in."""
    return Box(b"", 0, 0, len(data))


def boxes(data: Bytes, within: Box) -> Iterator[Box]:
    """The boxes inside, in order; the file's last may be cut off.

    Raises ValueError where another does not fit.
    """
    at = within.inside
    while at + 8 <= within.end:
        size, name = struct.unpack_from(">I4s", data, at)
        inside = at + 8
        if size == 1:
            size, inside = struct.unpack_from(">Q", data, inside)[0], at + 16
        end = at + size if size else within.end
        if not within.name:
            end = min(end, within.end)
        if not inside <= end <= within.end:
            raise ValueError("a box that does not fit")
        yield Box(name, at, inside, end)
        at = end


def found(data: Bytes, within: Box, *path: bytes) -> Box | None:
    """The first box at the end of the path, or None."""
    for box in boxes(data, within):
        if box.name == path[0]:
            return found(data, box, *path[1:]) if path[1:] else box
    return None


def kind_of(data: Bytes, track: Box) -> bytes:
    """What a track is: `vide`, `soun`, …; empty where it does not say."""
    box = found(data, track, b"mdia", b"hdlr")
    return bytes(data[box.inside + 8 : box.inside + 12]) if box else b""


def pieces_of(data: Bytes, track: Box) -> Iterator[tuple[int, int]]:
    """Where the track's chunks begin and end in the file, by its own tables."""
    tables = found(data, track, b"mdia", b"minf", b"stbl")
    if tables is None:
        return
    runs = _rows(data, found(data, tables, b"stsc"), ">III")
    sizes, same = _sizes(data, found(data, tables, b"stsz"))
    first = 0
    places = _rows(data, found(data, tables, b"stco"), ">I") or _rows(
        data, found(data, tables, b"co64"), ">Q"
    )
    for number, (at,) in enumerate(places, 1):
        while len(runs) > 1 and runs[1][0] <= number:
            runs = runs[1:]
        count = runs[0][1] if runs else 0
        yield at, min(len(data), at + (same * count or sum(sizes[first : first + count])))
        first += count


def _rows(data: Bytes, box: Box | None, form: str) -> list[tuple[int, ...]]:
    """The rows of a table that says before them how many they are."""
    if box is None:
        return []
    count, size = struct.unpack_from(">I", data, box.inside + 4)[0], struct.calcsize(form)
    if box.inside + 8 + count * size > box.end:
        raise ValueError("a table that does not fit")
    return list(struct.iter_unpack(form, data[box.inside + 8 : box.inside + 8 + count * size]))


def _sizes(data: Bytes, box: Box | None) -> tuple[list[int], int]:
    """How long each sample is, or the length that all have."""
    if box is None:
        return [], 0
    same: int = struct.unpack_from(">I", data, box.inside + 4)[0]
    shifted = Box(box.name, box.at, box.inside + 4, box.end)
    return ([], same) if same else ([size for (size,) in _rows(data, shifted, ">I")], 0)
