"""The head of the chain, given once a day to somebody outside: then nobody can cut off its end unseen."""

from __future__ import annotations

from email.utils import make_msgid
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.evidence.models import Anchor, Record
from loa.evidence.stamps import NotStamped, ask_stamp, said
from loa.work.actions import fail, finishing

Way = Anchor.Way


def ask_anchors() -> list[Anchor]:
    """Today's head waits to be anchored in each way that is set up; a day is anchored once a way."""
    head = Record.objects.order_by("number").last()
    if head is None:
        return []
    ways = {Way.MAIL: _setting("ANCHOR_MAIL"), Way.STAMP: _setting("TSA_URL")}
    made = []
    for way, where in ways.items():
        if where:
            values = {"number": head.number, "hash": head.hash, "sent_to": where[:300]}
            anchor, new = Anchor.objects.get_or_create(
                day=timezone.localdate(), way=way, defaults={**values, "message_id": _message_id()}
            )
            made += [anchor] if new else []
    return made


def anchor_head(anchor: Anchor) -> None:
    """The anchor has been given away, or waits to be tried again."""
    try:
        token = ask_stamp(said(anchor.number, anchor.hash)) if anchor.way == Way.STAMP else _mail(anchor)
    except (NotStamped, OSError) as error:  # what the mail server says is an OSError too
        fail(anchor, f"{type(error).__name__}: {error}"[:2000])
        return
    with finishing(anchor):
        anchor.token, anchor.anchored_at = token, timezone.now()
        anchor.save(update_fields=["token", "anchored_at"])
        values = {"number": [None, anchor.number], "way": [None, anchor.way]}
        record_change(None, "evidence.anchor_head", obj=anchor, values=values)


def _mail(anchor: Anchor) -> bytes:
    """Sent; a second attempt bears the same Message-ID, so that it can be told from another mail."""
    words = said(anchor.number, anchor.hash).decode().strip()
    day = anchor.day.strftime("%d/%m/%Y")
    message = EmailMessage(
        _("Head of the chain of evidence, %(day)s") % {"day": day},
        _("Keep this mail. To check the evidence against it later:\n\n%(command)s\n")
        % {"command": f"loa evidence verify --head {words}"},
        to=[anchor.sent_to],
        headers={"Message-ID": anchor.message_id},
    )
    message.send()
    return b""


def _message_id() -> str:
    host = urlsplit(str(getattr(settings, "WAGTAILADMIN_BASE_URL", ""))).hostname
    return make_msgid("anchor", domain=host or "loa.invalid")[:200]


def _setting(name: str) -> str:
    return str(getattr(settings, name, "") or "")
