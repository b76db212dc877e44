# ruff: noqa: E501  # patterns read better unbroken
"""Verbs that are words of a name, "Tổ giúp việc", "nông sản xuất khẩu", and nouns that are verbs behind one.

Asked by `predicates` of each word that may begin what is told of a unit.
"""

from __future__ import annotations

import re

from loa.reader.stages.heads import head
from loa.reader.stages.wording import Wording

_ORGANISATIONS = re.compile(
    r" (?:(?:có )?liên quan|hữu quan|chính trị ?[-–,]? ?xã hội|xã hội(?! hóa)|đoàn thể(?! thao)|tôn giáo|thành viên)(?!\w)"
)
# "chủ tàu là cá nhân": which of them are meant.
_IS_A = re.compile(
    r"là (?:tổ chức|cá nhân|pháp nhân|hộ gia đình|hộ kinh doanh|doanh nghiệp|hợp tác xã|đảng viên|đoàn viên|hội viên|cán bộ|công chức|viên chức|phụ nữ|người (?:dân tộc|nước ngoài|lao động|cao tuổi)[^,.;:()]{0,20})"
    r"(?= ?(?:[,.;:(]|$)| (?:phải|có trách nhiệm|cần|thực hiện|chủ động|phối hợp|thường xuyên|hoặc|và)(?!\w))"
)
_PRODUCE = ("nông ", "lâm ", "thủy ", "hải ", "đặc ", "thổ ", "khoáng ")
# Which are no kinds of those who lead a work, as "cơ quan chủ trì" is: told "chủ trì" they do.
_OFFICES = re.compile(r"(?:các |giao |đề nghị |yêu cầu )?(?:văn phòng|phòng|trung tâm|thanh tra|công an) $")


def is_in_name(wording: Wording, stop: re.Match[str]) -> bool:
    """Whether a verb is a word of a name: "Tổ giúp việc Ban Chỉ đạo", "các cơ quan, tổ chức"."""
    at = stop.start()
    if stop[0] == "giúp":
        return wording.canon.startswith(" việc", stop.end())
    if stop[0] == "thường xuyên" and wording.canon.endswith("giáo dục ", 0, at):
        return True  # "Trung tâm Giáo dục thường xuyên"
    if stop[0] == "quản lý" and wording.canon.endswith("thuộc phạm vi ", 0, at):
        return True  # "các doanh nghiệp thuộc phạm vi quản lý của Bộ"
    if stop[0] == "đào tạo" and wording.canon.endswith("/viện ", 0, at):
        return True  # "Trường/Viện đào tạo"
    if stop[0] == "sản xuất" and wording.canon.endswith(_PRODUCE, 0, at):
        return True  # "nông sản xuất khẩu"
    if stop[0] == "tổ chức" and _ORGANISATIONS.match(wording.canon, stop.end()):
        return True  # "các cơ quan tổ chức có liên quan"
    if stop[0] in ("là", "tổ chức") and _IS_A.match(wording.canon, at if stop[0] == "là" else at - 3):
        return True  # "các chủ rừng là tổ chức"
    listed = stop[0] == "tổ chức" and wording.canon[at - 2 : at] in (", ", "à ")
    return listed and head(wording, at) is not None


def leads_work(canon: str, noun: re.Match[str], unit: int) -> bool:
    """Whether "chủ trì" is what an office does: "giao Văn phòng chủ trì, phối hợp với …"."""
    return noun[0] == "chủ trì" and _OFFICES.fullmatch(canon, unit, noun.start()) is not None
