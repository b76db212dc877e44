"""Two hands in one draft: what each changed since they had the same words stands together.

Rows have no names of their own; they are known again by what they say, as lines of a text are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from loa.documents.drafting.content import LISTS, SIDE_LISTS, SIDE_WORDS, WORDS, Content, Row

Prefer = Literal["", "mine", "theirs"]


@dataclass(frozen=True)
class Clash:
    """Words that both changed, each otherwise; "" where they were taken out."""

    mine: str
    theirs: str


@dataclass(frozen=True)
class Choice:
    """Whose words stand where both changed them, said by one who saw those of this version."""

    prefer: Prefer
    version: int


@dataclass(frozen=True)
class Merged:
    """The content with the changes of both, and where they did not go together."""

    content: Content
    clashes: tuple[Clash, ...] = ()


def merge(base: Content, mine: Content, theirs: Content, *, prefer: Prefer = "") -> Merged:
    """What both made of `base`; of words that both changed `prefer` says whose stand (mine without it)."""
    content: Content = {}
    clashes: list[Clash] = []
    sides = [key for key in (*SIDE_WORDS, *SIDE_LISTS) if key in base or key in mine or key in theirs]
    for key in (*WORDS, *LISTS, *sides):
        was, ours, other = (each.get(key, "") for each in (base, mine, theirs))
        content[key], clash = _one(was, ours, other, prefer=prefer)
        clashes += [Clash(_shown(ours), _shown(other))] if clash else []
    content["rows"] = []
    for was, ours, other in _pieces(base["rows"], mine["rows"], theirs["rows"]):
        rows, clash = _one(was, ours, other, prefer=prefer)
        content["rows"] += rows
        clashes += [Clash(_said(ours), _said(other))] if clash else []
    return Merged(content, tuple(clashes))


def _one(base: Any, mine: Any, theirs: Any, *, prefer: Prefer) -> tuple[Any, bool]:
    """What stands of a value that two had, and whether they clash."""
    if mine in (base, theirs):
        return theirs, False
    if theirs == base:
        return mine, False
    return (theirs if prefer == "theirs" else mine), True


def _pieces(base: list[Row], mine: list[Row], theirs: list[Row]) -> Iterator[tuple[list[Row], ...]]:
    """The rows in pieces that belong together: as all three have them, or as somebody changed them."""
    at = (0, 0, 0)
    for upto in _common(base, mine, theirs):
        chunk = tuple(rows[a:b] for rows, a, b in zip((base, mine, theirs), at, upto, strict=True))
        if len({len(rows) for rows in chunk}) == 1:
            yield from (tuple([row] for row in rows) for rows in zip(*chunk, strict=True))
        else:
            yield chunk
        at = upto


def _common(base: list[Row], mine: list[Row], theirs: list[Row]) -> Iterator[tuple[int, int, int]]:
    """Before and behind each row that all three have, where it stands in each; then the ends."""
    left, right = _twins(base, mine), _twins(base, theirs)
    for at in range(len(base)):
        if at in left and at in right:
            yield at, left[at], right[at]
            yield at + 1, left[at] + 1, right[at] + 1
    yield len(base), len(mine), len(theirs)


def _twins(base: list[Row], other: list[Row]) -> dict[int, int]:
    """Each row of `base` that stands unchanged in `other`, with its place there."""
    matcher = SequenceMatcher(None, _keys(base), _keys(other), autojunk=False)
    return {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }


def _keys(rows: Sequence[Row]) -> list[str]:
    return [json.dumps(row, sort_keys=True, ensure_ascii=False) for row in rows]


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _said(rows: Sequence[Row]) -> str:
    return "\n".join(row["text"] or "; ".join(row.get("lead", ())) for row in rows)
