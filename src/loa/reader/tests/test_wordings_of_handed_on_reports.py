# ruff: noqa: E501  # sample sentences read better unbroken
"""Reports that whoever gets them passes on, receivers in a list, addresses in brackets, and accounts that nobody is told to give."""

import pytest

from loa.reader.tests.test_wordings_of_reports import SY, Found, reports_of

U, N = ("UBND tỉnh",), ("Sở Nội vụ",)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # The one who gets it passes it on, though no "để" says so.
        ("Hằng năm báo cáo kết quả thực hiện về Sở Nội vụ tổng hợp, báo cáo UBND tỉnh.",
         [("Hằng năm báo cáo kết quả thực hiện về Sở Nội vụ", SY, N, None), ("tổng hợp, báo cáo UBND tỉnh", N, U, None)]),
        ("Gửi báo cáo về Sở Nội vụ trước ngày 10/12/2025 tổng hợp, trình UBND tỉnh.",
         [("Gửi báo cáo về Sở Nội vụ trước ngày 10/12/2025", SY, N, "2025-12-10")]),
        # Several who get it.
        ("Kịp thời báo cáo cấp ủy, chính quyền và Ban Chỉ đạo để xử lý.",
         [("Kịp thời báo cáo cấp ủy, chính quyền và Ban Chỉ đạo để xử lý", SY, ("cấp ủy, chính quyền", "Ban Chỉ đạo"), None)]),
        ("Kịp thời báo cáo lãnh đạo UBND tỉnh và Công an tỉnh.",
         [("Kịp thời báo cáo lãnh đạo UBND tỉnh và Công an tỉnh", SY, ("lãnh đạo UBND tỉnh", "Công an tỉnh"), None)]),
        ("Báo cáo cấp ủy để xem xét.", [("Báo cáo cấp ủy để xem xét", SY, ("cấp ủy",), None)]),
        ("Định kỳ báo cáo Đảng đoàn Quốc hội, UBTVQH theo quy định.",
         [("Định kỳ báo cáo Đảng đoàn Quốc hội, UBTVQH theo quy định", SY, ("Đảng đoàn Quốc hội", "UBTVQH"), None)]),
        # An address in brackets ends no clause.
        ("Báo cáo kết quả thực hiện về Sở Nội vụ (Phòng Cải cách hành chính, email: cchc@sonoivu.gov.vn) trước ngày 20/6/2025.",
         [("Báo cáo kết quả thực hiện về Sở Nội vụ (Phòng Cải cách hành chính, email: cchc@sonoivu.gov.vn) trước ngày 20/6/2025", SY, N, "2025-06-20")]),
        # Results that are gathered and sent; whoever is told to see to it that others report.
        ("Tổng hợp kết quả gửi Sở Nội vụ chậm nhất ngày 20/6/2025.",
         [("Tổng hợp kết quả gửi Sở Nội vụ chậm nhất ngày 20/6/2025", SY, N, "2025-06-20")]),
        ("Chỉ đạo Trung tâm Y tế các huyện báo cáo kết quả về Sở Nội vụ trước ngày 05/6/2025.",
         [("Chỉ đạo Trung tâm Y tế các huyện báo cáo kết quả về Sở Nội vụ trước ngày 05/6/2025", ("Trung tâm Y tế các huyện",), N, "2025-06-05")]),
        # What a report holds, what was not reported, and what goes into one.
        ("Báo cáo kết quả cần thể hiện rõ tiến trình triển khai các biện pháp.", []),
        ("Rà soát các đơn vị không thực hiện báo cáo.", []),
        ("Lồng ghép vào báo cáo tổ chuyên môn giữa học kỳ và cuối năm.", []),
    ],
)  # fmt: skip
def test_reports_that_are_handed_on(words: str, expected: list[Found]) -> None:
    assert reports_of(words) == expected
