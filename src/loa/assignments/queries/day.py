"""A person's day among assignments: what is how pressing, and what waits for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.assignments.queries.visibility import own_units
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import User
from loa.directory.rights import Verb, units_where

State = Assignment.State
ROWS = 60  # of the urgent ones on the first page
LATER_SHOWN = 5
LATE, TODAY, OFFERED, THIS_WEEK, LATER, CLOSED = range(6)


@dataclass(frozen=True)
class Group:
    """Assignments as pressing as each other: how many in all, and the first of them."""

    urgency: int
    count: int
    rows: Sequence[Assignment]

    @property
    def hidden(self) -> int:
        """How many are not among the rows."""
        return self.count - len(self.rows)


@dataclass(frozen=True)
class Day:
    """A unit officer's day: the groups that are not empty, the most pressing first."""

    groups: Sequence[Group]
    counts: dict[int, int] = field(default_factory=dict)

    @property
    def late(self) -> int:
        """How many are past their day."""
        return self.counts.get(LATE, 0)

    @property
    def today(self) -> int:
        """How many are due today."""
        return self.counts.get(TODAY, 0)

    @property
    def offered(self) -> int:
        """How many wait to be accepted and are not late or due today."""
        return self.counts.get(OFFERED, 0)

    @property
    def closed(self) -> int:
        """How many are done or declined."""
        return self.counts.get(CLOSED, 0)

    @property
    def urgent(self) -> int:
        """How many need somebody today."""
        return self.late + self.today + self.offered


def urgency(today: date) -> Case:
    """The group of an assignment on that day, as an expression."""
    week_end = today + timedelta(days=6 - today.weekday())
    still_open = Q(state__in=OPEN)
    return Case(
        When(state__in=(State.CONFIRMED, State.DECLINED), then=Value(CLOSED)),
        When(still_open & Q(due__lt=today), then=Value(LATE)),
        When(still_open & Q(due=today), then=Value(TODAY)),
        When(state=State.OFFERED, then=Value(OFFERED)),
        # What waits for somebody else since an earlier week presses nobody here.
        When(state=State.HANDED_IN, due__lt=today - timedelta(days=today.weekday()), then=Value(LATER)),
        When(Q(due__lte=week_end) | Q(state=State.RETURNED), then=Value(THIS_WEEK)),
        default=Value(LATER),
        output_field=IntegerField(),
    )


def day_of(user: User, *, today: date | None = None, show_all: bool = False, closed: bool = False) -> Day:
    """The user's own work by urgency; `closed`: what is done or declined instead."""
    day = today or timezone.localdate()
    work = Assignment.objects.filter(
        unit__in=own_units(user), campaign__state=Campaign.State.ACTIVE
    ).annotate(urgency=urgency(day))
    counts = dict(work.values_list("urgency").annotate(n=Count("pk")).order_by())
    wanted = work.filter(urgency=CLOSED) if closed else work.exclude(urgency=CLOSED)
    ordered = wanted.select_related(
        "duty__fact__reading", "duty__event", "unit", "campaign__owner", "campaign__document"
    )
    limit = None if show_all else ROWS
    rows = list(ordered.order_by("urgency", "due", "duty__number", "pk")[:limit])
    groups = []
    for which in (CLOSED,) if closed else (LATE, TODAY, OFFERED, THIS_WEEK, LATER):
        found = [row for row in rows if row.urgency == which]
        shown = found[:LATER_SHOWN] if which == LATER and not show_all else found
        if counts.get(which):
            groups.append(Group(which, counts[which], shown))
    return Day(groups, counts)


def cooperations_of(user: User) -> QuerySet[Duty]:
    """The duties of others with which the user's units are asked to help, soonest first."""
    found = Duty.objects.filter(cooperations__unit__in=own_units(user), campaign__state=Campaign.State.ACTIVE)
    return found.select_related("campaign").distinct().order_by(F("due").asc(nulls_last=True), "number")


def to_confirm(user: User) -> QuerySet[Assignment]:
    """What waits to be confirmed by the user, the longest waiting first."""
    found = Assignment.objects.filter(
        state=State.HANDED_IN,
        campaign__state=Campaign.State.ACTIVE,
        campaign__owner__in=units_where(user, Verb.CONFIRM_ASSIGNMENT),
    )
    return found.select_related("duty", "unit", "campaign").order_by("changed_at", "pk")


def waiting_count(user: User) -> int:
    """How many things wait for the user among assignments: to accept, due, late, or to confirm."""
    today = timezone.localdate()
    own = Assignment.objects.filter(unit__in=own_units(user), campaign__state=Campaign.State.ACTIVE)
    pressing = own.filter(Q(state=State.OFFERED) | Q(state__in=OPEN, due__lte=today))
    return pressing.count() + to_confirm(user).count()
