# ruff: noqa: E501  # sample sentences read better unbroken
"""Duties and reports of papers written for the tests: other kinds, years and styles than the real ones.

`duty_papers/NAME.json` holds what a careful reader finds in `NAME.txt`, in the form of the annotation rules.
"""

import json
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loa.reader.reading import Duty, Report, Value, reread
from loa.reader.stages.document import Document
from loa.reader.stages.duties.finding import find_duties
from loa.reader.stages.reports import find_reports
from loa.reader.tests.factories import document_of

PAPERS = sorted((Path(__file__).parent / "duty_papers").glob("*.txt"))
DERIVED = {"outline-path", "number-of-unit", "last-day"}


def words(values: tuple[Value[str], ...]) -> list[str]:
    return [value.value for value in values]


def as_assignment(duty: Duty) -> dict[str, Any]:
    return {
        "lead": words(duty.lead),
        "with": words(duty.cooperating),
        "text": duty.text.value,
        "section": duty.section.value if duty.section else None,
        "due": [{"text": due.text.value, "end": due.end.value if due.end else None} for due in duty.due],
    }


def as_report(report: Report) -> dict[str, Any]:
    return {
        "from": words(report.sender),
        "to": words(report.receiver),
        "text": report.text.value,
        "due": report.due.value if report.due else None,
    }


def assert_rereadable(document: Document, duties: tuple[Duty, ...], reports: tuple[Report, ...]) -> None:
    values: list[Value[str]] = []
    for duty in duties:
        values += [duty.text, *duty.lead, *duty.cooperating, *(due.text for due in duty.due)]
        values += [duty.section] if duty.section else []
    for report in reports:
        values += [report.text, *report.sender, *report.receiver]
    for value in values:
        if value.rule not in DERIVED:
            assert reread(document.text, value.spans) == value.value
        assert value.spans


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_duties_and_reports_of_a_paper(paper: Path) -> None:
    expected = json.loads(paper.with_suffix(".json").read_text("utf-8"))
    document = document_of(paper.read_text("utf-8"))
    duties = find_duties(document)
    assert [as_assignment(duty) for duty in duties] == expected["assignments"]
    assert [as_report(report) for report in find_reports(document, duties)] == expected["reports"]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_every_value_rereads_from_its_spans(paper: Path) -> None:
    document = document_of(paper.read_text("utf-8"))
    duties = find_duties(document)
    assert_rereadable(document, duties, find_reports(document, duties))


def test_a_lead_from_a_heading_points_at_the_heading_and_names_the_rule() -> None:
    document = document_of(
        "KẾ HOẠCH\nthử\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- In tờ rơi.\n\n- Phát tờ rơi.\n"
    )
    first, second = find_duties(document)
    assert first.lead[0].rule == second.lead[0].rule == "lead-from-heading"
    span = first.lead[0].spans[0]
    assert document.text[span.start : span.end] == "Sở Y tế"


def test_a_section_granted_elsewhere_has_its_lead_from_there() -> None:
    document = document_of(
        "KẾ HOẠCH\nthử\n\nI. CÔNG TÁC CHUẨN BỊ\n\n1. In tài liệu.\n\n2. Thuê hội trường.\n\n"
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Hành chính\n\n- Thực hiện nhiệm vụ tại Mục I của Kế hoạch này.\n"
    )
    duties = find_duties(document)
    assert [(d.text.value, words(d.lead)) for d in duties[:2]] == [
        ("In tài liệu.", ["Phòng Hành chính"]),
        ("Thuê hội trường.", ["Phòng Hành chính"]),
    ]
    assert duties[0].lead[0].rule == "lead-from-cross-reference"


def test_targets_contents_and_closing_words_lay_no_duty() -> None:
    document = document_of(
        "KẾ HOẠCH\nthử\n\nI. MỤC TIÊU\n\n1. 100% các sở bố trí công chức làm công tác tuyên truyền.\n\n"
        "II. NỘI DUNG TUYÊN TRUYỀN\n\n- Kết quả của các sở, ngành trong năm.\n\n"
        "III. KINH PHÍ\n\n- Từ nguồn ngân sách của các cơ quan, đơn vị.\n\n"
        "Trên đây là Kế hoạch, đề nghị các cơ quan, đơn vị triển khai thực hiện./.\n"
    )
    assert find_duties(document) == ()


def test_plus_items_belong_to_the_duty_above() -> None:
    document = document_of(
        "KẾ HOẠCH\nthử\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Chuẩn bị hội nghị, cụ thể:\n\n+ Mời đại biểu;\n\n+ Thuê xe.\n"
    )
    assert [d.text.value for d in find_duties(document)] == [
        "Chuẩn bị hội nghị, cụ thể: + Mời đại biểu; + Thuê xe."
    ]


@given(
    st.lists(
        st.sampled_from([line for paper in PAPERS for line in paper.read_text("utf-8").split("\n")]),
        max_size=60,
    )
)
def test_lines_in_any_order_are_read_without_failing(lines: list[str]) -> None:
    document = document_of("\n".join(lines))
    duties = find_duties(document)
    assert_rereadable(document, duties, find_reports(document, duties))


@given(st.text(alphabet="SởYtế, các và;:.-+*1I)(\n\tphối hợpvớibáocáo/%“”", max_size=200))
def test_any_text_is_read_without_failing(text: str) -> None:
    document = document_of(text)
    duties = find_duties(document)
    assert_rereadable(document, duties, find_reports(document, duties))


def seconds_of(opening: str, times: int) -> float:
    """What the processor takes for a line of so many clauses; what else the machine does is not in it."""
    long = "giao Sở Y tế, phối hợp với các sở, báo cáo UBND tỉnh, định kỳ hằng năm, " * times
    document = document_of(f"KẾ HOẠCH\nthử\n\n1. Sở Y tế\n\n{opening}{long}")
    begun = process_time()
    duties = find_duties(document)
    assert len(find_reports(document, duties)) < 3
    return process_time() - begun


@pytest.mark.parametrize(
    "opening", ["- ", "- Đơn vị chủ trì: ", "- In tờ rơi.\n\n- Đơn vị chủ trì: Sở Y tế\n\n- Thời gian: "]
)
def test_a_long_line_takes_no_square_time(opening: str) -> None:
    """Four times the line takes about four times as long; in square time sixteen. One good try of three."""
    ratios = (seconds_of(opening, 6000) / seconds_of(opening, 1500) for _try in range(3))
    assert any(ratio < 8 for ratio in ratios)
