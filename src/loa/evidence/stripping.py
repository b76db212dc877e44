"""A GIF, a TIFF or an animated WebP without what it tells of camera, place and person; no pixel is touched.

What is needed to draw it is copied, everything else is left behind, whatever it is called. Runs without the
web framework, so that a foreign file is taken apart in a child process: `python -m loa.evidence.stripping`
takes the bytes on standard input and gives one line of JSON and the new bytes, like `photo`.
"""

from __future__ import annotations

import io
import struct
import sys
from contextlib import suppress

from PIL import Image

from loa.evidence.photo import Cleaned, PhotoRefused, answer, place_of, taken_of
from loa.evidence.tiff import bare_tiff

COLOURS, COLOUR_BITS = 0x80, 0x07  # of a GIF: a table of colours follows, and how long it is
IMAGE, EXTENSION, END = 0x2C, 0x21, 0x3B
CONTROL, APPLICATION = 0xF9, 0xFF
LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")  # applications that say how often a GIF comes round
DRAWN = {b"VP8 ", b"VP8L", b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"ICCP"}  # chunks of a WebP
WEBP_TOLD = 0x0C  # flags of a WebP: it has EXIF, it has XMP
WEBP_MOVES = 0x02


def keeps_its_shape(data: bytes) -> bool:
    """Whether this picture is kept as the file that it is: a GIF, a TIFF, or a WebP that moves."""
    moving = data[8:16] == b"WEBPVP8X" and len(data) > 20 and bool(data[20] & WEBP_MOVES)
    return moving or data.startswith((b"GIF8", b"II*\x00", b"MM\x00*"))


def strip(data: bytes, *, keep_place: bool = False) -> Cleaned:
    """The picture with every frame and page as it was; its time, and its place where that is asked for."""
    taken, place = _told(data)
    try:
        if data.startswith(b"GIF8"):
            made = bare_gif(data)
        elif data.startswith(b"RIFF"):
            made = bare_webp(data)
        else:
            made = bare_tiff(data, keep_place=keep_place)
    except (struct.error, LookupError, ValueError) as error:
        raise PhotoRefused(str(error)) from error
    return Cleaned(made, taken, place if keep_place else None)


def _told(data: bytes) -> tuple[str | None, tuple[float, float] | None]:
    with suppress(Exception), Image.open(io.BytesIO(data)) as image:  # what it tells is not needed to keep it
        return taken_of(image), place_of(image)
    return None, None


def bare_gif(data: bytes) -> bytes:
    """The GIF's screen, frames and loop; comments, other applications and what follows its end are gone."""
    at = 13 + _colours(data[10])
    made = bytearray(_piece(data, 0, at))
    while at < len(data) and data[at] != END:
        if data[at] not in (IMAGE, EXTENSION):
            raise ValueError("no block of a GIF")
        is_image = data[at] == IMAGE
        # Before the blocks of an image stand its colours and the least size of a code.
        end = _blocks_end(data, at + 11 + _colours(data[at + 9]) if is_image else at + 2)
        if is_image or _is_of_the_drawing(data, at):
            made += data[at:end]
        at = end
    return bytes(made) + bytes([END])


def _is_of_the_drawing(data: bytes, at: int) -> bool:
    return data[at + 1] == CONTROL or (data[at + 1] == APPLICATION and data[at + 3 : at + 14] in LOOPS)


def _colours(flags: int) -> int:
    return 3 << ((flags & COLOUR_BITS) + 1) if flags & COLOURS else 0


def _blocks_end(data: bytes, at: int) -> int:
    """Where the blocks that begin here are over."""
    while length := data[at]:
        at += 1 + length
    return at + 1


def bare_webp(data: bytes) -> bytes:
    """The WebP's frames; EXIF, XMP and every chunk that is not drawn are gone."""
    made, at = bytearray(b"WEBP"), 12
    end = min(len(data), 8 + struct.unpack_from("<I", data, 4)[0])
    while at + 8 <= end:
        name, size = data[at : at + 4], struct.unpack_from("<I", data, at + 4)[0]
        chunk = bytearray(_piece(data, at + 8, size))
        if name == b"VP8X":
            chunk[0] &= ~WEBP_TOLD
        if name in DRAWN:
            made += name + struct.pack("<I", size) + chunk + b"\0" * (size % 2)
        at += 8 + size + size % 2
    return b"RIFF" + struct.pack("<I", len(made)) + bytes(made)


def _piece(data: bytes, at: int, size: int) -> bytes:
    if at + size > len(data):
        raise ValueError("it ends too early")
    return data[at : at + size]


if __name__ == "__main__":
    sys.exit(answer(strip))
