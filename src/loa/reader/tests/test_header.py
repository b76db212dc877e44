"""Header facts: type, code, place, date, title, issuer."""
# ruff: noqa: E501 (a case reads best on one line)

import pytest

from loa.reader.reading import Header
from loa.reader.tests.factories import document_of, facts_of
from loa.reader.tests.papers import (
    DECISION_WITH_PLAN,
    DRAFT_DIRECTIVE,
    IN_COLUMNS,
    LETTER,
    PARTY_GUIDE,
    PROJECT_IN_PARTS,
)  # fmt: skip


def values(header: Header) -> tuple[str | None, ...]:
    fields = (header.doc_type, header.code, header.place, header.date, header.issuer)
    return tuple(value.value if value else None for value in fields)


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (LETTER, ("công văn", "415/SYT-NVY", "Sông Ngàn", "2025-03-05", "SỞ Y TẾ")),
        (
            DECISION_WITH_PLAN,
            ("kế hoạch", "27/QĐ-HĐND", "Trà Giang", "2026-08-02", "HỘI ĐỒNG NHÂN DÂN XÃ TRÀ GIANG"),
        ),
        (PARTY_GUIDE, ("hướng dẫn", "61-HD/BTGTU", "Sông Ngàn", "2023-05-09", "BAN TUYÊN GIÁO")),
        (IN_COLUMNS, ("công văn", "52/PVHTT-TTTT", "Thanh Bình", "2021-06-14", "PHÒNG VĂN HÓA VÀ THÔNG TIN")),
        (DRAFT_DIRECTIVE, ("chỉ thị", "/CT-UBND", "Bình Minh", "2024", "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÀN")),
        (PROJECT_IN_PARTS, ("đề án", "09/ĐA-UBND", "Bắc Sơn", "2022-01-11", "ỦY BAN NHÂN DÂN QUẬN BẮC SƠN")),
    ],
)
def test_the_header_of_a_paper(paper: str, expected: tuple[str | None, ...]) -> None:
    assert values(facts_of(paper).header) == expected


@pytest.mark.parametrize(
    ("paper", "title"),
    [
        (LETTER, "tăng cường truyền thông phòng, chống bệnh sởi"),
        (DECISION_WITH_PLAN, "Tiếp xúc cử tri năm 2026"),
        (PARTY_GUIDE, "tuyên truyền kỷ niệm 75 năm Ngày Truyền thống ngành"),
        (IN_COLUMNS, "treo băng rôn hưởng ứng Tháng hành động vì trẻ em"),
        (DRAFT_DIRECTIVE, "Về việc tăng cường công tác phòng cháy, chữa cháy rừng mùa khô năm 2024"),
        (
            PROJECT_IN_PARTS,
            "Xây dựng hệ thống truyền thanh ứng dụng công nghệ thông tin giai đoạn 2022 - 2025",
        ),
    ],
)
def test_the_title_of_a_paper(paper: str, title: str) -> None:
    header = facts_of(paper).header
    assert header.title is not None
    assert header.title.value == title


def test_a_title_may_begin_like_a_preamble() -> None:
    paper = "KẾ HOẠCH\nTriển khai thực hiện phong trào thi đua năm 2026\n\nThực hiện Kế hoạch của huyện, xã xây dựng như sau:\n\n1. Một"
    title = facts_of(paper).header.title
    assert title is not None
    assert title.value == "Triển khai thực hiện phong trào thi đua năm 2026"


def test_a_title_on_the_type_line_is_found() -> None:
    header = facts_of(
        "UBND XÃ A\nSố: 4/KH-UBND\n\nKẾ HOẠCH TRUYỀN THÔNG NĂM 2026\n\nCăn cứ kế hoạch tỉnh;\n\n1. Một"
    ).header
    assert (header.doc_type and header.doc_type.value, header.title and header.title.value) == (
        "kế hoạch",
        "TRUYỀN THÔNG NĂM 2026",
    )


def test_a_receivers_stamp_gives_neither_code_nor_date() -> None:
    paper = "CÔNG VĂN ĐẾN\nSố: 310/VT-BC\nNgày 21 tháng 4 năm 2020\n\nKẾ HOẠCH\nTuyên truyền\n\n1. Một"
    header = facts_of(paper).header
    assert header.code is None
    assert header.date is None


