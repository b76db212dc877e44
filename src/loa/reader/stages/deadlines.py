# ruff: noqa: E501  # patterns read better unbroken
"""Deadlines of a duty: the days, rhythms and events by which its words, label or table cell bind it.

Reads a `Wording`. Writes `Due` values with the shortest words; `end` is None where bound to an event.
"""

from __future__ import annotations

import re

from loa.reader.reading import Due, Value
from loa.reader.rules.dates import find_times, in_year, is_day
from loa.reader.rules.folding import fold
from loa.reader.rules.frequency import (
    BEFORE_TIME,
    NO_DEADLINE,
    RHYTHM_NEEDS,
    YEAR_END,
    YEAR_END_NEEDS,
    YEARLY_EVENT,
    YEARLY_NEEDS,
)
from loa.reader.rules.listings import stated_day
from loa.reader.rules.written_deadlines import find_deadlines
from loa.reader.rules.written_periods import find_periods
from loa.reader.stages.dated import find_dated
from loa.reader.stages.rhythm_days import with_days
from loa.reader.stages.rhythms import RHYTHM_WORDS, find_counted, find_events, find_rhythms
from loa.reader.stages.wording import Wording, remembered

Found = tuple[int, int, str | None]

_NUMBERED = re.compile(r"[0-9Qq](?:(?<=[0-9])|(?<=[Qq])u[ýí])")
_LONGEST_LABEL = 1000  # letters of a label or cell of times
_LONGEST = 20_000  # letters of a duty that are searched
_YEARLY_EVENT = re.compile(rf"(?<!\w){YEARLY_EVENT}")
_YEAR_END = re.compile(rf"(?<!\w){YEAR_END}")
_NO_DEADLINE = re.compile(rf"(?:{fold(NO_DEADLINE)})$")
_BEFORE_TIME = re.compile(BEFORE_TIME)
_AND_LATER = re.compile(
    r"(?P<a>(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d) (?:và|,) (?P<b>(?:những|các) năm (?:tiếp theo|sau))"
)
_YEAR_ALONE = re.compile(r"20\d\d")
# "Vòng sơ khảo trước 30/6; cấp huyện trước 31/7": what is done by then is no part of the time.
_PART_OF_WORK = re.compile(
    r"(?:đợt|lần|vòng|bước|khối|tuyến|cấp (?:tỉnh|huyện|xã|cơ sở|thành phố|trường))(?: [\w]+){0,3}:? "
)
# What stands in quotation marks is a name: “Mỗi tuần một gương sáng”.
_QUOTED = re.compile(r"“[^”]{3,200}”")
# "Hằng năm và theo yêu cầu nhiệm vụ": what follows the time sets none.
_ON_DEMAND = re.compile(
    r"(?<=\w)(?:,? (?:và|hoặc)|,)? (?:theo (?:yêu cầu|quy định|chỉ đạo|tình hình)|khi có yêu cầu|(?:và |hoặc )?đột xuất)(?!\w)[^;]{0,80}$"
)
# "Ngày 30/5/2026, tại Trường Tiểu học …": where it is held is no part of the time.
_PLACE = re.compile(r"(?<=\d),? tại (?!thời |chỗ).*$")
# "Hằng tháng 18": the number of the next row of a table that was poured out.
_NEXT_NUMBER = re.compile(r"(?P<rhythm>(?:định kỳ )?(?:h[ằà]ng|mỗi) (?:ngày|tuần|tháng|quý|năm)) \d{1,3}")
_WITHIN = ("trong tháng", "trong quý", "trong năm")
_EVERY_WEEK = ("hằng tuần", "hàng tuần", "mỗi tuần")
_SINCE_ONLY = re.compile(r" từ (?!nay)(?!.*(?: đến | tới |-|–))")  # "Hằng quý, từ quý II": one rhythm
# A day alone: "chiều 24/3", "20h00 thứ Bảy 25/3"; what is held on it is no part of the time.
_BARE_DAY = re.compile(
    r"(?:(?:(?!sau |từ |qua |quá |trong |khoảng |trước |trươc |truớc |trưóc |đến |tới |hết |nhất |thứ |chủ |sáng |trưa |chiều |tối |đêm )[^\W\d_]+ ){1,4}?)??"
    r"(?P<when>(?:khoảng |trong |(?:sáng|trưa|chiều|tối|đêm),? |\d{1,2} ?(?:giờ|h|g) ?(?:\d\d)?,? |(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? |ngày )*"
    r"(?P<day>\d{1,2})/(?P<month>\d{1,2}))(?=$|, \d)"
)
_YEARLY = re.compile(r"h[ằà]ng năm")
_EVERY_YEAR = re.compile(r"(?:h[ằà]ng|mỗi) năm")
# "Báo cáo từng đợt … sau 05 ngày kể từ khi kết thúc đợt": the event says when, the rest only what is told.
_EACH_TIME = re.compile(r"(?:từng|mỗi) đợt")
_LAST_DAY = "(chậm nhất "
_LISTED_TIME = re.compile(r"[^;\s][^;]*?(?=\s*[;.]*\s*(?:; |$))")
_STATED = re.compile(r"(?P<words>.+?)\s*\(chậm nhất (?:ngày )?(?P<day>[^()]+)\)")
# What ends on no certain day: the first part of a stretch ("đầu tháng 11/2024"), one that goes on ("và tiếp theo").
_BEGINS = re.compile(
    r"(?:(?:trong|vào) )?(?:đầu|giữa) (?:tháng|quý|năm) (?:[ivx]+|\d{1,4})(?:[/-]\d{4}| năm \d{4})?"
    r"|.{6,}\d (?:và|,) (?:(?:những|các) năm )?tiếp theo"
)
_STOP = re.compile(r"[.;](?= |$)")
_MONTH = re.compile(r"tháng (\d{1,2})", re.IGNORECASE)
_MONTHS = re.compile(r"tháng \d{1,2}(?:(?:, | và |, và )tháng \d{1,2})+ (?:h[ằà]ng|mỗi) năm", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"năm học (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d")


