# ruff: noqa: E501  # patterns read better unbroken
"""Times bound to an event that are those of people or things told of, and not of the work.

"vận động nhân dân đi bỏ phiếu trong ngày bầu cử", "tình huống phát sinh trong mùa mưa bão", "mưa lũ sau bão": reads
letters as `canonical` writes them. Source of the words: from memory of administrative usage, unchecked.
"""

from __future__ import annotations

import re

_NEAR = 120  # letters before a time in which it may be said whose it is
_PEOPLE = r"(?:người|nhân dân|cử tri|bà con|hộ|hội viên|đoàn viên|đảng viên|học sinh|sinh viên|phụ huynh|công nhân|khách|đồng bào|ngư dân|nông dân|chủ|cán bộ|gia đình|quần chúng)"
# What people are moved to take part in.
_MOVED = re.compile(
    rf"(?<!\w)(?:vận động|khuyến khích|kêu gọi|động viên|nhắc nhở|hướng dẫn|tuyên truyền)(?: [^ ;.:]+){{0,8}}? {_PEOPLE}(?!\w)[^;.:]{{0,60}}?(?<!\w)(?:tham gia|đi|đến|tích cực|thực hiện quyền)(?: [^ ,;.:]+){{0,4}} $"
)
# What comes up then, or is there then: "các sự cố có thể xảy ra trong mùa mưa", "thời gian nghỉ của giáo viên trong năm học".
_COMES_UP = re.compile(
    r"(?<!\w)(?:phát sinh|nảy sinh|xảy ra|diễn ra|mắc phải|gặp phải|xuất hiện|đạt được|đã có|đã đạt)(?:,? (?:trước|và))* $"
    r"|(?<!\w)(?:thời gian|thời lượng|tình hình|diễn biến|kết quả|nề nếp|nền nếp|thành tích|nhu cầu|tần suất|số lượng|số|tỷ lệ|tổng số|chất lượng)(?: [^ ,.;:()]+){0,3}? (?:của|nghỉ|học|làm việc)(?: [^ ,.;:()]+){0,5} $"
)
_COMES_UP_WORDS = (
    "phát sinh", "nảy sinh", "xảy ra", "diễn ra", "phải ", "xuất hiện", "đạt", "đã có", " của ", "thời gian nghỉ", "thời gian học", "thời gian làm",
)  # fmt: skip
# "tuyên truyền kết quả công tác thuế trong 9 tháng": what was done in that time.
_TOLD_OF = re.compile(
    r"(?<!\w)(?:kết quả|số liệu|tình hình|thành tích|số thu|doanh thu|lũy kế|so với|đã)(?: [^.;:]+)? $"
)
_MOVES = ("vận động", "khuyến khích", "kêu gọi", "động viên", "nhắc nhở", "hướng dẫn", "tuyên truyền")
# What stands before somebody: "trình bày tham luận trước hội nghị".
_BEFORE_AN_AUDIENCE = re.compile(
    r"(?<!\w)(?:(?:trình bày|tham luận|phát biểu|giải trình|trả lời|kiểm điểm|hứa|cam kết|đọc|công bố|thông qua|công khai|biểu dương|tôn vinh|bảo vệ|tự phê bình|chất vấn|đối thoại)(?: [^ ,.;:()]+){0,5}"
    r"|báo cáo(?: (?:kết quả|tình hình|nội dung|chuyên đề|trực tiếp|công khai))*) $"
)
_AUDIENCES = ("trước hội ", "trước cuộc ", "trước phiên ", "trước buổi ", "trước đại hội")
_PLACES = (" tại ", " ở ", " trên ", " trong ", " vào ")
# "mưa lũ sau bão", "đời sống nhân dân sau lũ": what is left by it.
_LEFT = re.compile(
    r"(?<!\w)(?:mưa lũ|mưa|hoàn lưu|lũ|dịch bệnh|hậu quả|tình hình|tình trạng|thiệt hại|(?:đời|cuộc) sống(?: (?:của )?(?:nhân|người) dân)?|môi trường|sản xuất|tái thiết|phục hồi) $"
)


def is_of_others(canon: str, start: int, at: int) -> bool:
    """Whether the time at `at` is that of people who are moved, of what comes up, or of an audience."""
    near = canon[max(start, at - _NEAR) : at]
    if canon.startswith("trong ", at):
        if canon[at + 6 : at + 7].isdigit():
            return _TOLD_OF.search(near) is not None
        if any(word in near for word in _COMES_UP_WORDS) and _COMES_UP.search(near):
            return True
        return any(word in near for word in _MOVES) and _MOVED.search(near) is not None
    return canon.startswith(_AUDIENCES, at) and _BEFORE_AN_AUDIENCE.search(near) is not None


def is_left_behind(canon: str, start: int, at: int) -> bool:
    """Whether "sau bão" at `at` says what the storm has left."""
    return canon.startswith("sau ", at) and _LEFT.search(canon, max(start, at - 60), at) is not None


def opens_as_case(canon: str, start: int, at: int, right: int) -> bool:
    """Whether the act at `at` opens the sentence as a case, told by its place: "Khi phát quà tại nơi ngập, …"."""
    opens = at == start or canon[max(start, at - 2) : at] in (". ", "; ", "- ", "+ ")
    return opens and canon.startswith(",", right) and any(canon.find(w, at, right) >= 0 for w in _PLACES)
