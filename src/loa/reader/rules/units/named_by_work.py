# ruff: noqa: E501  # patterns read better unbroken
"""Bodies whose names hold a verb in small letters: "các cơ quan tham mưu, giúp việc", "Ban chỉ đạo huyện".

With or without the post of who heads them. Sources: names of centres and party offices of provinces and
communes since 2025 as portals print them, and older ones, from memory, unchecked.
"""

from __future__ import annotations

from loa.reader.rules.units.collectives import TERRITORY

_HEADS = r"(?:(?:các )?(?:đồng chí )?(?:phó )?(?:thủ trưởng|lãnh đạo|người đứng đầu|(?:tổng )?giám đốc|trưởng|chánh|chủ nhiệm|thành viên|ủy viên) )?"
_ADVISERS = (
    r"(?:các )?(?:cơ quan|đơn vị|ban|phòng|bộ phận)(?: (?:chuyên trách|chuyên môn|hành chính|nghiệp vụ))?"
    r" (?:tham mưu(?:(?:,| và|, và) (?:giúp việc|quản lý nhà nước|tổng hợp|phục vụ|chuyên môn))+|giúp việc|tham mưu(?= (?:thuộc|của|trực thuộc) ))"
)
_OF_WORK = (
    rf"ban (?:xây dựng đảng|tổ chức(?= (?:(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|trung ương))|chỉ đạo(?= (?:phòng,? chống|phòng thủ|{TERRITORY}|cấp|các cấp|đại hội|công tác|chương trình|phong trào|chuyển đổi|cải cách|quốc gia|trung ương|\d))"
    rf"|quản lý (?:dự án|khu|chợ|rừng|di tích|bến|vịnh|công trình|cảng)|vận động(?= (?:{TERRITORY}|quỹ|cứu trợ)))"
    r"|trung tâm (?:phục vụ hành chính|cung ứng dịch vụ|kiểm soát bệnh tật|hỗ trợ (?:nông dân|doanh nghiệp|phụ nữ|thanh niên|sinh viên)|xúc tiến (?:đầu tư|thương mại|du lịch)|phát triển (?:quỹ đất|cụm|hạ tầng)|giám sát(?=,| và| điều hành)|bồi dưỡng chính trị|đào tạo|tư vấn)"
    rf"|phòng (?:quản lý (?:đô thị|đào tạo|dự án|chất lượng|xây dựng)|tổ chức(?:,| -| và) (?:hành chính|cán bộ|nhân sự|kiểm tra)|đào tạo(?= (?:{TERRITORY}|và )))"
)
NAMED_BY_WORK = rf"(?:{_HEADS}(?:{_OF_WORK})|{_HEADS}{_ADVISERS})(?!\w)"
# The first two letters of these.
NAMED_BY_WORK_OPENS = frozenset(
    {"cá", "cơ", "đơ", "đồ", "ba", "ph", "bộ", "tr", "th", "lã", "ng", "gi", "tổ", "ch"}
)
