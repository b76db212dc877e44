# ruff: noqa: E501  # sample sentences read better unbroken
"""Reports that whoever gets them hands on, those made with partners, and what only names a report."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

Found = list[tuple[list[str], list[str], str]]


def _reports(work: str) -> Found:
    return [
        ([u.value for u in report.sender], [u.value for u in report.receiver], report.text.value)
        for report in facts_of(plan_of(work)).reports
    ]


LEADERS: list[tuple[str, Found]] = [
    ("1. Văn phòng\n- Tổng hợp kết quả, báo cáo Lãnh đạo Bộ.", [(["Văn phòng"], ["Lãnh đạo Bộ"], "Tổng hợp kết quả, báo cáo Lãnh đạo Bộ")]),
    ("1. Văn phòng\n- Kịp thời báo cáo lãnh đạo Tổng cục vướng mắc.", [(["Văn phòng"], ["lãnh đạo Tổng cục"], "Kịp thời báo cáo lãnh đạo Tổng cục vướng mắc")]),
    ("1. Các chi cục\n- Nếu có vướng mắc, phản ánh về Tổng cục Thuế đồng thời đề xuất phương án xử lý.", [(["Các chi cục"], ["Tổng cục Thuế"], "Nếu có vướng mắc, phản ánh về Tổng cục Thuế đồng thời đề xuất phương án xử lý")]),
    ("1. Các cục: Mở lớp. Giao Văn phòng Bộ tổng hợp chung về kết quả thực hiện, báo cáo Lãnh đạo Bộ.", [(["Văn phòng Bộ"], ["Lãnh đạo Bộ"], "Giao Văn phòng Bộ tổng hợp chung về kết quả thực hiện, báo cáo Lãnh đạo Bộ")]),
]  # fmt: skip

_CLOSING = "1. Sở Y tế\n- Mở lớp.\n\nTrong quá trình thực hiện, {told}."
SENDERS: list[tuple[str, Found]] = [
    (_CLOSING.format(told="nếu có khó khăn các cơ quan, đơn vị, địa phương kịp thời phản ánh về UBND tỉnh"),
     [(["các cơ quan, đơn vị, địa phương"], ["UBND tỉnh"], "nếu có khó khăn các cơ quan, đơn vị, địa phương kịp thời phản ánh về UBND tỉnh")]),
    (_CLOSING.format(told="nếu có vướng mắc các xã báo cáo về Ban Chỉ đạo tỉnh (qua Văn phòng Ban Chỉ đạo (Cục Chính sách)) để xem xét"),
     [(["các xã"], ["Ban Chỉ đạo tỉnh"], "nếu có vướng mắc các xã báo cáo về Ban Chỉ đạo tỉnh (qua Văn phòng Ban Chỉ đạo (Cục Chính sách)) để xem xét")]),
    # with whom a report is made: partners do not make it
    ("1. Bảo hiểm xã hội tỉnh\n- Phối hợp với Sở Nội vụ, Sở Tài chính báo cáo UBND tỉnh chỉ đạo rà soát doanh nghiệp.",
     [(["Bảo hiểm xã hội tỉnh"], ["UBND tỉnh"], "báo cáo UBND tỉnh chỉ đạo rà soát doanh nghiệp")]),
    ("1. Bảo hiểm xã hội tỉnh\n- Rà soát nợ; chủ trì, phối hợp với Sở Tài chính báo cáo UBND tỉnh.", [(["Bảo hiểm xã hội tỉnh"], ["UBND tỉnh"], "báo cáo UBND tỉnh")]),
    ("1. Giao Ban Thường vụ các Liên đoàn Lao động huyện; Công đoàn ngành và tương đương; Công đoàn Tổng Công ty chỉ đạo thực hiện, báo cáo tình hình vào ngày 10 hằng tháng về Liên đoàn Lao động tỉnh.",
     [(["Ban Thường vụ các Liên đoàn Lao động huyện", "Công đoàn ngành và tương đương", "Công đoàn Tổng Công ty"], ["Liên đoàn Lao động tỉnh"], "báo cáo tình hình vào ngày 10 hằng tháng về Liên đoàn Lao động tỉnh")]),
    ("1. Sở Y tế mở lớp; Hội Nông dân theo dõi, báo cáo UBND tỉnh.", [(["Hội Nông dân"], ["UBND tỉnh"], "báo cáo UBND tỉnh")]),
]  # fmt: skip

HANDED_ON: list[tuple[str, Found]] = [
    (_CLOSING.format(told="nếu có khó khăn, vướng mắc, các xã phản ánh về Sở Y tế tổng hợp, báo cáo, tham mưu UBND tỉnh xem xét"),
     [(["các xã"], ["Sở Y tế"], "nếu có khó khăn, vướng mắc, các xã phản ánh về Sở Y tế"), (["Sở Y tế"], ["UBND tỉnh"], "tổng hợp, báo cáo, tham mưu UBND tỉnh xem xét")]),
    ("1. Vụ Kế hoạch\n- Mở lớp, tổng hợp kết quả thực hiện, trình Lãnh đạo Bộ báo cáo Thủ tướng Chính phủ hằng tháng.",
     [(["Vụ Kế hoạch"], ["Lãnh đạo Bộ"], "tổng hợp kết quả thực hiện, trình Lãnh đạo Bộ"), (["Lãnh đạo Bộ"], ["Thủ tướng Chính phủ"], "báo cáo Thủ tướng Chính phủ hằng tháng")]),
]  # fmt: skip

NONE: list[tuple[str, Found]] = [
    ("1. Sở Nội vụ\n- Theo dõi, tổng hợp báo cáo từ các sở, ban, ngành và UBND các xã về kết quả thực hiện.", []),
    ("1. Sở Nội vụ\n- Cập nhật dữ liệu để phục vụ công tác báo cáo thường xuyên, định kỳ, đột xuất.", []),
    ("1. Sở Nội vụ\n- Hoàn thiện báo cáo, bảng tổng hợp số liệu theo hướng dẫn.", []),
    ("1. Sở Tài chính\n- Bố trí vốn theo danh sách mà UBND các xã đã báo cáo Đoàn giám sát của Quốc hội.", []),
    # and what is a report all the same
    ("1. Sở Nội vụ\n- Tổng hợp báo cáo của các xã, báo cáo UBND tỉnh.", [(["Sở Nội vụ"], ["UBND tỉnh"], "Tổng hợp báo cáo của các xã, báo cáo UBND tỉnh")]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "found"), [*LEADERS, *SENDERS, *HANDED_ON, *NONE])
def test_who_reports_to_whom(work: str, found: Found) -> None:
    assert _reports(work) == found
