"""A WebM or Matroska without what it tells of place, person and machine; what plays is not touched.

Only the elements that play it are kept. All others become empty space (Void) of the same length, so that
every place that the film names inside stays right. Elements are those of RFC 8794 and RFC 9559 (from memory,
unchecked).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loa.evidence.ogg import bare_headers

_HEADER, _SEGMENT, _CLUSTER, _TRACKS, _TRACK = 0x1A45DFA3, 0x18538067, 0x1F43B675, 0x1654AE6B, 0xAE
_INFO, _SEEKING, _SOUGHT, _CUES, _VOID, _GROUP = 0x1549A966, 0x114D9B74, 0x4DBB, 0x1C53BB6B, 0xEC, 0xA0
_NUMBER, _KIND, _SOUGHT_NAME, _WRITER, _PRIVATE = 0xD7, 0x83, 0x53AB, 0x5741, 0x63A2
_SIMPLE, _BLOCK = 0xA3, 0xA1
_PLAYED = {1, 2, 3, 0x11, 0x12}  # seen, heard, both, subtitles, buttons; any other notes something beside it
# What plays, level by level.
_TOP = {_HEADER, _SEGMENT}
_LEVELS = {
    _HEADER: {0x4286, 0x42F7, 0x42F2, 0x42F3, 0x4282, 0x4287, 0x4285},
    _SEGMENT: {_SEEKING, _INFO, _TRACKS, _CLUSTER, _CUES},
    _SEEKING: {_SOUGHT},
    _INFO: {0x2AD7B1, 0x4489, 0x4461, 0x4D80, _WRITER},  # scale, duration, day, the two programs
    _TRACKS: {_TRACK},
    _CLUSTER: {0xE7, 0xA7, 0xAB, _SIMPLE, _GROUP},
    _TRACK: {
        _NUMBER, 0x73C5, _KIND, 0xB9, 0x88, 0x55AA, 0x9C, 0x6DE7, 0x6DF8, 0x23E383, 0x234E7A, 0x23314F,
        0x55EE, 0x22B59C, 0x22B59D, 0x86, _PRIVATE, 0xAA, 0x6FAB, 0x56AA, 0x56BB, 0xE0, 0xE1, 0xE2, 0x6D80,
        0x55AB, 0x55AC, 0x55AD, 0x55AE, 0x55AF, 0x41E4,
    },
}  # fmt: skip
_BEGINS_LEVEL = {*_LEVELS[_SEGMENT], 0x1254C367, 0x1941A469, 0x1043A770}  # tags, attachments, chapters
_LONGEST = 8
_LIVE = {0, _SEGMENT, _CLUSTER, _GROUP}
_SHORTEST = 12  # bytes of a name and a length at most: a cut may leave less


@dataclass(frozen=True)
class _Element:
    name: int
    at: int
    inside: int
    end: int


def bare_webm(data: bytes) -> bytes:
    """The film, as long as before, with nothing but what plays; raises ValueError or LookupError."""
    made = bytearray(data)
    whole = _Element(0, 0, 0, len(made))
    silent = _silent(made)
    _clear(made, whole, silent=silent)
    return bytes(made)


def _clear(made: bytearray, within: _Element, *, silent: set[int]) -> None:
    """Whatever is not wanted at this level, or at those below, is empty space."""
    wanted = _LEVELS[within.name] if within.name else _TOP
    for one in list(_elements(made, within)):
        if one.name not in wanted or _is_of_nobody(made, one, silent=silent):
            _empty(made, one)
        elif one.name == _WRITER:
            made[one.inside : one.end] = bytes(one.end - one.inside)
        elif one.name == _PRIVATE:
            made[one.inside : one.end] = bare_headers(bytes(made[one.inside : one.end]))
        elif one.name in _LEVELS:
            _clear(made, one, silent=silent)


def _is_of_nobody(made: bytearray, one: _Element, *, silent: set[int]) -> bool:
    """Whether it belongs to a track that is not played, or leads to what is not kept."""
    if one.name == _TRACK:
        return _value(made, one, _NUMBER) in silent
    if one.name == _SOUGHT:
        return _value(made, one, _SOUGHT_NAME) not in _LEVELS[_SEGMENT]
    if one.name == _GROUP:
        blocks = (each for each in _elements(made, one) if each.name == _BLOCK)
        return any(_size(made, each.inside)[0] in silent for each in blocks)
    return one.name == _SIMPLE and _size(made, one.inside)[0] in silent


def _silent(made: bytearray) -> set[int]:
    """The numbers of the tracks that are not played."""
    whole = _Element(0, 0, 0, len(made))
    tracks = [
        track
        for segment in _elements(made, whole)
        if segment.name == _SEGMENT
        for found in _elements(made, segment)
        if found.name == _TRACKS
        for track in _elements(made, found)
        if track.name == _TRACK
    ]
    return {_value(made, one, _NUMBER) for one in tracks if _value(made, one, _KIND) not in _PLAYED}


def _value(made: bytearray, within: _Element, name: int) -> int:
    """The number that the first element of this name holds; 0 where there is none."""
    found = next((one for one in _elements(made, within) if one.name == name), None)
    return int.from_bytes(made[found.inside : found.end], "big") if found else 0


def _elements(made: bytearray, within: _Element) -> Iterator[_Element]:
    """The elements inside, in order; the file's last may be cut off, what streams says no length."""
    at, live = within.inside, within.name in _LIVE
    while at < within.end:
        if live and len(made) - at < _SHORTEST:
            return
        name, inside = _name(made, at)
        size, inside = _size(made, inside)
        end = inside + size
        if size < 0:
            if name not in (_SEGMENT, _CLUSTER):
                raise ValueError("an element without a length")
            end = within.end if name == _SEGMENT else _end_of_cluster(made, inside, within.end)
        if live:
            end = min(end, within.end)
        if not inside <= end <= within.end:
            raise ValueError("an element that does not fit")
        yield _Element(name, at, inside, end)
        at = end


def _end_of_cluster(made: bytearray, at: int, limit: int) -> int:
    """Where the next element of the level above begins."""
    while at < limit:
        name, inside = _name(made, at)
        if name in _BEGINS_LEVEL:
            return at
        size, inside = _size(made, inside)
        if size < 0:
            raise ValueError("an element without a length")
        at = inside + size
    return limit


def _name(made: bytearray, at: int) -> tuple[int, int]:
    length = _LONGEST + 1 - made[at].bit_length()
    if length > 4 or at + length > len(made):
        raise ValueError("no element")
    return int.from_bytes(made[at : at + length], "big"), at + length


def _size(made: bytearray, at: int) -> tuple[int, int]:
    """The number that stands here, and where it ends; -1 for a length that is not known."""
    length = _LONGEST + 1 - made[at].bit_length()
    if length > _LONGEST or at + length > len(made):
        raise ValueError("no length")
    full = (1 << 7 * length) - 1
    value = int.from_bytes(made[at : at + length], "big") & full
    return (-1 if value == full else value), at + length


def _empty(made: bytearray, one: _Element) -> None:
    """Empty space as long as the element."""
    length = one.end - one.at
    short = length - 2 < 0x7F
    head = bytes([_VOID, 0x80 | length - 2]) if short else bytes([_VOID, 1]) + (length - 9).to_bytes(7, "big")
    made[one.at : one.end] = head.ljust(length, b"\0")
