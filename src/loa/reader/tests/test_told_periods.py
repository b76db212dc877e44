# ruff: noqa: E501
"""Phases and periods of plans written for the tests."""

import pytest

from loa.reader.stages.phases import find_phases
from loa.reader.tests.information_plans import DENGUE, plan
from loa.reader.tests.information_plans_of_other_shapes import HERITAGE, PORT
from loa.reader.tests.told import contents_of, document_of, forms_of, phases_of, plan_of


def test_phases_with_their_days() -> None:
    assert phases_of(document_of(DENGUE)) == [
        ("năm 2026", "2026-01-01", "2026-12-31"),
        ("Giai đoạn 1", "2026-03-01", "2026-05-31"),
        ("Giai đoạn 2", "2026-06-01", "2026-10-31"),
    ]


def test_months_that_head_their_work_are_phases() -> None:
    assert phases_of(document_of(HERITAGE)) == [
        ("Đợt 2", "2026-07-01", "2026-09-30"),
        ("Tháng 7/2026", "2026-07-01", "2026-07-31"),
        ("Tháng 8/2026", "2026-08-01", "2026-08-31"),
        ("Từ ngày 01/9/2026 đến ngày 30/9/2026", "2026-09-01", "2026-09-30"),
    ]


def test_a_section_that_only_points_elsewhere_gives_none_and_events_in_duties_give_phases() -> None:
    document = document_of(PORT)
    assert (contents_of(document), forms_of(document)) == ([], [])
    assert [name for name, _, _ in phases_of(document)] == [
        "Trước ngày khánh thành", "Trong ngày khánh thành", "Sau ngày khánh thành",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "name", "start", "end"),
    [
        (
            "1. Đợt 1 (từ tháng 01/2027 đến ngày 03/5/2027): Tập trung tuyên truyền:",
            "Đợt 1",
            "2027-01-01",
            "2027-05-03",
        ),
        (
            "1. Giai đoạn I: Trước lễ hội (từ tháng 3 đến tháng 8/2027)",
            "Giai đoạn I",
            "2027-03-01",
            "2027-08-31",
        ),
        (
            "1. Giai đoạn trước lễ hội (từ nay đến ngày 22/5/2027)",
            "Giai đoạn trước lễ hội",
            None,
            "2027-05-22",
        ),
        ("* Trước lễ hội (từ tháng 01 đến ngày 22/5/2027):", "Trước lễ hội", "2027-01-01", "2027-05-22"),
        ("1. Từ nay đến trước ngày 20/5/2027", "Từ nay đến trước ngày 20/5/2027", None, "2027-05-20"),
        ("1. Quý I/2027", "Quý I/2027", "2027-01-01", "2027-03-31"),
        ("1. Trước lễ hội: Từ ngày 01/3/2027 đến ngày 22/5/2027", "Trước lễ hội", "2027-03-01", "2027-05-22"),
        ("1. Đợt 1: Sau khi bế mạc lễ hội, tập trung tuyên truyền", "Đợt 1", None, None),
        (
            "1. Công tác tuyên truyền trước lễ hội (từ 01/3/2027 đến 22/5/2027)",
            "trước lễ hội",
            "2027-03-01",
            "2027-05-22",
        ),
    ],
)
def test_a_line_that_heads_its_list_names_a_period(
    line: str, name: str, start: str | None, end: str | None
) -> None:
    body = f"II. NỘI DUNG TUYÊN TRUYỀN\n\n{line}\n\n- Sự tích của lễ hội.\n\n- Quy ước của làng.\n"
    document = plan("Tuyên truyền lễ hội", body)
    assert phases_of(document) == [(name, start, end)]
    assert contents_of(document) == [(name, "Sự tích của lễ hội."), (name, "Quy ước của làng.")]


@pytest.mark.parametrize(
    "line",
    [
        "1. Trong quá trình thực hiện, nếu vướng mắc:",
        "1. Sau khi nhận được Kế hoạch:",
        "1. Trước mắt:",
        "1. Trong đó:",
    ],
)
def test_conditions_are_no_periods(line: str) -> None:
    body = f"II. NHIỆM VỤ\n\n{line}\n\n- Báo cáo kịp thời.\n\n- Chờ hướng dẫn.\n"
    assert phases_of(plan("Tuyên truyền lễ hội", body)) == []


def test_kinds_of_periods_of_every_year_and_months_of_work_are_phases() -> None:
    of_kinds = plan_of(
        "a) Đợt chính: Tháng 5 - 6 hằng năm, trồng ở đồi trọc.\n"
        "b) Đợt bổ sung: Tháng 11 hằng năm, trồng dặm.\n"
    )
    assert phases_of(of_kinds) == [("Đợt chính", None, None), ("Đợt bổ sung", None, None)]
    assert [phase.text.value for phase in find_phases(of_kinds)] == [
        "Tháng 5 - 6 hằng năm",
        "Tháng 11 hằng năm",
    ]
    peak = plan_of(
        "1. Tháng cao điểm “Quê hương xanh” tổ chức từ 01/5/2026 đến 31/5/2026, gồm:\n- Trồng cây ven đường.\n"
    )
    assert phases_of(peak) == [("Tháng cao điểm “Quê hương xanh”", "2026-05-01", "2026-05-31")]


@pytest.mark.parametrize(
    ("days", "phases"),
    [
        ("15/10/1930 - 15/10/2030", []),
        ("15/10/2026 - 15/12/2026", [("15/10/2026 - 15/12/2026", "2026-10-15", "2026-12-15")]),
    ],
)
def test_an_anniversary_is_no_phase(days: str, phases: list[tuple[str, str, str]]) -> None:
    assert phases_of(plan_of("1. Trồng cây.\n", f"Kỷ niệm ngày truyền thống ({days})")) == phases
