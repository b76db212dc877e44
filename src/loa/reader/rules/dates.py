"""Vietnamese times: days, months, quarters, years, periods and deadlines as they are written.

Written from memory of office usage, unchecked: days as dd/mm/yyyy or "ngày 02 tháng 3 năm 2026" (Decree
30/2020/NĐ-CP, Annex I, on place and date), months as "tháng 9/2020", quarters as "Quý IV/2025". All answers
are ISO 8601, `--MM-DD` for a day of every year, and partial ("2020-05") where the paper leaves a part blank.

Offsets are offsets in the text given. Line breaks count as spaces.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

Unit = Literal["day", "month", "quarter", "half", "year"]

_YEAR = r"(?:19|20)\d\d"
_SLASH = r"\s{0,2}[/.\-–]\s{0,2}"

_TIMES = re.compile(
    rf"""
    (?P<day>\b(?:ngày\s+)?(?<![\d/.,])(?P<d1>\d{{1,2}}){_SLASH}(?P<m1>\d{{1,2}}){_SLASH}(?P<y1>{_YEAR})(?!\d))
  | (?P<words>\bngày\s+(?P<d2>\d{{1,2}})\s+tháng\s+(?P<m2>\d{{1,2}})(?:\s*(?:năm|/)\s*(?P<y2>{_YEAR}))?(?!\d))
  | (?P<dayish>(?:\bngày\s+|(?<=trước\s)|(?<=đến\s)|(?<=từ\s)|(?<=và\s)|(?<=hoặc\s)|(?<=nhất\s)|(?<=là\s))
        (?P<d3>\d{{1,2}})\s?/\s?(?P<m3>\d{{1,2}})(?![\d/]|\s?%))
  | (?P<months>\btháng\s+(?P<ms>\d{{1,2}}(?:\s?(?:,|và|-|–|đến)\s?(?:tháng\s+)?\d{{1,2}})*)
        (?:\s*(?:/|-|–|năm|,\s*năm)\s*(?P<y4>{_YEAR}))?(?![\d]))
  | (?P<monthish>(?:(?<=đến\s)|(?<=từ\s)|(?<=trước\s)|(?<=hết\s))
        (?P<m5>\d{{1,2}})\s?/\s?(?P<y5>{_YEAR})(?!\d))
  | (?P<quarter>\bqu[ýíỹị]\s+(?P<q>IV|I{{1,3}}|[1-4])\b(?:\s*(?:/|-|–|năm|,\s*năm)?\s*(?P<y6>{_YEAR}))?(?!\d))
  | (?P<half>\b(?:6|06|sáu)\s+tháng\s+(?P<h>đầu|cuối)\s+năm(?:\s+(?P<y7>{_YEAR}))?(?!\d))
  | (?P<bareday>\bngày\s+(?P<d8>\d{{1,2}})(?=\s+(?:và|đến|-|–)\s))
  | (?P<year>\b(?:(?:đầu|giữa|cuối|hết)\s+)?năm\s+(?P<y9>{_YEAR})(?!\d|\s?[-–]\s?{_YEAR}))
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A class of letters first: the engine skips to these letters without trying at each.
_ANCHOR = re.compile(r"[0-9QqSs](?:(?<=[0-9])\d*|(?<=[Qq])[Uu][ýíỹịÝÍ]\s|(?<=[Ss])áu\s)")
_BEFORE_DIGIT, _AFTER_DIGIT = 24, 40  # letters that a time may need before its first and after a digit
_YEARLY = re.compile(r"\bh[ằà]ng\s+năm\b|\bmỗi\s+năm\b", re.IGNORECASE)
_TWO_YEARS = re.compile(rf"[0-9]\d\s?[-–]\s?{_YEAR}")  # what every span of years holds
_YEAR_SPAN = re.compile(
    rf"\b(?:giai\s+đoạn|nhiệm\s+kỳ|thời\s+kỳ|năm|các\s+năm)?\s*(?P<a>{_YEAR})\s?[-–]\s?(?P<b>{_YEAR})(?![\d/])",
    re.IGNORECASE,
)


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


