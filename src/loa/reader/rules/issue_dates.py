# ruff: noqa: E501  # patterns read better unbroken
"""The date of a header as it is written, blank or misread in part.

Place and date: Decree 30/2020/NĐ-CP, Annex I (from memory, unchecked); slips of OCR: own list.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from loa.reader.rules.dates import is_day

# The words as a scan leaves them, and the digits of a year, of which some may be read as letters or set apart.
DAY, MONTH, IN_YEAR = "ng[àaáảãâạd]y", "th[áaàảãâạắă]ng", "n[ăâaãáàạ]m"
YEAR_AS_READ = r"[12lI]\s?[09O]\s?[\dlIO]\s?[\dlIO]"
_ISSUE = re.compile(
    rf"""{DAY}\s*(?P<d3>\d{{1,2}})\s?[-.–]\s?(?P<m3>\d{{1,2}})\s?[-.–]\s?(?P<y3>{YEAR_AS_READ})(?![^\W_])
      | {DAY}\s*(?:m[ồù]ng\s)?(?P<d>[^/\n]{{0,12}}?)\s*(?:/|{MONTH})\s*(?P<m>[^/\n]{{0,10}}?)\s*(?:/|{IN_YEAR})\s*(?P<y>{YEAR_AS_READ})(?![^\W_])
      | {MONTH}\s*(?P<m2>[^/\n]{{0,10}}?)\s*(?:/|{IN_YEAR})\s*(?P<y2>{YEAR_AS_READ})(?![^\W_])""",
    re.IGNORECASE | re.VERBOSE,
)


class IssueDate(NamedTuple):
    """The date of a header with its span; `iso` is partial where the paper is blank or unreadable."""

    start: int
    end: int
    iso: str


_DIGIT_SLIPS = str.maketrans(
    {
        "I": "1",
        "i": "1",
        "l": "1",
        "L": "1",
        "|": "1",
        "!": "1",
        "}": "1",
        "š": "5",
        "S": "5",
        "O": "0",
        "o": "0",
    }
)


def _number(words: str | None) -> int | None:
    """A day or month, through the usual slips of OCR ("I1" for 11)."""
    digits = "".join((words or "").strip(" .…_").split()).translate(_DIGIT_SLIPS)
    return int(digits) if re.fullmatch(r"\d{1,2}", digits) else None


def year_as_read(words: str) -> str | None:
    """A year through the usual slips of OCR ("20l8", "2O18", "201 8"); None where it is none."""
    digits = "".join(words.split()).translate(_DIGIT_SLIPS)
    return digits if re.fullmatch(r"(?:19|20)\d\d", digits) else None


def find_issue_date(text: str) -> IssueDate | None:
    """The first place-and-date line's date in `text`: "ngày … tháng 5 năm 2020" is 2020-05."""
    match = _ISSUE.search(text)
    year = year_as_read(match["y"] or match["y2"] or match["y3"]) if match else None
    if not match or year is None:
        return None
    month = match["m"] or match["m2"] or match["m3"]
    number = _number((month or "").strip(" .…_"))
    day = _number((match["d"] or match["d3"] or "").strip(" .…_"))
    iso = year
    if number and 1 <= number <= 12:
        iso += f"-{number:02d}"
        if day and is_day(int(year), number, day):
            iso += f"-{day:02d}"
    return IssueDate(match.start(), match.end(), iso)
