# ruff: noqa: E501  # pages read better unbroken
"""Papers as portals of law print them: the type left out, columns on one line, words of the page beside the paper."""

import pytest

from loa.reader.pipeline import read
from loa.reader.tests.factories import document_of, facts_of, plan_of, who_does
from loa.reader.tests.test_wordings_of_headers import words

HEAD = "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: {code} | Sông Ngàn, ngày 16 tháng 3 năm 2021 |\n"
BODY = "I. MỤC ĐÍCH\n- Phòng bệnh cho đàn vật nuôi.\n"
TITLE = "TIÊM PHÒNG CHO ĐÀN VẬT NUÔI NĂM 2021"


def test_what_a_decision_rests_on_where_the_page_left_out_its_type_and_title() -> None:
    facts = facts_of(
        HEAD.format(code="39/2021/QĐ-UBND")
        + "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÀN\nCăn cứ Luật Thú y ngày 19 tháng 6 năm 2015;\n"
        "Căn cứ Nghị quyết số 03/2020/NQ-HĐND ngày 16 tháng 6 năm 2020 của Hội đồng nhân dân tỉnh;\n"
        "Xét đề nghị của Chi cục Thú y tại Tờ trình số 227/TTr-CCTY ngày 04 tháng 3 năm 2021,\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Phê duyệt lịch tiêm phòng.\n"
    )
    assert words(facts.header.doc_type) == "quyết định"
    assert words(facts.header.title) is None
    assert [r.code.value for r in facts.references] == ["03/2020/NQ-HĐND", "227/TTr-CCTY"]


LETTER = (
    "SỞ Y TẾ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/SYT-NV\nV/v phát thanh phòng bệnh\n\n"
    "Sông Ngàn, ngày 05 tháng 3 năm 2021\n\nKính gửi:\n\n- Hội Nông dân tỉnh{a}\n- Tỉnh đoàn{b}\n\n{said}\n"
)


@pytest.mark.parametrize(("a", "b"), [(";", "."), ("", ""), (";", ";")])
@pytest.mark.parametrize(
    "said",
    [
        "Sở Y tế gửi kèm đĩa phát thanh của tháng.",
        "Kính đề nghị các đơn vị phát thanh đúng lịch.",
        "Ngày 08 tháng 3 năm 2021, Sở có lịch phát thanh.",
    ],
)
def test_a_sentence_below_a_list_of_addressees_is_none_of_them(a: str, b: str, said: str) -> None:
    facts = facts_of(LETTER.format(a=a, b=b, said=said))
    assert [v.value for v in facts.addressees] == ["Hội Nông dân tỉnh", "Tỉnh đoàn"]


def test_the_last_addressee_may_stand_without_a_bullet() -> None:
    said = "Đài Phát thanh tỉnh.\n\nSở Y tế gửi kèm đĩa phát thanh của tháng."
    facts = facts_of(LETTER.format(a=";", b=";", said=said))
    assert [v.value for v in facts.addressees] == ["Hội Nông dân tỉnh", "Tỉnh đoàn", "Đài Phát thanh tỉnh"]


@pytest.mark.parametrize("path", ["d:\\2021\\CV\\SYT\\T3\\Phat thanh", "\\\\may-chu\\chung\\cv12.doc", "C:/VB/2021/cv12.docx"])  # fmt: skip
def test_where_a_file_lies_is_no_recipient(path: str) -> None:
    facts = facts_of(
        LETTER.format(a=";", b=".", said="Đề nghị các đơn vị phát thanh đúng lịch.")
        + f"\nNơi nhận:\n\n- Như trên;\n\n- Lưu: VT, NV.HH\n\n{path}\n\nGIÁM ĐỐC\n\nTrần Văn Bình"
    )
    assert [v.value for v in facts.recipients] == ["Như trên", "Lưu: VT, NV.HH"]


@pytest.mark.parametrize(
    ("unit", "leads"),
    [
        ("Ban Chỉ huy Phòng thủ dân sự các ngành, các cấp; Trạm Khí tượng tỉnh", ["Ban Chỉ huy Phòng thủ dân sự các ngành, các cấp", "Trạm Khí tượng tỉnh"]),
        ("UBND các cấp, các ngành", ["UBND các cấp", "các ngành"]),
        ("Sở Y tế, các ngành liên quan, các cấp", ["Sở Y tế", "các ngành liên quan", "các cấp"]),
        ("Sở Y tế, các ngành, các cấp", ["Sở Y tế", "các ngành, các cấp"]),
        ("Hội Nông dân các cấp, các đoàn thể", ["Hội Nông dân các cấp", "các đoàn thể"]),
    ],
)  # fmt: skip
def test_of_all_levels_and_branches(unit: str, leads: list[str]) -> None:
    assert who_does(f"1. {unit}\n- Trực ban khi có bão.")[0][0] == leads


