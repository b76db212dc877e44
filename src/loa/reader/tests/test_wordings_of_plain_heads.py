# ruff: noqa: E501  # sample sentences read better unbroken
"""Headings without a number, levels, people told by what they do, and who is named behind a dash."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

HEADS = [
    # headings among paragraphs, of a matter and of people
    ("Ban Giám hiệu\n\nPhê duyệt kế hoạch.\n\nChế độ báo cáo\n\nCác tổ báo cáo Ban Giám hiệu hằng tháng.",
     [(["Ban Giám hiệu"], "Phê duyệt kế hoạch."), (["Các tổ"], "Các tổ báo cáo Ban Giám hiệu hằng tháng.")]),
    ("Ban Giám hiệu\n\nPhê duyệt kế hoạch.\n\nTổ chức Công đoàn trường\n\nVận động đoàn viên.",
     [(["Ban Giám hiệu"], "Phê duyệt kế hoạch."), (["Tổ chức Công đoàn trường"], "Vận động đoàn viên.")]),
    ("Ban Giám hiệu\n\nPhê duyệt kế hoạch.\n\nTổ bảo vệ và người lao động\n\nCanh gác cổng trường.",
     [(["Ban Giám hiệu"], "Phê duyệt kế hoạch."), (["Tổ bảo vệ và người lao động"], "Canh gác cổng trường.")]),
    # work without its full stop stays work
    ("Ban Giám hiệu\n\nPhê duyệt kế hoạch\n\nTổ chức hội thi cho học sinh\n\nCanh gác cổng trường.",
     [(["Ban Giám hiệu"], "Phê duyệt kế hoạch"), (["Ban Giám hiệu"], "Tổ chức hội thi cho học sinh"), (["Ban Giám hiệu"], "Canh gác cổng trường.")]),
    # levels
    ("1. Cấp huyện\n- Phòng Y tế kiểm tra bếp ăn.\n2. Cấp xã\n- Tuyên truyền trên loa.",
     [(["Phòng Y tế"], "Phòng Y tế kiểm tra bếp ăn."), (["Cấp xã"], "Tuyên truyền trên loa.")]),
    # people told by what they do
    ("1. Bộ phận trực đường dây nóng phải ghi sổ.", [(["Bộ phận trực đường dây nóng"], "Bộ phận trực đường dây nóng phải ghi sổ.")]),
    ("1. Đơn vị tổ chức hội chợ có trách nhiệm thu gom rác.", [(["Đơn vị tổ chức hội chợ"], "Đơn vị tổ chức hội chợ có trách nhiệm thu gom rác.")]),
    ("1. Các đơn vị tổ chức họp và phải ghi biên bản.", [(["Các đơn vị"], "Các đơn vị tổ chức họp và phải ghi biên bản.")]),
    # behind a dash
    ("1. Tổ chức hội thi tìm hiểu luật - Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ.",
     [(["Sở Tư pháp"], "Tổ chức hội thi tìm hiểu luật - Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ.")]),
    # kinds
    ("1. HTX dịch vụ chuẩn bị loa máy.", [(["HTX dịch vụ"], "HTX dịch vụ chuẩn bị loa máy.")]),
    ("1. Các Tập đoàn, doanh nghiệp vận tải: bố trí xe.", [(["Các Tập đoàn, doanh nghiệp vận tải"], "bố trí xe.")]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), HEADS)
def test_who_does_what(work: str, expected: list[tuple[list[str], str]]) -> None:
    duties = facts_of(plan_of(work)).duties
    assert [([u.value for u in duty.lead], duty.text.value) for duty in duties] == expected
