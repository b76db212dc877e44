"""What kind the kept bytes are said to be, held against the chain.

A record tells it among its own values. Those of before are bound together, by one link that came with them:
it binds the kinds of all bytes that records before it prove.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import F, QuerySet

from loa.evidence.binding import hash_of_lines, line_of
from loa.evidence.models import Blob, Record
from loa.evidence.rows import PIECE

EARLIER = "evidence.blob:*"  # what the link is about that binds the kinds of before


def unbound_number() -> int | None:
    """The number of the first link that tells another kind of its bytes; None where all hold."""
    told = Record.objects.exclude(media_type="").exclude(media_type=F("blob__media_type"))
    wrong = told.order_by("number").values_list("number", flat=True).first()
    binding = Record.objects.filter(kind=Record.Kind.BINDING, subject=EARLIER).order_by("number").first()
    if binding is None or hash_of_kinds(binding.number) == binding.rows:
        return wrong
    return min(binding.number, wrong or binding.number)


def hash_of_kinds(before: int) -> str:
    """The SHA-256 of the kinds of all bytes that the records `before` this number prove."""
    records = Record.objects.filter(number__lt=before, blob__isnull=False)
    return hash_of_lines(_lines(Blob.objects.filter(pk__in=records.values("blob"))))


def _lines(blobs: QuerySet[Blob]) -> Iterator[str]:
    for row in blobs.values("sha256", "media_type").iterator(chunk_size=PIECE):
        yield line_of("blob", row)
