"""The part of a year that the title gives to a plan: its month, its quarter, half a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from loa.reader.rules.dates import WrittenTime, find_times, in_year
from loa.reader.rules.periods import EVENT_OF_YEAR, OF_A_PAPER

_PARTS = ("month", "quarter", "half")
# "đến tháng 4", "sau tháng 4": a bound, and no time in which the work is done.
_BOUND = re.compile(r"(?<!\w)(?:ngày\s+\d{1,2}|đến|tới|hết|trước|sau|từ|kể\s+từ|nay|qua)\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|và)\s+(?:trong\s+)?", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s*(?:$|[,(.;]|[-–](?!\s?\d)|trên\s|tại\s|của\s|cho\s|đối\s+với\s|trong\s|theo\s|về\s|thuộc\s|\n\s*(?:chủ\s+(?:điểm|đề)|phương\s+châm|với))",
    re.IGNORECASE,
)


class PartOfYear(NamedTuple):
    """Where it stands in the title, and its first and last day."""

    start: int
    end: int
    first: str
    last: str


def part_of_year(title: str, year: int | None) -> PartOfYear | None:
    """The last part of a year that stands by itself in the title; one without a year falls into `year`."""
    times = [time for time in find_times(title) if time.unit in _PARTS]
    if not times:
        return None
    beside = _beside(title, times)
    start, end = beside[0].start, beside[-1].end
    before = title[:start]
    if _BOUND.search(before) or EVENT_OF_YEAR.search(before) or OF_A_PAPER.search(before):
        return None
    found = _years(beside, year)
    if not _BEHIND.match(title, end) or any(day.startswith("--") for pair in found for day in pair):
        return None
    return PartOfYear(start, end, min(first for first, _ in found), max(last for _, last in found))


def _beside(title: str, times: Sequence[WrittenTime]) -> Sequence[WrittenTime]:
    """The last of the times with those right before it: "tháng 12, quý IV năm 2026"."""
    at = len(times) - 1
    while at and _BETWEEN.fullmatch(title, times[at - 1].end, times[at].start):
        at -= 1
    return times[at:]


def _years(beside: Sequence[WrittenTime], year: int | None) -> list[tuple[str, str]]:
    """First and last day of each; the year that the last one names holds for those before it."""
    told = None if beside[-1].yearless else int(beside[-1].last[:4])
    return [(in_year(time.first, told or year), in_year(time.last, told or year)) for time in beside]
