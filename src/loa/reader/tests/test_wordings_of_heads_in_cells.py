# ruff: noqa: E501  # sample papers read better unbroken
"""Heads and ends whose columns a page of the web poured into cells, and titles in parts."""

import pytest

from loa.reader.reading import Facts
from loa.reader.tests.factories import facts_of, plan_of

_LETTER = """| SỞ CÔNG THƯƠNG -------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- |
| Số: 318/SCT-TM V/v: bình ổn giá hàng thiết yếu dịp Tết | Sông Ngàn, ngày 05 tháng 01 năm 2024 |

| Kính gửi: | - Phòng Kinh tế các huyện; - Các doanh nghiệp bán lẻ. |

Để chuẩn bị hàng hóa, Sở Công Thương đề nghị các doanh nghiệp bán lẻ niêm yết giá.

| Nơi nhận: - Như trên; - UBND tỉnh (b/c). - Lưu: VT, TM. | {signature} |
"""


def _letter(signature: str, *, closed: bool = True) -> Facts:
    letter = _LETTER.format(signature=signature)
    return facts_of(letter if closed else letter.replace(" |\n", "\n"))


@pytest.mark.parametrize("closed", [True, False])
def test_a_letter_poured_into_cells_tells_its_subject_and_its_ends(closed: bool) -> None:
    facts = _letter("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Văn Bình", closed=closed)
    title, signed = facts.header.title, facts.header.signatory
    assert title
    assert title.value == "bình ổn giá hàng thiết yếu dịp Tết"
    assert [each.value for each in facts.recipients] == ["Như trên", "UBND tỉnh (b/c)", "Lưu: VT, TM"]
    assert [each.value for each in facts.addressees] == ["Phòng Kinh tế các huyện", "Các doanh nghiệp bán lẻ"]
    told = [each and each.value for each in (signed.authority, signed.position, signed.name)]
    assert told == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Bình"]


@pytest.mark.parametrize(
    ("signature", "position"),
    [
        ("TRƯỞNG BAN CHỦ TỊCH UBND TỈNH Trần Văn Bình", "TRƯỞNG BAN"),
        ("TRƯỞNG BAN PHÓ BÍ THƯ Trần Văn Bình", "TRƯỞNG BAN"),
        ("KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN GIÁM ĐỐC SỞ Y TẾ Trần Văn Bình", "PHÓ TRƯỞNG BAN"),
        ("KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Trần Văn Bình", "PHÓ TRƯỞNG BAN"),
        ("TM. BAN GIÁM ĐỐC GIÁM ĐỐC Trần Văn Bình", "GIÁM ĐỐC"),
        ("TRƯỞNG BAN THƯ KÝ Trần Văn Bình", "TRƯỞNG BAN THƯ KÝ"),
        ("PHÓ TỔNG GIÁM ĐỐC Trần Văn Bình", "PHÓ TỔNG GIÁM ĐỐC"),
        ("BÍ THƯ, GIÁM ĐỐC Trần Văn Bình", "BÍ THƯ, GIÁM ĐỐC"),
        ("CHỦ TỊCH KIÊM TỔNG GIÁM ĐỐC Trần Văn Bình", "CHỦ TỊCH KIÊM TỔNG GIÁM ĐỐC"),
    ],
)
def test_a_poured_signature_tells_the_office_in_which_it_is_signed(signature: str, position: str) -> None:
    signed = _letter(signature).header.signatory
    assert signed.position
    assert signed.position.value == position


def test_a_row_without_its_last_bar_is_no_sum() -> None:
    facts = facts_of(plan_of("1. Sở Y tế\n- Lập công thức |x| + |y| cho mỗi xã."))
    assert [duty.text.value for duty in facts.duties] == ["Lập công thức |x| + |y| cho mỗi xã."]


_CONCLUSION = "TỈNH ỦY SÔNG NGÀN\n*\nSố 15-KL/TU\n\nSông Ngàn, ngày 05 tháng 6 năm 2023\n\n{head}\n\nSau khi nghe Sở Y tế báo cáo, Ban Thường vụ Tỉnh ủy kết luận:\n\n1. Giao Sở Y tế mở lớp.\n"


@pytest.mark.parametrize(
    ("head", "doc_type", "title"),
    [
        ("KẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề phục hồi du lịch sau dịch", "kết luận", "về phục hồi du lịch sau dịch"),
        ("KẾT LUẬN\nCỦA BÍ THƯ TỈNH ỦY TẠI BUỔI LÀM VIỆC VỚI SỞ Y TẾ", "kết luận", "CỦA BÍ THƯ TỈNH ỦY TẠI BUỔI LÀM VIỆC VỚI SỞ Y TẾ"),
        ("THÔNG BÁO KẾT LUẬN\nCỦA ĐỒNG CHÍ BÍ THƯ TỈNH ỦY VỀ CÔNG TÁC Y TẾ", "thông báo kết luận", "CỦA ĐỒNG CHÍ BÍ THƯ TỈNH ỦY VỀ CÔNG TÁC Y TẾ"),
        ("THÔNG BÁO\nKết luận của đồng chí Bí thư Tỉnh ủy", "thông báo", "Kết luận của đồng chí Bí thư Tỉnh ủy"),
    ],
)  # fmt: skip
def test_the_title_stands_below_the_line_of_who_speaks(head: str, doc_type: str, title: str) -> None:
    header = facts_of(_CONCLUSION.format(head=head)).header
    assert header.doc_type
    assert header.title
    assert (header.doc_type.value, header.title.value) == (doc_type, title)


@pytest.mark.parametrize("word", ["LẦN THỨ\nXIII CỦA TỈNH", "KHÓA\nXV CỦA TỈNH", "QUÝ\nIV CỦA TỈNH"])
def test_a_number_that_counts_what_stands_above_it_opens_no_section(word: str) -> None:
    title = f"TUYÊN TRUYỀN CHÀO MỪNG ĐẠI HỘI CÁC CẤP, CHUẨN BỊ CHO HỘI NGHỊ {word}"
    header = facts_of(plan_of(title=title)).header
    assert header.title
    assert header.title.value == " ".join(title.split())


def test_a_letter_without_its_head_is_a_letter() -> None:
    letter = "Kính gửi: Các trạm y tế.\n\nSở Y tế đề nghị các trạm y tế mở lớp.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình\n"
    kind = facts_of(letter).header.doc_type
    assert kind
    assert kind.value == "công văn"


def test_a_sign_that_a_scan_left_of_its_first_letter_makes_an_authority_no_recipient() -> None:
    paper = plan_of().replace("Nơi nhận:\n", "Nơi nhận: „/M BAN THƯỜNG VỤ\n").split("TM. ỦY")[0]
    facts = facts_of(f"{paper}Trần Văn Bình\n")
    assert [each.value for each in facts.recipients] == ["UBND tỉnh", "Lưu: VT"]
    signed = facts.header.signatory
    assert signed.authority
    assert signed.authority.value == "„/M BAN THƯỜNG VỤ"
