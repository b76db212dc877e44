"""The conventions of each kind of document: head, opening, closing, signature."""

from __future__ import annotations

import pytest

from loa.writer.conventions import cited_type, date_line, named_in_capitals
from loa.writer.document import OfficialDocument, document_of, halved
from loa.writer.facts import facts_from
from loa.writer.tests.factories import facts


def paper(doc_type: str, **changes: object) -> OfficialDocument:
    return document_of(facts_from(facts(doc_type=doc_type, **changes)))


def test_a_plan_has_its_type_and_title_a_letter_its_subject_under_the_number():
    plan, letter = paper("kế hoạch"), paper("công văn", addressees=["UBND các xã"])
    assert (plan.type_name, plan.title, plan.subject) == ("KẾ HOẠCH", facts()["title"], None)
    assert (letter.type_name, letter.title, letter.subject) == (None, None, facts()["title"])
    assert letter.addressees == ("UBND các xã",)
    assert letter.blocks[0].text.startswith(
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026, Sở Y tế đề nghị"
    )


@pytest.mark.parametrize(
    ("doc_type", "last"),
    [
        ("kế hoạch", "Trên đây là nội dung Kế hoạch./."),
        ("báo cáo", "Trên đây là nội dung Báo cáo./."),
        ("thông báo", "Trên đây là nội dung Thông báo./."),
        ("tờ trình", "Kính trình UBND tỉnh xem xét, quyết định./."),
        ("giấy mời", "Rất mong sự có mặt đầy đủ, đúng thời gian của quý vị./."),
        ("biên bản", "Biên bản được lập xong vào hồi …… giờ …… phút cùng ngày./."),
    ],
)
def test_each_kind_ends_in_its_own_words(doc_type: str, last: str):
    document = paper(doc_type, addressees=["UBND tỉnh"])
    assert document.type_name == doc_type.upper()
    assert document.blocks[-1].text == last


def test_a_decision_names_who_decides_and_orders_by_articles():
    outline = [{"num": "Điều 1", "heading": "Ban hành Kế hoạch.", "level": 1}]
    document = paper("quyết định", outline=outline, assignments=[], contents=[], forms=[])
    assert [(block.role, block.text) for block in document.blocks] == [
        ("centre", "GIÁM ĐỐC SỞ Y TẾ"),
        ("basis", "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026."),
        ("centre", "QUYẾT ĐỊNH:"),
        ("numbered", "Điều 1. Ban hành Kế hoạch."),
    ]


def test_a_record_has_no_number_and_two_signatures():
    document = paper("biên bản", code=None)
    assert document.number is None
    assert [column.lines[-1] for column in document.signatures] == ["THƯ KÝ", "PHÓ GIÁM ĐỐC"]


def test_an_authority_of_two_lines_is_cut_at_the_second():
    by = {"authority": "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "position": "PHÓ CHỦ TỊCH", "name": "Lê Văn Bình"}
    (column,) = paper("kế hoạch", signatory=by).signatures
    assert column.lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_what_is_not_known_is_left_to_be_filled_in():
    document = paper("kế hoạch", code=None, place=None, date="2026-05", issuer=[], signatory=None)
    assert document.issuer == ("…………",)
    assert document.number == "Số: ……"
    assert document.place_and_date == "……, ngày … tháng 5 năm 2026"
    assert paper("kế hoạch", code="/KH-SYT").number == "Số: ……/KH-SYT"


def test_an_order_asks_without_a_name_where_the_issuer_is_not_known():
    nobody = {"issuer": [], "signatory": None, "code": None, "references": []}
    asked = [paper(kind, **nobody).blocks[0].text for kind in ("công văn", "chỉ thị")]
    assert asked == [
        "Đề nghị các cơ quan, đơn vị thực hiện các nội dung sau:",
        "Yêu cầu các cơ quan, đơn vị thực hiện các nội dung sau:",
    ]


def test_a_paper_of_the_party_has_its_own_head():
    document = paper("hướng dẫn", code="61-HD/BTGTU", issuer=["Tỉnh ủy Sông Vân", "Ban Tuyên giáo"])
    assert document.party
    assert document.number == "Số 61-HD/BTGTU"
    assert not paper("kế hoạch").party


def test_days_and_months_have_their_leading_noughts():
    assert date_line("Sông Vân", "2026-02-05") == "Sông Vân, ngày 05 tháng 02 năm 2026"
    assert date_line("Sông Vân", "2026-11-15") == "Sông Vân, ngày 15 tháng 11 năm 2026"
    assert date_line("Sông Vân", "2026-03-09") == "Sông Vân, ngày 09 tháng 3 năm 2026"


def test_names_are_cut_and_written_as_offices_do():
    assert halved("SỞ THÔNG TIN VÀ TRUYỀN THÔNG") == ("SỞ THÔNG TIN", "VÀ TRUYỀN THÔNG")
    assert halved("ỦY BAN NHÂN DÂN THỊ XÃ LONG SƠN") == ("ỦY BAN NHÂN DÂN", "THỊ XÃ LONG SƠN")
    assert halved("ỦY BAN NHÂN DÂN TỈNH SÔNG VÂN") == ("ỦY BAN NHÂN DÂN", "TỈNH SÔNG VÂN")
    assert named_in_capitals("ỦY BAN NHÂN DÂN TỈNH SÔNG VÂN") == "Ủy ban nhân dân tỉnh Sông Vân"
    assert named_in_capitals("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH") == "Sở Văn hóa, Thể thao và Du lịch"
    assert named_in_capitals("UBND TỈNH SÔNG VÂN") == "UBND tỉnh Sông Vân"
    assert named_in_capitals("PHÒNG VĂN HÓA - XÃ HỘI") == "Phòng Văn hóa - Xã hội"
    assert named_in_capitals("BẢO HIỂM XÃ HỘI TỈNH SÔNG VÂN") == "Bảo hiểm xã hội tỉnh Sông Vân"


@pytest.mark.parametrize(
    ("code", "name"),
    [("46/KH-STTTT", "Kế hoạch"), ("134-KH/TU", "Kế hoạch"), ("12/2025/QĐ-TTg", "Quyết định"),
     ("88/UBND-KGVX", "Công văn"), ("30/2020/NĐ-CP", "Nghị định")],
)  # fmt: skip
def test_a_cited_document_is_called_by_its_type(code: str, name: str):
    assert cited_type(code) == name
