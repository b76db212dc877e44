"""Erasing as the law asks: bytes go, and what was written in them; that they were there stays."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.rights import Verb, require
from loa.evidence import store
from loa.evidence.actions.chaining import add_record
from loa.evidence.errors import EvidenceRefused
from loa.evidence.models import Blob, Record
from loa.evidence.rows import BESIDE
from loa.evidence.signals import erased


def erase_blob(actor: Any, *, blob: Blob, why: str) -> Blob:
    """The bytes are gone for good; their row and every record of them stay, with who erased them and why.

    With them go the rows that say the same beside a record: the lines of a log, the words of a statement and
    who stated them, the place of a photo. Erasing twice changes nothing. No actor: the system itself. Raises
    NotAllowed, EvidenceRefused.
    """
    if actor is not None:
        require(actor, Verb.ERASE_EVIDENCE, None)
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
        # The chain itself says that it was lawful: whoever only removes the file has no such record.
        subject = f"{held._meta.label_lower}:{held.pk}"
        add_record(actor, Record.Kind.ERASURE, subject=subject, title=why.strip(), made_at=held.erased_at)
        # After that link: the database lets them go only behind it.
        for model in BESIDE:
            model._default_manager.filter(record__blob=held).delete()
        erased.send(Blob, blob=held, why=held.erased_why)
        # Where the store is away the erasure stands all the same; the bytes go with the next sweep.
        transaction.on_commit(lambda: store.remove(held.sha256), robust=True)
    return held
