"""A photo without what it tells of the camera, the place and the person; only its time is kept.

With `--keep-place` the place is kept too, in the picture and beside it: whoever hands it in has agreed.

Runs without the web framework, so that a foreign image is decoded in a child process:
`python -m loa.evidence.photo` takes the bytes on standard input and gives one line of JSON and the new bytes.
"""

from __future__ import annotations

import io
import json
import math
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

MAX_PIXELS = 60_000_000
LONGEST_SIDE = 4096
QUALITY = 88  # chosen by eye: print on a photographed poster stays legible
EXIF_IFD, TAKEN, TAKEN_OFFSET, GPS_IFD = 0x8769, 0x9003, 0x9011, 0x8825
NORTH_SIGN, LATITUDE, EAST_SIGN, LONGITUDE = 1, 2, 3, 4


class PhotoRefused(Exception):
    """The bytes are no image that can be opened within the limits."""


@dataclass(frozen=True)
class Cleaned:
    """JPEG bytes, upright; when the photo says it was taken (ISO); and where, if that was asked for."""

    data: bytes
    taken: str | None
    place: tuple[float, float] | None = None


def clean(data: bytes, *, keep_place: bool = False) -> Cleaned:
    """The photo without any metadata but, where asked for, its place."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2  # Pillow warns above, and refuses above twice this
    _learn_heic()
    try:
        with Image.open(io.BytesIO(data)) as image:
            if image.width * image.height > MAX_PIXELS:
                raise PhotoRefused("too many pixels")
            taken, place = taken_of(image), place_of(image) if keep_place else None
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PhotoRefused(str(error)) from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright.info.clear()
    made = io.BytesIO()
    details = {"exif": _exif_of(place)} if place else {}
    upright.save(made, "JPEG", quality=QUALITY, optimize=True, **details)
    return Cleaned(made.getvalue(), taken, place)


def _learn_heic() -> None:
    with suppress(ImportError):
        from pillow_heif import register_heif_opener  # not on every machine

        register_heif_opener()


def taken_of(image: Image.Image) -> str | None:
    """When the picture says it was taken (ISO); None where it does not."""
    details = image.getexif().get_ifd(EXIF_IFD)
    try:
        taken = datetime.strptime(str(details.get(TAKEN, "")).strip("\0 "), "%Y:%m:%d %H:%M:%S")
        offset = str(details.get(TAKEN_OFFSET, "")).strip("\0 ")
        return datetime.fromisoformat(taken.isoformat() + offset).isoformat()
    except ValueError:
        return None


def place_of(image: Image.Image) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, north and east above zero; None where there is none that can be."""
    said = image.getexif().get_ifd(GPS_IFD)
    try:
        north, east = _degrees(said[LATITUDE]), _degrees(said[LONGITUDE])
        north = -north if str(said.get(NORTH_SIGN, "N")).startswith("S") else north
        east = -east if str(said.get(EAST_SIGN, "E")).startswith("W") else east
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    return (north, east) if abs(north) <= 90 and abs(east) <= 180 and (north or east) else None


def _degrees(parts: Any) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    found = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(found):
        raise ValueError("no number")
    return round(found, 6)


def _exif_of(place: tuple[float, float]) -> Image.Exif:
    details = Image.Exif()
    north, east = place
    details[GPS_IFD] = {
        NORTH_SIGN: "N" if north >= 0 else "S",
        LATITUDE: _in_parts(north),
        EAST_SIGN: "E" if east >= 0 else "W",
        LONGITUDE: _in_parts(east),
    }
    return details


def _in_parts(degrees: float) -> tuple[float, float, float]:
    whole, rest = divmod(abs(degrees) * 60, 60)
    minutes, rest = divmod(rest, 1)
    return whole, minutes, round(rest * 60, 4)


def answer(clear: Callable[..., Cleaned]) -> int:
    """A child's door: what `clear` makes of standard input; exit status 3 where the picture is refused."""
    try:
        made = clear(sys.stdin.buffer.read(), keep_place="--keep-place" in sys.argv[1:])
    except PhotoRefused as reason:
        sys.stderr.write(f"{reason}\n")
        return 3
    head = json.dumps({"taken": made.taken, "place": made.place})
    sys.stdout.buffer.write(head.encode() + b"\n" + made.data)
    return 0


if __name__ == "__main__":
    sys.exit(answer(clean))
