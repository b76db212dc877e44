"""What a campaign's page says of what endangers it: how much is at risk of which phase and duty, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from loa.assignments.queries.risk import Risk
from loa.campaigns.board import Board
from loa.campaigns.models import Campaign, Duty, Phase
from loa.campaigns.panels import register_panel
from loa.directory.models import User

SHOWN = 5
MANY = 2  # phases: from so many on each is told alone


@dataclass(frozen=True)
class Endangered:
    """A duty of which some assignments are at risk: how many for which reason, in the order of reasons."""

    duty: Duty
    phase: Phase | None
    reasons: list[tuple[Risk, int]]

    @property
    def count(self) -> int:
        """How many for all reasons; each assignment has one."""
        return sum(n for _reason, n in self.reasons)


@register_panel("assignments/risk_panel.html")
def risk_of(_user: User, board: Board) -> dict[str, Any] | None:
    """The duties with most at risk, from what was counted for the board; nothing where nothing is."""
    if board.campaign.state != Campaign.State.ACTIVE:
        return None
    found = [
        Endangered(row.duty, row.phase, _in_order(row.progress.risks))
        for row in board.rows
        if row.progress.risks
    ]
    if not found:
        return None
    found.sort(key=lambda one: (-one.count, one.duty.number))
    return {
        "count": sum(one.count for one in found),
        "phases": _by_phase(board, found),
        "duties": found[:SHOWN],
        "more": len(found[SHOWN:]),
    }


def _by_phase(board: Board, found: Sequence[Endangered]) -> list[tuple[Phase | None, int]]:
    """How many in each phase that has any, last those in none; nothing where there is one phase or none."""
    counts = Counter[Phase | None]()
    for one in found:
        counts[one.phase] += one.count
    groups: list[Phase | None] = [*board.phases, *([None] if None in counts else [])]
    if len(groups) < MANY:
        return []
    told = [(phase, counts[phase]) for phase in groups]
    return [(phase, count) for phase, count in told if count]


def _in_order(risks: tuple[tuple[str, int], ...]) -> list[tuple[Risk, int]]:
    counted = dict(risks)
    return [(reason, counted[reason]) for reason in Risk if reason in counted]
