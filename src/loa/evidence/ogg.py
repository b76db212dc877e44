"""An Ogg without what it tells of place, person and machine; each stream keeps its pages and its packets.

The comments become empty and what they took is filled with zeros, which decoders pass over (RFC 7845 for
Opus; libvorbis, libtheora and libspeex read no further than the last comment). A stream that is neither
heard nor seen notes something beside it: its packets become zeros. Pages are those of RFC 3533, the headers
those of the codecs' own specifications (from memory, unchecked).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

_HEAD = 27
_FIRST, _CRC = 0x02, slice(22, 26)
# First bytes of a stream → those of its packet of comments, which is the second (of a FLAC see below).
_COMMENTED = {
    b"\x01vorbis": b"\x03vorbis",
    b"OpusHead": b"OpusTags",
    b"\x80theora": b"\x81theora",
    b"Speex   ": b"",
}
_FLAC = b"\x7fFLAC"
_NOTHING = struct.pack("<II", 0, 0)  # no name of the maker, no comment
_PLAYS, _PADDING, _SEEKING, _COMMENT, _LAST, _AUDIO = 0, 1, 3, 4, 0x80, b"\xff"  # of a FLAC's blocks


@dataclass
class _Stream:
    """One of the streams that are laid into each other: its codec, and the packet that is being gathered."""

    codec: bytes = b""
    number: int = 0
    parts: list[tuple[int, int]] = field(default_factory=list)
    headed: bool = True  # of a FLAC: its sound has not begun


def bare_ogg(data: bytes) -> bytes:
    """The streams with all that is played; raises ValueError where there is no page.

    What stands between pages and behind the last whole one is gone.
    """
    whole = b"".join(data[begin:end] for begin, end in _pages(data))
    made, streams = bytearray(whole), dict[int, _Stream]()
    pages = list(_pages(whole))
    if not pages:
        raise ValueError("no page of an Ogg")
    for begin, _end in pages:
        _follow(made, begin, streams=streams)
    for stream in streams.values():  # a packet that never ends
        _clean(made, stream)
    for begin, end in pages:
        if made[begin:end] != whole[begin:end]:
            made[begin:end] = _summed(made[begin:end])
    return bytes(made)


def _pages(data: bytes) -> Iterator[tuple[int, int]]:
    at = data.find(b"OggS\0")
    while at >= 0 and at + _HEAD <= len(data):
        body = at + _HEAD + data[at + 26]
        end = body + sum(data[at + _HEAD : body])
        if end <= len(data):
            yield at, end
        at = data.find(b"OggS\0", end if end <= len(data) else at + 1)


def _follow(made: bytearray, at: int, *, streams: dict[int, _Stream]) -> None:
    """The packets that end on this page are cleaned."""
    (serial,) = struct.unpack_from("<I", made, at + 14)
    if made[at + 5] & _FIRST and serial in streams:
        _clean(made, streams.pop(serial))
    stream = streams.setdefault(serial, _Stream())
    lengths = bytes(made[at + _HEAD : at + _HEAD + made[at + 26]])
    begin = end = at + _HEAD + len(lengths)
    for length in lengths:
        end += length
        if length < 255:
            stream.parts.append((begin, end))
            _clean(made, stream)
            begin = end
    if end > begin:
        stream.parts.append((begin, end))


def _clean(made: bytearray, stream: _Stream) -> None:
    """The packet that was gathered tells nothing; the next one begins."""
    if not stream.parts:
        return
    packet = b"".join(made[begin:end] for begin, end in stream.parts)
    new = _bare(packet, stream)
    for begin, end in stream.parts:
        made[begin:end], new = new[: end - begin], new[end - begin :]
    stream.number, stream.parts = stream.number + 1, []


def _bare(packet: bytes, stream: _Stream) -> bytes:
    if not stream.number:
        known = (*_COMMENTED, _FLAC)
        stream.codec = next((name for name in known if packet.startswith(name)), b"")
    if not stream.codec:
        return bytes(len(packet))
    if stream.codec == _FLAC and stream.number and stream.headed:
        stream.headed = packet[:1] != _AUDIO
        return _bare_block(packet) if stream.headed else packet
    return _bare_comments(packet, stream.codec) if stream.number == 1 else packet


def _bare_comments(packet: bytes, codec: bytes) -> bytes:
    if codec not in _COMMENTED:
        return packet
    # A bit says in a Vorbis that the comments have ended.
    end = b"\x01" if codec == b"\x01vorbis" else b""
    return (_COMMENTED[codec] + _NOTHING + end).ljust(len(packet), b"\0")[: len(packet)]


def _bare_block(block: bytes) -> bytes:
    """A block before a FLAC's sound: how to play and to seek is kept, all others are empty room."""
    kind, last = (block[0] & ~_LAST, block[0] & _LAST) if block else (_PLAYS, 0)
    if kind in (_PLAYS, _SEEKING):
        return block
    head = bytes([last | (_COMMENT if kind == _COMMENT else _PADDING)]) + block[1:4]
    return head.ljust(len(block), b"\0")


def bare_headers(data: bytes) -> bytes:
    """The headers of a codec as a film keeps them in one piece: of three laced together, or of a FLAC."""
    if data.startswith(b"fLaC"):
        return _bare_blocks(data)
    if data[:1] != b"\x02":
        return data
    at, sizes = 1, []
    for _packet in range(2):
        size = 0
        while data[at] == 255:
            size, at = size + 255, at + 1
        sizes.append(size + data[at])
        at += 1
    begin, end = at + sizes[0], at + sum(sizes)
    codec = next((name for name in _COMMENTED if data.startswith(name, at)), b"")
    return data[:begin] + _bare_comments(data[begin:end], codec) + data[end:]


def _bare_blocks(data: bytes) -> bytes:
    made, at = data[:4], 4
    while at + 4 <= len(data):
        end = at + 4 + int.from_bytes(data[at + 1 : at + 4], "big")
        made, at = made + _bare_block(data[at:end]), end
    return made + bytes(len(data) - len(made))


def _summed(page: bytes | bytearray) -> bytes:
    """The page with its checksum."""
    made = bytearray(page)
    made[_CRC] = bytes(4)
    found = 0
    for byte in made:
        found = (found << 8 & 0xFFFFFFFF) ^ _TABLE[found >> 24 ^ byte]
    made[_CRC] = struct.pack("<I", found)
    return bytes(made)


def _entry(value: int) -> int:
    value <<= 24
    for _ in range(8):
        value = (value << 1 ^ (0x04C11DB7 if value >> 31 else 0)) & 0xFFFFFFFF
    return value


_TABLE = [_entry(value) for value in range(256)]
