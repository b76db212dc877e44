"""An MP4 or MOV without what it tells of place, person and machine; what plays is not touched.

Only the boxes that play it are kept, in fragments too (`fragments`). All others become empty space of the
same length, so that every place that the film names inside stays right; so do tracks that note beside the
picture where the camera was.
"""

from __future__ import annotations

import re
import struct

from loa.evidence.boxes import Box, boxes, found, kind_of, pieces_of, whole
from loa.evidence.fragments import fragments_of, number_of

# What plays, level by level.
_TOP = {b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"ssix", b"pdin"}
_LEVELS = {
    b"moov": {b"mvhd", b"iods", b"trak", b"mvex"},
    b"trak": {b"tkhd", b"edts", b"tref", b"mdia", b"load", b"tapt", b"matt", b"clip", b"trgr"},
    b"mdia": {b"mdhd", b"hdlr", b"minf", b"elng"},
    b"moof": {b"mfhd", b"traf"},
    b"traf": {b"tfhd", b"tfdt", b"trun", b"saiz", b"saio", b"sbgp", b"sgpd", b"subs", b"senc"},
}
# Tracks that are seen or heard; any other notes something beside them, mostly where the camera was.
_PLAYED = {b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"tmcd", b"hint", b"auxv", b"pict"}
_PLACE = re.compile(rb"([+-]\d{2}(?:\.\d+)?)([+-]\d{3}(?:\.\d+)?)(?:[+-]\d+(?:\.\d+)?)?/")  # ISO 6709


def bare_film(data: bytes, *, keep_place: bool = False) -> tuple[bytes, tuple[float, float] | None]:
    """The film, as long as before, with nothing but what plays; its place, in it and beside it, as asked.

    Raises ValueError or struct.error for what is no film.
    """
    made = bytearray(data)
    place = place_of(data) if keep_place else None
    _clear_fragments(made)
    _clear(made, whole(made), _TOP)
    kept = place if place and _write_place(made, place) else None
    return bytes(made), kept


def _clear_fragments(made: bytearray) -> None:
    """What fragments hold of tracks that are not played is zeros; where it can, a part is empty space."""
    film = found(made, whole(made), b"moov")
    tracks = [box for box in boxes(made, film) if box.name == b"trak"] if film else []
    silent = {number_of(made, track) for track in tracks if kind_of(made, track) not in _PLAYED}
    for parts in fragments_of(made) if silent else ():
        for part, after in zip(parts, [*parts[1:], None], strict=True):
            if part.track in silent:
                for begin, end in part.pieces:
                    _zero(made, begin, end)
                if after is None or not after.chained:
                    made[part.box.at + 4 : part.box.at + 8] = b"free"
                    _zero(made, part.box.inside, part.box.end)


def _zero(made: bytearray, begin: int, end: int) -> None:
    begin, end = max(0, begin), min(len(made), end)
    if begin < end:
        made[begin:end] = bytes(end - begin)


def place_of(data: bytes) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, as the film's own words say them; None where they do not."""
    film = found(data, whole(data), b"moov")
    for box in boxes(data, film) if film else ():
        said = _PLACE.search(data, box.inside, box.end) if box.name in (b"udta", b"meta") else None
        if said:
            north, east = float(said[1]), float(said[2])
            if abs(north) <= 90 and abs(east) <= 180 and (north or east):
                return round(north, 6), round(east, 6)
    return None


def _clear(made: bytearray, within: Box, wanted: set[bytes]) -> None:
    """Whatever is not wanted at this level, or at those below, is empty space."""
    for box in list(boxes(made, within)):
        if box.name == b"trak" and kind_of(made, box) not in _PLAYED:
            for begin, end in pieces_of(made, box):
                _zero(made, begin, end)
        elif box.name in wanted:
            if box.name in _LEVELS:
                _clear(made, box, _LEVELS[box.name])
            continue
        made[box.at + 4 : box.at + 8] = b"free"
        made[box.inside : box.end] = bytes(box.end - box.inside)


def _write_place(made: bytearray, place: tuple[float, float]) -> bool:
    """The place stands where the film's own words stood; False where there is no room."""
    words = "{:+08.4f}{:+09.4f}/".format(*place).encode()
    box = struct.pack(">I4sHH", 12 + len(words), b"\xa9xyz", len(words), 0) + words
    box = struct.pack(">I4s", 8 + len(box), b"udta") + box
    film = found(made, whole(made), b"moov")
    for space in boxes(made, film) if film else ():
        left = space.end - space.at - len(box)
        if space.name == b"free" and (not left or left >= 8):
            rest = struct.pack(">I4s", left, b"free") + bytes(left - 8) if left else b""
            made[space.at : space.end] = box + rest
            return True
    return False
