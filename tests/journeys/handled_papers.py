"""What becomes of a paper on its way through offices: stripped of metadata, saved again, scanned; then read.

`python -m tests.journeys.handled_papers [--ways …] [--sets …]` writes all papers as `loa write` does, hands
them on in each way and prints how much of their facts is still read, paper by paper. The papers: examples,
generated ones, and real ones of LOA_GOLD_DIR where it names a folder with `score.py` (scored by that).
"""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import mean
from typing import Any

import img2pdf
import numpy as np
import pikepdf
import pypdfium2
from PIL import Image, ImageFilter

from loa.project.cli.write import read_back
from loa.reader.exports.facts import facts_object
from loa.reader.limits import DEFAULT
from loa.reader.pipeline import read
from loa.writer.writing import Form, write
from tests.journeys.facts_of_odd_papers import odd_paper
from tests.journeys.facts_of_papers import paper
from tests.journeys.likeness import likeness

Json = dict[str, Any]
Papers = dict[str, Json]  # name → facts
Way = Callable[[dict[str, bytes], Path], dict[str, bytes]]  # files by name, and a folder to work in

GOLD = Path(os.environ.get("LOA_GOLD_DIR") or "/nowhere")
EXAMPLES = Path(__file__).parents[2] / "examples"
DPI = 200
SEEDS, ODD_SEEDS = range(2000, 2012), range(2000, 2004)  # nobody looked at these before they were measured
# What is measured is what is read, not how fast a busy machine reads it.
_PATIENT = replace(DEFAULT, seconds_a_page=300.0, seconds_to_start=300.0, seconds_in_all=3600.0)
_PROPERTIES = re.compile(rb"<(?:Override|Relationship)\b[^>]*docProps/[^>]*/>")
_WITH_KEYS = (pikepdf.Dictionary, pikepdf.Stream)
_TYPES = ("[Content_Types].xml", "_rels/.rels")


def examples() -> Papers:
    """The facts of the papers that come with the program."""
    return {path.name.split(".")[0]: _load(path) for path in sorted(EXAMPLES.glob("*.facts.json"))}


def gold() -> Papers:
    """The facts of real papers, where a folder of them is at hand."""
    if not (GOLD / "score.py").is_file():
        return {}
    return {path.stem: _load(path) for path in sorted((GOLD / "gold").glob("*.json"))}


def generated() -> Papers:
    """The facts of fictional papers of every kind, put together by a die; of odd ones too."""
    odd = {f"odd-{seed}": odd_paper(seed) for seed in ODD_SEEDS}
    return {f"paper-{seed}": paper(seed) for seed in SEEDS} | odd


def stripped(data: bytes) -> bytes:
    """The DOCX without any metadata, and without a word of there having been some."""
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out := io.BytesIO(), "w") as new:
        for name in old.namelist():
            if not name.startswith("docProps/"):
                part = old.read(name)
                new.writestr(name, _PROPERTIES.sub(b"", part) if name in _TYPES else part)
    return out.getvalue()


