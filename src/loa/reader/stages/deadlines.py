# ruff: noqa: E501  # patterns read better unbroken
"""Deadlines of a duty: the days, rhythms and events by which its words, label or table cell bind it.

Reads a `Wording`. Writes `Due` values with the shortest words; `end` is None where bound to an event.
"""

from __future__ import annotations

import re

from loa.reader.reading import Due, Value
from loa.reader.rules.dates import WrittenDeadline, find_deadlines, find_periods, find_times
from loa.reader.rules.folding import fold
from loa.reader.rules.frequency import (
    BEFORE_TIME,
    EACH,
    EVENT,
    EVENT_LABEL,
    EVENT_NEEDS,
    NO_DEADLINE,
    PERIODIC,
    RECURRING,
    RHYTHM,
    RHYTHM_NEEDS,
    YEARLY_EVENT,
    YEARLY_NEEDS,
)
from loa.reader.stages.wording import Wording

Found = tuple[int, int, str | None]

_RHYTHM = re.compile(rf"(?<!\w)(?:{RHYTHM})")
_PERIODIC = re.compile(rf"(?<!\w){PERIODIC}")
_EACH = re.compile(rf"(?<!\w){EACH}")
_REPORTED = re.compile(r"(?<!\w)báo cáo(?! viên)[^.;:]*$")
_RECURS_AFTER = re.compile(rf" (?:và |, )?(?:[\w]+ )?{RECURRING}")
_RECURS_BEFORE = re.compile(rf"{RECURRING}(?: \w+){{0,3}},? $")
_ATTRIBUTIVE = re.compile(r"(?:công việc|đời sống|sinh hoạt|thường trực) $")
# "dự toán chi thường xuyên hằng năm": a kind of money; given "hằng năm cho …" it is a rhythm of the giving.
_OF_MONEY = re.compile(
    r"(?:chi thường xuyên|(?:dự toán|ngân sách|kinh phí)(?: (?!thực hiện|bố trí)[^ ,.;:]+){0,4}) $"
)
_GIVEN = re.compile(r" cho(?!\w)")
_MONTHLY = re.compile(r"(?:trong )?(?:tháng|quý) ")
_NO_MONTH = re.compile(
    r"(?<!\w)(?:từ|đến|tới|nhiệm vụ|kế hoạch|chương trình|báo cáo|của|số liệu|đầu|cuối|giữa|-|–|kỳ|họp) $"
)
_FROM_TO = re.compile(r"từ (?:ngày|tháng|\d{1,2}/|\d{1,2} tháng).*(?:đến|tới|-|–)")
_NUMBERED = re.compile(r"[0-9Qq](?:(?<=[0-9])|(?<=[Qq])u[ýí])")
_LONGEST_LABEL = 1000  # letters of a label or cell of times
_LONGEST = 20_000  # letters of a duty that are searched
_EVENT = re.compile(rf"(?<!\w)(?:{EVENT})")
_YEARLY_EVENT = re.compile(rf"(?<!\w){YEARLY_EVENT}")
_EVENT_LABEL = re.compile(EVENT_LABEL)
_NO_DEADLINE = re.compile(rf"(?:{fold(NO_DEADLINE)})$")
_BEFORE_TIME = re.compile(BEFORE_TIME)
_TRIGGER = re.compile(r"(?:trước|chậm nhất|muộn nhất|không quá|trong (?:nội )?(?:tháng|quý|năm|ngày))")
_HOUR = re.compile(
    r"(?:trước|chậm nhất|muộn nhất)(?: là| vào)? (?:lúc )?\d{1,2}\s?(?:giờ|g|h)\s?\d{0,2}(?:\s?phút)?,?(?: ngày)? $"
)
_SINCE = re.compile(r"(?<!\w)(?:kể )?từ $")
_HOUR_SINCE = re.compile(r"(?:kể )?từ (?:lúc |hồi )?\d{1,2}\s?(?:giờ|g|h)\s?\d{0,2}(?:\s?phút)?,? $")
# Behind these a start is that of a validity, a count or a past, not of the work.
_NO_START = re.compile(
    r"(?:hiệu lực|thi hành|áp dụng|số liệu|tính|sinh|thành lập|kỳ báo cáo|giai đoạn|kỷ niệm|nhiệm kỳ|ký)(?: (?:thi hành|kể|ban hành))? $"
)
_UNTIL_EVENT = re.compile(r" (?:cho )?(?:đến|tới) khi [^,.;:()]{2,60}")
_SO_FAR = re.compile(r" (?:đến|tới) nay(?!\w)| của ")
_TARGET_YEAR = re.compile(r"(?:đến|tới) (?:hết |cuối )?năm \d{4}$")
_TARGET = re.compile(r"(?:phấn đấu|mục tiêu|chỉ tiêu)(?: (?:là|để))?,? $")
_ATTAINED = re.compile(r",? (?:có|đạt|hoàn thành|ít nhất|tối thiểu|trên|\d)(?!\w)")
_OPENS_CLAUSE = re.compile(r"(?:^|[,;:.]) ?(?:và )?$")
_REFERENCE = re.compile(r"(?:\d/|[-/][A-ZĐ]{2}|\bsố \d\S*,?) ?[^ ]* ?$")
_AND_LATER = re.compile(
    r"(?P<a>(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d) (?:và|,) (?P<b>(?:những|các) năm (?:tiếp theo|sau))"
)
_MONTH = re.compile(r"tháng (\d{1,2})", re.IGNORECASE)
_MONTHS = re.compile(r"tháng \d{1,2}(?:(?:, | và |, và )tháng \d{1,2})+ (?:h[ằà]ng|mỗi) năm", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"năm học (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d")
_SENTENCE = re.compile(r"[.;](?= |$)")
_JOIN = re.compile(r"\s*(?:và|,|hoặc)\s*")


