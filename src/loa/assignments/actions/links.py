"""Giving a party without an account a link to its one assignment, taking it away, and noting its uses."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment, Link, LinkUse
from loa.assignments.stand_ins import may_give_out
from loa.assignments.tokens import hash_of, new_token
from loa.assignments.transitions import ENDED
from loa.audit.actions import record_change
from loa.audit.sealing import why_sealed
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import NotAllowed, Verb

MOST_DAYS = 365
NAME_LENGTH = 200


def usual_days() -> int:
    """How many days a link is valid where nothing else is said."""
    days: int = getattr(settings, "LINK_DAYS", 30)
    return days


@transaction.atomic
def make_link(user: User, assignment: Assignment, *, party: str, days: int | None = None) -> tuple[Link, str]:
    """The party has a link to this assignment alone; its token is given back here and nowhere else."""
    row = Assignment.objects.select_related("unit", "campaign__owner", "parent__unit").get(pk=assignment.pk)
    _require(user, row)
    if row.campaign.state != Campaign.State.ACTIVE or row.state in ENDED:
        raise Moved(_("This assignment is not under way: no link is made for it."))
    name, length = party.strip(), usual_days() if days is None else days
    if not name or len(name) > NAME_LENGTH:
        raise Refused(_("Say for whom the link is."))
    if not 1 <= length <= MOST_DAYS:
        raise Refused(_("A link is valid for 1 to %(n)d days.") % {"n": MOST_DAYS})
    token = new_token()
    link = Link.objects.create(
        assignment=row,
        party=name,
        token_hash=hash_of(token),
        made_by=user,
        expires_at=timezone.now() + timedelta(days=length),
    )
    values = {"party": [None, name], "assignment": [None, row.pk], "expires_at": [None, link.expires_at]}
    record_change(user, "assignments.make_link", obj=link, values=values)
    return link, token


@transaction.atomic
def revoke_link(user: User, link: Link) -> Link:
    """The link opens nothing any more; revoking it twice changes nothing."""
    related = ("assignment__unit", "assignment__campaign__owner", "assignment__parent__unit")
    row = Link.objects.select_for_update(of=("self",)).select_related(*related).get(pk=link.pk)
    _require(user, row.assignment)
    if row.revoked_at is None:
        row.revoked_at, row.revoked_by = timezone.now(), user
        row.save(update_fields=["revoked_at", "revoked_by"])
        record_change(user, "assignments.revoke_link", obj=row, values={"revoked_at": [None, row.revoked_at]})
    return row


def revoke_links_of(user: User, *, by: User | None) -> None:
    """The links that the account gave out open nothing any more: it was closed by `by`.

    Of a closed case nothing changes, and its links do nothing.
    """
    running = Link.objects.filter(assignment__campaign__state=Campaign.State.ACTIVE)
    for row in running.filter(made_by=user, revoked_at=None):
        row.revoked_at, row.revoked_by = timezone.now(), by
        row.save(update_fields=["revoked_at", "revoked_by"])
        record_change(by, "assignments.revoke_link", obj=row, values={"revoked_at": [None, row.revoked_at]})


def note_use(link: Link, act: str) -> None:
    """The use stands in the log of the link and is counted; of a closed case nothing is, not even that."""
    if why_sealed(link, "assignments.note_use"):
        return
    LinkUse.objects.create(link=link, act=act)
    Link.objects.filter(pk=link.pk).update(uses=F("uses") + 1, last_used_at=timezone.now())


def _require(user: User, assignment: Assignment) -> None:
    if not may_give_out(user, Verb.MAKE_LINK, assignment):
        raise NotAllowed(_("Your post does not give this right over this unit."))
