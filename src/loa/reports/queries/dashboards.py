"""What the screens of leaders and units count, and the lists behind their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, F, Min, Q, QuerySet
from django.db.models.functions import TruncWeek
from django.utils import timezone

from loa.assignments.models import Assignment, Step
from loa.assignments.queries import visible_assignments
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, units_where
from loa.reports.models import ReportLine, ReportRequest, UnitReport
from loa.reports.queries.grid import CAME
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
    units = units_where(user, Verb.SEE_DASHBOARD)
    owners = units_where(user, Verb.SEE_CAMPAIGN)
    given = Q(parent=None, campaign__owner__in=owners)
    whole = Q(parent=None, unit__in=units)
    part = Q(parent__isnull=False, unit__in=units) & ~Q(parent__unit__in=units)
    part &= ~Q(campaign__owner__in=owners)
    seen = visible_assignments(user).filter(given | whole | part)
    return seen.exclude(state=State.WITHDRAWN).order_by()


def running(user: User) -> QuerySet[Assignment]:
    """What is watched of campaigns under way: what the screens count."""
    return watched(user).filter(campaign__state=Campaign.State.ACTIVE)


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


def by_campaign(rows: QuerySet[Assignment], *, today: date) -> list[Tally]:
    """The rows by campaign, the one with most overdue first."""
    found = _tallied(rows, "campaign", "campaign__title", today=today)
    return sorted(found, key=lambda tally: (-tally.counts["late"], -tally.total, tally.key or 0))


def by_phase(rows: QuerySet[Assignment], *, today: date) -> list[tuple[str, Tally]]:
    """The rows by phase, with the campaign's title, in the order of the phases; of none last."""
    keys = ("duty__phase", "duty__phase__name", "campaign__title", "duty__phase__number", "campaign")
    grouped = rows.filter(duty__phase__isnull=False).values(*keys).annotate(**_counts(today))
    ordered = grouped.order_by("campaign", "duty__phase__number")
    return [(row["campaign__title"], _tally(row, keys[0], keys[1])) for row in ordered]


def altogether(tallies: Sequence[Tally]) -> Tally:
    """The sum over all."""
    counts = {name: sum(tally.counts[name] for tally in tallies) for name in STANDINGS}
    total, week = sum(tally.total for tally in tallies), sum(tally.week for tally in tallies)
    return Tally(total=total, week=week, counts=counts)


def late_units(rows: QuerySet[Assignment], *, today: date) -> list[LateUnit]:
    """The units with most overdue work, the longest overdue first among equals."""
    grouped = rows.filter(stands("late", today=today)).values("unit", "unit__name")
    counted = grouped.annotate(n=Count("pk"), since=Min("due")).order_by("-n", "since", "unit__name", "unit")
    return [LateUnit(row["unit"], row["unit__name"], row["n"], row["since"]) for row in counted[:UNITS_SHOWN]]


def weeks(rows: QuerySet[Assignment], *, today: date) -> list[dict[str, Any]]:
    """How many were confirmed in each of the last weeks, and in all by its end."""
    steps = _confirming().filter(assignment__in=rows.filter(state=State.CONFIRMED).values("pk"))
    grouped = (
        steps.annotate(week=TruncWeek("at")).values("week").annotate(n=Count("assignment", distinct=True))
    )
    counted = {timezone.localtime(row["week"]).date(): row["n"] for row in grouped.order_by()}
    first = _monday(today) - (WEEKS_SHOWN - 1) * WEEK
    done, found = sum(n for week, n in counted.items() if week < first), []
    for monday in (first + n * WEEK for n in range(WEEKS_SHOWN)):
        done += counted.get(monday, 0)
        found.append({"week": monday.isoformat(), "day": monday, "done": done, "n": counted.get(monday, 0)})
    return found


def listed(user: User, wanted: Wanted, *, today: date) -> QuerySet[Assignment]:
    """The rows behind a number, the longest overdue first, those without a day last."""
    rows = watched(user) if wanted.campaign else running(user)
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
        steps = _confirming().filter(at__gte=begins, at__lt=begins + WEEK)
        rows = rows.filter(state=State.CONFIRMED, pk__in=steps.values("assignment"))
    return rows.select_related("unit", "duty__phase", "campaign").order_by(
        F("due").asc(nulls_last=True), "unit__path", "pk"
    )


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
    found = ReportLine.objects.filter(
        report__in=visible_reports(user).filter(
            unit__in=post_units(user).order_by(), state__in=CAME, submitted_at__gte=begins
        ),
        value__isnull=False,
    )
    related = ("figure", "value", "report__request", "report__unit")
    shown = found.select_related(*related).defer("value__rows", "value__evidence")
    return shown.order_by("-report__submitted_at", "figure__position", "pk")


def own_units(user: User) -> list[Unit]:
    """The units whose own screen the person has."""
    return list(post_units(user))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _confirming() -> QuerySet[Step]:
    return Step.objects.filter(to_state=State.CONFIRMED).exclude(from_state=State.CONFIRMED)


def _counts(today: date) -> dict[str, Any]:
    names = (*STANDINGS, "week")
    counts = {f"n_{name}": Count("pk", filter=stands(name, today=today)) for name in names}
    return {"total": Count("pk"), **counts}


def _tallied(rows: QuerySet[Assignment], key: str, name: str, *, today: date) -> list[Tally]:
    grouped = rows.values(key, name).annotate(**_counts(today)).order_by()
    return [_tally(row, key, name) for row in grouped]


def _tally(row: Any, key: str, name: str) -> Tally:
    counts = {standing: row[f"n_{standing}"] for standing in STANDINGS}
    return Tally(row[key], row[name], row["total"], row["n_week"], counts)
