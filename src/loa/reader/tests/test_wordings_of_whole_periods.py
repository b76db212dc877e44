# ruff: noqa: E501  # sample sentences read better unbroken
"""Periods of plans of work: told in a sentence, headings of work before and after, kinds without days, single measures."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

TITLE = "Diệt chuột bảo vệ mùa màng trên địa bàn tỉnh"
Periods = list[tuple[str, str | None, str | None]]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # A sentence says when the plan runs.
        ("II. YÊU CẦU\n1. Đợt cao điểm được triển khai từ ngày 15/4/2025 đến hết ngày 14/6/2025.\n2. Các đơn vị làm nghiêm túc.",
         [("từ ngày 15/4/2025 đến hết ngày 14/6/2025", "2025-04-15", "2025-06-14")]),
        ("II. NỘI DUNG\nThời gian thực hiện cao điểm: 02 tháng, bắt đầu từ ngày 15/4/2025 đến ngày 15/6/2025.",
         [("từ ngày 15/4/2025 đến ngày 15/6/2025", "2025-04-15", "2025-06-15")]),
        ("II. NỘI DUNG\n1. Chiến dịch diễn ra đồng loạt từ ngày 02/5 đến ngày 20/5/2025 tại các xã.",
         [("từ ngày 02/5 đến ngày 20/5/2025", "2025-05-02", "2025-05-20")]),
        ("II. NỘI DUNG\n1. Kế hoạch số 12/KH-UBND được thực hiện từ năm 2021, đạt kết quả tốt.", []),
        # Headings of work before, on and after an event.
        ("II. NHIỆM VỤ\n1. Nhiệm vụ trước mùa gặt\n- Đặt bẫy.\n2. Nhiệm vụ trong mùa gặt\n- Thu bả.\n3. Nhiệm vụ sau mùa gặt\n- Dọn đồng.",
         [("trước mùa gặt", None, None), ("trong mùa gặt", None, None), ("sau mùa gặt", None, None)]),
        ("II. NHIỆM VỤ\n1. Nhiệm vụ trong lĩnh vực trồng trọt\n- Đặt bẫy.\n2. Nhiệm vụ trong công tác thú y\n- Thu bả.", []),
        # Stages that are told by what is done in them.
        ("II. CÁC GIAI ĐOẠN\n1. Giai đoạn chuẩn bị\n- Mua bẫy.\n2. Giai đoạn tổ chức thực hiện\n- Đặt bẫy.\n3. Giai đoạn tổng kết\n- Họp.",
         [("Giai đoạn chuẩn bị", None, None), ("Giai đoạn tổ chức thực hiện", None, None), ("Giai đoạn tổng kết", None, None)]),
        # Sections of time under other names; days that share their month.
        ("II. THỜI GIAN TIẾN HÀNH\nTừ 01/4/2025 đến 30/4/2025.", [("Từ 01/4/2025 đến 30/4/2025", "2025-04-01", "2025-04-30")]),
        ("II. THỜI GIAN\n03 ngày: 24, 25 và 26 tháng 4 năm 2025.", [("03 ngày", "2025-04-24", "2025-04-26")]),
        # Labels of several measures give the time of each.
        ("II. NỘI DUNG\n1. Kiểm tra kho\n- Số bẫy.\n* Thời gian thực hiện:\n+ Đợt 1: từ ngày 01/4/2025 đến ngày 05/4/2025.\n+ Đợt 2: từ ngày 10/5/2025 đến ngày 12/5/2025.\n2. Kiểm tra đồng\n- Số ổ.\n* Thời gian thực hiện: từ ngày 04/6/2025 đến ngày 08/6/2025.",
         []),
    ],
)  # fmt: skip
def test_periods_of_a_plan_of_work(told: str, expected: Periods) -> None:
    phases = facts_of(plan_of(title=TITLE, told=told)).phases
    assert [(p.name.value, p.start and p.start.value, p.end and p.end.value) for p in phases] == expected


def test_the_sentence_that_issues_a_plan_gives_its_period() -> None:
    issued = "Sở Y tế ban hành Kế hoạch diệt chuột trong trường học giai đoạn 2026 - 2030, cụ thể như sau:\n\nI. MỤC ĐÍCH"
    text = plan_of(title=TITLE).replace("I. MỤC ĐÍCH", issued, 1)
    assert [(p.name.value, p.start and p.start.value) for p in facts_of(text).phases] == [
        ("giai đoạn 2026 - 2030", "2026-01-01")
    ]
