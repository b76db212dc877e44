# ruff: noqa: E501  # sample sentences read better unbroken
"""Times that stand near, come again or are told in words; people of no listed kind who are told what to do."""

import pytest

from loa.reader.reading import Due, Span
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.wording import word
from loa.reader.tests.factories import who_does

Times = list[tuple[str, str | None]]


def told(dues: tuple[Due, ...]) -> Times:
    return [(due.text.value, due.end.value if due.end else None) for due in dues]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        # So long before something, this week, next week.
        ("Gửi tin nhắn ba ngày trước khi cắt điện.", [("ba ngày trước khi cắt điện", None)]),
        ("Thông báo năm ngày trước ngày hội.", [("năm ngày trước ngày hội", None)]),
        ("Dán giá trước quầy xong trong tuần này.", [("trong tuần này", None)]),
        ("Nộp danh sách ngay trong tháng này.", [("trong tháng này", None)]),
        ("Gặp mặt chiều thứ Tư tuần tới.", [("chiều thứ Tư tuần tới", None)]),
        ("Bắt đầu từ thứ Hai tuần sau.", [("từ thứ Hai tuần sau", None)]),
        ("Xử lý trong 48 giờ từ khi nhận được phản ánh.", [("trong 48 giờ từ khi nhận được phản ánh", None)]),
        ("Trả lời trong 24 giờ từ lúc tiếp nhận.", [("trong 24 giờ từ lúc tiếp nhận", None)]),
        ("Xong trước hè.", [("trước hè", None)]),
        ("Quét dọn trước Tết.", [("trước Tết", None)]),
        ("Phát hành trước tháng Chạp.", [("trước tháng Chạp", None)]),
        ("Chậm lắm là 25/5 phải xong.", [("Chậm lắm là 25/5", "2025-05-25")]),
        ("Nộp trễ nhất ngày 25/5.", [("trễ nhất ngày 25/5", "2025-05-25")]),
        # What comes again.
        ("Nộp về xã trước mồng 5 hằng tháng.", [("trước mồng 5 hằng tháng", None)]),
        ("Nộp về xã trước ngày mùng 5 mỗi tháng.", [("trước ngày mùng 5 mỗi tháng", None)]),
        ("Nộp chậm nhất trước mùng 5 tháng sau.", [("chậm nhất trước mùng 5 tháng sau", None)]),
        ("Chấm điểm vào ngày cuối cùng của tháng.", [("ngày cuối cùng của tháng", None)]),
        ("Bốc thăm vào ngày đầu tiên của quý.", [("ngày đầu tiên của quý", None)]),
        ("Họp giao ban 8 giờ sáng thứ Hai hằng tuần.", [("8 giờ sáng thứ Hai hằng tuần", None)]),
        ("Nộp số liệu trước 16h00 thứ Sáu hằng tuần.", [("trước 16h00 thứ Sáu hằng tuần", None)]),
        ("Công khai số liệu vào thứ Năm tuần thứ hai hằng tháng.", [("thứ Năm tuần thứ hai hằng tháng", None)]),
        ("Phát thanh thứ Ba tuần đầu hằng tháng.", [("thứ Ba tuần đầu hằng tháng", None)]),
        ("Phát loa 30 phút một lần.", [("30 phút một lần", None)]),
        ("Giao ban 7 giờ 30 hằng ngày nhắc lại.", [("7 giờ 30 hằng ngày", None)]),
        ("Tuần nào cũng họp.", [("Tuần nào cũng", None)]),
        ("Phải có mặt sau 15 phút kể từ khi nhận tin.", [("sau 15 phút kể từ khi nhận tin", None)]),
        ("Phát hành bản tin 02 số/tháng.", [("02 số/tháng", None)]),
        ("Chấm điểm chéo giữa các khoa, đợt 1 ngày 15/5, đợt 2 ngày 15/6.", [("ngày 15/5", "2025-05-15"), ("ngày 15/6", "2025-06-15")]),
        # The first part of a month ends on no certain day.
        ("Công bố kết quả đầu tháng 11/2025.", [("đầu tháng 11/2025", None)]),
        ("Công bố kết quả cuối tháng 11/2025.", [("cuối tháng 11/2025", "2025-11-30")]),
        ("Mỗi phiên chợ phát loa lưu động.", [("Mỗi phiên chợ", None)]),
        # Meetings and rounds of a month.
        ("Sinh hoạt chuyên đề trong kỳ sinh hoạt tháng 6.", [("tháng 6", "2025-06-30")]),
        ("Phát tờ rơi trong đợt chi trả lương hưu tháng 5.", [("tháng 5", "2025-05-31")]),
    ],
)  # fmt: skip
def test_times_that_stand_near(text: str, times: Times) -> None:
    wording = word(text, [Span(0, len(text))])
    assert told(due_in_text(wording, 0, len(wording.text), year=2025)) == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Rút kinh nghiệm từ tuần trước.", []),
        ("Hai bên ký kết từ ngày đầu hợp tác.", []),
        ("Tổ chức ngày đầu của năm học vui tươi.", []),
    ],
)
def test_what_is_no_time(text: str, times: Times) -> None:
    wording = word(text, [Span(0, len(text))])
    assert told(due_in_text(wording, 0, len(wording.text), year=2025)) == times


@pytest.mark.parametrize(
    ("work", "who"),
    [
        ("1. Thủ kho cấp phát hóa chất theo lệnh của Trưởng phòng Kế hoạch.", [(["Thủ kho"], [])]),
        ("1. Tổ dân phố số 3, số 4 quét dọn ngõ vào sáng thứ Bảy hằng tuần.", [(["Tổ dân phố số 3, số 4"], [])]),
        ("1. Lãnh đạo Chi cục chủ trì giao ban, có mặt các đội trưởng.", [(["Lãnh đạo Chi cục"], [])]),
        ("1. Tòa soạn Báo mở trang riêng, ra số đầu trong tháng 3.", [(["Tòa soạn Báo"], [])]),
        ("1. Toàn thể đoàn viên tham gia quét dọn bờ biển.", [(["Toàn thể đoàn viên"], [])]),
        ("1. Lái xe dán khẩu hiệu hai bên thành xe.", [(["Lái xe"], [])]),
        ("1. Các bến tàu phát loa nhắc hành khách mặc áo phao.", [(["Các bến tàu"], [])]),
        # No work of somebody: a thing, what was done, who is told something.
        ("1. Tổ chức các đợt thanh tra, kiểm tra.", []),
        ("1. Kho lương thực được bố trí tại trung tâm xã.", []),
        ("1. Kinh phí tổ chức lấy từ nguồn xã hội hóa.", []),
    ],
)  # fmt: skip
def test_people_of_no_listed_kind(work: str, who: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(work) == who
