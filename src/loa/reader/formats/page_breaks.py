"""Lines by which a program that turned pages into text says where each of them ends: "--- PAGE BREAK ---"."""

from __future__ import annotations

import re

_LONGEST = 40  # letters
_BREAK = re.compile(
    r"\s*[-=*_#<!\[({]+\s*(?:(?:page|trang)\s?[-_]?\s?(?:break\b|ends?\b|\d{1,3}(?:\s?(?:/|of)\s?\d{1,3})?)"
    r"|(?:ngắt|hết|end\s(?:of\s)?)\s?(?:trang|page)(?:\s\d{1,3})?)\s*[-=*_#>\])}]*\s*",
    re.IGNORECASE,
)
_SHORTEST_CODE = 24  # letters
_CODE = re.compile(r"(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=[^0-9=]*[0-9=])[A-Za-z0-9+/]+={0,2}")
_NUMBER = re.compile(r"\s*[-–]?\s?\d{1,3}\s?[-–]?\s*")


def is_page_break(words: str) -> bool:
    """Whether the line only says that a page ends, or the next begins, between signs."""
    return len(words) < _LONGEST and _BREAK.fullmatch(words) is not None


def is_machine_code(words: str) -> bool:
    """Whether a line is one run of letters and digits of both cases, as programs leave them."""
    code = words.strip()
    return len(code) >= _SHORTEST_CODE and _CODE.fullmatch(code) is not None


def find_page_breaks(texts: list[str]) -> set[int]:
    """The indexes of the lines that break pages, and of the bare numbers beside them."""
    breaks = [i for i, words in enumerate(texts) if is_page_break(words)]
    found = set(breaks)
    for i in breaks:
        found |= {at for at in (_next(texts, i, 1), _next(texts, i, -1)) if _numbers_a_page(texts, at)}
    return found


def _next(texts: list[str], i: int, step: int) -> int:
    """The nearest line above or below that holds anything; the end of the text where none does."""
    at = i + step
    while 0 <= at < len(texts) and not texts[at].strip():
        at += step
    return at


def _numbers_a_page(texts: list[str], at: int) -> bool:
    return 0 <= at < len(texts) and _NUMBER.fullmatch(texts[at]) is not None
