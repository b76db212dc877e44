# ruff: noqa: E501  # patterns read better unbroken
"""Deadlines of a duty: the days, rhythms and events by which its words, label or table cell bind it.

Reads a `Wording`. Writes `Due` values with the shortest words; `end` is None where bound to an event.
"""

from __future__ import annotations

import re

from loa.reader.reading import Due, Value
from loa.reader.rules.frequency import (
    RHYTHM_NEEDS,
    YEAR_END,
    YEAR_END_NEEDS,
    YEARLY_EVENT,
    YEARLY_NEEDS,
)
from loa.reader.stages.dated import find_dated
from loa.reader.stages.dated_events import with_days_in_brackets
from loa.reader.stages.label_times import says_no_deadline, times_of_label
from loa.reader.stages.rhythm_days import with_days
from loa.reader.stages.rhythms import RHYTHM_WORDS, find_counted, find_events, find_rhythms
from loa.reader.stages.wording import Wording

Found = tuple[int, int, str | None]

_NUMBERED = re.compile(r"[0-9Qq](?:(?<=[0-9])|(?<=[Qq])u[ýí])")
_LONGEST_LABEL = 1000  # letters of a label or cell of times
_LONGEST = 20_000  # letters of a duty that are searched
_YEARLY_EVENT = re.compile(rf"(?<!\w){YEARLY_EVENT}")
_YEAR_END = re.compile(rf"(?<!\w){YEAR_END}")
# What stands in quotation marks is a name: “Mỗi tuần một gương sáng”.
_QUOTED = re.compile(r"“[^”]{3,200}”")
_WITHIN = ("trong tháng", "trong quý", "trong năm")
_EVERY_WEEK = ("hằng tuần", "hàng tuần", "mỗi tuần")
_EVERY_YEAR = re.compile(r"(?:h[ằà]ng|mỗi) năm")
# "Báo cáo từng đợt … sau 05 ngày kể từ khi kết thúc đợt": the event says when, the rest only what is told.
_EACH_TIME = re.compile(r"(?:từng|mỗi) đợt")
# What ends on no certain day: the first part of a stretch ("đầu tháng 11/2024"), one that goes on ("và tiếp theo").
_BEGINS = re.compile(
    r"(?:(?:trong|vào) )?(?:đầu|giữa) (?:tháng|quý|năm) (?:[ivx]+|\d{1,4})(?:[/-]\d{4}| năm \d{4})?"
    r"|.{6,}\d (?:và|,) (?:(?:những|các) năm )?tiếp theo"
)
_STOP = re.compile(r"[.;](?= |$)")
_TURNS = (" và ", ", ", " hoặc ", " - ", " – ", " hay ", ", và ")
_AT_THE_END = re.compile(r"(?:(?:trong|vào|từ) )?cuối ")


def due_in_text(wording: Wording, start: int, end: int, *, year: int | None = None) -> tuple[Due, ...]:
    """The deadlines that the words of a duty state, in order, each once."""
    end = min(end, start + _LONGEST)
    found = find_dated(wording, start, end, year=year) if _NUMBERED.search(wording.text, start, end) else []
    found = _over_the_turn(wording.canon, found) if len(found) > 1 else found
    if wording.hits & YEARLY_NEEDS:
        yearly = [(*match.span(), None) for match in _YEARLY_EVENT.finditer(wording.canon, start, end)]
        found += [event for event in yearly if not any(a < event[1] and event[0] < b for a, b, _ in found)]
    if wording.hits & YEAR_END_NEEDS:
        last = f"{year}-12-31" if year else None
        found += [(*match.span(), last) for match in _YEAR_END.finditer(wording.canon, start, end)]
    found += find_counted(wording, start, end, dated=found)
    found = _weekdays_within(wording, found) if len(found) > 1 else found
    if wording.hits & RHYTHM_NEEDS:
        found += find_rhythms(wording, start, end, dated=found)
        found = with_days(wording, _without_the_year_said_twice(wording, found))
    events = find_events(wording, start, end, taken=found)
    events = with_days_in_brackets(wording.canon, events, year)
    if not found and not events:
        return ()
    if events and any(" đợt" in wording.canon[left:right] for left, right, _ in events):
        found = [time for time in found if not _EACH_TIME.fullmatch(wording.canon, *time[:2])]
    found = _told_once(wording.canon, _from_this_year(wording.canon, found, year), events)
    return _as_due(wording, _unquoted(wording, found, start=start, end=end))


