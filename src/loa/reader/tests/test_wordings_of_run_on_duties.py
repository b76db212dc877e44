# ruff: noqa: E501  # sample sentences read better unbroken
"""Several duties in one paragraph or cell, lists that a full stop opens, and groups told by their members."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_headless_letters import _told

RUN_ON = [
    ("1. Sở Y tế: (1) Mở lớp tập huấn; (2) Biên soạn tài liệu; (3) Báo cáo UBND tỉnh.",
     ["Mở lớp tập huấn;", "Biên soạn tài liệu;", "Báo cáo UBND tỉnh."]),
    ("1. Sở Y tế có trách nhiệm: (i) bố trí kinh phí; (ii) hướng dẫn thanh toán.",
     ["bố trí kinh phí;", "hướng dẫn thanh toán."]),
    ("1. Sở Y tế\n- Thực hiện các việc: a) rà soát bếp ăn; b) kiểm tra nước.", ["rà soát bếp ăn;", "kiểm tra nước."]),
    # what is told, not what is done; an enumeration inside a sentence
    ("1. Sở Y tế\n- Tuyên truyền các nội dung: (1) luật trẻ em; (2) kỹ năng bơi.",
     ["Tuyên truyền các nội dung: (1) luật trẻ em; (2) kỹ năng bơi."]),
    ("1. Sở Y tế\n- Tập trung (1) kiểm tra bếp ăn; (2) kiểm tra nước.", ["Tập trung (1) kiểm tra bếp ăn; (2) kiểm tra nước."]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "texts"), RUN_ON)
def test_numbered_clauses_of_work_are_a_duty_each(work: str, texts: list[str]) -> None:
    duties = facts_of(plan_of(work)).duties
    assert [([u.value for u in duty.lead], duty.text.value) for duty in duties] == [
        (["Sở Y tế"], t) for t in texts
    ]


def test_what_opens_numbered_clauses_tells_with_whom_all_are_done_and_each_has_its_time() -> None:
    work = "1. Sở Y tế\n- Phối hợp với Sở Nội vụ: (1) mở lớp tập huấn trước ngày 15/5/2025; (2) biên soạn tài liệu."
    one, two = facts_of(plan_of(work)).duties
    assert [[unit.value for unit in duty.cooperating] for duty in (one, two)] == [["Sở Nội vụ"]] * 2
    assert [len(one.due), len(two.due)] == [1, 0]


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
