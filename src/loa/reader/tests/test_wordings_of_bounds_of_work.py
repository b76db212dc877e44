# ruff: noqa: E501  # sample sentences read better unbroken
"""Times that bind the work, and near them those of people who are moved, of what comes up, and cells that say no time."""

import pytest

from loa.reader.reading import Span
from loa.reader.stages.deadlines import due_in_label, due_in_text, times_without_end
from loa.reader.stages.wording import word
from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_near_times import Times, told


@pytest.mark.parametrize(
    ("text", "times"),
    [
        # How long the work takes.
        ("Tổ trực trả lời thư trong 24 giờ.", [("trong 24 giờ", None)]),
        ("Ban quản lý chợ khắc phục trong 3 ngày và ghi sổ.", [("trong 3 ngày", None)]),
        ("Đội khảo sát làm việc tại bản trong 06 tháng.", [("trong 06 tháng", None)]),
        ("Phản hồi trong tối đa 30 phút.", [("trong tối đa 30 phút", None)]),
        ("Phát tin 3 lần trong 7 ngày.", []),
        ("Giới thiệu kết quả thu hoạch trong 9 tháng của hợp tác xã.", []),
        ("Lễ hội diễn ra trong 3 ngày.", []),
        ("Nêu lượng mưa trong 24 giờ qua.", []),
        # A bound that comes next, or that somebody else sets.
        ("Tiếp tục sửa đường trong quý tiếp theo.", [("trong quý tiếp theo", None)]),
        ("Dán danh sách sau khi được Hội đồng nhân dân xã thông qua.", [("sau khi được Hội đồng nhân dân xã thông qua", None)]),
        ("Gửi tài liệu cho đại biểu trước hội nghị tổng kết.", [("trước hội nghị tổng kết", None)]),
        ("Nộp sổ khi kết thúc lớp học về Phòng Nội vụ.", [("khi kết thúc lớp học", None)]),
        ("Thủ kho kiểm kê hằng quý (trước ngày 10 của tháng đầu quý kế tiếp).", [("hằng quý", None), ("trước ngày 10 của tháng đầu quý kế tiếp", None)]),
        ("Chốt sổ chậm nhất vào ngày 20 hằng tháng.", [("chậm nhất vào ngày 20 hằng tháng", None)]),
        ("Trình bày tham luận trước hội nghị.", []),
        ("Báo cáo kết quả trước hội nghị.", []),
        # An event whose day stands behind it.
        ("Treo cờ trong ngày hội làng (mùng 6 tháng Giêng âm lịch, tức ngày 03/02/2025).", [("ngày 03/02/2025", "2025-02-03")]),
        ("Dọn vệ sinh trước ngày khai giảng (05/9).", [("05/9", "2025-09-05")]),
        # What others do then, what comes up then, and what is left.
        ("Vận động cử tri tích cực tham gia bỏ phiếu trong ngày bầu cử.", []),
        ("Xử lý các tình huống phát sinh trong mùa mưa lũ.", []),
        ("Giữ thời gian nghỉ của học sinh trong năm học.", []),
        ("Trực cấp cứu trong mùa mưa lũ.", [("trong mùa mưa lũ", None)]),
        ("Thống kê thiệt hại do mưa lũ sau bão.", []),
        ("Khi phát quà tại nơi ngập sâu, cử người cảnh giới.", []),
    ],
)  # fmt: skip
def test_times_in_the_words_of_a_duty(text: str, times: Times) -> None:
    words = word(text, [Span(0, len(text))])
    assert told(due_in_text(words, 0, len(words.text), year=2025)) == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Báo cáo kết quả", []),
        ("Công an xã", []),
        ("Kế hoạch của trường", []),
        ("Như trên", []),
        ("Đang thực hiện", []),
        ("Thường xuyên theo chức năng, nhiệm vụ", []),
        ("Thường xuyên cả năm", []),
        ("Thường xuyên hằng năm", [("hằng năm", None)]),
        ("Thường xuyên và định kỳ", [("định kỳ", None)]),
        ("Theo lịch của trường", [("Theo lịch của trường", None)]),
        ("Quyết định ban hành trước 30/6/2025", [("Quyết định ban hành trước 30/6/2025", "2025-06-30")]),
    ],
)
def test_times_in_a_cell(text: str, times: Times) -> None:
    words = word(text, [Span(0, len(text))])
    assert told(due_in_label(words, 0, len(words.text), year=2025)) == times


def test_a_label_that_sets_no_time_is_still_told() -> None:
    text = "Thường xuyên theo chức năng"
    words = word(text, [Span(0, len(text))])
    assert [time.value for time in times_without_end(words, 0, len(text))] == [text]


@pytest.mark.parametrize("label", ["Thời gian hoàn tất", "Thời hạn xử lý", "Thời gian chuẩn bị", "Thời gian"])
def test_a_line_of_time_below_work_that_sentences_lay(label: str) -> None:
    steps = f"II. TRÌNH TỰ, ĐỐI TƯỢNG\n1. Bước 1: Rà soát\nHội Nông dân xã rà soát nhu cầu vay vốn của hội viên.\nPhòng Kinh tế kiểm tra danh sách trong 05 ngày.\n{label}: trước ngày 25 tháng 7 năm 2025.\n2. Bước 2: Duyệt\nPhòng Tài chính thẩm định nguồn vốn."
    dues = [told(duty.due) for duty in facts_of(plan_of(told=steps)).duties]
    assert [("trước ngày 25 tháng 7 năm 2025", "2025-07-25")] in dues
    assert dues.count([("trước ngày 25 tháng 7 năm 2025", "2025-07-25")]) == 1


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Hoàn thành trước ngày| 15/10/2024.", [("trước ngày| 15/10/2024", "2024-10-15")]),
        ("Báo cáo Chi cục trước hgày 30/10/2024.", [("trước hgày 30/10/2024", "2024-10-30")]),
        ("Báo cáo Chi cục trước ngảy 30/10/2024.", [("trước ngảy 30/10/2024", "2024-10-30")]),
    ],
)
def test_a_bound_before_a_day_that_the_scan_spoilt(text: str, times: Times) -> None:
    words = word(text, [Span(0, len(text))])
    assert told(due_in_text(words, 0, len(words.text), year=2025)) == times


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Thời gian ký: 16.4.2025 15:12\n", "Tăng cường công tác y tế"),
        ("", "Tăng cường công tác y tế năm 2025"),
    ],
)
def test_the_year_of_a_paper_whose_day_is_lost(head: str, title: str) -> None:
    plan = plan_of("1. Sở Y tế\n- Tập huấn cán bộ trước ngày 20/6.", title=title)
    duty, *_ = facts_of(head + plan.replace("ngày 14 tháng 3 năm 2025", "ngay1 4thlng")).duties
    assert told(duty.due) == [("trước ngày 20/6", "2025-06-20")]