def _over_the_turn(canon: str, found: list[Found]) -> list[Found]:
    """ "cuối tháng 9, đầu tháng 10": the end of one and the beginning of the next are one stretch of time."""
    times: list[Found] = []
    for time in sorted(found, key=lambda f: f[:2]):
        before = times[-1] if times else time
        turns = canon[before[1] : time[0]] in _TURNS and _AT_THE_END.match(canon, before[0])
        if turns and canon.startswith("đầu ", time[0]):
            time = (times.pop()[0], time[1], None)
        times.append(time)
    return times


def _from_this_year(canon: str, found: list[Found], year: int | None) -> list[Found]:
    """The times without "trước năm" this year or before: "các vụ việc tồn đọng trước năm 2025" are old ones."""
    if not year:
        return found
    return [
        time for time in found if not (canon.startswith("trước năm ", time[0]) and _is_over(time[2], year))
    ]


def _is_over(last: str | None, year: int) -> bool:
    return last is not None and last[:4].isdigit() and int(last[:4]) < year


def _told_once(canon: str, found: list[Found], events: list[Found]) -> list[Found]:
    """ "chậm nhất ngày 20/2 (trước ngày hội 23 ngày)": the bracket behind a day says the same time again."""
    dated = [right for _, right, last in found if last] if events else ()
    return found + [event for event in events if not any(canon[right : event[0]] == " (" for right in dated)]


def _unquoted(wording: Wording, found: list[Found], *, start: int, end: int) -> list[Found]:
    """The times that are no words of a quoted name."""
    if not found or wording.text.find("“", start, end) < 0:
        return found
    names = [name.span() for name in _QUOTED.finditer(wording.text, start, end)]
    return [time for time in found if not any(a <= time[0] and time[1] <= b for a, b in names)]


def _weekdays_within(wording: Wording, found: list[Found]) -> list[Found]:
    """ "thứ Sáu hằng tuần trong tháng 4/2019": how long a day of every week comes back is one time with it."""
    canon = wording.canon
    for left, right, last in found:
        following = next((b for a, b, _ in found if a == right + 1 and canon.startswith(_WITHIN, a)), None)
        if last is None and following and canon.endswith(_EVERY_WEEK, left, right):
            kept = [time for time in found if time[0] not in (left, right + 1)]
            return [*kept, (left, following, None)]
    return found


def _without_the_year_said_twice(wording: Wording, found: list[Found]) -> list[Found]:
    """ "Hằng năm, … trước ngày 15/12": the day comes every year, and the opening words say no other time."""
    canon = wording.canon
    yearly = [left for left, _, last in found if last and last.startswith("--")]
    return [
        time
        for time in found
        if not _EVERY_YEAR.fullmatch(canon, *time[:2])
        or not any(time[1] < left and not _STOP.search(canon, time[1], left) for left in yearly)
    ]


def due_in_label(wording: Wording, start: int, end: int, *, year: int | None = None) -> tuple[Due, ...]:
    """The deadlines of a label or a cell of times: all its words, but those that set no time."""
    return _as_due(wording, times_of_label(wording, start, min(end, start + _LONGEST_LABEL), year=year))


def times_without_end(wording: Wording, start: int, end: int) -> tuple[Value[str], ...]:
    """What a label or a cell of times says where it sets no deadline: "Thường xuyên"."""
    found = says_no_deadline(wording, start, end)
    return (wording.value(found),) if found else ()


def rhythms_beside_label(wording: Wording, label: tuple[Due, ...]) -> tuple[Due, ...]:
    """How often something is done in its own words, where its label or cell only says when: "3 lần/ngày"."""
    if not label or any(RHYTHM_WORDS.search(due.text.value.lower()) for due in label):
        return ()
    end = len(wording.text)
    found = find_counted(wording, 0, end, dated=[])
    if wording.hits & RHYTHM_NEEDS:
        rhythms = find_rhythms(wording, 0, end, dated=found)
        found += [time for time in rhythms if wording.canon.startswith("mỗi ", time[0])]
    return _as_due(wording, _unquoted(wording, found, start=0, end=end))


def _as_due(wording: Wording, found: list[Found]) -> tuple[Due, ...]:
    dues: dict[str, Due] = {}
    for left, right, last in sorted(found, key=lambda f: f[:2]):
        if wording.text[left:right].strip(" ,;:."):
            if last and _BEGINS.fullmatch(wording.canon, left, right):
                last = None
            text = wording.value((left, right))
            end = None if last is None else Value(last, text.spans, "last-day")
            dues.setdefault(text.value.casefold(), Due(text, end))
    return tuple(dues.values())
