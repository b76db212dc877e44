# ruff: noqa: E501  # patterns read better unbroken
"""The date of a header as it is written, blank or misread in part.

Place and date: Decree 30/2020/NĐ-CP, Annex I (from memory, unchecked); slips of OCR: own list.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from loa.reader.rules.dates import YEAR, is_day

_ISSUE = re.compile(
    rf"""ng[àaáả]y\s*(?P<d3>\d{{1,2}})\s?[-.–]\s?(?P<m3>\d{{1,2}})\s?[-.–]\s?(?P<y3>{YEAR})(?!\d)
      | ng[àaáả]y\s*(?P<d>[^/\n]{{0,12}}?)\s*(?:/|th[áaàả]ng)\s*(?P<m>[^/\n]{{0,10}}?)\s*(?:/|n[ăâa]m)\s*(?P<y>{YEAR})(?!\d)
      | th[áaàả]ng\s*(?P<m2>[^/\n]{{0,10}}?)\s*(?:/|n[ăâa]m)\s*(?P<y2>{YEAR})(?!\d)""",
    re.IGNORECASE | re.VERBOSE,
)


class IssueDate(NamedTuple):
    """The date of a header with its span; `iso` is partial where the paper is blank or unreadable."""

    start: int
    end: int
    iso: str


_DIGIT_SLIPS = str.maketrans({"I": "1", "l": "1", "|": "1", "!": "1", "O": "0", "o": "0"})


def _number(words: str | None) -> int | None:
    """A day or month, through the usual slips of OCR ("I1" for 11)."""
    digits = (words or "").strip(" .…_").translate(_DIGIT_SLIPS)
    return int(digits) if re.fullmatch(r"\d{1,2}", digits) else None


def find_issue_date(text: str) -> IssueDate | None:
    """The first place-and-date line's date in `text`: "ngày … tháng 5 năm 2020" is 2020-05."""
    match = _ISSUE.search(text)
    if not match:
        return None
    year, month = match["y"] or match["y2"] or match["y3"], match["m"] or match["m2"] or match["m3"]
    number = _number((month or "").strip(" .…_"))
    day = _number((match["d"] or match["d3"] or "").strip(" .…_"))
    iso = year
    if number and 1 <= number <= 12:
        iso += f"-{number:02d}"
        if day and is_day(int(year), number, day):
            iso += f"-{day:02d}"
    return IssueDate(match.start(), match.end(), iso)
