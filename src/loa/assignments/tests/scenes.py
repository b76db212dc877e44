"""Pictures of village yards, drawn by a number, and what becomes of a picture on its way."""

from __future__ import annotations

import io
import random
from collections.abc import Callable

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter


def scene(seed: int, size: tuple[int, int] = (800, 600)) -> Image.Image:
    """A scene of one type, each other than the next."""
    lot = random.Random(seed)
    width, height = size
    horizon = int(height * lot.uniform(0.3, 0.6))
    picture = Image.new("RGB", size, _colour(lot, 120, 255))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, horizon, width, height), fill=_colour(lot, 60, 190))
    for _house in range(lot.randint(1, 3)):
        left, base = lot.randint(-60, width - 60), horizon + lot.randint(0, 60)
        wide, high = lot.randint(100, 300), lot.randint(70, 200)
        draw.rectangle((left, base - high, left + wide, base), fill=_colour(lot, 90, 240))
        roof = [
            (left - 15, base - high),
            (left + wide // 2, base - high - 60),
            (left + wide + 15, base - high),
        ]
        draw.polygon(roof, fill=_colour(lot, 60, 200))
    if seed % 2:
        top = lot.randint(20, max(21, horizon - 60))
        draw.rectangle((lot.randint(0, 130), top, width - lot.randint(0, 130), top + 70), fill=(200, 20, 30))
    for _person in range(lot.randint(2, 12)):
        middle, foot = lot.randint(0, width), lot.randint(horizon + 40, height)
        tall = (foot - horizon) / (height - horizon) * 150 + 40
        draw.rectangle(
            (middle - tall * 0.18, foot - tall, middle + tall * 0.18, foot), fill=_colour(lot, 20, 230)
        )
    noise = Image.effect_noise(size, 18).convert("L")
    return Image.blend(picture.filter(ImageFilter.GaussianBlur(1)), Image.merge("RGB", (noise,) * 3), 0.08)


def jpeg(picture: Image.Image, quality: int = 88, **more: object) -> bytes:
    """The picture as JPEG."""
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=quality, **more)
    return made.getvalue()


def _colour(lot: random.Random, low: int, high: int) -> tuple[int, int, int]:
    return lot.randint(low, high), lot.randint(low, high), lot.randint(low, high)


def _inner(picture: Image.Image, share: float) -> Image.Image:
    across, down = int(picture.width * share / 2), int(picture.height * share / 2)
    return picture.crop((across, down, picture.width - across, picture.height - down))


ON_ITS_WAY: dict[str, Callable[[Image.Image], Image.Image]] = {
    "squeezed": lambda picture: Image.open(io.BytesIO(jpeg(picture, 40))),
    "halved": lambda picture: picture.resize((picture.width // 2, picture.height // 2)),
    "cropped by 5 %": lambda picture: _inner(picture, 0.05),
    "brighter": lambda picture: ImageEnhance.Brightness(picture).enhance(1.3),
    "darker": lambda picture: ImageEnhance.Brightness(picture).enhance(0.7),
    "without colour": lambda picture: picture.convert("L").convert("RGB"),
}
