"""Letters whose words nobody else may read: written anew for each attempt, and kept in no row.

A link that sets a password is such words. The delivery says which letter it is and to whom; whoever may
look at deliveries, and whoever has a copy of the database, finds no link in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from loa.directory.models import User
from loa.notices.composing import new_message_id, plain_mail
from loa.notices.models import Delivery
from loa.notices.smtp import NotSent
from loa.notices.wishes import wishes_of


@dataclass(frozen=True)
class Letter:
    """What is written in one attempt."""

    subject: str
    words: str


Writer = Callable[[Delivery], Letter | None]
_writers: dict[str, Writer] = {}


def register_letter(name: str, writer: Writer) -> None:
    """Letters of this name are written by `writer`; None where it is not to be sent any more."""
    _writers[name] = writer


def post_letter(user: User, name: str, *, address: str) -> Delivery:
    """The letter is on its way to this address of the user."""
    return Delivery.objects.create(recipient=user, address=address, letter=name, message_id=new_message_id())


def write_letter(delivery: Delivery) -> bytes:
    """The mail as of now, its subject in the row; `NotSent` where it is not to be sent any more."""
    language = wishes_of(delivery.recipient_id).language if delivery.recipient_id else ""
    with translation.override(language or settings.LANGUAGE_CODE):
        letter = _writers[delivery.letter](delivery)
    if letter is None:
        raise NotSent(_("The account is closed or has another address by now."), final=True)
    delivery.subject = letter.subject
    delivery.save(update_fields=["subject"])
    return plain_mail(delivery.address, delivery.message_id, subject=letter.subject, words=letter.words)