class WrittenPeriod(NamedTuple):
    """A stretch of time as written; `first` or `last` is None where the words leave it open."""

    start: int
    end: int
    first: str | None
    last: str | None


class WrittenDeadline(NamedTuple):
    """A time by which something is due, with its last day (`--MM-DD` where due every year)."""

    start: int
    end: int
    last: str


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _days(year: int | None, first_month: int, last_month: int) -> tuple[str, str]:
    stem = f"{year:04d}" if year else "-"
    last = monthrange(year or 2001, last_month)[1]
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


def _quarter(name: str) -> int:
    return {"I": 1, "II": 2, "III": 3, "IV": 4}.get(name.upper(), 0) or int(name)


def _time(match: re.Match[str]) -> WrittenTime | None:
    """The time of one match; None where the calendar has no such day or month."""
    kind, g = match.lastgroup, match.group
    if g("day"):
        return _one_day(match, int(g("y1")), int(g("m1")), int(g("d1")))
    if g("words"):
        return _one_day(match, _int(g("y2")), int(g("m2")), int(g("d2")))
    if g("dayish"):
        return _one_day(match, None, int(g("m3")), int(g("d3")))
    if g("months"):
        return _months(match, "month", _int(g("y4")), [int(n) for n in re.findall(r"\d{1,2}", g("ms"))])
    if g("monthish"):
        return _months(match, "month", int(g("y5")), [int(g("m5"))])
    if g("quarter"):
        last = _quarter(g("q")) * 3
        return _months(match, "quarter", _int(g("y6")), [last - 2, last])
    if g("half"):
        return _months(match, "half", _int(g("y7")), [1, 6] if g("h").lower() == "đầu" else [7, 12])
    if g("year"):
        return _months(match, "year", int(g("y9")), [1, 12])
    assert kind is None or g("bareday")
    return None


def find_times(text: str) -> list[WrittenTime]:
    """All times written in `text`, in order, none overlapping."""
    return list(_times(text))


@lru_cache(maxsize=256)  # a sentence is asked for its periods, its deadlines and its days in turn
def _times(text: str) -> tuple[WrittenTime, ...]:
    return tuple(
        time
        for start, end in _windows(text)
        for match in _TIMES.finditer(text, start, end)
        if (time := _time(match))
    )


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
    """The last day before `iso`, which is the first day of a month."""
    year, month = int(iso[:4]), int(iso[5:7]) - 1
    year, month = (year, month) if month else (year - 1, 12)
    return f"{year:04d}-{month:02d}-{monthrange(year, month)[1]:02d}"


def in_year(iso: str, year: int | None) -> str:
    """`--MM-DD` set into `year`; anything else, and any day while `year` is None, as it is."""
    return f"{year:04d}-{iso[2:]}" if year and iso.startswith("--") else iso


