"""Keeping bytes, chaining records of what was proven, and erasing bytes as the law asks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import Actor, account, record_change
from loa.evidence import store
from loa.evidence.chain import START, hash_of
from loa.evidence.errors import BytesErased, EvidenceRefused, MediaRefused
from loa.evidence.media import PHOTOS, check_media
from loa.evidence.models import Blob, Record
from loa.fetching.child import ChildFailed, run_child
from loa.fetching.jail import Bounds

PHOTO = "loa.evidence.photo"  # the module that cleans a photo, in a child process
CHAIN_LOCK = 0x10A_E71D  # names the chain among PostgreSQL's advisory locks


def store_bytes(data: bytes, media_type: str = "") -> Blob:
    """The bytes are kept, once, whatever else refers to them; `media_type` is what was declared of them.

    The kind that is kept is the one found in the bytes. Raises MediaRefused, or BytesErased where these
    very bytes were erased. The file outlives a transaction that is rolled back; `sweep` removes it later.
    """
    found = check_media(data, declared=media_type)
    sha256 = store.digest(data)
    if Blob.objects.filter(sha256=sha256, erased_at__isnull=False).exists():
        raise BytesErased(_("This file was erased and is not taken again; ask the administrator."))
    store.write(data)
    values = {"size": len(data), "media_type": found}
    return Blob.objects.get_or_create(sha256=sha256, defaults=values)[0]


def store_photo(data: bytes, media_type: str = "") -> tuple[Blob, datetime | None]:
    """The photo is kept without what it tells of camera, place and person; and when it says it was taken.

    It is opened in a child process, and kept as JPEG. A time in the future is none. Raises MediaRefused.
    """
    if check_media(data, declared=media_type) not in PHOTOS:
        raise MediaRefused(_("This is no photo; choose a picture."))
    try:
        ended = run_child(PHOTO, data, bounds=Bounds(seconds=30.0))
    except ChildFailed as failure:
        raise MediaRefused(_("The photo cannot be opened; choose another or take it again.")) from failure
    head, _line_feed, made = ended.output.partition(b"\n")
    if ended.status or not made:
        raise MediaRefused(_("The photo cannot be opened; choose another or take it again."))
    taken = json.loads(head)["taken"]
    return store_bytes(made), _moment(taken) if taken else None


def _moment(taken: str) -> datetime | None:
    # A camera without a time zone means the place where it stood.
    moment = datetime.fromisoformat(taken)
    aware = moment if moment.tzinfo else timezone.make_aware(moment)
    return aware if aware <= timezone.now() else None


def add_record(
    actor: Actor,
    kind: str,
    *,
    subject: str,
    title: str,
    blob: Blob | None = None,
    link: str = "",
    made_at: datetime | None = None,
) -> Record:
    """The record is the last link of the chain; it stands or falls with the transaction around it.

    `subject` is "room.model:pk"; `made_at` is when it was proven (a photo's own time), else now. Records
    are added one after another: keep the transaction around this call short.
    """
    if kind not in Record.Kind.values:
        raise EvidenceRefused(f"No such kind of record: {kind}")
    if blob is not None and blob.erased_at is not None:
        raise BytesErased(_("This file was erased and proves nothing any more."))
    with _end_of_chain() as last:
        record = Record(
            number=last.number + 1 if last else 1,
            kind=kind,
            subject=subject,
            title=title[:300],
            link=link,
            blob=blob,
            made_by=account(actor),
            made_at=made_at or timezone.now(),
            previous=last.hash if last else START,
        )
        record.hash = hash_of(record)
        record.save()
    return record


@contextmanager
def _end_of_chain() -> Iterator[Record | None]:
    """The last record; nobody else adds one until the transaction ends."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])
        # On SQLite the transaction is IMMEDIATE and thereby alone.
        yield Record.objects.order_by("-number").first()


def erase_blob(actor: Any, *, blob: Blob, why: str) -> Blob:
    """The bytes are gone for good; their row and every record of them stay, with who erased them and why.

    Whether the actor may is asked by the room whose bytes they are. Erasing twice changes nothing.
    """
    if not why.strip():
        raise EvidenceRefused(_("Say why the file is erased."))
    with transaction.atomic():
        held = Blob.objects.select_for_update().get(pk=blob.pk)
        if held.erased_at is not None:
            return held
        held.erased_at, held.erased_by, held.erased_why = timezone.now(), actor, why.strip()
        held.save(update_fields=["erased_at", "erased_by", "erased_why"])
        record_change(
            actor, "evidence.erase_blob", obj=held, values={"erased_at": [None, held.erased_at]}, reason=why
        )
        transaction.on_commit(lambda: store.remove(held.sha256))
    return held


def sweep(*, older_than: timedelta = timedelta(days=1)) -> list[str]:
    """Files whose bytes were erased, or that no row has known for so long, are gone; returns their names."""
    limit = (timezone.now() - older_than).timestamp()
    unwanted = []
    for path in store.stored():
        row = Blob.objects.filter(pk=path.name).first()
        orphan = row is None and path.stat().st_mtime < limit
        if orphan or (row is not None and row.erased_at is not None):
            store.remove(path.name)
            unwanted.append(path.name)
    return unwanted
