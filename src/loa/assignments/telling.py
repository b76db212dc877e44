"""Who is told when an assignment moves: the one on the other side who has to know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from loa.assignments.chasing.people import administrators, staff_of
from loa.assignments.models import Assignment, Proof, Step
from loa.assignments.queries.visibility import doers_of
from loa.assignments.stand_ins import DECIDES
from loa.assignments.transitions import Side, Transition
from loa.campaigns.models import Duty
from loa.directory.models import User
from loa.directory.rights import Verb, still_may
from loa.evidence.models import Look
from loa.evidence.telling import tell_lost_to
from loa.notices.actions import tell
from loa.notices.wishes import in_language_of

SUBJECTS: dict[str, Any] = {
    "confirm": gettext_lazy("Your work was confirmed"),
    "return": gettext_lazy("Your work was returned"),
    "offer_again": gettext_lazy("Declined work is offered again"),
    "let_be": gettext_lazy("Your refusal stands: the work is no longer asked of you"),
    "decline": gettext_lazy("A unit has declined its work"),
    "ask_extension": gettext_lazy("A later day is asked for"),
    "grant_extension": gettext_lazy("The later day is granted"),
    "refuse_extension": gettext_lazy("The later day is refused"),
    "extend": gettext_lazy("Your work has a later day"),
    "urge": gettext_lazy("Your work is waited for"),
    "reassign": gettext_lazy("Your work was given to another unit"),
    "take_back": gettext_lazy("Part of the work is no longer asked of you"),
    "hand_over": gettext_lazy("Your part of the work was given to another officer"),
    "give_again": gettext_lazy("You are given work"),
    "given": gettext_lazy("You are given work"),
}
TO_ALL = {
    "urge",
    "reassign",
    "take_back",
    "hand_over",
    "give_again",
}  # whoever acts for the unit, not the last one only
_OF_DOERS = ("accepted", "in-progress", "handed-in", "declined")  # states that the unit itself enters


def tell_other_side(assignment: Assignment, *, step: Step, way: Transition) -> None:
    """Whoever does the work knows what became of it; whoever gave it knows what is asked or declined.

    What is handed in is told to nobody one by one: it stands in the list of what waits to be confirmed.
    """
    if way.name in SUBJECTS:
        _tell(_recipients(assignment, step, way), assignment, step=step, name=way.name)


def tell_of_gift(assignment: Assignment, *, step: Step) -> None:
    """Whoever is to do what was handed down or moved here knows it."""
    _tell(doers_of(assignment), assignment, step=step, name="given")


def _tell(people: Iterable[User], assignment: Assignment, *, step: Step, name: str) -> None:
    for user in people:
        if user == step.by:
            continue
        with in_language_of(user):
            body = _body(assignment, step)
        tell(
            user,
            f"assignments.{name}:{step.pk}:{user.pk}",
            subject=SUBJECTS[name],
            body=body,
            url=reverse("assignments:detail", args=[assignment.pk]),
        )


def tell_of_lost_page(look: Look) -> None:
    """Where nobody with an account handed in the link, those who do the work know that its page is lost."""
    record = look.capture.record
    if record.made_by is not None:
        return
    proofs = Proof.objects.filter(record=record).select_related("assignment__officer__user")
    for proof in proofs:
        for user in doers_of(proof.assignment):
            tell_lost_to(user, look)


def tell_of_missed(duty: Duty, starts: Sequence[date]) -> None:
    """Whoever gave the duty knows that these periods, by their first days, ended without anything given."""
    giver = duty.campaign.started_by
    with in_language_of(giver):
        first, last = (date_format(day, "SHORT_DATE_FORMAT") for day in (starts[0], starts[-1]))
        missed = ngettext(
            "%(n)d round, of %(first)s, ended before it could be given; nobody was asked for it.",
            "%(n)d rounds, from %(first)s to %(last)s, ended before they could be given;"
            " nobody was asked for them.",
            len(starts),
        ) % {"n": len(starts), "first": first, "last": last}
    tell(
        giver,
        f"assignments.missed:{duty.pk}:{starts[-1]}",
        subject=gettext_lazy("Rounds of a duty that comes again were not given"),
        body=f"{duty.text}\n{missed}",
        url=reverse("assignments:duty", args=[duty.pk]),
    )


def _body(assignment: Assignment, step: Step) -> str:
    lines = [f"{assignment.unit.name}: {assignment.words}"]
    if step.moves_due and step.to_due is not None:
        lines.append(_("Due: %(day)s") % {"day": date_format(step.to_due, "SHORT_DATE_FORMAT")})
    return "\n".join([*lines, *([step.words] if step.words else [])])


def _recipients(assignment: Assignment, step: Step, way: Transition) -> list[User]:
    if way.side is Side.DOER:
        return givers_of(assignment)
    doers = doers_of(assignment)
    last = None if way.name in TO_ALL else _last_doer(assignment, step)
    # Who did it may have left since; who keyed in a slip is told where the unit itself has nobody.
    still = last is not None and (still_may(last, Verb.ACCEPT_ASSIGNMENT, assignment.unit) or not doers)
    return [last] if last and still else doers


def givers_of(assignment: Assignment) -> list[User]:
    """Who gave it; where they have left, who decides about it now, at last administrators."""
    giver, unit = assignment.given_by or assignment.campaign.started_by, assignment.giver_unit
    if still_may(giver, DECIDES[assignment.parent_id is not None], unit):
        return [giver]
    today = timezone.localdate()
    staff = staff_of([unit.pk], day=today)[unit.pk]
    found = staff.in_charge if assignment.parent_id is not None else staff.issuing
    return found or administrators(day=today)


def _last_doer(assignment: Assignment, step: Step) -> User | None:
    """Who took the last step before this one that was the unit's own."""
    earlier = assignment.steps.filter(pk__lt=step.pk, to_state__in=_OF_DOERS).exclude(way="roll_up")
    found = earlier.exclude(by=None).select_related("by").last()
    return found.by if found else None
