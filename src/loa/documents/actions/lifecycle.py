"""What a campaign tells of its document: carried out, or under review again."""

from __future__ import annotations

from loa.directory.models import User
from loa.documents.actions.register import change_state
from loa.documents.errors import Refused
from loa.documents.models import Document
from loa.documents.queries import ready_to_start


def carry_document(user: User, document: Document) -> None:
    """The document is carried out: its review is closed. Raises `Refused` while anything is open.

    Call it inside the transaction that starts the campaign; the caller has checked the right to start.
    """
    row = Document.objects.select_for_update().get(pk=document.pk)
    if row.state == Document.State.CARRIED:
        return
    readiness = ready_to_start(row)
    if not readiness.ready:
        raise Refused(", ".join(readiness.reasons))
    change_state(user, row, to=Document.State.CARRIED, verb="carry_document")
    document.state = row.state


def release_document(user: User, document: Document) -> None:
    """The document is under review again: its campaign was recalled. The caller has checked the right."""
    row = Document.objects.select_for_update().get(pk=document.pk)
    if row.state == Document.State.CARRIED:
        change_state(user, row, to=Document.State.REVIEW, verb="release_document")
    document.state = row.state
