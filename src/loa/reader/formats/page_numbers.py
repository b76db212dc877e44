"""Page numbers and running headers that stand on lines of their own in a plain text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set

_NUMBER = re.compile(
    r"\s*(?:[-–]\s*)?(?:Trang\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*[-–])?\s*", re.IGNORECASE
)
_CANNOT_END = re.compile(r"\s(?:của|và|với|các|những|trên|tại|từ|đến|trong|cho|về|theo|hoặc)$")
_LONGEST_NUMBER = 16  # letters
_DASHED = re.compile(r"[-–—]\s?\d{1,3}\s?[-–—]")
# An official page holds 1,800 to 3,000 letters; a table row between two numbers far fewer.
_PAGE_LETTERS = 900
_SENTENCE = 30  # letters of a line that a sentence may break off
_SHORT_PAGE = 250  # of a text in which a number certainly stands between the pages of one sentence
_SHORTEST_HEADER, _LONGEST_HEADER = 12, 120  # letters; a shorter one may be the head of a column
_FIRST = 3  # the first page bears no number; the second one's may be lost or misread


def may_number_a_page(words: str) -> bool:
    """Whether the line is such as numbers a page: "4", "- 4 -", "Trang 4/6"."""
    return len(words) < _LONGEST_NUMBER and _NUMBER.fullmatch(words) is not None


def find_page_numbers(texts: list[str]) -> set[int]:
    """The indexes of the lines that are page numbers: rising by one, a page of text between them."""
    numbers: list[tuple[int, int, int]] = []  # index, value, letters before it
    letters = 0
    for i, words in enumerate(texts):
        number = _NUMBER.fullmatch(words) if len(words.strip()) < _LONGEST_NUMBER else None
        if number:
            numbers.append((i, int(number[1]), letters))
        letters += len(words)
    torn = {i for i, _, _ in numbers if _tears_a_sentence(texts, i) or _is_between_dashes(texts, i)}
    least = _SHORT_PAGE if torn else _PAGE_LETTERS
    edges = [-least, *(before for _, _, before in numbers), letters + least]
    found: set[int] = set()
    expected = 0
    for at, (i, value, before) in enumerate(numbers):
        apart = before - edges[at] >= least and edges[at + 2] - before >= least
        follows = value == expected if found else 2 <= value <= _FIRST and before >= least
        if i in torn or (follows and apart and _stands_alone(texts, i)):
            found.add(i)
            expected = value + 1
    return found


def find_running_headers(texts: list[str], numbers: Set[int]) -> set[int]:
    """The indexes of lines beside page numbers, a blank line behind, whose words several pages repeat."""
    beside = [i for at in numbers for i in (at - 1, at + 1) if _may_head_pages(texts, i)]
    repeated = Counter(texts[i].strip() for i in beside)
    return {i for i in beside if repeated[texts[i].strip()] > 1}


def _may_head_pages(texts: list[str], i: int) -> bool:
    fits = 0 <= i < len(texts) and _SHORTEST_HEADER <= len(texts[i].strip()) <= _LONGEST_HEADER
    return fits and (
        i + 1 == len(texts) or not texts[i + 1].strip() or _NUMBER.fullmatch(texts[i + 1]) is not None
    )


def _tears_a_sentence(texts: list[str], i: int) -> bool:
    """Whether the number, blank lines around it, stands in the middle of a sentence."""
    if not 0 < i < len(texts) - 1 or texts[i - 1].strip() or texts[i + 1].strip():
        return False
    above = next((words.strip() for words in reversed(texts[:i]) if words.strip()), "")
    below = next((words.strip() for words in texts[i + 1 :] if words.strip()), "")
    if len(above) <= _SENTENCE or " " not in below[:12]:
        return False
    return _CANNOT_END.search(above) is not None or (
        (above[-1:].isalnum() or above[-1:] == ",") and below[:1].islower()
    )


def _is_between_dashes(texts: list[str], i: int) -> bool:
    """Whether the number stands between two dashes and two blank lines: "- 2 -"."""
    alone = 0 < i < len(texts) - 1 and not texts[i - 1].strip() and not texts[i + 1].strip()
    return alone and _DASHED.fullmatch(texts[i].strip()) is not None


def _stands_alone(texts: list[str], i: int) -> bool:
    """Whether a blank line stands above or below, or the line ends the text."""
    above = texts[i - 1] if i else ""
    below = texts[i + 1] if i + 1 < len(texts) else ""
    return not above.strip() or not below.strip()
