"""Lines that name a period: its name, the words that bound it, its first and last day.

Reads blocks. Writes phases whose name and bounding words are those of the paper; the days are derived. The
stage `phases` decides which of them count.
"""

from __future__ import annotations

import re

from loa.reader.reading import Phase, Span, Value, fold_space
from loa.reader.record import Record
from loa.reader.rules.dates import IssueYear, WrittenTime, find_times, in_year, is_day
from loa.reader.rules.periods import (
    COUNTED,
    EVENT,
    KIND,
    LABEL,
    NO_PERIOD,
    ONE_DAY,
    OWN_KIND,
    PART_OF_YEAR,
    PEAK,
    PREFIX,
    QUOTED,
    STOP,
    TERM,
    THE_DAY,
    TIMED,
    WHEN,
)
from loa.reader.rules.written_periods import WrittenPeriod, find_periods
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import year_of, year_of_plan

LONGEST = 260  # letters of the words that name a period
_LONGEST_BOUND = 120  # letters of the words that bound a period which an event names

_NEAR, _CLOSE = 120, 24  # letters behind a name in which its days stand, and in which they begin
_FAR_APART = 5  # years
_DAY_OF_WEEK = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật),?\s+(?:ngày\s+)?"
_SAYS_WHEN = re.compile(rf"{WHEN.pattern}|:\s*(?:{_DAY_OF_WEEK})?\d{{1,2}}\s?[-–/]\s?\d", re.IGNORECASE)
_AT_ONCE = re.compile(r"(?:trong|vào|thời\s+gian|,|\s)*\s*", re.IGNORECASE)
_WITHIN = re.compile(r"[:(]\s*(?P<at>(?:trong|vào)\s+)$", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\s*{_DAY_OF_WEEK}", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:(?:đến|tới)\s+)?(?:trước|chậm\s+nhất|muộn\s+nhất)\s+(?:(?:hết|vào|là)\s+)?$", re.IGNORECASE
)
# "Sau ngày bầu cử 15/3/2026", "trước ngày khai giảng 05/9": on one side of the day of an event.
_EVENT_WORDS = (
    r"(?:(?:ngày|khi|lễ|đại\s+hội|khai\s+giảng|bầu\s+cử|kỳ\s+thi|kỳ\s+họp)\s[^\d,.;:()]{2,60}?\s?\(?)"
)
_AFTER = re.compile(
    rf"(?:\A|[\s:,(–-])(?:từ\s+)?(?:ngay\s+)?sau\s+(?:ngày\s+)?{_EVENT_WORDS}?$", re.IGNORECASE
)
_BEFORE_EVENT = re.compile(
    rf"(?:\A|[\s:,(–-])(?:từ\s+nay\s+)?(?:đến\s+)?trước\s+(?:ngày\s+)?{_EVENT_WORDS}$", re.IGNORECASE
)
# "Giai đoạn chuẩn bị: xong trước 30/4": a limit behind a colon.
_LIMITED = re.compile(
    r":\s*(?:xong|hoàn\s+thành)?\s*(?:trước|chậm\s+nhất|muộn\s+nhất)\s+(?:là\s+)?$", re.IGNORECASE
)
# "Trước Tết (từ nay đến 28 Tết)": what binds a period that has no days on the calendar.
_BOUND_APART = re.compile(
    r"\((?P<when>(?:từ|đến|trước|sau|trong|khoảng|\d{1,2}|mùng|mồng|rằm|tuần|đầu|giữa|cuối)(?!\w)[^()]{2,60})\)?$",
    re.IGNORECASE,
)
_DAY_BEHIND_LABEL = re.compile(  # "- Khởi động: 10/4;"
    r"(?P<name>[^:\n]{3,60}):\s*(?P<when>(?:[Nn]gày\s+)?(?P<day>\d{1,2})/(?P<month>\d{1,2}))\W*"
)
_FROM_EVENT = re.compile(
    r"\b(?:kể\s+)?từ\s+(?:ngày|khi|sau|thời\s+điểm)\s+[^\d,.;:()]{2,60}\s$", re.IGNORECASE
)

Days = tuple[str | None, str | None]


class Head(Record, frozen=True):
    """A line that may name a period; `labelled` where a number of the period does ("Đợt 1")."""

    phase: Phase
    labelled: bool = False
    alone: bool = True  # it counts without another period beside it
    one_day: bool = False  # it counts only where a list of work stands below it

    @property
    def dated(self) -> bool:
        return bool(self.phase.start or self.phase.end)


def make_phase(document: Document, name: Span, text: Span, *, days: Days = (None, None)) -> Phase:
    """The phase of these words; its days are derived from the words that bound it."""

    def derived(day: str | None) -> Value[str] | None:
        return document.derived(day, text, rule="period-in-words") if day else None

    return Phase(document.value(name), document.value(text), derived(days[0]), derived(days[1]))


