"""What words in capitals say of themselves: capitals make a line look like the form, whatever it says.

A duty in capitals below a heading passes for the heading's second line, among the lines of the national
header or the signature for one more office. So each line speaks for itself, and a line goes on with the one
before it only where that one is full, ends open, or is taken up. From memory of usage, unchecked.
"""

from __future__ import annotations

import re

from loa.reader.rules.folding import fold
from loa.reader.rules.openings import HEADING_WORDS
from loa.reader.rules.units import canonical
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.rules.vouching_offices import MOST_UNKNOWN, office_in_capitals

_WORD = re.compile(r"[^\W_]+")
_ENDS = (".", ";")
_FULL_LINE = 40  # letters: a heading that a margin breaks is longer on its first line
_OPEN_END = re.compile(
    r"(?:[,(“\"–-]|(?<!\w)(?:và|của|về|cho|với|trong|theo|đến|từ|tại|trên|các|là|để|năm|lần|thứ))$"
)
_TAKES_UP = re.compile(
    r"(?:[(“\"–-]|(?:và|của|về|cho|với|trong|theo|đến|từ|tại|trên|năm|giai đoạn|nhân|nhằm|chào mừng|kỷ niệm"
    r"|lần thứ|thuộc|đối với|phục vụ)(?!\w))"
)
_NUMBER_ALONE = 2  # words: "II. HOÀN"
_SHORT = 5
_LONG = 16  # words of a heading that begins like one
_MOTTO = fold("cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc đảng cộng sản")
_KNOWN = re.compile(rf"{HEADING_WORDS.pattern}|{DUTY_VERB}")


def heading_lines(words: str) -> list[str]:
    """The lines of a heading, those joined that go on with the one before."""
    return _joined(words, full=_FULL_LINE)


def lines_of_form(words: str) -> list[str]:
    """The lines of the national header or the signature: only an open end makes two of them one."""
    return _joined(words, full=None)


def _joined(words: str, *, full: int | None) -> list[str]:
    found: list[str] = []
    for line in filter(None, map(str.strip, words.split("\n"))):
        if found and (_OPEN_END.search(found[-1].lower()) or (full and _goes_on(found[-1], line, full))):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def _goes_on(before: str, line: str, full: int) -> bool:
    """Whether the line before is full or no more than a number, or this one takes it up."""
    whole = len(before) >= full or len(_WORD.findall(before)) <= _NUMBER_ALONE
    return whole or bool(_TAKES_UP.match(line.lower()))


def heading_in_capitals(own: str) -> bool:
    """Whether a line of a heading that names no section is short, begins like a heading, or is an office."""
    count = len(_WORD.findall(own))
    if own.endswith(_ENDS):
        return False
    return count <= (_LONG if _KNOWN.match(canonical(own)) else _SHORT) or office_in_capitals(own)


def line_of_form(own: str) -> bool:
    """Whether a line of the national header or the signature is a part of the motto, or names an office."""
    letters = " ".join(_WORD.findall(fold(own)))
    if len(letters.split()) <= MOST_UNKNOWN or letters in _MOTTO or _MOTTO[:34] in letters:
        return True
    return not own.endswith(_ENDS) and office_in_capitals(own)
