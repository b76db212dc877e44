"""Raised numbers that refer to footnotes: taken out of the words of a page, which stay on their line."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Protocol

from msgspec.structs import replace

from loa.reader.formats.builder import is_power
from loa.reader.formats.pdf.piece import Piece
from loa.reader.reading import Box

_RAISED_HEAD = re.compile(r"\d{1,2}(?=[\s,.;:)])")
_REFERENCE = re.compile(r"\d\d?(?=[\s,.;:)]|$)")  # not \d{1,2}: the engine skips only to a sign or a class
_BEFORE_REFERENCE = re.compile(r"[^\W\d_]|[”\")]")
_NUMBER = re.compile(r"[0-9](?<![\d .,/:;\[(–-]\d)")  # numbers behind these signs are no marks
_SMALL = 0.86  # a footnote's mark is set this much smaller, or less


class Page(Protocol):
    """What the marks are looked for on."""

    pieces: list[Piece]

    def piece(self, text: str, first: int) -> Piece | None: ...
    def char_box(self, index: int) -> Box: ...
    def font_size(self, index: int, box: Box) -> float: ...


class Marks:
    """Takes the marks out of the newest piece of a page, piece by piece."""

    def __init__(self, page: Page, text: str) -> None:
        self.page = page
        self.after_mark = False  # the piece before ended in one
        self.noted = False  # a number follows a letter, perhaps on the next line
        self.candidates: list[int] = []  # numbers right behind a letter
        for number in _NUMBER.finditer(text):
            at = number.start()
            if _may_bear_mark(text[at - 1 : at]):
                self.noted = True
                self.candidates.append(at)
            elif not self.noted:
                while at and text[at - 1] in "\r\n":
                    at -= 1
                self.noted = _may_bear_mark(text[at - 1 : at])

    def take(self) -> None:
        """The newest piece is without marks; what PDFium broke off behind a raised mark is put back."""
        self.after_mark = _take(self.page, after_mark=self.after_mark)

    def may_hold(self, piece: Piece) -> bool:
        """Whether a number stands right behind a letter in the piece."""
        at = bisect_left(self.candidates, piece.first)
        return at < len(self.candidates) and self.candidates[at] < piece.first + len(piece.text)


def _may_bear_mark(letter: str) -> bool:
    return bool(_BEFORE_REFERENCE.match(letter))


def _take(page: Page, *, after_mark: bool) -> bool:
    """Takes the marks of footnotes out of the newest piece; gives whether it ended in one."""
    *_, piece = page.pieces
    previous = page.pieces[-2] if len(page.pieces) > 1 else None
    if previous and _is_mark_alone(previous, piece):
        previous.box = replace(previous.box, right=piece.box.right)
        page.pieces.pop()
        return True
    if previous and (begun := _without_raised_head(page, previous, piece)):
        page.pieces[-1], piece, after_mark = begun, begun, True
    ends_in_mark = _drop_references(page, piece)
    if after_mark and previous and _goes_on(previous, piece):
        previous.text = f"{previous.text} {piece.text}"
        previous.box = replace(previous.box, right=piece.box.right)
        page.pieces.pop()
    return ends_in_mark


def _is_mark_alone(previous: Piece, piece: Piece) -> bool:
    """Whether the piece is a small number right behind the words before it, raised above their line."""
    if len(piece.text) > 2:
        return False
    small = (piece.size or 0) < _SMALL * (previous.size or 12.0)
    raised = previous.box.top - 4 < piece.box.bottom < previous.box.bottom
    return piece.text.isdigit() and small and raised and _is_near(previous, piece)


def _without_raised_head(page: Page, previous: Piece, piece: Piece) -> Piece | None:
    """The piece less the raised number that it begins with; None where it begins with none."""
    head = _RAISED_HEAD.match(piece.text)
    if not head:
        return None
    small = (piece.size or 0) < _SMALL * (previous.size or 12.0)
    if not small or not _is_near(previous, piece) or piece.box.bottom >= previous.box.bottom:
        return None
    return page.piece(piece.text[head.end() :], piece.first + head.end())


def _goes_on(previous: Piece, piece: Piece) -> bool:
    return abs(previous.box.bottom - piece.box.bottom) < 1.5 and _is_near(previous, piece)


def _is_near(previous: Piece, piece: Piece) -> bool:
    return -1 < piece.box.left - previous.box.right < (previous.size or 12.0)


def _drop_references(page: Page, piece: Piece) -> bool:
    """Small raised numbers are taken out of the words; gives whether the last was at their end."""
    found: list[re.Match[str]] = []
    for mark in _REFERENCE.finditer(piece.text):
        if not mark.start() or not _BEFORE_REFERENCE.match(piece.text, mark.start() - 1):
            continue
        if is_power(piece.text[: mark.start()]):
            continue
        index = piece.first + mark.start()
        box = page.char_box(index)
        if page.font_size(index, box) < _SMALL * (piece.size or 12.0):
            found.append(mark)
    if not found:
        return False
    at_end = found[-1].end() == len(piece.text)
    for mark in reversed(found):
        piece.text = piece.text[: mark.start()] + piece.text[mark.end() :]
        piece.dropped = (*range(mark.start(), mark.end()), *piece.dropped)
    return at_end
