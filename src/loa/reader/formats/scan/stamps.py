"""Marks of secrecy that are pictures, on papers that have text of their own."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

from PIL import Image, ImageChops, ImageDraw, ImageOps, UnidentifiedImageError

from loa.reader.errors import ReadingRefused
from loa.reader.formats.scan.engine import AUTO, BLOCK, engine, library, tessdata
from loa.reader.formats.scan.picture import even_out
from loa.reader.formats.secrecy import refuse_stamp
from loa.reader.limits import Limits

MOST = 12  # pictures looked at in one paper: letterheads have two or three
_FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP")
_LEAST = 12  # pixels a side
_TALLEST = 300  # pixels, of a stamp: its letters are then as tall as those of a scanned heading
_MARGIN = 24
_INK = 170  # darker than this after evening out is ink
_MOST_FRAMES = 2  # a stamp of secrecy has two lines around it
_AROUND = 0.7  # of each side: a line as long runs around what a stamp says


def can_look() -> bool:
    """Whether pictures can be read here. A paper with text is read also where they cannot."""
    try:
        tessdata()
        library()
    except ReadingRefused:
        return False
    return True


def refuse_drawn(grey: Image.Image, limits: Limits) -> None:
    """Refuses where a picture holds a mark of secrecy on a line of its own."""
    if min(grey.size) < _LEAST:
        return
    for looked_at in _looks(grey):
        for line in _lines(looked_at, limits):
            refuse_stamp(line, misread=True)


def open_picture(data: bytes, limits: Limits) -> Image.Image | None:
    """A picture of a paper in grey on white; None where it cannot be opened or is too large."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=_FORMATS)
            if picture.width * picture.height > limits.image_pixels:
                return None
            coloured = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    white = Image.new("RGBA", coloured.size, "white")
    return Image.alpha_composite(white, coloured).convert("L")


def _looks(grey: Image.Image) -> Iterator[Image.Image]:
    """The picture as it is, then without the frames around its words, which an engine takes for letters."""
    looked_at: Image.Image | None = _prepared(grey)
    for _frame in range(_MOST_FRAMES + 1):
        if looked_at is None:
            return
        yield looked_at
        looked_at = _unframed(looked_at)


def _unframed(even: Image.Image) -> Image.Image | None:
    """The picture without the line that runs around it; None where none does."""
    dark = even.point(lambda value: 0 if value < _INK else 255)
    middle = even.height // 2
    edge = next((x for x in range(even.width // 2) if dark.getpixel((x, middle)) == 0), None)
    if edge is None or even.height > 2 * _TALLEST:
        return None
    ImageDraw.floodfill(bare := dark.copy(), (edge, middle), 255)
    box = ImageChops.difference(dark, bare).getbbox()
    inner = even.width - 2 * _MARGIN, even.height - 2 * _MARGIN
    around = box and box[2] - box[0] > _AROUND * inner[0] and box[3] - box[1] > _AROUND * inner[1]
    return bare if around else None


def _prepared(grey: Image.Image) -> Image.Image:
    """No taller than is of use, dark on white, with paper around it."""
    if grey.width < 4 * _TALLEST and not 0.5 * _TALLEST < grey.height <= _TALLEST:
        factor = _TALLEST / 2 / grey.height
        grey = grey.resize((max(1, round(grey.width * factor)), _TALLEST // 2), Image.Resampling.LANCZOS)
    return ImageOps.expand(even_out(grey), _MARGIN, 255)


def _lines(even: Image.Image, limits: Limits) -> list[str]:
    api = engine("vie", AUTO)
    api.SetPageSegMode(BLOCK)
    api.SetImage(even)
    api.SetSourceResolution(limits.scan_dpi)
    if not api.Recognize(round(limits.seconds_a_page * 1000)):
        raise ReadingRefused("time", detail=f"{limits.seconds_a_page:g}")
    return str(api.GetUTF8Text()).splitlines()
