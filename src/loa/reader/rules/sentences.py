"""Where a Vietnamese sentence ends: at a full stop that is no part of an abbreviation, number or list mark.

Semicolons and colons end no sentence. Abbreviations: office usage, own list,
from memory, unchecked.
"""

from __future__ import annotations

import re

from loa.reader.rules.letters import exact

_END = re.compile(exact(r"[.!?…][\"”’')\]]*(?:\s*\./\.)?\s+(?=[“\"‘'(\[]?[A-ZĐÀ-Ỹ])"))
_SHORT = re.compile(
    r"(?:^|[\s(,/“\".])(?:[A-ZĐ]|TP|Tp|tp|TX|Tx|TT|Tt|TW|PGS|GS|TS|Ts|ThS|Ths|BS|KS|LS|CN|Đ/c|đ/c|Nxb|NXB|tr|TM|KT|TL|TUQ|UBND|ĐT|St|Th|"
    r"vs|No|v\.v|\d{1,2}|[IVX]{1,4}|[a-zđ])\.$|,\s?(?:\.{2,}|…)$"
)


def cut_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as ranges without blanks at the edges; they hold all its words."""
    if not _may_end(text, start, end - 1):
        whole = _trimmed(text, start, end)
        return [whole] if whole else []
    out: list[tuple[int, int]] = []
    at = start
    for match in _END.finditer(text, start, end):
        if _SHORT.search(text[max(at, match.start() - 12) : match.start() + 1]):
            continue
        out.append((at, match.end()))
        at = match.end()
    out.append((at, end))
    return [trimmed for a, b in out if (trimmed := _trimmed(text, a, b))]


def _may_end(text: str, start: int, end: int) -> bool:
    """Whether a sign that ends a sentence stands before the last letter: asked at once of most texts."""
    return (
        text.find(".", start, end) >= 0
        or text.find("…", start, end) >= 0
        or text.find("!", start, end) >= 0
        or text.find("?", start, end) >= 0
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
