"""What the screens of leaders and units count: by campaign, phase, unit and week."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from math import inf
from typing import Any

from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.models import Assignment
from loa.assignments.queries import Days
from loa.assignments.transitions import OPEN
from loa.campaigns.board import phase_on
from loa.campaigns.models import Phase
from loa.directory.models import Unit
from loa.reports.queries.dashboards import shapes
from loa.reports.queries.dashboards.watching import IN_STATE, STANDINGS, WEEK, Watch, monday_of

WEEKS_SHOWN = 12
UNITS_SHOWN = 10
_COUNTS = ("total", "late", "week", "risk")
_LAST = inf  # behind every phase by its number


@dataclass(frozen=True)
class Tally:
    """How many assignments of something there are, by what they are.

    `week`: of the open ones, due in it; `risk`: at risk by the rule of assignments. `where` narrows a list to
    them, as its address says it.
    """

    key: int | None = None
    name: str = ""
    total: int = 0
    week: int = 0
    risk: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    where: str = ""

    @property
    def parts(self) -> list[tuple[str, int]]:
        """The parts of the bar that are not empty."""
        return [(name, self.counts[name]) for name in STANDINGS if self.counts.get(name)]


@dataclass(frozen=True)
class LateUnit:
    """A unit with overdue work: how much, and since when the oldest is overdue."""

    key: int
    name: str
    count: int
    since: date


@dataclass(frozen=True)
class LateUnits:
    """The first units with overdue work, and how many more there are."""

    shown: Sequence[LateUnit]
    more: int


@dataclass(frozen=True)
class Cell:
    """How many assignments of one duty are in one state, of these past their day, due this week, at risk.

    Of what comes again, those of one round; `round`: the day by which it is due.
    """

    duty: int
    state: str
    total: int
    late: int
    week: int
    risk: int = 0
    round: date | None = None

    def standings(self) -> Iterator[tuple[str, int]]:
        """The same by what they are, as `stands` says it of one."""
        late = self.late if self.state in OPEN else 0
        yield "late", late
        yield next(name for name, states in IN_STATE.items() if self.state in states), self.total - late


@dataclass(frozen=True)
class Place:
    """Where a duty belongs: to a phase, or to that into which the day of its round or event falls."""

    campaign: int
    title: str
    phase: int | None
    event_day: date | None
    phases: list[Phase] = field(default_factory=list)  # of the campaign

    def phase_of(self, cell: Cell) -> Phase | None:
        """The phase in which its assignments of the cell are counted."""
        own = next((phase for phase in self.phases if phase.pk == self.phase), None)
        day = cell.round or self.event_day
        return own or (phase_on(day, self.phases) if day else None)


def cells(watch: Watch, *, today: date) -> list[Cell]:
    """The assignments by duty, state and round: two queries from which everything else is summed."""
    counted: dict[tuple[int, str, date | None], Counter[str]] = defaultdict(Counter)
    for row in shapes.counted(**vars(watch)):
        duty, state, due = row["duty"], row["state"], row["due"]
        for day, n in ((due, row["rounds"]), (None, row["n"] - row["rounds"])):
            if n and state != Assignment.State.WITHDRAWN:
                counted[duty, state, day].update(_by_day(n, due, today))
    for row in shapes.risky(**vars(watch), **vars(Days.of(today))):
        counted[row["duty"], row["state"], row["round"]]["risk"] += row["n"]
    return [
        Cell(duty, state, round=day, **{name: of[name] for name in _COUNTS})
        for (duty, state, day), of in counted.items()
    ]


def _by_day(n: int, due: date | None, today: date) -> dict[str, int]:
    """How many these are, past their day, and due this week."""
    late, week = bool(due and due < today), bool(due and today <= due < monday_of(today) + WEEK)
    return {"total": n, "late": n * late, "week": n * week}


def cells_of_own(watch: Watch, own: Sequence[int], *, today: date) -> list[Cell]:
    """The same of these units alone: their few rows are asked in one query."""
    days = vars(Days.of(today)) | {"monday": monday_of(today) + WEEK}
    return [Cell(**row) for row in shapes.counted_of_own(own=own, **vars(watch), **days)]


def places(found: Sequence[Cell]) -> dict[int, Place]:
    """Campaign and phase of each duty, with all phases of its campaign: one query."""
    at: dict[int, Place] = {}
    for row in shapes.place_of(duties=sorted({cell.duty for cell in found})):
        pk, campaign, title, own, day, *values = row.values()
        place = at.setdefault(pk, Place(campaign, title, own, day))
        if values[0]:
            place.phases.append(Phase(**dict(zip(shapes.OF_PHASE, values, strict=True))))
    return at


def by_campaign(found: Sequence[Cell], at: Mapping[int, Place]) -> list[Tally]:
    """The cells by campaign, the one with most overdue first."""
    campaigns: dict[tuple[int, str], list[Cell]] = defaultdict(list)
    for cell in found:
        campaigns[at[cell.duty].campaign, at[cell.duty].title].append(cell)
    tallies = [_tally(cells, key, title) for (key, title), cells in campaigns.items()]
    return sorted(tallies, key=lambda tally: (-tally.counts["late"], -tally.total, tally.key or 0))


def by_phase(found: Sequence[Cell], at: Mapping[int, Place]) -> list[tuple[str, Tally]]:
    """The cells by phase, with the campaign's title, in the order of the phases; last what is of none."""
    phases: dict[tuple[int, str, Phase | None], list[Cell]] = defaultdict(list)
    for cell in found:
        place = at[cell.duty]
        phases[place.campaign, place.title, place.phase_of(cell)].append(cell)
    parted = {campaign for campaign, _title, phase in phases if phase}
    ordered = sorted(
        (key for key in phases if key[0] in parted),
        key=lambda key: (key[0], key[2].number if key[2] else _LAST),
    )
    return [(title, _of_phase(phases[of, title, phase], of, phase)) for of, title, phase in ordered]


