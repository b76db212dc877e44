# ruff: noqa: E501  # sample sentences read better unbroken
"""Where a report begins and ends: what calls for it, what it rests on, who gets it besides."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_reports import SY, Found, reports_of

U = ("UBND tỉnh",)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # The bracket behind it says on what it rests; through whom it goes is of it, and so is its form.
        ("Tổng hợp, báo cáo UBND tỉnh trước ngày 15/12/2025 (theo Công văn số 12/UBND-VX).",
         [("Tổng hợp, báo cáo UBND tỉnh trước ngày 15/12/2025", SY, U, "2025-12-15")]),
        ("Báo cáo UBND tỉnh kết quả hằng quý (căn cứ Điều 5 Quy chế phối hợp).",
         [("Báo cáo UBND tỉnh kết quả hằng quý", SY, U, None)]),
        ("Báo cáo UBND tỉnh (qua Văn phòng) trước ngày 15/12/2025.",
         [("Báo cáo UBND tỉnh (qua Văn phòng) trước ngày 15/12/2025", SY, U, "2025-12-15")]),
        ("Báo cáo UBND tỉnh kết quả (theo mẫu số 01).",
         [("Báo cáo UBND tỉnh kết quả (theo mẫu số 01)", SY, U, None)]),
        # Who gets it besides.
        ("Cập nhật số liệu hằng tuần, báo cáo UBND tỉnh và gửi Bộ Y tế tổng hợp.",
         [("Cập nhật số liệu hằng tuần, báo cáo UBND tỉnh và gửi Bộ Y tế tổng hợp", SY, ("UBND tỉnh", "Bộ Y tế"), None)]),
        ("Báo cáo UBND tỉnh và gửi thư mời các trường.",
         [("Báo cáo UBND tỉnh và gửi thư mời các trường", SY, U, None)]),
        # What calls for it opens it.
        ("Trực đường dây nóng. Khi phát hiện ca bệnh mới, báo cáo ngay UBND tỉnh.",
         [("Khi phát hiện ca bệnh mới, báo cáo ngay UBND tỉnh", SY, U, None)]),
        ("Mỗi khi xảy ra sự cố mất điện, kịp thời báo cáo UBND tỉnh.",
         [("Mỗi khi xảy ra sự cố mất điện, kịp thời báo cáo UBND tỉnh", SY, U, None)]),
        ("Tập huấn khi có điều kiện, báo cáo UBND tỉnh kết quả.",
         [("báo cáo UBND tỉnh kết quả", SY, U, None)]),
        # What is found so that it can be reported is no part of it.
        ("Nắm tình hình, phát hiện vi phạm, những việc phát sinh ở thôn để kịp thời báo cáo UBND tỉnh xử lý.",
         [("kịp thời báo cáo UBND tỉnh xử lý", SY, U, None)]),
        ("Tổng hợp số liệu để báo cáo UBND tỉnh.", [("Tổng hợp số liệu để báo cáo UBND tỉnh", SY, U, None)]),
        # What is done besides reporting.
        ("Báo cáo UBND tỉnh, chủ trì họp các đoàn thể bàn cách làm.", [("Báo cáo UBND tỉnh", SY, U, None)]),
        ("Báo cáo UBND tỉnh ngay, phối hợp Công an tỉnh xử lý.", [("Báo cáo UBND tỉnh ngay", SY, U, None)]),
        # What others are to do.
        ("Lắp biển số điện thoại nhằm kịp thời phản ánh đến Sở Nội vụ các vi phạm.", []),
    ],
)  # fmt: skip
def test_edges_of_a_report(words: str, expected: list[Found]) -> None:
    assert reports_of(words) == expected


def test_names_of_papers_in_a_list_are_no_reports() -> None:
    told = "II. TỔ CHỨC THỰC HIỆN\n1. Công tác báo cáo\n- Báo cáo tình hình thực hiện dự án.\n- Báo cáo nhanh hằng ngày.\n- Báo cáo tổng kết gửi UBND tỉnh."
    reports = facts_of(plan_of(title="Phòng dịch năm 2025", told=told, number="IV")).reports
    assert [r.text.value for r in reports] == ["Báo cáo nhanh hằng ngày", "Báo cáo tổng kết gửi UBND tỉnh"]
