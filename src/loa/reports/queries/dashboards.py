"""What the screens of leaders and units count, and the lists behind their numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Min, Q, QuerySet, When
from django.db.models.functions import TruncWeek
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, keys_of, units_where
from loa.reports.models import ReportLine, ReportRequest, UnitReport
from loa.reports.queries.grid import CAME
from loa.reports.queries.visibility import STANDING as SHOWN_STATES
from loa.reports.queries.visibility import post_units, visible_reports
from loa.reports.transitions import OPEN as TO_WRITE

State = Assignment.State
WEEK = timedelta(days=7)
WEEKS_SHOWN = 12
UNITS_SHOWN = 10
NUMBERS_SHOWN = 12
# In the order of the bars. Each assignment is in one of them.
STANDINGS = ("done", "waiting", "running", "accepted", "offered", "late", "declined")
REPORTS = ("missing", "late", "waiting")
_IN_STATE = {
    "done": (State.CONFIRMED,),
    "waiting": (State.HANDED_IN,),
    "running": (State.IN_PROGRESS, State.RETURNED),
    "accepted": (State.ACCEPTED,),
    "offered": (State.OFFERED,),
    "declined": (State.DECLINED,),
}


@dataclass(frozen=True)
class Tally:
    """How many assignments of something there are, by what they are; `week`: of the open ones, due in it."""

    key: int | None = None
    name: str = ""
    total: int = 0
    week: int = 0
    counts: dict[str, int] = field(default_factory=dict)

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
class Wanted:
    """What a list is narrowed to, as the addresses of its numbers say it."""

    campaign: int | None = None
    unit: int | None = None
    phase: int | None = None  # 0: of no phase
    state: str = ""
    week: date | None = None  # confirmed in the week of this Monday
    own: bool = False  # of the person's own units, not those below


def watched(user: User) -> QuerySet[Assignment]:
    """What a person's screen counts: work of their units and below, and of campaigns they answer for.

    What was handed down in parts is counted once, with the unit of the whole.
    """
    return _both(*halves(user, SHOWN_STATES))


def running(user: User) -> QuerySet[Assignment]:
    """What is watched of campaigns under way: what the screens count."""
    return _both(*halves(user))


def halves(user: User, states: Sequence[str] = (Campaign.State.ACTIVE,)) -> tuple[Q, Q]:
    """What is watched in two parts that have nothing in common: of own campaigns, and of own units.

    By numbers, and apart: each of them is found by an index of its own.
    """
    units = keys_of(units_where(user, Verb.SEE_DASHBOARD))
    owned = Campaign.objects.filter(owner__in=units_where(user, Verb.SEE_CAMPAIGN), state__in=states)
    campaigns = list(owned.order_by().values_list("pk", flat=True))
    given = Q(parent=None, campaign__in=campaigns)
    part = Q(parent__isnull=False) & ~Q(parent__unit__in=units)
    other = Q(unit__in=units, campaign__state__in=states) & ~Q(campaign__in=campaigns)
    return given, other & (Q(parent=None) | part)


def _both(given: Q, other: Q) -> QuerySet[Assignment]:
    return Assignment.objects.filter(given | other).exclude(state=State.WITHDRAWN).order_by()


def own(rows: QuerySet[Assignment], user: User) -> QuerySet[Assignment]:
    """Of the rows, those of the units in which the person holds a post."""
    return rows.filter(unit__in=post_units(user).order_by())


def stands(name: str, *, today: date) -> Q:
    """Whether an assignment is such: late before everything else that is open."""
    late = Q(state__in=OPEN, due__lt=today)
    if name == "late":
        return late
    if name == "week":
        return Q(state__in=OPEN, due__gte=today, due__lt=_monday(today) + WEEK)
    return Q(state__in=_IN_STATE[name]) & ~late


@dataclass(frozen=True)
class Cell:
    """How many assignments of one duty are in one state, and of these past their day and due this week."""

    duty: int
    state: str
    total: int
    late: int
    week: int

    def standings(self) -> Iterator[tuple[str, int]]:
        """The same by what they are, as `stands` says it of one."""
        late = self.late if self.state in OPEN else 0
        yield "late", late
        yield next(name for name, states in _IN_STATE.items() if self.state in states), self.total - late


@dataclass(frozen=True)
class Place:
    """Where a duty belongs."""

    campaign: int
    title: str
    phase: int | None
    name: str | None
    number: int | None


def parts_of(user: User) -> list[QuerySet[Assignment]]:
    """What is watched of campaigns under way, in parts that are counted one by one."""
    return [_both(half, Q(pk__in=[])) for half in halves(user)]


def cells(parts: Sequence[QuerySet[Assignment]], *, today: date) -> list[Cell]:
    """The assignments by duty and state: one query from which everything else is summed."""
    week = Q(due__gte=today, due__lt=_monday(today) + WEEK)
    counts = {"n": Count("*"), "late": Count("pk", filter=Q(due__lt=today)), "week": Count("pk", filter=week)}
    return [
        Cell(*row) for row in _rows(part.values_list("duty", "state").annotate(**counts) for part in parts)
    ]


def places(found: Sequence[Cell]) -> dict[int, Place]:
    """Campaign and phase of each duty."""
    columns = ("campaign", "campaign__title", "phase", "phase__name", "phase__number")
    rows = Duty.objects.filter(pk__in={cell.duty for cell in found}).values_list("pk", *columns)
    return {pk: Place(*place) for pk, *place in rows.order_by()}


def by_campaign(found: Sequence[Cell], at: Mapping[int, Place]) -> list[Tally]:
    """The cells by campaign, the one with most overdue first."""
    campaigns: dict[tuple[int, str], list[Cell]] = defaultdict(list)
    for cell in found:
        campaigns[at[cell.duty].campaign, at[cell.duty].title].append(cell)
    tallies = [_tally(cells, key, title) for (key, title), cells in campaigns.items()]
    return sorted(tallies, key=lambda tally: (-tally.counts["late"], -tally.total, tally.key or 0))


def by_phase(found: Sequence[Cell], at: Mapping[int, Place]) -> list[tuple[str, Tally]]:
    """The cells by phase, with the campaign's title, in the order of the phases."""
    phases: dict[int, list[Cell]] = defaultdict(list)
    for cell in found:
        if (phase := at[cell.duty].phase) is not None:
            phases[phase].append(cell)
    seen = {place.phase: place for place in at.values() if place.phase in phases}
    ordered = sorted(seen.values(), key=lambda place: (place.campaign, place.number or 0))
    return [
        (place.title, _tally(phases[place.phase], place.phase, place.name or ""))
        for place in ordered
        if place.phase is not None
    ]


