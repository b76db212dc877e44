# ruff: noqa: E501  # sample sentences read better unbroken
"""Reports told by other verbs, to posts and by addresses: "nhắn số liệu", "phản ánh tình hình với …"."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

Reports = list[tuple[list[str], list[str], str | None]]
WORK = "1. Sở Y tế\n- Tập huấn cán bộ.\n2. Chế độ báo cáo\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các trạm y tế nhắn số liệu qua nhóm Zalo cho Phòng Kế hoạch trước 16 giờ hằng ngày.", [(["Các trạm y tế"], ["Phòng Kế hoạch"], None)]),
        ("Thứ Sáu hằng tuần, các khoa nộp bảng chấm điểm về Phòng Điều dưỡng.", [(["các khoa"], ["Phòng Điều dưỡng"], None)]),
        ("Định kỳ 02 tuần/lần, trưởng thôn phản ánh tình hình với Chủ tịch UBND xã.", [(["trưởng thôn"], ["Chủ tịch UBND xã"], None)]),
        ("Khi xảy ra sự cố, đơn vị phải báo về Thường trực Ban Chỉ đạo trong vòng 30 phút.", [(["đơn vị"], ["Thường trực Ban Chỉ đạo"], None)]),
        ("Đề nghị các trường gửi báo cáo kèm ảnh về địa chỉ thư điện tử của Phòng Giáo dục và Đào tạo trước ngày 30 tháng 5 năm 2025.",
         [(["các trường"], ["Phòng Giáo dục và Đào tạo"], "2025-05-30")]),
        ("Các chi nhánh báo cáo tiến độ hằng tuần, báo cáo kết thúc đợt trước 30/9/2025 về Hội sở chính.",
         [(["Các chi nhánh"], ["Hội sở chính"], None), (["Các chi nhánh"], ["Hội sở chính"], "2025-09-30")]),
        ("Ban Giám hiệu báo cáo trước Hội đồng trường vào kỳ họp cuối năm.", [(["Ban Giám hiệu"], ["Hội đồng trường"], None)]),
        ("Phòng Kinh tế tập hợp, báo cáo Chủ tịch UBND phường tại phiên họp thường kỳ.", [(["Phòng Kinh tế"], ["Chủ tịch UBND phường"], None)]),
        ("Hội Nông dân xã chuyển kết quả bình chọn đến Ban Tổ chức trước 20/9.", [(["Hội Nông dân xã"], ["Ban Tổ chức"], "2025-09-20")]),
        # No reports: a talk, a book, what people say.
        ("Mỗi tháng, Chi hội trưởng kể lại việc làm được tại cuộc họp Ban Chấp hành.", []),
        ("Số liệu cập nhật trên phần mềm trước 15 giờ; không phải gửi văn bản giấy.", []),
        ("Tiếp nhận phản ánh của người dân qua đường dây nóng.", []),
        ("Nộp hồ sơ dự thi về Phòng Văn hóa.", []),
    ],
)  # fmt: skip
def test_reports_told_by_other_verbs(text: str, expected: Reports) -> None:
    reports = facts_of(plan_of(WORK + text)).reports
    assert [
        ([u.value for u in r.sender], [u.value for u in r.receiver], r.due and r.due.value) for r in reports
    ] == expected
