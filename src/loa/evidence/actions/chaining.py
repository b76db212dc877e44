"""Adding what was proven to the end of the chain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import Actor, account, record_change
from loa.audit.sealing import check_open
from loa.evidence.actions.keeping import Photo
from loa.evidence.chain import START, hash_of
from loa.evidence.errors import BytesErased, EvidenceRefused
from loa.evidence.models import Blob, Broadcast, Capture, Look, Place, Record, Statement
from loa.evidence.queries import subject_of
from loa.evidence.rows import hash_of_rows

CHAIN_LOCK = 0x10A_E71D  # names the chain among PostgreSQL's advisory locks


def add_record(
    actor: Actor,
    kind: str,
    *,
    subject: str,
    title: str,
    blob: Blob | None = None,
    link: str = "",
    made_at: datetime | None = None,
    rows: Sequence[Broadcast | Statement] = (),
    bound: Sequence[Capture | Look | Place] = (),
) -> Record:
    """The record is the last link of the chain; it stands or falls with the transaction around it.

    `subject` is "room.model:pk"; `made_at` is when it was proven (a photo's own time), else now; `rows` are
    kept beside it and bound by their hash, `bound` stand already and are bound alike. Records are added one
    after another: keep the transaction around this call short.
    """
    if kind not in Record.Kind.values:
        raise EvidenceRefused(f"No such kind of record: {kind}")
    check_open(Record(subject=subject, blob=blob), "evidence.add_record")
    with _end_of_chain() as last:
        _check_there(blob)
        record = Record(
            number=last.number + 1 if last else 1,
            kind=kind,
            subject=subject,
            title=title[:300],
            link=link,
            blob=blob,
            media_type=blob.media_type if blob else "",
            made_by=account(actor),
            made_at=made_at or timezone.now(),
            rows=hash_of_rows([*rows, *bound]),
            previous=last.hash if last else START,
        )
        record.hash = hash_of(record)
        record.save()
        for row in rows:
            row.record = record
            row.save()
        if record.kind == Record.Kind.LINK and record.link and _captures_links():
            # The row itself is the job: whoever hands in a link, it is captured.
            Capture.objects.create(record=record, url=record.link)
    return record


def _check_there(blob: Blob | None) -> None:
    """Asked at the end of the chain: who erases stands there too, so none of the two overlooks the other."""
    if blob is not None and Blob.objects.filter(pk=blob.pk, erased_at__isnull=False).exists():
        raise BytesErased(_("This file was erased and proves nothing any more."))


def _captures_links() -> bool:
    return bool(getattr(settings, "EVIDENCE_CAPTURE_LINKS", True))


@contextmanager
def _end_of_chain() -> Iterator[Record | None]:
    """The last record; nobody else adds one until the transaction ends."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])
        # On SQLite the transaction is IMMEDIATE and thereby alone.
        yield Record.objects.order_by("-number").first()


def note_place(actor: Any, record: Record, photo: Photo) -> Place | None:
    """The place stands beside the photo's record, as its maker agreed, bound by a link; None without one."""
    if photo.place is None:
        return None
    latitude, longitude = photo.place
    place = Place.objects.create(
        record=record, latitude=latitude, longitude=longitude, agreed_by=account(actor)
    )
    title = _("Place of the photo of record %(n)d") % {"n": record.number}
    add_record(actor, Record.Kind.PLACE, subject=subject_of(record), title=title, bound=[place])
    record_change(actor, "evidence.keep_place", obj=record, values={"place": [None, "kept, as agreed"]})
    return place
