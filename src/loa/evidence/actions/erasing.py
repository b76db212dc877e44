"""Erasing bytes as the law asks: the bytes go, what is known of them stays."""

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
from loa.evidence.models import Blob, Place, Record
from loa.evidence.signals import erased


def erase_blob(actor: Any, *, blob: Blob, why: str) -> Blob:
    """The bytes are gone for good; their row and every record of them stay, with who erased them and why.

    Erasing twice changes nothing. No actor: the system itself. Raises NotAllowed, EvidenceRefused.
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
        Place.objects.filter(record__blob=held).delete()
        record_change(
            actor, "evidence.erase_blob", obj=held, values={"erased_at": [None, held.erased_at]}, reason=why
        )
        # The chain itself says that it was lawful: whoever only removes the file has no such record.
        subject = f"{held._meta.label_lower}:{held.pk}"
        add_record(actor, Record.Kind.ERASURE, subject=subject, title=why.strip(), made_at=held.erased_at)
        erased.send(Blob, blob=held, why=held.erased_why)
        transaction.on_commit(lambda: store.remove(held.sha256))
    return held
