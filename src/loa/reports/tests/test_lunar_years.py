"""Years by stem and branch move on with a plan."""

from __future__ import annotations

import pytest

from loa.reports.planning.moving import moved_words


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("Tết Nguyên đán Đinh Mùi 2027", "Tết Nguyên đán Mậu Thân 2028"),
        ("Tết Bính Ngọ - 2026", "Tết Đinh Mùi - 2027"),
        ("Xuân Đinh Mùi năm 2027", "Xuân Mậu Thân năm 2028"),
        ("đón Tết Đinh Mùi (2027)", "đón Tết Mậu Thân (2028)"),
        ("Tết Quý Sửu", "Tết Giáp Dần"),
        ("so với Tết Ất Tị 2025", "so với Tết Ất Tị 2025"),  # before the year of the plan
        ("quý IV năm 2026", "quý IV năm 2027"),
        ("ông Canh Tý Anh", "ông Canh Tý Anh"),  # 2020: long past
        ("Giáp Sửu", "Giáp Sửu"),  # no year has that name
    ],
)
def test_a_named_year_moves_with_its_number(words: str, moved: str) -> None:
    assert moved_words(words, year=2026) == moved
