# ruff: noqa: E501  # patterns read better unbroken
"""Stretches of years in the words of a duty: "từ năm 2026 đến năm 2030", "Trong các năm 2026 - 2028, …".

Reads letters as `canonical` writes them. They bind where their sentence ends or its words begin; elsewhere they are
those of a plan, a target or a count. Source of the words: from memory of administrative usage, unchecked.
"""

from __future__ import annotations

import re

_FROM_TO = re.compile(
    r"từ (?:đầu |cuối )?năm \d{4} (?:cho )?(?:đến|tới|-|–) (?:hết |đầu |giữa |cuối )?(?:năm )?\d{4}$"
)
_WITHIN = re.compile(r"(?:(?:các |những )?năm |(?P<stage>(?:giai đoạn|thời kỳ) ))\d{4} ?[-–] ?\d{4}$")
_TRONG = "trong "
_OPENS = re.compile(r"(?:^|[.;:+-] )(?:riêng )?$")
_ENDS = re.compile(r" ?(?:$|[.;,)])| (?:tại|cho|để|nhằm|ở|trên|theo)(?!\w)")
_OF_A_MATTER = re.compile(
    r"(?<!\w)(?:kế hoạch|chương trình|đề án|chiến lược|phương án|nghị quyết|dự án|mục tiêu|chỉ tiêu|số liệu|kết quả|tình hình|báo cáo|thời kỳ|giai đoạn|quy hoạch|đã|được)(?!\w)[^,.;:()]{0,70} $"
)
_NEAR, _FAR = 12, 100  # letters before the years


def begin_of_years(canon: str, start: int, left: int, right: int) -> int | None:
    """Where the words begin of the years from `left` to `right` in which the work is done; None where they are no such."""
    if not canon.startswith(("từ ", "năm ", "các ", "những ", "giai ", "thời "), left):
        return None
    before = canon[max(start, left - _NEAR) : left]
    if told := _WITHIN.match(canon, left, right):
        opens = before.endswith(_TRONG) and _OPENS.search(before.removesuffix(_TRONG))
        if not opens or not canon.startswith(",", right):
            return None
        return told.end("stage") if told["stage"] else left - len(_TRONG)
    if not _FROM_TO.match(canon, left, right):
        return None
    if _OPENS.search(before):
        return left if canon.startswith(",", right) else None
    matter = _OF_A_MATTER.search(canon, max(start, left - _FAR), left)
    return left if _ENDS.match(canon, right) and not matter else None
