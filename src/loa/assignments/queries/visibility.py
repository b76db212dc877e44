"""Whose assignments they are: who sees them, who does them, and what each may do next."""

from __future__ import annotations

from django.db.models import BooleanField, Case, Q, QuerySet, When

from loa.assignments.models import Assignment
from loa.assignments.transitions import TABLE, Transition
from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.directory.rights import RIGHTS, Verb, may, units_where


def visible_assignments(user: User) -> QuerySet[Assignment]:
    """What the user may see: their units' and the units' below, and all of campaigns they answer for.

    Of campaigns under way or closed only: what is being started or was recalled is in nobody's list. Each
    row says in `sees_campaign` whether the user may see its whole campaign.
    """
    states = (Campaign.State.ACTIVE, Campaign.State.CLOSED)
    own = Q(unit__in=units_where(user, Verb.SEE_ASSIGNMENT))
    given = Q(campaign__owner__in=units_where(user, Verb.SEE_CAMPAIGN))
    found = Assignment.objects.filter(own | given, campaign__state__in=states)
    return found.annotate(
        sees_campaign=Case(When(given, then=True), default=False, output_field=BooleanField())
    )


def own_units(user: User) -> QuerySet[Unit]:
    """The units for which the user does the work."""
    return units_where(user, Verb.ACCEPT_ASSIGNMENT)


def post_units(user: User) -> QuerySet[Unit]:
    """The units in which the user holds a post that does the work, by name of the tree."""
    kinds = RIGHTS[Verb.ACCEPT_ASSIGNMENT]
    return own_units(user).filter(posts__person__user=user, posts__kind__in=kinds).distinct()


def open_ways(user: User, assignment: Assignment) -> dict[str, Transition]:
    """The ways that lead on from where the assignment stands and that the user may take, by name."""
    if assignment.campaign.state != Campaign.State.ACTIVE:
        return {}
    found = {}
    asked: dict[tuple[frozenset[str], int], bool] = {}  # verbs of the same posts get the same answer
    for way in TABLE.values():
        if assignment.state in way.sources:
            unit = way.unit_of(assignment)
            key = (RIGHTS[way.verb], unit.pk)
            if key not in asked:
                asked[key] = may(user, way.verb, unit)
            if asked[key]:
                found[way.name] = way
    return found
