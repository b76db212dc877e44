"""What figures are counted from, loaded once for a scope however many figures are counted in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from django.db.models import F, Q
from django.utils import timezone

from loa.assignments.models import Assignment, Proof, Step
from loa.campaigns.models import Duty
from loa.reports.figures.registry import Scope
from loa.reports.models.unit_report import UnitReport

Loaded = TypeVar("Loaded")
MANY = 5000  # numbers in one question to the database


@dataclass(frozen=True, slots=True)
class Work:
    """An assignment."""

    pk: int
    unit: int
    due: date | None
    state: str
    counts: str
    counted_in: str
    words: str


@dataclass(frozen=True, slots=True)
class Stepped:
    """A step of an assignment from one state (`left`) to another; `before`: the number reached till then."""

    pk: int
    assignment: int
    unit: int
    at: datetime
    way: str
    left: str
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
    """The assignments given by the end of the period; of what comes again, the rounds begun by then."""
    columns = ("pk", "unit", "due", "state", "duty__counts", "duty__counted_in", "what", "duty__text")

    def load() -> Iterable[Work]:
        rows = Assignment.objects.filter(within(scope), campaign__started_at__lt=scope.period.over)
        rows = rows.exclude(period_start__gt=scope.period.end)
        for *row, what, text in rows.order_by("pk").values_list(*columns):
            yield Work(*(*row, what or text))

    return _once(scope, "works", load)


def steps(scope: Scope) -> list[Stepped]:
    """The steps taken by the end of the period, those before it too; of an assignment in their order."""
    columns = (
        "pk",
        "assignment",
        "assignment__unit",
        "at",
        "way",
        "from_state",
        "to_state",
        "count",
        "words",
    )
    of_duty = ("assignment__duty__counts", "assignment__due")

    def load() -> Iterable[Stepped]:
        rows = Step.objects.filter(within(scope, "assignment__"), at__lt=scope.period.over)
        reached: dict[int, int] = {}
        for row in rows.order_by("assignment", "at", "pk").values_list(*columns, *of_duty):
            yield Stepped(*(*row, reached.get(row[1], 0)))
            if row[7] is not None:
                reached[row[1]] = row[7]

    return _once(scope, "steps", load)


def proofs(scope: Scope) -> list[Proven]:
    """The proofs made in the period; those of parts handed down with the unit that answers for the whole."""
    made = {"record__made_at__gte": scope.period.begins, "record__made_at__lt": scope.period.over}

    def load() -> Iterable[Proven]:
        own = Proof.objects.filter(within(scope, "assignment__"), **made)
        yield from (Proven(*row) for row in own.order_by("pk").values_list(*_PROVEN))
        whole = _wholes(scope)
        parts = Proof.objects.filter(
            assignment__campaign=scope.campaign, assignment__parent__isnull=False, **made
        )
        if len(whole) < MANY:
            parts = parts.filter(assignment__in=whole)
        for pk, part, _unit, *rest in parts.order_by("pk").values_list(*_PROVEN):
            if part in whole:
                yield Proven(pk, part, whole[part], *rest)

    return _once(scope, "proofs", load)


_PROVEN = (
    "pk", "assignment", "assignment__unit", "record__kind", "record__title", "record__number",
    "record__hash", "record__blob", "record__made_at",
)  # fmt: skip


def _wholes(scope: Scope) -> dict[int, int]:
    """Each part handed down → the unit of the whole it belongs to, where the scope counts that."""
    counted = dict(Assignment.objects.filter(within(scope)).values_list("pk", "unit"))
    parts = Assignment.objects.filter(campaign=scope.campaign, parent__isnull=False)
    parent: dict[int, Any] = dict(parts.exclude(state=Assignment.State.WITHDRAWN).values_list("pk", "parent"))
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
    """The assignments that the scope counts: what is only a report, and what is no longer given, left out.

    A whole counts what its parts have done, so that a part counts only with another unit than its whole's,
    and not where that one is asked too.
    """
    found = Q(**{f"{prefix}campaign": scope.campaign, f"{prefix}duty__report_proposal__isnull": True})
    found &= ~Q(**{f"{prefix}duty__kind": Duty.Kind.REPORT})
    found &= ~Q(**{f"{prefix}state": Assignment.State.WITHDRAWN})
    whole = Q(**{f"{prefix}parent": None})
    if scope.units is None:
        return found & whole
    found &= Q(**{f"{prefix}unit__in": scope.units})
    part = ~Q(**{f"{prefix}parent__unit": F(f"{prefix}unit")})
    if scope.among is not None:
        asked = UnitReport.objects.filter(request=scope.among).values("unit")
        part &= ~Q(**{f"{prefix}parent__unit__in": asked})
    return found & (whole | part)


def _once(scope: Scope, name: str, load: Callable[[], Iterable[Loaded]]) -> list[Loaded]:
    if name not in scope.memo:
        scope.memo[name] = list(load())
    found: list[Loaded] = scope.memo[name]
    return found
