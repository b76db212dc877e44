"""Reading bytes and records back, and who may."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from loa.directory.rights import NotAllowed
from loa.evidence import store
from loa.evidence.errors import BytesAltered, BytesErased, StoreAway
from loa.evidence.models import Anchor, Blob, Broadcast, Capture, Check, Look, Record, Statement
from loa.evidence.rights import deciders, may_see

HASH = re.compile(r"[0-9a-f]{6,64}")  # so much of one tells a few records from all others
PIECE = 256 * 1024
AT_ONCE = 8 * 1024 * 1024  # a file up to this size is proven before its first byte is given out


def open_blob(blob: Blob) -> bytes:
    """The bytes, proven to be those that were stored.

    Raises BytesErased, StoreAway, BytesAltered, or FileNotFoundError where these alone are missing.
    """
    if blob.erased_at is not None:
        raise BytesErased(_("This file was erased."))
    with _where_others_are():
        data = store.read(blob.sha256)
    if store.digest(data) != blob.sha256:
        raise BytesAltered(f"The stored bytes of {blob.sha256} were altered.")
    return data


@contextmanager
def _where_others_are() -> Iterator[None]:
    """Bytes that a row knows are missing where the store has others; an empty store is one that is away."""
    try:
        yield
    except FileNotFoundError as missing:
        if store.is_bare():
            raise StoreAway("The store is empty.") from missing
        raise


def stream_blob(blob: Blob) -> Iterator[bytes]:
    """The bytes in pieces, whatever their size; the last piece only where all are those that were stored.

    Raises as `open_blob` before the first piece; of a large file BytesAltered before its last.
    """
    if blob.erased_at is not None:
        raise BytesErased(_("This file was erased."))
    if blob.size <= AT_ONCE:
        return iter([open_blob(blob)])
    with _where_others_are():
        return _proven_pieces(blob.sha256, store.open_file(blob.sha256))


def _proven_pieces(sha256: str, file: Any) -> Iterator[bytes]:
    with file:
        found, held = store.hashing(), b""
        while piece := file.read(PIECE):
            found.update(piece)
            if held:
                yield held
            held = piece
        if found.hexdigest() != sha256:
            raise BytesAltered(f"The stored bytes of {sha256} were altered.")
        yield held


def may_read(user: Any, blob: Blob) -> bool:
    """Whether some room lets this person read these bytes; bytes that no room knows are nobody's to read."""
    if not (user.is_authenticated and user.is_active) or blob.erased_at is not None:
        return False
    return any(decides(user, blob) for decides in deciders())


def require_sight(user: Any, record: Record) -> None:
    """Raises NotAllowed unless some room lets this person see what the record proves."""
    if not may_see(user, record):
        raise NotAllowed(_("Your post does not give this right over this unit."))


def subject_of(obj: Model) -> str:
    """How a record names the object it is about: "room.model:pk"."""
    return f"{obj._meta.label_lower}:{obj.pk}"


def records_of(obj: Model) -> QuerySet[Record]:
    """The records about the object, in their order."""
    return Record.objects.filter(subject=subject_of(obj)).select_related("blob", "made_by")


def capture_of(record: Record) -> Capture | None:
    """What the record's link showed, with its pieces; None where it is no link that is captured."""
    found = Capture.objects.filter(record=record)
    return found.select_related("warc__blob", "picture__blob", "text__blob").first()


def looks_of(capture: Capture) -> list[Look]:
    """Every look at the captured page, past and planned, by its day."""
    return list(capture.looks.select_related("text__blob", "picture__blob"))


def proven_in(subjects: list[str], *, kinds: list[str] | None = None) -> QuerySet[Record]:
    """The records about any of these objects, of these kinds, in their order."""
    wanted = Q(subject__in=subjects)
    if kinds:
        wanted &= Q(kind__in=kinds)
    return Record.objects.filter(wanted).select_related("blob", "made_by")


def statement_of(record: Record) -> Statement | None:
    """Who states what, where the record is a statement kept with its maker or its signatures.

    None where its bytes were erased: who asked for that does not want the same words read here.
    """
    return None if is_erased(record) else Statement.objects.filter(record=record).first()


def is_erased(record: Record) -> bool:
    """Whether the record had bytes that were erased by law."""
    return record.blob is not None and record.blob.erased_at is not None


@dataclass(frozen=True)
class Log:
    """The lines of a log, and what they come to."""

    lines: list[Broadcast]
    times: int
    minutes: int


def log_of(record: Record) -> Log | None:
    """The log that the record keeps; None where it keeps none, or its bytes were erased."""
    lines = [] if is_erased(record) else list(record.broadcasts.all())
    if not lines:
        return None
    minutes = sum(line.times * (line.minutes or 0) for line in lines)
    return Log(lines, sum(line.times for line in lines), minutes)


def page_of(record: Record) -> str:
    """The address of the page of what the record proves, where its room has one; else ""."""
    label, _colon, pk = record.subject.partition(":")
    try:
        return reverse(f"{label.partition('.')[0]}:detail", args=[pk])
    except NoReverseMatch:
        return ""


def latest_records(words: str = "") -> QuerySet[Record]:
    """Every record, the newest first; with words those of this number, or whose hash or bytes begin so."""
    found, words = Record.objects.order_by("-number"), words.strip().rstrip("…").lower()
    if not words:
        return found
    wanted = Q(number=int(words)) if words.isdecimal() and len(words) < 19 else Q(pk__in=[])
    if HASH.fullmatch(words):
        wanted |= Q(hash__startswith=words) | Q(blob__in=Blob.objects.filter(pk__startswith=words))
    return found.filter(wanted)


def last_number() -> int:
    """The number of the last record, which is how many there are; 0 before the first."""
    return Record.objects.order_by("-number").values_list("number", flat=True).first() or 0


def blob_named(words: str) -> Blob | None:
    """The bytes of this SHA-256, or of the record of this number; None where there are none."""
    words = words.strip()
    if words.isdecimal() and len(words) < 19:
        found = Record.objects.filter(number=int(words)).select_related("blob").first()
        return found.blob if found else None
    return Blob.objects.filter(pk=words.lower()).first()


def last_checks(count: int = 10) -> list[Check]:
    """The last checks of the whole evidence, the newest first."""
    return list(Check.objects.select_related("asked_by__person")[:count])


def last_anchors(count: int = 30) -> list[Anchor]:
    """The last heads of the chain that were given to somebody outside, the newest first."""
    return list(Anchor.objects.defer("token")[:count])


def erasures(count: int = 50) -> QuerySet[Blob]:
    """Bytes that were erased by law, with who did it and why, the newest first."""
    found = Blob.objects.filter(erased_at__isnull=False).select_related("erased_by__person")
    return found.order_by("-erased_at")[:count]
