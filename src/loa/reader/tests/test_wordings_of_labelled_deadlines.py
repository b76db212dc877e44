# ruff: noqa: E501  # sample sentences read better unbroken
"""Deadlines of labels and cells: times that stand alone, without a sentence around them."""

import pytest

from loa.reader.reading import Due, Span
from loa.reader.stages.deadlines import due_in_label
from loa.reader.stages.wording import word
from loa.reader.tests.factories import facts_of, plan_of


def pairs(dues: tuple[Due, ...]) -> list[tuple[str, str | None]]:
    return [(due.text.value, due.end.value if due.end else None) for due in dues]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý II, III/2025", [("Quý II, III/2025", "2025-09-30")]),
        ("Tháng 3-4/2025", [("Tháng 3-4/2025", "2025-04-30")]),
        ("Hoàn thành trước 30/6/2025", [("trước 30/6/2025", "2025-06-30")]),
        ("Trước 30/6", [("Trước 30/6", "2025-06-30")]),
        ("Xong trước ngày 10/5/2025.", [("trước ngày 10/5/2025", "2025-05-10")]),
        ("Hằng quý, năm", [("Hằng quý, năm", None)]),
        ("Theo tiến độ", []),
        ("Giai đoạn 2025-2030", [("2025-2030", "2030-12-31")]),
        ("Cả năm", [("Cả năm", None)]),
        ("Trong năm 2025", [("Trong năm 2025", "2025-12-31")]),
        ("Hằng năm và theo yêu cầu nhiệm vụ", [("Hằng năm", None)]),
        ("Từ ngày 15/4 - 15/5/2025", [("Từ ngày 15/4 - 15/5/2025", "2025-05-15")]),
        ("15/4 - 15/5/2025", [("15/4 - 15/5/2025", "2025-05-15")]),
        ("01/6/2025", [("01/6/2025", "2025-06-01")]),
        ("30/6 và 31/12 hằng năm", [("30/6", "--06-30"), ("31/12 hằng năm", "--12-31")]),
        ("Quý 2/2025", [("Quý 2/2025", "2025-06-30")]),
        ("Chậm nhất 10/5/2025", [("Chậm nhất 10/5/2025", "2025-05-10")]),
        ("Ngay sau khi có văn bản hướng dẫn", [("Ngay sau khi có văn bản hướng dẫn", None)]),
        ("Thường xuyên trong năm", []),
        ("Trong suốt năm học", [("Trong suốt năm học", None)]),
        ("Tháng 5/2025 và tháng 9/2025", [("Tháng 5/2025", "2025-05-31"), ("tháng 9/2025", "2025-09-30")]),
        ("Thực hiện trong Quý III/2025", [("trong Quý III/2025", "2025-09-30")]),
        ("Tháng 6/2025; thường xuyên các năm tiếp theo", [("Tháng 6/2025", "2025-06-30")]),
        ("Từ nay đến 31/12/2025", [("Từ nay đến 31/12/2025", "2025-12-31")]),
        ("Năm 2025", [("Năm 2025", "2025-12-31")]),
        ("2025", [("2025", "2025-12-31")]),
        ("6 tháng cuối năm 2025", [("6 tháng cuối năm 2025", "2025-12-31")]),
        ("Đến hết ngày 30/9/2025", [("Đến hết ngày 30/9/2025", "2025-09-30")]),
        ("Sau khi được phê duyệt", [("Sau khi được phê duyệt", None)]),
        ("Tuần 3 tháng 10/2025", [("Tuần 3 tháng 10/2025", "2025-10-21")]),
        ("Theo kế hoạch của tỉnh", [("Theo kế hoạch của tỉnh", None)]),
        ("Liên tục trong suốt đợt cao điểm", [("Liên tục trong suốt đợt cao điểm", None)]),
        # What is done again after it, and the act before the time.
        (
            "Tháng 3, 4/2025 và bổ sung, sửa đổi hàng năm",
            [("Tháng 3, 4/2025", "2025-04-30"), ("hàng năm", None)],
        ),
        ("Quý II/2025, rà soát, bổ sung hằng quý", [("Quý II/2025", "2025-06-30"), ("hằng quý", None)]),
        ("Quý III/2025 và duy trì hằng năm", [("Quý III/2025", "2025-09-30"), ("hằng năm", None)]),
        ("Tháng 3, 4/2025 và kiện toàn thường xuyên.", [("Tháng 3, 4/2025", "2025-04-30")]),
        ("Hoàn thành quý I/2025, sau đó duy trì thường xuyên", [("quý I/2025", "2025-03-31")]),
        ("Trước 30/6/2025 và điều chỉnh khi có thay đổi", [("Trước 30/6/2025", "2025-06-30")]),
        ("Trong quý II và duy trì trong các năm tiếp theo", [("Trong quý II", "2025-06-30")]),
        ("Quý I/2025; thường xuyên cập nhật", [("Quý I/2025", "2025-03-31")]),
        ("Trình UBND tỉnh trong tháng 6/2025", [("trong tháng 6/2025", "2025-06-30")]),
        ("Ban hành trước ngày 30/6/2025", [("trước ngày 30/6/2025", "2025-06-30")]),
        ("Từ năm 2025 đến năm 2030 và tiếp theo", [("Từ năm 2025 đến năm 2030 và tiếp theo", None)]),
        ("Năm 2025 và 2026", [("Năm 2025 và 2026", "2026-12-31")]),
    ],
)
def test_times_in_a_label_or_cell(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_label(words, 0, len(words.text), year=2025)) == expected


@pytest.mark.parametrize(
    ("measure", "label", "expected"),
    [
        ("Sơ kết vào năm 2027, tổng kết vào năm 2030.", "Hằng năm", [("năm 2027", "2027-12-31"), ("năm 2030", "2030-12-31")]),
        ("Tổ chức hội thi: Chậm nhất ngày 20/6/2025 (trước ngày khai giảng 70 ngày).", "Quý II, III/2025",
         [("Chậm nhất ngày 20/6/2025", "2025-06-20")]),
        ("Sửa các trạm loa xây trước năm 2015.", "Quý I/2025", [("Quý I/2025", "2025-03-31")]),
        ("Tuyên truyền Đề án từ nay đến năm 2030.", "Tháng 5/2025", [("Tháng 5/2025", "2025-05-31")]),
        ("Mở 05 lớp tập huấn.", "Trước 30/6/2025", [("Trước 30/6/2025", "2025-06-30")]),
    ],
)  # fmt: skip
def test_a_last_day_of_the_measure_itself_stands_before_its_label(
    measure: str, label: str, expected: list[tuple[str, str | None]]
) -> None:
    told = f"II. NHIỆM VỤ\n1. {measure}\n- Đơn vị chủ trì: Sở Y tế.\n- Thời gian thực hiện: {label}."
    duty, *_ = facts_of(plan_of(told=told)).duties
    assert pairs(duty.due) == expected
