"""What becomes of a delivery that a person has to decide about; and a test of the mail."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.models import User
from loa.directory.rights import NotAllowed, Verb, require
from loa.notices.composing import new_message_id, seal_test
from loa.notices.errors import Refused
from loa.notices.models import Delivery
from loa.notices.queries import undelivered
from loa.notices.wishes import wishes_of
from loa.work.actions import ask

State = Delivery.State
DONE = Delivery.LeaseState.DONE


@transaction.atomic
def decide_delivery(user: User, delivery: Delivery, *, verdict: str, why: str = "") -> Delivery:
    """One in doubt counts as sent or is sent again, one that failed is sent again; or it is let be, with why.

    What is sent again goes under the same Message-ID, to the address that the person has now: a mail program
    that has it already shows it once.
    """
    row = Delivery.objects.select_for_update().get(pk=delivery.pk)
    if not undelivered(user).filter(pk=row.pk).exists():
        if row.state in (State.IN_DOUBT, State.FAILED):
            raise NotAllowed
        raise Refused(_("Somebody has decided this meanwhile."))
    before = row.state
    if verdict == "sent" and row.state == State.IN_DOUBT:
        row.settle(State.SENT, reason=row.reason, decided_by=user)
    elif verdict == "again":
        _again(row, user)
    elif verdict == "close":
        _close(row, user, why.strip())
    else:
        raise Refused(_("Choose: it has arrived, send it again, or let it be."))
    values = {"state": [before, row.state]}
    record_change(user, "notices.decide_delivery", obj=row, values=values, reason=row.closed_why)
    return row


def _close(row: Delivery, user: User, why: str) -> None:
    if not why:
        raise Refused(_("Say why it is let be: how the person was told instead, or why that is not needed."))
    # Nothing waits for a worker any more either.
    row.settle(State.CLOSED, reason=row.reason, decided_by=user, closed_why=why, lease_state=DONE)


def _again(row: Delivery, user: User) -> None:
    address = wishes_of(row.recipient_id).address if row.recipient_id else ""
    if row.recipient_id and not row.letter and address and address != row.address:
        row.address, row.message = address, ""  # sealed anew for the new address
    row.state, row.committing_at, row.decided_by, row.settled_at = State.WAITING, None, user, None
    row.save(update_fields=["state", "committing_at", "decided_by", "settled_at", "address", "message"])
    ask(row)


@transaction.atomic
def send_test(user: User) -> Delivery:
    """A mail that says that mail works is on its way to the user's own address."""
    require(user, Verb.MANAGE_DIRECTORY, None)
    if not settings.MAIL_SERVER:
        raise Refused(_("No mail server is set up: set LOA_MAIL_URL."))
    wishes = wishes_of(user.pk)
    if not wishes.address:
        raise Refused(_("You have no e-mail address: enter one in the directory first."))
    row = Delivery(recipient=user, address=wishes.address, message_id=new_message_id())
    seal_test(row)
    row.save()
    record_change(user, "notices.send_test", obj=row)
    return row
