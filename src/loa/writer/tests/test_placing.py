"""Each fact stands in one place: where it says so, or where a heading does."""

from __future__ import annotations

from typing import Any

from loa.writer.document import document_of
from loa.writer.facts import Heading, facts_from
from loa.writer.outline import units_of
from loa.writer.tests.factories import duty, facts


def lines(**changes: Any) -> list[str]:
    document = document_of(facts_from(facts(**changes)))
    return [block.text for block in (*document.blocks, *document.appendix)]


def test_a_number_that_holds_its_parents_replaces_it():
    units = units_of(
        (Heading("IV", "A", 1), Heading("1", "B", 2), Heading("1.1", "C", 3), Heading("a", "D", 4))
    )
    assert [unit.path for unit in units] == ["IV", "IV.1", "IV.1.1", "IV.1.1.a"]
    assert [unit.mark for unit in units] == ["IV.", "1.", "1.1.", "a)"]


def test_the_body_follows_the_outline():
    assert lines() == [
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026.",
        "Sở Y tế ban hành Kế hoạch như sau:",
        "I. NỘI DUNG, HÌNH THỨC",
        "1. Nội dung",
        "Cách diệt bọ gậy trong gia đình.",
        "2. Hình thức",
        "Phát thông điệp trên loa truyền thanh.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Phòng Nghiệp vụ Y",
        "Biên soạn tài liệu hỏi đáp.",
        "Trên đây là nội dung Kế hoạch./.",
    ]


def test_a_running_paragraph_stands_whole_on_its_numbered_line():
    text = "Phòng Nghiệp vụ Y biên soạn tài liệu hỏi đáp và gửi đến từng trạm y tế."
    node = {"num": "1", "heading": text[:40], "level": 1}
    assert f"1. {text}" in lines(outline=[node], assignments=[duty(text=text, section="1")])


def test_what_nobody_says_is_said_by_labels_once_for_duties_alike():
    told = {"lead": ["Sở Nội vụ"], "with": ["Sở Tài chính"], "due": [{"text": "Quý III", "end": None}]}
    laid = [duty(text="Việc thứ nhất.", **told), duty(text="Việc thứ hai.", **told)]
    at = lines(assignments=laid)
    start = at.index("Việc thứ nhất.")
    assert at[start : start + 5] == [
        "Việc thứ nhất.",
        "Việc thứ hai.",
        "Đơn vị chủ trì: Sở Nội vụ.",
        "Đơn vị phối hợp: Sở Tài chính.",
        "Thời gian thực hiện: Quý III.",
    ]


def test_numbered_labels_are_filled_in_instead():
    outline = [
        {"num": "1", "heading": "Xây dựng chuyên trang", "level": 1},
        {"num": "a", "heading": "Đơn vị chủ trì", "level": 2},
        {"num": "b", "heading": "Đơn vị phối hợp", "level": 2},
    ]
    laid = [duty(text="Xây dựng chuyên trang", lead=["Sở Nội vụ"], **{"with": ["Sở Y tế"]}, section="1")]
    at = lines(outline=outline, assignments=laid)
    assert "a) Đơn vị chủ trì: Sở Nội vụ." in at
    assert "b) Đơn vị phối hợp: Sở Y tế." in at
    assert "Đơn vị chủ trì: Sở Nội vụ." not in at


def test_a_form_that_is_a_duty_too_is_written_once():
    form = {"text": "Phòng Nghiệp vụ Y mở chuyên mục trên trang của Sở.", "channels": ["portal"]}
    at = lines(forms=[form], assignments=[duty(text=form["text"], section="I.2")])
    assert at.count(form["text"]) == 1


def test_contents_stand_under_the_phase_that_their_heading_names():
    outline = [
        {"num": "I", "heading": "NỘI DUNG TUYÊN TRUYỀN", "level": 1},
        {"num": "1", "heading": "Đợt 1", "level": 2},
        {"num": "2", "heading": "Đợt 2", "level": 2},
    ]
    phases = [{"name": f"Đợt {n}", "start": None, "end": None, "text": f"từ tháng {n}"} for n in (1, 2)]
    contents = [{"phase": f"Đợt {n}", "text": f"Điều thứ {n}."} for n in (1, 2)]
    at = lines(outline=outline, phases=phases, contents=contents, assignments=[], forms=[])
    start = at.index("1. Đợt 1: từ tháng 1")
    assert at[start : start + 4] == [
        "1. Đợt 1: từ tháng 1",
        "Điều thứ 1.",
        "2. Đợt 2: từ tháng 2",
        "Điều thứ 2.",
    ]


