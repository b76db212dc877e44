# ruff: noqa: E501  # sample sentences read better unbroken
"""Reports that are handed to one office so that it can report on: "Trình UBND tỉnh … để báo cáo Bộ …"."""

import pytest

from loa.reader.tests.test_wordings_of_reports import SY, Found, reports_of

U = ("UBND tỉnh",)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Trình UBND tỉnh trước ngày 20/11/2025 để báo cáo Bộ Y tế.",
         [("Trình UBND tỉnh trước ngày 20/11/2025", SY, U, "2025-11-20"), ("để báo cáo Bộ Y tế", U, ("Bộ Y tế",), None)]),
        ("Rà soát, tổng hợp báo cáo kết quả tiêm chủng trên địa bàn tỉnh. Trình UBND tỉnh trước ngày 20/11/2025 để tổng hợp, báo cáo Bộ Y tế theo thời hạn.",
         [("Trình UBND tỉnh trước ngày 20/11/2025", SY, U, "2025-11-20"), ("để tổng hợp, báo cáo Bộ Y tế theo thời hạn", U, ("Bộ Y tế",), None)]),
        ("Lập bảng tổng hợp ca bệnh, trình Chủ tịch UBND tỉnh trước ngày 05/12/2025 để báo cáo Bộ Y tế.",
         [("Lập bảng tổng hợp ca bệnh, trình Chủ tịch UBND tỉnh trước ngày 05/12/2025", SY, ("Chủ tịch UBND tỉnh",), "2025-12-05"), ("để báo cáo Bộ Y tế", ("Chủ tịch UBND tỉnh",), ("Bộ Y tế",), None)]),
        ("Tổng hợp báo cáo kết quả tiêm chủng. Gửi UBND tỉnh trước ngày 20/11/2025.",
         [("Gửi UBND tỉnh trước ngày 20/11/2025", SY, U, "2025-11-20")]),
        # What has its own day or its own receiver is a report of its own.
        ("Báo cáo Sở Tài chính kết quả mua thuốc. Trình UBND tỉnh trước ngày 20/11/2025 để báo cáo Bộ Y tế.",
         [("Báo cáo Sở Tài chính kết quả mua thuốc", SY, ("Sở Tài chính",), None), ("Trình UBND tỉnh trước ngày 20/11/2025", SY, U, "2025-11-20"), ("để báo cáo Bộ Y tế", U, ("Bộ Y tế",), None)]),
        ("Báo cáo kết quả đợt 1 trước ngày 01/6/2025. Gửi UBND tỉnh trước ngày 20/11/2025.",
         [("Báo cáo kết quả đợt 1 trước ngày 01/6/2025", SY, (), "2025-06-01"), ("Gửi UBND tỉnh trước ngày 20/11/2025", SY, U, "2025-11-20")]),
        # A paper that is handed in to be issued is no account of the work.
        ("Trình UBND tỉnh phê duyệt dự toán trước ngày 20/11/2025.", []),
    ],
)  # fmt: skip
def test_what_is_handed_in_so_that_another_reports(words: str, expected: list[Found]) -> None:
    assert reports_of(words) == expected
