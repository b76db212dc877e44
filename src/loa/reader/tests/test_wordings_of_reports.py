# ruff: noqa: E501  # sample sentences read better unbroken
"""Reports by classes of wording: who reports to whom, in which words and by when."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

SY = ("Sở Y tế",)
Found = tuple[str, tuple[str, ...], tuple[str, ...], str | None]


def reports_of(duty: str = "Tổ chức tập huấn cho cán bộ y tế.", closing: str = "") -> list[Found]:
    """Words, who, to whom and the last day of each report."""
    return [
        (
            r.text.value,
            tuple(v.value for v in r.sender),
            tuple(v.value for v in r.receiver),
            r.due.value if r.due else None,
        )
        for r in facts_of(plan_of(f"1. Sở Y tế\n- {duty}\n{closing}")).reports
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # What somebody does beside the report is no part of it.
        ("Ngày 20 hằng tháng báo cáo UBND tỉnh số ca mắc, đồng thời gửi Báo Sông Ngàn đăng tải.",
         [("Ngày 20 hằng tháng báo cáo UBND tỉnh số ca mắc", SY, ("UBND tỉnh",), None)]),
        ("Báo cáo kết quả về UBND tỉnh trước ngày 15/11/2025, đồng thời đăng tải trên cổng thông tin.",
         [("Báo cáo kết quả về UBND tỉnh trước ngày 15/11/2025", SY, ("UBND tỉnh",), "2025-11-15")]),
        # A rhythm that opens the sentence opens the report.
        ("Thứ Năm hằng tuần cập nhật số liệu lên hệ thống và báo cáo UBND tỉnh.",
         [("Thứ Năm hằng tuần cập nhật số liệu lên hệ thống và báo cáo UBND tỉnh", SY, ("UBND tỉnh",), None)]),
        ("Cuối mỗi quý rà soát kết quả và báo cáo UBND tỉnh.",
         [("Cuối mỗi quý rà soát kết quả và báo cáo UBND tỉnh", SY, ("UBND tỉnh",), None)]),
        ("Định kỳ hằng tháng, tổng hợp tình hình báo cáo UBND tỉnh.",
         [("Định kỳ hằng tháng, tổng hợp tình hình báo cáo UBND tỉnh", SY, ("UBND tỉnh",), None)]),
        # Gathering belongs to reporting.
        ("Theo dõi, đôn đốc việc thực hiện; tổng hợp, báo cáo UBND tỉnh trước ngày 10/12 hằng năm.",
         [("tổng hợp, báo cáo UBND tỉnh trước ngày 10/12 hằng năm", SY, ("UBND tỉnh",), "--12-10")]),
        ("Chủ trì, phối hợp với các ngành triển khai Kế hoạch, tổng hợp, báo cáo UBND tỉnh theo định kỳ.",
         [("tổng hợp, báo cáo UBND tỉnh theo định kỳ", SY, ("UBND tỉnh",), None)]),
        ("Kiểm tra việc thực hiện ở cơ sở và tổng hợp, báo cáo kết quả về UBND tỉnh.",
         [("tổng hợp, báo cáo kết quả về UBND tỉnh", SY, ("UBND tỉnh",), None)]),
        # Parts with a day each, behind a colon.
        ("Báo cáo kết quả về UBND tỉnh: đợt 1 trước ngày 10/5/2025; đợt 2 trước ngày 10/10/2025.",
         [("Báo cáo kết quả về UBND tỉnh: đợt 1 trước ngày 10/5/2025; đợt 2 trước ngày 10/10/2025", SY, ("UBND tỉnh",), "2025-05-10"),
          ("Báo cáo kết quả về UBND tỉnh: đợt 1 trước ngày 10/5/2025; đợt 2 trước ngày 10/10/2025", SY, ("UBND tỉnh",), "2025-10-10")]),
        # A report that is drafted for somebody to sign and sent.
        ("Dự thảo báo cáo tổng kết trình Giám đốc ký gửi UBND tỉnh, Bộ Y tế trước ngày 20/12/2025.",
         [("Dự thảo báo cáo tổng kết trình Giám đốc ký gửi UBND tỉnh, Bộ Y tế trước ngày 20/12/2025", SY, ("UBND tỉnh", "Bộ Y tế"), "2025-12-20")]),
        ("Xây dựng báo cáo sơ kết gửi UBND tỉnh trước ngày 20/6/2025.",
         [("Xây dựng báo cáo sơ kết gửi UBND tỉnh trước ngày 20/6/2025", SY, ("UBND tỉnh",), "2025-06-20")]),
        ("Tham mưu báo cáo kết quả gửi Bộ Y tế theo yêu cầu.",
         [("Tham mưu báo cáo kết quả gửi Bộ Y tế theo yêu cầu", SY, ("Bộ Y tế",), None)]),
        # Other verbs that report.
        ("Báo cáo nhanh về UBND tỉnh trong vòng 24 giờ khi phát hiện ổ dịch.",
         [("Báo cáo nhanh về UBND tỉnh trong vòng 24 giờ khi phát hiện ổ dịch", SY, ("UBND tỉnh",), None)]),
        ("Gửi kết quả thực hiện về Sở Tài chính trước ngày 25 hằng tháng để tổng hợp.",
         [("Gửi kết quả thực hiện về Sở Tài chính trước ngày 25 hằng tháng", SY, ("Sở Tài chính",), None)]),
        # No report.
        ("Mời báo cáo viên của Bộ Y tế về tập huấn.", []),
        ("Tổ chức hội nghị nghe báo cáo của các đơn vị.", []),
        ("Chuẩn bị tài liệu phục vụ hội nghị báo cáo chuyên đề.", []),
    ],
)  # fmt: skip
def test_a_duty_that_reports(words: str, expected: list[Found]) -> None:
    assert reports_of(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Giao Sở Y tế theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này; tổng hợp báo cáo Chủ tịch UBND tỉnh.",
         [("tổng hợp báo cáo Chủ tịch UBND tỉnh", SY, ("Chủ tịch UBND tỉnh",), None)]),
    ],
)  # fmt: skip
def test_a_closing_that_asks_for_reports(words: str, expected: list[Found]) -> None:
    assert reports_of(closing=words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Từ nguồn kinh phí truyền thông hằng năm của Sở Y tế; ngân sách huyện.",
         ["nguồn kinh phí truyền thông hằng năm của Sở Y tế", "ngân sách huyện"]),
        ("Kinh phí thực hiện từ dự toán ngân sách tỉnh năm 2025 và các nguồn hợp pháp khác.",
         ["dự toán ngân sách tỉnh năm 2025", "các nguồn hợp pháp khác"]),
        ("Do ngân sách tỉnh cấp và đóng góp của các doanh nghiệp.",
         ["ngân sách tỉnh", "đóng góp của các doanh nghiệp"]),
        ("Từ các nguồn hợp pháp khác, dự toán chi thường xuyên năm 2025 của từng đơn vị.",
         ["các nguồn hợp pháp khác", "dự toán chi thường xuyên năm 2025 của từng đơn vị"]),
        ("Ngân sách nhà nước, sự đóng góp của tổ chức, cá nhân và các nguồn vốn lồng ghép khác.",
         ["Ngân sách nhà nước", "sự đóng góp của tổ chức, cá nhân", "các nguồn vốn lồng ghép khác"]),
        ("Sử dụng nguồn kinh phí chi thường xuyên đã giao trong dự toán đầu năm của các cơ quan, đơn vị.",
         ["nguồn kinh phí chi thường xuyên"]),
    ],
)  # fmt: skip
def test_sources_of_money(words: str, expected: list[str]) -> None:
    plan = plan_of(told=f"II. KINH PHÍ\n{words}")
    assert [value.value for value in facts_of(plan).funding] == expected


@pytest.mark.parametrize(
    ("words", "sender"),
    [
        ("Trong quá trình thực hiện, Báo và Đài Phát thanh - Truyền hình tỉnh báo cáo kết quả về Sở Nội vụ.",
         ("Báo và Đài Phát thanh - Truyền hình tỉnh",)),
        ("Trong quá trình thực hiện, các doanh nghiệp viễn thông báo cáo kết quả về Sở Nội vụ.",
         ("các doanh nghiệp viễn thông",)),
    ],
)  # fmt: skip
def test_names_that_end_or_go_on_in_words_of_reporting(words: str, sender: tuple[str, ...]) -> None:
    assert [found[1:3] for found in reports_of(closing=words)] == [(sender, ("Sở Nội vụ",))]
