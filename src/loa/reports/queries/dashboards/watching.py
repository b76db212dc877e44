"""What a screen watches: work of own units and below, and of campaigns one answers for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from loa.assignments.models import Assignment
from loa.assignments.queries import Days, at_risk
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, keys_of, units_where
from loa.reports.queries.visibility import STANDING as SHOWN_STATES
from loa.reports.queries.visibility import post_units

State = Assignment.State
WEEK = timedelta(days=7)
# In the order of the bars. Each assignment is in one of them.
STANDINGS = ("done", "waiting", "running", "accepted", "offered", "late", "declined")
IN_STATE = {
    "done": (State.CONFIRMED,),
    "waiting": (State.HANDED_IN,),
    "running": (State.IN_PROGRESS, State.RETURNED),
    "accepted": (State.ACCEPTED,),
    "offered": (State.OFFERED,),
    "declined": (State.DECLINED,),
}
RISK = "risk"
ACROSS = (RISK, "week")  # told beside the bars: what is so is in one of their parts too


def watched(user: User) -> QuerySet[Assignment]:
    """What a person's screen counts: work of their units and below, and of campaigns they answer for.

    What was handed down in parts is counted once, with the unit of the whole.
    """
    return both(*halves(user, SHOWN_STATES))


def running(user: User) -> QuerySet[Assignment]:
    """What is watched of campaigns under way: what the screens count."""
    return both(*halves(user))


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


def both(given: Q, other: Q) -> QuerySet[Assignment]:
    """The two parts together, without what was withdrawn."""
    return Assignment.objects.filter(given | other).exclude(state=State.WITHDRAWN).order_by()


def parts_of(user: User) -> list[QuerySet[Assignment]]:
    """What is watched of campaigns under way, in parts that are counted one by one."""
    return [both(half, Q(pk__in=[])) for half in halves(user)]


def own(rows: QuerySet[Assignment], user: User) -> QuerySet[Assignment]:
    """Of the rows, those of the units in which the person holds a post."""
    return rows.filter(unit__in=post_units(user).order_by())


def stands(name: str, *, today: date) -> Q:
    """Whether an assignment is such: late before everything else that is open."""
    late = Q(state__in=OPEN, due__lt=today)
    if name == "late":
        return late
    if name == RISK:
        return at_risk(Days.of(today))
    if name == "week":
        return Q(state__in=OPEN, due__gte=today, due__lt=monday_of(today) + WEEK)
    return Q(state__in=IN_STATE[name]) & ~late


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())
