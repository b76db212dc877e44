# ruff: noqa: E501  # sample sentences read better unbroken
"""Times over the turn of a year or month, hours of every day with their part of the day, times of a budget."""

import pytest

from loa.reader.reading import Span
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.wording import word
from loa.reader.tests.test_wordings_of_near_times import Times, told


@pytest.mark.parametrize(
    ("text", "times"),
    [
        # Hours of every day, the part of the day behind them.
        ("Phun nước rửa đường xong trước 6h sáng hằng ngày.", [("trước 6h sáng hằng ngày", None)]),
        ("Gửi số liệu về tổ trực trước 16 giờ 30 chiều mỗi ngày.", [("trước 16 giờ 30 chiều mỗi ngày", None)]),
        ("Tưới cây trước 7 giờ buổi sáng hằng ngày.", [("trước 7 giờ buổi sáng hằng ngày", None)]),
        ("Chốt số ca chậm nhất là 15h00 chiều hàng ngày.", [("chậm nhất là 15h00 chiều hàng ngày", None)]),
        ("Mở loa lúc 5 giờ sáng và 17 giờ chiều hằng ngày.", [("5 giờ sáng và 17 giờ chiều hằng ngày", None)]),
        ("Báo tin trước 10 giờ sáng cùng ngày.", [("trước 10 giờ sáng cùng ngày", None)]),
        ("Gửi lịch trước 16 giờ chiều ngày thứ Sáu hằng tuần.", [("trước 16 giờ chiều ngày thứ Sáu hằng tuần", None)]),
        ("Khai mạc lúc 8 giờ sáng ngày 20/5/2025.", [("8 giờ sáng ngày 20/5/2025", "2025-05-20")]),
        # From the end of one into the beginning of the next.
        ("Đàm phán xong trong cuối năm 2025 và đầu năm 2026.", [("trong cuối năm 2025 và đầu năm 2026", None)]),
        ("Mở lớp cuối tháng 9, đầu tháng 10/2025.", [("cuối tháng 9, đầu tháng 10/2025", None)]),
        ("Ra quân vào cuối quý III, đầu quý IV/2025.", [("cuối quý III, đầu quý IV/2025", None)]),
        ("Khánh thành cuối năm 2025 hoặc đầu năm 2026.", [("cuối năm 2025 hoặc đầu năm 2026", None)]),
        ("Rà soát cuối năm 2025; tổng kết đầu năm 2026.", [("cuối năm 2025", "2025-12-31"), ("đầu năm 2026", None)]),
        ("Mở lớp đầu tháng 9 và cuối tháng 10/2025.", [("đầu tháng 9", None), ("cuối tháng 10/2025", "2025-10-31")]),
        ("Mở lớp đợt 1 cuối tháng 9/2025, đợt 2 đầu tháng 11/2025.", [("cuối tháng 9/2025", "2025-09-30"), ("đầu tháng 11/2025", None)]),
        # Whose time it is: a budget's.
        ("Bố trí kinh phí trong dự toán đầu năm 2026.", []),
        ("Cân đối trong dự toán giữa năm 2026.", []),
        ("Sử dụng nguồn ngân sách cuối năm 2025.", []),
        ("Lập dự toán vào cuối năm 2025.", [("cuối năm 2025", "2025-12-31")]),
        # What the work is to lessen, and when that would come.
        ("Quét hút bụi để giảm ùn tắc trước giờ cao điểm.", []),
        ("Rửa đường sớm để bảo đảm hiệu quả, giảm nồng độ bụi trước giờ tan tầm.", []),
        ("Điều tiết xe nhằm hạn chế ùn ứ trước giờ vào lớp.", []),
        ("Quét dọn xong trước giờ cao điểm.", [("trước giờ cao điểm", None)]),
        ("Cắt cành trước mùa mưa để hạn chế cây đổ.", [("trước mùa mưa", None)]),
        ("Họp dân để bàn việc giảm rác trước Tết; báo cáo trước ngày bầu cử.", [("trước Tết", None), ("trước ngày bầu cử", None)]),
    ],
)  # fmt: skip
def test_times(text: str, times: Times) -> None:
    wording = word(text, [Span(0, len(text))])
    assert told(due_in_text(wording, 0, len(wording.text), year=2025)) == times
