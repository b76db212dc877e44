"""How far each duty is: asked of whichever room knows, since that room stands to the right of this one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from loa.campaigns.models import Campaign
from loa.campaigns.things import FIRST, Thing

SOON = timedelta(days=7)


class Standing(StrEnum):
    """What a duty as a whole is, the most pressing first; its words stand in the templates."""

    LATE = "late"
    SOON = "soon"
    WAITING = "waiting"
    RUNNING = "running"
    ACCEPTED = "accepted"
    OFFERED = "offered"
    DONE = "done"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Progress:
    """The assignments of one duty, counted by what they are.

    One of a duty that comes again is a round: `total`, `done`, `late` and the like count rounds there, and
    only the three `units` count units. A unit is done when all its rounds due so far are confirmed, and one
    at least.
    """

    total: int = 0
    offered: int = 0
    accepted: int = 0
    running: int = 0
    waiting: int = 0
    done: int = 0
    declined: int = 0
    late: int = 0  # of offered, accepted and running: those past their day
    units: int = 0
    units_done: int = 0
    units_late: int = 0
    recurring: bool = False  # whether its assignments are rounds
    late_since: date | None = None  # the earliest day missed
    next_due: date | None = None  # the nearest day, today or later, by which something still open is due
    late_units: tuple[str, ...] = ()  # the first few, by name
    counted: int = 0  # of the first thing that the duty counts
    further: Mapping[str, int] = field(default_factory=dict)  # of the others, by key
    proofs: int = 0
    url: str = ""  # where its assignments are shown
    risks: tuple[tuple[str, int], ...] = ()  # of one campaign: how many are at risk for which reason

    @property
    def open(self) -> int:
        """Those that a unit still has to do."""
        return self.offered + self.accepted + self.running

    def done_of(self, thing: Thing) -> int:
        """How much was done of a thing that the duty counts."""
        return self.counted if thing.key == FIRST else self.further.get(thing.key, 0)

    def standing(self, due: date | None, *, today: date) -> Standing:
        """What the duty is as a whole on the day `today`; one that comes again goes by its next round."""
        if not self.total:
            return Standing.NOBODY
        if self.late:
            return Standing.LATE
        if not self.open:
            return Standing.WAITING if self.waiting else Standing.DONE
        day = self.next_due if self.recurring else due
        if day and day - today <= SOON:
            return Standing.SOON
        if self.running or self.waiting or self.done:
            return Standing.RUNNING
        return Standing.ACCEPTED if self.accepted and not self.offered else Standing.OFFERED


Source = Callable[[Sequence[Campaign], date, bool], Mapping[int, Progress]]


_sources: list[Source] = []


def register_source(source: Source) -> None:
    """This function tells the progress of duties from now on; a second one is refused."""
    if _sources and source not in _sources:
        raise ValueError("Another room tells the progress of duties already.")
    _sources[:] = [source]


def progress_of(campaigns: Sequence[Campaign], *, today: date, whole: bool = False) -> Mapping[int, Progress]:
    """The progress of each duty of the campaigns by its id; duties that nobody was given are missing.

    Only `whole` has what is at risk, what was counted and proven, and the address of what one unit has alone:
    the page of one campaign tells them, a list of campaigns does not.
    """
    return _sources[0](campaigns, today, whole) if _sources else {}
