# ruff: noqa: E501  # sample sentences read better unbroken
"""Who is checked, who may do something, who sits in a board: the first has work, the others have none."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does
from loa.reader.tests.told import document_of, forms_of, phases_of

WORK = [
    ("1. Các đơn vị được kiểm tra có trách nhiệm chuẩn bị hồ sơ.", "Các đơn vị được kiểm tra"),
    (
        "1. Thủ trưởng các đơn vị được thanh tra có trách nhiệm tạo điều kiện cho Đoàn.",
        "Thủ trưởng các đơn vị được thanh tra",
    ),
    ("1. Các xã được chọn làm điểm chuẩn bị mặt bằng.", "Các xã được chọn làm điểm"),
    ("- Đơn vị được kiểm toán cung cấp đầy đủ hồ sơ.", "Đơn vị được kiểm toán"),
    ("1. Phòng Y tế là cơ quan thường trực, tham mưu Sở Y tế chỉ đạo.", "Phòng Y tế"),
    ("- Tiểu ban Hậu cần: chuẩn bị mặt bằng, điện nước.", "Tiểu ban Hậu cần"),
    ("- Đội Hậu cần cần chuẩn bị đủ nước uống.", "Đội Hậu cần"),
]
NO_WORK = [
    "1. Giám đốc Sở Y tế có thể quyết định kiểm tra đột xuất khi phát hiện vi phạm.",
    "1. Các trường có thể tổ chức thêm các cuộc thi.",
    "1. Ban Tổ chức do Phó Hiệu trưởng phụ trách công tác sinh viên làm Trưởng ban; Phòng Công tác sinh viên là thường trực.",
    "- Ban chỉ đạo kỳ thi: Phó Hiệu trưởng phụ trách đào tạo làm Trưởng ban;",
    "1. Đồng chí Phó Chủ tịch UBND xã làm Trưởng ban.",
]


@pytest.mark.parametrize(("work", "lead"), WORK)
def test_who_is_checked_has_work(work: str, lead: str) -> None:
    assert who_does(work) == [([lead], [])]


@pytest.mark.parametrize("work", NO_WORK)
def test_who_may_and_who_sits_has_none(work: str) -> None:
    assert not facts_of(plan_of(work)).duties


def test_how_often_people_are_needed_is_no_work() -> None:
    told = "II. NỘI DUNG\n1. Phân công nhiệm vụ (Phụ lục 02):\n- Cán bộ coi thi: 240 lượt (mỗi phòng 02 cán bộ);\n- Thanh tra thi: Sở Y tế cử 06 cán bộ."
    leads = [[u.value for u in d.lead] for d in facts_of(plan_of(told=told)).duties]
    assert leads == [["Sở Y tế"], ["Sở Y tế"]]


EVENT = "UBND XÃ TRÀ GIANG\n\nKẾ HOẠCH\n{title}\n\nI. NỘI DUNG VÀ HÌNH THỨC TỔ CHỨC\n1. Phần Lễ:\n- Văn nghệ chào mừng.\n- Chào cờ.\n"


@pytest.mark.parametrize(
    ("title", "forms"),
    [
        ('Tổ chức "Ngày hội Đại đoàn kết" kỷ niệm 95 năm Ngày truyền thống', 0),
        ("Tổ chức Hội thi nấu ăn hưởng ứng Tháng hành động vì an toàn thực phẩm", 0),
        ("Tổ chức các hoạt động kỷ niệm 95 năm Ngày truyền thống", 2),
        ("Tổ chức Hội thi tuyên truyền lưu động hưởng ứng Tuần lễ biển", 2),
    ],
)
def test_how_a_festival_is_held_informs_nobody(title: str, forms: int) -> None:
    assert len(forms_of(document_of(EVENT.format(title=title)))) == forms


PLAN = "UBND XÃ TRÀ GIANG\nTrà Giang, ngày 09 tháng 10 năm 2025\n\nKẾ HOẠCH\n{title}\n\n{body}"


def test_the_last_quarter_of_next_years_plan_is_in_next_year() -> None:
    body = "I. TIẾN ĐỘ\n- Quý I: mua sắm đợt một.\n- Quý IV: nghiệm thu, tổng kết.\n"
    document = document_of(PLAN.format(title="Mua sắm học liệu năm 2026", body=body))
    assert phases_of(document) == [
        ("Quý I", "2026-01-01", "2026-03-31"),
        ("Quý IV", "2026-10-01", "2026-12-31"),
    ]
    document = document_of(PLAN.format(title="Mua sắm học liệu", body=body))
    assert phases_of(document)[1] == ("Quý IV", "2025-10-01", "2025-12-31")


@pytest.mark.parametrize(
    ("time", "bounds"),
    [
        ("từ 15/12/2025 đến 03/01/2026; quy mô: 120 học phần.", [("2025-12-15", "2026-01-03")]),
        ("đến năm 2030 hoàn thành.", []),
        ("ngày 20/10/2025 đạt 80 %.", []),
    ],
)
def test_a_line_of_time_beside_aims_bounds_the_plan(time: str, bounds: list[tuple[str, str]]) -> None:
    body = f"I. MỤC ĐÍCH, YÊU CẦU\n1. Tổ chức kỳ thi nghiêm túc.\n2. Thời gian: {time}\nII. NỘI DUNG\n1. Lịch thi niêm yết tại bảng tin.\n"
    found = phases_of(document_of(PLAN.format(title="Tổ chức thi kết thúc học phần", body=body)))
    assert [(start, end) for _, start, end in found] == bounds
