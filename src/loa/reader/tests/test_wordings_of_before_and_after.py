"""What is shown "before and after" is compared and sets no time; what goes along with a report is none."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

COMPARED = [
    "Chụp ảnh các điểm tập kết rác trước và sau khi thực hiện, gửi kèm báo cáo.",
    "Chụp ảnh hiện trường trước và sau khi dọn vệ sinh, lưu hồ sơ.",
    "Quay phim tuyến mương trước và sau khi nạo vét để làm tư liệu.",
    "Ghi hình điểm đen trước, sau khi xử lý; đăng trên trang thông tin điện tử.",
    "Thu thập hình ảnh trước và sau chiến dịch của từng hộ.",
    "So sánh tỷ lệ tiêm chủng trước và sau chiến dịch.",
    "Đối chiếu số liệu hộ nghèo trước và sau khi rà soát.",
    "Khảo sát kiến thức của học viên trước và sau tập huấn.",
    "Đo nồng độ bụi trước và sau khi tưới đường.",
    "Đánh giá nhận thức của người dân trước và sau khi tuyên truyền.",
    "Lập bảng so sánh mức nước trước, trong và sau khi vận hành trạm bơm.",
]
TIMED = [
    ("Chụp ảnh, đưa tin trước, trong và sau Đại hội.", "trước, trong và sau Đại hội"),
    ("Trực bảo vệ điểm bỏ phiếu trước và sau khi bầu cử.", "trước và sau khi bầu cử"),
    ("Tổng vệ sinh đường phố trước và sau Tết Nguyên đán.", "trước và sau Tết Nguyên đán"),
    ("Phun hóa chất khử khuẩn trước và sau khi thu hoạch.", "trước và sau khi thu hoạch"),
    ("Treo ảnh Bác tại hội trường trước khi khai mạc hội nghị.", "trước khi khai mạc hội nghị"),
    ("So sánh số liệu, gửi Sở Y tế trước ngày 10/5/2025.", "trước ngày 10/5/2025"),
]
SENT_ALONG = [
    "Chụp ảnh các điểm tập kết rác trước và sau khi thực hiện, gửi kèm báo cáo.",
    "Lập danh sách hộ tham gia, gửi kèm theo báo cáo.",
    "Thống kê số hộ ký cam kết theo biểu mẫu đính kèm báo cáo.",
    "Chọn 05 ảnh đẹp gửi cùng báo cáo.",
    "Lưu bản ghi âm, nộp kèm báo cáo tháng.",
]
REPORTED = [
    ("Tập huấn trước và sau khi vào vụ, báo cáo Sở Y tế kết quả.", "báo cáo Sở Y tế kết quả"),
    ("Trực bảo vệ trước và sau khi bầu cử, báo cáo kết quả về Sở Y tế.", "báo cáo kết quả về Sở Y tế"),
    (
        "Kiểm tra các bếp ăn trước, trong và sau khi diễn ra lễ hội, báo cáo UBND tỉnh.",
        "báo cáo UBND tỉnh",
    ),
    (
        "Lập danh sách kèm báo cáo UBND tỉnh trước ngày 10/5/2025.",
        "Lập danh sách kèm báo cáo UBND tỉnh trước ngày 10/5/2025",
    ),
    ("Gửi kèm báo cáo về Sở Nội vụ các ảnh đã chụp.", "Gửi kèm báo cáo về Sở Nội vụ các ảnh đã chụp"),
]


def dues(work: str) -> list[str]:
    (duty,) = facts_of(plan_of(f"1. Sở Y tế\n- {work}")).duties
    return [due.text.value for due in duty.due]


def reports(work: str) -> list[str]:
    return [report.text.value for report in facts_of(plan_of(f"1. Sở Y tế\n- {work}")).reports]


@pytest.mark.parametrize("work", COMPARED)
def test_what_is_compared_before_and_after_has_no_deadline(work: str) -> None:
    assert dues(work) == []


@pytest.mark.parametrize(("work", "time"), TIMED)
def test_work_to_be_done_before_and_after_is_bound_by_it(work: str, time: str) -> None:
    assert dues(work) == [time]


@pytest.mark.parametrize("work", SENT_ALONG)
def test_what_goes_along_with_a_report_is_no_report(work: str) -> None:
    assert reports(work) == []


@pytest.mark.parametrize(("work", "clause"), REPORTED)
def test_a_report_is_not_cut_within_before_and_after(work: str, clause: str) -> None:
    assert reports(work) == [clause]
