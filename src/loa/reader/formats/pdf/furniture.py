"""Page numbers, running headers and footnotes told apart from the text of a page."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median

from loa.reader.formats.pdf.piece import Piece
from loa.reader.formats.pdf.text import PageText

_NUMBER = re.compile(r"\W*(?:Trang\s*)?(\d{1,3})(?:\s*/\s*\d{1,3})?\W*", re.IGNORECASE)
_ZONE = 0.11  # of the page height, at the top and at the foot
_NOTE = re.compile(r"\W*\d{1,3}\W?\s*\S")
_SMALL = 0.87  # of the usual size
_LETTER = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"\d+")


def mark_furniture(pages: list[PageText]) -> None:
    """Sets the kind of the pieces that are page marks or footnotes."""
    _mark_numbers(pages)
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
        for piece in in_order:
            if _in_zone(page, piece) and _key(piece) in repeated:
                piece.kind = "page-mark"
        _mark_notes([piece for piece in in_order if piece.kind == "text"], usual, page.frame.size[1])


def _mark_numbers(pages: list[PageText]) -> None:
    """Numbers at the top or foot that count the pages are page marks; a lone number of a list is not."""
    found: dict[tuple[bool, int], list[Piece]] = {}
    for page in pages:
        in_order = sorted(page.pieces, key=lambda piece: piece.box.top)
        for piece in {id(each): each for each in (*in_order[:1], *in_order[-1:])}.values():
            number = _NUMBER.fullmatch(piece.text)
            if number and _in_zone(page, piece):
                at_top = piece.box.top < page.frame.size[1] / 2
                found.setdefault((at_top, int(number[1]) - page.number), []).append(piece)
    if not found:
        return
    (_, offset), marks = max(found.items(), key=lambda item: (len(item[1]), item[0][1] == 0))
    if len(marks) > 1 or offset == 0:
        for piece in marks:
            piece.kind = "page-mark"


def _in_zone(page: PageText, piece: Piece) -> bool:
    height = page.frame.size[1]
    return piece.box.bottom < height * _ZONE or piece.box.top > height * (1 - _ZONE)


def _key(piece: Piece) -> tuple[str, int]:
    """Words and height; a number alone stands for itself, in a header ("Trang 2") for any number."""
    words = _DIGITS.sub("#", piece.text) if _LETTER.search(piece.text) else piece.text
    return words, round(piece.box.top / 4)


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
