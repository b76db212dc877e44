"""Days moved on by a year, in fields and in words; the days of papers that are cited stay."""

from __future__ import annotations

import re
from datetime import date

from loa.reports.planning.lunar_years import moved_lunar

# "số 46/KH-UBND ngày 05 tháng 02 năm 2026": the day of a paper, which does not move.
_CITED = re.compile(
    r"số:?\s+[\w./-]*\d[\w./-]*\s*(?:,\s*)?(?:ngày\s+)?(?:\d{1,2}\s+tháng\s+\d{1,2}\s+)?$", re.IGNORECASE
)
# "30/6/2026", "tháng 6/2026", "quý I/2026", "năm 2026"; neither "12/2025/NĐ-CP" nor the span
# "năm 2021 - 2025".
_YEAR = re.compile(
    r"(?<![\d/])((?:\d{1,2}[/.-]){1,2}|(?<=quý )[IV]{1,3}[/-])(\d{4})(?![\d/])"
    r"|(\bnăm\s+)(\d{4})(?!\d|\s*[-–]\s*(?:năm\s+)?\d)",
    re.IGNORECASE,
)
# "giai đoạn 2026 - 2027": its last year.
SPAN = re.compile(r"(?<!\d)\d{4}\s*[-–]\s*(?:năm\s+)?(\d{4})(?!\d)", re.IGNORECASE)
_LEAP = (2, 29)


def moved_day(day: date, *, years: int = 1) -> date:
    """The same day of a later year; 29 February becomes the 28th."""
    if (day.month, day.day) == _LEAP:
        day = day.replace(day=28)
    return day.replace(year=day.year + years)


def moved_iso(day: str, *, years: int = 1) -> str:
    """The same, of a day as it is kept; nothing for nothing."""
    return moved_day(date.fromisoformat(day), years=years).isoformat() if day else ""


def moved_words(words: str, *, year: int, years: int = 1) -> str:
    """The words with every day and year from `year` on moved; what cites a paper stays."""

    def move(found: re.Match[str]) -> str:
        before, digits = found[1] or found[3], found[2] or found[4]
        start = found.start()
        if int(digits) < year or _CITED.search(words[max(0, start - 80) : start]):
            return found[0]
        if found[1] and _leap(found[1], int(digits)):
            before = before.replace("29", "28", 1)
        return f"{before}{int(digits) + years}"

    return _YEAR.sub(move, moved_lunar(words, year=year, years=years))


def _leap(day: str, year: int) -> bool:
    parts = [int(part) for part in re.split(r"[/.-]", day) if part.isdigit()]
    return len(parts) == 2 and (parts[1], parts[0]) == _LEAP and year % 4 == 0
