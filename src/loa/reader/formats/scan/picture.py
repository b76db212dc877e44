"""Pictures of pages: opened within the limits, brought to grey and one resolution, evened out."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from itertools import pairwise

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageSequence, UnidentifiedImageError

from loa.reader.errors import ReadingRefused
from loa.reader.limits import Limits

_A4_WIDTH, _A4_HEIGHT = 8.27, 11.69  # inches
_BACKGROUND = 16  # the background is measured on a picture this many times smaller
_INK = 110  # darker than this after evening out is ink
_SMALL = 400  # pixels across, for measuring how a page lies
_LEAST_ANGLE = 0.1  # degrees
_EDGE = 0.03  # of the page, where scanners leave shadows


def pictures(data: bytes, limits: Limits) -> Iterator[tuple[Image.Image, float]]:
    """Each page of an image file in grey, with its resolution in dots an inch."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF"))
            for number, frame in enumerate(ImageSequence.Iterator(picture)):
                if number >= limits.pages:
                    raise ReadingRefused("page-count", detail=str(limits.pages))
                if frame.width * frame.height > limits.image_pixels:
                    raise ReadingRefused("image-size", detail=f"{limits.image_pixels:,}".replace(",", "."))
                yield _page(frame, limits)
    except Image.DecompressionBombError as error:
        raise ReadingRefused("image-size", detail=f"{limits.image_pixels:,}".replace(",", ".")) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise ReadingRefused("broken", detail="PNG/JPEG/TIFF") from error


def _page(frame: Image.Image, limits: Limits) -> tuple[Image.Image, float]:
    """One page upright on white, at about the resolution that the engine reads best."""
    grey = ImageOps.exif_transpose(frame)
    if grey.mode in ("RGBA", "LA", "PA", "P"):
        coloured = grey.convert("RGBA")
        white = Image.new("RGBA", coloured.size, "white")
        grey = Image.alpha_composite(white, coloured)
    if grey.mode.startswith("I;16"):
        grey = grey.point(lambda value: value / 256)
    grey = grey.convert("L")
    short, long = sorted(grey.size)
    dots = min(short / _A4_WIDTH, long / _A4_HEIGHT)  # what a file says of its resolution is often wrong
    factor = limits.scan_dpi / max(1.0, dots)
    if not 0.8 < factor < 1.25 and 0.1 < factor < 4:
        grey = grey.resize(
            (round(grey.width * factor), round(grey.height * factor)), Image.Resampling.LANCZOS
        )
        dots *= factor
    return grey, max(dots, 10.0)


def even_out(grey: Image.Image) -> Image.Image:
    """The page on an even white ground, lightly blurred: shadows and grain taken out."""
    small = grey.resize(
        (max(1, grey.width // _BACKGROUND), max(1, grey.height // _BACKGROUND)), Image.Resampling.BOX
    )
    ground = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(3))
    ground = ground.resize(grey.size, Image.Resampling.BILINEAR)
    even = ImageOps.invert(ImageChops.subtract(ground, grey))
    return ImageOps.autocontrast(even).filter(ImageFilter.GaussianBlur(0.6))


def straighten(even: Image.Image) -> Image.Image:
    """The page turned so that its lines are level; more than a few degrees are not looked for."""
    small = even.resize((_SMALL, max(1, round(even.height * _SMALL / even.width))), Image.Resampling.BOX)
    small = ImageOps.invert(small)
    coarse = max((step / 4 for step in range(-8, 9)), key=lambda angle: _levelness(small, angle))
    angle = max((coarse + step / 16 for step in range(-3, 4)), key=lambda each: _levelness(small, each))
    if abs(angle) < _LEAST_ANGLE:
        return even
    return even.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)


def _levelness(small: Image.Image, angle: float) -> float:
    """How sharply rows of ink and rows of paper differ when the picture is turned by `angle`."""
    turned = small.rotate(angle, Image.Resampling.BILINEAR, fillcolor=0)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return float(sum((a - b) * (a - b) for a, b in pairwise(rows)))


def has_ink(grey: Image.Image) -> bool:
    """Whether more than a speck is drawn on a page that is not evened out yet."""
    across, down = round(grey.width * _EDGE), round(grey.height * _EDGE)
    inner = grey.crop((across, down, max(across + 1, grey.width - across), max(down + 1, grey.height - down)))
    low, high = inner.getextrema()
    if not isinstance(low, int | float) or not isinstance(high, int | float) or high - low < 40:
        return False
    ground = inner.resize((max(1, inner.width // 8), max(1, inner.height // 8)), Image.Resampling.BOX)
    ground = ground.filter(ImageFilter.MaxFilter(7)).resize(inner.size, Image.Resampling.BILINEAR)
    difference = ImageChops.subtract(ground, inner).filter(ImageFilter.MedianFilter(3))
    dark = sum(difference.histogram()[255 - _INK - 85 :])
    return dark > 0.0004 * inner.width * inner.height
