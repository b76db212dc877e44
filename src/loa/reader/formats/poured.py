# ruff: noqa: E501  # patterns read better unbroken
"""A whole paper poured into one line, as some pages of the web hand it out: cut where its parts begin.

Reads the lines of a text file. Writes the same letters as more lines, each with its place in the file; a
line is cut only where it begins with the head of a paper.
"""

from __future__ import annotations

import re
from itertools import pairwise

from loa.reader.rules.letters import exact
from loa.reader.rules.phrases import COUNTRY, MOTTO, NUMBER_LABEL
from loa.reader.rules.types import STATE_TYPES

Line = tuple[int, str, str]  # where it begins, its words, what ends it

_SHORTEST = 400  # letters
_HEAD = 500  # letters in which country, motto and number stand
_TYPES = "|".join(sorted((r"\s+".join(name.upper().split()) for name in STATE_TYPES), key=len, reverse=True))
# What begins a line in any part of a paper, and what does so in its head alone.
_BEGINS = re.compile(
    exact(
        rf"(?<=\s)(?:Căn\s+cứ\s|(?:Xét|Theo)\s+đề\s+nghị\s|(?:{_TYPES})\s*:|Điều\s+\d{{1,2}}\s?[.:]\s|Chương\s+[IVX]{{1,4}}\s|Nơi\s+nhận\s*:|Kính\s+gửi\s*:|(?:TM|KT|TL)\.\s+[A-ZĐ])"
        r"|(?<=[;.:”]\s)(?:[IVX]{1,4}\.\s+[A-ZĐÀ-Ỹ]{2}|\d{1,2}\.\s+[A-ZĐÀ-Ỹ]|[a-zđ]\)\s+[A-ZĐÀ-Ỹ]|[-+]\s+[A-ZĐÀ-Ỹ])|(?<=[A-ZĐÀ-Ỹ]\s)1\.\s+[A-ZĐÀ-Ỹ]"
    )
)
_PLACE = re.compile(
    exact(
        r"(?<=\s)(?:(?:TP\.?|Thành\s+phố)\s*)?(?:[A-ZĐÀ-Ỹ][a-zà-ỹ]+\s+){0,3}[A-ZĐÀ-Ỹ][a-zà-ỹ]+,\s*ngày\s+\d{1,2}\s+tháng\s"
    )
)
_YEAR = re.compile(r"năm\s+\d{4}\s+")
_TYPE = re.compile(rf"(?:{_TYPES})(?=\s)")

_ADDRESSED = 120  # letters of a line that may hold more than those to whom a letter goes
_GREETS = re.compile(r"\s*(?:Kính|KÍNH)\s+(?:gửi|GỬI)\s*:")
_SENTENCE = re.compile(
    r"(?<=[\w)])[.;]\s+(?=(?:Thực hiện|Căn cứ|Để|Nhằm|Theo|Trong|Ngày|Năm|Hiện nay|Vừa qua|Thời gian|Sau khi|Hưởng ứng|Triển khai|Tiếp theo|Tiếp tục|Qua|Kỷ niệm)\s)"
)


def pour_apart(lines: list[Line]) -> list[Line]:
    """The lines, those that hold a whole paper cut where its parts begin."""
    if any(len(line) > _ADDRESSED and _GREETS.match(line) for _, line, _ in lines):
        lines = [part for line in lines for part in _below_the_addressees(line)]
    if not any(len(line) > _SHORTEST for _, line, _ in lines):
        return lines
    return [part for line in lines for part in _parts(line)]


def _below_the_addressees(line: Line) -> list[Line]:
    """The line of those to whom a letter goes, and the sentence that a page prints behind them."""
    start, words, end = line
    greets = _GREETS.match(words)
    sentence = _SENTENCE.search(words, greets.end()) if greets else None
    if sentence is None:
        return [line]
    at = sentence.end()
    return [(start, words[:at].rstrip(), "\n"), (start + at, words[at:], end)]


def _parts(line: Line) -> list[Line]:
    start, words, end = line
    cuts = _cuts(words) if len(words) > _SHORTEST else []
    if not cuts:
        return [line]
    edges = [0, *cuts, len(words)]
    return [
        (start + left, words[left:right].rstrip(), end if right == len(words) else "\n")
        for left, right in pairwise(edges)
    ]


def _cuts(words: str) -> list[int]:
    """Where parts begin in a line that opens with the head of a paper; none in any other."""
    country, motto = COUNTRY.search(words, 0, _HEAD), MOTTO.search(words, 0, _HEAD)
    number = NUMBER_LABEL.search(words, motto.end() if motto else 0, _HEAD)
    if not (country and motto and number):
        return []
    found = {country.start(), motto.start(), number.start()}
    place = _PLACE.search(words, number.end(), _HEAD + number.end())
    year = _YEAR.search(words, place.end()) if place else None
    if place and year:
        found |= {place.start(), year.end()}
        found |= _below_the_day(words, year.end(), issuer=words[: country.start()].strip())
    found |= {each.start() for each in _BEGINS.finditer(words, number.end())}
    return sorted(found - {0})


def _below_the_day(words: str, at: int, *, issuer: str) -> set[int]:
    """Where the title begins behind the type, and who issued it is named once more above the first basis."""
    kind = _TYPE.match(words, at)
    if kind is None:
        return set()
    found = {len(words) - len(words[kind.end() :].lstrip())}
    basis = _BEGINS.search(words, kind.end())
    if basis and issuer and words[: basis.start()].rstrip().endswith(issuer):
        found.add(len(words[: basis.start()].rstrip()) - len(issuer))
    return found
