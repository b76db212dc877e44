"""Automatic numbers: what Word prints before a numbered paragraph.

Levels, overrides, restarts, legal numbering and formats as in ECMA-376 part 1, 17.9 (from memory, unchecked).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loa.reader.formats.docx.package import Element, attribute, child, children, name_of
from loa.reader.formats.docx.styles import Styles

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_SLOT = re.compile(r"%([1-9])")
_SIGNS = {
    "\uf0b7": "•",
    "\uf02d": "-",
    "\uf0a7": "▪",
    "\uf0fc": "✓",
    "\uf0d8": "➢",
    "\uf02b": "+",
    "\u00b7": "•",
}
_LEVELS = 9


def roman(value: int) -> str:
    """A number in Roman capitals."""
    signs = []
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        signs.append(sign * count)
    return "".join(signs)


def letter(value: int) -> str:
    """1 → a, 26 → z, 27 → aa, as Word counts."""
    index, times = (value - 1) % 26, (value - 1) // 26 + 1
    return chr(ord("a") + index) * times


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers look and when they start again."""

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    suffix: str = "tab"
    style: str | None = None
    listed: tuple[str, ...] = ()

    def show(self, value: int) -> str:
        """`value` in this level's format."""
        if self.listed and 0 < value <= len(self.listed):
            return self.listed[value - 1]
        if self.number_format in ("upperRoman", "lowerRoman"):
            signs = roman(max(0, min(value, 4999)))
            return signs if self.number_format == "upperRoman" else signs.lower()
        if self.number_format in ("upperLetter", "lowerLetter"):
            signs = letter(max(1, min(value, 780)))
            return signs.upper() if self.number_format == "upperLetter" else signs
        if self.number_format == "decimalZero":
            return f"{value:02d}"
        return "" if self.number_format == "none" else str(value)


@dataclass(slots=True)
class List:
    """A `w:num`: the abstract list it counts in, its levels and the starts it overrides."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """All lists of a document and how far each has counted."""

    lists: dict[str, List] = field(default_factory=dict)
    styles: Styles = field(default_factory=Styles)
    _counters: dict[str, list[int | None]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def label(self, properties: Element | None, style: str | None) -> str:
        """What is printed before the paragraph, "" where it has no number; the list counts on."""
        place = self._place(properties, style)
        if place is None:
            return ""
        number, depth = place
        numbered = self.lists[number]
        level = numbered.levels.get(depth)
        if level is None:
            return ""
        counters = self._count(number, numbered, depth)
        if level.number_format == "bullet":
            sign = level.text[:1]
            return _SIGNS.get(sign, sign)
        return _SLOT.sub(
            lambda slot: self._shown(numbered, level, counters, int(slot[1]) - 1), level.text
        ).strip()

    def _shown(self, numbered: List, level: Level, counters: list[int | None], depth: int) -> str:
        other = numbered.levels.get(depth, Level())
        value = counters[depth]
        value = other.start if value is None else value
        return str(value) if level.legal and other.number_format != "none" else other.show(value)

    def _count(self, number: str, numbered: List, depth: int) -> list[int | None]:
        counters = self._counters.setdefault(numbered.abstract, [None] * _LEVELS)
        for at, start in numbered.starts.items():
            if (number, at) not in self._started and at <= depth:
                self._started.add((number, at))
                counters[at] = start - 1 if at == depth else start
        for above in range(depth):
            if counters[above] is None:
                counters[above] = numbered.levels.get(above, Level()).start
        current = counters[depth]
        counters[depth] = numbered.levels[depth].start if current is None else current + 1
        for below in range(depth + 1, _LEVELS):
            restart = numbered.levels.get(below, Level()).restart
            if restart is None or (restart > 0 and depth < restart):
                counters[below] = None
        return counters

    def _place(self, properties: Element | None, style: str | None) -> tuple[str, int] | None:
        own = child(properties, "numPr")
        number, depth = attribute(child(own, "numId"), "val"), attribute(child(own, "ilvl"), "val")
        if number is None:
            for each in self.styles.chain(style):
                inherited = child(each.paragraph, "numPr")
                if inherited is not None:
                    number = attribute(child(inherited, "numId"), "val")
                    depth = (
                        depth or attribute(child(inherited, "ilvl"), "val") or self._depth_of(number, style)
                    )
                    break
        if number is None or number not in self.lists:
            return None
        at = int(depth) if depth and depth.isdigit() else 0
        return (number, at) if at < _LEVELS else None

    def _depth_of(self, number: str | None, style: str | None) -> str:
        levels = self.lists[number].levels if number in self.lists else {}
        return next((str(at) for at, level in levels.items() if style and level.style == style), "0")


def _level(node: Element) -> Level:
    number_format = child(node, "numFmt")
    if number_format is None:  # a format of one's own stands in mc:AlternateContent
        number_format = next((n for n in node.iter() if name_of(n) == "numFmt"), None)
    listed = [piece.strip() for piece in (attribute(number_format, "format") or "").split(",")]
    start, restart = attribute(child(node, "start"), "val"), attribute(child(node, "lvlRestart"), "val")
    legal = child(node, "isLgl")
    return Level(
        start=int(start) if start and start.lstrip("-").isdigit() else 1,
        number_format=attribute(number_format, "val") or "decimal",
        text=attribute(child(node, "lvlText"), "val") or "",
        legal=legal is not None and (attribute(legal, "val") or "1") not in ("0", "false"),
        restart=int(restart) if restart and restart.isdigit() else None,
        suffix=attribute(child(node, "suff"), "val") or "tab",
        style=attribute(child(node, "pStyle"), "val"),
        listed=tuple(piece for piece in listed if piece and piece != "...") if len(listed) > 3 else (),
    )


def _levels(node: Element) -> dict[int, Level]:
    found = {}
    for each in children(node, "lvl"):
        depth = attribute(each, "ilvl") or "0"
        if depth.isdigit() and int(depth) < _LEVELS:
            found[int(depth)] = _level(each)
    return found


def read_numbering(root: Element | None, styles: Styles) -> Numbering:
    """The lists of `numbering.xml`; without that part no paragraph has a number."""
    numbering = Numbering(styles=styles)
    abstracts: dict[str, dict[int, Level]] = {}
    named: dict[str, str] = {}
    links: dict[str, str] = {}
    for node in children(root, "abstractNum"):
        key = attribute(node, "abstractNumId") or ""
        abstracts[key] = _levels(node)
        if style := attribute(child(node, "styleLink"), "val"):
            named[style] = key
        if link := attribute(child(node, "numStyleLink"), "val"):
            links[key] = link
    for node in children(root, "num"):
        abstract = attribute(child(node, "abstractNumId"), "val") or ""
        if not abstracts.get(abstract) and links.get(abstract) in named:
            abstract = named[links[abstract]]
        levels, starts = dict(abstracts.get(abstract, {})), {}
        for override in children(node, "lvlOverride"):
            depth = attribute(override, "ilvl") or "0"
            if not depth.isdigit():
                continue
            for each in children(override, "lvl"):
                levels[int(depth)] = _level(each)
            start = attribute(child(override, "startOverride"), "val")
            if start and start.isdigit():
                starts[int(depth)] = int(start)
        numbering.lists[attribute(node, "numId") or ""] = List(abstract, levels, starts)
    numbering.lists.pop("0", None)
    return numbering