def test_a_text_that_is_no_document_has_an_empty_header() -> None:
    assert values(facts_of("Hôm nay trời đẹp. Chúng tôi đi chợ mua rau và cá.").header) == (None,) * 5
    assert values(facts_of("").header) == (None,) * 5


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Số: 12/2026/NQ-HĐND", "12/2026/NQ-HĐND"),
        ("Số:      /KH-MTTQ-BTT", "/KH-MTTQ-BTT"),
        ("Số 134-KH/TU", "134-KH/TU"),
        ("Số:    -KH/ĐU", "-KH/ĐU"),
        ("Số: 45 /KH-UBND", "45 /KH-UBND"),
    ],
)
def test_codes_as_printed(line: str, code: str) -> None:
    header = facts_of(
        f"UBND XÃ A\n{line}\nA, ngày 1 tháng 2 năm 2026\n\nKẾ HOẠCH\nTruyền thông\n\n1. Một"
    ).header
    assert header.code is not None
    assert header.code.value == code


def test_the_main_document_begins_after_the_decision_that_issues_it() -> None:
    from_plan = document_of(DECISION_WITH_PLAN)
    assert from_plan.text[from_plan.span.start :].startswith("KẾ HOẠCH")
    whole = document_of(LETTER)
    assert (whole.span.start, whole.span.end) == (0, len(whole.text))


def test_a_title_may_end_with_its_year_and_meet_the_preamble_without_a_gap() -> None:
    paper = (
        "KẾ HOẠCH\nTruyền thông phòng, chống tác hại của thuốc lá trong các cơ sở\nNăm 2026\n"
        "Thực hiện Kế hoạch số 5/KH-UBND ngày 3/2/2026 của UBND huyện về phòng, chống\n"
        "tác hại của thuốc lá, Trạm Y tế xã xây dựng kế hoạch như sau:\n1. Một\n2. Hai\n"
    )
    title = facts_of(paper).header.title
    assert title is not None
    assert title.value == "Truyền thông phòng, chống tác hại của thuốc lá trong các cơ sở Năm 2026"


def test_years_alone_on_the_last_line_belong_to_a_title_in_capitals() -> None:
    title = "NÂNG CAO NĂNG LỰC CHO ĐỘI NGŨ TUYÊN TRUYỀN VIÊN CƠ SỞ TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN"
    paper = f"UBND TỈNH SÔNG NGÀN\nSố: 7/KH-UBND\nSông Ngàn, ngày 02 tháng 4 năm 2025\n\nKẾ HOẠCH\n{title}\n2026 - 2030\n\nI. MỤC TIÊU\nNâng cao nhận thức.\n"
    found = facts_of(paper).header.title
    assert found is not None
    assert found.value == f"{title} 2026 - 2030"


def test_a_further_document_in_the_file_is_left_alone() -> None:
    both = document_of(f"{LETTER}\n\n{PROJECT_IN_PARTS}")
    alone = facts_of(LETTER)
    facts = facts_of(f"{LETTER}\n\n{PROJECT_IN_PARTS}")
    assert values(facts.header) == values(alone.header)
    assert [n.path for n in facts.outline] == [n.path for n in alone.outline]
    assert [r.value for r in facts.recipients] == [r.value for r in alone.recipients]
    assert facts.header.signatory == alone.header.signatory
    assert [r.code.value for r in facts.references] == [r.code.value for r in alone.references]
    assert both.text[both.span.end :].startswith("ỦY BAN NHÂN DÂN\nQUẬN BẮC SƠN")


def test_number_and_day_left_blank_with_room_for_the_pen_and_no_marks() -> None:
    paper = """UY BAN NHAN DAN TINH AN BINH          CONG HOA XA HOI CHU NGHIA VIET NAM
SO LAO DONG                              Doc lap - Tu do - Hanh phuc

So:          /SLD-VP                     An Binh, ngay        thang 9 nam 2025
V/v rà soát lao động

Kính gửi: UBND các huyện.

1. UBND các huyện: Gửi danh sách trước ngày 20/10.
"""
    facts = facts_of(paper)
    header = facts.header
    read = [value.value if value else None for value in (header.code, header.place, header.date)]
    assert read == ["/SLD-VP", "An Binh", "2025-09"]
    assert [due.end.value for duty in facts.duties for due in duty.due if due.end] == ["2025-10-20"]
