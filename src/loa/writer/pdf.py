"""PDF by Typst: the page model is handed over as data, so no word of it is ever read as markup."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path

import typst

from loa.writer.document import OfficialDocument

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
    return json.dumps(asdict(document), ensure_ascii=False).replace(" - ", "\N{NO-BREAK SPACE}- ")


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
