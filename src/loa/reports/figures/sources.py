"""What is counted: assignments, numbers that units reported, and proofs. Each is a figure of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.assignments.models import Assignment, Proof, Step
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Duty
from loa.evidence.models import Record
from loa.reports.figures.registry import Query, Scope, register
from loa.reports.figures.rows import Row
from loa.reports.figures.summing import DISTINCT, LAST, MEAN
from loa.reports.models.unit_report import UnitReport

State = Assignment.State
HUNDRED = Decimal(100)
Found = Iterable[tuple[int, Row]]


def within(scope: Scope, prefix: str = "") -> Q:
    """Assignments of the scope's campaign and units, duties to report left out.

    What was handed down to a unit that is asked too is counted with the unit that handed it down.
    """
    found = Q(**{f"{prefix}campaign": scope.campaign})
    found &= ~Q(**{f"{prefix}duty__kind": Duty.Kind.REPORT})
    if scope.units is not None:
        found &= Q(**{f"{prefix}unit__in": scope.units})
    if scope.among is None:
        return found & Q(**{f"{prefix}parent": None}) if scope.units is None else found
    asked = UnitReport.objects.filter(request=scope.among).values("unit")
    return found & (Q(**{f"{prefix}parent": None}) | ~Q(**{f"{prefix}parent__unit__in": asked}))


def _steps(scope: Scope) -> QuerySet[Step]:
    return Step.objects.filter(within(scope, "assignment__"), at__lt=scope.period.over).order_by(
        "assignment_id", "at", "pk"
    )


def given(scope: Scope) -> Found:
    """Each assignment that was given by the end of the period."""
    rows = Assignment.objects.filter(within(scope), campaign__started_at__lt=scope.period.over)
    for pk, unit in rows.order_by("pk").values_list("pk", "unit"):
        yield unit, _of_assignment(pk)


def done(scope: Scope) -> Found:
    """Each assignment whose work was confirmed in the period."""
    steps = _steps(scope).filter(to_state=State.CONFIRMED, at__gte=scope.period.begins)
    for pk, row, unit, at in _moves(steps):
        yield unit, Row(f"assignments.step:{pk}", assignment=row, keys=(str(row),), day=_day(at))


def handed_in(scope: Scope) -> Found:
    """Each assignment whose work was handed in in the period."""
    for pk, row, unit, at in _moves(_first_hand_ins(scope)):
        yield unit, Row(f"assignments.step:{pk}", assignment=row, keys=(str(row),), day=_day(at))


def on_time(scope: Scope) -> Found:
    """Each hand-in of the period: 100 where it was on its day or before, else 0."""
    for pk, row, unit, at, due in _moves(_first_hand_ins(scope), "assignment__due"):
        number = HUNDRED if due is None or _local(at) <= due else Decimal(0)
        yield unit, Row(f"assignments.step:{pk}", number, assignment=row, day=_day(at))


def late(scope: Scope) -> Found:
    """Each assignment that was overdue and still open at the end of the period's last day."""
    due = Assignment.objects.filter(
        within(scope), due__lt=scope.day, campaign__started_at__lt=scope.period.over
    )
    states = dict(_steps_until(scope).values_list("assignment_id", "to_state"))
    for pk, unit, day in due.order_by("pk").values_list("pk", "unit", "due"):
        if day is not None and states.get(pk, State.OFFERED) in OPEN:
            yield unit, _of_assignment(pk, day=day.isoformat())


def counted(scope: Scope, *, counts: str) -> Found:
    """What each step of the period added to what its assignment counts.

    Units report how much is done in all; a step adds what it says less what the one before said.
    """
    steps = _steps(scope).filter(count__isnull=False, assignment__duty__counts=counts)
    columns = ("pk", "assignment_id", "assignment__unit", "at", "count", "words")
    before: dict[int, int] = {}
    begins = scope.period.begins
    for pk, row, unit, at, count, words in steps.values_list(*columns):
        added = count - before.get(row, 0)
        before[row] = count
        if at >= begins and added:
            yield (
                unit,
                Row(
                    f"assignments.step:{pk}", Decimal(added), assignment=row, day=_day(at), words=words[:200]
                ),
            )


