"""What waits for the one who gave the work: hand-ins by duty, parts, later days asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min

from loa.assignments.models import Assignment
from loa.assignments.queries.day import extensions_to_decide, to_confirm
from loa.assignments.queries.visibility import Reach, reach_of
from loa.directory.models import User

DUTIES_SHOWN = 20
PARTS_SHOWN = 20


@dataclass(frozen=True)
class HandIns:
    """The hand-ins of one duty: how many, since when, and which it is where there is one."""

    duty: int
    text: str
    count: int
    since: datetime
    only: int


@dataclass(frozen=True)
class Waiting:
    """All that waits for one person's decision."""

    duties: Sequence[HandIns]
    parts: Sequence[Assignment]
    extensions: int

    @property
    def count(self) -> int:
        """How many hand-ins there are in what is shown."""
        return sum(each.count for each in self.duties) + len(self.parts)


def waiting_for(who: User | Reach) -> Waiting:
    """What waits for the person, the longest waiting first."""
    reach = reach_of(who)
    found = to_confirm(reach)
    by_duty = found.filter(parent=None).order_by().values("duty", "duty__text")
    tally = by_duty.annotate(count=Count("pk"), since=Min("changed_at"), only=Min("pk")).order_by("since")
    duties = [
        HandIns(row["duty"], row["duty__text"], row["count"], row["since"], row["only"])
        for row in tally[:DUTIES_SHOWN]
    ]
    parts = list(found.exclude(parent=None)[:PARTS_SHOWN])
    return Waiting(duties, parts, extensions_to_decide(reach).count())
