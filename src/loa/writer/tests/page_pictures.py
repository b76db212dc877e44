"""Pages of papers as pictures: drawn from the PDF, kept beside the tests, and compared.

`make pages` draws all of them anew: look at each before you keep it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

from loa.writer.tests.kinds import KINDS
from loa.writer.writing import write

KEPT = Path(__file__).parent / "pages"
DIFFERENCES = Path("test-results") / "pages"
DPI = 60
_GREYS = 16
_SEEN = 22  # of 255: by how much a place differs that is more than the smoothing of an edge
_FEW = 12  # dots; a rule has more, a letter too


def pages_of(name: str) -> Iterator[tuple[str, Image.Image]]:
    """The first page of the paper of that kind, and the page with the signature where it is another."""
    document = pypdfium2.PdfDocument(write(KINDS[name], "pdf"))
    for number in sorted({0, len(document) - 1}):
        page = document[number].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
        yield f"{name}-{number + 1}", page


def kept(name: str) -> Image.Image:
    """The page as it was looked at."""
    return Image.open(KEPT / f"{name}.png").convert("L")


def differing(page: Image.Image, other: Image.Image) -> np.ndarray:
    """Where the pages differ by more than the smoothing of edges does."""
    if page.size != other.size:
        return np.ones((1, _FEW + 1), dtype=bool)
    soft = (np.asarray(each.filter(ImageFilter.BoxBlur(1)), dtype=np.int16) for each in (page, other))
    found: np.ndarray = np.abs(next(soft) - next(soft)) > _SEEN
    return found


def are_alike(page: Image.Image, other: Image.Image) -> bool:
    """Whether both show the same."""
    return int(differing(page, other).sum()) <= _FEW


def keep_difference(name: str, page: Image.Image) -> Path:
    """Both pages one upon the other: red what is new, blue what is missing."""
    DIFFERENCES.mkdir(parents=True, exist_ok=True)
    other = kept(name)
    grey = Image.blend(page, other.resize(page.size), 0.5)
    Image.merge("RGB", (other.resize(page.size), grey, page)).save(DIFFERENCES / f"{name}.png")
    return DIFFERENCES / f"{name}.png"


def small(page: Image.Image) -> bytes:
    """The picture in few greys."""
    step = 255 // (_GREYS - 1)
    few = page.point(lambda grey: round(grey / step) * step).quantize(_GREYS)
    few.save(out := io.BytesIO(), "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    """All pages are drawn anew; those of kinds that are no more go."""
    KEPT.mkdir(exist_ok=True)
    for old in KEPT.glob("*.png"):
        old.unlink()
    for kind in KINDS:
        for name, page in pages_of(kind):
            (KEPT / f"{name}.png").write_bytes(small(page))
            print(KEPT / f"{name}.png")


if __name__ == "__main__":
    main()
