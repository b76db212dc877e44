"""What a plan lays down before it is a campaign: its phases, items and duties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from loa.campaigns.counting import Counted
from loa.campaigns.deadlines import Deadline
from loa.campaigns.numbers import day_of_days
from loa.campaigns.periods import Rhythm
from loa.campaigns.things import FIRST, FURTHER, Thing
from loa.reader.rules.folding import fold


@dataclass(frozen=True)
class DraftPhase:
    """A period of the plan."""

    number: int
    name: str
    text: str
    start: date | None
    end: date | None
    fact_id: int


@dataclass(frozen=True)
class DraftItem:
    """A theme, form, slogan or source of money."""

    kind: str
    number: int
    text: str
    channels: tuple[str, ...]
    phase: int | None  # number of the phase
    fact_id: int


@dataclass(frozen=True)
class DraftDuty:
    """A duty or report, with the names that the plan lays it on; one of several days is one a day.

    The words of its deadline are those of all its days: of each round one reads when the others are.
    """

    kind: str
    number: int
    text: str
    section: str
    lead: tuple[str, ...]
    cooperating: tuple[str, ...]
    deadline: Deadline
    counted: tuple[Counted, ...]
    phase: int | None
    fact_id: int
    rhythm: Rhythm | None = None
    recurs_from: date | None = None  # the first day of the rhythm, where the plan names one
    recurs_until: date | None = None  # the last day of the rhythm: its own, else that of its phase
    first_due: date | None = None  # by when its first round is due, once a preview has worked it out
    rounds: int = 1  # how many days its fact has, each a duty
    round_number: int = 1  # which of them this is
    daily: bool = False  # its words speak of every day, and its time does not: it makes no rounds
    unending: bool = False  # of every year, of a plan without a last day: its next round alone is here
    begins: date | None = (
        None  # the day of its words before which nothing is to be done, of what has no rhythm
    )

    @property
    def round_words(self) -> str:
        """Which of the days of its sentence it is for; nothing where that names one."""
        return day_of_days(self.round_number, self.rounds) if self.rounds > 1 else ""

    @property
    def things(self) -> tuple[Thing, ...]:
        """What it counts, as its duty will."""
        return tuple(
            Thing(key, one.counts, one.noun, one.target)
            for key, one in zip((FIRST, *FURTHER), self.counted, strict=False)
        )


@dataclass(frozen=True)
class Draft:
    """All that a plan lays down, before its names are looked up in the directory."""

    phases: tuple[DraftPhase, ...]
    items: tuple[DraftItem, ...]
    duties: tuple[DraftDuty, ...]
    reports_in_duties: tuple[str, ...] = ()  # reports that are the work of a duty, and no work of their own
    rules: tuple[str, ...] = ()  # what is asked for only where something comes up: nobody is given it as work

    @property
    def names(self) -> list[str]:
        """Every name that leads or cooperates, once, in the order of the plan."""
        return list(dict.fromkeys(name for duty in self.duties for name in (*duty.lead, *duty.cooperating)))

    @property
    def events(self) -> dict[str, str]:
        """Every event to which a duty is bound: its name folded → its name as the plan first writes it."""
        found: dict[str, str] = {}
        for duty in self.duties:
            if duty.deadline.bond:
                found.setdefault(fold(duty.deadline.bond.event), duty.deadline.bond.event)
        return found
