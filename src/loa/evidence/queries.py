"""Reading bytes and records back, who may, and whether the chain holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from loa.evidence import store
from loa.evidence.chain import START, Break, first_break
from loa.evidence.errors import BytesErased
from loa.evidence.models import Blob, Record
from loa.evidence.rights import deciders


@dataclass(frozen=True)
class Verdict:
    """What a check of the whole chain and of all bytes found."""

    records: int
    head: str  # the hash of the last record, to be kept elsewhere
    broken: Break | None
    erased: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)  # bytes that are not there, and were not erased
    altered: list[str] = field(default_factory=list)
    remaining: list[str] = field(default_factory=list)  # erased, but still on the disk

    @property
    def holds(self) -> bool:
        """Nothing is broken, missing, altered, or left after its erasure."""
        return not (self.broken or self.missing or self.altered or self.remaining)


def open_blob(blob: Blob) -> bytes:
    """The bytes, proven to be those that were stored; raises BytesErased, or OSError where they are not."""
    if blob.erased_at is not None:
        raise BytesErased(_("This file was erased."))
    data = store.read(blob.sha256)
    if store.digest(data) != blob.sha256:
        raise OSError(f"The stored bytes of {blob.sha256} were altered.")
    return data


def may_read(user: Any, blob: Blob) -> bool:
    """Whether some room lets this person read these bytes; bytes that no room knows are nobody's to read."""
    if not (user.is_authenticated and user.is_active) or blob.erased_at is not None:
        return False
    return any(decides(user, blob) for decides in deciders())


def subject_of(obj: Model) -> str:
    """How a record names the object it is about: "room.model:pk"."""
    return f"{obj._meta.label_lower}:{obj.pk}"


def records_of(obj: Model) -> QuerySet[Record]:
    """The records about the object, in their order."""
    return Record.objects.filter(subject=subject_of(obj)).select_related("blob", "made_by")


def verify(expected: tuple[int, str] | None = None) -> Verdict:
    """Every link and every file, checked anew.

    `expected`: number and hash of a record noted earlier, outside this machine. Without it nobody can see
    that the end of the chain was cut off, or that all of it was written anew.
    """
    records = Record.objects.order_by("number")
    broken = first_break(records.iterator(chunk_size=2000))
    if broken is None and expected is not None and not _has(expected):
        broken = Break(expected[0], "expected")
    last = records.last()
    verdict = Verdict(records.count(), last.hash if last else START, broken)
    for blob in Blob.objects.order_by("sha256").iterator(chunk_size=2000):
        _judge(blob, verdict)
    return verdict


def _has(expected: tuple[int, str]) -> bool:
    return Record.objects.filter(number=expected[0], hash=expected[1]).exists()


def _judge(blob: Blob, verdict: Verdict) -> None:
    there = store.path_of(blob.sha256).exists()
    if blob.erased_at is not None:
        verdict.erased.append(blob.sha256)
        if there:
            verdict.remaining.append(blob.sha256)
    elif not there:
        verdict.missing.append(blob.sha256)
    elif store.digest(store.read(blob.sha256)) != blob.sha256:
        verdict.altered.append(blob.sha256)
