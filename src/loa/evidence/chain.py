"""The chain: what of a record is hashed, and where a chain is broken."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC

from loa.evidence.models import Record

START = "0" * 64


@dataclass(frozen=True)
class Break:
    """The first link that does not hold: its number, and the key of the reason."""

    number: int
    reason: str  # gap, previous, hash, rows, found, place, media


def canonical(record: Record) -> bytes:
    """The record's values as one line of JSON, keys in order, UTF-8: what is hashed with `previous`."""
    values = {
        "number": record.number,
        "kind": record.kind,
        "subject": record.subject,
        "title": record.title,
        "link": record.link,
        "blob": record.blob_id,
        "made_by": record.made_by_id,
        "made_at": record.made_at.astimezone(UTC).isoformat(timespec="microseconds"),
    }
    if record.media_type:  # one of before is hashed as it was
        values["media_type"] = record.media_type
    if record.rows:  # a record without rows beside it is hashed as it always was
        values["rows"] = record.rows
    return json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def hash_of(record: Record) -> str:
    """The SHA-256 of the record's `previous`, a line feed, and its canonical values."""
    return hashlib.sha256(record.previous.encode() + b"\n" + canonical(record)).hexdigest()


def first_break(records: Iterable[Record]) -> Break | None:
    """The first record, in order of number, that does not follow from the one before it; None if all do."""
    previous = START
    for number, record in enumerate(records, start=1):
        if record.number != number:
            return Break(number, "gap")
        if record.previous != previous:
            return Break(number, "previous")
        if hash_of(record) != record.hash:
            return Break(number, "hash")
        previous = record.hash
    return None
