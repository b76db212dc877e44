"""Titles of emulation and forms of commendation that units and people are proposed for.

Law on Emulation and Commendation, No. 06/2022/QH15 of 15 June 2022 (its number, its day, and that one
achievement is not commended several times or in several forms were read in extracts of the text; the names,
whom they are for and who grants them are from memory, unchecked).
"""

from __future__ import annotations

from dataclasses import dataclass

from loa.directory.models import Unit

LAW = "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
UNIT, PERSON = "unit", "person"
OFFICE, PROVINCE, STATE = range(3)  # who grants it: the head of the office, of the province, the state
_BOTH = frozenset({UNIT, PERSON})
_PROVINCIAL = {Unit.Kind.PROVINCE_COMMITTEE}


@dataclass(frozen=True)
class Title:
    """A title or form of commendation: its name, whom it is for, who grants it."""

    key: str
    name: str
    of: frozenset[str]
    level: int
    emulation: bool  # a title of emulation, which is registered for first

    @property
    def verb(self) -> str:
        """How a decision says it."""
        return "Tặng danh hiệu" if self.emulation else "Tặng"


TITLES = {
    title.key: title
    for title in (
        Title("lao-dong-tien-tien", "Lao động tiên tiến", frozenset({PERSON}), OFFICE, True),
        Title("chien-si-thi-dua-co-so", "Chiến sĩ thi đua cơ sở", frozenset({PERSON}), OFFICE, True),
        Title("chien-si-thi-dua-tinh", "Chiến sĩ thi đua cấp tỉnh", frozenset({PERSON}), PROVINCE, True),
        Title("tap-the-tien-tien", "Tập thể lao động tiên tiến", frozenset({UNIT}), OFFICE, True),
        Title("tap-the-xuat-sac", "Tập thể lao động xuất sắc", frozenset({UNIT}), PROVINCE, True),
        Title("co-thi-dua-tinh", "Cờ thi đua của Ủy ban nhân dân tỉnh", frozenset({UNIT}), PROVINCE, True),
        Title("giay-khen", "Giấy khen", _BOTH, OFFICE, False),
        Title("bang-khen-tinh", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", _BOTH, PROVINCE, False),
        Title("bang-khen-thu-tuong", "Bằng khen của Thủ tướng Chính phủ", _BOTH, STATE, False),
    )
}


def name_of(key: str) -> str:
    """The name of a title; the key itself where it is no longer known."""
    return TITLES[key].name if key in TITLES else key


def choices(*, emulation: bool | None = None) -> list[tuple[str, str]]:
    """Keys and names, in their order."""
    return [(t.key, t.name) for t in TITLES.values() if emulation is None or t.emulation is emulation]


def level_of(owner: Unit) -> int:
    """The highest level that the head of the office grants."""
    return PROVINCE if owner.kind in _PROVINCIAL else OFFICE


def grants(owner: Unit, key: str) -> bool:
    """Whether the head of the office grants it; what is beyond is submitted to a higher body."""
    return TITLES[key].level <= level_of(owner)