def altogether(tallies: Sequence[Tally]) -> Tally:
    """The sum over all."""
    counts = {name: sum(tally.counts[name] for tally in tallies) for name in STANDINGS}
    total, week = sum(tally.total for tally in tallies), sum(tally.week for tally in tallies)
    return Tally(total=total, week=week, counts=counts)


def late_units(parts: Sequence[QuerySet[Assignment]], *, today: date) -> list[LateUnit]:
    """The units with most overdue work, the longest overdue first among equals."""
    late = stands("late", today=today)
    rows = _rows(
        part.filter(late).values_list("unit").annotate(n=Count("*"), since=Min("due")) for part in parts
    )
    counted: dict[int, tuple[int, date]] = {}
    for unit, n, since in rows:
        before = counted.get(unit, (0, since))
        counted[unit] = before[0] + n, min(before[1], since)
    first = sorted(counted, key=lambda unit: (-counted[unit][0], counted[unit][1], unit))[:UNITS_SHOWN]
    names = dict(Unit.objects.filter(pk__in=first).values_list("pk", "name"))
    return [LateUnit(unit, names[unit], *counted[unit]) for unit in first]


def weeks(parts: Sequence[QuerySet[Assignment]], *, today: date) -> list[dict[str, Any]]:
    """How many were confirmed in each of the last weeks, and in all by its end.

    What is confirmed changes no more: its last change is the day on which it was.
    """
    grouped = (
        part.filter(state=State.CONFIRMED)
        .annotate(week=TruncWeek("changed_at"))
        .values_list("week")
        .annotate(n=Count("*"))
        for part in parts
    )
    counted: Counter[date] = Counter()
    for week, n in _rows(grouped):
        counted[timezone.localtime(week).date()] += n
    first = _monday(today) - (WEEKS_SHOWN - 1) * WEEK
    done, found = sum(n for week, n in counted.items() if week < first), []
    for monday in (first + n * WEEK for n in range(WEEKS_SHOWN)):
        done += counted[monday]
        found.append({"week": monday.isoformat(), "day": monday, "done": done, "n": counted[monday]})
    return found


def _rows(parts: Iterable[QuerySet[Any, Any]]) -> Iterable[Any]:
    """What the parts count, asked for together."""
    first, *others = (part.order_by() for part in parts)
    return first.union(*others, all=True) if others else first