def due_in_text(wording: Wording, start: int, end: int, *, year: int | None = None) -> tuple[Due, ...]:
    """The deadlines that the words of a duty state, in order, each once."""
    end = min(end, start + _LONGEST)
    found = find_dated(wording, start, end, year=year) if _NUMBERED.search(wording.text, start, end) else []
    if wording.hits & YEARLY_NEEDS:
        yearly = [(*match.span(), None) for match in _YEARLY_EVENT.finditer(wording.canon, start, end)]
        found += [event for event in yearly if not any(a < event[1] and event[0] < b for a, b, _ in found)]
    if wording.hits & YEAR_END_NEEDS:
        last = f"{year}-12-31" if year else None
        found += [(*match.span(), last) for match in _YEAR_END.finditer(wording.canon, start, end)]
    found += find_counted(wording, start, end, dated=found)
    found = _weekdays_within(wording, found)
    if wording.hits & RHYTHM_NEEDS:
        found += find_rhythms(wording, start, end, dated=found)
        found = with_days(wording, _without_the_year_said_twice(wording, found))
    events = find_events(wording, start, end, taken=found)
    if any(" đợt" in wording.canon[left:right] for left, right, _ in events):
        found = [time for time in found if not _EACH_TIME.fullmatch(wording.canon, *time[:2])]
    return _as_due(wording, _unquoted(wording, found + events, start=start, end=end))


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
    return _as_due(wording, _times_of_label(wording, start, min(end, start + _LONGEST_LABEL), year=year))


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


@remembered
def _times_of_label(wording: Wording, start: int, end: int, *, year: int | None) -> list[Found]:
    if stated := _stated(wording, start, end, year=year):
        return stated
    parts = _parts(wording, start, end)
    return [found for left, right in parts for found in _label_part(wording, left, right, year=year)]


def _stated(wording: Wording, start: int, end: int, *, year: int | None) -> list[Found]:
    """The times of a label that says in brackets what day they end on: "khi lúa trổ (chậm nhất 15/8/2026)"."""
    found: list[Found] = []
    for part in _LISTED_TIME.finditer(wording.canon, start, end) if _LAST_DAY in wording.canon else ():
        if last := _STATED.fullmatch(wording.canon, *part.span()):
            found.append((part.start(), last.end("words"), stated_day(last["day"])))
        else:
            found += _label_part(wording, *part.span(), year=year)
    return found if any(last for _, _, last in found) else []


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


