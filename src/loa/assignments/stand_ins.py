"""Who takes a way without a post that gives it: the bearer of a link, who keys in a slip, a unit's end."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from loa.assignments.models import Assignment, Link
from loa.assignments.transitions import SUCCEED, TAKEN_OVER, Transition
from loa.directory.models import Post, Unit, User
from loa.directory.rights import Verb, may

# What a link and a slip are for; to decline, to ask for days and to hand down needs somebody with a post.
WAYS = frozenset({"accept", "report_progress", "add_proof", "hand_in"})
# Those who decide about the work may also give it out by link or on paper, and key in what comes back.
DECIDES = {True: Verb.DECIDE_PART, False: Verb.CONFIRM_ASSIGNMENT}


class Bearer(AnonymousUser):
    """Whoever holds a signed link: no account, and one assignment."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self.link = link

    def may_take(self, way: Transition, assignment: Assignment) -> bool:
        """Whether the link gives this way on this assignment, now."""
        if way.name not in WAYS or assignment.pk != self.link.assignment_id:
            return False
        # As it is now: what is sent may take minutes to come in, and the link be revoked meanwhile.
        return Link.objects.get(pk=self.link.pk).valid


class Clerk:
    """Somebody with an account who keys in what a unit has written on its slip."""

    def __init__(self, user: User) -> None:
        self.user = user

    def may_take(self, way: Transition, assignment: Assignment) -> bool:
        """Whether their post lets them key this in for this unit."""
        return way.name in WAYS and may_give_out(self.user, Verb.KEY_IN_SLIP, assignment)


class Succession:
    """The end of a unit, said by `user` (None: by the machine's operator), who had the right to say it."""

    def __init__(self, user: User | None) -> None:
        self.user = user

    def may_take(self, way: Transition, assignment: Assignment) -> bool:
        """Whether work goes on to a successor by this way, and its unit is such a one."""
        last = assignment.unit.valid_to
        return way is TAKEN_OVER or (way is SUCCEED and last is not None and last < timezone.localdate())


Doer = User | Bearer | Clerk | Succession


def may_give_out(user: User | AnonymousUser, verb: Verb, assignment: Assignment) -> bool:
    """Whether a post gives the verb over the unit, or the one who asks decides about the work."""
    if may(user, verb, assignment.unit):
        return True
    return may(user, DECIDES[assignment.parent_id is not None], assignment.giver_unit)


def sender_of(link: Link) -> Unit:
    """The unit that gave the link out: the assignment's own where its maker has worked there, else the giver.

    Posts that have ended count too: who sent a link stays who sent it.
    """
    assignment = link.assignment
    own = Post.objects.filter(unit=assignment.unit_id, person__user=link.made_by_id).exists()
    return assignment.unit if own else assignment.giver_unit


def account_of(doer: Any) -> User | None:
    """The account that acts, or None: nobody signed in, or the system."""
    if isinstance(doer, Clerk | Succession):
        return doer.user
    return None if doer is None or not doer.is_authenticated else doer


def sign(doer: Any) -> dict[str, Any]:
    """What a step says of who took it."""
    return {
        "by": account_of(doer),
        "link": doer.link if isinstance(doer, Bearer) else None,
        "by_slip": isinstance(doer, Clerk),
    }
