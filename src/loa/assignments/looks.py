"""How a photo looks: its thumbnail and two fingerprints of 64 bits, made in a child process.

Runs without the web framework: `python -m loa.assignments.looks` takes the bytes of a photo on standard input
and gives one line of JSON and the thumbnail as JPEG.
"""

from __future__ import annotations

import io
import json
import math
import sys
from itertools import combinations, pairwise
from typing import Any

from PIL import Image, UnidentifiedImageError

MAX_PIXELS = 60_000_000
SIDE = 240  # of the thumbnail; the wall shows it at 160 points, sharp on most telephones
QUALITY = 72
BITS, BANDS, BAND_BITS = 64, 4, 16
# Chosen on generated scenes (docs/explanation/photos.md): two pictures are nearly the same where both hold.
NEAR_EDGES, NEAR_WAVES = 11, 14
PROBE = NEAR_EDGES // BANDS  # bits by which at least one band differs at most: what makes the search complete
FLAT = 6  # greys between the darkest and the lightest of 72 fields; less is nothing
_WAVES = [[math.cos(math.pi * k * (2 * n + 1) / 64) for n in range(32)] for k in range(8)]


class LooksRefused(Exception):
    """The bytes are no picture that can be opened within the limits."""


def look_at(data: bytes) -> tuple[dict[str, Any], bytes]:
    """Size, fingerprints ("edges", "waves"; none where nothing is to be seen) and thumbnail of the photo."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2
    try:
        with Image.open(io.BytesIO(data)) as image:
            if image.width * image.height > MAX_PIXELS:
                raise LooksRefused("too many pixels")
            size = image.size
            image.draft("RGB", (SIDE * 3, SIDE * 3))
            picture = image.convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise LooksRefused(str(error)) from error
    edges, waves = fingerprints(picture)
    picture.thumbnail((SIDE, SIDE))
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=QUALITY, optimize=True)
    return {"width": size[0], "height": size[1], "edges": edges, "waves": waves}, made.getvalue()


def fingerprints(picture: Image.Image) -> tuple[int | None, int | None]:
    """Where it grows lighter from left to right (dHash), and its slowest waves (pHash)."""
    grey = picture.convert("L")
    fields = grey.resize((9, 8), Image.Resampling.BOX).tobytes()
    if max(fields) - min(fields) < FLAT:
        return None, None
    rows = [fields[at : at + 9] for at in range(0, 72, 9)]
    edges = _number(right > left for row in rows for left, right in pairwise(row))
    return edges, _waves(grey.resize((32, 32), Image.Resampling.BOX).tobytes())


def _waves(greys: bytes) -> int:
    rows = [greys[at : at + 32] for at in range(0, 1024, 32)]
    across = [[sum(wave[n] * row[n] for n in range(32)) for wave in _WAVES] for row in rows]
    both = [sum(wave[n] * across[n][k] for n in range(32)) for wave in _WAVES for k in range(8)]
    middle = sorted(both[1:])[31]
    return _number(value > middle for value in both)


def _number(bits: Any) -> int:
    found = 0
    for bit in bits:
        found = found << 1 | bool(bit)
    return found


def differing(one: int, other: int) -> int:
    """How many of the 64 bits differ."""
    return ((one ^ other) & (1 << BITS) - 1).bit_count()


def bands_of(fingerprint: int) -> list[int]:
    """The four quarters of a fingerprint."""
    return [fingerprint >> BAND_BITS * at & (1 << BAND_BITS) - 1 for at in range(BANDS)]


def near_bands(band: int) -> list[int]:
    """The quarter and every one that differs from it in at most `PROBE` bits."""
    flips = [
        sum(1 << at for at in chosen)
        for count in range(PROBE + 1)
        for chosen in combinations(range(BAND_BITS), count)
    ]
    return [band ^ flip for flip in flips]


def signed(number: int | None) -> int | None:
    """The 64 bits as databases keep them."""
    return number - (1 << BITS) if number is not None and number >> BITS - 1 else number


def main() -> int:
    """The child's door: exit status 3 where the picture is refused."""
    try:
        head, thumbnail = look_at(sys.stdin.buffer.read())
    except LooksRefused as reason:
        sys.stderr.write(f"{reason}\n"[:300])
        return 3
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + thumbnail)
    return 0


if __name__ == "__main__":
    sys.exit(main())
