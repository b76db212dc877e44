# ruff: noqa: E501  # patterns read better unbroken
"""The day of the month by which something comes again: "hằng tháng, trước ngày 25" is one time.

Reads a `Wording` and the times found in it. Answers with ranges of its letters.
"""

from __future__ import annotations

import re

from loa.reader.stages.wording import Wording

Found = tuple[int, int, str | None]

_MONTHS = re.compile(r"(?:h[ằà]ng|mỗi) (?:tháng|quý)$")
_BY = (
    r"(?:trước|(?:chậm|muộn) nhất(?: là)?(?: vào)?) ngày (?:0?[1-9]|[12]\d|3[01])(?!\w| ?[/.-] ?\d)"
    r"(?: (?:của )?tháng (?:sau|kế tiếp|liền kề|tiếp theo)(?!\w))?(?= ?[,.;:()]| ?$| (?:của )?(?:báo cáo|gửi|nộp|tổ chức|các|ủy ban|ubnd|sở))"
)
_BESIDE = re.compile(rf",? (?:{_BY}|\({_BY}\))")


def with_days(wording: Wording, found: list[Found]) -> list[Found]:
    """The times, each rhythm of months with the day by which it is due, where that stands behind it."""
    canon = wording.canon
    kept = list(found)
    for time in found:
        left, right, last = time
        beside = _BESIDE.match(canon, right) if last is None and _MONTHS.search(canon, left, right) else None
        if beside is None:
            continue
        within = [other for other in kept if right <= other[0] < beside.end()]
        if all(last is None and end <= beside.end() for _, end, last in within):
            kept = [other for other in kept if other not in (time, *within)]
            kept.append((left, beside.end(), None))
    return kept
