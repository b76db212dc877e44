"""The words of a mail: sealed once, so that every attempt carries the same bytes and the same Message-ID."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.notices.models import Delivery, Notice
from loa.notices.wishes import wishes_of

SALT = "notices.unsubscribe"
SHOWN = 100  # notices written out in one mail; the rest are counted


def new_message_id() -> str:
    """A Message-ID that no other message has."""
    return f"<{uuid.uuid4()}@{_host()}>"


def seal(delivery: Delivery) -> None:
    """The delivery's message is written, from the notices that belong to it; nothing is saved."""
    notices = list(delivery.notices.order_by("kind", "made_at", "pk"))
    language = wishes_of(delivery.recipient_id).language if delivery.recipient_id else ""
    with translation.override(language or settings.LANGUAGE_CODE):
        if delivery.channel_id:
            _seal_post(delivery, notices)
        else:
            _seal_mail(delivery, notices)


def seal_test(delivery: Delivery) -> None:
    """The delivery's message says that mail works."""
    delivery.subject = _("Loa: mail works")
    words = _("This mail was sent to see whether mail from Loa arrives. It has arrived.")
    delivery.message = _as_text(_mail(delivery, words + "\n"))


def test_message(address: str) -> Delivery:
    """A message for trying the server out; it is no row and is never saved."""
    delivery = Delivery(address=address, message_id=new_message_id())
    seal_test(delivery)
    return delivery


def plain_mail(address: str, message_id: str, *, subject: str, words: str) -> bytes:
    """A mail of a few words to an address that is nobody's account here."""
    return _mail(Delivery(address=address, message_id=message_id, subject=subject), words).as_bytes()


def unsubscribe_url(user_id: int, kind: str = "") -> str:
    """The address that ends mails to this person, or those of one kind, without signing in."""
    token = signing.dumps({"u": user_id, "k": kind}, salt=SALT)
    return absolute(reverse("notices:unsubscribe", args=[token]))


def absolute(path: str) -> str:
    """The whole address of a page of this site."""
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path


def sender_address() -> str:
    """The bare address that our mails come from."""
    return parseaddr(settings.MAIL_FROM)[1]


def _seal_mail(delivery: Delivery, notices: Sequence[Notice]) -> None:
    one = notices[0] if len(notices) == 1 and delivery.digest_on is None else None
    on = delivery.digest_on or timezone.localdate()
    day = date_format(on, "SHORT_DATE_FORMAT")
    many = ngettext("Loa: %(n)d notice, %(day)s", "Loa: %(n)d notices, %(day)s", len(notices))
    delivery.subject = one.subject if one else many % {"n": len(notices), "day": day}
    assert delivery.recipient_id is not None
    leave = unsubscribe_url(delivery.recipient_id, one.kind if one else "")
    context = {
        "notices": [
            (notice, absolute(notice.url) if notice.url else "", _earlier(notice, on))
            for notice in notices[:SHOWN]
        ],
        "hidden": max(0, len(notices) - SHOWN),
        "inbox": absolute(reverse("notices:index")),
        "settings": absolute(reverse("notices:settings")),
        "unsubscribe": leave,
        "subject": delivery.subject,
        "language": translation.get_language(),
    }
    message = _mail(delivery, render_to_string("notices/mail/digest.txt", context))
    message.add_alternative(
        render_to_string("notices/mail/digest.html", context), subtype="html", cte="base64"
    )
    message["List-Unsubscribe"] = f"<{leave}>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    delivery.message = _as_text(message)


def _earlier(notice: Notice, day: date) -> date | None:
    """The day on which it was told where that is before the mail's: what it counts is of that day."""
    told = timezone.localdate(notice.made_at)
    return told if told < day else None


def _seal_post(delivery: Delivery, notices: Sequence[Notice]) -> None:
    delivery.subject = notices[0].subject
    lines = [
        part for notice in notices for part in (notice.body, notice.url and absolute(notice.url)) if part
    ]
    delivery.message = "\n".join(lines) or delivery.subject


def _mail(delivery: Delivery, words: str) -> EmailMessage:
    message: EmailMessage = EmailMessage(policy=SMTP)
    name, address = parseaddr(settings.MAIL_FROM)
    message["From"] = Address(name, addr_spec=address)
    message["To"] = Address(addr_spec=delivery.address)
    message["Subject"] = " ".join(delivery.subject.split())
    message["Date"] = format_datetime(timezone.now())
    message["Message-ID"] = delivery.message_id
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(words, cte="base64")
    return message


def _as_text(message: EmailMessage) -> str:
    return message.as_bytes().decode("ascii")


def _host() -> str:
    address: Any = sender_address().rpartition("@")[2] or urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname
    return str(address or "localhost")
