"""What figures are counted from, loaded once for a scope however many figures are counted in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from django.db.models import Q
from django.utils import timezone

from loa.assignments.models import Assignment, Proof, Step
from loa.campaigns.models import Duty
from loa.reports.figures.registry import Scope
from loa.reports.models.unit_report import UnitReport

Loaded = TypeVar("Loaded")


@dataclass(frozen=True, slots=True)
class Work:
    """An assignment."""

    pk: int
    unit: int
    due: date | None
    state: str
    duty: str
    counts: str
    counted_in: str


@dataclass(frozen=True, slots=True)
class Stepped:
    """A step of an assignment; `before` is the number that its assignment had reached till then."""

    pk: int
    assignment: int
    unit: int
    at: datetime
    state: str
    count: int | None
    words: str
    counts: str
    due: date | None
    before: int

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


def works(scope: Scope) -> list[Work]:
    """The assignments given by the end of the period."""
    columns = ("pk", "unit", "due", "state", "duty__text", "duty__counts", "duty__counted_in")

    def load() -> Iterable[Work]:
        rows = Assignment.objects.filter(within(scope), campaign__started_at__lt=scope.period.over)
        return (Work(*row) for row in rows.order_by("pk").values_list(*columns))

    return _once(scope, "works", load)


def steps(scope: Scope) -> list[Stepped]:
    """The steps taken by the end of the period, those before it too; of an assignment in their order."""
    columns = ("pk", "assignment", "assignment__unit", "at", "to_state", "count", "words")
    of_duty = ("assignment__duty__counts", "assignment__due")

    def load() -> Iterable[Stepped]:
        rows = Step.objects.filter(within(scope, "assignment__"), at__lt=scope.period.over)
        reached: dict[int, int] = {}
        for row in rows.order_by("assignment", "at", "pk").values_list(*columns, *of_duty):
            yield Stepped(*(*row, reached.get(row[1], 0)))
            if row[5] is not None:
                reached[row[1]] = row[5]

    return _once(scope, "steps", load)


def proofs(scope: Scope) -> list[Proven]:
    """The proofs made in the period."""
    columns = ("pk", "assignment", "assignment__unit", "record__kind", "record__title", "record__number")
    more = ("record__hash", "record__blob", "record__made_at")

    def load() -> Iterable[Proven]:
        made = {"record__made_at__gte": scope.period.begins, "record__made_at__lt": scope.period.over}
        rows = Proof.objects.filter(within(scope, "assignment__"), **made)
        return (Proven(*row) for row in rows.order_by("pk").values_list(*columns, *more))

    return _once(scope, "proofs", load)


def within(scope: Scope, prefix: str = "") -> Q:
    """Assignments of the scope's campaign and units, duties to report left out.

    What was handed down to a unit that is asked too is counted with the unit that handed it down.
    """
    found = Q(**{f"{prefix}campaign": scope.campaign})
    found &= ~Q(**{f"{prefix}duty__kind": Duty.Kind.REPORT})
    if scope.units is None:
        return found & Q(**{f"{prefix}parent": None})
    found &= Q(**{f"{prefix}unit__in": scope.units})
    if scope.among is None:
        return found
    asked = UnitReport.objects.filter(request=scope.among).values("unit")
    return found & (Q(**{f"{prefix}parent": None}) | ~Q(**{f"{prefix}parent__unit__in": asked}))


def _once(scope: Scope, name: str, load: Callable[[], Iterable[Loaded]]) -> list[Loaded]:
    if name not in scope.memo:
        scope.memo[name] = list(load())
    found: list[Loaded] = scope.memo[name]
    return found
