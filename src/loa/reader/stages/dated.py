# ruff: noqa: E501  # patterns read better unbroken
"""Days, months and quarters in the words of a duty: which of them bind it.

Reads a `Wording`. Answers with ranges of its letters and the last day, None where it is no end.
"""

from __future__ import annotations

import re

from loa.reader.rules.dates import find_times
from loa.reader.rules.written_deadlines import WrittenDeadline, find_deadlines
from loa.reader.rules.written_periods import find_periods
from loa.reader.stages.wording import Wording

Found = tuple[int, int, str | None]

_MONTHLY = re.compile(r"(?:trong )?(?:tháng|quý) ")
_NO_MONTH = re.compile(
    r"(?<!\w)(?:từ|đến|tới|nhiệm vụ|kế hoạch|chương trình|báo cáo|của|số liệu|đầu|cuối|giữa|-|–|kỳ|họp) $"
)
_FROM_TO = re.compile(r"từ (?:ngày|tháng|\d{1,2}/|\d{1,2} tháng).*(?:đến|tới|-|–)")
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
# "hạn chót 05/9/2026", "thời hạn gửi là ngày 05/9/2026".
_FINAL = re.compile(
    r"(?<!\w)(?:hạn (?:chót|cuối(?: cùng)?)|(?:thời )?hạn (?:nộp|gửi|báo cáo|hoàn thành|cuối))(?: (?:báo cáo|hồ sơ|sản phẩm|bài|về \w+))?(?: là| vào| đến|:)* $"
)
_JOIN = re.compile(r"\s*(?:và|,|hoặc)\s*")


def find_dated(wording: Wording, start: int, end: int, *, year: int | None) -> list[Found]:
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
    if _FINAL.search(before):
        return True
    bracketed = before.rstrip().endswith("(") and canon[right : right + 1] == ")"
    finished = re.match(r"(?:đến|tới|vào|ngày|tháng|quý|cuối|hết)", canon[left:right]) and re.search(
        r"(?:xong|hoàn thành)(?: \w+){0,6} $", before
    )
    monthly = (
        _MONTHLY.match(canon, left)
        and re.search(r"\d{4}$", canon[left:right])
        and re.match(r" ?(?:$|[.;,)])| (?:cho|tại) ", canon[right : right + 5])
        and not _NO_MONTH.search(before)
    )
    return bracketed or bool(monthly) or bool(finished) or bool(re.search(r"h[ằà]ng năm$", canon[left:right]))
