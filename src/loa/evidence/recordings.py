"""A recording without what it tells of place, person and machine; what is seen and heard is not touched.

Of a film only what plays is kept (`films`, `webm`), of an MP3 the tags go, of a WAV all but the sound, of an
Ogg the comments and what is not played (`ogg`). The times in the headers stay.

Runs without the web framework, so that a foreign file is taken apart in a child process: `python -m
loa.evidence.recordings` takes the bytes on standard input and gives one line of JSON and the new bytes.
"""

from __future__ import annotations

import struct
import sys

from loa.evidence.films import bare_film
from loa.evidence.ogg import bare_ogg
from loa.evidence.photo import Cleaned, PhotoRefused, answer
from loa.evidence.webm import bare_webm

RECORDINGS = {"audio/mpeg", "audio/wav", "audio/ogg", "audio/mp4", "video/mp4", "video/webm"}
_SOUND = {b"fmt ", b"fact", b"data"}
_EMPTY_TAG = b"ID3\x04\x00\x00\x00\x00\x00\x00"
_LAST_TAGS = ((128, b"TAG"), (227, b"TAG+"))


def strip(data: bytes, *, keep_place: bool = False) -> Cleaned:
    """The recording with all that is played; a film's place only where that is asked for."""
    try:
        if data[4:8] == b"ftyp":
            made, place = bare_film(data, keep_place=keep_place)
            return Cleaned(made, None, place)
        bare = next((bare for begin, bare in _BARE.items() if data.startswith(begin)), bare_mp3)
        return Cleaned(bare(data), None)
    except (struct.error, LookupError, ValueError) as error:
        raise PhotoRefused(str(error)) from error


def bare_wave(data: bytes) -> bytes:
    """The sound and how it is to be played."""
    made, at = bytearray(b"WAVE"), 12
    while at + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        piece = data[
            at + 8 : at + 8 + size
        ]  # a recorder that lost its power leaves a length that is too great
        if name in _SOUND:
            made += name + struct.pack("<I", len(piece)) + piece + b"\0" * (len(piece) % 2)
        at += 8 + size + size % 2
    return b"RIFF" + struct.pack("<I", len(made)) + bytes(made)


def bare_mp3(data: bytes) -> bytes:
    """The frames, behind an empty tag where there was one."""
    begin, end = 0, len(data)
    while data[begin : begin + 3] == b"ID3":
        first, second, third, fourth = data[begin + 6 : begin + 10]
        begin += 10 + (first << 21 | second << 14 | third << 7 | fourth) + 10 * bool(data[begin + 5] & 0x10)
    while (shorter := _without_last_tag(data, begin, end)) < end:
        end = shorter
    return (_EMPTY_TAG if begin else b"") + data[begin:end]


def _without_last_tag(data: bytes, begin: int, end: int) -> int:
    """Where the sound ends that a tag follows; `end` where none does."""
    for size, name in _LAST_TAGS:
        if end - begin >= size and data[end - size :].startswith(name):
            return end - size
    if data[end - 32 : end - 24] == b"APETAGEX":
        (size,), (flags,) = struct.unpack_from("<I", data, end - 20), struct.unpack_from("<I", data, end - 12)
        return max(begin, end - size - 32 * (flags >> 31))
    return end


_BARE = {b"RIFF": bare_wave, b"OggS": bare_ogg, b"\x1a\x45\xdf\xa3": bare_webm}


if __name__ == "__main__":
    sys.exit(answer(strip))
