"""Entering by hand what no machine could read: the words are typed beside the images of the pages."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.documents.actions.register import change_state
from loa.documents.errors import Refused
from loa.documents.models import Document, Reading
from loa.reader.limits import DEFAULT

_TYPABLE = (Document.State.FAILED, Document.State.BY_HAND, Document.State.REVIEW)


def enter_by_hand(user: User, document: Document) -> None:
    """The document waits for somebody to type its words."""
    with transaction.atomic():
        row = Document.objects.select_for_update().get(pk=document.pk)
        require(user, Verb.REVIEW_DOCUMENT, row.owner)
        if row.state == Document.State.BY_HAND:
            return
        if row.state != Document.State.FAILED:
            raise Refused(_("Only a document that could not be read is entered by hand."))
        change_state(user, row, to=Document.State.BY_HAND, verb="enter_by_hand")


def type_text(user: User, document: Document, *, text: str) -> Reading:
    """The typed words wait to be read like a text; the file and its page images stay as they are."""
    text = text.replace("\r\n", "\n").replace("\0", "").strip()
    if not text:
        raise Refused(_("Type the words of the document first."))
    if len(text) > DEFAULT.text_characters:
        raise Refused(_("These are more words than a document may have."))
    with transaction.atomic():
        row = Document.objects.select_for_update().get(pk=document.pk)
        require(user, Verb.REVIEW_DOCUMENT, row.owner)
        if row.state not in _TYPABLE:
            raise Refused(_("This document is not open for typing now."))
        last = row.readings.order_by("-pk").first()
        if row.state == Document.State.REVIEW and not (last and last.typed):
            raise Refused(_("Only a document that could not be read is entered by hand."))
        reading = Reading.objects.create(document=row, typed=text)
        record_change(user, "documents.type_text", obj=reading, values={"characters": [None, len(text)]})
        change_state(user, row, to=Document.State.READING, verb="type_text")
        return reading
