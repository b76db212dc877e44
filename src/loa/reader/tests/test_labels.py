"""Labels of measures in the wordings of many offices: who leads, who joins, until when."""

import pytest

from loa.reader.tests.factories import facts_of

PAPER = """UBND TỈNH SÔNG NGÀN
SỞ Y TẾ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 118/KH-SYT
Sông Ngàn, ngày 14 tháng 3 năm 2025

KẾ HOẠCH
Truyền thông năm 2025

II. CÁC HOẠT ĐỘNG
1. In tờ rơi về tiêm chủng.
- {lead}: Trung tâm Kiểm soát bệnh tật tỉnh.
- {joined}: Hội Nông dân tỉnh, Tỉnh đoàn.
- {time}: Quý II/2025.
2. Phát thanh mỗi tuần.
- {lead}: Sở Y tế.
"""


@pytest.mark.parametrize(
    ("lead", "joined", "time"),
    [
        ("Đơn vị chịu trách nhiệm chính", "Đơn vị tham gia", "Tiến độ"),
        ("Cơ quan đầu mối", "Cùng thực hiện", "Lộ trình"),
        ("Đơn vị thực hiện", "Cơ quan hỗ trợ", "Thời hạn"),
        ("Đơn vị làm đầu mối", "Đơn vị cùng tham gia", "Hoàn thành"),
        ("Đầu mối thực hiện", "Đơn vị, địa phương phối hợp", "Mốc thời gian"),
        ("Bộ phận phụ trách", "Các đơn vị liên quan", "Hạn hoàn thành"),
    ],
)
def test_measures_are_read_from_labels_of_any_wording(lead: str, joined: str, time: str) -> None:
    first, second = facts_of(PAPER.format(lead=lead, joined=joined, time=time)).duties
    assert first.text.value == "In tờ rơi về tiêm chủng."
    assert [value.value for value in first.lead] == ["Trung tâm Kiểm soát bệnh tật tỉnh"]
    assert [value.value for value in first.cooperating] == ["Hội Nông dân tỉnh", "Tỉnh đoàn"]
    assert [(due.text.value, due.end and due.end.value) for due in first.due] == [
        ("Quý II/2025", "2025-06-30")
    ]
    assert [value.value for value in second.lead] == ["Sở Y tế"]
    assert not second.cooperating


def test_a_column_of_those_who_join_names_no_lead() -> None:
    rows = """| STT | Nội dung | Đơn vị chủ trì | Đơn vị tham gia | Tiến độ |
|---|---|---|---|---|
| 1 | Treo băng rôn | Phòng Văn hóa - Xã hội | Công an xã | Tháng 5/2025 |
"""
    paper = PAPER.split("1. In")[0] + rows
    (duty,) = facts_of(paper).duties
    assert [value.value for value in duty.lead] == ["Phòng Văn hóa - Xã hội"]
    assert [value.value for value in duty.cooperating] == ["Công an xã"]


def test_a_bracket_at_the_end_tells_who_and_stays_in_the_words() -> None:
    paper = """UBND XÃ TRÀ GIANG

KẾ HOẠCH
Phòng, chống sốt xuất huyết

II. HOẠT ĐỘNG

1. Phun hóa chất tại các ổ dịch (Trạm Y tế xã chủ trì, Công an xã phối hợp; thời gian: tháng 7/2025).

2. In tờ rơi. (Văn phòng HĐND và UBND xã chủ trì, phối hợp với Đoàn Thanh niên xã)
"""
    first, second = facts_of(paper).duties
    assert first.text.value.endswith("thời gian: tháng 7/2025).")
    assert [[unit.value for unit in units] for units in (first.lead, first.cooperating)] == [
        ["Trạm Y tế xã"],
        ["Công an xã"],
    ]
    assert second.text.value == "In tờ rơi."
    assert [unit.value for unit in second.cooperating] == ["Đoàn Thanh niên xã"]


def test_a_list_is_entrusted_to_the_unit_that_opens_it_not_to_the_heading_around_it() -> None:
    paper = """UBND TỈNH AN GIANG

KẾ HOẠCH
Phòng, chống sốt xuất huyết

I. TỔ CHỨC THỰC HIỆN
1. UBND các huyện
a) Bố trí kinh phí phun hóa chất.
b) Giao nhiệm vụ cụ thể cho UBND cấp xã:
- Lập danh sách hộ có người mắc bệnh.
c) Kiểm tra các trạm y tế.

Số giường bệnh của các huyện như sau:

| TT | Huyện | Giường |
| --- | --- | --- |
| 1 | Huyện Tri Tôn | 40 |
"""
    duties = facts_of(paper).duties
    assert [(duty.text.value.split()[0], [unit.value for unit in duty.lead]) for duty in duties] == [
        ("Bố", ["UBND các huyện"]),
        ("Lập", ["UBND cấp xã"]),
        ("Kiểm", ["UBND các huyện"]),
    ]


def test_one_of_several_units_of_a_heading_is_set_apart() -> None:
    paper = """UBND TỈNH AN GIANG

KẾ HOẠCH
Phòng, chống sốt xuất huyết

I. TỔ CHỨC THỰC HIỆN
1. Sở Y tế, Sở Nội vụ
- Cử người tham gia đoàn kiểm tra.
- Riêng Sở Y tế chuẩn bị hóa chất.
"""
    both, one = facts_of(paper).duties
    assert [[unit.value for unit in duty.lead] for duty in (both, one)] == [
        ["Sở Y tế", "Sở Nội vụ"],
        ["Sở Y tế"],
    ]


def test_a_measure_without_words_of_its_own_is_no_fault() -> None:
    """Found by the property tests: a label that stands alone under a number."""
    assert facts_of("0.\rCơ quan CHU TRI:A").duties == ()
