"""A paper whose file was erased by law: of its words those are left that are being carried out, and no page.

What a campaign carries stands word by word in the paper; so that every place stays where it was, what goes is
blacked out sign by sign.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.dispatch import receiver

from loa.audit.actions import record_change
from loa.documents.models import Fact, Reading
from loa.evidence.models import Blob
from loa.evidence.signals import erased

BLACK = "█"
BESIDE = "product"  # a cell beside a duty's sentence: its number has gone into the campaign, its words go
CARRIED = (Fact.State.ACCEPTED, Fact.State.CORRECTED)
Span = Sequence[int]


@receiver(erased)
def forget_paper(*, blob: Blob, **_details: Any) -> None:
    """Every reading of these bytes is blacked out in the transaction of their erasure; pages go behind it."""
    for reading in Reading.objects.filter(document__file=blob).select_for_update():
        _black_out(reading)
        record_change(blob.erased_by, "documents.black_out", obj=reading, reason=blob.erased_why)
    transaction.on_commit(lambda: forget_pages(blob.pk), robust=True)


def forget_pages(sha256: str) -> None:
    """No picture of a page of these bytes is left."""
    shutil.rmtree(Path(settings.VAR_DIR) / "pages" / sha256[:2] / sha256, ignore_errors=True)


def black_out(text: str, kept: Iterable[Span]) -> str:
    """The text, with a black sign for each one outside the spans that are kept; blanks and places stay."""
    shown = bytearray(len(text))
    for start, end in kept:
        shown[start:end] = b"\1" * len(shown[start:end])
    return "".join(sign if keep or sign.isspace() else BLACK for sign, keep in zip(text, shown, strict=True))


def _black_out(reading: Reading) -> None:
    reading.text = black_out(reading.text, _kept(reading))
    reading.typed = black_out(reading.typed, ())
    for node in reading.outline:
        if node["heading"] not in reading.text:
            node["heading"] = black_out(node["heading"], ())
    reading.remarks = []
    reading.save(update_fields=["text", "typed", "outline", "remarks"])
    _drop_beside(reading)


def _kept(reading: Reading) -> list[Span]:
    """The places of what was accepted: its own words, and those of its further values."""
    found: list[Span] = []
    for fact in reading.facts.filter(state__in=CARRIED):
        found += fact.spans
        found += [span for key, spans in fact.fields.items() if key != BESIDE for span in spans]
    return found


def _drop_beside(reading: Reading) -> None:
    """The words beside the sentence of any duty are gone from its values too; their place stays, black."""
    for fact in reading.facts.filter(kind=Fact.Kind.DUTY):
        if {BESIDE} & {*fact.data, *(fact.read or {})}:
            fact.data.pop(BESIDE, None)
            (fact.read or {}).pop(BESIDE, None)
            fact.version += 1
            fact.save(update_fields=["data", "read", "version"])
