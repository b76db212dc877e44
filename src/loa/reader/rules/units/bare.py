"""Institutions that stand bare before a complement they share: "Đảng ủy, UBND các xã".

Source: from memory, unchecked.
"""

from __future__ import annotations

from loa.reader.rules.units.spelling import canonical, lines_of

_BARE = """
ubnd
ủy ban nhân dân
hđnd
hội đồng nhân dân
đảng ủy
cấp ủy
đảng bộ
chi bộ
chính quyền
ủy ban mttq
ủy ban mttq việt nam
ủy ban mặt trận tổ quốc
ủy ban mặt trận tổ quốc việt nam
mttq
mặt trận tổ quốc
mặt trận
công an
quân sự
ban chỉ huy quân sự
báo
đài
trường
ban
phòng
trung tâm
văn phòng
văn phòng đoàn đbqh
văn phòng đoàn đại biểu quốc hội
thường trực
chủ tịch
chủ tịch hội đồng thành viên
chủ tịch hội đồng quản trị
bí thư
bí thư chi bộ
giám đốc
trưởng
phó
cơ quan đại diện
trang thông tin điện tử
cổng thông tin điện tử
bản tin
cổng
trang
"""

# A bare institution may carry one of these: "Thường trực HĐND, UBND xã".
BARE_PREFIXES = (
    "chánh văn phòng ",
    "thường trực ",
    "văn phòng ",
    "lãnh đạo ",
    "đại diện ",
    "chủ tịch ",
    "ban thường vụ ",
)

BARE = frozenset(canonical(line) for line in lines_of(_BARE))