def _of_phase(cells: Sequence[Cell], campaign: int, phase: Phase | None) -> Tally:
    if phase is None:
        return replace(_tally(cells, 0, _("In no phase")), where=f"campaign={campaign}&phase=0")
    return replace(_tally(cells, phase.pk, phase.name), where=f"phase={phase.pk}")


def altogether(tallies: Sequence[Tally]) -> Tally:
    """The sum over all."""
    counts = {name: sum(tally.counts[name] for tally in tallies) for name in STANDINGS}
    total, week = sum(tally.total for tally in tallies), sum(tally.week for tally in tallies)
    return Tally(total=total, week=week, risk=sum(tally.risk for tally in tallies), counts=counts)


def late_units(watch: Watch, found: Sequence[Cell], *, today: date) -> LateUnits:
    """Of what was counted the units with most overdue, the longest overdue first among equals."""
    duties = sorted({cell.duty for cell in found if cell.late and cell.state in OPEN})
    rows = shapes.most_late(**vars(watch), duties=duties, today=today, most=UNITS_SHOWN)
    names = dict(Unit.objects.filter(pk__in=[row["unit"] for row in rows]).values_list("pk", "name"))
    shown = [LateUnit(row["unit"], names[row["unit"]], row["n"], row["since"]) for row in rows]
    return LateUnits(shown, rows[0]["units"] - len(shown) if rows else 0)


def weeks(watch: Watch, *, done: Mapping[int, int], today: date) -> list[dict[str, Any]]:
    """How many were confirmed in each of the last weeks, and in all by its end; `done`: of each duty."""
    mondays = [monday_of(today) - n * WEEK for n in reversed(range(WEEKS_SHOWN))]
    counted: Counter[date] = Counter()
    begins = [_begin(monday) for monday in mondays]
    for row in shapes.confirmed_by_week(**vars(watch), duties=sorted(done), begins=begins, since=begins[0]):
        counted[mondays[row["week"] - 1]] += row["n"]
    found, by_then = [], sum(done.values()) - counted.total()
    for monday in mondays:
        by_then += counted[monday]
        found.append({"week": monday.isoformat(), "day": monday, "done": by_then, "n": counted[monday]})
    return found


def done_of(found: Iterable[Cell]) -> Counter[int]:
    """How many of each duty were confirmed."""
    done: Counter[int] = Counter()
    for cell in found:
        if cell.state in IN_STATE["done"]:
            done[cell.duty] += cell.total
    return done


def confirmed(watch: Watch) -> Counter[int]:
    """The same, where nothing else is counted."""
    done: Counter[int] = Counter()
    for part in watch.parts():
        rows = part.filter(state__in=IN_STATE["done"]).values_list("duty").annotate(n=Count("*"))
        done.update(dict(rows))
    return done


def _begin(day: date) -> datetime:
    """The first moment of the day."""
    return timezone.make_aware(datetime.combine(day, time.min))


def _tally(found: Iterable[Cell], key: int, name: str) -> Tally:
    counts, total, week, risk = dict.fromkeys(STANDINGS, 0), 0, 0, 0
    for cell in found:
        total, week = total + cell.total, week + (cell.week if cell.state in OPEN else 0)
        risk += cell.risk
        for standing, n in cell.standings():
            counts[standing] += n
    return Tally(key, name, total, week, risk, counts)
