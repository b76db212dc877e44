"""The head of the chain, given once a day to somebody outside: then nobody can cut off its end unseen."""

from __future__ import annotations

from email.utils import make_msgid
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.evidence.models import Anchor, Record
from loa.evidence.stamps import NotStamped, ask_stamp, said
from loa.notices import smtp
from loa.notices.composing import plain_mail, sender_address
from loa.work.actions import fail, finishing, holding

Way = Anchor.Way


def ask_anchors() -> list[Anchor]:
    """Today's head waits to be anchored in each way that is set up; a day is anchored once a way."""
    head = Record.objects.order_by("number").last()
    if head is None:
        return []
    made = []
    for way, where in ways_set_up().items():
        values = {"number": head.number, "hash": head.hash, "sent_to": where[:300]}
        anchor, new = Anchor.objects.get_or_create(
            day=timezone.localdate(), way=way, defaults={**values, "message_id": _message_id()}
        )
        made += [anchor] if new else []
        if way == Way.STAMP:  # what waits goes where the setting says now; a mail may have gone already
            waiting_anchors().filter(way=way).update(sent_to=where[:300])
    return made


def ways_set_up() -> dict[Anchor.Way, str]:
    """Each way that the settings name, and where it leads."""
    ways = {Way.MAIL: _setting("ANCHOR_MAIL"), Way.STAMP: _setting("TSA_URL")}
    return {way: where for way, where in ways.items() if where}


def waiting_anchors() -> QuerySet[Anchor]:
    """What is not anchored, the oldest first: it waits, or was given up."""
    return Anchor.objects.filter(anchored_at=None).order_by("day", "way")


def anchor_head(anchor: Anchor) -> None:
    """The anchor has been given away, waits to be tried again, or is in doubt and not sent a second time."""
    try:
        token = _stamp(anchor) if anchor.way == Way.STAMP else _mail(anchor)
    except smtp.InDoubt as doubt:
        fail(anchor, str(doubt), final=True)
        return
    except smtp.NotSent as broken:
        _put_back(anchor, broken)
        return
    except (NotStamped, OSError) as error:
        fail(anchor, f"{type(error).__name__}: {error}"[:2000])
        return
    with finishing(anchor):
        anchor.token, anchor.anchored_at = token, timezone.now()
        anchor.save(update_fields=["token", "anchored_at", "sent_to"])
        values = {"number": [None, anchor.number], "way": [None, anchor.way]}
        record_change(None, "evidence.anchor_head", obj=anchor, values=values)


def _stamp(anchor: Anchor) -> bytes:
    """Stamped by the authority that the setting names now, which the row says afterwards."""
    where = _setting("TSA_URL")
    if not where:
        raise NotStamped(_("LOA_TSA_URL is not set where the worker runs."))
    anchor.sent_to = where[:300]
    return ask_stamp(said(anchor.number, anchor.hash))


def _mail(anchor: Anchor) -> bytes:
    """Sent; a second attempt bears the same Message-ID. Raises NotSent, or InDoubt where nobody can know."""
    if anchor.committing_at is not None:
        raise smtp.InDoubt(_("The worker ended before the answer came."))
    if settings.MAIL_SERVER is None:
        raise smtp.NotSent(_("No mail server is set up: set LOA_MAIL_URL."))
    head = said(anchor.number, anchor.hash).decode().strip()
    day = anchor.day.strftime("%d/%m/%Y")
    words = _("Keep this mail. To check the evidence against it later:\n\n%(command)s\n")
    message = plain_mail(
        anchor.sent_to,
        anchor.message_id,
        subject=_("Head of the chain of evidence, %(day)s") % {"day": day},
        words=words % {"command": f"loa evidence verify --head {head}"},
    )
    smtp.send(
        settings.MAIL_SERVER,
        sender=sender_address(),
        address=anchor.sent_to,
        message=message,
        before_dot=lambda: _commit(anchor),
    )
    return b""


def _commit(anchor: Anchor) -> None:
    """It is written down that the act which cannot be taken back comes next; raises LeaseLost."""
    with holding(anchor):
        anchor.committing_at = timezone.now()
        anchor.save(update_fields=["committing_at"])


def _put_back(anchor: Anchor, broken: smtp.NotSent) -> None:
    """Surely not sent: the mark is taken away, and it is tried again, or given up."""
    with holding(anchor):
        anchor.committing_at = None
        anchor.save(update_fields=["committing_at"])
    fail(anchor, str(broken), final=broken.final)


def _message_id() -> str:
    host = urlsplit(str(getattr(settings, "WAGTAILADMIN_BASE_URL", ""))).hostname
    return make_msgid("anchor", domain=host or "loa.invalid")[:200]


def _setting(name: str) -> str:
    return str(getattr(settings, name, "") or "")
