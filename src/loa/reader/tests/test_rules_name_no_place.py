"""No rule is made for a province: outside the table of places none is named, in no spelling."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loa.reader.rules.folding import fold
from loa.reader.rules.places import national_provinces

READER = Path(__file__).parents[1]
FILES = sorted(
    path for room in ("rules", "stages") for path in (READER / room).rglob("*.py") if path.name != "places.py"
)


def provinces() -> set[str]:
    """All names of today and of before, and the parts of those that a dash joins."""
    names = {place.name for place in national_provinces()}
    return names | {part for name in names for part in re.split(r"\s*[-–]\s*", name)}


def named_in(words: str) -> list[str]:
    """The provinces that are named, without their diacritics where two syllables leave no doubt."""
    names = sorted(provinces(), key=len, reverse=True)
    spoilt = [fold(name) for name in names if " " in name]
    found = re.findall(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", words, re.IGNORECASE)
    return found + re.findall(rf"(?<!\w)(?:{'|'.join(map(re.escape, spoilt))})(?!\w)", words.lower())


def test_provinces_are_found_however_they_are_written() -> None:
    assert len(FILES) > 60
    assert len(provinces()) >= 65
    words = 'r"sở y tế (?:cà mau|Vũng Tàu)"  # "UBND tinh quang tri", Thừa Thiên Huế, Huế'
    assert named_in(words) == ["cà mau", "Vũng Tàu", "Thừa Thiên Huế", "Huế", "quang tri"]
    assert named_in("bình thường, thanh tra, an toàn, lâm nghiệp") == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(READER)))
def test_no_rule_names_a_province(path: Path) -> None:
    assert named_in(path.read_text("utf-8")) == []
