"""The fragments of an MP4: where the bytes of a track lie that is written down bit by bit (ISO/IEC 14496-12).

Telephones that record for a stream, and browsers, write so; from memory of the specification, unchecked.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from loa.evidence.boxes import Box, Bytes, boxes, found, whole

_HAS_BASE, _FROM_FRAGMENT, _HAS_SIZE = 0x1, 0x20000, 0x10  # flags of a track's head in a fragment
_HAS_PLACE, _HAS_FIRST, _SAMPLE_SIZE = 0x1, 0x4, 0x200  # flags of a run
_BEFORE_SIZE = (0x2, 0x8)  # what may stand before the usual size: the description, the duration
_OF_SAMPLE = (0x100, 0x200, 0x400, 0x800)  # values of four bytes that each sample may have, in this order


@dataclass(frozen=True)
class Part:
    """What a fragment says of one track: its box, the number of the track, and the pieces of its samples."""

    box: Box
    track: int
    pieces: tuple[tuple[int, int], ...]
    chained: bool  # its place is said only by where the part before it ended


def number_of(data: Bytes, track: Box) -> int:
    """The number that a track bears; 0 where it says none."""
    head = found(data, track, b"tkhd")
    if head is None:
        return 0
    number: int = struct.unpack_from(">I", data, head.inside + (20 if data[head.inside] else 12))[0]
    return number


def fragments_of(data: Bytes) -> Iterator[list[Part]]:
    """Each fragment's parts, in order; raises ValueError or struct.error where one does not fit."""
    usual = _usual_sizes(data)
    for fragment in boxes(data, whole(data)):
        if fragment.name == b"moof":
            yield _parts(data, fragment, usual=usual)


def _usual_sizes(data: Bytes) -> dict[int, int]:
    film = found(data, whole(data), b"moov", b"mvex")
    heads = (box for box in boxes(data, film) if box.name == b"trex") if film else ()
    return {
        number: size
        for number, _description, _duration, size in (
            struct.unpack_from(">IIII", data, head.inside + 4) for head in heads
        )
    }


def _parts(data: Bytes, fragment: Box, *, usual: dict[int, int]) -> list[Part]:
    parts, at = list[Part](), fragment.at
    for box in boxes(data, fragment):
        head = found(data, box, b"tfhd") if box.name == b"traf" else None
        if head is None:
            continue
        flags, number = struct.unpack_from(">II", data, head.inside)
        base = at
        if flags & _HAS_BASE:
            (base,) = struct.unpack_from(">Q", data, head.inside + 8)
        elif flags & _FROM_FRAGMENT:
            base = fragment.at
        pieces = tuple(_runs(data, box, base=base, size=_size(data, head, usual.get(number, 0))))
        at = pieces[-1][1] if pieces else base
        chained = bool(parts) and not flags & (_HAS_BASE | _FROM_FRAGMENT)
        parts.append(Part(box, number, pieces, chained))
    return parts


def _size(data: Bytes, head: Box, usual: int) -> int:
    """How long each sample is where its run does not say."""
    (flags,) = struct.unpack_from(">I", data, head.inside)
    at = head.inside + 8 + (8 if flags & _HAS_BASE else 0)
    at += sum(4 for flag in _BEFORE_SIZE if flags & flag)
    size: int = struct.unpack_from(">I", data, at)[0] if flags & _HAS_SIZE else usual
    return size


def _runs(data: Bytes, part: Box, *, base: int, size: int) -> Iterator[tuple[int, int]]:
    """Where each run of samples begins and ends; without a place it follows the one before."""
    at = base
    for run in boxes(data, part):
        if run.name != b"trun":
            continue
        flags, count = struct.unpack_from(">II", data, run.inside)
        inside = run.inside + 8
        if flags & _HAS_PLACE:
            at, inside = base + struct.unpack_from(">i", data, inside)[0], inside + 4
        inside += 4 * bool(flags & _HAS_FIRST)
        row = [flag for flag in _OF_SAMPLE if flags & flag]
        if inside + 4 * len(row) * count > run.end:
            raise ValueError("a run that does not fit")
        if flags & _SAMPLE_SIZE:
            values = struct.unpack_from(f">{len(row) * count}I", data, inside)
            length = sum(values[row.index(_SAMPLE_SIZE) :: len(row)])
        else:
            length = size * count
        yield at, at + length
        at += length
