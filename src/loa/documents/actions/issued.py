"""The rows of a document that was issued here: its file, its reading, its facts, its complete ledger."""

from __future__ import annotations

from django.utils import timezone

from loa.audit.actions import record_change
from loa.directory.models import User
from loa.documents.describing import describe_document
from loa.documents.drafting.matching import Places, placed
from loa.documents.drafting.printing import Printed, file_name
from loa.documents.intake import describe, rows_of
from loa.documents.models import Document, Draft, Fact, LedgerEntry, Passage, Proposal, Reading
from loa.evidence.actions import keep_made
from loa.work.models import Leased

WRITTEN_HERE = "draft"  # how facts and background of such a document were decided


def register_issued(user: User, draft: Draft, printed: Printed) -> Document:
    """The issued document stands in the register; its campaign can start without a review.

    What it lays down was approved in its draft. Only what the reader proposes not to carry still waits for
    a person: such a document is put under review. Inside the transaction that takes its number.
    """
    # No scanner is asked: it would stop the office where it is away, over bytes that were made here.
    blob = keep_made(printed.pdf, "application/pdf")
    document = Document.objects.create(
        owner=draft.owner,
        state=Document.State.ISSUED,
        name=f"{file_name(printed.code)}.pdf",
        file=blob,
        uploaded_by=user,
    )
    facts, waits = _store_reading(document, draft, printed)
    describe_document(document, facts)
    if waits:
        document.state = Document.State.REVIEW
        document.save(update_fields=["state"])
    values = {"code": [None, printed.code], "file": [None, blob.sha256]}
    record_change(user, "documents.register_issued", obj=document, values=values)
    return document


def _store_reading(document: Document, draft: Draft, printed: Printed) -> tuple[list[Fact], bool]:
    """The reading with its rows; whether something in it waits for a person."""
    row = Reading(document=document, lease_state=Leased.LeaseState.DONE, finished_at=timezone.now())
    describe(row, printed.found)
    row.remarks = []
    row.save()
    passages, read, proposals = rows_of(row, printed.found)
    cited = [_approved(fact, draft) for fact in read if fact.kind == Fact.Kind.REFERENCE]
    facts = [*_facts(row, draft, printed), *cited]
    Passage.objects.bulk_create(passages)
    Fact.objects.bulk_create(facts)
    Proposal.objects.bulk_create(proposals)
    LedgerEntry.objects.bulk_create(
        LedgerEntry(
            reading=row, start=passage.start, end=passage.end, kind=LedgerEntry.Kind.BACKGROUND,
            why=WRITTEN_HERE, how=WRITTEN_HERE, decided_by=draft.approved_by,
        )
        for passage in passages
    )  # fmt: skip
    return facts, bool(proposals)


def _facts(row: Reading, draft: Draft, printed: Printed) -> list[Fact]:
    places = Places(printed.paper, row.text)
    facts, numbers = [], dict[str, int]()
    for saying in printed.paper.sayings:
        numbers[saying.kind] = numbers.get(saying.kind, 0) + 1
        spans, fields = placed(saying, places)
        fact = Fact(
            reading=row,
            kind=saying.kind,
            number=numbers[saying.kind],
            data=saying.data,
            spans=spans,
            fields=fields,
        )
        facts.append(_approved(fact, draft))
    return facts


def _approved(fact: Fact, draft: Draft) -> Fact:
    """The fact as it was decided when the draft was approved."""
    fact.state, fact.decided_by, fact.decided_at = Fact.State.ACCEPTED, draft.approved_by, draft.approved_at
    return fact
