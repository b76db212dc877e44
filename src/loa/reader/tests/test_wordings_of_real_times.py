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
        # Days told in words, with a year apart, with the event that is on them, behind an hour.
        ("Sắp xếp xong trước 30 tháng 6 năm 2025.", [("trước 30 tháng 6 năm 2025", "2025-06-30")]),
        ("Làm trong 3 tháng 6 ngày.", []),
        ("Nghiệm thu trước 15/12 năm 2025.", [("trước 15/12 năm 2025", "2025-12-15")]),
        ("Hoàn thành trước ngày Quốc khánh 02/9/2025.", [("trước ngày Quốc khánh 02/9/2025", "2025-09-02")]),
        ("Bàn giao trước thời điểm sáp nhập ngày 01/7/2025.", [("trước thời điểm sáp nhập ngày 01/7/2025", "2025-07-01")]),
        ("Duy trì chốt trực đến ngày bầu cử 15/3/2026.", [("đến ngày bầu cử 15/3/2026", "2026-03-15")]),
        ("Thực hiện từ ngày ký đến hết ngày 31/12/2025.", [("từ ngày ký đến hết ngày 31/12/2025", "2025-12-31")]),
        ("Hạn cuối gửi bài: 17h00 ngày 30/9/2025.", [("17h00 ngày 30/9/2025", "2025-09-30")]),
        ("Chậm nhất sau 05 ngày làm việc kể từ khi hội thi kết thúc, gửi hồ sơ.", [("Chậm nhất sau 05 ngày làm việc kể từ khi hội thi kết thúc", None)]),
        ("Đến năm 2030, 100% xã có nhà văn hóa.", [("Đến năm 2030", "2030-12-31")]),
        # What is old, and what is counted.
        ("Nâng tỷ lệ người được khám trước khi kết hôn đạt 90%.", []),
        ("Xử lý dứt điểm các vụ việc tồn đọng trước năm 2025.", []),
        ("Hoàn thành trước năm 2027.", [("trước năm 2027", "2026-12-31")]),
        ("Thống kê số liệu từ ngày 01/01/2025 đến ngày 30/6/2025.", []),
        ("Nêu kết quả thực hiện từ tháng 01/2025 đến tháng 6/2025.", []),
        # Around an event, however the three are joined.
        ("Chuẩn bị khánh tiết trước trong và sau Tết.", [("trước trong và sau Tết", None)]),
        ("Phân công trực trước, trong, sau Đại hội.", [("trước, trong, sau Đại hội", None)]),
        ("Đưa tin trước - trong - sau lễ hội.", [("trước - trong - sau lễ hội", None)]),
        ("Treo băng rôn trong, trước và sau ngày hội.", [("trong, trước và sau ngày hội", None)]),
        ("Đưa tin trong, sau đại hội ở xã.", [("trong, sau đại hội", None)]),
        ("Chụp ảnh trước, trong và sau khi xử lý.", []),
        ("Giữ nền nếp trước sau như một.", []),
        # While something lasts; what went by or comes is no time.
        ("Trong thời gian tạm dừng đóng, không thanh tra doanh nghiệp.", [("Trong thời gian tạm dừng đóng", None)]),
        ("Trong thời gian chờ hướng dẫn mới, tiếp tục làm theo quy định cũ.", [("Trong thời gian chờ hướng dẫn mới", None)]),
        ("Trong thời gian chưa có loa, thông báo bằng bảng tin.", [("Trong thời gian chưa có loa", None)]),
        ("Cấp nước sạch cho dân trong thời gian có lũ.", [("trong thời gian có lũ", None)]),
        ("Trong thời gian tới, tăng thời lượng phát sóng.", []),
        ("Trong thời gian qua, các xã đã mở nhiều lớp.", []),
        ("Trong thời gian sớm nhất, gửi kết quả về Sở.", []),
        ("Khen học sinh giỏi trong thời gian học tại trường.", []),
        # A year that opens the sentence of an act.
        ("Rà soát thủ tục. Năm 2026, cắt giảm 30% thời gian giải quyết.", [("Năm 2026", "2026-12-31")]),
        ("Năm 2025 tổ chức tập huấn cho 300 cán bộ.", [("Năm 2025", "2025-12-31")]),
        ("Riêng năm 2025, mở 05 lớp tập huấn.", [("năm 2025", "2025-12-31")]),
        ("Năm 2024, toàn tỉnh có 200 vụ cháy.", []),
        # Stretches of years.
        ("Tập trung làm tốt các việc từ năm 2025 đến năm 2027.", [("từ năm 2025 đến năm 2027", "2027-12-31")]),
        ("Từ năm 2025 đến năm 2030, mỗi năm mở 05 lớp.", [("Từ năm 2025 đến năm 2030", "2030-12-31"), ("mỗi năm", None)]),
        ("Trong các năm 2025 - 2027, mở 02 lớp tập huấn.", [("Trong các năm 2025 - 2027", "2027-12-31")]),
        ("Trong giai đoạn 2026 - 2030, trồng 100 ha rừng.", [("2026 - 2030", "2030-12-31")]),
        ("Xây dựng kế hoạch truyền thông từ năm 2025 đến năm 2030.", []),
        ("Rà soát các hộ được hỗ trợ từ năm 2020 đến năm 2024.", []),
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
