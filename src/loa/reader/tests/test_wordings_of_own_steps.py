"""A step of the work told as a time sets none; an event of its own does."""

import pytest

from loa.reader.reading import Span
from loa.reader.stages.deadlines import due_in_label, due_in_text
from loa.reader.stages.wording import word
from loa.reader.tests.test_wordings_of_near_times import told

STEPS = [
    "Kiểm tra an toàn nồi hơi trước khi đưa vào vận hành.",
    "Củng cố tổ bảo vệ rừng sau khi thực hiện mô hình chính quyền mới.",
    "Lấy ý kiến các hộ dân trước khi ban hành.",
    "Thẩm định giá thuốc trước khi trình Giám đốc ký.",
    "Bố trí lại trụ sở sau khi sắp xếp đơn vị hành chính.",
    "Kiểm dịch gia súc trước khi giết mổ, xuất bán.",
    "Kiểm định xe khách trước khi đưa ra lưu thông.",
    "Rửa tay trước và sau khi chế biến thức ăn.",
    "Khử khuẩn dụng cụ sau khi sử dụng.",
    "Giám sát tuyến kè trước, trong và sau khi thi công.",
    "Giám sát tuyến kè trước, trong và sau quá trình thi công.",
    "Đào tạo lại viên chức sau khi sáp nhập.",
    "Sau khi hợp nhất: rà soát con dấu, tài khoản của các phòng.",
    "Chuyển hồ sơ sau khi hoàn thành việc hợp nhất các phòng.",
    "Khám sức khỏe cho lao động trước khi tuyển dụng.",
    "Lấy mẫu nước trước khi xả ra môi trường.",
    "Thu hồi thẻ sau khi người dùng trả máy.",
]

EVENTS = [
    ("Treo cờ trước khi khai mạc hội nghị.", "trước khi khai mạc hội nghị"),
    ("Gia cố đê trước khi bão vào bờ.", "trước khi bão vào bờ"),
    ("Chằng chống nhà cửa trước khi áp thấp nhiệt đới đổ bộ.", "trước khi áp thấp nhiệt đới đổ bộ"),
    ("Nạo vét mương trước khi bước vào mùa mưa.", "trước khi bước vào mùa mưa"),
    ("Dọn bùn sau khi lũ rút.", "sau khi lũ rút"),
    ("Gửi tài liệu trước khi tổ chức Đại hội.", "trước khi tổ chức Đại hội"),
    ("Ôn tập cho học sinh trước khi thi tốt nghiệp.", "trước khi thi tốt nghiệp"),
    ("Rút kinh nghiệm sau khi kết thúc đợt cao điểm.", "sau khi kết thúc đợt cao điểm"),
    ("Phát tờ rơi trước khi học sinh nghỉ hè.", "trước khi học sinh nghỉ hè"),
    ("Phổ biến quy định mới sau khi Luật có hiệu lực.", "sau khi Luật có hiệu lực"),
    ("Báo cáo Thường trực trước khi trình kỳ họp cuối năm.", "trước khi trình kỳ họp cuối năm"),
    ("Bàn giao cho xã sau khi hoàn thành công trình.", "sau khi hoàn thành công trình"),
    ("Sau khi bế mạc Đại hội: đưa tin về kết quả.", "Sau khi bế mạc Đại hội"),
    ("Trực trước, trong và sau quá trình bầu cử.", "trước, trong và sau quá trình bầu cử"),
    ("Dán thông báo trước khi đoàn kiểm tra đến.", "trước khi đoàn kiểm tra đến"),
    # so many days, and whoever says by when
    ("Nhắn tin cho dân trước khi cắt nước 24 giờ.", "trước khi cắt nước 24 giờ"),
    ("Đăng tin 03 ngày trước khi đưa vào vận hành.", "03 ngày trước khi đưa vào vận hành"),
    ("Lắp camera xong trước khi đưa nhà máy vào sử dụng.", "trước khi đưa nhà máy vào sử dụng"),
    ("Nộp hồ sơ chậm nhất trước khi nghiệm thu.", "chậm nhất trước khi nghiệm thu"),
    # at once is a time
    ("Thay bóng đèn ngay sau khi phát hiện hỏng.", "ngay sau khi phát hiện hỏng"),
]  # fmt: skip


@pytest.mark.parametrize("text", STEPS)
def test_a_step_of_the_work_sets_no_time(text: str) -> None:
    wording = word(text, [Span(0, len(text))])
    assert told(due_in_text(wording, 0, len(wording.text), year=2025)) == []


@pytest.mark.parametrize(("text", "time"), EVENTS)
def test_an_event_of_its_own_sets_one(text: str, time: str) -> None:
    wording = word(text, [Span(0, len(text))])
    assert told(due_in_text(wording, 0, len(wording.text), year=2025)) == [(time, None)]


def test_a_label_of_times_says_a_time_whatever_it_is_bound_to() -> None:
    text = "Trước khi đưa vào sử dụng"
    wording = word(text, [Span(0, len(text))])
    assert told(due_in_label(wording, 0, len(text), year=2025)) == [(text, None)]
