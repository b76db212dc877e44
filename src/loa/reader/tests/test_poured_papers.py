# ruff: noqa: E501  # pages read better unbroken
"""A whole paper that a page of the web pours into one line."""

from loa.reader.formats.text import read_text
from loa.reader.tests.factories import facts_of

ISSUER = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÀN"
HEAD = f"{ISSUER} CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: {{code}} Sông Ngàn, ngày 18 tháng 07 năm 2011 "
DECISION = (
    HEAD.format(code="22/2011/QĐ-UBND")
    + f"QUYẾT ĐỊNH BAN HÀNH “QUY ĐỊNH VỀ GIỮ SẠCH BÃI BIỂN” {ISSUER} Căn cứ Luật Du lịch ngày 19/6/2005; Căn cứ Nghị định số 9/2006/NĐ-CP ngày 16/01/2006 của Chính phủ; "
    "Theo đề nghị của Giám đốc Sở Du lịch tại Tờ trình số 84/TTr-SDL ngày 29/6/2011, QUYẾT ĐỊNH: Điều 1. Ban hành kèm theo Quyết định này Quy định về giữ sạch bãi biển. "
    "Điều 2. Giao Sở Du lịch chủ trì, phối hợp với Công an tỉnh kiểm tra các bãi biển. Nơi nhận: - Như Điều 1; - Lưu: VT. TM. ỦY BAN NHÂN DÂN"
)
PLAN = (
    HEAD.format(code="4/KH-UBND")
    + "KẾ HOẠCH Giữ sạch bãi biển Thực hiện Luật Du lịch, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau: I. MỤC ĐÍCH 1. Giữ sạch mọi bãi biển của tỉnh trong mùa du lịch. "
    "2. Nâng cao nhận thức của người dân. II. TỔ CHỨC THỰC HIỆN: 1. Sở Du lịch: Treo băng rôn tại các bãi biển. 2. Công an tỉnh: Tuần tra bãi biển trước ngày 30/8/2011."
)


def test_a_decision_in_one_line() -> None:
    facts = facts_of(DECISION)
    header = facts.header
    assert [v and v.value for v in (header.doc_type, header.code, header.place, header.date, header.title, header.issuer)] == [
        "quyết định", "22/2011/QĐ-UBND", "Sông Ngàn", "2011-07-18", "BAN HÀNH “QUY ĐỊNH VỀ GIỮ SẠCH BÃI BIỂN”", ISSUER,
    ]  # fmt: skip
    assert [r.code.value for r in facts.references] == ["9/2006/NĐ-CP", "84/TTr-SDL"]
    assert [node.num.value for node in facts.outline] == ["Điều 1", "Điều 2"]
    assert [[unit.value for unit in duty.lead] for duty in facts.duties] == [["Sở Du lịch"]]


def test_a_plan_in_one_line() -> None:
    facts = facts_of(PLAN)
    assert [node.num.value for node in facts.outline] == ["I", "1", "2", "II", "1", "2"]
    assert [[unit.value for unit in duty.lead] for duty in facts.duties] == [["Sở Du lịch"], ["Công an tỉnh"]]


def test_every_letter_keeps_its_place_in_the_file() -> None:
    source = read_text(DECISION)
    assert "".join(source.text.split()) == "".join(DECISION.split())
    assert all(
        DECISION.startswith(source.text[line.start : line.end], line.offset or 0) for line in source.lines
    )


def test_a_long_line_that_only_tells_of_papers_is_left_alone() -> None:
    told = "Căn cứ Luật Du lịch; Căn cứ Nghị định số 9/2006/NĐ-CP của Chính phủ; Điều 1. Ban hành lịch. " * 6
    assert len(read_text(told.strip()).lines) == 1
    told = "Bài thơ nói về chữ Độc lập - Tự do - Hạnh phúc của người dân xã. " * 9
    assert len(read_text(told.strip()).lines) == 1
