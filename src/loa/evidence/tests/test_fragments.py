"""A film written bit by bit tells nothing beside what is seen and heard either."""

from __future__ import annotations

import struct

import pytest

from loa.evidence.boxes import boxes, found, whole
from loa.evidence.photo import PhotoRefused
from loa.evidence.recordings import strip
from loa.evidence.tests.test_recordings import box

SEEN, HEARD, NOTED = b"what is seen" * 20, b"what is heard" * 20, b"+21.0333+105.8500/" * 8
VIDEO, SOUND, NOTES = 1, 2, 5
HERE, OF_FRAGMENT = 0x1, 0x20000


def track(number: int, kind: bytes) -> bytes:
    handler = box(b"hdlr", bytes(8), kind, bytes(13))
    return box(b"trak", box(b"tkhd", bytes(12), struct.pack(">I", number), bytes(68)), box(b"mdia", handler))


def usual(number: int, size: int) -> bytes:
    return box(b"trex", struct.pack(">IIIIII", 0, number, 1, 0, size, 0))


def part(number: int, data: bytes, *, way: int, place: int, base: int, by: str = "run") -> bytes:
    """Of one track: two samples, as long as the run, the part or the film says."""
    half = len(data) // 2
    head = struct.pack(">II", way | (0x10 if by == "part" else 0), number)
    head += struct.pack(">Q", base) if way & HERE else b""
    head += struct.pack(">I", half) if by == "part" else b""
    flags = (0x1 if place >= 0 else 0) | (0x204 | 0x100 if by == "run" else 0)
    run = struct.pack(">II", flags, 2) + (struct.pack(">i", place) if place >= 0 else b"")
    run += struct.pack(">IIIII", 0, 40, half, 40, len(data) - half) if by == "run" else b""
    return box(b"traf", box(b"tfhd", head), box(b"trun", run))


def film(way: str, *, by: str = "run") -> bytes:
    """A fragment with a picture, notes and a sound, in each way in which their places can be said."""
    head = box(b"ftyp", b"mp42", bytes(4), b"mp42isom")
    sizes = [usual(VIDEO, len(SEEN) // 2), usual(SOUND, len(HEARD) // 2), usual(NOTES, len(NOTED) // 2)]
    kinds = [track(VIDEO, b"vide"), track(SOUND, b"soun"), track(NOTES, b"meta")]
    head += box(b"moov", box(b"mvhd", bytes(100)), *kinds, box(b"mvex", *sizes))
    told = [(VIDEO, SEEN), (NOTES, NOTED), (SOUND, HEARD)]

    def fragment(length: int) -> bytes:
        parts, at = [], length + 8
        for number, data in told:
            if way == "chained":
                values = {"way": 0, "place": length + 8 if not parts else 0, "base": 0}
            elif way == "here":
                values = {"way": HERE, "place": -1, "base": len(head) + at}
            else:
                values = {"way": OF_FRAGMENT, "place": at, "base": 0}
            parts.append(part(number, data, by=by, **values))
            at += len(data)
        return box(b"moof", box(b"mfhd", bytes(8)), *parts)

    length = len(fragment(0))
    return head + fragment(length) + box(b"mdat", SEEN, NOTED, HEARD)


@pytest.mark.parametrize("by", ["run", "part", "film"])
@pytest.mark.parametrize("way", ["chained", "here", "of-fragment"])
def test_notes_in_a_fragment_are_nothing_and_the_rest_stands_where_it_stood(way, by):
    data = film(way, by=by)
    made = strip(data).data
    assert NOTED in data
    assert b"+21" not in made
    assert len(made) == len(data)
    assert (made.index(SEEN), made.index(HEARD)) == (data.index(SEEN), data.index(HEARD))
    fragment = found(made, whole(made), b"moof")
    names = [each.name for each in boxes(made, fragment)]
    # What follows the notes finds its place by where they ended: then their part stays.
    assert names == [b"mfhd", b"traf", b"traf" if way == "chained" else b"free", b"traf"]
    assert strip(made).data == made


def test_fragments_that_do_not_fit_are_refused():
    data = film("of-fragment")
    count = data.index(b"trun") + 8
    with pytest.raises(PhotoRefused):
        strip(data[:count] + struct.pack(">I", 2**30) + data[count + 4 :])
