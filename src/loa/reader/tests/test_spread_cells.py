"""A cell over many columns, written out for each of them, heads the rows below it."""

import pytest

from loa.reader.tests.factories import facts_of

_HEAD = """UBND TỈNH LẠC HẢI
Số: 5/KH-UBND
Lạc Hải, ngày 2 tháng 3 năm 2023

KẾ HOẠCH
Triển khai chương trình

I. MỤC ĐÍCH
- Nâng cao nhận thức.
II. NHIỆM VỤ

"""
_PLAIN = """TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian
I | Công tác thông tin | Công tác thông tin | Công tác thông tin | Công tác thông tin
1 | Viết tin về ngày hội | Sở Nội vụ | Báo Lạc Hải | Tháng 5/2023
2 | Họp báo | Sở Nội vụ | Sở Nội vụ | Quý II/2023
II | Công tác kiểm tra | Công tác kiểm tra | Công tác kiểm tra | Công tác kiểm tra
1 | Lập đoàn kiểm tra | Thanh tra tỉnh | Các sở, ngành | Tháng 6/2023
"""
_BARRED = "".join(
    f"| {line} |\n" + ("|---|---|---|---|---|\n" if not at else "")
    for at, line in enumerate(_PLAIN.splitlines())
)


@pytest.mark.parametrize("table", [_PLAIN, _BARRED])
def test_it_is_a_heading_and_no_work(table: str) -> None:
    facts = facts_of(_HEAD + table)
    found = [(duty.text.value, [lead.value for lead in duty.lead]) for duty in facts.duties]
    assert found[:2] == [("Viết tin về ngày hội", ["Sở Nội vụ"]), ("Họp báo", ["Sở Nội vụ"])]
    assert found[2:] == [("Lập đoàn kiểm tra", ["Thanh tra tỉnh"])]


def test_the_numbers_of_such_rows_stand_in_the_outline() -> None:
    nodes = [(node.num.value, node.heading.value, node.level) for node in facts_of(_HEAD + _PLAIN).outline]
    assert nodes[2:] == [("I", "Công tác thông tin", 2), ("II", "Công tác kiểm tra", 2)]
