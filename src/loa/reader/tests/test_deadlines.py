# sample sentences read better unbroken
"""Deadlines: the days, rhythms and events by which words, labels and cells bind a duty."""

import pytest

from loa.reader.reading import Due, Span
from loa.reader.stages.deadlines import due_in_label, due_in_text
from loa.reader.stages.wording import word


def pairs(dues: tuple[Due, ...]) -> list[tuple[str, str | None]]:
    return [(due.text.value, due.end.value if due.end else None) for due in dues]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hoàn thành trước ngày 30/9/2024.", [("trước ngày 30/9/2024", "2024-09-30")]),
        ("in tài liệu (xong trong tháng 4/2020).", [("trong tháng 4/2020", "2020-04-30")]),
        ("rà soát trước tháng 9/2020", [("trước tháng 9/2020", "2020-08-31")]),
        (
            "gửi báo cáo trước ngày 01/6 và 15/11 hằng năm",
            [("trước ngày 01/6", "--06-01"), ("15/11 hằng năm", "--11-15")],
        ),
        ("tổng kết trước ngày 15/12", [("trước ngày 15/12", "2025-12-15")]),
        ("tổ chức hội nghị tháng 3/2026.", [("tháng 3/2026", "2026-03-31")]),
        ("neo đậu trước 16 giờ 00 ngày 07/9/2025", [("trước 16 giờ 00 ngày 07/9/2025", "2025-09-07")]),
        (
            "treo cờ từ ngày 20/4/2014 đến hết ngày 10/5/2014",
            [("từ ngày 20/4/2014 đến hết ngày 10/5/2014", "2014-05-10")],
        ),
        ("quản lý phóng viên (trước, trong và sau Đại hội).", [("trước, trong và sau Đại hội", None)]),
        ("Sau Đại hội: Tuyên truyền kết quả", [("Sau Đại hội", None)]),
        ("định kỳ hằng quý báo cáo UBND tỉnh", [("định kỳ hằng quý", None)]),
        ("Định kỳ tổng hợp kết quả", [("Định kỳ", None)]),
        ("báo cáo ngày 25 hằng tháng", [("ngày 25 hằng tháng", None)]),
        ("thực hiện Nghị định số 80/2021/NĐ-CP ngày 26/8/2021 của Chính phủ", []),
        ("đánh giá chỉ số năm 2025 và các năm tiếp theo", []),
        ("bảo đảm hệ thống hoạt động thường xuyên, 24/7", []),
        ("điều hành công việc hằng ngày", []),
        ("thực hiện nhiệm kỳ 2020-2025", []),
    ],
)
def test_deadlines_in_the_words_of_a_duty(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_text(words, 0, len(words.text), year=2025)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thường xuyên", []),
        ("Thường xuyên, hằng năm", [("hằng năm", None)]),
        ("Quý IV-2025", [("Quý IV-2025", "2025-12-31")]),
        ("Hoàn thành trước 30/6/2026.", [("trước 30/6/2026", "2026-06-30")]),
        ("Năm 2025 và các năm tiếp theo.", [("Năm 2025 và các năm tiếp theo", None)]),
        (
            "Giai đoạn 2026-2030 và những năm tiếp theo",
            [("2026-2030", "2030-12-31"), ("những năm tiếp theo", None)],
        ),
        ("Từ 01/7/2025", [("Từ 01/7/2025", None)]),
        (
            "Hằng tuần, từ tháng 4 đến tháng 11/2026",
            [("Hằng tuần", None), ("từ tháng 4 đến tháng 11/2026", "2026-11-30")],
        ),
        ("Theo kế hoạch công tác hằng năm", [("Theo kế hoạch công tác hằng năm", None)]),
        ("", []),
    ],
)
def test_deadlines_of_a_label(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_label(words, 0, len(words.text), year=2025)) == expected
