"""Whoever sends or issues a draft is told what a reader of the paper would take otherwise."""

from __future__ import annotations

from django.utils.translation import gettext as _

from loa.documents.drafting.filling import printed_digest
from loa.documents.drafting.printing import misread_now
from loa.documents.drafting.rereading import Misread as Told
from loa.documents.errors import Misread
from loa.documents.models import Draft
from loa.reader.errors import ReadingRefused


def look_for_misread(draft: Draft) -> None:
    """What a reader would take otherwise stands with the draft, to be shown; outside any transaction."""
    try:
        _keep(draft, misread_now(draft))
    except ReadingRefused:
        return  # issuing reads it again, and says why it cannot


def told_of(draft: Draft) -> list[Told]:
    """What was told of the draft as it stands; nothing where its words are others by now."""
    if draft.misread.get("digest") != printed_digest(draft):
        return []
    found: list[Told] = draft.misread["told"]
    return found


def check_told(draft: Draft, found: list[Told]) -> None:
    """Raises `Misread`, and keeps what was found, unless all of it was told before."""
    told = told_of(draft)
    if all(each in told for each in found):
        return
    _keep(draft, found)
    raise Misread(
        _(
            "A reader of the paper would take some duties otherwise; they are listed below. Nothing was "
            "issued. Change the words, or issue it all the same."
        )
    )


def _keep(draft: Draft, found: list[Told]) -> None:
    draft.misread = {"digest": printed_digest(draft), "told": found}
    Draft.objects.filter(pk=draft.pk).update(misread=draft.misread)