def _parts(wording: Wording, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a label between semicolons, brackets left out; commas divide only to drop "thường xuyên"."""
    text = wording.canon[start:end]
    bracket = text.find("(")
    if bracket > 0 and ")" in text[bracket:]:
        end = start + bracket
        text = text[:bracket]
    parts = []
    left = 0
    for cut in [*re.finditer(r"[;]|[,.](?= |$)", text), None]:
        right = cut.start() if cut else len(text)
        words = text[left:right].strip(" .-–:")
        if cut and cut[0] != ";" and RHYTHM_WORDS.fullmatch(words):
            if _SINCE_ONLY.match(wording.canon[start + cut.end() : end]):
                continue
            listed = RHYTHM_WORDS.match(wording.canon, start + left, end)
            if listed and listed.end() > start + right:
                continue  # "hằng quý, năm"
            parts.append((start + left, start + right))
            left = cut.end()
            continue
        if cut and cut[0] != ";" and not _NO_DEADLINE.match(fold(words)) and not _drops(text[cut.end() :]):
            continue
        if words and not _NO_DEADLINE.match(fold(words)):
            parts.append((start + left, start + right))
        left = cut.end() if cut else right
    return parts


def _drops(rest: str) -> bool:
    return bool(_NO_DEADLINE.match(fold(re.split(r"[,;.]", rest, maxsplit=1)[0].strip())))


def _label_part(wording: Wording, left: int, right: int, *, year: int | None) -> list[Found]:
    left, right = _trimmed(wording, left, right)
    return (
        _of_form(wording, left, right, year=year)
        or _of_periods(wording.text[left:right], left, year=year)
        or _of_days(wording.text[left:right], left, year=year)
    )


def _trimmed(wording: Wording, left: int, right: int) -> tuple[int, int]:
    """The label without signs, words before the time, what is added on demand, and places."""
    while left < right and (wording.text[left] in " -–:." or _BEFORE_TIME.match(wording.canon, left, right)):
        word = _BEFORE_TIME.match(wording.canon, left, right)
        left = word.end() if word else left + 1
    while left < right and wording.text[right - 1] in " .,;:-–/)":
        right -= 1
    for surplus in (_ON_DEMAND, _PLACE):
        if found := surplus.search(wording.canon, left, right):
            right = found.start()
    numbered = _NEXT_NUMBER.fullmatch(wording.canon, left, right)
    return left, numbered.end("rhythm") if numbered else right


def _of_form(wording: Wording, left: int, right: int, *, year: int | None) -> list[Found]:
    """The times of a label of a form of its own: a year alone, a school year, months or days one by one."""
    words = wording.text[left:right]
    if _YEAR_ALONE.fullmatch(words):
        return [(left, right, f"{words}-12-31")]
    if later := _AND_LATER.search(wording.canon, left, right):
        return [(*later.span("a"), f"{later['a'][-4:]}-12-31"), (*later.span("b"), None)]
    if _SCHOOL_YEAR.match(words.lower()):
        return [(left, right, None)]
    if months := _months_one_by_one(words):
        return [(left + a, left + b, last) for a, b, last in months]
    return _bare_days(wording.canon, left, right, year=year)


def _of_periods(words: str, left: int, *, year: int | None) -> list[Found]:
    """A label with one period is its time; one with several has the time of each."""
    periods = find_periods(words)
    within = None if _EVERY_YEAR.search(words.lower()) else year
    lasts = [p.last and in_year(p.last, within) for p in periods]
    if len(periods) == 1:
        return [(left, left + len(words), lasts[0])]
    return [(left + p.start, left + p.end, last) for p, last in zip(periods, lasts, strict=True)]


def _of_days(words: str, left: int, *, year: int | None) -> list[Found]:
    """The days of a label without a period; the whole label where they are one time or none."""
    deadlines, times, right = find_deadlines(words, year=year), find_times(words), left + len(words)
    if len(times) > 1 and times[0].yearless and times[0].unit == times[-1].unit != "day":
        return [(left, right, deadlines[-1].last)]
    if len(deadlines) > 1:
        return [(left + d.start, left + d.end, d.last) for d in deadlines]
    last = deadlines[0].last if deadlines and not _open_start(words) else None
    if last and _PART_OF_WORK.fullmatch(words.lower(), 0, deadlines[0].start):
        left += deadlines[0].start
    return [(left, right, last)]


def _bare_days(canon: str, left: int, right: int, *, year: int | None) -> list[Found]:
    """The days of a label or cell that is nothing but days without their year."""
    found: list[Found] = []
    while left < right and (bare := _BARE_DAY.match(canon, left, right)):
        day, month = int(bare["day"]), int(bare["month"])
        if not is_day(year or 2000, month, day):
            return []
        found.append((bare.start("when"), bare.end(), in_year(f"--{month:02d}-{day:02d}", year)))
        left = bare.end() + 2
    return found if found and found[-1][1] == right else []


def _months_one_by_one(words: str) -> list[Found]:
    """ "Tháng 7, tháng 10 và tháng 12 hằng năm": three times of every year."""
    names = list(_MONTH.finditer(words)) if _MONTHS.fullmatch(words) else []
    found: list[Found] = []
    for i, name in enumerate(names):
        edge = len(words) if i == len(names) - 1 else name.end()
        found += [(name.start(), edge, time.last) for time in find_times(name[0])]
    return found


def _open_start(words: str) -> bool:
    return bool(re.match(r"(?:từ|sau) (?!.*(?:đến|tới))", words.lower()))