_ISSUE = re.compile(
    rf"""ng[àaáả]y\s*(?P<d>[^/\n]{{0,12}}?)\s*(?:/|th[áaàả]ng)\s*(?P<m>[^/\n]{{0,10}}?)\s*(?:/|n[ăâa]m)\s*(?P<y>{_YEAR})(?!\d)
      | th[áaàả]ng\s*(?P<m2>[^/\n]{{0,10}}?)\s*(?:/|n[ăâa]m)\s*(?P<y2>{_YEAR})(?!\d)""",
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
    year, month = match["y"] or match["y2"], match["m"] or match["m2"]
    number, day = _number((month or "").strip(" .…_")), _number((match["d"] or "").strip(" .…_"))
    iso = year
    if number and 1 <= number <= 12:
        iso += f"-{number:02d}"
        if day and is_day(int(year), number, day):
            iso += f"-{day:02d}"
    return IssueDate(match.start(), match.end(), iso)


_FROM = re.compile(r"(?:\b(?:kể\s+)?từ\s+(?:(?:sau|đầu|hết)\s+)?)$", re.IGNORECASE)
_NOW = re.compile(r"\b(?:kể\s+)?từ\s+nay\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+)?$", re.IGNORECASE)
_TO = re.compile(r"^\s*(?:(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+|trước\s+)?|[-–]\s*)$", re.IGNORECASE)
_UNTIL = re.compile(r"(?:\b(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+)?|\bhết\s+)$", re.IGNORECASE)
_ONWARDS = re.compile(
    r"^\s*(?:và|,)\s+(?:các|những)\s+năm\s+(?:tiếp\s+theo|sau)(?:\s+đó)?|^\s*trở\s+đi", re.IGNORECASE
)
_INSIDE = re.compile(r"\d\s?(?:đến|[-–])\s?(?:tháng\s+)?\d{1,2}\b(?!\s?$)", re.IGNORECASE)
_SHORT = re.compile(r"(?:ngày\s+)?(\d{1,2})(?:\s?/\s?(\d{1,2}))?\s*$", re.IGNORECASE)


def _filled(first: WrittenTime, last: WrittenTime) -> tuple[str, str]:
    """Both ends with the year of the later one where the earlier has none."""
    year = int(last.last[:4]) if not last.yearless else None
    return in_year(first.first, year), last.last


def find_periods(text: str) -> list[WrittenPeriod]:
    """All periods written in `text`: "từ … đến …", "từ …", "đến hết …", "giai đoạn 2026 - 2030".

    Month and year bounds take their first and last day; "từ nay" leaves the start open.
    """
    times = find_times(text)
    periods = list(_joined(text, times))
    taken = [(p.start, p.end) for p in periods]
    for match in _YEAR_SPAN.finditer(text) if _TWO_YEARS.search(text) else ():
        span = match.start() + len(match[0]) - len(match[0].lstrip()), match.end()
        if not any(a < span[1] and span[0] < b for a, b in taken):
            periods.append(WrittenPeriod(*span, f"{match['a']}-01-01", f"{match['b']}-12-31"))
    return sorted(periods, key=lambda p: p.start)


def _joined(text: str, times: list[WrittenTime]) -> Iterator[WrittenPeriod]:
    i = 0
    while i < len(times):
        time, before = times[i], text[max(0, times[i].start - 30) : times[i].start]
        following = times[i + 1] if i + 1 < len(times) else None
        i += 1
        if following and _TO.match(text[time.end : following.start]):
            opening = _FROM.search(before)
            start = time.start - len(opening[0]) if opening else time.start
            yield WrittenPeriod(start, following.end, *_filled(time, following))
            i += 1
            continue
        bound = _names_a_bound(before)
        if bound and (now := _NOW.search(before)):
            yield WrittenPeriod(time.start - len(now[0]), time.end, None, time.last)
        elif (until := _UNTIL.search(before) if bound else None) and (
            short := _short_start(text, time, until)
        ):
            yield short
        elif until:
            yield WrittenPeriod(time.start - len(until[0]), time.end, None, time.last)
        elif onwards := _ONWARDS.match(text[time.end : time.end + 40]):
            yield WrittenPeriod(time.start, time.end + onwards.end(), time.first, None)
        elif _INSIDE.search(text[time.start : time.end]):
            start = time.start - len(opening[0]) if (opening := _FROM.search(before)) else time.start
            yield WrittenPeriod(start, time.end, time.first, time.last)
        elif bound and (opening := _FROM.search(before)):
            yield WrittenPeriod(time.start - len(opening[0]), time.end, time.first, None)


def _names_a_bound(before: str) -> bool:
    """Whether a word that may open or close a period stands in the letters before a time."""
    lower = before.lower()
    return "từ" in lower or "đến" in lower or "tới" in lower or "hết" in lower


def _short_start(text: str, last: WrittenTime, until: re.Match[str]) -> WrittenPeriod | None:
    """The period whose start is a bare day: "từ ngày 01 đến 15/3/2026", "từ 20/02 đến hết ngày 14/3/2026"."""
    edge = last.start - len(until[0])
    near = text[max(0, edge - 40) : edge]
    short = _SHORT.search(near.rstrip())
    if last.unit != "day" or last.yearless or not short or not _FROM.search(near[: short.start()]):
        return None
    month = int(short[2]) if short[2] else int(last.last[5:7])
    if not is_day(int(last.last[:4]), month, int(short[1])):
        return None
    opening = _FROM.search(near[: short.start()])
    start = edge - len(near) + (opening.start() if opening else short.start())
    return WrittenPeriod(start, last.end, f"{last.last[:4]}-{month:02d}-{int(short[1]):02d}", last.last)


_BEFORE = re.compile(r"\btrước\s+(?:thời\s+hạn\s+|hạn\s+)?$", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:(?:chậm|muộn)\s+nhất\s+(?:là\s+|đến\s+|vào\s+|trong\s+|trước\s+)?(?:hết\s+)?|(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?"
    r"|trong\s+(?:nội\s+)?|vào\s+|hết\s+)$",
    re.IGNORECASE,
)
_YEARLY_AFTER = re.compile(r"^\s*(?:của\s+)?h[ằà]ng\s+năm\b|^\s*mỗi\s+năm\b", re.IGNORECASE)
_AND = re.compile(r"^\s*(?:và|,|;|hoặc)\s*$", re.IGNORECASE)


def _last_day(time: WrittenTime, *, before: bool) -> str:
    """ "trước ngày X" ends on X; "trước tháng M" on the last day of the month before M."""
    if not before or time.unit == "day":
        return time.last
    return time.first if time.yearless else day_before(time.first)


def find_deadlines(text: str, *, year: int | None = None) -> list[WrittenDeadline]:
    """Every time in `text` as a deadline, with the word that bounds it ("trước", "trong", "đến hết").

    A day without a year recurs (`--MM-DD`) where the text says "hằng năm" or `year` is None, else it
    falls in `year`. The caller decides which times are deadlines and which merely stand there.
    """
    yearly: bool | None = None
    found: list[WrittenDeadline] = []
    previous: tuple[int, bool] | None = None
    for time in _year_of_the_next(find_times(text), text):
        ahead = text[max(0, time.start - 30) : time.start]
        word = _BEFORE.search(ahead) or _BY.search(ahead)
        before = bool(word and re.match(r"trước|.*trước\s+$", word[0], re.IGNORECASE | re.DOTALL))
        if not word and previous and _AND.match(text[previous[0] : time.start]):
            before = previous[1]
        after = _YEARLY_AFTER.match(text[time.end : time.end + 20])
        last = _last_day(time, before=before)
        if time.yearless:
            yearly = bool(_YEARLY.search(text)) if yearly is None else yearly
            last = last if yearly else in_year(last, year)
        start, end = time.start - len(word[0] if word else ""), time.end + (after.end() if after else 0)
        found.append(WrittenDeadline(start, end, last))
        previous = time.end, before
    return found


def _year_of_the_next(times: list[WrittenTime], text: str) -> list[WrittenTime]:
    """ "quý III và quý IV năm 2022": the year stands once, behind the last of the same kind."""
    found = list(times)
    for i in range(len(found) - 2, -1, -1):
        this, after = found[i], found[i + 1]
        joined = this.unit == after.unit and _AND.match(text[this.end : after.start])
        if this.yearless and joined and not after.yearless:
            found[i] = spread_year([this], int(after.last[:4]))[0]
    return found


def spread_year(times: list[WrittenTime], year: int) -> list[WrittenTime]:
    """The same times, those without a year set into `year`."""
    return [
        t._replace(first=in_year(t.first, year), last=in_year(t.last, year), yearless=False)
        if t.yearless
        else t
        for t in times
    ]
