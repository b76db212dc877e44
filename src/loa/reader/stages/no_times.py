# ruff: noqa: E501  # patterns read better unbroken
"""Times that set none: of an event that others hold, of what is not done, of a plan that is given every year, of a condition.

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
# "trường hợp đến hết tháng 6/2020 dịch …", "đơn vị nào đến ngày 20/5 chưa gửi": when a condition holds.
_CONDITION = re.compile(
    r"(?<!\w)(?:nếu|(?:trường hợp|giả sử)(?! (?:này|đó|cần|khẩn))|(?:đơn vị|cơ quan|địa phương|tổ chức|cá nhân|trường|xã|ai) nào)"
    r"(?: (?!gửi |báo cáo |phản ánh |liên hệ |đề nghị |nộp |thì |phải |hoàn thành |trả lời |đăng ký |thông báo )[^ ,.;:()]+){0,5} $"
)
_CONDITIONS = ("nếu ", "trường hợp ", "giả sử ", " nào ")
_BOUNDS = ("đến ", "tới ", "cho đến ", "cho tới ", "sau ", "quá ", "từ ", "kể từ ", "trước ", "hết ")
# "cho lùi thời hạn nộp đến hết tháng 12", "hồ sơ đề nghị tạm dừng đóng đến tháng 6": how long others are spared something.
_GRANTED = re.compile(
    r"(?<!\w)(?:(?<!đẩy )lùi|gia hạn|giãn(?! cách)|khoanh nợ|miễn(?:,| và)? giảm|miễn (?:thuế|phí|tiền|lệ phí|học phí)|giảm (?:thuế|lãi|phí|tiền|lệ phí|học phí|mức đóng)"
    r"|kéo dài thời (?:gian|hạn)|(?:hồ sơ|xem xét|được|cho phép|giải quyết)(?: [^ ,.;:()]+){0,4}? tạm (?:dừng|ngừng|hoãn))(?!\w)[^.;:]*$"
)
_GRANTS = ("lùi", "gia hạn", "giãn ", "khoanh nợ", "miễn", "giảm ", "kéo dài thời", " tạm ")
_UNTIL = ("đến ", "tới ", "cho đến ", "cho tới ", "từ ")
# "Đối với các nhiệm vụ hoàn thành trong năm 2025, …": which of several things are meant.
_SCOPE = re.compile(r"(?:^|[.;:+-] )(?:riêng )?(?:đối )?với (?!điều kiện)[^,.;:]*$")
# "số liệu từ ngày 01/01 đến ngày 30/6", "kết quả thực hiện từ tháng 1 đến tháng 6": what is counted.
_COUNTED = re.compile(
    r"(?<!\w)(?:số liệu|dữ liệu|phát sinh|thống kê|lũy kế|tính|kết quả|tình hình|doanh thu|thành tích|kỳ báo cáo)(?: [^ ,.;:()]+){0,3} \(?(?:tính )?$"
)
# "vùng nguy hiểm trong 48 giờ tới": of what is foretold.
_FORETOLD = re.compile(
    r"(?<!\w)(?:mưa|bão|lũ|áp thấp|dông|nắng nóng|triều|nguy hiểm|dự báo|khả năng)(?!\w)[^.;:]*$"
)
# "ý kiến của Chủ tịch UBND tỉnh tại cuộc họp ngày 5/6/2024", "vụ cháy xảy ra ngày 3/5": of what was said or befell.
_SAID = re.compile(
    r"(?<!\w)(?:ý kiến|kết luận|chỉ đạo|phát biểu|kiến nghị|đề xuất|thống nhất|được giao|phân công|góp ý|phản ánh)(?!\w)[^.;:]{0,120}?"
    r" (?:tại|trong) (?:các )?(?:cuộc|buổi|phiên|hội nghị|kỳ họp|chuyến)(?!\w)[^.;:,]{0,90}$"
)
# "nội dung đã được tập huấn cho giáo viên vào tháng 11/2024": of what was done.
_DONE = re.compile(r"(?<!\w)đã (?:được )?[^,.;:]{2,90}$")
_BEFELL = re.compile(r"(?<!\w)(?:xảy ra|bùng phát|phát hiện)(?: [^ ,.;:]+){0,8}? (?:vào |lúc |hồi )*$")
# "thời gian thi từ ngày 05/6", "hội thi dự kiến khai mạc ngày 20/10": when something is held that the work prepares.
_HELD_WORDS = ("thời gian ", "khai mạc", "diễn ra")  # one of which every match holds
_HELD = re.compile(
    r"(?<!\w)(?:thời gian (?:thi|nghỉ|học|bầu cử|bỏ phiếu|khai mạc|diễn ra)|(?:dự kiến |sẽ )(?:khai mạc|diễn ra))(?:[ :]+(?:là|vào|lúc|hồi|dự kiến))* ?$"
)
_SCOPE_ENDS = (",", ";", ":", " thì ", " nhưng ", " mà ")
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


def is_of_another(canon: str, start: int, at: int, right: int) -> bool:
    """Whether the time from `at` to `right` is no time of the work: of an event, a condition, what is meant."""
    return (
        is_of_event(canon, start, at)
        or (canon.startswith("từ ", at) and _search(_COUNTED, canon, start, at))
        or _is_of_condition(canon, start, at)
        or _is_of_scope(canon, start, at, right)
        or is_foretold(canon, start, at, right)
        or _was(canon, start, at)
    )


def is_foretold(canon: str, start: int, at: int, right: int) -> bool:
    """Whether the hours or days to come are those of a forecast."""
    coming = canon.startswith(" tới", right)
    return coming and canon.startswith("trong ", at) and _search(_FORETOLD, canon, start, at)


def _was(canon: str, start: int, at: int) -> bool:
    """Whether the day is that on which something was said, befell somebody or is held beside the work."""
    near = canon[max(start, at - 2 * _FAR) : at]
    if _holds_one(_HELD_WORDS, near) and _HELD.search(near):
        return True
    then = canon.startswith("vào ", at) or near.endswith("vào ")
    if then and _DONE.search(near.removesuffix("vào ")):
        return True
    if " tại " in near or " trong " in near:
        return _SAID.search(near) is not None
    return _BEFELL.search(near) is not None


def _is_of_condition(canon: str, start: int, at: int) -> bool:
    """Whether the time at `at` is told of a condition, or of how long others are spared something."""
    if not canon.startswith(_BOUNDS, at):
        return False
    near = canon[max(start, at - _FAR) : at]
    if _holds_one(_CONDITIONS, near) and _CONDITION.search(near):
        return True
    spared = canon.startswith(_UNTIL, at) and _holds_one(_GRANTS, near)
    return spared and _GRANTED.search(near) is not None


def _holds_one(words: tuple[str, ...], near: str) -> bool:
    for word in words:  # noqa: SIM110  # asked so often that a generator costs more than the look
        if word in near:
            return True
    return False


def _is_of_scope(canon: str, start: int, at: int, right: int) -> bool:
    """Whether the time stands in words that open the sentence and say what it is about."""
    opens = canon.startswith(_SCOPE_ENDS, right) and canon.find("với ", max(start, at - _FAR), at) >= 0
    return opens and _search(_SCOPE, canon, start, at)


def _search(pattern: re.Pattern[str], canon: str, start: int, at: int) -> bool:
    return pattern.search(canon, max(start, at - _FAR), at) is not None
