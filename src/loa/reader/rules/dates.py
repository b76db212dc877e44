# ruff: noqa: E501  # patterns read better unbroken
"""Vietnamese times: days, months, quarters and years as they are written.

Written from memory of office usage, unchecked: days as dd/mm/yyyy or "ngày 02 tháng 3 năm 2026" (Decree
30/2020/NĐ-CP, Annex I, on place and date), months as "tháng 9/2020", quarters as "Quý IV/2025". All answers
are ISO 8601, `--MM-DD` for a day of every year, and partial ("2020-05") where the paper leaves a part blank.

Offsets are offsets in the text given. Line breaks count as spaces.
"""

from __future__ import annotations

import re
from calendar import isleap
from functools import lru_cache
from typing import Literal, NamedTuple

from loa.reader.rules.parts import find_part

Unit = Literal["day", "part", "month", "quarter", "half", "year"]

YEAR = r"(?:19|20)\d\d"
_SLASH = r"\s{0,2}[/.\-–]\s{0,2}"

# How all times begin, in any case: each sign is asked this first, since ten alternatives are slow to fail.
_OPENS = r"(?=(?-i:\d|[Nn][GgĂă]|[Tt](?:[Hh.]|\s|\d)|[ĐđHh]|[Gg][Ii]|[Cc][Uu]|[Qq][Uu]|[Ss][Áá]))"
_TIMES = re.compile(
    rf"""
    {_OPENS}(?:
    (?P<day>\b(?:ngày\s+)?(?<![\d/.,])(?P<d1>\d{{1,2}}){_SLASH}(?P<m1>\d{{1,2}})(?:{_SLASH}|(?<=/\d)\s+năm\s+|(?<=/\d\d)\s+năm\s+)(?P<y1>{YEAR})(?!\d))
  | (?P<words>(?:\bngày\s+|(?<=\d\svà\s)|(?=\d\d?\stháng\s\d\d?(?!\d|\s+ngày))(?:(?<=trước\s)|(?<=đến\s)|(?<=tới\s)|(?<=hết\s)|(?<=nhất\s)|(?<=từ\s)|(?<=vào\s)))(?P<d2>\d{{1,2}})\s+(?:của\s+)?tháng\s+(?P<m2>\d{{1,2}})(?:\s*(?:năm|/)\s*(?P<y2>{YEAR}))?(?!\d))
  | (?P<dayish>(?:\bngày\s+|(?=\d{{1,2}}\s?/)(?:(?<=trước\s)|(?<=trươc\s)|(?<=truớc\s)|(?<=đên\s)|(?<=đến\s)|(?<=từ\s)|(?<=và\s)|(?<=hoặc\s)
        |(?<=nhất\s)|(?<=là\s)|(?<=kiến\s)|(?<=sau\s)|(?<=hết\s)|(?<=xong\s)|(?<=chót\s)|(?<=dịp\s)|(?<=hạn\scuối\s)
        |(?<=sáng\s)|(?<=trưa\s)|(?<=chiều\s)|(?<=tối\s)|(?<=đêm\s)|(?<=thứ\s\w\w\s)|(?<=thứ\s\w\w\w\s)|(?<=nhật\s)
        |(?<=thứ\s\w\w,\s)|(?<=thứ\s\w\w\w,\s)|(?<=nhật,\s)
        |(?<=\d/\d,\s)|(?<=\d/\d\d,\s)|(?<=ngày\s\d,\s)|(?<=ngày\s\d\d,\s)|(?<=\d\d,\s\d\d,\s)
        |(?<=\d\s[-–]\s)|(?<=\d[-–])|(?<=\()(?=\d{{1,2}}/\d{{1,2}}\))
        |(?<![\d/.,])(?=\d{{1,2}}/\d{{1,2}}\s?(?:[-–]|và|,|đến|tới)\s?(?:ngày\s)?\d{{1,2}}/\d)
        |(?<![\d/.,])(?=\d{{1,2}}/\d{{1,2}}\s(?:đến|tới)\s(?:hết\s)?(?:ngày\s\d|tháng\s\d|\d{{1,2}}/\d))))
        (?P<d3>\d{{1,2}})\s?/\s?(?P<m3>\d{{1,2}})(?![\d/]|\s?%|\s(?:tổng\s)?số\s(?!liệu)))
  | (?P<dashed>\bngày\s+(?P<d4>\d{{1,2}})[-–.](?P<m4>\d{{1,2}})(?![\d/]|[-–.]\d|,\d|\s?(?:tháng|h[ằà]ng|mỗi|của|trong|âm)(?!\w)))
  | (?P<months>(?=[tđgc])(?<!mỗi\s)(?<!hằng\s)(?<!hàng\s)\b(?:(?:đầu|giữa|cuối)\s+)?tháng\s+(?P<ms>\d{{1,2}}(?:\s?(?:,|và|-|–|đến)\s?(?:tháng\s+)?\d{{1,2}}(?!\d|\s?/\s?\d{{1,2}}(?!\d)))*)
        (?:\s*(?:/|-|–|năm|,\s*năm)\s*(?P<y4>{YEAR}))?(?![\d]))
  | (?P<monthish>(?=\d)(?:(?<=đến\s)|(?<=từ\s)|(?<=trước\s)|(?<=hết\s))
        (?P<m5>\d{{1,2}})\s?/\s?(?P<y5>{YEAR})(?!\d))
  | (?P<quarter>\b(?:(?:đầu|giữa|cuối)\s+)?qu[ýíỹị]\s+(?P<q>(?:IV|I{{1,3}}|[1-4])(?:\s?(?:,|và|-|–)\s?(?:IV|I{{1,3}}|[1-4])(?!\d))*)\b(?:\s*(?:/|-|–|năm|,\s*năm)?\s*(?P<y6>{YEAR}))?(?!\d))
  | (?P<half>\b(?P<hn>0?[2-9]|1[01]|sáu)\s+tháng\s+(?P<h>đầu|cuối)\s+(?:của\s+)?năm(?:\s+(?P<y7>{YEAR}))?(?!\d))
  | (?P<tmonth>\bT\.?\s?(?P<mt>\d{{1,2}})(?:\s?/\s?(?P<y10>{YEAR})|(?=\s?[-–]\s?T\.?\s?\d{{1,2}}\s?/\s?{YEAR}))(?!\d))
  | (?P<bareday>\bngày\s+(?P<d8>\d{{1,2}})(?=\s+(?:và|đến|-|–)\s))
  | (?P<year>\b(?:(?:đầu|giữa|cuối|hết)\s+)?năm\s+(?P<y9>{YEAR})(?!\d|\s?[-–]\s?{YEAR}))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# A class of letters first: the engine skips to these letters without trying at each.
_ANCHOR = re.compile(r"[0-9QqSs](?:(?<=[0-9])\d*|(?<=[Qq])[Uu][ýíỹịÝÍ]\s|(?<=[Ss])áu\s)")
_BEFORE_DIGIT, _AFTER_DIGIT = 24, 40  # letters that a time may need before its first and after a digit


# A scan takes "1" for "l" or "I" and "0" for "O": "l5/8/2024", "ngày 2O/7".
_MISREAD = re.compile(r"[lIO](?:\d?/\d|(?<=\d[lIO])/|(?<=/[lIO])\d?\b|(?<=/\d[lIO])\b)")
_MISREAD_DAY = re.compile(
    r"[\dlIO](?<![\w/][\dlIO])[\dlIO]?\s?/\s?[\dlIO]{1,2}(?:\s?/\s?[\dlIO]{4})?(?![\w/])"
)
_AS_DIGITS = str.maketrans("lIO", "110")
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # of the months of a common year
_UP_TO_TWO_DIGITS = re.compile(r"\d{1,2}")
_EDGE = re.compile(r"(?:đầu|giữa|cuối|hết)\s+", re.IGNORECASE)


class WrittenTime(NamedTuple):
    """A day, month, quarter or year as written, with its first and last day.

    Without a year on the paper `yearless` is set and the days read `--MM-DD`.
    """

    start: int
    end: int
    unit: Unit
    first: str
    last: str
    yearless: bool = False


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    return 1 <= month <= 12 and 1 <= day <= _length(year, month)


def _length(year: int, month: int) -> int:
    """How many days a month has."""
    return _LENGTHS[month] + (month == 2 and isleap(year))


def _days(year: int | None, first_month: int, last_month: int) -> tuple[str, str]:
    stem = f"{year:04d}" if year else "-"
    last = _length(year or 2001, last_month)
    return f"{stem}-{first_month:02d}-01", f"{stem}-{last_month:02d}-{last:02d}"


def _int(found: str | None) -> int | None:
    return int(found) if found else None


def _one_day(match: re.Match[str], year: int | None, month: int, day: int) -> WrittenTime | None:
    if not is_day(year or 2000, month, day):
        return None
    iso = f"{year:04d}-{month:02d}-{day:02d}" if year else f"--{month:02d}-{day:02d}"
    return WrittenTime(match.start(), match.end(), "day", iso, iso, year is None)


def _months(match: re.Match[str], unit: Unit, year: int | None, numbers: list[int]) -> WrittenTime | None:
    if not numbers or not all(1 <= n <= 12 for n in numbers):
        return None
    first, last = _days(year, min(numbers), max(numbers))
    return WrittenTime(match.start(), match.end(), unit, first, last, year is None)


def _quarters(names: str) -> list[int]:
    numbers = {"I": 1, "II": 2, "III": 3, "IV": 4}
    return [
        numbers.get(name, 0) or int(name) for name in re.findall(r"\b(?:IV|I{1,3})\b|[1-4]", names.upper())
    ]


def _time(match: re.Match[str]) -> WrittenTime | None:
    """The time of one match; None where the calendar has no such day or month."""
    kind, g = match.lastgroup, match.group
    if g("day"):
        return _one_day(match, int(g("y1")), int(g("m1")), int(g("d1")))
    if g("words"):
        return _one_day(match, _int(g("y2")), int(g("m2")), int(g("d2")))
    if g("dayish") or g("dashed"):
        return _one_day(match, None, int(g("m3") or g("m4")), int(g("d3") or g("d4")))
    if g("months"):
        return _months(match, "month", _int(g("y4")), [int(n) for n in _UP_TO_TWO_DIGITS.findall(g("ms"))])
    if g("monthish"):
        return _months(match, "month", int(g("y5")), [int(g("m5"))])
    if g("quarter"):
        lasts = [quarter * 3 for quarter in _quarters(g("q"))]
        return _months(match, "quarter", _int(g("y6")), [min(lasts) - 2, max(lasts)])
    if g("half"):
        count = 6 if g("hn").lower() == "sáu" else int(g("hn"))
        edges = [1, count] if g("h").lower() == "đầu" else [13 - count, 12]
        return _months(match, "half", _int(g("y7")), edges)
    if g("tmonth"):
        return _months(match, "month", _int(g("y10")), [int(g("mt"))])
    if g("year"):
        return _months(match, "year", int(g("y9")), [1, 12])
    assert kind is None or g("bareday")
    return None


def find_times(text: str) -> list[WrittenTime]:
    """All times written in `text`, in order, none overlapping."""
    return list(_times(text))


@lru_cache(maxsize=256)  # a sentence is asked for its periods, its deadlines and its days in turn
def _times(text: str) -> tuple[WrittenTime, ...]:
    if "/" in text and _MISREAD.search(text):
        text = _MISREAD_DAY.sub(lambda day: day[0].translate(_AS_DIGITS), text)
    return tuple(
        time if time.unit in ("day", "half") else _narrowed(text, time)
        for start, end in _windows(text)
        for match in _TIMES.finditer(text, start, end)
        if (time := _time(match))
    )


def _narrowed(text: str, time: WrittenTime) -> WrittenTime:
    """The part of a month, quarter or year that the words before it name, else the time as it is."""
    lead = _EDGE.match(text, time.start, time.end)
    at = lead.end() if lead else time.start
    listed = time.unit == "month" and time.first[-5:-3] != time.last[-5:-3]
    part = find_part(text, at, (time.first, time.last), listed=listed)
    if not part:
        return time._replace(last=_middle(time)) if lead and lead[0].lower().startswith("giữa") else time
    start, (first, last) = part
    return WrittenTime(start, time.end, "part", first, last, time.yearless)


def last_as_bound(text: str, time: WrittenTime) -> str:
    """The last day where the time ends a stretch: "đến đầu tháng 6" ends with its first day, as the Civil Code has it (article 146)."""
    opens = time.unit in ("month", "year") and text[time.start : time.start + 4].lower() == "đầu "
    return time.first if opens else time.last


def _middle(time: WrittenTime) -> str:
    """The middle of a month is its 15th, of a year the end of June (Civil Code 91/2015/QH13, article 146)."""
    if time.unit == "month" and time.first[:-2] == time.last[:-2]:
        return f"{time.last[:-2]}15"
    return f"{time.last[:-5]}06-30" if time.unit == "year" else time.last


def _windows(text: str) -> list[tuple[int, int]]:
    """The stretches around digits and quarters, outside of which no time can stand."""
    windows: list[tuple[int, int]] = []
    for anchor in _ANCHOR.finditer(text):
        start, end = max(0, anchor.start() - _BEFORE_DIGIT), min(len(text), anchor.end() + _AFTER_DIGIT)
        if windows and start <= windows[-1][1]:
            windows[-1] = windows[-1][0], end
        else:
            windows.append((start, end))
    return windows


def day_before(iso: str) -> str:
    """The last day before `iso`."""
    if (day := int(iso[8:10])) > 1:
        return f"{iso[:8]}{day - 1:02d}"
    year, month = int(iso[:4]), int(iso[5:7]) - 1
    year, month = (year, month) if month else (year - 1, 12)
    return f"{year:04d}-{month:02d}-{_length(year, month):02d}"


class IssueYear(int):
    """The year of a paper of its last quarter: its days of earlier months come in the next year."""

    month: int  # in which the paper was issued


def in_year(iso: str, year: int | None) -> str:
    """`--MM-DD` set into `year`; anything else, and any day while `year` is None, as it is."""
    if not year or not iso.startswith("--"):
        return iso
    comes_next = isinstance(year, IssueYear) and int(iso[2:4]) < year.month
    return f"{year + comes_next:04d}-{iso[2:]}"


def spread_year(times: list[WrittenTime], year: int) -> list[WrittenTime]:
    """The same times, those without a year set into `year`."""
    return [
        t._replace(first=in_year(t.first, year), last=in_year(t.last, year), yearless=False)
        if t.yearless
        else t
        for t in times
    ]
