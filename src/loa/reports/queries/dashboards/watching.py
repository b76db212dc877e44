"""What a screen watches: work of own units and below, and of campaigns one answers for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from loa.assignments.models import Assignment
from loa.assignments.queries import Days, at_risk, given_at_risk
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, keys_of, posts_at, units_where
from loa.reports.queries.visibility import STANDING as SHOWN_STATES
from loa.work.shaped import Among

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
    return both(*watch_of(user, SHOWN_STATES).halves(SHOWN_STATES))


def running(user: User) -> QuerySet[Assignment]:
    """What is watched of campaigns under way: what the screens count."""
    return both(*watch_of(user).halves())


@dataclass(frozen=True)
class Watch:
    """The numbers of the campaigns and units that a person watches, or the places of both in a query.

    What is watched has two parts without anything in common: of own campaigns, and of own units. By numbers,
    and apart: each of them is found by an index of its own.
    """

    campaigns: Any
    units: Any

    def halves(self, states: Sequence[str] = (Campaign.State.ACTIVE,)) -> tuple[Q, Q]:
        """Which assignments are in the one part and in the other."""
        mine = Q(Among("campaign", self.campaigns))
        part = Q(parent__isnull=False) & ~Q(Among("parent__unit", self.units))
        other = Q(Among("unit", self.units), campaign__state__in=states) & ~mine
        return Q(parent=None) & mine, other & (Q(parent=None) | part)

    def parts(
        self, states: Sequence[str] = (Campaign.State.ACTIVE,), *, withdrawn: bool = False
    ) -> list[QuerySet[Assignment]]:
        """Both, to be counted one by one; without what was withdrawn, if it is not asked for."""
        if withdrawn:
            return [Assignment.objects.filter(half).order_by() for half in self.halves(states)]
        return [both(half, Q(pk__in=[])) for half in self.halves(states)]

    def at_risk(
        self, days: Days, states: Sequence[str] = (Campaign.State.ACTIVE,)
    ) -> list[QuerySet[Assignment]]:
        """What is at risk in three parts, the first of which is answered from an index alone."""
        given, other = self.halves(states)
        duties = Q(Among("duty__campaign", self.campaigns))  # else all duties there are would be looked at
        parts = [*(given & duties & part for part in given_at_risk(days)), other & at_risk(days)]
        return [Assignment.objects.filter(part).order_by() for part in parts]  # nothing of it was withdrawn


def watch_of(user: User, states: Sequence[str] = (Campaign.State.ACTIVE,)) -> Watch:
    """What a person's screen watches of campaigns in these states."""
    units = keys_of(units_where(user, Verb.SEE_DASHBOARD))
    owned = Campaign.objects.filter(owner__in=units_where(user, Verb.SEE_CAMPAIGN), state__in=states)
    return Watch(list(owned.order_by().values_list("pk", flat=True)), units)


def both(given: Q, other: Q) -> QuerySet[Assignment]:
    """The two parts together, without what was withdrawn."""
    return Assignment.objects.filter(given | other).exclude(state=State.WITHDRAWN).order_by()


def own(rows: QuerySet[Assignment], user: User) -> QuerySet[Assignment]:
    """Of the rows, those of the units in which the person holds a post."""
    return rows.filter(unit__in=posts_at(user, Verb.SEE_REPORT))


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
