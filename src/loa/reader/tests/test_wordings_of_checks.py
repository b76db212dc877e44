# ruff: noqa: E501  # sample sentences read better unbroken
"""Plans of checks: who is checked in a column, results that are reported, months from one year into the next."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does

TABLE = "II. NỘI DUNG\n\n| STT | Nội dung | {head} | Thời gian |\n|---|---|---|---|\n| 1 | Quản lý thuốc | Phòng Dược | {time} |\n"


@pytest.mark.parametrize(
    ("head", "leads"),
    [
        ("Đơn vị được kiểm tra", []),
        ("Cơ quan chịu sự giám sát", []),
        ("Đơn vị thực hiện", ["Phòng Dược"]),
        ("Đơn vị kiểm tra", ["Phòng Dược"]),
    ],
)
def test_who_is_checked_does_not_check(head: str, leads: list[str]) -> None:
    duties = facts_of(plan_of(told=TABLE.format(head=head, time="Quý I/2025"))).duties
    assert [u.value for d in duties for u in d.lead if u.value == "Phòng Dược"] == leads


@pytest.mark.parametrize(
    ("time", "days"),
    [
        ("10/2025–6/2026", ["2026-06-30"]),
        ("11/2025 - 3/2026", ["2026-03-31"]),
        ("9-10/2025", ["2025-10-31"]),
        ("6/2025", ["2025-06-30"]),
    ],
)
def test_months_from_one_year_into_the_next(time: str, days: list[str]) -> None:
    duties = facts_of(plan_of(told=TABLE.format(head="Đơn vị thực hiện", time=time))).duties
    assert [
        due.end.value for d in duties if d.text.value == "Quản lý thuốc" for due in d.due if due.end
    ] == days


@pytest.mark.parametrize(
    ("work", "reports"),
    [
        (
            "1. Kết quả từng cuộc kiểm tra báo cáo Giám đốc Sở trong 15 ngày.",
            ["Kết quả từng cuộc kiểm tra báo cáo Giám đốc Sở trong 15 ngày"],
        ),
        (
            "- Kết quả thực hiện gửi về UBND tỉnh trước ngày 15/12/2025.",
            ["Kết quả thực hiện gửi về UBND tỉnh trước ngày 15/12/2025"],
        ),
        ("1. Kết quả kiểm tra là căn cứ để xét thi đua.", []),
    ],
)
def test_results_are_reported_though_nobody_is_named(work: str, reports: list[str]) -> None:
    assert [r.text.value for r in facts_of(plan_of(work)).reports] == reports


def test_a_board_of_checks_by_its_letters() -> None:
    assert who_does("- UBKT Đảng ủy tiến hành thẩm tra trực tiếp.") == [(["UBKT Đảng ủy"], [])]
