"""Who reads the bytes of proofs and of files in comments, and whose a proof is: who sees the assignment."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.urls import reverse

from loa.assignments.models import Attachment, Proof
from loa.assignments.queries import visible_assignments
from loa.evidence.belonging import Belonging, places
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


@places("assignments")
def place_proofs(user: Any, records: Collection[int]) -> dict[int, Belonging]:
    """The assignments that the user sees of which these records are proofs."""
    seen = visible_assignments(user)
    found = Proof.objects.filter(record__in=records, assignment__in=seen)
    rows = found.values_list("record", "assignment", "assignment__unit__name", "assignment__duty__text")
    return {
        record: Belonging(unit, duty, reverse("assignments:detail", args=[key]))
        for record, key, unit, duty in rows.order_by("-pk")
    }