def nameless(data: bytes) -> bytes:
    """The PDF without a word about itself: neither /Info nor XMP, of the file or of a part of it."""
    with pikepdf.open(io.BytesIO(data)) as paper:
        for part in [paper.trailer, *(each for each in paper.objects if isinstance(each, _WITH_KEYS))]:
            for key in ("/Info", "/Metadata"):
                if key in part:
                    del part[key]
        paper.save(out := io.BytesIO(), deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


def saved_again(papers: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """The DOCX files as LibreOffice saves them, all in one go."""
    for name, data in papers.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", f"{folder}/out"]
    names = [f"{folder}/{name}.docx" for name in papers]
    subprocess.run([*command, *names], check=True, capture_output=True, timeout=280)
    return {name: (folder / "out" / f"{name}.docx").read_bytes() for name in papers}


def scanned(data: bytes, *, noise: str = "") -> bytes:
    """The pages of a PDF as pictures of 200 dots an inch; with `noise` askew, soft, grey and specked."""
    rng = np.random.default_rng(zlib.crc32(noise.encode()))
    pictures = []
    for page in pypdfium2.PdfDocument(data):
        picture = page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
        picture = _as_scanned(picture, rng) if noise else picture
        picture.save(file := io.BytesIO(), "JPEG", quality=60 if noise else 90, dpi=(DPI, DPI))
        pictures.append(file.getvalue())
    pdf = img2pdf.convert(pictures, nodate=True, engine=img2pdf.Engine.internal)
    if not isinstance(pdf, bytes):
        raise TypeError("one PDF expected")
    return pdf


def _as_scanned(page: Image.Image, rng: np.random.Generator) -> Image.Image:
    """The page as an office scanner gives it: askew by up to 0.8°, soft, unevenly lit, specked."""
    angle = rng.choice((-1, 1)) * rng.uniform(0.4, 0.8)
    page = page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    dots = np.asarray(page.filter(ImageFilter.GaussianBlur(0.7)), dtype=np.float32)
    across, down = (np.linspace(*rng.permutation((0.0, 1.0)), n, dtype=np.float32) for n in page.size)
    dots = dots * (0.97 - 0.05 * across[None, :] - 0.05 * down[:, None])
    noise = rng.random(dots.shape)
    dots[noise < 0.003], dots[noise > 0.9999] = 255, 70
    return Image.fromarray(dots.astype(np.uint8))


def _stripped(files: dict[str, bytes], _folder: Path) -> dict[str, bytes]:
    return {name: stripped(data) for name, data in files.items()}


def _nameless(files: dict[str, bytes], _folder: Path) -> dict[str, bytes]:
    return {name: nameless(data) for name, data in files.items()}


def _scanned(files: dict[str, bytes], _folder: Path) -> dict[str, bytes]:
    return {name: scanned(data) for name, data in files.items()}


def _worn(files: dict[str, bytes], _folder: Path) -> dict[str, bytes]:
    return {name: scanned(data, noise=name) for name, data in files.items()}


TEXT, SCAN = 0.97, 0.90  # how much of the facts has to come back
WAYS: dict[str, tuple[Way, float]] = {
    "stripped": (_stripped, TEXT),
    "saved-again": (saved_again, TEXT),
    "nameless-pdf": (_nameless, TEXT),
    "scan": (_scanned, SCAN),
    "worn-scan": (_worn, SCAN),
}
SETS: dict[str, Callable[[], Papers]] = {"real": gold, "examples": examples, "generated": generated}
_OF_PDF = (_nameless, _scanned, _worn)


def figures_of(way: Way, papers: Papers, *, real: bool, checked: bool = True) -> dict[str, float]:
    """How much of the facts of each paper is read once it was handed on in that way.

    `checked`: written as `loa write` writes it, read again by its reader; else in words alone.
    """
    form: Form = "pdf" if way in _OF_PDF else "docx"
    reader = read_back if checked else None
    files = {name: write(facts, form, read_back=reader) for name, facts in papers.items()}
    with tempfile.TemporaryDirectory() as folder:
        handled = way(files, Path(folder))
        found = {
            name: facts_object(read(data, name=f"paper.{form}", limits=_PATIENT).facts)
            for name, data in handled.items()
        }
        if real:
            return _scored(found, Path(folder))
    return {name: likeness(papers[name], facts) for name, facts in found.items()}


def _scored(found: Papers, folder: Path) -> dict[str, float]:
    """The key figures of the scorer that comes with the real papers."""
    out = folder / "found"
    out.mkdir()
    for name, facts in found.items():
        (out / f"{name}.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    only = folder / "gold"
    only.mkdir()
    for name in found:
        (only / f"{name}.json").write_bytes((GOLD / "gold" / f"{name}.json").read_bytes())
    command = [sys.executable, str(GOLD / "score.py"), "--json", str(only), str(out)]
    keys: dict[str, float] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)[
        "keys"
    ]
    return keys


def main() -> int:
    """Prints the figures; 1 where a mean is below what has to come back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ways", nargs="*", choices=list(WAYS), default=list(WAYS))
    parser.add_argument("--sets", nargs="*", choices=list(SETS), default=list(SETS))
    asked = parser.parse_args()
    sets = {kind: SETS[kind]() for kind in asked.sets}
    low = False
    for name in asked.ways:
        way, bound = WAYS[name]
        for kind, papers in sets.items():
            if not papers:
                continue
            began = time.monotonic()
            figures = figures_of(way, papers, real=kind == "real")
            low |= mean(figures.values()) < bound
            told = "  ".join(f"{one} {figure:.3f}" for one, figure in figures.items())
            took = time.monotonic() - began
            print(
                f"{name:12} {kind:9} mean {mean(figures.values()):.3f} worst {min(figures.values()):.3f}"
                f" (at least {bound:.2f}, {took:.0f} s)\n    {told}",
                flush=True,
            )
    return int(low)


def _load(path: Path) -> Json:
    facts: Json = json.loads(path.read_text("utf-8"))
    return facts


if __name__ == "__main__":
    sys.exit(main())
