"""Times by which something is due, with the words that bound them: "trước ngày …", "chậm nhất …".

From memory of office usage, unchecked. Offsets are offsets in the text given.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from loa.reader.rules.dates import (
    WrittenTime,
    day_before,
    find_times,
    in_year,
    last_as_bound,
    spread_year,
)

_YEARLY = re.compile(r"\bh[ằà]ng\s+năm\b|\bmỗi\s+năm\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:trước|trươc|truớc|trưóc)\s+(?:thời\s+hạn\s+|hạn\s+|các\s+|hai\s+)?$", re.IGNORECASE
)
_SAYS_BEFORE = re.compile(r"tr(?:ước|ươc|uớc|ưóc)(?!\s+khi)|.*trước\s+$", re.IGNORECASE | re.DOTALL)
_BY = re.compile(
    r"\b(?:trước\s+khi\s+(?:(?:hết|kết\s+thúc)\s+)?|(?:chậm|muộn|trễ)\s+(?:nhất|lắm)\s+(?:là\s+|đến\s+|vào\s+|trong\s+|trước\s+)?(?:hết\s+)?|(?:cho\s+)?(?:đến|đên|tới)\s+(?:hết\s+)?"
    r"|trong\s+(?:(?:nội|cả)\s+)?|vào\s+|hết\s+)$",
    re.IGNORECASE,
)
# "trước thời điểm sáp nhập ngày 01/7/2025": the event of a day between its bound and the day.
_BY_EVENT = re.compile(
    r"\b(?:trước|(?:cho\s+)?(?:đến|tới)(?:\s+hết)?)\s+(?:ngày|thời\s+điểm|khi|lễ|đại\s+hội|khai\s+giảng|khai\s+mạc|bầu\s+cử|kỳ\s+thi)\s[^\d,.;:()]{2,60}\s$",
    re.IGNORECASE,
)
# "trước thứ Tư, ngày 03/12/2025": the name of a day between its bound and the day.
_WEEKDAY = re.compile(
    r"(?:(?:sáng|trưa|chiều|tối|đêm)\s+)?(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\s*,?\s*$",
    re.IGNORECASE,
)
_SPOILT_DAY = re.compile(
    r"\b(?:trước|trươc|truớc|trưóc|(?:chậm|muộn)\s+nhất(?:\s+là)?)\s+(?:[hnrm]?[nhg]?g[àảáạãaâ]y)[|;:,.]?\s*$",
    re.IGNORECASE,
)
_DURING = re.compile(r"(?:trong\s+(?:(?:nội|cả)\s+)?|vào\s+)", re.IGNORECASE)
_YEARLY_AFTER = re.compile(r"^\s*(?:của\s+)?h[ằà]ng\s+năm\b|^\s*mỗi\s+năm\b", re.IGNORECASE)
_AND = re.compile(r"^\s*(?:và|,|;|hoặc)\s*$", re.IGNORECASE)


class WrittenDeadline(NamedTuple):
    """A time by which something is due, with its last day (`--MM-DD` where due every year)."""

    start: int
    end: int
    last: str


def _last_day(time: WrittenTime, *, before: bool, year: int | None) -> str:
    """ "trước ngày X" ends on X; "trước tháng M" on the last day of the month before M."""
    if not before or time.unit == "day":
        return in_year(time.last, year)
    first = in_year(time.first, year)
    return f"-{day_before(f'2001{first[1:]}')[4:]}" if first.startswith("--") else day_before(first)


def find_deadlines(text: str, *, year: int | None = None) -> list[WrittenDeadline]:
    """Every time in `text` as a deadline, with the word that bounds it ("trước", "trong", "đến hết").

    A day without a year recurs (`--MM-DD`) where the text says "hằng năm" or `year` is None, else it
    falls in `year`. The caller decides which times are deadlines and which merely stand there.
    """
    yearly: bool | None = None
    found: list[WrittenDeadline] = []
    previous: tuple[int, bool] | None = None
    for time in _year_of_the_next(find_times(text), text):
        begin = _before_weekday(text, time.start)
        ahead = text[max(0, begin - 30) : begin]
        word = _BEFORE.search(ahead) or _BY.search(ahead) or _by_event(text, time) or _misread(ahead)
        before = bool(word and _SAYS_BEFORE.match(word[0]))
        if not word and previous and _AND.match(text[previous[0] : time.start]):
            before = previous[1]
        after = _YEARLY_AFTER.match(text[time.end : time.end + 20])
        if time.yearless and yearly is None:
            yearly = bool(_YEARLY.search(text))
        closing = text[time.start : time.start + 5].lower() == "cuối "  # "trước cuối tháng 8" is by its end
        middle = (
            before and text[time.start : time.start + 5].lower() == "giữa "
        )  # is a day, as in "trước ngày X"
        until = word and not before and not _DURING.fullmatch(word[0])
        time = time._replace(last=last_as_bound(text, time)) if until else time
        last = _last_day(time, before=before and not (closing or middle), year=None if yearly else year)
        start, end = (begin - len(word[0]) if word else time.start), time.end + (after.end() if after else 0)
        found.append(WrittenDeadline(start, end, last))
        previous = time.end, before
    return found


def _before_weekday(text: str, at: int) -> int:
    """Where the name of the day begins that stands right before `at`; `at` itself where none does."""
    near = text[max(0, at - 24) : at]
    named = _WEEKDAY.search(near) if "hứ " in near or "hật" in near else None
    return at - len(named[0]) if named else at


def _misread(ahead: str) -> re.Match[str] | None:
    """The bound before a "ngày" that the scan spoilt: "trước hgày 30/10", "trước ngày| 15/10"."""
    return _SPOILT_DAY.search(ahead) if ahead.endswith((" ", "|")) and "y" in ahead[-5:] else None


def _by_event(text: str, time: WrittenTime) -> re.Match[str] | None:
    """The bound of the event whose day the time is."""
    far = text[max(0, time.start - 80) : time.start] if time.unit == "day" else ""
    bounded = "rước " in far or "đến " in far or "tới " in far
    return _BY_EVENT.search(far) if bounded else None


def _year_of_the_next(times: list[WrittenTime], text: str) -> list[WrittenTime]:
    """ "quý III và quý IV năm 2022": the year stands once, behind the last of the same kind."""
    found = list(times)
    for i in range(len(found) - 2, -1, -1):
        this, after = found[i], found[i + 1]
        joined = this.unit == after.unit and _AND.match(text[this.end : after.start])
        if this.yearless and joined and not after.yearless:
            found[i] = spread_year([this], int(after.last[:4]))[0]
    return found