def due_in_text(wording: Wording, start: int, end: int, *, year: int | None = None) -> tuple[Due, ...]:
    """The deadlines that the words of a duty state, in order, each once."""
    end = min(end, start + _LONGEST)
    found = _dated(wording, start, end, year=year) if _NUMBERED.search(wording.text, start, end) else []
    if wording.hits & YEARLY_NEEDS:
        yearly = [(*match.span(), None) for match in _YEARLY_EVENT.finditer(wording.canon, start, end)]
        found += [event for event in yearly if not any(a < event[1] and event[0] < b for a, b, _ in found)]
    if wording.hits & RHYTHM_NEEDS:
        found += _rhythms(wording, start, end, dated=found)
    found += _events(wording, start, end, taken=found)
    return _as_due(wording, found)


def due_in_label(wording: Wording, start: int, end: int, *, year: int | None = None) -> tuple[Due, ...]:
    """The deadlines of a label or a cell of times: all its words, but those that set no time."""
    found: list[Found] = []
    for left, right in _parts(wording, start, min(end, start + _LONGEST_LABEL)):
        found += _label_part(wording, left, right, year=year)
    return _as_due(wording, found)


def _as_due(wording: Wording, found: list[Found]) -> tuple[Due, ...]:
    dues: dict[str, Due] = {}
    for left, right, last in sorted(found, key=lambda f: f[:2]):
        if wording.text[left:right].strip(" ,;:."):
            text = wording.value((left, right))
            end = None if last is None else Value(last, text.spans, "last-day")
            dues.setdefault(text.value.casefold(), Due(text, end))
    return tuple(dues.values())


def _dated(wording: Wording, start: int, end: int, *, year: int | None) -> list[Found]:
    """Days, months and quarters that a word of deadline, a bracket or "hoàn thành" makes a deadline."""
    canon = wording.canon
    found: list[Found] = []
    accepted: WrittenDeadline | None = None
    for period in find_periods(wording.text[start:end]):
        left, right = start + period.start, start + period.end
        if period.first and period.last and _FROM_TO.match(canon, left, right):
            found.append((left, right, period.last))
    found += _starts(wording, start, end, taken=found)
    for deadline in find_deadlines(wording.text[start:end], year=year):
        left, right = start + deadline.start, start + deadline.end
        if any(a <= left < b for a, b, _ in found):
            continue
        joined = accepted and _JOIN.fullmatch(canon[start + accepted.end : left])
        hour = _HOUR.search(canon[max(start, left - 40) : left])
        left = left - len(hour[0]) if hour else left
        on_the_day = canon.startswith("vào ", left)
        left += len("vào ") if on_the_day else 0
        if joined or hour or on_the_day or _binds(wording, left, right, start=start):
            found.append((left, right, deadline.last))
            accepted = deadline
        else:
            accepted = None
    return found


def _starts(wording: Wording, start: int, end: int, *, taken: list[Found]) -> list[Found]:
    """Days, months and quarters from which something is done: kept whole, without an end."""
    canon = wording.canon
    found: list[Found] = []
    for time in find_times(wording.text[start:end]):
        left, right = start + time.start, start + time.end
        hour = _HOUR_SINCE.search(canon, max(start, left - 40), left)
        since = hour or _SINCE.search(canon, max(start, left - 40), left)
        if not since or time.unit == "year" or any(a <= left < b for a, b, _ in taken):
            continue
        if _NO_START.search(canon, max(start, since.start() - 30), since.start()) or _SO_FAR.match(
            canon, right
        ):
            continue
        until = _UNTIL_EVENT.match(canon, right, end)
        found.append((since.start(), until.end() if until else right, None))
    return found


