"""What the page of an assignment says of its reminders."""

from __future__ import annotations

from typing import Any

from django import template

from loa.assignments.chasing.wording import told
from loa.assignments.models import Assignment

register = template.Library()
SHOWN = 8


@register.inclusion_tag("assignments/reminders.html")
def reminders_of(assignment: Assignment, *, to_giver: bool = False) -> dict[str, Any]:
    """The last reminders of the assignment; for who gave it also how many mails are `astray`."""
    found = assignment.reminders.select_related("chase").order_by("-chase__day", "pk")[:SHOWN]
    astray = getattr(assignment, "astray", 0) if to_giver else 0
    return {"reminders": list(found), "astray": astray, "assignment": assignment}


@register.filter
def told_words(what: str) -> str:
    """What a reminder said, in words."""
    return told(what)
