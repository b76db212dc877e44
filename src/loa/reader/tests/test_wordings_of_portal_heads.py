# ruff: noqa: E501  # pages read better unbroken
"""Heads of papers as portals of law print them: type, title, number, day and who issued them."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_headers import words
from loa.reader.tests.test_wordings_of_law_portals import BODY, HEAD, LETTER, SHORT, TITLE


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
    ("organs", "code", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\nHỘI NÔNG DÂN\nTỈNH SÔNG NGÀN", "02/QCPH/UBND-HND", "ỦY BAN NHÂN DÂN HỘI NÔNG DÂN TỈNH SÔNG NGÀN"),
        ("SỞ Y TẾ\nSỞ GIÁO DỤC VÀ ĐÀO TẠO", "15/KHLT-SYT-SGDĐT", "SỞ Y TẾ SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        ("UBND TỈNH SÔNG NGÀN\nCÔNG AN TỈNH\nHỘI PHỤ NỮ TỈNH", "3/KHPH/CAT-HPN", "CÔNG AN TỈNH HỘI PHỤ NỮ TỈNH"),
        ("UBND TỈNH SÔNG NGÀN\nSỞ Y TẾ", "3/KH-SYT", "SỞ Y TẾ"),
        ("ỦY BAN NHÂN DÂN\nTỈNH SÔNG NGÀN", "3/KHPH-UBND", "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÀN"),
    ],
)  # fmt: skip
def test_who_issues_a_joint_paper(organs: str, code: str, issuer: str) -> None:
    head = f"{organs}\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\nSố: {code}\n"
    text = f"{head}Sông Ngàn, ngày 5 tháng 3 năm 2021\nQUY CHẾ\nPhối hợp giữ sạch bãi biển\n{BODY}"
    assert words(facts_of(text).header.issuer) == issuer


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Công văn V/v chỉ đạo công tác phòng dịch mùa hè", "chỉ đạo công tác phòng dịch mùa hè"),
        ("CÔNG VĂN Về việc phòng dịch mùa hè", "Về việc phòng dịch mùa hè"),
        ("CÔNG VĂN: V/v phòng dịch mùa hè", "phòng dịch mùa hè"),
    ],
)
def test_type_and_subject_of_a_letter_stand_on_one_line(line: str, title: str) -> None:
    for office in ("SỞ Y TẾ -", "SỞ Y TẾ"):
        header = facts_of(
            f"118/SYT-NV\n\n{office}\n\n{line}\n\nKính gửi: UBND các xã\n\nSở Y tế xin gửi tài liệu.\n"
        ).header
        assert words(header.title) == title


def test_tags_of_a_page_are_no_words() -> None:
    text = (
        "<b>SỞ Y TẾ </b>\nSố: 118/SYT-VP <i>Sông Ngàn, ngày 27 tháng 4 năm 2015</i>\nV/v phòng dịch\n\nKính gửi: UBND các xã\n\n"
        "Sở Y tế hướng dẫn như sau:\n\n<b>1. Thời gian: </b>từ ngày 04 đến ngày 10 tháng 5 năm 2015.\n<b>2. Nội dung</b>\n\n- Rửa tay.\n"
    )
    assert [(node.num.value, node.heading.value) for node in facts_of(text).outline] == [
        ("1", "Thời gian"),
        ("2", "Nội dung"),
    ]