def blanked(words: str) -> str:
    """Words with quoted names and terms of office blanked: their years bound no period."""
    for pattern in (QUOTED, TERM):
        words = pattern.sub(lambda m: " " * len(m[0]), words)
    return words


def find_bounds(
    document: Document, span: Span, *, single_day: bool = True, bare_day: bool = False
) -> tuple[Span, Days] | None:
    """The first period or time between the ends of `span`; days without a year fall in that of the paper.

    A single day needs its own year, but where it stands alone (`bare_day`): others are those of holidays.
    """
    words = blanked(document.text[span.start : span.end])
    for period in find_periods(words):
        if is_anniversary(period):
            continue
        if days := _days(document, period.first, period.last):
            since = _FROM_EVENT.search(words, 0, period.start)
            left = since.start() if since else period.start
            return Span(span.start + left, span.start + period.end), days
    times = [
        time
        for time in find_times(words)
        if time.unit != "day"
        or (single_day and (bare_day or not time.yearless or _LIMITED.search(words, 0, time.start)))
    ]
    if (
        len(times) > 1
        and times[0].unit == "year"
        and (times[1].yearless or times[1].last[:4] == times[0].last[:4])
    ):
        times = times[:1]  # "năm 2025, cao điểm tháng 5 và tháng 11": the peaks lie within it
    if len(times) == 1 and (side := _one_side(words, times[0])) and (days := _days(document, *side)):
        return Span(span.start + times[0].start, span.start + times[0].end), days
    before = words[max(0, times[0].start - 12) : times[0].start] if len(times) == 1 else ""
    first = None if _UNTIL.search(before) else times[0].first if times else None
    if times and (days := _days(document, first, times[-1].last)):
        until = _UNTIL.search(before) if first is None else None
        left = times[0].start - (len(until[0]) if until else 0)
        return Span(span.start + left, span.start + times[-1].end), days
    return None


def _one_side(words: str, time: WrittenTime) -> Days | None:
    """The open period before or after the day of an event; None where the day stands alone."""
    near = words[max(0, time.start - _NEAR) : time.start]
    if time.unit != "day" or not near:
        return None
    if _AFTER.search(near):
        return time.last, None
    return (None, time.last) if _BEFORE_EVENT.search(near) else None


def is_anniversary(period: WrittenPeriod) -> bool:
    """Whether the same day of two years far apart is named: "19/5/1890 - 19/5/2030" bounds no work."""
    first, last = period.first, period.last
    if not first or not last or first.startswith("--") or last.startswith("--"):
        return False
    return first[5:] == last[5:] and int(last[:4]) - int(first[:4]) >= _FAR_APART


def day_behind_label(document: Document, span: Span) -> Phase | None:
    """The one day of a period of preparing, opening or closing: "Khởi động: 10/4"."""
    match, year = _DAY_BEHIND_LABEL.fullmatch(document.text, span.start, span.end), year_of(document)
    if not match or not year or not is_day(year, int(match["month"]), int(match["day"])):
        return None
    day = in_year(f"--{int(match['month']):02d}-{int(match['day']):02d}", year)
    return make_phase(document, Span(*match.span("name")), Span(*match.span("when")), days=(day, day))


def _days(document: Document, first: str | None, last: str | None) -> Days | None:
    """Both days, those without a year in that of the paper or else None; None where no day is left."""
    yearless = (first or "").startswith("--") or (last or "").startswith("--")
    year = year_of(document) if yearless else None
    if first == "--10-01" and last == "--12-31" and isinstance(year, IssueYear):
        year = year_of_plan(document) or year  # "Quý IV" of a plan for the next year
    turns = year and first and last and first.startswith("--") and last.startswith("--") and last < first
    first, last = (
        None if not day or day.startswith("--") else day
        for day in (
            first and in_year(first, year),
            last and in_year(last, year + 1 if year and turns else year),
        )
    )
    return (first, last) if first or last else None


