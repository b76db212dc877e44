"""Template tags of this room: what may be chosen, and how far an assignment is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from loa.assignments import queries
from loa.assignments.models import Assignment
from loa.assignments.transitions import TABLE
from loa.campaigns.models import Duty

register = template.Library()

FEW = 6  # numbers shown as buttons; more are typed
GROUPS = {
    queries.LATE: _("Overdue"),
    queries.TODAY: _("Today"),
    queries.OFFERED: _("To accept"),
    queries.THIS_WEEK: _("This week"),
    queries.LATER: _("Later"),
    queries.CLOSED: _("Done or declined"),
}


@register.filter
def group_word(urgency: int) -> Any:
    """The heading of a group of assignments."""
    return GROUPS[urgency]


@register.filter
def own_ways(assignment: Assignment) -> dict[str, Any]:
    """The ways open to the unit itself from where its assignment stands."""
    return {
        name: way
        for name, way in TABLE.items()
        if way.side.value == "doer" and assignment.state in way.sources
    }


@register.filter
def few_numbers(duty: Duty) -> Iterable[int]:
    """0 to the target where that is little, else nothing."""
    return range(duty.target + 1) if duty.target and duty.target <= FEW else ()


@register.filter
def percent_of(done: int | None, total: int | None) -> int:
    """How many hundredths, never more than all."""
    return min(100, round(100 * (done or 0) / total)) if total else 0


@register.filter
def short_hash(digest: str) -> str:
    """The first and last letters of a hash, in groups of four."""
    return f"{digest[:4]} {digest[4:8]} … {digest[-4:]}"
