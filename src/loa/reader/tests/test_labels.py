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