def _binds(wording: Wording, left: int, right: int, *, start: int) -> bool:
    canon = wording.canon
    before = canon[max(start, left - 100) : left]
    if _REFERENCE.search(wording.text[max(start, left - 30) : left]) or re.match(
        r",? của ", canon[right : right + 6]
    ):
        return False
    if _TARGET_YEAR.fullmatch(canon, left, right):
        attained = _OPENS_CLAUSE.search(before) and _ATTAINED.match(canon, right)
        return bool(_TARGET.search(before) or attained)
    if _TRIGGER.match(canon, left):
        of_a_year = re.match(
            r"trong (?:nội )?năm ", canon[left:right]
        )  # "kế hoạch trong năm 2026" sets no limit
        return not (
            of_a_year and re.search(r"(?:kế hoạch|chương trình|dự toán|ngân sách|nhiệm vụ) $", before)
        )
    bracketed = before.rstrip().endswith("(") and canon[right : right + 1] == ")"
    finished = re.match(r"(?:đến|tới|vào|ngày|tháng|quý|cuối|hết)", canon[left:right]) and re.search(
        r"(?:xong|hoàn thành)(?: \w+){0,6} $", before
    )
    monthly = (
        _MONTHLY.match(canon, left)
        and re.search(r"\d{4}$", canon[left:right])
        and re.match(r" ?(?:$|[.;,)])", canon[right : right + 2])
        and not _NO_MONTH.search(before)
    )
    return bracketed or bool(monthly) or bool(finished) or bool(re.search(r"h[ằà]ng năm$", canon[left:right]))


def _rhythms(wording: Wording, start: int, end: int, *, dated: list[Found]) -> list[Found]:
    """ "hằng năm", "định kỳ": but not beside the day that they repeat."""
    canon = wording.canon
    found: list[Found] = []
    for match in _RHYTHM.finditer(canon, start, end):
        beside = any(
            -2 < left - match.end() < 12 or left <= match.start() < right for left, right, _ in dated
        )
        before = canon[max(0, match.start() - 40) : match.start()]
        attributive = _ATTRIBUTIVE.search(before) or (
            _OF_MONEY.search(before) and not _GIVEN.match(canon, match.end())
        )
        if not beside and not attributive:
            found.append((match.start(), match.end(), None))
    for match in _EACH.finditer(canon, start, end):
        if _REPORTED.search(canon, max(start, match.start() - 150), match.start()):
            found.append((*match.span(), None))
    for match in _PERIODIC.finditer(canon, start, end):
        if any(left <= match.start() < right for left, right, _ in found):
            continue
        stop = _SENTENCE.search(canon, match.end(), end)
        limit = stop.start() if stop else end
        if any(match.end() <= left < limit for left, _, _ in [*dated, *found]) and not match[0].startswith(
            "theo"
        ):
            continue
        if (
            _RECURS_AFTER.match(canon, match.end())
            or _RECURS_BEFORE.search(canon[max(start, match.start() - 30) : match.start()])
            or match[0].startswith("theo")
        ):
            found.append((match.start(), match.end(), None))
    return found


def _events(wording: Wording, start: int, end: int, *, taken: list[Found]) -> list[Found]:
    """Times bound to an event; of two that say the same the one in brackets."""
    canon = wording.canon
    if label := _EVENT_LABEL.match(canon, start, end):
        return [(label.start(), label.end(), None)]
    if not wording.hits & EVENT_NEEDS:
        return []
    found: dict[str, Found] = {}
    for match in _EVENT.finditer(canon, start, end):
        right = match.end()
        while right > match.start() and canon[right - 1] == " ":
            right -= 1
        if any(left < right and match.start() < r for left, r, _ in taken):
            continue
        stem = match[0][:18]
        if stem not in found or canon[match.start() - 1] == "(":
            found[stem] = (match.start(), right, None)
    return list(found.values())


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
        if cut and cut[0] != ";" and _RHYTHM.fullmatch(words):
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
    while left < right and (wording.text[left] in " -–:." or _BEFORE_TIME.match(wording.canon, left, right)):
        word = _BEFORE_TIME.match(wording.canon, left, right)
        left = word.end() if word else left + 1
    while left < right and wording.text[right - 1] in " .,;:-–/)":
        right -= 1
    words = wording.text[left:right]
    if later := _AND_LATER.search(wording.canon, left, right):
        return [(*later.span("a"), f"{later['a'][-4:]}-12-31"), (*later.span("b"), None)]
    if _SCHOOL_YEAR.match(words.lower()):
        return [(left, right, None)]
    if months := _months_one_by_one(words):
        return [(left + a, left + b, last) for a, b, last in months]
    periods = find_periods(words)
    deadlines = find_deadlines(words, year=year)
    if periods:
        return (
            [(left, right, periods[-1].last)]
            if len(periods) == 1
            else [(left + p.start, left + p.end, p.last) for p in periods]
        )
    times = find_times(words)
    if len(times) > 1 and times[0].yearless and times[0].unit != "day" and not times[-1].yearless:
        return [(left, right, times[-1].last)]
    if len(deadlines) > 1:
        return [(left + d.start, left + d.end, d.last) for d in deadlines]
    last = deadlines[0].last if deadlines and not _open_start(words) else None
    return [(left, right, last)]


def _months_one_by_one(words: str) -> list[Found]:
    """ "Tháng 7, tháng 10 và tháng 12 hằng năm": three times of every year."""
    names = list(_MONTH.finditer(words)) if _MONTHS.fullmatch(words) else []
    found: list[Found] = []
    for i, name in enumerate(names):
        edge = len(words) if i == len(names) - 1 else name.end()
        found += [(name.start(), edge, time.last) for time in find_times(name[0])]
    return found


def _open_start(words: str) -> bool:
    return bool(re.match(r"từ (?!.*(?:đến|tới))", words.lower()))
