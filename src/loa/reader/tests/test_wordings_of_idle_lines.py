# ruff: noqa: E501  # sample sentences read better unbroken
"""Lines below those who hold a section that are nobody's work, beside work that looks like them."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

IDLE = [
    # notes
    "* Lưu ý: Kế hoạch của các huyện gửi bản giấy và bản mềm.",
    "Ghi chú: Số liệu tính đến ngày 31/3/2025.",
    # sums and numbers
    "Kinh phí hỗ trợ: 120.000.000 đồng.",
    "- Mức chi: 50.000 đồng/người/buổi.",
    "- Số lượng: 500 tờ rơi.",
    # who attends
    "- Thành phần: lãnh đạo Sở Nội vụ, lãnh đạo UBND các huyện.",
    "- Thành phần đoàn: Trưởng đoàn là đại diện lãnh đạo Sở Nội vụ.",
    # what is so, or was done
    "- Hiện nay, Sở đang quản lý 12 trung tâm.",
    "- Hiện tại toàn tỉnh có 215 bể bơi.",
    "- Sở Y tế đã xây dựng dự thảo và lấy ý kiến các đơn vị.",
    "Trong năm 2024, UBND các huyện đã tổ chức 120 lớp dạy bơi.",
    # what is told only if something comes up
    "- Nếu có thay đổi, Sở Y tế sẽ thông báo sau.",
    "- Mọi vướng mắc xin liên hệ với Văn phòng Sở Nội vụ.",
    # who sits in a board
    "- Tổ trưởng: Phó Giám đốc Sở Nội vụ.",
    "- UBND các huyện: mỗi huyện 50 triệu đồng.",
]  # fmt: skip


@pytest.mark.parametrize("line", IDLE)
def test_a_line_that_lays_nothing_on_anybody_is_no_duty(line: str) -> None:
    assert _duties(f"1. Sở Y tế\n- Tập huấn cán bộ.\n\n{line}") == [(["Sở Y tế"], "Tập huấn cán bộ.")]


WORK = [
    ("* Lưu ý: Văn phòng Sở có trách nhiệm gửi bản giấy.", ["Văn phòng Sở"]),
    ("- Kinh phí: Phòng Kế hoạch lập dự toán.", ["Phòng Kế hoạch"]),
    ("- Hỗ trợ mỗi hộ 5 triệu đồng.", ["Sở Y tế"]),
    ("- Triển khai các nhiệm vụ đã được giao.", ["Sở Y tế"]),
    ("- Năm 2025, tổ chức 05 lớp tập huấn.", ["Sở Y tế"]),
    ("- Văn phòng Sở đã có dự thảo; hoàn thiện trước ngày 15/5/2025.", ["Sở Y tế"]),
    ("- Khi có dịch, lập chốt kiểm dịch.", ["Sở Y tế"]),
    ("- Băng rôn được treo tại các chợ.", ["Sở Y tế"]),
]


@pytest.mark.parametrize(("line", "lead"), WORK)
def test_work_that_looks_like_it_stays_work(line: str, lead: list[str]) -> None:
    assert _duties(f"1. Sở Y tế\n- Tập huấn cán bộ.\n{line}")[1] == (lead, line.lstrip("-* "))


OPENERS = [
    ("1. Sở Y tế\nLà cơ quan thường trực, có nhiệm vụ:\na) Mở lớp tập huấn.\nb) Biên soạn tài liệu.",
     ["Mở lớp tập huấn.", "Biên soạn tài liệu."]),
    ("1. Sở Y tế\n- Chỉ đạo các trung tâm y tế:\na) Rà soát bếp ăn.\nb) Lấy mẫu nước.",
     ["Rà soát bếp ăn.", "Lấy mẫu nước."]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "texts"), OPENERS)
def test_a_line_that_opens_lettered_points_is_no_duty(work: str, texts: list[str]) -> None:
    assert _duties(work) == [(["Sở Y tế"], text) for text in texts]


def test_a_line_that_opens_lettered_points_tells_with_whom_they_are_done() -> None:
    work = "1. Sở Y tế\nChủ trì, phối hợp với Sở Nội vụ thực hiện:\na) Mở lớp tập huấn."
    (duty,) = facts_of(plan_of(work)).duties
    assert [unit.value for unit in duty.cooperating] == ["Sở Nội vụ"]


def test_what_stands_below_a_bare_label_is_no_measure() -> None:
    told = "II. NỘI DUNG\n1. Lễ phát động\n- Thành phần:\n+ Lãnh đạo Sở Nội vụ.\n+ UBND các huyện: mỗi huyện 10 người.\n- Chủ trì: Sở Y tế."
    duties = facts_of(plan_of(told=told)).duties[:-1]
    assert [([u.value for u in duty.lead], duty.text.value) for duty in duties] == [
        (["Sở Y tế"], "Lễ phát động")
    ]


def _duties(work: str) -> list[tuple[list[str], str]]:
    return [([u.value for u in duty.lead], duty.text.value) for duty in facts_of(plan_of(work)).duties]
