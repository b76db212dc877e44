"""May this person take this way? The one rule that actions, pages and lists ask."""

from __future__ import annotations

from django.utils.translation import gettext as _

from loa.assignments.models import Assignment
from loa.assignments.stand_ins import Bearer, Clerk, Doer, Succession
from loa.assignments.transitions import Side, Transition
from loa.directory.models import User
from loa.directory.rights import NotAllowed, may


def may_take(user: Doer, way: Transition, assignment: Assignment) -> bool:
    """Whether a post gives the way; nobody decides about a part that was given to themselves."""
    if isinstance(user, Bearer | Clerk | Succession):
        return user.may_take(way, assignment)
    return not _is_own_part(user, way, assignment) and may(
        user, way.verb_for(assignment), way.unit_of(assignment)
    )


def require_way(user: Doer, way: Transition, assignment: Assignment) -> None:
    """Raises `NotAllowed` unless the user may take the way."""
    if not may_take(user, way, assignment):
        raise NotAllowed(_("Your post does not give this right over this unit."))


def _is_own_part(user: User, way: Transition, assignment: Assignment) -> bool:
    officer = assignment.officer
    return way.side is Side.GIVER and officer is not None and officer.user_id == user.pk