def proofs(scope: Scope, *, kinds: tuple[str, ...] = ()) -> Found:
    """Each thing handed in as proof and made in the period; the same bytes count once."""
    found = Proof.objects.filter(
        within(scope, "assignment__"),
        record__made_at__gte=scope.period.begins,
        record__made_at__lt=scope.period.over,
    )
    if kinds:
        found = found.filter(record__kind__in=kinds)
    columns = ("pk", "assignment_id", "assignment__unit", "record__hash", "record__blob", "record__made_at")
    for pk, row, unit, hashed, blob, at in found.order_by("pk").values_list(*columns):
        yield unit, Row(f"assignments.proof:{pk}", assignment=row, keys=(blob or hashed,), day=_day(at))


def active_units(scope: Scope) -> Found:
    """Each unit that did something in the period, by the first thing it did."""
    seen: set[int] = set()
    steps = _steps(scope).filter(at__gte=scope.period.begins).exclude(to_state=State.DECLINED)
    for pk, row, unit, at in steps.order_by("at", "pk").values_list(
        "pk", "assignment_id", "assignment__unit", "at"
    ):
        if unit not in seen:
            seen.add(unit)
            yield unit, Row(f"assignments.step:{pk}", assignment=row, keys=(str(unit),), day=_day(at))


def _first_hand_ins(scope: Scope) -> QuerySet[Step]:
    return _steps(scope).filter(to_state=State.HANDED_IN, at__gte=scope.period.begins)


def _steps_until(scope: Scope) -> QuerySet[Step]:
    """The steps up to the end of the last day whose state counts, in their order."""
    last = type(scope.period)(scope.period.start, max(scope.day, scope.period.start))
    return _steps(scope).filter(at__lt=last.over)


def _moves(steps: QuerySet[Step], *more: str) -> Iterator[tuple[Any, ...]]:
    """The first of these steps of each assignment."""
    seen: set[int] = set()
    for found in steps.values_list("pk", "assignment_id", "assignment__unit", "at", *more):
        if found[1] not in seen:
            seen.add(found[1])
            yield found


def _of_assignment(pk: int, *, day: str = "") -> Row:
    return Row(f"assignments.assignment:{pk}", assignment=pk, keys=(str(pk),), day=day)


def _local(moment: Any) -> Any:
    return timezone.localtime(moment).date()


def _day(moment: Any) -> str:
    day: str = _local(moment).isoformat()
    return day


Counts, Kind = Duty.Counts, Record.Kind
_CALLED = {
    Counts.ITEMS: (_("Items published"), _("items")),
    Counts.BROADCASTS: (_("Broadcasts"), _("broadcasts")),
    Counts.HOURS: (_("Hours on air"), _("hours")),
    Counts.PARTICIPANTS: (_("Participants"), _("people")),
}
for _place, (_counts, (_name, _measure)) in enumerate(_CALLED.items()):
    register(Query(str(_counts), _name, _measure, partial(counted, counts=_counts), position=_place))

_ASSIGNMENTS, _ONCE = _("assignments"), (DISTINCT, DISTINCT, DISTINCT)
for _query in (
    Query("assignments-given", _("Assignments given"), _ASSIGNMENTS, given, over_periods=LAST, position=10),
    Query("assignments-handed-in", _("Assignments handed in"), _ASSIGNMENTS, handed_in, position=11),
    Query("assignments-done", _("Assignments done"), _ASSIGNMENTS, done, position=12),
    Query("assignments-late", _("Assignments overdue"), _ASSIGNMENTS, late, over_periods=LAST, position=13),
    Query("on-time", _("Handed in on time"), "%", on_time, MEAN, MEAN, MEAN, 1, Decimal(0), HUNDRED, 1, 14),
    Query("photos", _("Photos handed in"), _("photos"), partial(proofs, kinds=(Kind.PHOTO,)), *_ONCE),
    Query("links", _("Links handed in"), _("links"), partial(proofs, kinds=(Kind.LINK,)), *_ONCE),
    Query("proofs", _("Proofs handed in"), _("proofs"), proofs, *_ONCE),
    Query("active-units", _("Units that took part"), _("units"), active_units, *_ONCE),
):
    register(_query)
