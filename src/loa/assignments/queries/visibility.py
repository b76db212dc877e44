"""Whose assignments they are: who sees them, who does them, and what each may do next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.db.models import BooleanField, Case, Q, QuerySet, When
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.assignments.taking import may_take
from loa.assignments.transitions import TABLE, Transition
from loa.campaigns.models import Campaign, Cooperation
from loa.directory.models import Person, Post, Unit, User
from loa.directory.rights import RIGHTS, Verb, keys_of, may, units_where

SHOWN_STATES = (Campaign.State.ACTIVE, Campaign.State.CLOSED)
MOST_PEOPLE = 40
HELPING_SHOWN = 60


def visible_assignments(user: User) -> QuerySet[Assignment]:
    """What the user may see: their units' and the units' below, what they help with, what they answer for.

    Of campaigns under way or closed only: what is being started or was recalled is in nobody's list. Each
    row says in `sees_campaign` whether the user may see its whole campaign.
    """
    units = units_where(user, Verb.SEE_ASSIGNMENT)
    own = Q(unit__in=units)
    given = Q(campaign__owner__in=units_where(user, Verb.SEE_CAMPAIGN))
    found = Assignment.objects.filter(own | given | _helped_by(units), campaign__state__in=SHOWN_STATES)
    return found.annotate(
        sees_campaign=Case(When(given, then=True), default=False, output_field=BooleanField())
    )


def _helped_by(units: QuerySet[Unit]) -> Q:
    """The work of those who lead a duty in which one of the units cooperates; no part handed down."""
    return Q(parent=None, duty__in=Cooperation.objects.filter(unit__in=units).values("duty"))


def _who_help(assignment: Assignment) -> Q:
    """The units that cooperate in it; with a part that was handed down nobody does."""
    if assignment.parent_id is not None:
        return Q(pk__in=[])
    return Q(pk__in=Cooperation.objects.filter(duty=assignment.duty_id).values("unit"))


@dataclass(frozen=True)
class Reach:
    """The units for which a person does the work, and those for which they decide about it."""

    user: User
    does: QuerySet[Unit]
    decides: QuerySet[Unit]

    @cached_property
    def units(self) -> list[int]:
        """The numbers of the units for which they do the work."""
        return keys_of(self.does)

    @cached_property
    def given(self) -> list[int]:
        """The numbers of the campaigns under way about whose work they decide."""
        found = Campaign.objects.filter(owner__in=self.decides, state=Campaign.State.ACTIVE)
        return list(found.order_by().values_list("pk", flat=True))


def reach_of(who: User | Reach) -> Reach:
    """How far the person's posts reach today; asked for once a page, the lists need not ask again."""
    if isinstance(who, Reach):
        return who
    return Reach(who, own_units(who), units_where(who, Verb.CONFIRM_ASSIGNMENT))


def own_units(user: User) -> QuerySet[Unit]:
    """The units for which the user does the work."""
    return units_where(user, Verb.ACCEPT_ASSIGNMENT)


def post_units(who: User | Reach) -> QuerySet[Unit]:
    """The units in which the person holds a post that does the work, by name of the tree."""
    reach = reach_of(who)
    kinds = RIGHTS[Verb.ACCEPT_ASSIGNMENT]
    return reach.does.filter(posts__person__user=reach.user, posts__kind__in=kinds).distinct()


def open_ways(user: User, assignment: Assignment) -> dict[str, Transition]:
    """The ways that lead on from where the assignment stands and that the user may take, by name."""
    if assignment.campaign.state != Campaign.State.ACTIVE:
        return {}
    found = {}
    asked: dict[tuple[object, ...], bool] = {}  # verbs of the same posts get the same answer
    for way in TABLE.values():
        if way.fits(assignment):
            key = (way.side, RIGHTS[way.verb_for(assignment)], way.unit_of(assignment).pk)
            if key not in asked:
                asked[key] = may_take(user, way, assignment)
            if asked[key]:
                found[way.name] = way
    return found


def speaks_for(user: User, assignment: Assignment, *, helping: Iterable[Unit]) -> set[int]:
    """Of the units that do it, help with it or gave it, those for which the user may speak, by their ids."""
    asked = [assignment.unit, assignment.giver_unit, assignment.campaign.owner, *helping]
    return {unit.pk for unit in asked if may(user, Verb.COMMENT_ASSIGNMENT, unit)}


def helping_units(user: User, assignment: Assignment) -> list[Unit]:
    """The units that help with its duty, those that the user may speak for before all others."""
    own = Case(
        When(unit__in=units_where(user, Verb.COMMENT_ASSIGNMENT), then=True),
        default=False,
        output_field=BooleanField(),
    )
    rows = Cooperation.objects.filter(duty=assignment.duty_id).select_related("unit")
    return [row.unit for row in rows.annotate(own=own).order_by("-own", "pk")[:HELPING_SHOWN]]


def may_comment(user: User, assignment: Assignment) -> bool:
    """Whether the user may speak about it: for the doing unit, one that helps, or who decides about it."""
    owner = assignment.campaign.owner
    if may(user, Verb.CONFIRM_ASSIGNMENT, owner):
        return True
    whole = assignment.parent_id is None
    asked = Q(pk__in=[assignment.unit_id] if whole else [assignment.unit_id, assignment.giver_unit.pk])
    return units_where(user, Verb.COMMENT_ASSIGNMENT).filter(asked | _who_help(assignment)).exists()


def people_concerned(assignment: Assignment) -> QuerySet[Person]:
    """Those who can be called: who hold a post today in a unit that does it, helps with it or gave it."""
    today = timezone.localdate()
    asked = [assignment.unit_id, assignment.giver_unit.pk, assignment.campaign.owner_id]
    posts = Post.objects.filter(
        Q(unit__in=asked) | Q(unit__in=Unit.objects.filter(_who_help(assignment)).values("pk")),
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gte=today),
        kind__in=RIGHTS[Verb.SEE_ASSIGNMENT],
        person__user__is_active=True,
    )
    return Person.objects.filter(posts__in=posts).distinct().order_by("name")[:MOST_PEOPLE]


def doers_of(assignment: Assignment) -> list[User]:
    """The accounts of those who do it: its officer, else who acts for its unit itself today."""
    if assignment.officer is not None:
        user = assignment.officer.user
        return [user] if user is not None and user.is_active else []
    today = timezone.localdate()
    posts = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gte=today),
        unit=assignment.unit_id,
        kind__in=RIGHTS[Verb.ACCEPT_ASSIGNMENT],
    )
    return list(User.objects.filter(is_active=True, person__posts__in=posts).distinct().order_by("pk"))
