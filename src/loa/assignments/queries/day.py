"""A person's day among assignments: what is how pressing, and what waits for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Value,
    When,
)
from django.utils import timezone

from loa.assignments.models import Assignment, Extension
from loa.assignments.queries.parts import NUMBERS
from loa.assignments.queries.risk import Days, risk
from loa.assignments.queries.visibility import Reach, reach_of
from loa.assignments.transitions import ENDED, OPEN
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import User
from loa.work.shaped import Among, Rows, Shaped

State = Assignment.State
ROWS = 30  # of the urgent ones on the first page: with their forms some 120 KB before they are packed
LATER_SHOWN = 5
LATE, TODAY, OFFERED, THIS_WEEK, LATER, HANDED_IN, CLOSED = range(7)
BY_NAME = -1  # what was handed to this very person, before everything else
_OF_EACH = ("duty__event", "unit", "campaign__owner")  # what a list shows of each
_OF_SOME = ("parent__unit", "officer", "given_by__person", "moved_to__unit", "moved_to__officer")
_IN_ORDER = (BY_NAME, LATE, TODAY, OFFERED, THIS_WEEK, LATER, HANDED_IN)


@dataclass(frozen=True)
class Group:
    """Assignments as pressing as each other: how many in all, and the first of them.

    `own` are the units in which the person holds a post: what is theirs stands before what is of units below.
    """

    urgency: int
    count: int
    rows: Sequence[Assignment]
    own: Collection[int] = ()

    @property
    def of_own(self) -> list[Assignment]:
        """The rows of the person's own units: nobody answers for a unit below with one click."""
        return [row for row in self.rows if not self.own or row.unit_id in self.own]

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
    def this_week(self) -> int:
        """How many are due later this week, or were returned."""
        return self.counts.get(THIS_WEEK, 0)

    @property
    def closed(self) -> int:
        """How many are done, declined, or no longer given."""
        return self.counts.get(CLOSED, 0)

    @property
    def has_several_plans(self) -> bool:
        """Whether the rows are of more than one campaign: then each is to say of which."""
        return len({row.campaign_id for group in self.groups for row in group.rows}) > 1

    @property
    def urgent(self) -> int:
        """How many need somebody today."""
        return self.late + self.today + self.offered


def urgency(today: date) -> Case:
    """The group of an assignment on that day, as an expression."""
    week_end = today + timedelta(days=6 - today.weekday())
    still_open = Q(state__in=OPEN)
    return Case(
        When(state__in=ENDED, then=Value(CLOSED)),
        # It waits for somebody else and presses nobody here.
        When(state=State.HANDED_IN, then=Value(HANDED_IN)),
        When(still_open & Q(due__lt=today), then=Value(LATE)),
        When(still_open & Q(due=today), then=Value(TODAY)),
        When(state=State.OFFERED, then=Value(OFFERED)),
        When(Q(due__lte=week_end) | Q(state=State.RETURNED), then=Value(THIS_WEEK)),
        default=Value(LATER),
        output_field=IntegerField(),
    )


def own_work(who: User | Reach) -> QuerySet[Assignment]:
    """What the person has to do: their units' work under way, but not what they or colleagues handed down.

    A part is in the list of the unit or officer that has it; those who handed it down see it with the whole.
    """
    reach = reach_of(who)
    work = Assignment.objects.filter(unit__in=reach.units, campaign__state=Campaign.State.ACTIVE)
    return work.exclude(Q(parent__isnull=False, parent__unit__in=reach.units) & ~Q(officer__user=reach.user))


def day_of(
    who: User | Reach,
    *,
    today: date | None = None,
    show_all: bool = False,
    closed: bool = False,
    own: Collection[int] = (),
) -> Day:
    """The person's own work by urgency, what is theirs by name first; `closed`: what is ended instead.

    `own`: the units of their posts, whose work stands first among what is as pressing.
    """
    reach = reach_of(who)
    day = today or timezone.localdate()
    named = Q(officer__user=reach.user) & ~Q(state=State.HANDED_IN)
    by_name = Case(When(named, then=True), default=False, output_field=BooleanField())
    work: QuerySet[Any] = own_work(reach).annotate(urgency=urgency(day), by_name=by_name)
    tally = list(work.values_list("urgency", "by_name").annotate(n=Count("pk")).order_by())
    counts: dict[int, int] = {}
    sizes: dict[int, int] = {}
    for which, named, n in tally:
        counts[which] = counts.get(which, 0) + n
        group = BY_NAME if named and which != CLOSED else which
        sizes[group] = sizes.get(group, 0) + n
    wanted = work.filter(urgency=CLOSED) if closed else work.exclude(urgency=CLOSED)
    ordered = wanted.order_by("-by_name", "urgency", F("due").asc(nulls_last=True), "duty__number", "pk")
    chosen: dict[int, list[int]] = {}
    for pk, urgent, named in ordered.values_list("pk", "urgency", "by_name")[: None if show_all else ROWS]:
        chosen.setdefault(BY_NAME if named and not closed else urgent, []).append(pk)
    if not show_all:
        chosen |= {which: chosen[which][:LATER_SHOWN] for which in (LATER, HANDED_IN) if which in chosen}
    rows = _fetched([pk for keys in chosen.values() for pk in keys], today=day)
    groups = []
    for which in (CLOSED,) if closed else _IN_ORDER:
        if sizes.get(which):
            shown = [rows[pk] for pk in chosen.get(which, ()) if pk in rows]
            shown.sort(key=lambda row: bool(own) and row.unit_id not in own)
            groups.append(Group(which, sizes[which], shown, own))
    return Day(groups, counts)


