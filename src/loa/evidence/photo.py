"""A photo without what it tells of the camera, the place and the person; only its time is kept.

Runs without the web framework, so that a foreign image is decoded in a child process:
`python -m loa.evidence.photo` takes the bytes on standard input and gives one line of JSON and the new bytes.
"""

from __future__ import annotations

import io
import json
import sys
from contextlib import suppress
from datetime import datetime

from PIL import Image, ImageOps, UnidentifiedImageError

MAX_PIXELS = 60_000_000
LONGEST_SIDE = 4096
QUALITY = 88  # chosen by eye: print on a photographed poster stays legible
EXIF_IFD, TAKEN, TAKEN_OFFSET = 0x8769, 0x9003, 0x9011


class PhotoRefused(Exception):
    """The bytes are no image that can be opened within the limits."""


def clean(data: bytes) -> tuple[bytes, str | None]:
    """JPEG bytes without any metadata, upright; and when the photo says it was taken, in ISO form."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2  # Pillow warns above, and refuses above twice this
    _learn_heic()
    try:
        with Image.open(io.BytesIO(data)) as image:
            if image.width * image.height > MAX_PIXELS:
                raise PhotoRefused("too many pixels")
            taken = _taken(image)
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PhotoRefused(str(error)) from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright.info.clear()
    made = io.BytesIO()
    upright.save(made, "JPEG", quality=QUALITY, optimize=True)
    return made.getvalue(), taken


def _learn_heic() -> None:
    with suppress(ImportError):
        from pillow_heif import register_heif_opener  # not on every machine

        register_heif_opener()


def _taken(image: Image.Image) -> str | None:
    details = image.getexif().get_ifd(EXIF_IFD)
    try:
        taken = datetime.strptime(str(details.get(TAKEN, "")).strip("\0 "), "%Y:%m:%d %H:%M:%S")
        offset = str(details.get(TAKEN_OFFSET, "")).strip("\0 ")
        return datetime.fromisoformat(taken.isoformat() + offset).isoformat()
    except ValueError:
        return None


def main() -> int:
    """The child's door: exit status 3 where the photo is refused."""
    try:
        made, taken = clean(sys.stdin.buffer.read())
    except PhotoRefused as reason:
        sys.stderr.write(f"{reason}\n")
        return 3
    sys.stdout.buffer.write(json.dumps({"taken": taken}).encode() + b"\n" + made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
