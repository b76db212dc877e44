# ruff: noqa: E501  # sample sentences read better unbroken
"""Where the clause of a report begins and ends among other work, and where "báo cáo" and "phản ánh" ask for none."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        # Other work before it, what it says and what it is looked at by behind it.
        ("Yêu cầu các trạm y tế làm đúng lịch tiêm, ghi sổ đầy đủ và nộp báo cáo trước ngày 12/5/2025.", ["nộp báo cáo trước ngày 12/5/2025"]),
        ("Hội Nông dân lập danh sách những hộ có nhu cầu vay vốn trên địa bàn các thôn báo cáo Phòng Kinh tế.", ["báo cáo Phòng Kinh tế"]),
        ("Báo cáo kết quả vay vốn của các thôn (gồm số hộ đã vay, số tiền đã vay, khó khăn khi trả nợ).", ["Báo cáo kết quả vay vốn của các thôn"]),
        ("Báo cáo Phòng Kinh tế kết quả trồng rừng, trong báo cáo cần nêu rõ diện tích cây chết.", ["Báo cáo Phòng Kinh tế kết quả trồng rừng"]),
        ("Hợp tác xã phải báo cáo Sở Công Thương để xem xét trên cơ sở nhu cầu điện của từng vụ.", ["Hợp tác xã phải báo cáo Sở Công Thương để xem xét"]),
        ("Báo cáo Sở Xây dựng tiến độ làm đường, bảo đảm thông xe trong mùa khô.", ["Báo cáo Sở Xây dựng tiến độ làm đường"]),
        # Told by other words.
        ("Phản ánh kịp thời những khó khăn, vướng mắc về Sở Tài chính.", ["Phản ánh kịp thời những khó khăn, vướng mắc về Sở Tài chính"]),
        ("Gửi biên bản họp thôn về Ủy ban nhân dân xã.", ["Gửi biên bản họp thôn về Ủy ban nhân dân xã"]),
        # Papers, what people bring, kinds of work.
        ("Tiếp nhận, xử lý đơn thư khiếu nại, tố cáo, kiến nghị, phản ánh về Ban Quản lý chợ.", []),
        ("Viết tin, bài phản ánh hoạt động của trạm y tế đến Ban Biên tập.", []),
        ("Kết quả: Bài viết, báo cáo về dư luận trong xã.", []),
        ("Chịu trách nhiệm về tính trung thực của số liệu báo cáo về thiệt hại.", []),
        ("Dùng phần mềm trong quản lý, điều hành, báo cáo.", []),
        ("Giải thích chỗ khác nhau giữa Báo cáo và dự thảo.", []),
        ("Gửi hộp thư góp ý (Sao gửi Báo cáo kèm theo).", []),
    ],
)  # fmt: skip
def test_clauses_of_reports(text: str, reports: list[str]) -> None:
    found = facts_of(plan_of(f"1. Sở Y tế\n- {text}")).reports
    assert [report.text.value for report in found] == reports
