# ruff: noqa: E501  # patterns read better unbroken
"""Stretches of time as they are written: "từ … đến …", "đến hết …", "giai đoạn 2026 - 2030".

From memory of office usage, unchecked. Offsets are offsets in the text given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from loa.reader.rules.dates import YEAR, WrittenTime, find_times, in_year, is_day, last_as_bound

_TWO_YEARS = re.compile(rf"[0-9]\d\s?[-–]\s?{YEAR}")  # what every span of years holds
_YEAR_SPAN = re.compile(
    rf"\b(?:giai\s+đoạn|nhiệm\s+kỳ|thời\s+kỳ|năm|các\s+năm)?\s*(?P<a>{YEAR})\s?[-–]\s?(?P<b>{YEAR})(?![\d/])",
    re.IGNORECASE,
)
_HOUR = r"(?:(?:lúc\s+)?\d{1,2}\s?(?:giờ|h|g)\s?(?:\d{2})?(?:\s?phút)?,?\s+)?"
_FROM = re.compile(rf"(?:\b(?:kể\s+)?từ\s+(?:(?:sau|đầu|hết)\s+)?{_HOUR})$", re.IGNORECASE)
# The event of a day between its bound and the day: "đến ngày bầu cử 15/3/2026", "đến ngày hội (23/5/2025)".
_OF_AN_EVENT = r"(?:(?:khi\s+|lúc\s+)?(?:ngày|lễ|đại\s+hội|khai\s+giảng|khai\s+mạc|bế\s+mạc|kỷ\s+niệm|bầu\s+cử|dịp|kỳ\s+thi|kỳ\s+họp|hội\s+nghị|kết\s+thúc)(?:\s[^\d,.;:()]{2,70}?)?\s\(?)"
_NOW = re.compile(
    rf"\b(?:kể\s+)?từ\s+nay\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+|trước\s+)*{_OF_AN_EVENT}?$",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"^\s*(?:\([^()\d]{{2,40}}\)\s*)?(?:(?:cho\s+)?(?:đến|đên|tới)\s+(?:hết\s+|cuối\s+|trước\s+)?(?:{_HOUR}|{_OF_AN_EVENT})|(?:[,;]\s+|và\s+)?kết\s+thúc\s+(?:(?:vào|trước|trong|ngày)\s+)*|[-–]\s*)$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:\b(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+)?|\bhết\s+)$", re.IGNORECASE)
_ONWARDS = re.compile(
    r"^\s*(?:và|,)\s+(?:các|những)\s+năm\s+(?:tiếp\s+theo|sau)(?:\s+đó)?|^\s*trở\s+đi", re.IGNORECASE
)
_INSIDE = re.compile(r"\d\s?(?:đến|[-–])\s?(?:tháng\s+)?\d{1,2}\b(?!\s?$)", re.IGNORECASE)
_SHORT = re.compile(r"(?:ngày\s+)?(\d{1,2})(?:\s?/\s?(\d{1,2}))?\s*$", re.IGNORECASE)


# "các ngày 10, 11 và 12/4/2026": the first of days that share their month.
_DAYS_LISTED = re.compile(
    r"(?:\b(?:(?:các|hai|ba|bốn)\s+)?ngày\s+|(?<=\()|(?<=ngày:\s))(\d{1,2})(?:\s?,\s?\d{1,2})*\s?(?:và|,)\s?$",
    re.IGNORECASE,
)


# "11 - 20/6": the first day of a range that opens its words.
_RANGE = re.compile(r"(?:(?<![\s\S])|(?<=từ\s)|(?<=ngày\s)|(?<=\()|(?<=:\s))(\d{1,2})\s?[-–]\s?$")


_UP_TO = re.compile(r"\d\s(?:đến|[-–])\s", re.IGNORECASE)  # "từ tháng 6 đến tháng 9": months of one match


class WrittenPeriod(NamedTuple):
    """A stretch of time as written; `first` or `last` is None where the words leave it open."""

    start: int
    end: int
    first: str | None
    last: str | None


def _filled(text: str, first: WrittenTime, last: WrittenTime) -> tuple[str, str]:
    """Both ends with the year of the later one where the earlier has none."""
    year = int(last.last[:4]) if not last.yearless else None
    return in_year(first.first, year), last_as_bound(text, last)


def find_periods(text: str) -> list[WrittenPeriod]:
    """All periods written in `text`: "từ … đến …", "từ …", "đến hết …", "giai đoạn 2026 - 2030".

    Month and year bounds take their first and last day; "từ nay" leaves the start open.
    """
    times = find_times(text)
    periods = list(_joined(text, times))
    taken = [(p.start, p.end) for p in periods]
    dashed = "-" in text or "–" in text
    for match in _YEAR_SPAN.finditer(text) if dashed and _TWO_YEARS.search(text) else ():
        span = match.start() + len(match[0]) - len(match[0].lstrip()), match.end()
        if not any(a < span[1] and span[0] < b for a, b in taken):
            periods.append(WrittenPeriod(*span, f"{match['a']}-01-01", f"{match['b']}-12-31"))
    return sorted(periods, key=lambda p: p.start)


def _joined(text: str, times: list[WrittenTime]) -> Iterator[WrittenPeriod]:
    i = 0
    while i < len(times):
        following = times[i + 1] if i + 1 < len(times) else None
        if following and _TO.match(text[times[i].end : following.start]):
            yield _from_to(text, times[i], following)
            i += 2
            continue
        if period := _of_days(text, times[i]) or _of_bound(text, times[i]):
            yield period
        i += 1


def _before(text: str, time: WrittenTime) -> str:
    """The letters before a time in which a word that opens its period may stand."""
    return text[max(0, time.start - 30) : time.start]


def _from_to(text: str, first: WrittenTime, last: WrittenTime) -> WrittenPeriod:
    """Two times with "đến" between them."""
    opening = _FROM.search(_before(text, first))
    start = first.start - len(opening[0]) if opening else first.start
    return WrittenPeriod(start, last.end, *_filled(text, first, last))


def _of_days(text: str, last: WrittenTime) -> WrittenPeriod | None:
    """The days of a month of which only the last has it: "các ngày 10, 11 và 12/4/2026", "11 - 20/6"."""
    if last.unit != "day":
        return None
    before = _before(text, last)
    if (listed := _DAYS_LISTED.search(before)) and (first := _earlier(int(listed[1]), last)):
        return WrittenPeriod(last.start - len(listed[0]), last.end, first, last.last)
    ranged = _RANGE.search(text, max(0, last.start - 14), last.start)
    if ranged and (first := _earlier(int(ranged[1]), last)):
        opening = _FROM.search(before[: -len(ranged[0])])
        start = ranged.start(1) - len(opening[0]) if opening else ranged.start(1)
        return WrittenPeriod(start, last.end, first, last.last)
    return None


def _earlier(day: int, last: WrittenTime) -> str | None:
    """This day of the month of `last`, where it lies before it."""
    return f"{last.last[:-2]}{day:02d}" if 0 < day < int(last.last[-2:]) else None


def _of_bound(text: str, time: WrittenTime) -> WrittenPeriod | None:
    """The period that one time and the words beside it open or close."""
    before = _before(text, time)
    bound = _names_a_bound(before)
    if (now := _from_now(text, time)) or (bound and (now := _NOW.search(before))):
        return WrittenPeriod(time.start - len(now[0]), time.end, None, last_as_bound(text, time))
    if bound and (until := _UNTIL.search(before)):
        whole = WrittenPeriod(time.start - len(until[0]), time.end, None, last_as_bound(text, time))
        return _short_start(text, time, until) or whole
    if onwards := _ONWARDS.match(text[time.end : time.end + 40]):
        return WrittenPeriod(time.start, time.end + onwards.end(), time.first, None)
    opening = _FROM.search(before) if bound else None
    if opening and time.unit in ("month", "quarter") and _UP_TO.search(text, time.start, time.end):
        return WrittenPeriod(time.start - len(opening[0]), time.end, time.first, time.last)
    start = time.start - len(opening[0]) if opening else time.start
    if _INSIDE.search(text[time.start : time.end]):
        return WrittenPeriod(start, time.end, time.first, time.last)
    return WrittenPeriod(start, time.end, time.first, None) if opening else None


def _from_now(text: str, time: WrittenTime) -> re.Match[str] | None:
    """ "từ nay đến ngày khai mạc … 19/5": "từ nay" stands farther off where an event is told before its day."""
    far = text[max(0, time.start - 110) : time.start]
    return _NOW.search(far) if "từ nay" in far.lower() else None


def _names_a_bound(before: str) -> bool:
    """Whether a word that may open or close a period stands in the letters before a time."""
    lower = before.lower()
    return "từ" in lower or "đến" in lower or "tới" in lower or "hết" in lower


def _short_start(text: str, last: WrittenTime, until: re.Match[str]) -> WrittenPeriod | None:
    """The period whose start is a bare day: "từ ngày 01 đến 15/3/2026", "từ 20/02 đến hết ngày 14/3/2026"."""
    edge = last.start - len(until[0])
    near = text[max(0, edge - 40) : edge]
    short = _SHORT.search(near.rstrip())
    if last.unit != "day" or not short or not _FROM.search(near[: short.start()]):
        return None
    month = int(short[2]) if short[2] else int(last.last[-5:-3])
    if not is_day(2000 if last.yearless else int(last.last[:4]), month, int(short[1])):
        return None
    opening = _FROM.search(near[: short.start()])
    start = edge - len(near) + (opening.start() if opening else short.start())
    return WrittenPeriod(start, last.end, f"{last.last[:-6]}-{month:02d}-{int(short[1]):02d}", last.last)
