"""The day by which a duty is due, from the deadlines read in it; or the event that will date it.

Source of the words: everyday office Vietnamese, from memory, unchecked against a list.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from loa.campaigns.periods import lasts_as_long_as_the_plan

WORDS_LENGTH = 300
EVENT_LENGTH = 250


@dataclass(frozen=True)
class Bond:
    """The event that dates a duty, and how many days from it (negative: before)."""

    event: str
    offset_days: int = 0


@dataclass(frozen=True)
class Deadline:
    """When a duty is due: a day, or a bond to an event, or neither; `words` are those of the plan."""

    day: date | None
    words: str
    bond: Bond | None = None


_DAYS = {"ngày": 1, "tuần": 7, "tháng": 30}
_SPAN = r"(?P<number>\d{1,3})\s*(?:ngày(?: làm việc)?|(?P<weeks>tuần)|(?P<months>tháng))"
_RHYTHM = re.compile(
    r"\b(?:h[ằà]ng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm|đợt)|định kỳ|thường xuyên|đột xuất|24/7", re.IGNORECASE
)
_STATED_DAY = re.compile(
    r"\d{1,2}\s*[/-]\s*\d{1,4}|\btháng\s+\d|\bnăm\s+\d{4}|\bquý\s+[IVX\d]", re.IGNORECASE
)
_NAMED_DAY = re.compile(r"\bngày\s+\d|\b\d{1,2}\s*[/-]\s*\d{1,2}(?!\d)", re.IGNORECASE)
# How many months a period has → the word that names it, the closest first.
_PERIODS = tuple(
    (n, re.compile(rf"\b{word}\b", re.IGNORECASE)) for n, word in ((1, "tháng"), (3, "quý"), (12, "năm"))
)
# Name of the rule → how the words bind a duty to an event. The first that fits decides.
BONDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "days-before-event",
        re.compile(rf"\b{_SPAN}\s+(?P<before>trước)\s+(?:khi\s+)?(?P<event>.+)$", re.IGNORECASE),
    ),
    (
        "days-after-event",
        re.compile(rf"\b{_SPAN}\s+(?:kể\s+từ|sau)\s+(?:khi\s+|ngày\s+)?(?P<event>.+)$", re.IGNORECASE),
    ),
    (
        "event-before-by-days",
        re.compile(rf"\b(?P<before>trước)\s+(?:khi\s+)?(?P<event>.+?)\s+{_SPAN}$", re.IGNORECASE),
    ),
    ("event-after-by-days", re.compile(rf"\bsau\s+(?:khi\s+)?(?P<event>.+?)\s+{_SPAN}$", re.IGNORECASE)),
    (
        "around-event",
        re.compile(
            r"\btrước\s*(?:,\s*trong\s*)?(?:,|và|,\s*và)\s*(?:trong\s+)?(?:và\s+)?sau\s+(?:khi\s+)?(?P<event>.+)$",
            re.IGNORECASE,
        ),
    ),
    ("after-event", re.compile(r"\b(?:ngay\s+)?sau\s+(?:khi\s+)?(?P<event>.+)$", re.IGNORECASE)),
    ("before-event", re.compile(r"\btrước\s+(?:khi\s+)?(?P<event>.+)$", re.IGNORECASE)),
    (
        "during-event",
        re.compile(
            r"\btrong\s+(?:dịp|thời gian|quá trình|suốt|ngày|những ngày)\s+(?:diễn ra\s+)?(?P<event>.+)$",
            re.IGNORECASE,
        ),
    ),
    ("until-event", re.compile(r"\b(?:đến|cho đến)\s+(?:khi|hết)\s+(?P<event>.+)$", re.IGNORECASE)),
)
_LEAD_IN = re.compile(r"^(?:ngày\s+)?(?:diễn ra|tổ chức|khai mạc ngày)\s+", re.IGNORECASE)


def find_deadline(dues: Iterable[Mapping[str, Any]], *, on: date) -> Deadline:
    """The deadline that counts on the day `on`: the next day still to come, or the last that is past.

    `dues` are {"text", "end"} as in a fact; days and yearly days (`--11-30`) come before events.
    """
    found = list(dues)
    words = "; ".join(dict.fromkeys(str(due.get("text") or "") for due in found if due.get("text")))[
        :WORDS_LENGTH
    ]
    days = sorted(day for due in found if (day := last_day(due.get("end"), on=on)))
    if days:
        return Deadline(next((day for day in days if day >= on), days[-1]), words)
    return Deadline(None, words, first_bond(found))


def first_bond(dues: Iterable[Mapping[str, Any]]) -> Bond | None:
    """The first event that one of the deadlines names."""
    bonds = (find_bond(str(due.get("text") or "")) for due in dues)
    return next((bond for bond in bonds if bond), None)


def find_days(dues: Iterable[Mapping[str, Any]], *, on: date, until: date | None = None) -> list[date]:
    """Every day by which something is to be done, the earliest first: of several each is a round.

    A yearly one comes in each year up to the day `until`. A month, quarter or year within which another of
    the days falls is that deadline said less closely.
    """
    days = {day: str(due.get("text") or "") for due in dues for day in _days(due.get("end"), on, until)}
    starts = {day: _period_start(words, day) for day, words in days.items()}
    return [
        day for day in sorted(days) if not any(starts[day] <= other < day for other in days if other != day)
    ]


def _days(iso: str | None, on: date, until: date | None) -> list[date]:
    """The last day that is meant; of a yearly one those of all years up to `until`, the next at least."""
    first = last_day(iso, on=on)
    if first is None:
        return []
    years = range(first.year + 1, until.year + 1) if until and str(iso).startswith("--") else ()
    later = (_day(year, first.month, int(str(iso)[-2:])) for year in years)
    return [first, *(day for day in later if day and until and day <= until)]


def _period_start(words: str, end: date) -> date:
    """The first day of the month, quarter or year that the words name; the day itself where they name one."""
    if _NAMED_DAY.search(words):
        return end
    months = next((months for months, pattern in _PERIODS if pattern.search(words)), None)
    if months is None:
        return end
    return date(end.year, end.month - (end.month - 1) % months, 1)


def last_day(iso: str | None, *, on: date) -> date | None:
    """The last day of a full, partial or yearly ISO date; a yearly one is the next from `on`."""
    yearly = re.fullmatch(r"--(\d\d)-(\d\d)", iso or "")
    if yearly:
        this = _day(on.year, int(yearly[1]), int(yearly[2]))
        return this if this is None or this >= on else _day(on.year + 1, int(yearly[1]), int(yearly[2]))
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", iso or "")
    return _day(int(parts[1]), int(parts[2] or 12), int(parts[3]) if parts[3] else 31) if parts else None


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or the last of its month where the month is shorter; None where there is no such month."""
    if not (1 <= month <= 12 and day >= 1 and year >= 1):
        return None
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def find_bond(words: str) -> Bond | None:
    """The event to which the words bind a duty; None for a rhythm, a stated day or the plan's own time."""
    if _RHYTHM.search(words) or _STATED_DAY.search(words) or lasts_as_long_as_the_plan(words):
        return None
    text = " ".join(words.split()).strip(" .,;:()")
    for _name, pattern in BONDS:
        found = pattern.search(text)
        if found:
            return Bond(_event_name(found["event"]), _offset(found.groupdict()))
    return None


def _event_name(words: str) -> str:
    name = _LEAD_IN.sub("", words).strip(" .,;:()")
    return (name[:1].upper() + name[1:])[:EVENT_LENGTH]


def _offset(groups: Mapping[str, str | None]) -> int:
    number = groups.get("number")
    if not number:
        return 0
    size = 7 if groups.get("weeks") else 30 if groups.get("months") else 1
    return int(number) * size * (-1 if groups.get("before") else 1)