def test_numbers_that_start_anew_are_an_appendix():
    outline = [
        {"num": "I", "heading": "MỤC ĐÍCH", "level": 1},
        {"num": "I", "heading": "DANH MỤC", "level": 1},
    ]
    document = document_of(facts_from(facts(outline=outline, assignments=[])))
    assert [block.text for block in document.appendix[:3]] == [
        "PHỤ LỤC",
        "(Kèm theo Kế hoạch số 58/KH-SYT ngày 05/02/2026)",
        "I. DANH MỤC",
    ]


def test_what_no_heading_takes_gets_words_of_its_own():
    at = lines(
        outline=[],
        assignments=[],
        slogans=["Vì sức khỏe của mọi nhà!"],
        funding=["ngân sách tỉnh", "nguồn xã hội hóa"],
        reports=[
            {"from": ["các xã"], "to": ["Sở Y tế"], "text": "báo cáo trước ngày 30/11", "due": "--11-30"}
        ],
    )
    assert "Nội dung tuyên truyền:" in at
    assert "Hình thức tuyên truyền:" in at
    assert "Kinh phí thực hiện từ ngân sách tỉnh và nguồn xã hội hóa." in at
    assert "Trong quá trình thực hiện, các xã báo cáo trước ngày 30/11, gửi Sở Y tế." in at
    assert at[-1] == "Vì sức khỏe của mọi nhà!"


def test_points_that_complete_a_duty_stand_on_lines_of_their_own():
    at = lines(assignments=[duty(text="Truyền thông tại cơ sở: + In tờ rơi; + Phát trên loa.")])
    start = at.index("Truyền thông tại cơ sở:")
    assert at[start : start + 3] == ["Truyền thông tại cơ sở:", "+ In tờ rơi;", "+ Phát trên loa."]


def test_a_duty_above_one_with_labels_has_its_own():
    laid = [duty(text="Việc thứ nhất."), duty(text="Việc thứ hai.", due=[{"text": "Quý III", "end": None}])]
    at = lines(assignments=laid)
    start = at.index("Việc thứ nhất.")
    assert at[start : start + 4] == [
        "Việc thứ nhất.",
        "Đơn vị chủ trì: Phòng Nghiệp vụ Y.",
        "Việc thứ hai.",
        "Thời gian thực hiện: Quý III.",
    ]


def test_duties_of_no_section_stand_in_a_table_of_a_paper_with_numbered_sections():
    laid = [duty(section=None, text="Họp báo.", due=[{"text": "24/02/2026", "end": "2026-02-24"}])]
    document = document_of(facts_from(facts(assignments=laid)))
    assert document.appendix[1].text == "PHÂN CÔNG NHIỆM VỤ"
    assert document.appendix[-1].cells[1] == ("1", "Họp báo.", "Phòng Nghiệp vụ Y", "", "24/02/2026")


def test_a_paper_without_numbered_sections_is_parted_by_headings_without_a_number():
    phases = [{"name": "Đợt 1", "start": None, "end": None, "text": "từ tháng 3"}]
    document = document_of(facts_from(facts(outline=[], phases=phases, assignments=[duty(section=None)])))
    heads = [block.text for block in document.blocks if block.role == "heading"]
    assert heads == [
        "Nội dung tuyên truyền:",
        "Hình thức tuyên truyền:",
        "Thời gian thực hiện",
        "Tổ chức thực hiện",
    ]


def test_a_report_whose_sender_its_words_do_not_name_says_who_is_asked():
    words = "kết thúc đợt tuyên truyền, báo cáo kết quả"
    report = {"from": ["các xã"], "to": [], "text": words, "due": None}
    assert f"Trong quá trình thực hiện, đề nghị các xã thực hiện chế độ báo cáo: {words}." in lines(
        reports=[report]
    )
