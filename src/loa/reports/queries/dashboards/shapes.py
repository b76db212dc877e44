"""The queries of the screens: each has its SQL worked out once, for whoever looks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Case, Count, F, Min, Q, When

from loa.assignments.models import Assignment
from loa.assignments.queries import Days, at_risk
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Duty
from loa.reports.queries.dashboards.watching import Watch, both
from loa.work.shaped import Among, Passed, Rows, Shaped

State = Assignment.State
OF_PHASE = ("pk", "number", "name", "start", "end")


@Shaped
def counted(campaigns: Any, units: Any) -> Rows:
    """By duty, state and day, which says what is late and what is near, with how many are rounds.

    What was withdrawn too: to leave out its groups takes less time than to ask of each row whether it was.
    """
    parts = (part.values("duty", "state", "due") for part in Watch(campaigns, units).parts(withdrawn=True))
    return _together(part.annotate(n=Count("*"), rounds=Count("period_start")) for part in parts)


@Shaped
def risky(campaigns: Any, units: Any, today: Any, near: Any, ahead: Any) -> Rows:
    """What is at risk by duty, state and round: apart, so that the other counts fetch no duties."""
    parts = Watch(campaigns, units).at_risk(Days(today, near, ahead))
    return _together(_by_round(part).annotate(n=Count("*")) for part in parts)


@Shaped
def counted_of_own(
    own: Any, campaigns: Any, units: Any, today: Any, near: Any, ahead: Any, monday: Any
) -> Rows:
    """Of the few rows of own units all of it at once."""
    rows = both(*Watch(campaigns, units).halves()).filter(Among("unit", own))
    risk = Count("pk", filter=at_risk(Days(today, near, ahead)))
    return _by_round(rows).annotate(**_counts(today, monday), risk=risk)


@Shaped.around(
    "SELECT unit, CAST(SUM(n) AS BIGINT) AS n, MIN(since) AS since, COUNT(*) OVER () AS units "
    "FROM ({rows}) AS parts GROUP BY unit ORDER BY 2 DESC, 3, 1 LIMIT {most}"
)
def most_late(campaigns: Any, units: Any, duties: Any, today: Any, most: Any) -> Rows:  # noqa: ARG001
    """The units with most overdue of these duties, the longest overdue first among equals; `units`: of all.

    The duties are those with something overdue: the index of the boards leads to it by duty and state.
    """
    late = Q(Among("duty", duties), state__in=OPEN, due__lt=today)
    parts = (part.filter(late).values("unit") for part in Watch(campaigns, units).parts())
    return _together(part.annotate(n=Count("*"), since=Min("due")) for part in parts)


@Shaped
def confirmed_by_week(campaigns: Any, units: Any, duties: Any, begins: Any, since: Any) -> Rows:
    """How much of these duties was confirmed in each week; at these moments they begin, the first `since`.

    What is confirmed changes no more: its last change is the day on which it was.
    """
    found = Q(Among("duty", duties), state=State.CONFIRMED, changed_at__gte=since)
    parts = (
        part.filter(found).annotate(week=Passed(begins, "changed_at"))
        for part in Watch(campaigns, units).parts()
    )
    return _together(part.values("week").annotate(n=Count("*")) for part in parts)


@Shaped
def place_of(duties: Any) -> Rows:
    """Campaign and phase of each duty, with each phase of its campaign."""
    event_day = Case(When(event__isnull=False, then=F("due")))
    phases = (f"campaign__phases__{name}" for name in OF_PHASE)
    rows = Duty.objects.filter(Among("pk", duties)).annotate(event_day=event_day).order_by()
    return rows.values("pk", "campaign", "campaign__title", "phase", "event_day", *phases)


def _by_round(rows: Rows) -> Rows:
    """The rows by duty, state and, of what comes again, round."""
    day = Case(When(period_start__isnull=False, then=F("due")))
    return rows.annotate(round=day).values("duty", "state", "round")


def _counts(today: Any, monday: Any) -> dict[str, Count]:
    week = Q(due__gte=today, due__lt=monday)
    return {
        "total": Count("*"),
        "late": Count("pk", filter=Q(due__lt=today)),
        "week": Count("pk", filter=week),
    }


def _together(parts: Iterable[Any]) -> Rows:
    first, *others = (part.order_by() for part in parts)
    return first.union(*others, all=True)
