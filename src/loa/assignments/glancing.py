"""Which states the assignments of duties are in: what a list of campaigns asks this room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q

from loa.assignments.models import Assignment
from loa.assignments.transitions import OPEN
from loa.campaigns.glances import Seen, register_looker
from loa.campaigns.models import Campaign, Duty
from loa.work.shaped import Among, Rows, Shaped

State = Assignment.State
_STATES: dict[str, tuple[str, ...]] = {
    "offered": (State.OFFERED,),
    "accepted": (State.ACCEPTED,),
    "running": (State.IN_PROGRESS, State.RETURNED),
    "waiting": (State.HANDED_IN,),
    "done": (State.CONFIRMED,),
    "declined": (State.DECLINED,),
}


def look(campaigns: Sequence[Campaign], today: date, until: date) -> Mapping[int, list[Seen]]:
    """What each duty of the campaigns has, by campaign; `until`: the last day of this week."""
    found: dict[int, list[Seen]] = defaultdict(list)
    rows = _looked(campaigns=[campaign.pk for campaign in campaigns], today=today, until=until)
    for row in rows:
        found[row.pop("campaign")].append(Seen(**{name: int(is_there) for name, is_there in row.items()}))
    return found


@Shaped
def _looked(campaigns: Any, today: Any, until: Any) -> Rows:
    there = {name: _any(states) for name, states in _STATES.items()}
    past, near = _any(OPEN, due__lt=today), _any(OPEN, due__gte=today, due__lte=until)
    duties = Duty.objects.filter(Q(Among("campaign", campaigns))).order_by()
    return duties.annotate(**there, late=past, this_week=near).values("campaign", *there, "late", "this_week")


def _any(states: Iterable[str], **which: Any) -> ExpressionWrapper:
    """Whether an assignment of the duty is in any of the states.

    Asked state by state: of several at once the database would read all that lies between them in the index.
    """
    of_duty = Assignment.objects.filter(campaign=OuterRef("campaign"), duty=OuterRef("pk"), parent=None)
    looks = (Q(Exists(of_duty.filter(state=state, **which))) for state in sorted(states))
    return ExpressionWrapper(reduce(or_, looks), output_field=BooleanField())


register_looker(look)
