"""Pages of the DOCX form as LibreOffice shows them, drawn with the packaged font alone."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

from loa.writer.tests.kinds import KINDS
from loa.writer.tests.page_pictures import DPI, small
from loa.writer.writing import write

KEPT = Path(__file__).parent / "pages_in_office"
_FONTS = Path(__file__).parents[1] / "fonts"
# No font of the machine: the one that the papers name has the widths of the packaged one.
_FONTCONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>
</fontconfig>"""
_INK = 170  # darker than this of 255 is ink
_NEAR = 7  # dots across: within 3 dots (1.3 mm) ink counts as the same, another version draws no finer
_STRAY = 0.015  # of all ink: a word that goes to the next line, no more


def written() -> dict[str, bytes]:
    """The papers of each kind as DOCX files."""
    return {name: write(facts, "docx") for name, facts in KINDS.items()}


def shown(papers: Mapping[str, bytes], folder: Path) -> dict[str, Image.Image]:
    """The first page of each, all drawn by one run of LibreOffice."""
    for name, data in papers.items():
        (folder / f"{name}.docx").write_bytes(data)
    fonts = folder / "fonts.conf"
    fonts.write_text(_FONTCONFIG.format(fonts=_FONTS, cache=folder / "cache"), "utf-8")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", f"{folder}/out"]
    subprocess.run(
        [*command, *(f"{folder}/{name}.docx" for name in papers)],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        check=True,
        capture_output=True,
        timeout=200,
    )
    return {name: _first_page(folder / "out" / f"{name}.pdf") for name in papers}


def _first_page(path: Path) -> Image.Image:
    page = pypdfium2.PdfDocument(path.read_bytes())[0]
    return page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")


def kept(name: str) -> Image.Image:
    """The page as it was looked at."""
    return Image.open(KEPT / f"{name}.png").convert("L")


def stray(page: Image.Image, other: Image.Image) -> float:
    """How much of the ink of one page has none near it on the other: the greater share of both."""
    if page.size != other.size:
        return 1.0
    return max(_missing(page, other), _missing(other, page))


def _missing(page: Image.Image, other: Image.Image) -> float:
    ink = np.asarray(page) < _INK
    near = np.asarray(other.filter(ImageFilter.MinFilter(_NEAR))) < _INK
    return float((ink & ~near).sum() / max(1, ink.sum()))


def are_alike(page: Image.Image, other: Image.Image) -> bool:
    """Whether both show the same, drawn by whichever version."""
    return stray(page, other) <= _STRAY


def keep(folder: Path) -> None:
    """The pages are drawn anew."""
    KEPT.mkdir(exist_ok=True)
    for name, page in shown(written(), folder).items():
        (KEPT / f"{name}.png").write_bytes(small(page))
        print(KEPT / f"{name}.png")


if __name__ == "__main__":
    with TemporaryDirectory() as work:
        keep(Path(work))
