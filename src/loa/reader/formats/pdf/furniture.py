"""Page numbers, running headers and footnotes told apart from the text of a page."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median

from loa.reader.formats.pdf.piece import Piece
from loa.reader.formats.pdf.text import PageText

_NUMBER = re.compile(
    r"\W*(?:Trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?\W*|[-–\s]*[ivxIVX]{1,5}[-–\s]*", re.IGNORECASE
)
_ZONE = 0.11  # of the page height, at the top and at the foot
_NOTE = re.compile(r"\W*\d{1,3}\W?\s*\S")
_SMALL = 0.87  # of the usual size
_DIGITS = re.compile(r"\d+")


def mark_furniture(pages: list[PageText]) -> None:
    """Sets the kind of the pieces that are page marks or footnotes."""
    repeated = _repeated(pages)
    sizes = [
        piece.size
        for page in pages
        for piece in page.pieces
        if piece.size
        for _ in range(len(piece.text) // 20)
    ]
    usual = median(sizes) if sizes else 12.0
    for page in pages:
        in_order = sorted(page.pieces, key=lambda piece: piece.box.top)
        for piece in (*in_order[:1], *in_order[-1:]):
            if _in_zone(page, piece) and _NUMBER.fullmatch(piece.text):
                piece.kind = "page-mark"
        for piece in in_order:
            if _in_zone(page, piece) and _key(piece) in repeated:
                piece.kind = "page-mark"
        _mark_notes([piece for piece in in_order if piece.kind == "text"], usual, page.frame.size[1])


def _in_zone(page: PageText, piece: Piece) -> bool:
    height = page.frame.size[1]
    return piece.box.bottom < height * _ZONE or piece.box.top > height * (1 - _ZONE)


def _key(piece: Piece) -> tuple[str, int]:
    return _DIGITS.sub("#", piece.text), round(piece.box.top / 4)


def _repeated(pages: list[PageText]) -> set[tuple[str, int]]:
    """Words at the same height at the edge of at least three pages and of half of them."""
    seen = Counter(key for page in pages for key in {_key(p) for p in page.pieces if _in_zone(page, p)})
    return {key for key, count in seen.items() if count >= max(3, (len(pages) - 1) / 2)}


def _mark_notes(pieces: list[Piece], usual: float, height: float) -> None:
    """The small print at the foot of a page, from its first numbered line on, is footnotes."""
    notes: list[Piece] = []
    for piece in reversed(pieces):
        if not piece.size or piece.size > usual * _SMALL or piece.box.top < height * 0.4:
            break
        notes.append(piece)
    while notes and not _NOTE.match(notes[-1].text):
        notes.pop()
    for piece in notes:
        piece.kind = "footnote"
