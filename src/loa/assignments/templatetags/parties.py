"""Whether a page offers links and slips to the one who looks."""

from __future__ import annotations

from typing import Any

from django import template

from loa.assignments.models import Assignment
from loa.assignments.stand_ins import may_give_out
from loa.assignments.transitions import OPEN
from loa.directory.rights import Verb

register = template.Library()


@register.inclusion_tag("assignments/giving_out.html", takes_context=True)
def giving_out(context: dict[str, Any], assignment: Assignment) -> dict[str, Any]:
    """The ways to give the work to somebody without an account; nothing where they are not this person's."""
    # Both acts are given by the same posts: one question answers for link and slip.
    gives = assignment.state in OPEN and may_give_out(context["request"].user, Verb.MAKE_LINK, assignment)
    return {"assignment": assignment, "gives": gives}
