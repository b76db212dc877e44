"""What the worker does of a reading: its rows stand all at once, or its refusal is told in a sentence."""

from __future__ import annotations

from django.utils import timezone

from loa.audit.actions import record_change
from loa.documents.actions.register import change_state, sentence_of
from loa.documents.describing import describe_document
from loa.documents.intake import describe, rows_of
from loa.documents.models import Document, Fact, Passage, Proposal, Reading
from loa.documents.opening import read_file, read_typed
from loa.documents.signals import document_read
from loa.evidence.queries import open_blob
from loa.reader import reading as read
from loa.reader.errors import ReadingRefused
from loa.work.actions import GiveUp, finishing, report_progress
from loa.work.models import Leased

_BATCH = 500
# Refusals that another attempt may not meet: the machine was short of something.
_PASSING = {"time", "memory", "failed"}


def read_document(row: Reading) -> None:
    """The reading's passages, facts and proposals stand, once, and its document is ready for review.

    The rows are written in the one transaction that finishes the leased row: a worker that lost its lease
    writes nothing. Raises GiveUp with the sentence for people where the file is refused.
    """
    try:
        found = read_typed(row.typed) if row.typed else _read_file(row)
    except ReadingRefused as refusal:
        if refusal.key in _PASSING:
            raise RuntimeError(sentence_of(refusal)) from refusal
        raise GiveUp(sentence_of(refusal)) from refusal
    with finishing(row):
        store_reading(row, found)


def _read_file(row: Reading) -> read.Reading:
    document = row.document

    def tell(done: int, total: int) -> None:
        report_progress(row, done=done, total=total)

    return read_file(open_blob(document.file), document.name, on_progress=tell)


def store_reading(row: Reading, found: read.Reading) -> None:
    """The rows of what was found stand, and the document is ready for review; inside a transaction."""
    describe(row, found)
    row.finished_at = timezone.now()
    columns = ["version", "kind", "text", "pages", "lines", "outline", "remarks", "finished_at"]
    row.save(update_fields=columns)
    passages, facts, proposals = rows_of(row, found)
    Passage.objects.bulk_create(passages, batch_size=_BATCH)
    Fact.objects.bulk_create(facts, batch_size=_BATCH)
    Proposal.objects.bulk_create(proposals, batch_size=_BATCH)
    document = Document.objects.select_for_update().get(pk=row.document_id)
    describe_document(document, facts)
    change_state(None, document, to=Document.State.REVIEW, verb="finish_reading")
    document_read.send(sender=Reading, reading=row)


def give_up_reading(row: Reading) -> None:
    """The document says that it could not be read, and why; its file is kept for another way."""
    row.refused = last_sentence(row.last_error)
    row.save(update_fields=["refused"])
    document = Document.objects.select_for_update().get(pk=row.document_id)
    if document.state == Document.State.READING:
        older = document.readings.filter(lease_state=Leased.LeaseState.DONE).exists()
        to = Document.State.BY_HAND if row.typed else Document.State.FAILED
        to = Document.State.REVIEW if older else to
        change_state(None, document, to=to, verb="give_up_reading")
    record_change(None, "documents.give_up_reading", obj=row, reason=row.refused)


def last_sentence(error: str) -> str:
    """The words for people at the end of a recorded error."""
    lines = [line for line in error.strip().splitlines() if line.strip()]
    return lines[-1].removeprefix("RuntimeError: ") if lines else ""
