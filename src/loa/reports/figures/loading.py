"""What figures are counted from, loaded once for a scope however many figures are counted in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce, Least
from django.utils import timezone

from loa.assignments.models import Assignment, Proof, Step
from loa.assignments.numbers import Numbers, numbers
from loa.assignments.transitions import GIVEN
from loa.campaigns.models import Duty
from loa.campaigns.things import Thing
from loa.reports.figures.counted import figure_of
from loa.reports.figures.period import Period
from loa.reports.figures.registry import Scope
from loa.reports.models.unit_report import UnitReport

Loaded = TypeVar("Loaded")
State = Assignment.State
MANY = 5000  # numbers in one question to the database
# When a proof was made: as its record says, a photo of itself, yet no later than it came in.
MADE = Least("record__made_at", Coalesce("at", "record__made_at"))


@dataclass(frozen=True, slots=True)
class Work:
    """An assignment."""

    pk: int
    unit: int
    due: date | None
    state: str
    words: str
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Stepped:
    """A step of an assignment from one state (`left`) to another.

    `added`: what it says of each thing counted, by its key, less what had been reached till then.
    """

    pk: int
    assignment: int
    unit: int
    at: datetime
    way: str
    left: str
    state: str
    words: str
    duty: int
    due: date | None
    added: Numbers

    @property
    def day(self) -> date:
        """The day of the place."""
        return timezone.localtime(self.at).date()


@dataclass(frozen=True, slots=True)
class Proven:
    """A thing handed in as proof."""

    pk: int
    assignment: int
    unit: int
    kind: str
    title: str
    record: int
    hash: str
    blob: str | None
    at: datetime

    @property
    def day(self) -> date:
        """The day of the place."""
        return timezone.localtime(self.at).date()


@dataclass(frozen=True, slots=True)
class Since:
    """By assignment: given or taken away after the period, and the day it had before it was moved."""

    given: set[int] = field(default_factory=set)
    taken: set[int] = field(default_factory=set)
    due: dict[int, date | None] = field(default_factory=dict)


def works(scope: Scope) -> list[Work]:
    """The assignments that units had at the end of the period; of what comes again, the rounds begun by then.

    As it was by then: what was taken away or moved since is there, what was given since is not, and the day
    is that of then.
    """

    def load() -> Iterable[Work]:
        left = {step.assignment: step.state for step in steps(scope)}
        since = _since(scope)
        for work in known(scope):
            gone = left.get(work.pk, work.state if work.pk not in since.taken else "") == State.WITHDRAWN
            if not gone and work.pk not in since.given:
                yield replace(work, due=since.due.get(work.pk, work.due))

    return _once(scope, "works", load)


def known(scope: Scope) -> list[Work]:
    """The same with what was no longer given by then: something may have been done for it before."""
    columns = ("pk", "unit", "due", "state", "what", "duty")

    def load() -> Iterable[Work]:
        rows = Assignment.objects.filter(within(scope), campaign__started_at__lt=scope.period.over)
        rows = rows.exclude(period_start__gt=scope.period.end)
        duties = {duty.pk: duty for duty in _duties(scope)}
        for *row, what, duty in rows.order_by("pk").values_list(*columns):
            yield Work(*(*row, what or duties[duty].text, duties[duty].things))

    return _once(scope, "known", load)


def _since(scope: Scope) -> Since:
    """What the steps after the period say of the time before them."""

    def load() -> Iterable[Since]:
        found = Since()
        if scope.period.over > timezone.now():
            yield found  # nothing can have come after it
            return
        rows = Step.objects.filter(within(scope, "assignment__"), at__gte=scope.period.over)
        rows = rows.filter(Q(way=GIVEN) | Q(moves_due=True) | Q(to_state=State.WITHDRAWN))
        columns = ("assignment", "way", "to_state", "moves_due", "from_due")
        for pk, way, state, moves, due in rows.order_by("at", "pk").values_list(*columns):
            if way == GIVEN:
                found.given.add(pk)
            if state == State.WITHDRAWN:
                found.taken.add(pk)
            if moves:
                found.due.setdefault(pk, due)
        yield found

    return _once(scope, "since", load)[0]


def steps(scope: Scope) -> list[Stepped]:
    """The steps taken by the end of the period, those before it too; of an assignment in their order.

    `due` is the day by which it was due when the step was taken.
    """
    columns = (
        *("pk", "assignment", "assignment__unit", "at", "way", "from_state", "to_state", "words"),
        *("assignment__duty", "assignment__due", "moves_due", "from_due", "count", "further_counts"),
    )

    def load() -> Iterable[Stepped]:
        rows = Step.objects.filter(within(scope, "assignment__"), at__lt=scope.period.over)
        days = _since(scope).due
        for pk, own in groupby(rows.order_by("assignment", "at", "pk").values_list(*columns), itemgetter(1)):
            yield from _of_one(list(own), days.get(pk))

    return _once(scope, "steps", load)


def _duties(scope: Scope) -> list[Duty]:
    def load() -> Iterable[Duty]:
        yield from Duty.objects.filter(campaign=scope.campaign)

    return _once(scope, "duties", load)


def figures_of(scope: Scope) -> dict[tuple[int, str], str]:
    """By duty of the campaign and thing that it counts: the figure that the thing belongs to."""

    def load() -> Iterable[tuple[tuple[int, str], str]]:
        for duty in _duties(scope):
            for one in duty.things:
                yield (duty.pk, one.key), figure_of(one.counts, one.counted_in, duty.text)

    return dict(_once(scope, "figures", load))


def _of_one(rows: Sequence[Any], later_due: date | None) -> Iterator[Stepped]:
    """The steps of one assignment, with what each added and the day that held before it."""
    reached, dues, due = dict[str, int](), [], later_due if later_due is not None else rows[0][9]
    for row in reversed(rows):
        dues.append(due)
        due = row[11] if row[10] else due
    for row, due_then in zip(rows, reversed(dues), strict=True):
        said = numbers(row[12], row[13])
        added = {one: n - reached.get(one, 0) for one, n in said.items()}
        yield Stepped(*(*row[:9], due_then, added))
        reached |= said


def proofs(scope: Scope) -> list[Proven]:
    """The proofs handed in in the period; those of parts with the unit that answers for the whole."""
    rows = came_in(Proof.objects.order_by("pk"), scope.period)

    def load() -> Iterable[Proven]:
        yield from (Proven(*row) for row in rows.filter(within(scope, "assignment__")).values_list(*_PROVEN))
        whole = _wholes(scope)
        parts = rows.filter(assignment__campaign=scope.campaign, assignment__parent__isnull=False)
        if len(whole) < MANY:
            parts = parts.filter(assignment__in=whole)
        for pk, part, _unit, *rest in parts.values_list(*_PROVEN):
            if part in whole:
                yield Proven(pk, part, whole[part], *rest)

    return _once(scope, "proofs", load)


def came_in(proofs: QuerySet[Proof], period: Period) -> QuerySet[Proof]:
    """Those of the proofs that were handed in in the period, with the moment as `came`.

    Where that was not kept, as in times gone by, it is when the record was made.
    """
    moved = proofs.annotate(came=Coalesce("at", "record__made_at"))
    return moved.filter(came__gte=period.begins, came__lt=period.over)


_PROVEN = (
    "pk", "assignment", "assignment__unit", "record__kind", "record__title", "record__number",
    "record__hash", "record__blob", "came",
)  # fmt: skip


def _wholes(scope: Scope) -> dict[int, int]:
    """Each part handed down → the unit of the whole it belongs to, where the scope counts that."""
    parts = Assignment.objects.filter(campaign=scope.campaign, parent__isnull=False)
    parent: dict[int, Any] = dict(parts.exclude(state=State.WITHDRAWN).values_list("pk", "parent"))
    if not parent:
        return {}
    counted = dict(Assignment.objects.filter(within(scope)).values_list("pk", "unit"))
    return {
        part: unit for part in parent if part not in counted and (unit := _unit_of(part, parent, counted))
    }


def _unit_of(part: int, parent: dict[int, Any], counted: dict[int, int]) -> int | None:
    for above in _above(part, parent):
        if above in counted:
            return counted[above]
    return None


def _above(part: int, parent: dict[int, Any]) -> Iterator[int]:
    while (above := parent.get(part)) is not None:
        yield above
        part = above


def within(scope: Scope, prefix: str = "") -> Q:
    """The assignments that the scope counts: what is only a report left out.

    A whole counts what its parts have done, so that a part counts only with another unit than its whole's,
    and not where that one is asked too, nor where it was taken back: then no whole counts it. One that went
    to another unit keeps what was done for it.
    """
    found = Q(**{f"{prefix}campaign": scope.campaign, f"{prefix}duty__report_proposal__isnull": True})
    found &= ~Q(**{f"{prefix}duty__kind": Duty.Kind.REPORT})
    whole = Q(**{f"{prefix}parent": None})
    if scope.units is None:
        return found & whole
    found &= Q(**{f"{prefix}unit__in": scope.units})
    kept = ~Q(**{f"{prefix}state": State.WITHDRAWN}) | Q(**{f"{prefix}moved_to__isnull": False})
    part = kept & ~Q(**{f"{prefix}parent__unit": F(f"{prefix}unit")})
    if scope.among is not None:
        asked = UnitReport.objects.filter(request=scope.among).values("unit")
        part &= ~Q(**{f"{prefix}parent__unit__in": asked})
    return found & (whole | part)


def _once(scope: Scope, name: str, load: Callable[[], Iterable[Loaded]]) -> list[Loaded]:
    if name not in scope.memo:
        scope.memo[name] = list(load())
    found: list[Loaded] = scope.memo[name]
    return found
