"""Issuing: an approved draft takes the next number of its book and becomes a document of the register.

Printing, signing and reading back take a second; nobody waits for them with a lock in hand. The paper is
made for the number that would be next, and issued in one short transaction if that still is the next one;
otherwise it is made anew. So numbers have no gap and no double, however many issue at once, and whatever
is killed when. The last attempt holds the book while it prints, so that everybody comes to an end.
"""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, require
from loa.documents.actions.issued import register_issued
from loa.documents.actions.misread import check_told
from loa.documents.drafting.content import TYPES
from loa.documents.drafting.filling import printed_digest
from loa.documents.drafting.printing import Printed, print_draft
from loa.documents.drafting.works import printing_works
from loa.documents.errors import Refused, Stale
from loa.documents.models import Document, Draft, NumberBook

_FREE_ATTEMPTS = 4


def issue_draft(user: User, draft: Draft, *, day: date | None = None, asked: bool = False) -> Document:
    """The draft is issued under the next number of its year and type, signed where a key is set up.

    Issued already: the same document again. Call it outside a transaction. `asked` by a person: `Misread`
    where a reader of the paper would take duties otherwise, and nobody was told of these yet.
    """
    day = day or timezone.localdate()
    for attempt in range(_FREE_ATTEMPTS + 1):
        last = attempt == _FREE_ATTEMPTS
        with transaction.atomic() if last else nullcontext():
            row, book = _issuable(user, draft, day=day, lock=last)
            if row.document is not None:
                return row.document
            printed = print_draft(row, number=book.last + 1, day=day)
            if asked:
                check_told(row, printed.misread)
            issued = _issue(user, row, book, printed)
        if issued is not None:
            return issued
    raise Stale(_("Others issued at the same moment; try again. Nothing was issued."))


def set_last_number(user: User, unit: Unit, *, doc_type: str, year: int, last: int) -> NumberBook:
    """The book goes on after a number that was taken on paper; it never goes back."""
    if doc_type not in TYPES:
        raise Refused(_("“%(type)s” is no type of document that is drafted here.") % {"type": doc_type})
    with transaction.atomic():
        require(user, Verb.ISSUE_DOCUMENT, unit)
        book = _locked_book(unit, year, TYPES[doc_type])
        if last < book.last:
            raise Refused(_("Number %(n)s is taken already; a book only goes on.") % {"n": book.last})
        before, book.last = book.last, last
        book.save(update_fields=["last"])
        record_change(user, "documents.set_last_number", obj=book, values={"last": [before, last]})
        return book


def _issuable(user: User, draft: Draft, *, day: date, lock: bool) -> tuple[Draft, NumberBook]:
    """The draft and its book as they stand now; `Refused` where these words were not approved."""
    row = Draft.objects.select_related("owner__parent", "document").get(pk=draft.pk)
    require(user, Verb.ISSUE_DOCUMENT, row.owner)
    symbol = TYPES[row.doc_type]
    if lock:
        return row, _locked_book(row.owner, day.year, symbol)
    book, _made = NumberBook.objects.get_or_create(owner=row.owner, year=day.year, symbol=symbol)
    if row.document is None:
        _check_approved(row)
    return row, book


def _check_approved(row: Draft) -> None:
    if row.state != Draft.State.APPROVED or row.digest != printed_digest(row):
        raise Refused(_("Only an approved draft is issued, in the words that were approved."))


@transaction.atomic
def _issue(user: User, draft: Draft, seen: NumberBook, printed: Printed) -> Document | None:
    """The document stands under its number; None where the number was taken meanwhile."""
    book = NumberBook.objects.select_for_update().get(pk=seen.pk)
    row = Draft.objects.select_for_update().get(pk=draft.pk)
    if row.document is not None:
        return row.document
    if book.last != seen.last or row.version != draft.version:
        return None
    _check_approved(row)
    book.last += 1
    book.save(update_fields=["last"])
    document = register_issued(user, row, printed)
    row.state, row.book, row.number, row.document = Draft.State.ISSUED, book, book.last, document
    row.printed = {"issuer": list(printed.issuer), "works": printing_works()}
    row.changed_by, row.changed_at = user, timezone.now()
    row.save()
    values = {"number": [None, printed.code], "state": [Draft.State.APPROVED, row.state]}
    record_change(user, "documents.issue_draft", obj=row, values=values)
    return document


def _locked_book(unit: Unit, year: int, symbol: str) -> NumberBook:
    book, _made = NumberBook.objects.get_or_create(owner=unit, year=year, symbol=symbol)
    return NumberBook.objects.select_for_update().get(pk=book.pk)
