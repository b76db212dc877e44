"""One page of a foreign file as a picture; run in a child process, without the web framework.

`python -m loa.fetching.pictures PAGE WIDTH` takes a PDF or an image on standard input and gives a PNG.
Exit status 3: there is no such page, or the file cannot be drawn.
"""

from __future__ import annotations

import io
import sys

import pypdfium2 as pdfium
from PIL import Image, ImageOps, UnidentifiedImageError

MAX_PIXELS = 60_000_000
MAX_WIDTH = 2400
MAX_HEIGHT = 12_000


class NotDrawn(Exception):
    """There is no such page, or the file cannot be drawn."""


def draw(data: bytes, *, page: int, width: int) -> bytes:
    """PNG bytes of the page (counted from 1), so many pixels wide; raises NotDrawn."""
    if not 1 <= width <= MAX_WIDTH or page < 1:
        raise NotDrawn(f"page {page}, width {width}")
    image = (
        _draw_pdf(data, page, width)
        if data[:1024].lstrip()[:5] == b"%PDF-"
        else _draw_image(data, page, width)
    )
    made = io.BytesIO()
    image.save(made, "PNG")
    return made.getvalue()


def _draw_pdf(data: bytes, page: int, width: int) -> Image.Image:
    try:
        with pdfium.PdfDocument(data) as document:
            if page > len(document):
                raise NotDrawn(f"page {page} of {len(document)}")
            sheet = document[page - 1]
            wide, high = sheet.get_size()
            scale = width / wide
            if high * scale > MAX_HEIGHT:
                raise NotDrawn(f"{wide:g} × {high:g} points")
            picture: Image.Image = sheet.render(scale=scale).to_pil()
            return picture.convert("RGB")
    except (pdfium.PdfiumError, ZeroDivisionError) as error:
        raise NotDrawn(str(error)) from error


def _draw_image(data: bytes, page: int, width: int) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2  # Pillow refuses above twice this
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.seek(page - 1)
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, EOFError, SyntaxError, ValueError) as error:
        raise NotDrawn(str(error)) from error
    except Image.DecompressionBombError as error:
        raise NotDrawn(str(error)) from error
    height = max(1, round(upright.height * width / upright.width))
    if height > MAX_HEIGHT:
        raise NotDrawn(f"{upright.width} × {upright.height} pixels")
    return upright.resize((width, height), Image.Resampling.LANCZOS)


def main() -> int:
    """The child's door."""
    try:
        page, width = map(int, sys.argv[1:3])
        picture = draw(sys.stdin.buffer.read(), page=page, width=width)
    except NotDrawn as reason:
        sys.stderr.write(f"{reason}\n")
        return 3
    sys.stdout.buffer.write(picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
