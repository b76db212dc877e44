"""What the pages of drafts show: whose drafts a person sees, what may be done with one, the books."""

from __future__ import annotations

from django.db.models import QuerySet

from loa.directory.models import Unit, User
from loa.directory.names import fold_name
from loa.directory.rights import Verb, may, units_where
from loa.documents.drafting.content import TYPES
from loa.documents.drafting.offices import code_of
from loa.documents.models import Document, Draft, NumberBook

State = Draft.State
OPEN = (State.WRITING, State.SENT, State.APPROVED)
ORIGIN_STATES = (Document.State.CARRIED, Document.State.ISSUED, Document.State.REVIEW)
MOST_ORIGINS = 100  # in the list to begin from; an older one is begun from on its own page


def drafts_for(user: User) -> QuerySet[Draft]:
    """The drafts of the person's units, those under way first, the last changed first."""
    units = units_where(user, Verb.DRAFT_DOCUMENT)
    return Draft.objects.filter(owner__in=units).select_related("owner", "document", "changed_by")


def drafts_to_approve(user: User) -> QuerySet[Draft]:
    """What waits for the person's approval, the longest waiting first; not what the person wrote."""
    sent = Draft.objects.filter(owner__in=units_where(user, Verb.APPROVE_DOCUMENT), state=State.SENT)
    return sent.exclude(writers=user).order_by("changed_at", "pk")


def units_that_draft(user: User) -> QuerySet[Unit]:
    """The units for which a person writes: those of their own posts first, ended ones left out."""
    return units_where(user, Verb.DRAFT_DOCUMENT).filter(valid_to=None).order_by("path")


def books_for(user: User) -> QuerySet[NumberBook]:
    """The books of numbers that a person may look into, the newest year first."""
    units = units_where(user, Verb.ISSUE_DOCUMENT)
    return (
        NumberBook.objects.filter(owner__in=units)
        .select_related("owner")
        .order_by("-year", "owner", "symbol")
    )


def origins_for(user: User) -> QuerySet[Document]:
    """Documents that a new draft may begin from."""
    units = units_where(user, Verb.SEE_DOCUMENT)
    return Document.objects.filter(owner__in=units, state__in=ORIGIN_STATES).order_by("-uploaded_at")


def offered_origins(user: User, wanted: Document | None) -> list[Document]:
    """The latest documents to begin from, and the wanted one, however old, before them."""
    latest = list(origins_for(user)[:MOST_ORIGINS])
    return latest if wanted is None or wanted in latest else [wanted, *latest]


def numbered_before(draft: Draft, *, year: int) -> Document | None:
    """The paper of the office, type and year with the highest number in the register that its book knows not.

    It came in as a file, from the time before Loa counted: the book would give its number a second time.
    """
    tail = code_of(draft.owner, draft.doc_type, number=1, symbol=draft.content.get("symbol", "")).partition(
        "/"
    )[2]
    book = NumberBook.objects.filter(owner=draft.owner, year=year, symbol=TYPES[draft.doc_type]).first()
    found = Document.objects.filter(owner=draft.owner, date__year=year, code__endswith=f"/{tail}")
    own = fold_name(draft.owner.name)
    ours = [
        document
        for document in found.exclude(state=Document.State.ISSUED)
        if own in fold_name(document.issuer or draft.owner.name)
    ]
    last = max(ours, key=_number_of, default=None)
    return last if last and _number_of(last) > (book.last if book else 0) else None


def _number_of(document: Document) -> int:
    """The number in its code; 0 where it has none."""
    number = document.code.partition("/")[0].strip()
    return int(number) if number.isdecimal() else 0


def acts_on(user: User, draft: Draft) -> set[str]:
    """What one who sees the draft may do with it in its state: names of `views.drafts.ACTS`.

    Only those who draft for its unit see it, and who drafts may save, drop and send.
    """
    acts = set()
    if draft.state in OPEN:
        acts |= {"save", "drop"}
        if draft.state == State.WRITING:
            acts.add("send")
    if may(user, Verb.APPROVE_DOCUMENT, draft.owner):
        if draft.state in (State.SENT, State.APPROVED):
            acts.add("return")
        if draft.state == State.SENT and not draft.writers.filter(pk=user.pk).exists():
            acts.add("approve")
    if draft.state == State.APPROVED and may(user, Verb.ISSUE_DOCUMENT, draft.owner):
        acts.add("issue")
    return acts
