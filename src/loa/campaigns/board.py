"""The page of a campaign: its duties with how far each is, by urgency, and what that comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from loa.campaigns.glances import week_end
from loa.campaigns.models import Campaign, Duty, Party, Phase
from loa.campaigns.progress import Progress, progress_of
from loa.campaigns.queries import parties_of
from loa.campaigns.standings import Standing, parts_of_bar
from loa.reader.rules.folding import fold

_ORDER = {
    Standing.LATE: 0,
    Standing.DECLINED: 1,
    Standing.SOON: 2,
    Standing.WAITING: 3,
    Standing.RUNNING: 4,
    Standing.ACCEPTED: 4,
    Standing.OFFERED: 4,
    Standing.DONE: 5,
    Standing.NOBODY: 6,
}
_NOTHING = Progress()
ENDED = {Campaign.State.CLOSED, Campaign.State.RECALLED}  # nobody is asked for anything of it any more


@dataclass(frozen=True)
class Named:
    """A name of the plan as pages show it, and the units for which it stands, by their ids."""

    name: str
    ids: Sequence[int] = ()

    @property
    def units(self) -> int:
        """How many they are."""
        return len(self.ids)


@dataclass(frozen=True)
class Row:
    """A duty, who has it, and how far it is."""

    duty: Duty
    progress: Progress
    standing: Standing
    part: Standing  # of the bar
    lead: tuple[Named, ...]
    cooperating: tuple[Named, ...]
    phase_of_day: Phase | None = None  # of one whose day the start did not know

    @property
    def phase(self) -> Phase | None:
        """The phase that it belongs to: of one that comes again that of its next round, or of its event."""
        return self.duty.phase or self.phase_of_day

    @property
    def day(self) -> date | None:
        """The day to show: the earliest missed where it is late, else the duty's own."""
        return self.progress.late_since or self.own_day

    @property
    def own_day(self) -> date | None:
        """The duty's own day; of one that comes again, that of its next round that is still open."""
        return (self.progress.next_due if self.progress.recurring else None) or self.duty.due

    def matches(self, words: Sequence[str]) -> bool:
        """Whether every word (folded) stands in the duty or in the names of its units."""
        names = [named.name for named in (*self.lead, *self.cooperating)]
        printed = (*self.duty.lead, *self.duty.cooperating)
        text = fold(" ".join([self.duty.text, *names, *printed, *self.progress.late_units]))
        return all(word in text for word in words)


THIS_WEEK = "week"


@dataclass(frozen=True)
class Filter:
    """Which duties are wanted."""

    search: str = ""
    standing: str = ""
    phase: str = ""
    unit: str = ""  # its id

    def takes(self, row: Row) -> bool:
        """Whether the row is wanted."""
        return (
            (not self.standing or self._stands(row))
            and (not self.phase or str(row.phase.pk if row.phase else "none") == self.phase)
            and (not self.unit or self._is_laid_on(row))
            and row.matches(fold(self.search).split())
        )

    def _is_laid_on(self, row: Row) -> bool:
        named = (*row.lead, *row.cooperating)
        return self.unit.isdecimal() and any(int(self.unit) in each.ids for each in named)

    def _stands(self, row: Row) -> bool:
        if self.standing == Standing.WAITING:
            return row.progress.waiting > 0
        if self.standing == Standing.OFFERED:
            return row.progress.offered > 0
        if self.standing == Standing.DECLINED:
            return row.progress.declined > 0
        return self.standing == THIS_WEEK or row.standing == self.standing