def read_head(document: Document, block: Block) -> Head | None:
    """The period named at the head of a block, or None."""
    start = block.body.start
    words = document.text[start : min(block.end, start + LONGEST + 60)]
    lead = len(words) - len(words.lstrip(" *_"))
    if peak := PEAK.match(words, lead):
        bounds = find_bounds(document, Span(start + peak.end(), block.end))
        if bounds and all(bounds[1]):
            name = Span(start + peak.start("label"), start + peak.end("label"))
            return Head(make_phase(document, name, bounds[0], days=bounds[1]), labelled=True)
    if counted := COUNTED.match(words, lead):
        when = Span(start + counted.start("when"), start + counted.end("when"))
        label_end = counted.start("bracket") if counted["bracket"] else counted.end("label")
        name = Span(start + counted.start("label"), _rstripped(document.text, start, start + label_end))
        return Head(make_phase(document, name, when), labelled=True)
    if label := LABEL.match(words, lead) or KIND.match(words, lead):
        name = Span(start + label.start(), start + label.end())
        text, days = _bounding(document, name.end, block.end) or (name, (None, None))
        if text is name and (part := PART_OF_YEAR.match(document.text, name.end, block.end)):
            text = Span(*part.span("when"))
        return Head(make_phase(document, name, text, days=days), labelled=True)
    if kind := OWN_KIND.match(words, lead):
        bounds = find_bounds(document, Span(start + kind.end(), min(block.end, start + kind.end() + _NEAR)))
        if bounds and bounds[0].start - start - kind.end() < _CLOSE:
            name = Span(start + kind.start("label"), start + kind.end("label"))
            return Head(make_phase(document, name, bounds[0], days=bounds[1]), labelled=True)
    prefix = PREFIX.match(words, lead)
    lead = prefix.end() if prefix else lead
    day = THE_DAY.match(words, lead)
    opening = EVENT.match(words, lead) or TIMED.match(words, lead) or ONE_DAY.match(words, lead) or day
    if not opening:
        return None
    stop = STOP.search(words, opening.end())
    named = Span(start + lead, start + (stop.start() if stop else len(words.rstrip(" .;*_"))))
    name_words = fold_space(document.text[named.start : named.end])
    if len(name_words) > LONGEST or NO_PERIOD.search(name_words) or len(name_words.split()) < 2:
        return None
    one_day = bool(ONE_DAY.match(words, lead))
    phase = _unlabelled(document, named, block, bare_day=one_day or bool(TIMED.match(words, lead)))
    alone = not (day or one_day) and (not prefix or bool(phase.start or phase.end))
    return Head(phase, alone=alone, one_day=one_day)


def _unlabelled(document: Document, named: Span, block: Block, *, bare_day: bool) -> Phase:
    """A period that its own words name: dated by them, in brackets, or by what follows their colon."""
    text = document.text
    bounds = find_bounds(document, named, bare_day=bare_day)
    if not bounds:
        after = text[named.end : block.end]
        if after.startswith(":") and len(after.rstrip()) <= _LONGEST_BOUND and _SAYS_WHEN.match(after):
            found = _bounding(document, named.end, block.end)
            if found:
                return make_phase(document, named, found[0], days=found[1])
        apart = _BOUND_APART.search(text, named.start + 4, named.end)
        if apart:
            name = Span(named.start, _rstripped(text, named.start, apart.start()))
            return make_phase(document, name, Span(*apart.span("when")))
        return make_phase(document, named, named)
    span, days = bounds
    bracket = text.find("(", named.start, span.start)
    if bracket > named.start + 3:
        if _WEEKDAY.fullmatch(text, bracket + 1, span.start):
            span = Span(bracket + 1, span.end)
        return make_phase(
            document, Span(named.start, _rstripped(text, named.start, bracket)), span, days=days
        )
    if span.start == named.start and all(days):
        return make_phase(document, span, span, days=days)
    return make_phase(document, named, named, days=days)


def _bounding(document: Document, start: int, end: int) -> tuple[Span, Days] | None:
    """The words after a name that bound its period, with their days."""
    end = min(end, start + LONGEST)
    rest = document.text[start:end]
    skip = len(rest) - len(rest.lstrip(" \n:,–-(*_"))
    bounds = find_bounds(document, Span(start, end))
    opening = EVENT.match(rest, skip) or TIMED.match(rest, skip) or WHEN.match(rest, skip)
    if not opening:
        if bounds and _WEEKDAY.fullmatch(document.text, start + skip, bounds[0].start):
            return Span(start + skip, bounds[0].end), bounds[1]
        within = _WITHIN.search(rest, 0, bounds[0].start - start) if bounds else None
        return (Span(start + within.start("at"), bounds[0].end), bounds[1]) if bounds and within else bounds
    stop = STOP.search(rest, opening.end())
    named = Span(
        start + skip, _closed(document.text, start + skip, start + (stop.start() if stop else len(rest)))
    )
    if not bounds or bounds[0].start >= named.end:
        return named, (None, None)
    if all(bounds[1]) and (
        bounds[0].start <= named.start
        or "(" in rest[: bounds[0].start - start]
        or rest[: bounds[0].start - start].endswith(", ")  # "Sau lễ hội, từ ngày … đến …": the days bound it
    ):
        return bounds
    alone = all(bounds[1]) or document.text.startswith(",", bounds[0].end)
    if alone and _AT_ONCE.fullmatch(document.text, named.start, bounds[0].start):
        return Span(named.start, bounds[0].end), bounds[
            1
        ]  # "trong tháng 7, gắn với …": the rest bounds nothing
    return named, bounds[1]


def _closed(text: str, start: int, end: int) -> int:
    """The end of words without closing signs that belong to what stands around them."""
    end = _rstripped(text, start, end)
    return end - 1 if text[start:end].endswith(")") and "(" not in text[start:end] else end


def _rstripped(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" \n.;,*_"))
