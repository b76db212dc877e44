"""What a duty is as a whole: from the states that its assignments are in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """What a duty as a whole is, the most pressing first; its words stand in the templates."""

    LATE = "late"
    DECLINED = "declined"
    SOON = "soon"
    WAITING = "waiting"
    RUNNING = "running"
    ACCEPTED = "accepted"
    OFFERED = "offered"
    DONE = "done"
    NOBODY = "nobody"


# Parts of the bar of a campaign, in its order.
BAR = (
    Standing.DONE,
    Standing.WAITING,
    Standing.RUNNING,
    Standing.ACCEPTED,
    Standing.OFFERED,
    Standing.LATE,
)


@dataclass(frozen=True)
class States:
    """How many assignments of a duty are in each state; or, where that alone is asked, 1 for any."""

    offered: int = 0
    accepted: int = 0
    running: int = 0
    waiting: int = 0
    done: int = 0
    declined: int = 0  # and given to nobody else since
    late: int = 0  # of offered, accepted and running: those past their day

    @property
    def open(self) -> int:
        """Those that a unit still has to do."""
        return self.offered + self.accepted + self.running

    @property
    def is_declined(self) -> bool:
        """Whether nothing of it moves before whoever gave it has answered a unit that declined."""
        return bool(self.declined) and not (self.open or self.waiting)

    @property
    def part(self) -> Standing:
        """The part of the bar that the duty belongs to: what it is, however near its day.

        What a unit declined counts there as accepted by nobody, and what others did of it as begun.
        """
        if self.late:
            return Standing.LATE
        if not (self.open or self.declined):
            return Standing.WAITING if self.waiting else Standing.DONE if self.done else Standing.NOBODY
        if not self.open and self.waiting:
            return Standing.WAITING
        if self.running or self.waiting or self.done:
            return Standing.RUNNING
        return Standing.ACCEPTED if self.accepted and not self.offered else Standing.OFFERED


def parts_of_bar(found: Iterable[Standing]) -> list[tuple[Standing, int]]:
    """The parts with their numbers, empty ones left out."""
    counts = Counter(found)
    return [(part, counts[part]) for part in BAR if counts[part]]


def parts_of_ended(done: int, undone: int) -> list[tuple[Standing, int]]:
    """The bar of what has ended: done and not done, whatever day it is."""
    return [(part, n) for part, n in ((Standing.DONE, done), (Standing.OFFERED, undone)) if n]
