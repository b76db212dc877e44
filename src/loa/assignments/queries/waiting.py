"""What waits for the one who gave the work: hand-ins, what was declined, later days asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Count, IntegerField, Min, QuerySet, Value, When

from loa.assignments.models import Assignment
from loa.assignments.queries.day import declined_to, extensions_to_decide, to_confirm
from loa.assignments.queries.visibility import Reach, reach_of
from loa.directory.models import User

DUTIES_SHOWN = 20
PARTS_SHOWN = 20


@dataclass(frozen=True)
class OfDuty:
    """What waits of one duty: how many, since when, and which it is where there is one."""

    duty: int
    text: str
    count: int
    since: datetime
    only: int


@dataclass(frozen=True)
class Waiting:
    """All that waits for one person's decision."""

    duties: Sequence[OfDuty]
    parts: Sequence[Assignment]
    declined: Sequence[OfDuty]
    extensions: int

    @property
    def count(self) -> int:
        """How many hand-ins there are in what is shown."""
        return sum(each.count for each in self.duties) + len(self.parts)


def waiting_for(who: User | Reach) -> Waiting:
    """What waits for the person, the longest waiting first."""
    reach = reach_of(who)
    if not reach.given and not Assignment.objects.filter(parent__unit__in=reach.units).exists():
        return Waiting((), (), (), 0)  # most units: they gave nobody anything
    found = to_confirm(reach)
    return Waiting(
        _by_duty(found.filter(parent=None)) if reach.given else (),
        list(found.exclude(parent=None)[:PARTS_SHOWN]),
        _by_duty(declined_to(reach)),
        extensions_to_decide(reach).count(),
    )


def _by_duty(rows: QuerySet[Assignment]) -> list[OfDuty]:
    """Wholes are counted duty by duty; each part is one of its own."""
    whole = Case(When(parent=None, then=Value(0)), default="pk", output_field=IntegerField())
    by_duty = rows.order_by().annotate(which=whole).values("duty", "duty__text", "which")
    tally = by_duty.annotate(count=Count("pk"), since=Min("changed_at"), only=Min("pk")).order_by("since")
    return [
        OfDuty(row["duty"], row["duty__text"], row["count"], row["since"], row["only"])
        for row in tally[:DUTIES_SHOWN]
    ]
