"""What a unit has still to do, and where its work went: what those who decide about it look through."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from loa.assignments.models import Assignment
from loa.assignments.queries.day import with_parts
from loa.assignments.queries.visibility import reach_of, visible_assignments
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.directory.models import Person, Unit, User


def open_work() -> QuerySet[Assignment]:
    """What is still to be done in campaigns under way, wholes and parts; an officer's goes with its whole."""
    return Assignment.objects.filter(state__in=OPEN, officer=None, campaign__state=Campaign.State.ACTIVE)


def open_work_of(unit: Unit) -> QuerySet[Assignment]:
    """What the unit has still to do."""
    return open_work().filter(unit=unit)


def given_by_name(person: Person) -> QuerySet[Assignment]:
    """The open work that was given to this very person."""
    running = Assignment.objects.filter(campaign__state=Campaign.State.ACTIVE)
    return running.filter(state__in=OPEN, officer=person)


def seen_open_work(user: User, unit: Unit, *, person: Person | None = None) -> QuerySet[Any]:
    """What of the unit's open work the user sees, the nearest day first; `decides`: the user gives it on.

    With a person what is theirs by name, which goes to another officer one by one.
    """
    reach = reach_of(user)
    gives = Q(parent=None, campaign__in=reach.given) | Q(parent__unit__in=reach.units, officer=None)
    work = given_by_name(person).filter(unit=unit) if person else open_work_of(unit)
    rows = with_parts(visible_assignments(user) & work)
    given = Assignment.objects.filter(gives, pk=OuterRef("pk"))
    return rows.annotate(decides=Exists(given)).order_by(F("due").asc(nulls_last=True), "duty__number", "pk")


def given_on(user: User, unit: Unit) -> QuerySet[Assignment]:
    """What of the unit's work went to others, of what the user sees: the last first."""
    rows = visible_assignments(user).filter(unit=unit, officer=None, moved_to__isnull=False)
    gone = rows.filter(state=Assignment.State.WITHDRAWN, campaign__state=Campaign.State.ACTIVE)
    return gone.select_related("duty", "moved_to__unit", "moved_to__officer").order_by("-changed_at", "pk")
