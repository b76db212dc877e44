"""The administrative units of Viet Nam: 63 provinces with districts and communes, and the 34 of 1 July 2025.

Source: `places.txt`, made by `scripts/make_places.py` from vietnamadminunits (MIT License, Copyright (c) 2025
Tran Ngoc Minh Hieu). The provinces in `EARLIER` are from memory, unchecked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Level = Literal["province", "district", "commune"]

LAST_DAY_OF_THREE_TIERS = "2025-06-30"
FIRST_DAY_OF_TWO_TIERS = "2025-07-01"
KINDS = ("Thành phố", "Đặc khu", "Thị trấn", "Thị xã", "Phường", "Huyện", "Quận", "Tỉnh", "Xã")
_KIND_OF_LETTER = {"P": "phường", "X": "xã", "T": "thị trấn", "K": "đặc khu"}


@dataclass(frozen=True, slots=True)
class Place:
    """A province, district or commune: its name without its kind, and the days between which it stood.

    `start` and `end` are ISO dates, None where it is not known or has not come. `parent` is the full
    name of the unit above it ("Tỉnh Cà Mau").
    """

    name: str
    kind: str
    level: Level
    parent: str | None = None
    start: str | None = None
    end: str | None = None

    @property
    def full_name(self) -> str:
        """Kind and name, as "Tỉnh Cà Mau"."""
        return f"{self.kind[:1].upper()}{self.kind[1:]} {self.name}"

    def stood_on(self, day: str | None) -> bool:
        """Whether it was in force on `day`, an ISO date that may be partial; None asks about no day."""
        if not day:
            return True
        last = day if len(day) == 10 else f"{day}-12-31"[:10] if len(day) == 4 else f"{day}-31"
        return (not self.start or self.start <= last) and (not self.end or self.end >= day)


EARLIER = (
    Place("Hà Tây", "tỉnh", "province", end="2008-07-31"),
    Place("Thừa Thiên Huế", "tỉnh", "province", end="2024-12-31"),
)
# The second parts of names that a dash joins, by the last word before it.
DASHED = {"Rịa": "Vũng Tàu", "Thiên": "Huế"}


def split_kind(full_name: str) -> tuple[str, str]:
    """Kind in lower case and name: "Thị xã Sa Pa" is ("thị xã", "Sa Pa"); no kind is ""."""
    for kind in KINDS:
        if full_name.startswith(kind + " "):
            return kind.lower(), full_name[len(kind) + 1 :]
    return "", full_name


def _lines() -> list[str]:
    return files("loa.reader.rules").joinpath("places.txt").read_text("utf-8").splitlines()


def _communes(line: str, parent: str | None, start: str | None, end: str | None) -> Iterator[Place]:
    for group in line.split("|"):
        kind = _KIND_OF_LETTER[group[0]]
        for name in group[2:].split(","):
            yield Place(name, kind, "commune", parent, start, end)


def _places(*, provinces_only: bool) -> Iterator[Place]:
    start, end, province, parent = None, None, None, None
    for line in _lines():
        if line.startswith("# until"):
            start, end = None, line.split()[-1]
        elif line.startswith("# from"):
            start, end = line.split()[-1], None
        elif line.startswith("="):
            province = parent = line[1:]
            kind, name = split_kind(province)
            yield Place(name, kind, "province", None, start, end)
        elif line.startswith("#") or provinces_only:
            continue
        elif line.startswith("-"):
            parent = line[1:]
            kind, name = split_kind(parent)
            yield Place(name, kind, "district", province, start, end)
        else:
            yield from _communes(line, parent, start, end)


@cache
def national_provinces() -> tuple[Place, ...]:
    """All provinces of both orders, the earlier ones last."""
    return (*_places(provinces_only=True), *EARLIER)


@cache
def national_places() -> tuple[Place, ...]:
    """All provinces, districts and communes of both orders; read once, in some 20 ms."""
    return (*_places(provinces_only=False), *EARLIER)