def _fetched(keys: Collection[int], *, today: date) -> dict[int, Any]:
    """The rows by their keys, with all that a list shows of each.

    Which they are was found by indexes before: tables are joined to no more than those.
    """
    rows = Assignment.objects.filter(pk__in=keys).select_related(*_OF_EACH)
    found: dict[int, Any] = {**rows.in_bulk()}
    days = Days.of(today)
    for told in _risks(keys=list(found), today=days.today, near=days.near, ahead=days.ahead) if found else ():
        found[told["pk"]].risk = told["risk"]
    _with_givers_and_takers(found)
    with_neighbours(found)
    return found


@Shaped
def _risks(keys: Any, today: Any, near: Any, ahead: Any) -> Rows:
    """What endangers each of them."""
    rows = Assignment.objects.filter(Among("pk", keys))
    return rows.annotate(risk=risk(Days(today, near, ahead))).values("pk", "risk")


def _with_givers_and_takers(rows: Mapping[int, Any]) -> None:
    """Each knows who had it before, who has it by name and where it went: the few that have any, at once."""
    known = {name.partition("__")[0] for name in _OF_SOME}
    some = [pk for pk, row in rows.items() if any(getattr(row, f"{name}_id") for name in known)]
    for row in Assignment.objects.filter(pk__in=some).select_related(*_OF_SOME) if some else ():
        for name in known:
            setattr(rows[row.pk], name, getattr(row, name))


def with_neighbours(rows: Mapping[int, Any]) -> None:
    """Each knows its parts, and in `taken_over` what others had before it went on to its unit."""
    for row in rows.values():
        row.parts, row.taken_over = [], []
    of_any = Q(parent__in=rows) | Q(moved_to__in=rows)
    for other in Assignment.objects.filter(of_any).only("pk", "parent", "moved_to", "state", *NUMBERS):
        whole, taker = rows.get(other.parent_id or 0), rows.get(other.moved_to_id or 0)
        if whole and other.state != State.WITHDRAWN:
            whole.parts.append(other)
        if taker:
            taker.taken_over.append(other)


def with_parts(rows: QuerySet[Assignment]) -> QuerySet[Assignment]:
    """The rows with all that a list shows of each, their parts and where they went."""
    parts = Assignment.objects.exclude(state=State.WITHDRAWN).only("pk", "parent", "state", *NUMBERS)
    return rows.select_related(*_OF_EACH, *_OF_SOME).prefetch_related(
        Prefetch("children", parts, to_attr="parts")
    )


def cooperations_of(who: User | Reach) -> QuerySet[Duty]:
    """The duties of others with which the person's units are asked to help, soonest first.

    Of those past their day only what somebody still has to do, after all others.
    """
    reach, today = reach_of(who), timezone.localdate()
    found = Duty.objects.filter(cooperations__unit__in=reach.units, campaign__state=Campaign.State.ACTIVE)
    still = Assignment.objects.filter(duty=OuterRef("pk"), state__in=OPEN)
    found = found.filter(Q(due=None) | Q(due__gte=today) | Exists(still)).annotate(
        past=Case(When(due__lt=today, then=Value(1)), default=Value(0), output_field=IntegerField())
    )
    ordered = found.order_by("past", F("due").asc(nulls_last=True), "number")
    return ordered.select_related("campaign").distinct()


def to_confirm(who: User | Reach) -> QuerySet[Assignment]:
    """What waits to be confirmed by the person, the longest waiting first."""
    reach = reach_of(who)
    whole = Q(parent=None, campaign__in=reach.given)
    part = Q(parent__isnull=False, parent__unit__in=reach.units, campaign__state=Campaign.State.ACTIVE)
    part &= ~Q(officer__user=reach.user, officer__isnull=False)
    found = Assignment.objects.filter(whole | part, state=State.HANDED_IN)
    related = ("duty", "unit", "campaign__owner", "parent__unit", "officer")
    return found.select_related(*related).order_by("changed_at", "pk")


def declined_to(who: User | Reach) -> QuerySet[Assignment]:
    """What units gave back to the person: to be offered again or given to another unit."""
    reach = reach_of(who)
    whole = Q(parent=None, campaign__in=reach.given)
    part = Q(parent__isnull=False, parent__unit__in=reach.units, campaign__state=Campaign.State.ACTIVE)
    part &= Q(parent__state__in=OPEN)
    return Assignment.objects.filter(whole | part, state=State.DECLINED)


def extensions_to_decide(who: User | Reach) -> QuerySet[Extension]:
    """The asks for a later day that wait for the person, the one whose day is nearest first."""
    reach = reach_of(who)
    whole = Q(assignment__parent=None, assignment__campaign__in=reach.given)
    part = Q(assignment__parent__isnull=False, assignment__parent__unit__in=reach.units) & ~Q(
        assignment__officer__user=reach.user, assignment__officer__isnull=False
    )
    part &= Q(assignment__campaign__state=Campaign.State.ACTIVE)
    found = Extension.objects.filter(whole | part, state=Extension.State.ASKED)
    return found.order_by("old_due", "pk")


def with_work(keys: Iterable[int]) -> list[Extension]:
    """The asks of one page, in the order of their keys, with all that the page says of each."""
    keys = list(keys)
    related = ("assignment__duty", "assignment__unit", "assignment__officer", "asked_by__person")
    found = Extension.objects.select_related(*related, "assignment__parent__unit").in_bulk(keys)
    return [found[key] for key in keys if key in found]


def waiting_count(who: User | Reach) -> int:
    """How many things wait for the person among assignments: to accept, due, to confirm or to extend."""
    reach = reach_of(who)
    today = timezone.localdate()
    pressing = own_work(reach).filter(Q(state=State.OFFERED) | Q(state__in=OPEN, due__lte=today))
    return pressing.count() + to_confirm(reach).count() + extensions_to_decide(reach).count()
