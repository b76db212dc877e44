"""The outline: levels, paths and headings."""
# ruff: noqa: E501 (a case reads best on one line)

import pytest

from loa.reader.tests.factories import document_of
from loa.reader.tests.papers import DECISION_WITH_PLAN, DRAFT_DIRECTIVE, PARTY_GUIDE, PROJECT_IN_PARTS

HEAD = "KẾ HOẠCH\nTruyền thông năm 2026\n\nUBND xã ban hành Kế hoạch như sau:\n\n"


def outline(text: str) -> list[tuple[str, int]]:
    return [(node.path, node.level) for node in document_of(text).nodes]


def headings(text: str) -> list[str]:
    return [node.heading.value for node in document_of(HEAD + text).nodes]


def test_letters_romans_numbers_and_decimals_nest_as_the_paper_nests_them() -> None:
    assert outline(PARTY_GUIDE) == [
        ("A", 1), ("A.I", 2), ("A.I.1", 3), ("A.II", 2), ("A.II.1", 3), ("A.II.2", 3),
        ("B", 1), ("B.I", 2), ("B.I.1", 3), ("B.I.1.1", 4), ("B.I.1.1.1", 5), ("B.I.1.1.2", 5), ("B.I.1.2", 4),
        ("B.I.1.2.a", 5), ("B.I.1.2.b", 5), ("B.I.1.2.c", 5), ("B.I.1.2.d", 5), ("B.I.1.2.đ", 5),
        ("C", 1), ("C.1", 2), ("C.2", 2),
    ]  # fmt: skip


def test_parts_sections_and_numbered_appendices_are_nodes() -> None:
    assert outline(PROJECT_IN_PARTS) == [
        ("Phần thứ nhất", 1), ("Phần thứ nhất.I", 2), ("Phần thứ nhất.II", 2), ("Phần thứ nhất.II.1", 3),
        ("Phần thứ hai", 1), ("Phần thứ hai.I", 2), ("Phần thứ hai.II", 2),
        ("Phần thứ hai.II.Mục 1", 3), ("Phần thứ hai.II.Mục 1.1", 4),
        ("Phần thứ hai.II.Mục 2", 3), ("Phần thứ hai.II.Mục 2.1", 4),
        ("PHỤ LỤC I", 1), ("PHỤ LỤC I.I", 2), ("PHỤ LỤC I.I.1", 3), ("PHỤ LỤC II", 1), ("PHỤ LỤC II.1", 2),
    ]  # fmt: skip


def test_an_appendix_without_number_starts_again_at_the_top() -> None:
    assert outline(DECISION_WITH_PLAN)[-2:] == [("1", 1), ("2", 1)]


def test_the_articles_of_the_decision_are_not_in_the_outline_of_the_plan() -> None:
    assert not any("Điều" in path for path, _ in outline(DECISION_WITH_PLAN))


def test_a_misread_number_stays_as_printed_on_its_level() -> None:
    assert outline(DRAFT_DIRECTIVE)[-1] == ("l", 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I. A\n\n1. Bê\n\nII. B\n\nII. C\n\nIV. D\n\n1. Bê", [("I", 1), ("I.1", 2), ("II", 1), ("II", 1), ("IV", 1), ("IV.1", 2)]),
        ("1. Đơn vị\n\n4) Chủ trì: A\n\nb) Phối hợp: B", [("1", 1), ("1.4", 2), ("1.b", 2)]),
        ("II. Nội dung\n\n3. Ba\n\n3.4. Mạng\n\n3.4. Khác\n\n4. Bốn", [("II", 1), ("II.3", 2), ("II.3.4", 3), ("II.3.4", 3), ("II.4", 2)]),
        ("ll. NỘI DUNG CHÍNH\n\n1. Một\n\nIII. KINH PHÍ", [("ll", 1), ("ll.1", 2), ("III", 1)]),
        ("1. Một\n\na) Hai\n\n(1) Ba\n\n(2) Bốn\n\nb) Năm", [("1", 1), ("1.a", 2), ("1.a.1", 3), ("1.a.2", 3), ("1.b", 2)]),
        ("I. Một\n\n1) Hai\n\n2) Ba\n\na. Bốn\n\n3) Năm", [("I", 1), ("I.1", 2), ("I.2", 2), ("I.2.a", 3), ("I.3", 2)]),
    ],
)  # fmt: skip
def test_wrong_and_odd_numbers_keep_their_level(text: str, expected: list[tuple[str, int]]) -> None:
    assert outline(HEAD + text) == expected


def test_a_run_in_heading_ends_at_its_colon() -> None:
    assert headings("1. Sở Y tế: Tổ chức tập huấn.\n\n2. Yêu cầu:\n\n- Thiết thực.") == ["Sở Y tế", "Yêu cầu"]


def test_a_bare_request_is_no_heading_by_itself() -> None:
    assert headings("1. Đề nghị: Hội Nông dân tỉnh\n\n- Tuyên truyền.") == ["Đề nghị: Hội Nông dân tỉnh"]


def test_of_a_running_paragraph_the_heading_is_its_first_80_letters() -> None:
    long = "Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với các đơn vị tổ chức tuyên truyền cổ động trực quan."
    assert headings(f"1. {long}") == [long[:80].strip()]


def test_bullets_and_recipients_are_no_nodes() -> None:
    text = HEAD + "1. Một\n\n- Hai\n\n+ Ba\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    assert outline(text) == [("1", 1)]


def test_a_document_knows_what_stands_under_a_node() -> None:
    document = document_of(HEAD + "I. Một\n\n1. Hai\n\n- Ba;\n\n- Bốn.\n\n2. Năm\n\nII. Sáu")
    one, two = document.nodes[0], document.nodes[1]
    assert [document.words(b) for b in document.under(two)] == ["- Ba;", "- Bốn."]
    assert [node.path for node in document.children(one)] == ["I.1", "I.2"]
    assert [node.path for node in document.children(None)] == ["I", "II"]
    assert document.ancestors(two) == (one,)
    assert document.parent(one) is None
    assert len(document.all_under(one)) == 4
    assert document.section_of(document.under(two)[0]) == two


def test_a_heading_row_in_a_table_stands_under_the_section_of_the_table() -> None:
    table = "| STT | Nội dung | Chủ trì |\n|---|---|---|\n| I | CHUNG | |\n| 1 | Họp báo | Sở Y tế |\n| II | RIÊNG | |\n"
    text = f"{HEAD}I. Một\n\nII. NHIỆM VỤ\n\n{table}\nIII. Ba\n\n1. Bốn\n"
    assert outline(text) == [("I", 1), ("II", 1), ("II.I", 2), ("II.II", 2), ("III", 1), ("III.1", 2)]
