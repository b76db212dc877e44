"""Page numbers, running headers and footnotes told apart from the text of a page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, repeat
from operator import attrgetter
from statistics import median

from loa.reader.formats.pdf.piece import Piece
from loa.reader.formats.pdf.text import PageText

_NUMBER = re.compile(r"\W*(?:Trang\s*)?(\d{1,3})(?:\s*/\s*\d{1,3})?\W*", re.IGNORECASE)
_ZONE = 0.11  # of the page height, at the top and at the foot
_NOTE = re.compile(r"\W*\d{1,3}\W?\s*\S")
_SMALL = 0.87  # of the usual size
_LEAST_REPEATED = 3  # pages
_FOOT = 0.4  # of the page height: no footnote stands above
_LETTER = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"\d\d*")  # not \d+: the engine skips only to a sign or a class
_top = attrgetter("box.top")


def mark_furniture(pages: list[PageText]) -> None:
    """Sets the kind of the pieces that are page marks or footnotes."""
    edges = [_edge(page) for page in pages]
    _mark_numbers(pages)
    repeated = _repeated(edges)
    usual = _usual_size(pages)
    for page, edge in zip(pages, edges, strict=True):
        for piece in edge if repeated else ():
            if _key(piece) in repeated:
                piece.kind = "page-mark"
        _mark_notes(page, usual)


def _edge(page: PageText) -> list[Piece]:
    """The pieces at the top and at the foot of a page."""
    height = page.frame.size[1]
    head, foot = height * _ZONE, height * (1 - _ZONE)
    return [piece for piece in page.pieces if piece.box.bottom < head or piece.box.top > foot]


def _usual_size(pages: list[PageText]) -> float:
    """The size of most words, counted by their letters."""
    lengths: dict[float, int] = {}  # few sizes, many lines
    for page in pages:
        for piece in page.pieces:
            if size := piece.size:
                lengths[size] = lengths.get(size, 0) + len(piece.text) // 20
    sizes = [*chain.from_iterable(repeat(size, lengths[size]) for size in sorted(lengths))]
    return median(sizes) if sizes else 12.0


def _mark_numbers(pages: list[PageText]) -> None:
    """Numbers at the top or foot that count the pages are page marks; a lone number of a list is not."""
    found: dict[tuple[bool, int], list[Piece]] = {}
    for page in pages:
        for piece in _outermost(page.pieces):
            number = _NUMBER.fullmatch(piece.text) if _may_count(piece.text) else None
            if number and _in_zone(page, piece):
                at_top = piece.box.top < page.frame.size[1] / 2
                found.setdefault((at_top, int(number[1]) - page.number), []).append(piece)
    if not found:
        return
    (_, offset), marks = max(found.items(), key=lambda item: (len(item[1]), item[0][1] == 0))
    if len(marks) > 1 or offset == 0:
        for piece in marks:
            piece.kind = "page-mark"


def _may_count(words: str) -> bool:
    """Whether words may be a page number: they begin with no letter but that of "Trang"."""
    return words[:1] in "Tt" or not words[:1].isalpha()


def _outermost(pieces: list[Piece]) -> list[Piece]:
    """The highest and the lowest of the pieces; of those as high, the first and the last that was drawn."""
    if not pieces:
        return []
    highest, lowest = min(pieces, key=_top), max(reversed(pieces), key=_top)
    return [highest] if highest is lowest else [highest, lowest]


def _in_zone(page: PageText, piece: Piece) -> bool:
    height = page.frame.size[1]
    return piece.box.bottom < height * _ZONE or piece.box.top > height * (1 - _ZONE)


def _key(piece: Piece) -> tuple[str, int]:
    """Words and height; a number alone stands for itself, in a header ("Trang 2") for any number."""
    words = _DIGITS.sub("#", piece.text) if _LETTER.search(piece.text) else piece.text
    return words, round(piece.box.top / 4)


def _repeated(edges: list[list[Piece]]) -> set[tuple[str, int]]:
    """Words at the same height at the edge of at least three pages and of half of them."""
    if len(edges) < _LEAST_REPEATED:
        return set()
    seen = Counter(key for edge in edges for key in {_key(piece) for piece in edge})
    return {key for key, count in seen.items() if count >= max(_LEAST_REPEATED, (len(edges) - 1) / 2)}


def _mark_notes(page: PageText, usual: float) -> None:
    """The small print at the foot of a page, from its first numbered line on, is footnotes."""
    pieces = [piece for piece in page.pieces if piece.kind == "text"]
    if not pieces or not _is_small(page, max(reversed(pieces), key=_top), usual):
        return  # by far the most pages
    notes: list[Piece] = []
    for piece in sorted(pieces, key=_top)[::-1]:
        if not _is_small(page, piece, usual):
            break
        notes.append(piece)
    while notes and not _NOTE.match(notes[-1].text):
        notes.pop()
    for piece in notes:
        piece.kind = "footnote"


def _is_small(page: PageText, piece: Piece, usual: float) -> bool:
    """Whether a piece is small print in the lower part of its page."""
    size = piece.size or 0.0
    return 0 < size <= usual * _SMALL and piece.box.top >= page.frame.size[1] * _FOOT
