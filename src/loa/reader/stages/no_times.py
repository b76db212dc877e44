# ruff: noqa: E501  # patterns read better unbroken
"""Times that set none: of an event that others hold, of what is not done, of a plan that is given every year.

Reads letters as `canonical` writes them. Source of the words: from memory of administrative usage, unchecked.
"""

from __future__ import annotations

import re

# "phục vụ kỳ thi diễn ra từ ngày …", "dự hội nghị được tổ chức vào ngày …": the time of what is served or attended.
_SERVES = re.compile(
    r"(?<!\w)(?:(?:tham )?dự|phục vụ|chuẩn bị(?: cho)?|chào mừng|hưởng ứng|thông tin về|tuyên truyền(?: về)?|mời|đón)(?!\w)[^.;]*?(?<!\w)(?:diễn ra|được tổ chức|sẽ tổ chức)(?: vào| từ)?(?: lúc| hồi)? $"
)
_HAPPENS = ("diễn ra ", "tổ chức ", "diễn ra vào ", "tổ chức vào ", " lúc ", " hồi ")
# "không tổ chức lễ hội trong tháng 8": what is not done has no last day.
_NOT_DONE = re.compile(
    r"(?<!\w)không (?:tổ chức|tiến hành|thực hiện|xem xét|triển khai|mở|cấp|nhận)(?!\w)[^,.;:]*$"
)
# "theo kế hoạch công tác hằng năm", "thi đua, khen thưởng hằng năm": given or awarded every year.
_OF_A_PLAN = re.compile(
    r"(?:(?<!\w)(?:theo|trong|vào|của|thuộc) (?:[^ .;:]+ ){0,5}?(?:kế hoạch|chương trình)(?: (?!để|và|nhằm)[^ ,.;:]+){0,7}"
    r"|(?<!\w)(?:thi đua|khen thưởng|xếp loại|bình xét)(?: (?!vào|theo|định)[^ ,.;:]+){0,4}) $"
)
# "nhu cầu mua sắm trong dịp lễ, Tết": when something is wanted.
_WANTED = re.compile(r"(?<!\w)(?:nhu cầu|thị hiếu)(?!\w)[^.;:]*$")
_FAR = 150  # letters before a time in which it may be said whose it is


def is_of_event(canon: str, start: int, at: int) -> bool:
    """Whether the time at `at` is that of an event which is served, attended or told, and not of the work."""
    return canon.endswith(_HAPPENS, start, at) and _search(_SERVES, canon, start, at)


def is_not_done(canon: str, start: int, at: int) -> bool:
    """Whether the clause up to `at` says that something is not done."""
    return canon.find("không ", max(start, at - _FAR), at) >= 0 and _search(_NOT_DONE, canon, start, at)


def is_of_a_plan(canon: str, start: int, at: int) -> bool:
    """Whether the year that comes back at `at` is that of a plan which is given, or of an award."""
    return _search(_OF_A_PLAN, canon, start, at)


def is_wanted(canon: str, start: int, at: int) -> bool:
    """Whether the time at `at` says when something is wanted."""
    return _search(_WANTED, canon, start, at)


def _search(pattern: re.Pattern[str], canon: str, start: int, at: int) -> bool:
    return pattern.search(canon, max(start, at - _FAR), at) is not None
