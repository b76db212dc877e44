"""Which facts are told plainly: by labels or in the rows of tables, not in words of their own.

A fact is named by its matter and its place among the facts of its kind. `checking` finds out which need it.
"""

from __future__ import annotations

from typing import Literal, TypeVar

Matter = Literal["lead", "with", "due", "day", "row", "phase", "content", "form", "slogan", "report", "money"]
Plain = frozenset[tuple[Matter, int]]
Fact = TypeVar("Fact")

NOTHING: Plain = frozenset()
LABELS: tuple[Matter, ...] = ("lead", "with", "due")


def left(facts: tuple[Fact, ...], matter: Matter, plain: Plain) -> tuple[Fact, ...]:
    """The facts of this kind that are not told plainly."""
    return tuple(fact for number, fact in enumerate(facts) if (matter, number) not in plain)
