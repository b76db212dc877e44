"""How far each duty is: asked of whichever room knows, since that room stands to the right of this one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from loa.campaigns.models import Campaign
from loa.campaigns.standings import Standing, States
from loa.campaigns.things import FIRST, Thing

SOON = timedelta(days=7)


@dataclass(frozen=True)
class Progress(States):
    """The assignments of one duty, counted by what they are.

    One of a duty that comes again is a round: `total`, `done`, `late` and the like count rounds there, and
    only the three `units` count units. A unit is done when all its rounds due so far are confirmed, and one
    at least.
    """

    total: int = 0
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
    risks: tuple[tuple[str, int], ...] = ()  # how many are at risk for which reason

    def done_of(self, thing: Thing) -> int:
        """How much was done of a thing that the duty counts."""
        return self.counted if thing.key == FIRST else self.further.get(thing.key, 0)

    def standing(self, due: date | None, *, today: date) -> Standing:
        """What the duty is as a whole on the day `today`; one that comes again goes by its next round."""
        if self.is_declined:
            return Standing.DECLINED
        day = self.next_due if self.recurring else due
        if self.open and not self.late and day and day - today <= SOON:
            return Standing.SOON
        return self.part


Source = Callable[[Campaign, date], Mapping[int, Progress]]


_sources: list[Source] = []


def register_source(source: Source) -> None:
    """This function tells the progress of duties from now on; a second one is refused."""
    if _sources and source not in _sources:
        raise ValueError("Another room tells the progress of duties already.")
    _sources[:] = [source]


def progress_of(campaign: Campaign, *, today: date) -> Mapping[int, Progress]:
    """The progress of each duty of the campaign by its id; duties that nobody was given are missing."""
    return _sources[0](campaign, today) if _sources else {}
