"""From a notice to the delivery that takes it out: one daily mail a person, or one of its own."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from loa.notices.composing import new_message_id
from loa.notices.models import Delivery, Kind, Mode, Notice
from loa.notices.wishes import Wishes, after_quiet, wishes_of
from loa.work.actions import finish, finishing, holding, postpone

State = Notice.LeaseState


def route(notice: Notice) -> None:
    """The notice belongs to a delivery, waits for its time, or needs none. The caller holds the lease."""
    now = timezone.now()
    if notice.channel is not None:
        quiet_until = after_quiet(notice.channel.quiet, now)
        if quiet_until > now:  # the worker came late, or the hours were set since
            postpone(notice, quiet_until)
            return
        with finishing(notice):
            _join(notice, _new_delivery(notice))
        return
    assert notice.recipient_id is not None
    wishes = wishes_of(notice.recipient_id)
    mode = wishes.mode(notice.kind, urgent=notice.urgent) if settings.MAIL_SERVER else Mode.OFF
    quiet_until = wishes.after_quiet(now)
    if mode == Mode.OFF or notice.read_at:
        finish(notice)
    elif quiet_until > now:
        postpone(notice, quiet_until)
    elif mode == Mode.NOW:
        with finishing(notice):
            _join(notice, _new_delivery(notice, wishes))
    else:
        _into_digest(notice, wishes, now)


def _into_digest(notice: Notice, wishes: Wishes, now: datetime) -> None:
    """The notice, and all others of the person whose time has come, are in today's daily mail.

    Where that has left already, the notice waits for the next one: each is in one mail at the most.
    """
    today = timezone.localdate(now)
    with holding(notice):
        values = {"address": wishes.address, "message_id": new_message_id()}
        found, _made = Delivery.objects.select_for_update(of=("self",)).get_or_create(
            recipient_id=notice.recipient_id, digest_on=today, defaults=values
        )
        if found.message or found.state != Delivery.State.WAITING:
            postpone(notice, wishes.next_digest(now))
            return
        _join(notice, found)
        finish(notice)
        kinds = [kind for kind in Kind.values if wishes.mode(kind) == Mode.DIGEST]
        others = Notice.objects.filter(
            recipient_id=notice.recipient_id,
            lease_state=State.READY,
            due_at__lte=now,
            delivery=None,
            urgent=False,
            read_at=None,
            kind__in=kinds,
        )
        others.update(delivery=found, lease_state=State.DONE)


def _new_delivery(notice: Notice, wishes: Wishes | None = None) -> Delivery:
    return Delivery.objects.create(
        recipient_id=notice.recipient_id,
        channel_id=notice.channel_id,
        address=wishes.address if wishes else "",
        message_id=new_message_id(),
        subject=notice.subject,
    )


def _join(notice: Notice, delivery: Delivery) -> None:
    notice.delivery = delivery
    notice.save(update_fields=["delivery"])
