"""What a post may do: the one table of verb × kind of post, and how far each reaches.

A post reaches its unit and the units below it (by `path`) and nothing else, but for the few verbs that
hold everywhere. Verbs of those who answer for a campaign or a document are asked about its **owner**;
verbs of those who do the work about the **unit the assignment is laid on**. So the campaign officer of
the issuing unit sees and confirms every assignment of a campaign it owns: may(user, SEE_CAMPAIGN, owner).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.directory.models import Post, Unit, User

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser


class Verb(StrEnum):
    """An act that needs a right; see_people shows telephones, name_unit tells what a name means."""

    REGISTER_DOCUMENT = "register_document"
    SEE_DOCUMENT = "see_document"
    REVIEW_DOCUMENT = "review_document"
    START_CAMPAIGN = "start_campaign"
    RECALL_CAMPAIGN = "recall_campaign"
    SEE_CAMPAIGN = "see_campaign"
    SET_EVENT_DATE = "set_event_date"
    CONFIRM_ASSIGNMENT = "confirm_assignment"
    RETURN_ASSIGNMENT = "return_assignment"
    SEE_ASSIGNMENT = "see_assignment"
    ACCEPT_ASSIGNMENT = "accept_assignment"
    DECLINE_ASSIGNMENT = "decline_assignment"
    REPORT_PROGRESS = "report_progress"
    HAND_IN_PROOF = "hand_in_proof"
    SEE_DIRECTORY = "see_directory"
    SEE_PEOPLE = "see_people"
    NAME_UNIT = "name_unit"
    MANAGE_DIRECTORY = "manage_directory"


_LEADER, _CAMPAIGN = Post.Kind.LEADER, Post.Kind.CAMPAIGN_OFFICER
_UNIT, _ADMINISTRATOR = Post.Kind.UNIT_OFFICER, Post.Kind.ADMINISTRATOR
_ALL = frozenset(Post.Kind)

RIGHTS: dict[Verb, frozenset[Post.Kind]] = {
    Verb.REGISTER_DOCUMENT: frozenset({_CAMPAIGN}),
    Verb.SEE_DOCUMENT: frozenset({_CAMPAIGN, _LEADER}),
    Verb.REVIEW_DOCUMENT: frozenset({_CAMPAIGN}),
    Verb.START_CAMPAIGN: frozenset({_CAMPAIGN}),
    Verb.RECALL_CAMPAIGN: frozenset({_CAMPAIGN, _LEADER}),
    Verb.SEE_CAMPAIGN: frozenset({_CAMPAIGN, _LEADER}),
    Verb.SET_EVENT_DATE: frozenset({_CAMPAIGN}),
    Verb.CONFIRM_ASSIGNMENT: frozenset({_CAMPAIGN, _LEADER}),
    Verb.RETURN_ASSIGNMENT: frozenset({_CAMPAIGN, _LEADER}),
    Verb.SEE_ASSIGNMENT: frozenset({_CAMPAIGN, _LEADER, _UNIT}),
    Verb.ACCEPT_ASSIGNMENT: frozenset({_LEADER, _UNIT}),
    Verb.DECLINE_ASSIGNMENT: frozenset({_LEADER, _UNIT}),
    Verb.REPORT_PROGRESS: frozenset({_LEADER, _UNIT}),
    Verb.HAND_IN_PROOF: frozenset({_LEADER, _UNIT}),
    Verb.SEE_DIRECTORY: _ALL,
    Verb.SEE_PEOPLE: _ALL,
    Verb.NAME_UNIT: frozenset({_CAMPAIGN, _ADMINISTRATOR}),
    Verb.MANAGE_DIRECTORY: frozenset({_ADMINISTRATOR}),
}

# Names of units are no secret between offices, and a name means the same unit for everybody.
EVERYWHERE: dict[Verb, frozenset[Post.Kind]] = {
    Verb.SEE_DIRECTORY: _ALL,
    Verb.SEE_PEOPLE: frozenset({_CAMPAIGN, _LEADER, _ADMINISTRATOR}),
    Verb.NAME_UNIT: RIGHTS[Verb.NAME_UNIT],
    Verb.MANAGE_DIRECTORY: RIGHTS[Verb.MANAGE_DIRECTORY],
}


class NotAllowed(PermissionDenied):
    """The account holds no post that gives this right over this unit."""


def may(user: User | AnonymousUser, verb: Verb, unit: Unit | None, *, on: date | None = None) -> bool:
    """Whether a post that `user` holds on the day `on` (today) gives `verb` over `unit`.

    Without a unit: whether one gives `verb` everywhere.
    """
    return any(
        kind in EVERYWHERE.get(verb, ())
        or (unit is not None and bool(unit.path) and unit.path.startswith(path))
        for kind, path in _posts(user, verb, on=on)
    )


def may_anywhere(user: User | AnonymousUser, verb: Verb, *, on: date | None = None) -> bool:
    """Whether `user` has `verb` over at least one unit: what the menu asks."""
    return bool(_posts(user, verb, on=on))


def require(user: User | AnonymousUser, verb: Verb, unit: Unit | None, *, on: date | None = None) -> None:
    """Raises `NotAllowed` unless `user` may do `verb` to `unit`."""
    if not may(user, verb, unit, on=on):
        raise NotAllowed(_("Your post does not give this right over this unit."))


def units_where(user: User | AnonymousUser, verb: Verb, *, on: date | None = None) -> QuerySet[Unit]:
    """The units over which `user` has `verb`, ended ones too."""
    reach = Q(pk__in=[])
    for kind, path in _posts(user, verb, on=on):
        if kind in EVERYWHERE.get(verb, ()):
            return Unit.objects.all()
        reach |= Q(path__startswith=path)
    return Unit.objects.filter(reach)


def _posts(user: User | AnonymousUser, verb: Verb, *, on: date | None) -> list[tuple[str, str]]:
    """Kind and path of the unit of each post in force that gives `verb`."""
    if not user.is_authenticated or not user.is_active:
        return []
    day = on or timezone.localdate()
    held = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day),
        Q(valid_to=None) | Q(valid_to__gte=day),
        person__user=user,
        kind__in=RIGHTS[verb],
    ).exclude(unit__path="")
    return list(held.values_list("kind", "unit__path"))
