"""Emphasis of Markdown that runs on over the ends of lines: where its marks stand."""

from __future__ import annotations

import re

_BLANK = re.compile(r"\n[ \t]*(?:\r?\n[ \t]*)+|\r\r")
_STAR = re.compile(r"(?<!\*)\*(?!\*)|(?<!\*)\*\*\*(?!\*)")  # one, or one beside the two of bold


def marks_over_lines(text: str) -> frozenset[int]:
    """Where the single stars stand that open emphasis on one line and close it on a later one."""
    found: set[int] = set()
    start = 0
    for blank in [*_BLANK.finditer(text), None]:
        end = blank.start() if blank else len(text)
        if text.find("*", start, end) >= 0 and text.find("\n", start, end) >= 0:
            found |= _of_paragraph(text, start, end)
        start = blank.end() if blank else end
    return frozenset(found)


def _of_paragraph(text: str, start: int, end: int) -> set[int]:
    found: set[int] = set()
    opened: int | None = None
    for star in _STAR.finditer(text, start, end):
        at, after = star.start(), star.end()
        if opened is None:
            opened = at if _opens(text, at, after) else None
        elif _closes(text, at, after):
            if text.find("\n", opened, at) >= 0:
                found |= {opened, at}
            opened = None
    return found


def _opens(text: str, at: int, after: int) -> bool:
    before, behind = text[at - 1 : at], text[after : after + 1]
    return not (before.isalnum() or not behind.strip() or behind == ")")


def _closes(text: str, at: int, after: int) -> bool:
    before, behind = text[at - 1 : at], text[after : after + 1]
    return bool(before.strip()) and before != "(" and not behind.isalnum()
