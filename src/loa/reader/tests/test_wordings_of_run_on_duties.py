# ruff: noqa: E501  # sample sentences read better unbroken
"""Several duties in one paragraph or cell, lists that a full stop opens, and groups told by their members."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_headless_letters import _told

RUN_ON = [
    "Sở Y tế: (1) Mở lớp tập huấn; (2) Biên soạn tài liệu; (3) In tờ rơi.",
    "Sở Y tế có trách nhiệm: (i) bố trí kinh phí; (ii) hướng dẫn thanh toán.",
    "Sở Y tế thực hiện các việc: a) rà soát bếp ăn; b) kiểm tra nước.",
    "Sở Y tế hoàn thiện các báo cáo: (i) Báo cáo tình hình dịch. (ii) Báo cáo kết quả tiêm.",
    "Sở Y tế tuyên truyền các nội dung: (1) luật trẻ em; (2) kỹ năng bơi.",
    "Sở Y tế tập trung (1) kiểm tra bếp ăn; (2) kiểm tra nước.",
    "Sở Y tế phối hợp với Sở Nội vụ: (1) mở lớp tập huấn trước ngày 15/5/2025; (2) biên soạn tài liệu.",
    "Sở Y tế: (1) mở lớp tập huấn; (2) biên soạn tài liệu; hoàn thành trước ngày 20/6/2025.",
]


@pytest.mark.parametrize("work", RUN_ON)
def test_numbered_clauses_that_one_unit_is_told_are_one_duty(work: str) -> None:
    for words in (f"1. {work}", f"1. Sở Y tế\n- {work}"):
        (duty,) = facts_of(plan_of(words)).duties
        assert [unit.value for unit in duty.lead] == ["Sở Y tế"]
        assert duty.text.value.endswith(work[work.index("(") if "(" in work else work.index("a)") :])


def test_clauses_with_a_time_each_are_a_duty_each_with_those_whom_what_opens_them_names() -> None:
    work = "1. Sở Y tế\n- Phối hợp với Sở Nội vụ: (1) mở lớp tập huấn trước ngày 15/5/2025; (2) biên soạn tài liệu trước ngày 20/6/2025."
    one, two = facts_of(plan_of(work)).duties
    assert [[unit.value for unit in duty.cooperating] for duty in (one, two)] == [["Sở Nội vụ"]] * 2
    assert [due.end and due.end.value for duty in (one, two) for due in duty.due] == [
        "2025-05-15",
        "2025-06-20",
    ]


def test_clauses_with_a_unit_each_are_the_duty_of_each() -> None:
    work = "1. UBND tỉnh phân công: (1) Sở Y tế mở lớp tập huấn; (2) Sở Nội vụ xét thi đua."
    assert [(duty.lead[0].value, duty.text.value) for duty in facts_of(plan_of(work)).duties] == [
        ("Sở Y tế", "Sở Y tế mở lớp tập huấn;"),
        ("Sở Nội vụ", "Sở Nội vụ xét thi đua."),
    ]


CELLS = [
    ("STT | Đơn vị | Nhiệm vụ\n1 | Sở Y tế | - Mở lớp tập huấn; - Biên soạn tài liệu.\n2 | Sở Nội vụ | Xét thi đua.",
     [("Sở Y tế", "Mở lớp tập huấn;"), ("Sở Y tế", "Biên soạn tài liệu."), ("Sở Nội vụ", "Xét thi đua.")]),
    ("STT | Nội dung | Chủ trì | Thời gian\n1 | Chuẩn bị: - Lập kế hoạch; - In tài liệu | Sở Y tế | Quý II\n2 | Khen thưởng | Sở Nội vụ | Quý IV",
     [("Sở Y tế", "Lập kế hoạch;"), ("Sở Y tế", "In tài liệu"), ("Sở Nội vụ", "Khen thưởng")]),
    # a dash inside a name opens nothing
    ("STT | Nội dung | Chủ trì\n1 | Thăm cơ sở của ngành Lao động - Thương binh và Xã hội - Bảo trợ trẻ em | Sở Y tế\n2 | Khen thưởng | Sở Nội vụ",
     [("Sở Y tế", "Thăm cơ sở của ngành Lao động - Thương binh và Xã hội - Bảo trợ trẻ em"), ("Sở Nội vụ", "Khen thưởng")]),
]  # fmt: skip


@pytest.mark.parametrize(("table", "expected"), CELLS)
def test_bullets_of_a_cell_are_a_duty_each(table: str, expected: list[tuple[str, str]]) -> None:
    duties = facts_of(plan_of(table)).duties
    assert [(duty.lead[0].value, duty.text.value) for duty in duties] == expected


def test_bullets_of_a_cell_share_the_time_of_their_row() -> None:
    table = "STT | Nội dung | Chủ trì | Thời gian\n1 | - Lập kế hoạch; - In tài liệu | Sở Y tế | Tháng 5/2025\n2 | Khen thưởng | Sở Nội vụ | Tháng 9/2025"
    assert [len(duty.due) for duty in facts_of(plan_of(table)).duties] == [1, 1, 1]


def test_a_full_stop_may_open_a_list() -> None:
    letter = "Thực hiện Công văn số 67/TTCS-TT ngày 02/02/2021 của Cục Thông tin cơ sở,\n\nSở Y tế yêu cầu các trung tâm y tế thực hiện các nội dung sau.\n\n- Khử khuẩn bề mặt.\n\n- Tuyên truyền cho người bệnh."
    assert _told(letter) == [
        (["các trung tâm y tế"], "Khử khuẩn bề mặt."),
        (["các trung tâm y tế"], "Tuyên truyền cho người bệnh."),
    ]


LEADS = [
    ("1. Sở Y tế: mở lớp tập huấn.\n2. Ban Dân vận Huyện ủy sẽ theo dõi việc thực hiện.", "Ban Dân vận Huyện ủy"),
    ("1. UBND tỉnh giao:\n- Sở Y tế chủ trì.\n- Sở Tài chính cấp kinh phí.", "Sở Tài chính"),
    ("Sở Y tế: mở lớp tập huấn.\n\nCác sở: Nội vụ, Tài chính có trách nhiệm phối hợp.", "Các sở: Nội vụ, Tài chính"),
    ("1. Sở Y tế: mở lớp tập huấn.\n2. Nhóm nhiệm vụ giao Sở Nội vụ\n- Xét thi đua.", "Sở Nội vụ"),
]  # fmt: skip


@pytest.mark.parametrize(("work", "lead"), LEADS)
def test_who_does_the_last_duty(work: str, lead: str) -> None:
    assert [unit.value for unit in facts_of(plan_of(work)).duties[-1].lead] == [lead]