def listed(user: User, wanted: Wanted, *, today: date) -> QuerySet[Assignment]:
    """The rows behind a number, the longest overdue first, those without a day last."""
    rows = watched(user) if wanted.campaign else running(user)
    ordered = (F("due").asc(nulls_last=True), "unit", "pk")
    return _narrowed(rows, user, wanted, today=today).order_by(*ordered)


def listed_keys(user: User, wanted: Wanted, *, today: date) -> QuerySet[Any, Any]:
    """The same as keys, each half by its own index: what a page is cut from; see `shown`."""
    states = SHOWN_STATES if wanted.campaign else (Campaign.State.ACTIVE,)
    undated = Case(When(due=None, then=1), default=0, output_field=IntegerField())
    parts = (_both(half, Q(pk__in=[])) for half in halves(user, states))
    keys = [
        _narrowed(part, user, wanted, today=today)
        .annotate(undated=undated)
        .values_list("pk", "undated", "due", "unit")
        for part in parts
    ]
    return keys[0].union(*keys[1:], all=True).order_by("undated", "due", "unit", "pk")


def _narrowed(rows: QuerySet[Assignment], user: User, wanted: Wanted, *, today: date) -> QuerySet[Assignment]:
    narrowed = {"campaign": wanted.campaign, "unit": wanted.unit, "duty__phase": wanted.phase}
    rows = rows.filter(**{name: value for name, value in narrowed.items() if value})
    if wanted.phase == 0:
        rows = rows.filter(duty__phase=None)
    if wanted.state in {*STANDINGS, "week"}:
        rows = rows.filter(stands(wanted.state, today=today))
    if wanted.own:
        rows = own(rows, user)
    if wanted.week:
        begins = timezone.make_aware(datetime.combine(wanted.week, time()))
        confirmed = {"changed_at__gte": begins, "changed_at__lt": begins + WEEK}
        rows = rows.filter(state=State.CONFIRMED, **confirmed)
    return rows


def shown(page: Iterable[Any]) -> list[Assignment]:
    """The rows of one page with what the list says of each: found first, then read with all their tables."""
    keys = [key for key, *_order in page]
    related = ("unit", "duty__phase", "campaign")
    rows = Assignment.objects.select_related(*related).in_bulk(keys)
    return [rows[key] for key in keys if key in rows]


def reports_of(user: User, *, own_only: bool = False) -> QuerySet[UnitReport]:
    """The reports asked for in campaigns under way: of the person's units, or asked by their office."""
    found = visible_reports(user).filter(
        request__state=ReportRequest.State.OPEN, request__campaign__state=Campaign.State.ACTIVE
    )
    return found.filter(unit__in=post_units(user).order_by()) if own_only else found


def report_stands(name: str, *, today: date) -> Q:
    """Whether a report is missing (still with its unit), late, or waiting to be accepted."""
    missing = Q(state__in=TO_WRITE)
    found = {
        "missing": missing,
        "late": missing & Q(due__lt=today),
        "waiting": Q(state=UnitReport.State.SUBMITTED),
    }
    return found[name]


def report_counts(reports: QuerySet[UnitReport], *, today: date) -> dict[str, int]:
    """How many of the reports are missing, late, and waiting."""
    counts = {name: Count("pk", filter=report_stands(name, today=today)) for name in REPORTS}
    return dict(reports.order_by().aggregate(**counts))


def numbers_of(user: User, *, today: date) -> QuerySet[ReportLine]:
    """The figures that the person's own units reported in this month, the newest first."""
    begins = timezone.make_aware(datetime.combine(today.replace(day=1), time()))
    mine = visible_reports(user).filter(
        unit__in=post_units(user).order_by(), state__in=CAME, submitted_at__gte=begins
    )
    keys = list(mine.values_list("pk", flat=True))
    found = ReportLine.objects.filter(report__in=keys, value__isnull=False)
    related = ("figure", "value", "report__request", "report__unit")
    shown = found.select_related(*related).defer("value__rows", "value__evidence")
    return shown.order_by("-report__submitted_at", "figure__position", "pk")


def own_units(user: User) -> list[Unit]:
    """The units whose own screen the person has."""
    return list(post_units(user))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _tally(found: Iterable[Cell], key: int, name: str) -> Tally:
    counts, total, week = dict.fromkeys(STANDINGS, 0), 0, 0
    for cell in found:
        total, week = total + cell.total, week + (cell.week if cell.state in OPEN else 0)
        for standing, n in cell.standings():
            counts[standing] += n
    return Tally(key, name, total, week, counts)
