"""Sections below which no line names a period of the plan: targets, money, reports, prizes, procedures.

Reads headings. Answers for the nodes above a line.
"""

from __future__ import annotations

from collections.abc import Iterable

from loa.reader.reading import Node
from loa.reader.rules.sections import TARGETS, plain
from loa.reader.rules.time_headings import WITHOUT_PERIODS


def in_targets(above: Iterable[Node]) -> bool:
    """Whether one of the headings is one of targets: the years under it are those of aims."""
    return any(TARGETS.search(plain(node.heading.value)) for node in above)


def is_idle(heading: str) -> bool:
    """Whether below the heading years, numbers and stages are those of aims, money, reports or procedures."""
    words = plain(heading)
    return TARGETS.search(words) is not None or WITHOUT_PERIODS.search(words) is not None
