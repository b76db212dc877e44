# ruff: noqa: E501  # pages read better unbroken
"""Heads as pages of the web pour them out: cells on lines of their own, narrow columns, glued words."""

from typing import Any

import pytest

from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_headers import read, words

CELLS = (
    "ỦY BAN NHÂN DÂN\nTỈNH SÔNG NGÀN\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n---------------\n|\nSố: 12/{code}-UBND\n|\n{place}\n|\n"
)
REST = "\nI. MỤC ĐÍCH\n- Nâng cao nhận thức của người dân.\n"
DAY = "Sông Ngàn, ngày 05\ntháng 3 năm 2021"
SAID = "TĂNG CƯỜNG TUYÊN TRUYỀN PHÒNG CHÁY, CHỮA CHÁY TRÊN ĐỊA BÀN\nTỈNH SÔNG NGÀN GIAI ĐOẠN 2021 - 2025"
TITLE = SAID.replace("\n", " ")
PAGES: list[tuple[str, dict[str, Any]]] = [
    (
        CELLS.format(code="KH", place=DAY) + "KẾ HOẠCH\n" + SAID + "\nThực hiện Chỉ thị số 03/CT-TTg\nngày 04/02/2021 của Thủ tướng.",
        {"code": "12/KH-UBND", "place": "Sông Ngàn", "date": "2021-03-05", "title": TITLE},
    ),
    # a place broken at the end of its narrow cell
    (CELLS.format(code="KH", place="Sông\nNgàn, ngày 05 tháng 3 năm 2021") + "KẾ HOẠCH\n" + SAID, {"place": "Sông Ngàn"}),
    (CELLS.format(code="KH", place="Sông Ngàn - Núi\nĐèo, ngày 05 tháng 3 năm 2021") + "KẾ HOẠCH\n" + SAID, {"place": "Sông Ngàn - Núi Đèo"}),
    (CELLS.format(code="KH", place="Khẩn\nSông Ngàn, ngày 05 tháng 3 năm 2021") + "KẾ HOẠCH\n" + SAID, {"place": "Sông Ngàn"}),
    # who decides, named once more below the title
    (
        CELLS.format(code="QĐ", place=DAY) + "QUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH " + SAID + "\nỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Báo chí;",
        {"type": "quyết định", "title": "BAN HÀNH KẾ HOẠCH " + TITLE},
    ),
    (
        CELLS.format(code="QĐ", place=DAY) + "QUYẾT ĐỊNH\nVỀ VIỆC " + SAID + "\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG NGÀN\nCăn cứ Luật Báo chí;",
        {"title": "VỀ VIỆC " + TITLE},
    ),
    (
        CELLS.format(code="QĐ", place=DAY) + "QUYẾT ĐỊNH\nBan hành Quy chế phát ngôn và cung cấp thông tin cho báo chí\ncủa các cơ quan trong tỉnh\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Báo chí;",
        {"title": "Ban hành Quy chế phát ngôn và cung cấp thông tin cho báo chí của các cơ quan trong tỉnh"},
    ),
    # the office that the title speaks of is no one who decides
    (
        CELLS.format(code="QĐ", place=DAY) + "QUYẾT ĐỊNH\nVỀ VIỆC SỬA ĐỔI QUY CHẾ LÀM VIỆC CỦA\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Báo chí;",
        {"title": "VỀ VIỆC SỬA ĐỔI QUY CHẾ LÀM VIỆC CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"},
    ),
    (
        CELLS.format(code="KH", place=DAY) + "KẾ HOẠCH\nTUYÊN TRUYỀN KẾT QUẢ LẤY Ý KIẾN NGƯỜI DÂN VỀ SỰ PHỤC VỤ\nỦY BAN NHÂN DÂN TỈNH VÀ CÁC SỞ\nThực hiện Luật Báo chí;",
        {"title": "TUYÊN TRUYỀN KẾT QUẢ LẤY Ý KIẾN NGƯỜI DÂN VỀ SỰ PHỤC VỤ ỦY BAN NHÂN DÂN TỈNH VÀ CÁC SỞ"},
    ),
    # a sentence right below a title in capitals, and what still belongs to the title
    (
        CELLS.format(code="CT", place=DAY) + "CHỈ THỊ\nVỀ VIỆC " + SAID + "\nSau 02 năm triển khai thực hiện\nKết luận số 45-KL/TW, công tác này đã có nhiều chuyển biến.",
        {"type": "chỉ thị", "title": "VỀ VIỆC " + TITLE},
    ),
    (
        CELLS.format(code="KH", place=DAY) + "KẾ HOẠCH\nTĂNG CƯỜNG TUYÊN TRUYỀN PHÒNG CHÁY, CHỮA CHÁY TẠI CÁC KHU DÂN CƯ\nGiai đoạn 2021 - 2025\n",
        {"title": "TĂNG CƯỜNG TUYÊN TRUYỀN PHÒNG CHÁY, CHỮA CHÁY TẠI CÁC KHU DÂN CƯ Giai đoạn 2021 - 2025"},
    ),
    # the type and whose it is, on one line
    (
        CELLS.format(code="CT", place=DAY) + "CHỈ THỊ CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nVề việc ra quân dọn vệ sinh đường làng\nThực hiện Chỉ thị số 03/CT-TTg ngày 04/02/2021, UBND tỉnh chỉ thị:",
        {"type": "chỉ thị", "title": "Về việc ra quân dọn vệ sinh đường làng"},
    ),
    # cells of one row on one line, closed by a bar
    (
        "BẢO HIỂM XÃ HỘI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 48/BHXH-TT | Sông Ngàn, ngày 05 tháng 3 năm 2021 |\nKính gửi: Các xã\nĐề nghị các xã phát thanh.",
        {"code": "48/BHXH-TT", "place": "Sông Ngàn", "date": "2021-03-05", "type": "công văn", "issuer": "BẢO HIỂM XÃ HỘI"},
    ),
    # a name broken by a narrow cell
    (CELLS.replace("ỦY BAN NHÂN DÂN", "ỦY\nBAN NHÂN DÂN").format(code="KH", place=DAY) + "KẾ HOẠCH\n" + SAID, {"issuer": "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÀN"}),
    # a letter without a number
    (
        "ỦY BAN MTTQ VIỆT NAM\nHUYỆN NÚI ĐÈO\nVề việc đón đọc chuyên trang\nNúi Đèo, ngày 05 tháng 3 năm 2021\n\nKính gửi: Ban Công tác Mặt trận các thôn\n\nĐề nghị các thôn thông báo.",
        {"type": "công văn", "title": "Về việc đón đọc chuyên trang", "code": None},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), PAGES)
