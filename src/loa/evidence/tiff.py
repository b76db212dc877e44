"""A TIFF built anew from the tags that draw its pages, with their strips and tiles as they were.

Tags and types are those of TIFF 6.0 and its supplements (from memory of the specification, unchecked).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
SHORT, LONG = 3, 4
MOST_PAGES = 2000
ORIENTATION = 274
PLACE, OF_PLACE = 34853, {1, 2, 3, 4}  # latitude and longitude with their signs
OTHER_SIZES = 330  # the same picture in other sizes
# Tags that say where bytes of the picture stand, and those that say how many.
PARTS = {273: 279, 324: 325, 513: 514}
DRAWN = {
    254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, ORIENTATION, 277, 278, 280, 281, 282, 283, 284,
    290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 332, 334, 336, 338, 339, 340, 341,
    342, 347, 512, 515, 517, 518, 529, 530, 531, 532, 34675,
}  # fmt: skip
RAW_OF_A_CAMERA, OLD_JPEG_TABLES = 50706, 519


@dataclass(frozen=True)
class _Entry:
    tag: int
    kind: int
    count: int
    value: bytes


@dataclass
class _Copy:
    """What was read, and what has been written so far."""

    data: bytes
    order: str  # "<" or ">"
    keep_place: bool
    made: bytearray = field(default_factory=bytearray)
    seen: set[int] = field(default_factory=set)

    def add(self, piece: bytes) -> int:
        """The piece stands at an even place, which is returned."""
        self.made += b"\0" * (len(self.made) % 2)
        if len(self.made) + len(piece) > 2 * len(self.data) + 4096:
            raise ValueError("its parts overlap")
        self.made += piece
        return len(self.made) - len(piece)

    def piece(self, at: int, size: int) -> bytes:
        if at + size > len(self.data):
            raise ValueError("it ends too early")
        return self.data[at : at + size]

    def numbers(self, entry: _Entry) -> list[int]:
        letter = {SHORT: "H", LONG: "I", 13: "I"}.get(entry.kind)
        if letter is None:
            raise ValueError("no number where one is needed")
        return list(struct.unpack(f"{self.order}{entry.count}{letter}", entry.value))

    def longs(self, tag: int, numbers: list[int]) -> _Entry:
        return _Entry(tag, LONG, len(numbers), struct.pack(f"{self.order}{len(numbers)}I", *numbers))


def bare_tiff(data: bytes, *, keep_place: bool = False) -> bytes:
    """Every page with the tags that draw it, and the place where asked for.

    Raises ValueError, LookupError or struct.error for what is no TIFF, or ends too early.
    """
    order = "<" if data.startswith(b"II") else ">"
    copy = _Copy(data, order, keep_place)
    copy.made += data[:4] + bytes(4)
    at, link = struct.unpack_from(f"{order}I", data, 4)[0], 4
    if not at:
        raise ValueError("no page")
    while at:
        place, at = _write_page(copy, at)
        struct.pack_into(f"{order}I", copy.made, link, place)
        link = place + 2 + 12 * struct.unpack_from(f"{order}H", copy.made, place)[0]
    return bytes(copy.made)


def _write_page(copy: _Copy, at: int) -> tuple[int, int]:
    """Where the page's list of tags stands now, and where the next page's stood."""
    if at in copy.seen or len(copy.seen) > MOST_PAGES:
        raise ValueError("its pages have no end")
    copy.seen.add(at)
    entries, following = _read_list(copy, at)
    if entries.keys() & {RAW_OF_A_CAMERA, OLD_JPEG_TABLES}:
        raise ValueError("its pixels are not known without its other tags")
    kept = {tag: entry for tag, entry in entries.items() if tag in DRAWN}
    for where, how_long in PARTS.items():
        if where in entries:
            kept |= _copy_parts(copy, entries[where], entries[how_long])
    if OTHER_SIZES in entries:
        pages = [_write_page(copy, each)[0] for each in copy.numbers(entries[OTHER_SIZES])]
        kept[OTHER_SIZES] = copy.longs(OTHER_SIZES, pages)
    if PLACE in entries and copy.keep_place:
        said, _next = _read_list(copy, copy.numbers(entries[PLACE])[0])
        kept[PLACE] = copy.longs(PLACE, [_write_list(copy, {t: said[t] for t in said.keys() & OF_PLACE})])
    return _write_list(copy, kept), following


def _copy_parts(copy: _Copy, where: _Entry, how_long: _Entry) -> dict[int, _Entry]:
    places, sizes = copy.numbers(where), copy.numbers(how_long)
    found = [copy.add(copy.piece(at, size)) for at, size in zip(places, sizes, strict=True)]
    return {where.tag: copy.longs(where.tag, found), how_long.tag: how_long}


def _read_list(copy: _Copy, at: int) -> tuple[dict[int, _Entry], int]:
    """The tags of the list with their values, and where the next list stands."""
    count = struct.unpack(f"{copy.order}H", copy.piece(at, 2))[0]
    found = {}
    for number in range(count):
        row = copy.piece(at + 2 + 12 * number, 12)
        tag, kind, many = struct.unpack(f"{copy.order}HHI", row[:8])
        size = SIZES.get(kind, 0) * many
        stands = struct.unpack(f"{copy.order}I", row[8:])[0]
        if size and tag not in found and (tag in _WANTED):
            found[tag] = _Entry(tag, kind, many, row[8 : 8 + size] if size <= 4 else copy.piece(stands, size))
    return found, struct.unpack(f"{copy.order}I", copy.piece(at + 2 + 12 * count, 4))[0]


_WANTED = (
    DRAWN
    | PARTS.keys()
    | set(PARTS.values())
    | {OTHER_SIZES, PLACE, RAW_OF_A_CAMERA, OLD_JPEG_TABLES}
    | OF_PLACE
)


def _write_list(copy: _Copy, entries: dict[int, _Entry]) -> int:
    rows = bytearray(struct.pack(f"{copy.order}H", len(entries)))
    for tag in sorted(entries):
        entry = entries[tag]
        rows += struct.pack(f"{copy.order}HHI", tag, entry.kind, entry.count)
        small = len(entry.value) <= 4
        rows += entry.value.ljust(4, b"\0") if small else struct.pack(f"{copy.order}I", copy.add(entry.value))
    return copy.add(bytes(rows) + bytes(4))
