"""Years by their stem and branch ("Tết Nguyên đán Đinh Mùi 2027"), moved on with the plan.

The sixty names of the cycle, of which the year 4 has the first (Giáp Tý). Which of the years of a name is
meant is the one nearest to the year of the plan.
"""

from __future__ import annotations

import re

_STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
_SPELT = {"Kỉ": "Kỷ", "Tí": "Tý", "Tị": "Tỵ"}
_NAMED = re.compile(
    rf"\b({'|'.join([*_STEMS, 'Kỉ'])})\s+({'|'.join([*_BRANCHES, 'Tí', 'Tị'])})\b"
    r"(?:(\s*[-–,(]?\s*)(\d{4})(?!\d))?"  # "năm 2027" behind it is moved as any other
)
_FIRST = 4


def moved_lunar(words: str, *, year: int, years: int = 1) -> str:
    """The words with every named year from `year` on moved, and the number that stands right behind it."""

    def move(found: re.Match[str]) -> str:
        at = _year_of(found[1], found[2], near=year)
        if at is None or at < year:
            return found[0]
        number = f"{found[3]}{int(found[4]) + years}" if found[4] else ""
        return f"{_name_of(at + years)}{number}"

    return _NAMED.sub(move, words)


def _year_of(stem: str, branch: str, *, near: int) -> int | None:
    """The year of that name nearest to `near`; None where the two never meet."""
    wanted = f"{_SPELT.get(stem, stem)} {_SPELT.get(branch, branch)}"
    return next(
        (near + off for off in sorted(range(-29, 31), key=abs) if _name_of(near + off) == wanted), None
    )


def _name_of(year: int) -> str:
    return f"{_STEMS[(year - _FIRST) % 10]} {_BRANCHES[(year - _FIRST) % 12]}"
