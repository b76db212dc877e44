# ruff: noqa: E501  # pages read better unbroken
"""Papers as portals of law print them: the type left out, columns on one line, words of the page beside the paper."""

import pytest

from loa.reader.pipeline import read
from loa.reader.tests.factories import document_of, facts_of, plan_of, who_does
from loa.reader.tests.test_wordings_of_headers import words

HEAD = "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: {code} | Sông Ngàn, ngày 16 tháng 3 năm 2021 |\n"
BODY = "I. MỤC ĐÍCH\n- Phòng bệnh cho đàn vật nuôi.\n"
TITLE = "TIÊM PHÒNG CHO ĐÀN VẬT NUÔI NĂM 2021"


@pytest.mark.parametrize(
    ("code", "below", "title"),
    [
        ("4/KH-UBND", f"{TITLE}\nThực hiện Luật Thú y, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n", TITLE),
        ("4/KH-UBND", "TIÊM PHÒNG CHO ĐÀN VẬT NUÔI\nNĂM 2021\nĐàn vật nuôi của tỉnh tăng nhanh.\n", TITLE),
        ("4/KH-UBND", "PHÒNG, CHỐNG ĐUỐI NƯỚC CHO HỌC SINH\nBiển của tỉnh có nhiều chỗ sâu.\n", "PHÒNG, CHỐNG ĐUỐI NƯỚC CHO HỌC SINH"),
        ("4/CT-UBND", "VỀ VIỆC GIỮ SẠCH BÃI BIỂN\nBãi biển của tỉnh còn nhiều rác.\n", "VỀ VIỆC GIỮ SẠCH BÃI BIỂN"),
        ("4/KH-UBND", "Thực hiện Luật Thú y, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n", None),
        ("4/KH-UBND", "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÀN\nThực hiện Luật Thú y, tỉnh có kế hoạch như sau:\n", None),
        ("4/KH-UBND", "MỤC ĐÍCH, YÊU CẦU\nBảo đảm mọi đàn vật nuôi được tiêm phòng đúng lịch.\n", None),
        ("4/UBND-VX", "KHẨN\nTrạm Thú y báo tin đàn vật nuôi của tỉnh có bệnh, các xã lưu ý.\n", None),
    ],
)  # fmt: skip
def test_a_title_whose_type_the_page_left_out(code: str, below: str, title: str | None) -> None:
    assert words(facts_of(HEAD.format(code=code) + below + BODY).header.title) == title


def test_the_year_of_such_a_title_is_the_period_of_the_plan() -> None:
    phases = facts_of(HEAD.format(code="4/KH-UBND") + f"{TITLE}\nĐàn vật nuôi tăng nhanh.\n" + BODY).phases
    assert [(p.start and p.start.value, p.end and p.end.value) for p in phases] == [
        ("2021-01-01", "2021-12-31")
    ]


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


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Ngày 08 tháng 3 năm 2021, Sở Y tế đã ban hành Kế hoạch số 616/KH-SYT về phát thanh.", ("616/KH-SYT", "2021-03-08")),
        ("Ngày 08/3/2021, Sở Văn hóa, Thể thao và Du lịch ban hành Hướng dẫn số 6/HD-SVHTTDL.", ("6/HD-SVHTTDL", "2021-03-08")),
        ("Ngày 08/3/2021 Sở Y tế có Công văn số 616/SYT-NV gửi các huyện.", ("616/SYT-NV", "2021-03-08")),
        ("Ngày 08/3/2021, tỉnh họp trực tuyến. Sở Y tế đã có Công văn số 616/SYT-NV gửi các huyện.", ("616/SYT-NV", None)),
        ("Ngày 08/3/2021, Sở Y tế kiểm tra việc thực hiện Công văn số 616/SYT-NV tại các huyện.", ("616/SYT-NV", None)),
        ("Ngày 08/3/2021, Sở Y tế ban hành Công văn số 616/SYT-NV ngày 07/3/2021.", ("616/SYT-NV", "2021-03-07")),
    ],
)  # fmt: skip
def test_the_day_of_a_paper_told_before_who_issued_it(said: str, expected: tuple[str, str | None]) -> None:
    facts = facts_of(LETTER.format(a=";", b=".", said=said))
    assert [(r.code.value, r.date and r.date.value) for r in facts.references] == [expected]


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        (
            "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH SÔNG NGÀN Độc Lập - Tự Do - Hạnh Phúc",
            "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÀN",
        ),
        ("SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "SỞ Y TẾ"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", None),
    ],
)
def test_who_issues_a_paper_whose_columns_stand_on_one_line(head: str, issuer: str | None) -> None:
    text = (
        head
        + "\nSố: 12/SYT-NV Sông Ngàn, ngày 5 tháng 3 năm 2021\nV/v phát thanh\n\nKính gửi: Các xã\n\nĐề nghị các xã phát thanh."
    )
    assert words(facts_of(text).header.issuer) == issuer


@pytest.mark.parametrize("path", ["d:\\2021\\CV\\SYT\\T3\\Phat thanh", "\\\\may-chu\\chung\\cv12.doc", "C:/VB/2021/cv12.docx"])  # fmt: skip
def test_where_a_file_lies_is_no_recipient(path: str) -> None:
    facts = facts_of(
        LETTER.format(a=";", b=".", said="Đề nghị các đơn vị phát thanh đúng lịch.")
        + f"\nNơi nhận:\n\n- Như trên;\n\n- Lưu: VT, NV.HH\n\n{path}\n\nGIÁM ĐỐC\n\nTrần Văn Bình"
    )
    assert [v.value for v in facts.recipients] == ["Như trên", "Lưu: VT, NV.HH"]


