"""One delivery taken out, by SMTP or through Apprise: sent once, known not to be, not wanted, or in doubt."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.notices import apprise, smtp
from loa.notices.composing import seal, sender_address
from loa.notices.heeding import heed
from loa.notices.letters import write_letter
from loa.notices.models import Delivery
from loa.notices.wishes import after_quiet, wishes_of
from loa.work.actions import LeaseLost, fail, finish, finishing, holding, postpone

State = Delivery.State


def deliver(row: Delivery) -> None:
    """The delivery is sent, waits (to be tried again, for quiet hours to end), failed, or is in doubt.

    Or it is wanted no more: each attempt asks again what its reader wishes. The caller holds the lease.
    """
    if row.state != State.WAITING:
        finish(row)
        return
    if row.committing_at is not None:
        _conclude(row, State.IN_DOUBT, _("The worker ended before the answer came."))
        return
    if not heed(row):
        return
    if quiet_until := _quiet_until(row):
        _wait(row, quiet_until)
        return
    try:
        _send(row, _sealed(row))
    except smtp.NotSent as broken:
        _put_back(row, str(broken), final=broken.final)
    except smtp.InDoubt as broken:
        _conclude(row, State.IN_DOUBT, str(broken))
    else:
        _conclude(row, State.SENT)


def give_up(row: Delivery) -> None:
    """What was tried in vain as often as it may be is shown to people."""
    state = State.IN_DOUBT if row.committing_at else State.FAILED
    row.settle(state, reason=row.last_error)


def _quiet_until(row: Delivery) -> datetime | None:
    """When the quiet hours end that it is now, None outside them; what people ask for themselves is none."""
    if row.channel is not None:
        quiet = row.channel.quiet
    elif row.recipient_id and row.notices.exists():
        quiet = wishes_of(row.recipient_id).quiet
    else:
        return None
    now = timezone.now()
    ends = after_quiet(quiet, now)
    return ends if ends > now else None


def _wait(row: Delivery, until: datetime) -> None:
    """The row waits; it was not tried, and what was tried in vain before still counts."""
    tried = row.attempts - 1
    with holding(row):
        postpone(row, until)
        Delivery.objects.filter(pk=row.pk).update(attempts=tried)


def _sealed(row: Delivery) -> bytes:
    """What is sent. It stands in the row before the first attempt, and later notices wait for the next one.

    Of a letter nothing but the subject stands there.
    """
    with holding(row):
        if row.letter:
            return write_letter(row)
        # Locked, so that no notice joins a mail whose words are written already.
        row.message = Delivery.objects.select_for_update().get(pk=row.pk).message
        if not row.message:
            seal(row)
            row.save(update_fields=["message", "subject"])
        return row.message.encode()


def _send(row: Delivery, message: bytes) -> None:
    if row.channel is not None:
        _commit(row)
        apprise.post(row.channel.address, title=row.subject, body=row.message)
        return
    if settings.MAIL_SERVER is None:
        raise smtp.NotSent(_("No mail server is set up: set LOA_MAIL_URL."))
    smtp.send(
        settings.MAIL_SERVER,
        sender=sender_address(),
        address=row.address,
        message=message,
        before_dot=lambda: _commit(row),
    )


def _commit(row: Delivery) -> None:
    """It is written down that the act which cannot be taken back comes next; raises LeaseLost."""
    with holding(row):
        row.committing_at = timezone.now()
        row.save(update_fields=["committing_at"])


def _put_back(row: Delivery, words: str, *, final: bool) -> None:
    """Surely not sent: the mark is taken away and the row is tried again, or given up."""
    with holding(row):
        row.committing_at, row.reason = None, words[:2000]
        row.save(update_fields=["committing_at", "reason"])
    fail(row, words, final=final)


def _conclude(row: Delivery, state: str, reason: str = "") -> None:
    try:
        with finishing(row):
            row.settle(state, reason=reason)
    except LeaseLost:
        # Another worker found the mark and put the row in doubt meanwhile; we know better.
        known = Delivery.objects.filter(pk=row.pk, state=State.IN_DOUBT, decided_by=None)
        known.update(state=state, reason=reason, settled_at=timezone.now())
