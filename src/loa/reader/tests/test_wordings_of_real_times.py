# ruff: noqa: E501  # sample sentences read better unbroken
"""Times as real papers of offices tell them, and words near times that set none."""

import pytest

from loa.reader.reading import Span
from loa.reader.stages.deadlines import due_in_label, due_in_text
from loa.reader.stages.wording import word
from loa.reader.tests.test_wordings_of_near_times import Times, told


@pytest.mark.parametrize(
    ("text", "times"),
    [
        # Two quarters with one year, two days with one month.
        ("Mở lớp trong quý II và quý III/2025.", [("trong quý II và quý III/2025", "2025-09-30")]),
        ("Mở lớp trong Quý I và II năm 2025.", [("trong Quý I và II năm 2025", "2025-06-30")]),
        ("Ra quân trong 02 ngày 22 và 23 tháng 11 năm 2025.", [("trong 02 ngày 22 và 23 tháng 11 năm 2025", "2025-11-23")]),
        # Days counted, with what they are counted from.
        ("Đăng tin trong 24 giờ sau khi nhận được thông báo.", [("trong 24 giờ sau khi nhận được thông báo", None)]),
        ("Trong thời gian 05 ngày làm việc kể từ khi nhận hồ sơ, phải trả lời.", [("Trong thời gian 05 ngày làm việc kể từ khi nhận hồ sơ", None)]),
        ("Kiểm tra lại trong vòng một năm kể từ ngày cấp phép.", [("trong vòng một năm kể từ ngày cấp phép", None)]),
        # School years and terms of office.
        ("Xây xong trước năm học 2026 - 2027.", [("trước năm học 2026 - 2027", None)]),
        ("Hoàn thành trong nhiệm kỳ 2026 - 2031.", [("trong nhiệm kỳ 2026 - 2031", None)]),
        ("Cho ký cam kết ngay từ đầu mỗi năm học.", [("đầu mỗi năm học", None)]),
        ("Cho ký cam kết ngay từ đầu tháng 9 hằng năm.", [("từ đầu tháng 9 hằng năm", None)]),
        ("Phát thanh trong cả năm 2025.", [("trong cả năm 2025", "2025-12-31")]),
        # A rhythm once.
        ("Nộp số liệu theo định kỳ hằng tháng.", [("định kỳ hằng tháng", None)]),
        ("Thông tin về tỉnh (qua Văn phòng) định kỳ và đột xuất.", [("định kỳ", None)]),
        # No time of the work.
        ("Chuyển ngay hồ sơ, không chờ đến khi kết thúc kiểm tra.", []),
        ("Ghi đủ các bước từ khâu lập phiếu đến khi kết thúc cuộc kiểm tra.", []),
        ("Đôn đốc thu trong những tháng cuối năm 2025.", []),
        ("Kiểm soát giá cả, nhất là dịp cuối năm.", []),
        ("Theo dõi các điểm ô nhiễm sau lũ.", []),
    ],
)  # fmt: skip
def test_times_of_real_papers(text: str, times: Times) -> None:
    wording = word(text, [Span(0, len(text))])
    assert told(due_in_text(wording, 0, len(wording.text), year=2025)) == times


def test_a_label_that_says_day_before_its_month() -> None:
    text = "ngày tháng 11/2025"
    wording = word(text, [Span(0, len(text))])
    assert told(due_in_label(wording, 0, len(text), year=2025)) == [("tháng 11/2025", "2025-11-30")]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("6/2025", [("6/2025", "2025-06-30")]),
        ("02/2026", [("02/2026", "2026-02-28")]),
        ("9-10/2025", [("9-10/2025", "2025-10-31")]),
        ("Từ tháng 6 đến tháng 9", [("Từ tháng 6 đến tháng 9", "2025-09-30")]),
        ("Trong năm học 2025 - 2026", [("Trong năm học 2025 - 2026", None)]),
        ("Tháng 4/2025 và thường xuyên", [("Tháng 4/2025", "2025-04-30")]),
        ("Trước ngày 30/6/2025 và duy trì thường xuyên", [("Trước ngày 30/6/2025", "2025-06-30")]),
    ],
)
def test_cells_of_times(text: str, times: Times) -> None:
    wording = word(text, [Span(0, len(text))])
    assert told(due_in_label(wording, 0, len(text), year=2025)) == times
