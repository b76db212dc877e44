"""Who stands in a record of acceptance: the sides, their representatives; nothing in it is a duty."""

from __future__ import annotations

from loa.reader.exports.facts import facts_object, parties_object
from loa.reader.pipeline import read

HEAD = """PHÒNG VĂN HÓA - XÃ HỘI XÃ ĐỒNG NGHỆ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đồng Nghệ, ngày 12 tháng 5 năm 2026
BIÊN BẢN NGHIỆM THU
Lắp đặt cụm loa truyền thanh thôn Bãi Giữa
"""
SIDES = """Hôm nay, hồi 14 giờ, tại nhà văn hóa thôn, chúng tôi gồm có:
I. ĐẠI DIỆN BÊN GIAO: Cơ sở điện tử Hồng Nhung
1. Ông: Vũ Đình Khảo - Chức vụ: Chủ cơ sở
II. BÊN B: Ủy ban nhân dân xã Đồng Nghệ
- Đồng chí Mạc Thị Lựu, Phó Chủ tịch;
- Ông Tô Quốc Hòa – Chức danh: Công chức văn hóa
Hai bên cùng kiểm tra và thống nhất.
Sở Tài chính chủ trì thanh toán trước ngày 30 tháng 6 năm 2026.
"""


def parties(text: str) -> list[dict[str, object]]:
    return parties_object(read(text.encode(), name="a.txt").facts)


def test_sides_are_read_with_who_stands_for_them():
    giver, taker = parties(HEAD + SIDES)
    assert (giver["role"], giver["name"]) == ("ĐẠI DIỆN BÊN GIAO", "Cơ sở điện tử Hồng Nhung")
    assert giver["people"] == [{"name": "Ông: Vũ Đình Khảo", "post": "Chủ cơ sở"}]
    assert (taker["role"], taker["name"]) == ("BÊN B", "Ủy ban nhân dân xã Đồng Nghệ")
    assert taker["people"] == [
        {"name": "Đồng chí Mạc Thị Lựu", "post": "Phó Chủ tịch"},
        {"name": "Ông Tô Quốc Hòa", "post": "Công chức văn hóa"},
    ]


def test_a_record_lays_nothing_on_anybody():
    facts = facts_object(read((HEAD + SIDES).encode(), name="a.txt").facts)
    assert facts["doc_type"] == "biên bản nghiệm thu"
    assert facts["assignments"] == []


def test_another_paper_has_no_sides():
    text = (HEAD + SIDES).replace("BIÊN BẢN NGHIỆM THU", "KẾ HOẠCH")
    assert parties(text) == []
    assert facts_object(read(text.encode(), name="a.txt").facts)["assignments"]
