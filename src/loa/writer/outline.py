"""The outline as a tree: which unit stands under which, and how the number of each is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from loa.writer.facts import Heading

ItemKind = Literal["bullet", "words", "label", "section", "row", "result"]
_KEPT = 80  # letters that facts keep of a running paragraph
_ROMAN = re.compile(r"[IVXL]+\Z")
_WORD = re.compile(r"(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU|Phụ lục|PHỤ LỤC)\b")


@dataclass(slots=True)
class Item:
    """Words that stand under a unit; a row of a table of work has all its cells."""

    text: str
    kind: ItemKind = "bullet"
    cells: tuple[str, ...] = ()


@dataclass(slots=True)
class Unit:
    """A numbered unit with what stands under it; `words` replace its heading where it is a paragraph."""

    num: str
    heading: str
    level: int
    path: str
    parent: Unit | None = None
    words: str | None = None
    items: list[Item] = field(default_factory=list)
    children: list[Unit] = field(default_factory=list)
    opens_part: bool = False  # the numbers start anew: an appendix begins
    bracket: bool = False  # "4)" where the numbers beside it are letters

    @property
    def printed(self) -> str:
        """What is printed on the numbered line; an ellipsis where the facts keep its beginning only."""
        if self.words is not None:
            return self.words
        return f"{self.heading}…" if len(self.heading) == _KEPT else self.heading

    @property
    def mark(self) -> str:
        """The number as it is printed: "I.", "1.", "a)", "Điều 1."."""
        if self.num in ("-", "+"):
            return self.num
        return f"{self.num}{')' if self.bracket or (len(self.num) == 1 and self.num.islower()) else '.'}"

    @property
    def is_part(self) -> bool:
        """Whether the number stands on a line of its own above its heading."""
        return bool(re.match(r"(?:Phần|PHẦN|Chương|CHƯƠNG|Phụ lục|PHỤ LỤC)\b", self.num))

    @property
    def is_roman(self) -> bool:
        return bool(_ROMAN.match(self.num))

    @property
    def is_section(self) -> bool:
        """Whether the number is one that sections bear: "II", "B", "Chương I", "Mục 2", "Điều 1"."""
        return self.is_roman or bool(_WORD.match(self.num) or re.fullmatch(r"[A-ZĐ]", self.num))

    @property
    def chain(self) -> list[Unit]:
        """This unit and those it stands under, inside out."""
        return [self, *(self.parent.chain if self.parent else [])]


def units_of(outline: tuple[Heading, ...]) -> list[Unit]:
    """All units in order, each knowing its place in the tree."""
    units: list[Unit] = []
    open_units: list[Unit] = []
    seen: set[str] = set()
    for node in outline:
        while open_units and open_units[-1].level >= node.level:
            open_units.pop()
        parent = open_units[-1] if open_units else None
        unit = Unit(node.num, node.heading, node.level, _path(node.num, parent), parent)
        if parent:
            parent.children.append(unit)
        elif units and node.num in ("I", "1", "A") and node.num in seen:
            unit.opens_part = True
        if not parent:
            seen.add(node.num)
        units.append(unit)
        open_units.append(unit)
    for unit in units:
        unit.bracket = _stands_among_letters(unit)
    return units


def _path(num: str, parent: Unit | None) -> str:
    """The numbers on the way to a unit; one that contains its parent's number replaces it."""
    above = parent
    while above is not None and num.startswith(f"{above.num}."):
        above = above.parent
    return f"{above.path}.{num}" if above else num


def _stands_among_letters(unit: Unit) -> bool:
    beside = unit.parent.children if unit.parent else []
    letters = [each for each in beside if len(each.num) == 1 and each.num.islower()]
    return unit.num.isdigit() and bool(letters) and not _WORD.match(unit.num)
