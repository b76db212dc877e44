# ruff: noqa: E501  # patterns read better unbroken
"""What is shown or measured "before and after": "chụp ảnh … trước và sau khi dọn". It is compared, and no time is set.

Reads a `Wording`. Source of the words: from memory of administrative usage, unchecked.
"""

from __future__ import annotations

import re

from loa.reader.stages.wording import Wording

_LONGEST = 120  # letters between the verb and the time
_AND = "(?: và|,| -|/)? ?"
_BOTH = re.compile(
    rf"(?:trước(?: khi)?|trước, )(?: [^ ,.;:()]+){{0,6}}?{_AND}(?P<within>trong{_AND})?sau(?!\w)(?: (?P<while>khi))?(?P<rest>[^,.;:()]*)"
)
_BEGUN = "trước, "  # "trước, sau khi xử lý": the time is found from its second word on
_COMPARES = re.compile(
    r"(?<!\w)(?:so sánh|đối chiếu|khảo sát|đo(?: đạc| kiểm| lường)?|đánh giá|chênh lệch|khác biệt|thay đổi)(?!\w)[^.;:]*$"
)
_PICTURES = re.compile(
    r"(?<!\w)(?:chụp|quay phim|quay video|quay clip|ghi hình|(?:hình )?ảnh|video|clip|hiện trạng|số liệu)(?!\w)[^.;:]*$"
)
# What stands in everybody's calendar: pictures are taken at that time.
_OF_THE_CALENDAR = re.compile(
    r" (?:diễn ra |tổ chức |khai mạc |kết thúc )?(?:tết|đại hội|bầu cử|lễ|hội nghị|kỳ họp|ngày|mùa|dịp)(?!\w)"
)


def is_compared(wording: Wording, start: int, at: int) -> bool:
    """Whether the time at `at` says between what the words before it compare."""
    canon = wording.canon
    left = at - len(_BEGUN) if canon.endswith(_BEGUN, start, at) else at
    both = _BOTH.match(canon, left)
    if both is None:
        return False
    before = canon[max(start, left - _LONGEST) : left]
    if _COMPARES.search(before):
        return True
    at_its_time = _OF_THE_CALENDAR.match(both["rest"]) or (both["within"] and not both["while"])
    return not at_its_time and _PICTURES.search(before) is not None
