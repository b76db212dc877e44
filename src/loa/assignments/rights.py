"""Who may read the bytes of proofs and of files in comments: those who see the assignment."""

from __future__ import annotations

from typing import Any

from loa.assignments.models import Attachment, Proof
from loa.assignments.queries import visible_assignments
from loa.evidence.models import Blob, Record
from loa.evidence.rights import decides, shows


@decides("assignments")
def may_read_proof(user: Any, blob: Blob) -> bool:
    """Whether the bytes prove something of an assignment that the user sees, or came with words about it."""
    seen = visible_assignments(user)
    return (
        Proof.objects.filter(record__blob=blob, assignment__in=seen).exists()
        or Attachment.objects.filter(blob=blob, comment__assignment__in=seen).exists()
    )


@shows("assignments")
def may_see_proof(user: Any, record: Record) -> bool:
    """Whether the record proves something of an assignment that the user sees."""
    return Proof.objects.filter(record=record, assignment__in=visible_assignments(user)).exists()
