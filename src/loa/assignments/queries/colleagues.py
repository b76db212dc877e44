"""The open work of a person's units that colleagues do: for who holds a post there, but none that does it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils import timezone

from loa.assignments.queries.left import open_work
from loa.directory.models import Post, Unit, User
from loa.directory.rights import RIGHTS, Verb

NAMED = 3


@dataclass(frozen=True)
class UnitsWork:
    """How much a unit has still to do, and who of it may do that."""

    unit: Unit
    count: int
    people: Sequence[str]


def work_of_colleagues(user: User) -> list[UnitsWork]:
    """The units of the person's posts with open work which their posts see and do not do."""
    today = timezone.localdate()
    posts = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today), Q(valid_to=None) | Q(valid_to__gte=today)
    )
    does = RIGHTS[Verb.ACCEPT_ASSIGNMENT]
    held = posts.filter(person__user=user, kind__in=RIGHTS[Verb.SEE_ASSIGNMENT] - does).values("unit")
    counts = dict(open_work().filter(unit__in=held).order_by().values_list("unit").annotate(n=Count("*")))
    people: dict[int, list[str]] = defaultdict(list)
    doing = posts.filter(unit__in=counts, kind__in=does, person__user__is_active=True)
    for unit, name in doing.order_by("person__name").values_list("unit", "person__name").distinct():
        people[unit].append(name)
    units = Unit.objects.filter(pk__in=counts)
    return [UnitsWork(unit, counts[unit.pk], people[unit.pk][:NAMED]) for unit in units]
