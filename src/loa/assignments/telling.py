"""Who is told when an assignment moves: the one on the other side who has to know."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loa.assignments.models import Assignment, Step
from loa.assignments.transitions import Side, Transition
from loa.directory.models import User
from loa.notices.actions import tell

SUBJECTS: dict[str, Any] = {
    "confirm": _("Your work was confirmed"),
    "return": _("Your work was returned"),
    "offer_again": _("Declined work is offered again"),
    "decline": _("A unit has declined its work"),
}
_OF_DOERS = ("accepted", "in-progress", "handed-in", "declined")  # states that the unit itself enters


def tell_other_side(assignment: Assignment, *, step: Step, way: Transition) -> None:
    """Whoever did the work last knows what became of it; whoever gave it knows that it was declined.

    What is handed in is told to nobody one by one: it stands in the list of what waits to be confirmed.
    """
    recipient = _doer(assignment, step) if way.side is Side.GIVER else assignment.campaign.started_by
    if way.name not in SUBJECTS or recipient is None or recipient == step.by:
        return
    said = f"{assignment.unit.name}: {assignment.duty.text}"
    tell(
        recipient,
        f"assignments.{way.name}:{step.pk}",
        subject=SUBJECTS[way.name],
        body=f"{said}\n{step.words}" if step.words else said,
        url=reverse("assignments:detail", args=[assignment.pk]),
    )


def _doer(assignment: Assignment, step: Step) -> User | None:
    """Who took the last step before this one that was the unit's own."""
    earlier = assignment.steps.filter(pk__lt=step.pk, to_state__in=_OF_DOERS).select_related("by").last()
    return earlier.by if earlier else None