@pytest.mark.parametrize(
    ("cited", "code"),
    [
        ("các Quyết địnhsố 531/TTg ngày 08 tháng 8 năm 1996", "531/TTg"),
        ("Công vănsố 12/SYT ngày 08/8/2020", "12/SYT"),
        ("hệsố 3/SYT", None),
    ],
)
def test_a_code_whose_label_is_glued_to_the_type(cited: str, code: str | None) -> None:
    facts = facts_of(plan_of(told=f"II. CĂN CỨ\nThực hiện {cited}, các xã đã có lịch."))
    assert [r.code.value for r in facts.references] == ([code] if code else [])


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


def test_papers_that_a_page_lists_above_the_head_do_not_hide_it() -> None:
    listed = (
        "- 1Chỉ thị 15/CT-TTg năm 2020 về giữ sạch bãi biển\n- 2Quyết định 21/QĐ-BYT năm 2020 về "
        + "khám sức khỏe " * 20
    )
    header = facts_of(
        f"{listed}\n" + HEAD.format(code="8/CT-UBND") + "Bãi biển còn nhiều rác.\n" + BODY
    ).header
    assert [words(header.doc_type), words(header.code), words(header.place)] == [
        "chỉ thị",
        "8/CT-UBND",
        "Sông Ngàn",
    ]


def test_a_number_that_ends_a_bracket_of_the_line_above_numbers_nothing() -> None:
    title = "TIÊM PHÒNG CHO ĐÀN VẬT NUÔI TRÊN ĐỊA BÀN TỈNH (ĐỢT\nI)"
    paper = facts_of(
        HEAD.format(code="4/KH-UBND") + f"KẾ HOẠCH\n{title}\nThực hiện Luật Thú y, tỉnh có kế hoạch:\n" + BODY
    )
    assert words(paper.header.title) == title.replace("\n", " ")
    assert [node.num.value for node in paper.outline] == ["I"]


def test_the_year_of_a_day_in_a_title_is_no_period() -> None:
    title = "THỰC HIỆN CHỈ THỊ SỐ 01/CT-TTG NGÀY 03 THÁNG 01 NĂM 2023 CỦA THỦ TƯỚNG CHÍNH PHỦ"
    assert facts_of(plan_of(title=title)).phases == ()


@pytest.mark.parametrize("title", ["GIỮ SẠCH BÃI BIỂN", "VỀ VIỆC GIỮ SẠCH CÁC BÃI BIỂN CỦA TỈNH"])
def test_a_paragraph_below_a_short_title_in_capitals_is_none_of_it(title: str) -> None:
    told = "Nhiều năm nay, bãi biển của tỉnh sạch hơn trước; các xã ven biển đã đặt thêm thùng rác, người dân đã quen bỏ rác đúng chỗ, khách du lịch đến tỉnh ngày một đông và phần lớn đều khen"
    text = HEAD.format(code="8/CT-UBND") + f"\nCHỈ THỊ\n\n{title}\n\n{told}\n"
    assert words(facts_of(text).header.title) == title


def test_a_short_line_in_small_letters_ends_a_title_in_capitals() -> None:
    text = (
        HEAD.format(code="8/CT-UBND")
        + "\nCHỈ THỊ\n\nGIỮ SẠCH BÃI BIỂN\n\nMùa du lịch hè của các xã ven biển\n\n"
        + BODY
    )
    assert words(facts_of(text).header.title) == "GIỮ SẠCH BÃI BIỂN Mùa du lịch hè của các xã ven biển"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Số: 02/QCPH/UBND-UBMTTQ", "02/QCPH/UBND-UBMTTQ"),
        ("Số: 15/2020/KHLT/SYT-SGDĐT", "15/2020/KHLT/SYT-SGDĐT"),
        ("Số: 02/QCPH-UBND", "02/QCPH-UBND"),
        ("Số: 02/QĐ/UBND-VX", "02/QĐ"),
    ],
)
def test_the_number_of_a_joint_paper_has_two_bars(line: str, code: str) -> None:
    head = HEAD.replace("Số: {code}", line)
    assert words(facts_of(head + "QUY CHẾ\nPhối hợp giữ sạch bãi biển\n" + BODY).header.code) == code


@pytest.mark.parametrize(
    "code", ["19/2008/NQLT/CP-UBTUMTTQVN", "7/2012/TTLT/BYT-BTC", "7/2012/TTLT-BYT-BTC", "19/2001/CT/UB"]
)
def test_a_joint_paper_is_cited_by_its_whole_number(code: str) -> None:
    cited = f"II. CĂN CỨ\nThực hiện Nghị quyết số {code} ngày 22/8/2008, các xã đã có lịch."
    assert [r.code.value for r in facts_of(plan_of(told=cited)).references] == [code]


def test_numbers_of_papers_that_a_page_lists_are_none_of_its_own() -> None:
    listed = "- 1Công điện 15/CĐ-TTg về giữ sạch bãi biển\n- 2Công văn số 62/BYT-MT về khám sức khỏe\n"
    assert (
        words(
            facts_of(listed + HEAD.format(code="8/CT-UBND") + "Bãi biển còn nhiều rác.\n" + BODY).header.code
        )
        == "8/CT-UBND"
    )


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
    ("first", "code"),
    [
        ("1911/SDL-QLDL", "1911/SDL-QLDL"),
        ("21/2024/QĐ-UBND", "21/2024/QĐ-UBND"),
        ("15/9/2024", None),
        ("Bãi biển 24/7", None),
    ],
)
def test_a_number_alone_above_a_letter(first: str, code: str | None) -> None:
    assert words(facts_of(SHORT.format(first=first, last="2. Đặt thùng rác.")).header.code) == code


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
