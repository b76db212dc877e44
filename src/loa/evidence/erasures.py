"""What was erased by law: what the chain says of it, and whether that stands beside the bytes as well."""

from __future__ import annotations

from datetime import timedelta

from loa.evidence.models import Blob, Record

ABOUT = f"{Blob._meta.label_lower}:"
# Links of before have a moment of their own, behind whoever added to the chain just then.
ONE_ACT = timedelta(hours=1)


def erasure_links() -> dict[str, Record]:
    """The link that says that bytes were erased, by their SHA-256."""
    found = Record.objects.filter(kind=Record.Kind.ERASURE, subject__startswith=ABOUT)
    return {record.subject.removeprefix(ABOUT): record for record in found}


def says_the_same(blob: Blob, erasure: Record) -> bool:
    """Whether when, by whom and why stand beside the bytes as the chain says it."""
    if blob.erased_at is None:
        return False
    told = (blob.erased_by_id, blob.erased_why[:300])
    at_once = abs(blob.erased_at - erasure.made_at) < ONE_ACT
    return at_once and told == (erasure.made_by_id, erasure.title)


def erased_by_law() -> set[str]:
    """The SHA-256 of all bytes of which the chain says that they were erased, as it stands beside them."""
    said = erasure_links()
    blobs = Blob.objects.filter(erased_at__isnull=False).iterator(chunk_size=2000)
    return {blob.pk for blob in blobs if blob.pk in said and says_the_same(blob, said[blob.pk])}
