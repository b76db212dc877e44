# ruff: noqa: E501  # sample sentences read better unbroken
"""Times of something else than the work: of plans given every year, of events served, of what is not done or only wanted, of conditions."""

import pytest

from loa.reader.reading import Span
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.wording import word
from loa.reader.tests.test_wordings_of_near_times import Times, told


@pytest.mark.parametrize(
    ("text", "times"),
    [
        # What is given or awarded every year; what is done every year stays a rhythm.
        ("Mở chuyên mục theo kế hoạch hằng năm và dài hạn.", []),
        ("Đưa chỉ tiêu vào chương trình, kế hoạch công tác hằng năm của cơ quan.", []),
        ("Lấy kết quả làm tiêu chí bình xét thi đua, khen thưởng hằng năm.", []),
        ("Là căn cứ xếp loại cán bộ hàng năm.", []),
        ("Hằng năm, xây dựng kế hoạch kiểm tra.", [("Hằng năm", None)]),
        ("Khen thưởng theo định kỳ hằng năm.", [("định kỳ hằng năm", None)]),
        ("Tổ chức hội thi hằng năm.", [("hằng năm", None)]),
        # A rhythm is told once.
        ("Hằng tháng có báo cáo nhanh, 3 tháng một lần có báo cáo định kỳ gửi Sở.", [("Hằng tháng", None), ("3 tháng một lần", None)]),
        ("Thực hiện chế độ báo cáo định kỳ theo quy định.", [("định kỳ", None)]),
        # What is not done has no last day.
        ("Không tổ chức kiểm tra định kỳ trong năm 2025 đối với doanh nghiệp nhỏ.", []),
        ("Không tổ chức lễ hội trong tháng 8/2025.", []),
        ("Không để chậm, hoàn thành trong tháng 8/2025.", [("trong tháng 8/2025", "2025-08-31")]),
        # When an event takes place that is served or attended, and when the work is.
        ("Cử cán bộ tham dự hội nghị được tổ chức vào ngày 10/5/2025 tại hội trường.", []),
        ("Phục vụ kỳ thi diễn ra từ ngày 25/6 đến 28/6/2025.", []),
        ("Tổ chức hội thi từ ngày 25/6 đến 28/6/2025.", [("từ ngày 25/6 đến 28/6/2025", "2025-06-28")]),
        # When something is wanted; both feasts of one time.
        ("Đáp ứng nhu cầu mua sắm tăng trong dịp lễ, Tết.", []),
        ("Mở bán lưu động trong dịp lễ, Tết.", [("trong dịp lễ, Tết", None)]),
        # Where it is done is no part of the event; a long one ends with a word.
        ("Đưa tin trước, trong và sau Đại hội ở cấp huyện và cấp tỉnh đến người dân.", [("trước, trong và sau Đại hội", None)]),
        ("Đưa tin trước và trong lễ hội trên địa bàn huyện.", [("trước và trong lễ hội", None)]),
        # The first of two times; what was said before is no time.
        ("Ký kết hợp tác trong cuối năm 2025 và đầu năm 2026.", [("trong cuối năm 2025 và đầu năm 2026", None)]),
        ("Xử lý những hộ còn vi phạm sau khi đã nhắc nhở.", []),
        ("Bàn giao sau khi hoàn thành công trình.", [("sau khi hoàn thành công trình", None)]),
        # A condition, and what is said of the work when it holds.
        ("Trong trường hợp đến hết tháng 6/2025 dịch chưa thuyên giảm thì xin ý kiến cấp trên.", []),
        ("Nếu đến ngày 30/9/2025 chưa giải ngân hết, các đơn vị trả lại kinh phí.", []),
        ("Trường hợp sau ngày 15/7/2025 chưa nộp, Sở xử lý theo quy định.", []),
        ("Đơn vị nào đến hết ngày 20/5/2025 chưa gửi danh sách thì bị phê bình.", []),
        ("Nếu có vướng mắc, gửi về Sở trước ngày 15/6/2025.", [("trước ngày 15/6/2025", "2025-06-15")]),
        ("Trường hợp có khó khăn báo cáo về Sở trước ngày 15/6/2025.", [("trước ngày 15/6/2025", "2025-06-15")]),
        # How long others are spared something; what is stopped until a day is stopped until then.
        ("Cho doanh nghiệp lùi thời điểm nộp phí đến ngày 30/6/2025.", []),
        ("Giải quyết hồ sơ đề nghị tạm dừng đóng quỹ đến tháng 6 năm 2025.", []),
        ("Hướng dẫn hộ kinh doanh được gia hạn nộp thuế đến hết ngày 31/12/2025.", []),
        ("Thực hiện miễn, giảm tiền thuê đất đến hết năm 2025 cho hộ kinh doanh.", []),
        ("Kéo dài thời gian giải ngân vốn đến ngày 31/01/2026.", []),
        ("Đề nghị các trường tạm dừng hoạt động tập trung đến hết ngày 30/4/2025.", [("đến hết ngày 30/4/2025", "2025-04-30")]),
        ("Thực hiện gia hạn thẻ xong trước ngày 30/6/2025.", [("trước ngày 30/6/2025", "2025-06-30")]),
        # Which of several things are meant, and by when they are done.
        ("Đối với các việc hoàn thành trong quý I/2025, các đơn vị thanh toán dứt điểm.", []),
        ("Đối với hồ sơ nộp trước ngày 01/7/2025, giải quyết theo quy định cũ.", []),
        ("Đối với các dự án khởi công từ năm 2026, lập kế hoạch vốn.", []),
        ("Đối với các xã còn lại, hoàn thành trước ngày 30/6/2025.", [("trước ngày 30/6/2025", "2025-06-30")]),
        ("Đối với các trường, trước ngày 30/6/2025 phải lắp xong loa.", [("trước ngày 30/6/2025", "2025-06-30")]),
        # A state of then; what the work is for.
        ("Hỗ trợ hộ có thu nhập giảm so với trước khi có dịch.", []),
        ("Lập danh sách lao động có mặt trước khi tạm ngừng sản xuất.", []),
        ("Kiểm tra thiết bị trước khi phát sóng.", []),
        ("Cung cấp dữ liệu phục vụ công tác báo cáo thường xuyên, định kỳ, đột xuất.", []),
        ("Chuẩn bị tài liệu đáp ứng yêu cầu kiểm tra định kỳ của cấp trên.", []),
    ],
)  # fmt: skip
def test_times_of_something_else_than_the_work(text: str, times: Times) -> None:
    wording = word(text, [Span(0, len(text))])
    assert told(due_in_text(wording, 0, len(wording.text), year=2025)) == times
