"""What a reader wishes by now holds for the mail that is still on its way to them too."""

from __future__ import annotations

from django.utils.translation import gettext as _

from loa.directory.models import User
from loa.notices.models import Delivery, Mode, Notice
from loa.notices.wishes import Wishes, wishes_of
from loa.work.actions import finish, holding


def heed(row: Delivery) -> bool:
    """The mail is as its reader wishes it now; False where they want none of it, and the row says so.

    The caller holds the lease (else raises LeaseLost, and nothing is said of a mail that another worker has
    sent or left in doubt) and knows that it was not sent: its words may change, its Message-ID does not.
    What goes to a channel, and what a reader asked for themselves, stays as it is.
    """
    if row.recipient is None:
        return True
    with holding(row):
        # Locked, so that no notice joins a mail that is about to end.
        Delivery.objects.select_for_update().get(pk=row.pk)
        return _heeded(row, row.recipient)


def _heeded(row: Delivery, reader: User) -> bool:
    notices, wishes = list(row.notices.all()), wishes_of(reader.pk)
    dropped = [each for each in notices if wishes.mode(each.kind, urgent=each.urgent) == Mode.OFF]
    if notices and (not reader.is_active or len(dropped) == len(notices)):
        row.settle(Delivery.State.UNWANTED, reason=_why(reader, wishes))
        finish(row)
        return False
    if notices and (dropped or row.address != wishes.address):
        _unseal(row, address=wishes.address, without=dropped)
    return True


def _why(reader: User, wishes: Wishes) -> str:
    if not reader.is_active:
        return _("The account is closed by now.")
    if not wishes.address:
        return _("The person has no e-mail address that works by now.")
    return _("The person has switched these mails off by now.")


def _unseal(row: Delivery, *, address: str, without: list[Notice]) -> None:
    """The words are written again at this attempt, for this address and without these notices."""
    Notice.objects.filter(pk__in=[notice.pk for notice in without]).update(delivery=None)
    row.address, row.message = address, ""
    row.save(update_fields=["address", "message"])
