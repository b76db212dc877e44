"""PDF by Typst: the page model is handed over as data, so no word of it is ever read as markup."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path

import typst

from loa.writer.document import Block, OfficialDocument

_HERE = Path(__file__).parent
FONTS = _HERE / "fonts"
_LAYOUT = _HERE / "layout.typ"


@cache
def official_fonts() -> typst.Fonts:
    """The fonts of the package and none of the machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def pdf_of(document: OfficialDocument) -> bytes:
    """The document as PDF; the same document gives the same bytes, whatever fonts the machine has."""
    made = typst.compile(
        _LAYOUT.read_bytes(),
        format="pdf",
        font_paths=official_fonts(),
        sys_inputs={"document": _words(document)},
    )
    if not isinstance(made, bytes):
        raise TypeError("one PDF expected")
    return made


def _words(document: OfficialDocument) -> str:
    """The page model as data; a line may not begin with a dash: it would read as a list."""
    printed = replace(
        document, blocks=_without_png(document.blocks), appendix=_without_png(document.appendix)
    )
    return json.dumps(asdict(printed), ensure_ascii=False).replace(" - ", "\N{NO-BREAK SPACE}- ")


def _without_png(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(replace(block, png=None) for block in blocks)


def pictures_of(document: OfficialDocument, *, dpi: int = 96) -> list[bytes]:
    """The pages as PNG: what the PDF would look like, for whoever is still writing it."""
    made = typst.compile(
        _LAYOUT.read_bytes(),
        format="png",
        ppi=dpi,
        font_paths=official_fonts(),
        sys_inputs={"document": _words(document)},
    )
    return made if isinstance(made, list) else [made]
