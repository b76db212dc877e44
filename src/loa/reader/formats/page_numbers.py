"""Page numbers that stand on lines of their own in a plain text."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"\s*(?:[-–]\s*)?(?:Trang\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*[-–])?\s*", re.IGNORECASE
)
# An official page holds 1,800 to 3,000 letters; a table row between two numbers far fewer.
_PAGE_LETTERS = 900
_FIRST = 3  # the first page bears no number; the second one's may be lost or misread


def find_page_numbers(texts: list[str]) -> set[int]:
    """The indexes of the lines that are page numbers: rising by one, a page of text between them."""
    numbers: list[tuple[int, int, int]] = []  # index, value, letters before it
    letters = 0
    for i, words in enumerate(texts):
        number = _NUMBER.fullmatch(words) if len(words.strip()) < 16 else None
        if number:
            numbers.append((i, int(number[1]), letters))
        letters += len(words)
    edges = [-_PAGE_LETTERS, *(before for _, _, before in numbers), letters + _PAGE_LETTERS]
    found: set[int] = set()
    expected = 0
    for at, (i, value, before) in enumerate(numbers):
        apart = before - edges[at] >= _PAGE_LETTERS and edges[at + 2] - before >= _PAGE_LETTERS
        follows = value == expected if found else 2 <= value <= _FIRST and before >= _PAGE_LETTERS
        if follows and apart and _stands_alone(texts, i):
            found.add(i)
            expected = value + 1
    return found


def _stands_alone(texts: list[str], i: int) -> bool:
    """Whether a blank line stands above or below, or the line ends the text."""
    above = texts[i - 1] if i else ""
    below = texts[i + 1] if i + 1 < len(texts) else ""
    return not above.strip() or not below.strip()
