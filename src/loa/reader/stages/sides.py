"""The sides of a record of acceptance: who hands over, who accepts, and who stands for each.

Reads the blocks before the signature. How such records name them comes from usage (from memory, unchecked).
"""

from __future__ import annotations

import re

from loa.reader.reading import Party, Representative, Span
from loa.reader.rules.letters import exact
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document

_SIDE = re.compile(
    r"(?:[IVX]{1,3}[.)]\s*|\d[.)]\s*|[-+*•]\s*)?"
    r"(?P<role>(?:đại\s+diện\s+)?bên\s+(?:giao|nhận|bàn\s+giao|nghiệm\s+thu|a|b)\b(?:\s*\([^)]{1,40}\))?)"
    r"\s*:\s*(?P<name>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_PERSON = re.compile(
    exact(
        r"(?:\d{1,2}[.)]\s*|[-+*•]\s*)?(?:[Đđ]ại\s+diện\s*(?:là)?\s*:?\s*)?"
        r"(?P<name>(?:Ông|Bà|Đồng\s+chí|Đ/c)\s*(?:\(bà\))?\s*:?\s*[A-ZĐÀ-Ỹ][^,;:–\n]{2,60}?)"
        r"(?:\s*(?:[,;–]|\s-\s|\s)\s*(?:[Cc]hức\s+(?:vụ|danh))\s*:\s*(?P<post>\S.*?)|\s*[,–]\s*(?P<bare>\S.*?))?"
        r"[\s.;,]*\Z"
    ),
    re.DOTALL,
)
_TRAILING = " \t\n.;,"


def read_sides(document: Document) -> tuple[Party, ...]:
    """The sides in the order in which they are named, each with its representatives."""
    found: list[Party] = []
    people: list[Representative] = []
    open_side: Party | None = None
    for block in document.blocks:
        if document.zone(block) in ("recipients", "signature", "outside", "other"):
            continue
        if side := _side(document, block):
            found += _closed(open_side, people)
            open_side, people = side, []
        elif open_side and (person := _person(document, block)):
            people.append(person)
        elif open_side and people:
            found += _closed(open_side, people)
            open_side = None
    return tuple(found + _closed(open_side, people))


def _closed(side: Party | None, people: list[Representative]) -> list[Party]:
    return [Party(side.role, side.name, tuple(people))] if side else []


def _side(document: Document, block: Block) -> Party | None:
    match = _SIDE.match(document.text[block.start : block.end])
    if match is None:
        return None
    role, name = (_span(block, match, key) for key in ("role", "name"))
    return Party(document.value(role), document.value(name))


def _person(document: Document, block: Block) -> Representative | None:
    match = _PERSON.match(document.text[block.start : block.end])
    if match is None:
        return None
    key = "post" if match["post"] else "bare"
    post = document.value(_span(block, match, key)) if match[key] else None
    return Representative(document.value(_span(block, match, "name")), post)


def _span(block: Block, match: re.Match[str], key: str) -> Span:
    words = match[key]
    start = block.start + match.start(key)
    return Span(start, start + len(words.rstrip(_TRAILING)))
