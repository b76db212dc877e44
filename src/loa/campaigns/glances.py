"""What a list of campaigns says of each: how many of its duties are done, late, due this week.

Asked of whichever room knows, like their progress, but nothing is counted for it: whether a duty has anything
in a state is one look into an index, however many units it has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from loa.campaigns.models import Campaign
from loa.campaigns.standings import Standing, States, parts_of_bar, parts_of_ended


@dataclass(frozen=True)
class Seen(States):
    """Of a duty: 1 for each state that any of its assignments is in."""

    this_week: int = 0  # whether something still open is due from today to Sunday


@dataclass(frozen=True)
class Glance:
    """The duties of a campaign that somebody has, looked at one by one."""

    duties: Sequence[Seen] = field(default_factory=list)

    @property
    def given(self) -> int:
        """How many they are."""
        return len(self.duties)

    @property
    def done(self) -> int:
        """How many are done by all who have them."""
        return sum(one.part == Standing.DONE for one in self.duties)

    @property
    def undone(self) -> int:
        """How many are not."""
        return self.given - self.done

    @property
    def late(self) -> int:
        """Of how many some assignment is past its day."""
        return sum(one.late for one in self.duties)

    @property
    def week(self) -> int:
        """Of how many something still open is due in this week, from today on."""
        return sum(one.this_week for one in self.duties)

    @property
    def parts(self) -> list[tuple[Standing, int]]:
        """The parts of the bar with their numbers, empty ones left out."""
        return parts_of_bar(one.part for one in self.duties)

    @property
    def ended_parts(self) -> list[tuple[Standing, int]]:
        """The bar of a campaign that has ended."""
        return parts_of_ended(self.done, self.undone)


Looker = Callable[[Sequence[Campaign], date, date], Mapping[int, list[Seen]]]
_lookers: list[Looker] = []


def register_looker(looker: Looker) -> None:
    """This function tells from now on what duties have; it is asked for campaigns, today and Sunday."""
    _lookers[:] = [looker]


def glances_of(campaigns: Sequence[Campaign], *, today: date) -> dict[int, Glance]:
    """A glance at each campaign by its id, in one query however many there are."""
    if not campaigns:
        return {}
    found = _lookers[0](campaigns, today, week_end(today)) if _lookers else {}
    return {
        campaign.pk: Glance([one for one in found.get(campaign.pk, ()) if one.part != Standing.NOBODY])
        for campaign in campaigns
    }


def week_end(day: date) -> date:
    """The Sunday of its week."""
    return day + timedelta(days=6 - day.weekday())
