"""Beginnings and middles of months and years as bounds: what the Civil Code (article 146) says of them."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("In tờ rơi chậm nhất giữa tháng 6/2025.", "2025-06-15"),
        ("In tờ rơi trước giữa tháng 6/2025.", "2025-06-15"),
        ("In tờ rơi từ đầu tháng 6 đến giữa tháng 7/2025.", "2025-07-15"),
        ("In tờ rơi xong đến giữa tháng 6/2025.", "2025-06-15"),
        ("In tờ rơi từ nay đến giữa năm 2026.", "2026-06-30"),
        ("In tờ rơi trước giữa năm 2026.", "2026-06-30"),
        ("In tờ rơi chậm nhất đầu tháng 6/2025.", "2025-06-01"),
        ("In tờ rơi từ tháng 5 đến đầu tháng 6/2025.", "2025-06-01"),
        ("In tờ rơi trước đầu tháng 6/2025.", "2025-05-31"),
        ("In tờ rơi chậm nhất cuối tháng 6/2025.", "2025-06-30"),
        # The middle of a quarter is no day of the law; alone, a part of a month binds to no day of it.
        ("In tờ rơi chậm nhất giữa quý II/2025.", "2025-06-30"),
        ("In tờ rơi vào giữa tháng 6/2025.", None),
        ("In tờ rơi đầu tháng 6/2025.", None),
        ("In tờ rơi trong đầu tháng 6/2025.", None),
    ],
)
def test_the_last_day_of_what_ends_in_a_part_of_a_month(words: str, end: str | None) -> None:
    (duty,) = facts_of(plan_of(f"1. Sở Y tế\n- {words}")).duties
    assert [due.end and due.end.value for due in duty.due] == [end]
