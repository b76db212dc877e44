"""To whom work may be handed down, and which parts of it are still expected."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import add

from django.db.models import F, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.assignments.numbers import Numbers, combined
from loa.assignments.transitions import ENDED
from loa.campaigns.things import FIRST, FURTHER
from loa.directory.models import Person, Unit
from loa.directory.queries import standing
from loa.directory.rights import RIGHTS, Verb

State = Assignment.State
NUMBERS = ("counted", "further_counted")


def units_below(unit: Unit) -> QuerySet[Unit]:
    """The units to which this one may hand work down: all below it that exist today."""
    below = Unit.objects.filter(path__startswith=unit.path).exclude(pk=unit.pk)
    return standing(below, timezone.localdate())


def officers_of(unit: Unit) -> QuerySet[Person]:
    """The people who do the unit's own work today."""
    today = timezone.localdate()
    return Person.objects.filter(
        Q(posts__valid_from=None) | Q(posts__valid_from__lte=today),
        Q(posts__valid_to=None) | Q(posts__valid_to__gte=today),
        posts__unit=unit,
        posts__kind__in=RIGHTS[Verb.ACCEPT_ASSIGNMENT],
        user__is_active=True,
    ).distinct()


def other_officers_of(part: Assignment) -> list[Person]:
    """The officers of the unit to whom this officer's part may go: those who have none of the same whole."""
    taken = Assignment.objects.filter(duty=part.duty_id, parent=part.parent_id, officer__isnull=False)
    having = taken.exclude(state=State.WITHDRAWN).values("officer")
    return list(officers_of(part.unit).exclude(pk__in=having).order_by("name", "pk"))


def open_parts(row: Assignment) -> QuerySet[Assignment]:
    """The parts of which something is still expected."""
    return Assignment.objects.filter(parent=row).exclude(state__in=ENDED)


def unfinished_parts(row: Assignment) -> QuerySet[Assignment]:
    """The parts that were given and are not done: those still open, and those that were declined."""
    return Assignment.objects.filter(parent=row).exclude(state__in=(State.CONFIRMED, State.WITHDRAWN))


def done_of(thing: str) -> F | Cast:
    """How much of the thing is done, as an expression; null where nothing was said of a further one."""
    if thing == FIRST:
        return F("counted")
    return Cast(KeyTextTransform(thing, "further_counted"), IntegerField())


def sums_before() -> dict[str, Coalesce]:
    """What others did before it went on to those who have it now, as expressions, for `done_before`."""
    others = Assignment.objects.filter(moved_to=OuterRef("pk")).order_by().values("moved_to")
    sums = {f"before_{one}": others.annotate(n=Sum(done_of(one))).values("n") for one in (FIRST, *FURTHER)}
    return {name: Coalesce(Subquery(found), 0) for name, found in sums.items()}


def done_before(row: Assignment) -> Numbers:
    """How much others did of an assignment before it went on to those who have it now: it counts for them."""
    if hasattr(row, f"before_{FIRST}"):
        return {one: getattr(row, f"before_{one}") for one in (FIRST, *FURTHER)}
    taken_over = getattr(row, "taken_over", None)  # where a list has loaded them
    return summed(row.moved_from.all() if taken_over is None else taken_over)


def is_proven(row: Assignment) -> bool:
    """Whether any proof was handed in for it, or for what it was split into, at any depth."""
    level = [row.pk]
    while level:
        if Assignment.objects.filter(pk__in=level, proven__gt=0).exists():
            return True
        level = list(Assignment.objects.filter(parent__in=level).values_list("pk", flat=True))
    return False


def counted_in_parts(row: Assignment) -> Numbers:
    """How much of each thing that the assignment counts its parts have done."""
    return summed(Assignment.objects.filter(parent=row).exclude(state=State.WITHDRAWN).only("pk", *NUMBERS))


def summed(rows: Iterable[Assignment]) -> Numbers:
    """How much is done of each thing by all of them."""
    return reduce(lambda found, row: combined(found, row.numbers, add), rows, {})
