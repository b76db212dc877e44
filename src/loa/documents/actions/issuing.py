"""Issuing: an approved draft takes the next number of its book and becomes a document of the register.

Printing, signing and reading back take seconds; nobody waits for them with a lock in hand. A draft first has
its turn at the book: for a while others do not print for the number that would be next. Its paper is made for
that number, put into the store, and issued in one short transaction if that still is the next one; otherwise
it is made anew. The turn only spares work: whoever is killed or too slow loses it, and numbers have no gap
and no double, however many issue at once, and whatever is killed when.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

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
from loa.evidence.actions import put_ahead
from loa.evidence.ahead import looking_ahead
from loa.work.actions import database_now

TURN = timedelta(seconds=30)  # a paper of sixty pages is printed, signed and read in half of it
PATIENCE = 20.0  # seconds, as long as a writer waits for the database
LOOK_AGAIN = 0.1
_ATTEMPTS = 5


def issue_draft(user: User, draft: Draft, *, day: date | None = None, asked: bool = False) -> Document:
    """The draft is issued under the next number of its year and type, signed where a key is set up.

    Issued already: the same document again. Call it outside a transaction. `asked` by a person: `Misread`
    where a reader of the paper would take duties otherwise, and nobody was told of these yet.
    """
    day = day or timezone.localdate()
    for _attempt in range(_ATTEMPTS):
        row, book = _issuable(user, draft, day=day)
        if row.document is not None:
            return row.document
        with looking_ahead(), _turn_at(book, row) as book:
            printed = print_draft(row, number=book.last + 1, day=day)
            if asked:
                check_told(row, printed.misread)
            put_ahead(printed.pdf)
            issued = _issue(user, row, book, printed)
        if issued is not None:
            return issued
    raise _too_many()


def _too_many() -> Stale:
    return Stale(_("Others issued at the same moment; try again. Nothing was issued."))


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


def _issuable(user: User, draft: Draft, *, day: date) -> tuple[Draft, NumberBook]:
    """The draft and its book as they stand now; `Refused` where these words were not approved."""
    row = Draft.objects.select_related("owner__parent", "document").get(pk=draft.pk)
    require(user, Verb.ISSUE_DOCUMENT, row.owner)
    symbol = TYPES[row.doc_type]
    book, _made = NumberBook.objects.get_or_create(owner=row.owner, year=day.year, symbol=symbol)
    if row.document is None:
        _check_approved(row)
    return row, book


@contextmanager
def _turn_at(book: NumberBook, draft: Draft) -> Iterator[NumberBook]:
    """The book as it is when the draft's turn begins; `Stale` where those before it take too long."""
    until = time.monotonic() + PATIENCE
    while not (_is_free(book, draft) and _take_turn(book, draft)):
        if time.monotonic() >= until:
            raise _too_many()
        time.sleep(LOOK_AGAIN)
        book = NumberBook.objects.get(pk=book.pk)
    try:
        yield NumberBook.objects.get(pk=book.pk)
    finally:
        NumberBook.objects.filter(pk=book.pk, turn=draft).update(turn=None, turn_until=None)


def _is_free(book: NumberBook, draft: Draft) -> bool:
    """Whether no other draft has its turn; one that was begun for this draft and broke off goes on."""
    return book.turn_until is None or book.turn_id == draft.pk or book.turn_until <= database_now()


@transaction.atomic
def _take_turn(book: NumberBook, draft: Draft) -> bool:
    held = NumberBook.objects.select_for_update().get(pk=book.pk)
    if not _is_free(held, draft):
        return False
    held.turn, held.turn_until = draft, database_now() + TURN
    held.save(update_fields=["turn", "turn_until"])
    return True


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