@dataclass(frozen=True)
class Board:
    """All duties of a campaign on one day, the most pressing first."""

    campaign: Campaign
    today: date
    rows: tuple[Row, ...]
    phases: tuple[Phase, ...]

    @cached_property
    def given(self) -> list[Row]:
        """The duties that somebody has."""
        return [row for row in self.rows if row.standing != Standing.NOBODY]

    @cached_property
    def late(self) -> list[Row]:
        """The duties of which some assignment is past its day, the longest first."""
        return [row for row in self.rows if row.standing == Standing.LATE]

    @property
    def overdue(self) -> int:
        """How many assignments are past their day, of all duties."""
        return sum(row.progress.late for row in self.rows)

    @cached_property
    def week(self) -> list[Row]:
        """The duties of which something still open, also a round, is due in this week, from today on."""
        found = [
            row for row in self.given if row.progress.next_due and row.progress.next_due <= self.week_end
        ]
        return sorted(found, key=lambda row: (row.progress.next_due, row.duty.number))

    @property
    def week_start(self) -> date:
        """This week's Monday."""
        return self.today - timedelta(days=self.today.weekday())

    @property
    def week_end(self) -> date:
        """This week's Sunday."""
        return week_end(self.today)

    @cached_property
    def parts(self) -> list[tuple[Standing, int]]:
        """The parts of the bar with their numbers, empty ones left out."""
        return parts_of_bar(row.part for row in self.given)

    @property
    def done(self) -> int:
        """How many duties are done by all who have them."""
        return sum(row.standing == Standing.DONE for row in self.given)

    @property
    def undone(self) -> int:
        """How many are not."""
        return len(self.given) - self.done

    @property
    def waiting(self) -> int:
        """How many duties have something to confirm."""
        return sum(row.progress.waiting > 0 for row in self.given)

    @property
    def declined(self) -> int:
        """How many duties some unit declined, with nobody in its place yet."""
        return sum(row.progress.declined > 0 for row in self.rows)

    @property
    def offered(self) -> int:
        """How many duties somebody has not accepted yet."""
        return sum(row.progress.offered > 0 for row in self.given)

    @cached_property
    def phase_now(self) -> Phase | None:
        """The phase that today falls into; where several do, the shortest. Of what has ended, none."""
        return None if self.campaign.state in ENDED else phase_on(self.today, self.phases)

    @property
    def undated_events(self) -> int:
        """How many events that date duties have no day yet."""
        return len({row.duty.event_id for row in self.rows if row.duty.event and not row.duty.event.date})

    def chosen(self, wanted: Filter) -> list[Row]:
        """The rows that the filter takes, in their order."""
        rows = self.week if wanted.standing == THIS_WEEK else self.rows
        return [row for row in rows if wanted.takes(row)]


def board_of(campaign: Campaign, *, today: date) -> Board:
    """The campaign's duties as they stand on the day `today`."""
    parties = parties_of(campaign)
    progress = progress_of(campaign, today=today)
    phases = tuple(Phase.objects.filter(campaign=campaign).order_by("number"))
    rows = []
    for duty in Duty.objects.filter(campaign=campaign).select_related("phase", "event"):
        duty.campaign = campaign
        known = progress.get(duty.pk, _NOTHING)
        rows.append(_row(duty, known, parties=parties, phases=phases, today=today))
    return Board(campaign, today, tuple(sorted(rows, key=_urgency)), phases)


def _row(
    duty: Duty, progress: Progress, *, parties: Mapping[str, Party], phases: Sequence[Phase], today: date
) -> Row:
    standing = progress.standing(duty.due, today=today)
    if standing == Standing.SOON and duty.campaign.state in ENDED:
        standing = progress.part
    day = (progress.next_due or progress.late_since or today) if duty.period else duty.due
    return Row(
        duty,
        progress,
        standing,
        part=progress.part,
        lead=tuple(_named(name, parties) for name in duty.lead),
        cooperating=tuple(_named(name, parties) for name in duty.cooperating),
        phase_of_day=phase_on(day, phases) if day and (duty.period or duty.event) else None,
    )


def _named(name: str, parties: Mapping[str, Party]) -> Named:
    party = parties.get(name)
    return Named(party.shown, party.units) if party else Named(name)


def phase_on(day: date, phases: Sequence[Phase]) -> Phase | None:
    """The phase that the day falls into; where several do, the shortest."""
    held = [
        (phase.end - phase.start, phase.number, phase)
        for phase in phases
        if phase.start and phase.end and phase.start <= day <= phase.end
    ]
    return min(held)[2] if held else None


def _urgency(row: Row) -> tuple[int, date, str, int]:
    return _ORDER[row.standing], row.day or date.max, row.duty.kind, row.duty.number
