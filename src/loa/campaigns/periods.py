"""The rhythm of a duty that comes again: its periods, and the day of each by which it is due.

Source of the words: everyday office Vietnamese, from memory, unchecked against a list.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

DAY, WEEK, MONTH, QUARTER = "day", "week", "month", "quarter"
_RHYTHMS = (
    (WEEK, re.compile(r"\b(?:h[ằà]ng|mỗi)\s+tuần\b|/\s*(?:01\s+)?tuần\b", re.IGNORECASE)),
    (MONTH, re.compile(r"\b(?:h[ằà]ng|mỗi)\s+tháng\b|/\s*(?:01\s+)?tháng\b", re.IGNORECASE)),
    (
        QUARTER,
        re.compile(
            r"\b(?:h[ằà]ng|mỗi)\s+quý\b|/\s*(?:01\s+)?quý\b"
            r"|\bngày\s+\d{1,2}\s+(?:của\s+)?tháng\s+cuối\s+(?:của\s+)?(?:các\s+)?quý\b(?!\s+(?:\d|[IVX]+\b))",
            re.IGNORECASE,
        ),
    ),
)
_DAILY = re.compile(r"\b(?:h[ằà]ng|mỗi|từng)\s+ngày\b|/\s*(?:01\s+)?ngày\b", re.IGNORECASE)
# So much a day: a number, what it counts, and the day. "thói quen hằng ngày" says nothing of when.
_SO_MUCH_A_DAY = re.compile(
    r"\d\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,3}\s*(?:/\s*(?:01\s+)?|\s(?:mỗi|một)\s+)ngày\b", re.IGNORECASE
)
# Throughout, or again and again without saying how often; in a sentence only where it opens it or labels it.
_THROUGHOUT = re.compile(
    r"\b(?:thường (?:xuyên|kỳ)|liên tục|định kỳ|24/(?:7|24)|suốt|(?:cả|quanh|h[ằà]ng|mỗi) năm)\b",
    re.IGNORECASE,
)
_SAID_THROUGHOUT = re.compile(
    r"^\W*(?:thường xuyên|liên tục)(?!\w)|:\s*(?:thường xuyên|liên tục)\W*$", re.IGNORECASE
)
# The time of the plan itself, which is no event: "trong suốt quá trình thực hiện kế hoạch".
_ITS_OWN_COURSE = re.compile(
    r"\btrong\s+(?:toàn bộ\s+|suốt\s+)*(?:(?:quá trình|thời gian)\s+)?"
    r"(?:(?:thực hiện|triển khai|diễn ra)\s+)?"
    r"(?:chiến dịch|(?:bản\s+)?kế hoạch|đợt (?:tuyên truyền|truyền thông)|năm)(?:\s+này)?$",
    re.IGNORECASE,
)
_WEEKDAYS = {
    "hai": 1,
    "2": 1,
    "ba": 2,
    "3": 2,
    "tư": 3,
    "4": 3,
    "năm": 4,
    "5": 4,
    "sáu": 5,
    "6": 5,
    "bảy": 6,
    "7": 6,
}
_WEEKDAY = re.compile(r"\bthứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])\b|\b(chủ nhật)\b", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(r"\bngày\s+(\d{1,2})\b(?!\s*[/-]|\s+tháng\s+\d)", re.IGNORECASE)
# In the other words of its sentence a day is one of the rhythm only where it is a bound, or in brackets.
_BOUND = r"(?:trước|vào|(?:chậm|muộn)\s+nhất(?:\s+là)?(?:\s+vào)?|\()\s*"
_BOUND_DAY = re.compile(_BOUND + _DAY_OF_MONTH.pattern, re.IGNORECASE)
_BOUND_WEEKDAY = re.compile(rf"{_BOUND}(?:(?:ngày|sáng|chiều|tối)\s+)*(?:{_WEEKDAY.pattern})", re.IGNORECASE)
_FIRST_MONTH = re.compile(r"\btháng\s+đầu\b", re.IGNORECASE)  # of the quarter after: no day of this one
_SENTENCE_END = re.compile(r"[.;](?=\s|$)")
_FRIDAY = 5


@dataclass(frozen=True)
class Rhythm:
    """A period and the day of it, of the week (1 is Monday) or of the month; None is the last.

    Of a quarter the last month is meant. A month shorter than the day ends it. What is to be done every day
    has the week as its period, in which each day is ticked.
    """

    period: str
    day: int | None = None

    def start(self, day: date) -> date:
        """The first day of the period that the day falls into."""
        if self.period in (DAY, WEEK):
            return day - timedelta(days=day.weekday())
        if self.period == MONTH:
            return day.replace(day=1)
        return date(day.year, day.month - (day.month - 1) % 3, 1)

    def next_start(self, start: date) -> date:
        """The first day of the period after the one that begins on `start`."""
        return self.start(start + timedelta(days={DAY: 7, WEEK: 7, MONTH: 31, QUARTER: 92}[self.period]))

    def due(self, start: date) -> date:
        """The day of the period that begins on `start`, before days off are looked at."""
        last = self.next_start(start) - timedelta(days=1)
        if self.day is None or self.period == DAY:
            return last
        if self.period == WEEK:
            return start + timedelta(days=min(self.day, 7) - 1)
        return last.replace(day=min(self.day, calendar.monthrange(last.year, last.month)[1]))

    def starts(self, first: date, until: date) -> Iterator[date]:
        """The first days of all periods from the one of `first` to the one of `until`."""
        start = self.start(first)
        while start <= until:
            yield start
            start = self.next_start(start)


EVERY_DAY = Rhythm(DAY)


def is_daily(words: str) -> bool:
    """Whether they speak of every day, be it that something is to be done then or not."""
    return _DAILY.search(" ".join(words.split())) is not None


def lasts_as_long_as_the_plan(words: str) -> bool:
    """Whether the words of a deadline name the time of the plan itself."""
    return _ITS_OWN_COURSE.search(" ".join(words.split()).strip(" .,;:()")) is not None


def is_ongoing(words: str, *, text: str = "") -> bool:
    """Whether the words of a deadline, or the sentence of `text`, ask for something throughout."""
    said, sentence = " ".join(words.split()), " ".join(text.split())
    return bool(
        _THROUGHOUT.search(said) or lasts_as_long_as_the_plan(said) or _SAID_THROUGHOUT.search(sentence)
    )


def _every_day(words: str, text: str) -> Rhythm | None:
    """The rhythm of a deadline that says every day, or of a duty that says how much there is to be a day."""
    said = _DAILY.search(words) or _SO_MUCH_A_DAY.search(" ".join(text.split()))
    return EVERY_DAY if said else None


def find_rhythm(words: str, *, text: str = "") -> Rhythm | None:
    """The rhythm that the words of a deadline name, weeks before months; None where they name none.

    Its day is theirs, else the bound in the sentence of `text` that names it: "Hằng tháng, … trước ngày 25".
    """
    words = " ".join(words.split())
    found = next(((period, pattern) for period, pattern in _RHYTHMS if pattern.search(words)), None)
    if found is None:
        return _every_day(words, text)
    period, pattern = found
    sentences = _SENTENCE_END.split(" ".join(text.split()))
    sentence = next((one for one in sentences if pattern.search(one)), "")
    day = _weekday if period == WEEK else _day_of_quarter if period == QUARTER else _day_of_month
    return Rhythm(period, day(words, sentence))


def _weekday(words: str, sentence: str) -> int:
    """The weekday named, else Friday: the week's work is done with the week."""
    found = _WEEKDAY.search(words) or _BOUND_WEEKDAY.search(sentence)
    if found is None:
        return _FRIDAY
    return 7 if found[2] else _WEEKDAYS[found[1].lower()]


def _day_of_quarter(words: str, sentence: str) -> int | None:
    return None if _FIRST_MONTH.search(f"{words} {sentence}") else _day_of_month(words, sentence)


def _day_of_month(words: str, sentence: str) -> int | None:
    found = _DAY_OF_MONTH.search(words) or _BOUND_DAY.search(sentence)
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else None
