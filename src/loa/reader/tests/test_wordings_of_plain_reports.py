# ruff: noqa: E501  # sample sentences read better unbroken
"""Reports in plain speech: in what haste, with two times, drafted for another to sign, sent to two at once."""

import pytest

from loa.reader.tests.test_wordings_of_reports import SY, Found, reports_of

U = ("UBND tỉnh",)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Kết thúc đợt, báo cáo UBND tỉnh trước 10/8/2025.",
         [("Kết thúc đợt, báo cáo UBND tỉnh trước 10/8/2025", SY, U, "2025-08-10")]),
        ("Báo cáo nhanh trước 17 giờ hằng ngày về UBND tỉnh.",
         [("Báo cáo nhanh trước 17 giờ hằng ngày về UBND tỉnh", SY, U, None)]),
        ("Báo cáo định kỳ (6 tháng trước ngày 15/6, năm trước ngày 15/12) hoặc đột xuất về UBND tỉnh.",
         [("Báo cáo định kỳ (6 tháng trước ngày 15/6, năm trước ngày 15/12) hoặc đột xuất về UBND tỉnh", SY, U, "2025-06-15"), ("Báo cáo định kỳ (6 tháng trước ngày 15/6, năm trước ngày 15/12) hoặc đột xuất về UBND tỉnh", SY, U, "2025-12-15")]),
        ("Định kỳ 6 tháng (trước 10/6), 01 năm (trước 10/12) và đột xuất khi có yêu cầu báo cáo UBND tỉnh.",
         [("Định kỳ 6 tháng (trước 10/6), 01 năm (trước 10/12) và đột xuất khi có yêu cầu báo cáo UBND tỉnh", SY, U, "2025-06-10"), ("Định kỳ 6 tháng (trước 10/6), 01 năm (trước 10/12) và đột xuất khi có yêu cầu báo cáo UBND tỉnh", SY, U, "2025-12-10")]),
        ("Có sự cố thì báo ngay Giám đốc Sở.",
         [("Có sự cố thì báo ngay Giám đốc Sở", SY, ("Giám đốc Sở",), None)]),
        ("Phát hiện vi phạm thì phản ánh ngay về UBND tỉnh.",
         [("Phát hiện vi phạm thì phản ánh ngay về UBND tỉnh", SY, U, None)]),
        ("Nếu vướng mắc, báo ngay Văn phòng UBND tỉnh để kịp tháo gỡ.",
         [("Nếu vướng mắc, báo ngay Văn phòng UBND tỉnh để kịp tháo gỡ", SY, ("Văn phòng UBND tỉnh",), None)]),
        ("Phòng Nghiệp vụ Y tổng hợp, trình Giám đốc Sở ký báo cáo UBND tỉnh, Bộ Y tế trước 10/8.",
         [("Phòng Nghiệp vụ Y tổng hợp, trình Giám đốc Sở ký báo cáo UBND tỉnh, Bộ Y tế trước 10/8", ("Phòng Nghiệp vụ Y",), ("UBND tỉnh", "Bộ Y tế"), "2025-08-10")]),
        ("Tổng hợp kết quả, hằng tháng báo cáo UBND tỉnh.",
         [("Tổng hợp kết quả, hằng tháng báo cáo UBND tỉnh", SY, U, None)]),
        ("Hằng tuần gửi tin, ảnh về UBND tỉnh (qua Văn phòng).", []),
        ("Kịp thời báo UBND tỉnh khi phát hiện ổ dịch.",
         [("Kịp thời báo UBND tỉnh khi phát hiện ổ dịch", SY, U, None)]),
        ("Kết thúc mỗi giai đoạn, trong thời hạn 05 ngày, báo cáo kết quả về UBND tỉnh.",
         [("Kết thúc mỗi giai đoạn, trong thời hạn 05 ngày, báo cáo kết quả về UBND tỉnh", SY, U, None)]),
        ("Duy trì kiểm đếm, báo cáo số tàu còn trên biển về UBND tỉnh 06 giờ/lần.",
         [("Duy trì kiểm đếm, báo cáo số tàu còn trên biển về UBND tỉnh 06 giờ/lần", SY, U, None)]),
        ("Báo cáo tiến độ vào thứ Sáu hằng tuần và báo cáo tổng kết trước ngày 10/5/2025 về UBND tỉnh.",
         [("Báo cáo tiến độ vào thứ Sáu hằng tuần", SY, U, None), ("báo cáo tổng kết trước ngày 10/5/2025 về UBND tỉnh", SY, U, "2025-05-10")]),
        ("Lập báo cáo gửi UBND tỉnh, đồng gửi Sở Tài chính trước 05/12/2025.",
         [("Lập báo cáo gửi UBND tỉnh, đồng gửi Sở Tài chính trước 05/12/2025", SY, ("UBND tỉnh", "Sở Tài chính"), "2025-12-05")]),
        ("Báo cáo đợt gửi về UBND tỉnh trước ngày 05/7/2025.",
         [("Báo cáo đợt gửi về UBND tỉnh trước ngày 05/7/2025", SY, U, "2025-07-05")]),
        ("Báo cáo tháng gửi UBND tỉnh ngày 25, báo cáo năm gửi ngày 10/12.",
         [("Báo cáo tháng gửi UBND tỉnh ngày 25, báo cáo năm gửi ngày 10/12", SY, U, "2025-12-10")]),
        ("Thời hạn báo cáo UBND tỉnh: trước ngày 20/11/2025.",
         [("Thời hạn báo cáo UBND tỉnh: trước ngày 20/11/2025", SY, U, "2025-11-20")]),
        ("Báo cáo bằng văn bản và thư điện tử về UBND tỉnh trước 15/6.",
         [("Báo cáo bằng văn bản và thư điện tử về UBND tỉnh trước 15/6", SY, U, "2025-06-15")]),
        ("Báo cáo về Sở Nội vụ để tổng hợp, trình UBND tỉnh.",
         [("Báo cáo về Sở Nội vụ", SY, ("Sở Nội vụ",), None)]),
        ("Báo cáo Sở Nội vụ để Sở Nội vụ tổng hợp báo cáo UBND tỉnh.",
         [("Báo cáo Sở Nội vụ", SY, ("Sở Nội vụ",), None), ("để Sở Nội vụ tổng hợp báo cáo UBND tỉnh", ("Sở Nội vụ",), U, None)]),
        ("Chịu trách nhiệm báo cáo UBND tỉnh về tiến độ.",
         [("Chịu trách nhiệm báo cáo UBND tỉnh về tiến độ", SY, U, None)]),
        ("Đề cương báo cáo gửi kèm theo Kế hoạch này.", []),
        ("Báo cáo viên cấp tỉnh về các xã nói chuyện.", []),
        ("Gửi tài liệu tuyên truyền cho các xã.", []),
        ("Thông tin cho báo chí về kết quả đợt cao điểm.", []),
        ("Gửi giấy mời cho đại biểu.", []),
        ("Nghe các phòng báo cáo tiến độ.", []),
        ("Chấm điểm báo cáo của các xã.", []),
        ("Thông báo cho UBND các xã lịch tiêm.", []),
    ],
)  # fmt: skip
def test_a_duty_that_reports(words: str, expected: list[Found]) -> None:
    assert reports_of(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Các xã, phường báo cáo kết quả về Sở Y tế trước ngày 20/11/2025.",
         [("Các xã, phường báo cáo kết quả về Sở Y tế trước ngày 20/11/2025", ("Các xã, phường",), SY, "2025-11-20")]),
        ("Đề nghị các đơn vị triển khai thực hiện, báo cáo kết quả về Sở Y tế trước ngày 20/11/2025 (qua Phòng Nghiệp vụ Y, email nvy@songngan.gov.vn).",
         [("báo cáo kết quả về Sở Y tế trước ngày 20/11/2025 (qua Phòng Nghiệp vụ Y, email nvy@songngan.gov.vn)", ("các đơn vị",), SY, "2025-11-20")]),
        ("Trong quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Y tế để xem xét, giải quyết.",
         [("nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Y tế để xem xét, giải quyết", ("các đơn vị",), SY, None)]),
        ("Giao Phòng Nghiệp vụ Y theo dõi, đôn đốc, định kỳ báo cáo Giám đốc Sở.",
         [("định kỳ báo cáo Giám đốc Sở", ("Phòng Nghiệp vụ Y",), ("Giám đốc Sở",), None)]),
        ("Căn cứ Kế hoạch này, các đơn vị xây dựng kế hoạch, báo cáo kết quả định kỳ vào ngày 25 hằng tháng.",
         [("báo cáo kết quả định kỳ vào ngày 25 hằng tháng", ("các đơn vị",), (), None)]),
        ("Yêu cầu các đơn vị nghiêm túc thực hiện. Báo cáo gửi về Phòng Nghiệp vụ Y trước 16h thứ Sáu hằng tuần.",
         [("Báo cáo gửi về Phòng Nghiệp vụ Y trước 16h thứ Sáu hằng tuần", ("các đơn vị",), ("Phòng Nghiệp vụ Y",), None)]),
    ],
)  # fmt: skip
def test_a_closing_that_asks_for_reports(words: str, expected: list[Found]) -> None:
    assert reports_of(closing=words) == expected
