"""The alternatives of a regular expression, as places in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_OPENING = re.compile(r"\?(?:P<\w+>|P=\w+|<?[=!]|[a-zA-Z-]*:|#)?")


@dataclass(slots=True)
class _Group:
    start: int  # of the alternative that is read now
    closed: bool = True  # whether its beginning stands in this stretch of the expression
    blind: bool = False  # a look behind, which must keep its width
    found: list[tuple[int, int]] = field(default_factory=list)


def _opened(pattern: str, at: int, outer: _Group) -> _Group:
    """The group whose bracket stands at `at`."""
    opening = _OPENING.match(pattern, at + 1)
    behind = pattern.startswith(("?<=", "?<!"), at + 1)
    return _Group(opening.end() if opening else at + 1, blind=behind or outer.blind)


def cut_alternatives(pattern: str, open_at: tuple[bool, bool] = (False, False)) -> list[tuple[int, int]]:
    """The places of all alternatives, and of what may be left out, outer ones before what they hold.

    `open_at`: at its beginning, at its end the text is a piece of a longer expression: what reaches over
    that edge is no alternative of its own. One that names a group is none: the program asks for its name.
    """
    stack = [_Group(0, closed=not open_at[0])]
    found: list[tuple[int, int]] = []
    i = 0
    while i < len(pattern):
        sign = pattern[i]
        if sign in "\\[":
            i = i + 2 if sign == "\\" else _class_end(pattern, i)
            continue
        if sign == "(":
            stack.append(_opened(pattern, i, stack[-1]))
            i = stack[-1].start
            continue
        if sign in "|)":
            _close(stack[-1], i)
        if sign == ")":
            group = stack.pop()
            left_out = pattern[i + 1 : i + 2] in ("?", "*")
            if not group.blind and (len(group.found) > 1 or left_out):
                found += group.found
            stack = stack or [_Group(i + 1, closed=False)]
            stack[-1].closed = stack[-1].closed and bool(stack)
        i += 1
    for depth, group in enumerate(stack):
        if depth == 0 and not open_at[1] and len(stack) == 1:
            _close(group, len(pattern))
        if not group.blind and (len(group.found) > 1 or (depth == 0 and group.found)):
            found += group.found
    return sorted(
        (place for place in found if "(?P" not in pattern[slice(*place)] and place[0] < place[1]),
        key=lambda place: (place[0], -place[1]),
    )


def _close(group: _Group, at: int) -> None:
    if group.closed:
        group.found.append((group.start, at))
    group.start, group.closed = at + 1, True


def _class_end(pattern: str, start: int) -> int:
    """Behind the class of letters that opens at `start`."""
    i = start + 1
    if pattern[i : i + 1] == "^":
        i += 1
    if pattern[i : i + 1] == "]":
        i += 1
    while i < len(pattern) and pattern[i] != "]":
        i += 2 if pattern[i] == "\\" else 1
    return i + 1
