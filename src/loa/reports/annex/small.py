"""Pictures of evidence small enough to lie in a page: JPEG as a data URI."""

from __future__ import annotations

import io
from base64 import b64encode

from PIL import Image, UnidentifiedImageError

from loa.evidence.errors import BytesAltered, BytesErased
from loa.evidence.models import Blob
from loa.evidence.queries import open_blob

WIDTH, HEIGHT = 480, 640  # of a tall page its top
QUALITY = 60
MAX_PIXELS = 100_000_000


def picture_of(blob: Blob) -> str:
    """The picture made small, from bytes that are proven first; "" where they are not to be had.

    Both kinds of pictures were drawn here: photos when they were stripped, pages by our browser.
    """
    try:
        return data_uri(_made(open_blob(blob)))
    except (BytesAltered, BytesErased, OSError, UnidentifiedImageError, ValueError, SyntaxError):
        return ""


def data_uri(jpeg: bytes) -> str:
    """The picture as an address that needs no other place."""
    return f"data:image/jpeg;base64,{b64encode(jpeg).decode()}"


def _made(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        if image.width * image.height > MAX_PIXELS:
            raise ValueError("too many pixels")
        image.draft("RGB", (WIDTH * 2, HEIGHT * 2))
        tall = round(image.width * HEIGHT / WIDTH)
        small = image.convert("RGB").crop((0, 0, image.width, min(image.height, tall)))
    small.thumbnail((WIDTH, HEIGHT))
    small.info.clear()
    made = io.BytesIO()
    small.save(made, "JPEG", quality=QUALITY, optimize=True)
    return made.getvalue()