def test_a_heading_in_capitals_gives_no_money() -> None:
    for heading in (
        "II. CHỈ TIÊU VÀ DỰ TOÁN NGÂN SÁCH NĂM 2025",
        "Phần thứ hai\n\nCHỈ TIÊU VÀ DỰ TOÁN NGÂN SÁCH NĂM 2025",
    ):
        plan = plan_of(told=f"{heading}\nMỗi xã tiêm phòng 90% đàn vật nuôi.")
        assert [v.value for v in facts_of(plan).funding] == []


def test_an_article_whose_word_was_misread() -> None:
    decree = "QUYẾT NGHỊ:\nĐiếu 1. Thông qua đề án với nội dung sau:\nI. MỤC TIÊU\n1. Mục tiêu chung\nGiữ sạch bãi biển.\n"
    nodes = document_of(HEAD.format(code="6/NQ-HĐND") + "NGHỊ QUYẾT\nVề giữ sạch bãi biển\n" + decree).nodes
    assert [(n.num.value, n.level) for n in nodes] == [("Điếu 1", 1), ("I", 2), ("1", 3)]


def test_a_clause_below_a_semicolon_goes_on_with_its_bullet() -> None:
    work = "# TỔ CHỨC THỰC HIỆN\n\n## Sở Y tế\n\n* Soạn tờ rơi cho các trạm;\nin tờ rơi và chuyển đến từng xã.\n* Tập huấn cán bộ.\n"
    paper = (
        "# KẾ HOẠCH\n\n# Phát thanh phòng bệnh\n\nThực hiện Quyết định số 12/QĐ-UBND ngày 05/3/2024, Sở ban hành Kế hoạch như sau:\n\n"
        "# MỤC TIÊU\n\n## Mục tiêu chung\n\nNâng cao nhận thức.\n\n"
    )
    assert [d.text.value for d in facts_of(paper + work).duties] == [
        "Soạn tờ rơi cho các trạm; in tờ rơi và chuyển đến từng xã.",
        "Tập huấn cán bộ.",
    ]


def test_work_on_a_page_from_the_middle_whose_headings_have_no_numbers() -> None:
    page = "# TỔ CHỨC THỰC HIỆN\n\n## Sở Y tế\n\n* Soạn tờ rơi cho các trạm.\n\n## Đài Phát thanh\n\n* Phát tin mỗi ngày.\n"
    duties = read(page.encode(), name="a.md").facts.duties
    assert [[unit.value for unit in duty.lead] for duty in duties] == [["Sở Y tế"], ["Đài Phát thanh"]]


def test_a_story_that_organises_something_is_no_such_page() -> None:
    story = "Tổ chức thực hiện tốt một bữa tiệc là việc khó.\n\n- Mua bánh.\n\n- Mời bạn.\n"
    assert read(story.encode(), name="a.txt").warnings == ("not-administrative",)


@pytest.mark.parametrize(
    ("asked", "lead"),
    [
        ("Đề nghị các đơn vị phối hợp tuyên truyền theo lịch gửi kèm.", "các đơn vị"),
        ("Sở Y tế đề nghị các đơn vị phối hợp tuyên truyền tại các cổng chợ.", "các đơn vị"),
        ("Sở Y tế kính đề nghị Quý đơn vị phối hợp tuyên truyền theo lịch.", "Quý đơn vị"),
        ("Đề nghị Quý Sở chỉ đạo các trạm phát thanh theo lịch gửi kèm.", "Quý Sở"),
        ("Đề nghị Quý Đài tuyên truyền trên sóng theo lịch gửi kèm.", "Quý Đài"),
        ("Đề nghị Quý đơn vị phối hợp phát thanh theo lịch gửi kèm.", "Quý đơn vị"),
        ("Sở Y tế đề nghị Quý cơ quan phối hợp đưa tin về hội chợ.", "Quý cơ quan"),
        ("Kính đề nghị các đơn vị phối hợp phát thanh đúng lịch.", "các đơn vị"),
        ("Sở Y tế xin thông báo và đề nghị Quý Sở/Cơ quan tổ chức tiêm phòng.", "Quý Sở/Cơ quan"),
        ("Sở Y tế thông báo và kính đề nghị các trường tổ chức tiêm phòng.", "các trường"),
        ("Sở Y tế trân trọng thông tin và đề nghị các trường tổ chức tiêm phòng.", "các trường"),
        ("Các đơn vị phối hợp treo băng rôn tại cổng theo lịch gửi kèm.", "Các đơn vị phối hợp"),
    ],
)
def test_who_is_asked_to_help(asked: str, lead: str) -> None:
    duties = facts_of(LETTER.format(a=";", b=".", said=asked)).duties
    assert [[unit.value for unit in duty.lead] for duty in duties] == [[lead]]