def test_heads_of_pages_of_the_web(page: str, expected: dict[str, Any]) -> None:
    header = facts_of(page + REST).header
    found = {**read(header), "issuer": words(header.issuer)}
    assert {key: found[key] for key in expected} == expected


CITED = [
    ("Thông báo số 70-TB/TWngày 06 tháng 01 năm 2012 của Ban Bí thư", [("70-TB/TW", "2012-01-06")]),
    ("Kế hoạch số 12/KH-UBNDngày 06/01/2012 của UBND tỉnh", [("12/KH-UBND", "2012-01-06")]),
    ("Chỉ thị số 45-CT/TW ngày22 tháng 7 năm 2010 của Bộ Chính trị", [("45-CT/TW", "2010-07-22")]),
    ("Kế hoạch số 298 KH/TWĐTN ngày 14/7/2011 của Ban Bí thư", [("298 KH/TWĐTN", "2011-07-14")]),
    ("Hướng dẫn số 15 HD/TĐTN-TG ngày 14/7/2011 của Tỉnh Đoàn", [("15 HD/TĐTN-TG", "2011-07-14")]),
    ("Chỉ thị số 19/2001/CT/UB ngày 01/7/2001 của UBND tỉnh", [("19/2001/CT/UB", "2001-07-01")]),
    ("Báo cáo năm 2021 KH về số tàu cá 125 CV/tàu", []),
]  # fmt: skip


@pytest.mark.parametrize(("cited", "expected"), CITED)
def test_codes_glued_or_written_the_old_way(cited: str, expected: list[tuple[str, str]]) -> None:
    facts = facts_of(plan_of(told=f"II. CĂN CỨ\nThực hiện {cited}, các xã đã có kế hoạch."))
    assert [(r.code.value, r.date and r.date.value) for r in facts.references] == expected


def test_a_number_alone_on_its_line_numbers_what_follows() -> None:
    decree = "QUYẾT ĐỊNH:\nĐiều 1.\nBan hành kèm theo Quyết định này Kế hoạch truyền thông.\nĐiều 2.\nGiao Sở Y tế theo dõi."
    facts = facts_of(
        CELLS.format(code="QĐ", place=DAY) + "QUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH\nCăn cứ Luật Báo chí;\n" + decree
    )
    assert [n.num.value for n in facts.outline] == ["Điều 1", "Điều 2"]


def test_a_name_broken_at_its_dash_opens_no_bullet() -> None:
    work = "1. Trách nhiệm của Sở Lao động\n- Thương binh và Xã hội\n- Tập huấn cộng tác viên."
    assert [d.text.value for d in facts_of(plan_of(work)).duties] == ["Tập huấn cộng tác viên."]


def test_rows_whose_cells_bars_part_are_a_table() -> None:
    head = "STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp |\n"
    rows = "1 | Treo băng rôn tại chợ | Phòng Văn hóa | Các xã |\n2 | Viết tin, bài | Đài Truyền thanh | Công an huyện |"
    duties = facts_of(plan_of(head + rows)).duties
    assert [(d.text.value, [v.value for v in d.lead]) for d in duties] == [
        ("Treo băng rôn tại chợ", ["Phòng Văn hóa"]),
        ("Viết tin, bài", ["Đài Truyền thanh"]),
    ]


APART = (
    "UBND TỈNH SÔNG NGÀN\n\nSỞ Y TẾ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/SYT-NVY\n\n"
    "V/v tạm hoãn Hội thi\n\nTuyên truyền viên giỏi năm 2021\n\nSông Ngàn, ngày 05 tháng 3 năm 2021\n\nKính gửi: Các xã\n\n{said}"
)


def test_a_subject_whose_lines_stand_apart_like_all_others() -> None:
    header = facts_of(APART.format(said="Đề nghị các xã phát thanh.")).header
    assert words(header.title) == "tạm hoãn Hội thi Tuyên truyền viên giỏi năm 2021"


@pytest.mark.parametrize(
    ("said", "leads"),
    [
        ("Sở Y tế thông báo tạm hoãn Hội thi.\n\nSở Y tế trân trọng thông báo./.", []),
        ("Sở Y tế kính gửi tài liệu kèm theo.", []),
        ("Trung tâm Y tế thông báo đến các xã.", [["Trung tâm Y tế"]]),
        ("Đề nghị các xã thông báo đến người dân.", [["các xã"]]),
    ],
)
def test_an_office_that_says_that_it_writes_is_given_no_work(said: str, leads: list[list[str]]) -> None:
    duties = facts_of(APART.format(said=said)).duties
    assert [[unit.value for unit in duty.lead] for duty in duties] == leads
