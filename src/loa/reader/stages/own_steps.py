# ruff: noqa: E501  # patterns read better unbroken
"""Steps of the work that are told as times: "kiểm tra thiết bị trước khi đưa vào sử dụng" sets no day.

Reads letters as `canonical` writes them. Source of the words: from memory of administrative usage, unchecked.
"""

from __future__ import annotations

import re

from loa.reader.rules.happenings import HAPPENS

# "chậm nhất trước khi …", "xong trước khi …": whoever says so sets a time.
_BOUND = re.compile(
    r"(?:(?:chậm|muộn) nhất(?: là)?|xong|hoàn thành|\d (?:giờ|ngày|tuần|tháng)(?: làm việc)?) $"
)
_SIDE = re.compile(r"(?:trước(?:,| -| –)? ?|trong(?:,| -| –)? ?|và ?|cả |sau )+khi ")
# "trước, trong và sau quá trình thi công": an act that has a name.
_NAMED = re.compile(
    r"trước(?:,| -| –)? ?(?:trong(?:,| -| –)? ?|và ?|cả |sau )+(?:quá trình (?!diễn ra|tổ chức|bầu|thi (?!công))[^,.;:()]*|sử dụng|thi công|vận hành|sắp xếp|sáp nhập|hợp nhất|chế biến|giết mổ|điều trị|nâng cấp|cải tạo|sửa chữa)(?!\w)"
)
# "để giảm ùn tắc trước giờ cao điểm": when that would come which the work is to lessen.
_LESSENS = re.compile(
    r"(?<!\w)(?:để|nhằm|giúp) [^.;:]*?(?:giảm(?: thiểu)?|hạn chế|tránh|ngăn(?: ngừa| chặn)?)(?: [^ ,.;:]+){1,5} $"
)
_HOUR = "trước giờ "
_HAPPENS = re.compile(HAPPENS)
_COUNTED = re.compile(r" \d{1,3} (?:giờ|ngày|tuần|tháng|phút)(?!\w)")


def is_own_step(canon: str, start: int, at: int, end: int) -> bool:
    """Whether "trước khi …" or "sau khi …" from `at` names an ordinary act of the thing in hand, and no event.

    So does an hour of the day that comes behind what the work is to lessen.
    """
    if canon.startswith(_HOUR, at):
        return _LESSENS.search(canon, max(start, at - 100), at) is not None
    side = _SIDE.match(canon, at, end)
    if side is None:
        return _NAMED.match(canon, at, end) is not None
    if _HAPPENS.match(canon, side.end(), end) or _COUNTED.search(canon, side.end(), end):
        return False
    return _BOUND.search(canon, max(start, at - 30), at) is None
