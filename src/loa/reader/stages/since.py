# ruff: noqa: E501  # patterns read better unbroken
"""From when something is done, in the words of a duty: "từ tháng 3/2026", "sau ngày 15/7".

Reads a `Wording`. Answers with ranges of its letters; a start has no end.
"""

from __future__ import annotations

import re

from loa.reader.rules.dates import WrittenTime, find_times
from loa.reader.stages.no_times import is_of_another
from loa.reader.stages.wording import Wording

Found = tuple[int, int, str | None]

_SINCE = re.compile(r"(?<!\w)(?:(?:kể )?từ|sau) $")
_SINCE_WORDS = ("từ ", "sau ")
_HOUR_SINCE = re.compile(
    r"(?:kể )?từ (?:(?:lúc |hồi )?\d{1,2}\s?(?:giờ|g|h)\s?\d{0,2}(?:\s?phút)?|(?:đầu giờ )?(?:sáng|trưa|chiều|tối|đêm)),? $"
)
# What is told of rules is when they hold: "tuyên truyền việc bỏ … từ ngày …".
_TOLD_RULES = re.compile(
    r"(?<!\w)(?:tuyên truyền|phổ biến|thông tin|giới thiệu|hướng dẫn)(?: về)? (?:việc|quy định|chính sách|mức|chế độ|lộ trình|luật|nghị định|điểm mới)(?!\w)[^,;.:]{0,90}$"
)
# Behind these a start is that of a validity, a count or a past, not of the work.
_NO_START = re.compile(
    r"(?:hiệu lực|thi hành|áp dụng|số liệu|tính|sinh|thành lập|kỳ báo cáo|giai đoạn|kỷ niệm|nhiệm kỳ|ký|phát sinh|ban hành|từ)(?: (?:thi hành|kể|ban hành))? $"
)
_UNTIL_EVENT = re.compile(r" (?:cho )?(?:đến|tới) khi [^,.;:()]{2,60}")
_EVERY_YEAR = re.compile(r" (?:h[ằà]ng|mỗi) năm(?!\w)")
_SO_FAR = re.compile(r" (?:đến|tới) nay(?!\w)| của ")
_ENDS_CLAUSE = re.compile(r" ?(?:$|[.;,)])| (?:tại|cho|để|nhằm|với|ở|trên|theo)(?!\w)")


def find_starts(
    wording: Wording, start: int, end: int, *, taken: list[Found], year: int | None
) -> list[Found]:
    """Days, months and quarters from which something is done: kept whole, without an end."""
    canon = wording.canon
    found: list[Found] = []
    for time in find_times(wording.text[start:end]):
        left, right = start + time.start, start + time.end
        near = max(start, left - 40)
        hour = _HOUR_SINCE.search(canon, near, left) if canon.find("từ ", near, left) >= 0 else None
        since = hour or (
            _SINCE.search(canon, near, left) if canon.endswith(_SINCE_WORDS, near, left) else None
        )
        if not since or any(a <= left < b for a, b, _ in taken):
            continue
        if time.unit == "year" and canon.startswith("năm", left) and not _to_come(wording, time, right, year):
            continue
        if _NO_START.search(canon, max(start, since.start() - 30), since.start()) or _SO_FAR.match(
            canon, right
        ):
            continue
        if is_of_another(canon, start, since.start(), right) or _TOLD_RULES.search(
            canon, max(start, since.start() - 130), since.start()
        ):
            continue
        until = _UNTIL_EVENT.match(canon, right, end) or _EVERY_YEAR.match(canon, right, end)
        found.append((since.start(), until.end() if until else right, None))
    return found


def _to_come(wording: Wording, time: WrittenTime, right: int, year: int | None) -> bool:
    """Whether a bare year that closes its clause lies ahead of the paper: earlier ones are history."""
    ends = _ENDS_CLAUSE.match(wording.canon, right)
    return year is not None and ends is not None and int(time.last[:4]) > year