def test_a_clause_below_a_semicolon_goes_on_with_its_paragraph_in_markdown() -> None:
    work = "## Các trạm y tế\n\nChủ động in tờ rơi cho từng thôn;\nphát tờ rơi đến từng hộ.\n\n## Đài Phát thanh\n\nPhát tin mỗi ngày.\n"
    duties = read(f"# TỔ CHỨC THỰC HIỆN\n\n{work}".encode(), name="a.md").facts.duties
    assert [duty.text.value for duty in duties] == [
        "Chủ động in tờ rơi cho từng thôn; phát tờ rơi đến từng hộ.",
        "Phát tin mỗi ngày.",
    ]


def test_a_number_that_ends_a_bracket_of_the_line_above_numbers_nothing() -> None:
    title = "TIÊM PHÒNG CHO ĐÀN VẬT NUÔI TRÊN ĐỊA BÀN TỈNH (ĐỢT\nI)"
    paper = facts_of(
        HEAD.format(code="4/KH-UBND") + f"KẾ HOẠCH\n{title}\nThực hiện Luật Thú y, tỉnh có kế hoạch:\n" + BODY
    )
    assert words(paper.header.title) == title.replace("\n", " ")
    assert [node.num.value for node in paper.outline] == ["I"]


@pytest.mark.parametrize("cell", ["- Các Chi cục Thú y", "Các Chi cục Thú y", "Sở Y tế; Sở Nội vụ"])
def test_addressees_in_a_cell_beside_their_label(cell: str) -> None:
    text = (
        HEAD.format(code="8/SNN-TY") + f"Kính gửi: | {cell} |\nSở yêu cầu các đơn vị trực ban khi có bão.\n"
    )
    names = [name.strip(" -") for name in cell.split(";")]
    assert [v.value for v in facts_of(text).addressees] == names


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Thực hiện Luật Du lịch, Ủy ban nhân dân tỉnh xây dựng kế hoạch giữ sạch bãi biển của các xã", []),
        ("Thực hiện Luật Du lịch, UBND tỉnh ban hành Kế hoạch giữ sạch bãi biển tại các xã ven biển.", []),
        (
            "Thực hiện Luật Du lịch, Ủy ban nhân dân tỉnh yêu cầu các xã xây dựng kế hoạch giữ sạch bãi biển.",
            [["các xã"]],
        ),
        ("Thực hiện Luật Du lịch, Sở Du lịch xây dựng phương án giữ sạch bãi biển.", [["Sở Du lịch"]]),
    ],
)
def test_who_makes_the_plan_has_no_duty_of_it(told: str, found: list[list[str]]) -> None:
    text = HEAD.format(code="4/KH-UBND") + f"KẾ HOẠCH\nGIỮ SẠCH BÃI BIỂN\n\n{told}\n"
    assert [[unit.value for unit in duty.lead] for duty in facts_of(text).duties] == found


SHORT = "{first}\n\nCông văn V/v giữ sạch bãi biển\n\nKính gửi: Các xã ven biển\n\nSở Du lịch yêu cầu các xã ven biển thực hiện các việc sau:\n1. Treo băng rôn tại các bãi biển.\n{last}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"


@pytest.mark.parametrize(
    ("last", "number"),
    [
        (
            "Việc triển khai các hoạt động giữ sạch bãi biển cần được tổ chức kịp thời, an toàn, tiết kiệm./.",
            1,
        ),
        ("Việc treo băng rôn phải bảo đảm mỹ quan.", 1),
        ("2. Việc dọn rác phải thực hiện trước ngày 30/8/2025.", 2),
        ("2. Đặt thùng rác tại các bãi biển.", 2),
    ],
)
def test_how_it_is_to_be_done_is_no_duty_of_its_own(last: str, number: int) -> None:
    assert len(facts_of(SHORT.format(first="Số: 19/SDL-QLDL", last=last)).duties) == number
