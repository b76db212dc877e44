"""What is in a packed case, file by file: the manifest, its bytes, and its published schema."""

from __future__ import annotations

import hashlib
from typing import Any, Literal

import msgspec

FORMAT = "loa-case/1"
NAME = "manifest.json"


class Packed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One file of the pack. `kind` groups it; `records` are the evidence records whose bytes it holds."""

    path: str
    sha256: str
    size: int
    kind: str
    title: str
    code: str = ""
    day: str = ""
    author: str = ""
    pages: int = 0
    records: list[int] = []
    note: str = ""


class Absent(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Bytes that belong to the case and are not in the pack: erased by law, or not to be had."""

    sha256: str
    why: Literal["erased", "missing"]
    title: str
    records: list[int] = []
    at: str = ""
    by: str = ""
    reason: str = ""
    erasure: int = 0  # the record of the chain that says so


class About(msgspec.Struct, frozen=True, kw_only=True):
    """The case: of which campaign and office, how it was closed, and for how long it is kept."""

    campaign: int
    title: str
    code: str
    owner: str
    plan: str
    closing: int
    closed_at: str
    closed_by: str
    reason: str
    open: dict[str, int]
    years: int | None
    kept_until: str | None
    began: str
    ended: str


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The last record of the whole chain of evidence when the case was closed."""

    number: int
    hash: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """Every file of the pack but the manifest itself, in the order in which they stand in the ZIP."""

    format: Literal["loa-case/1"]
    about: About
    chain: Head
    files: list[Packed]
    absent: list[Absent]


_ENCODER = msgspec.json.Encoder(order="deterministic")


def to_bytes(manifest: Manifest) -> bytes:
    """The same bytes for the same manifest: JSON in UTF-8, two spaces in, a line feed at the end."""
    return msgspec.json.format(_ENCODER.encode(manifest), indent=2) + b"\n"


def from_bytes(data: bytes) -> Manifest:
    """The manifest again; raises ValueError for anything else."""
    return msgspec.json.decode(data, type=Manifest)


def digest(data: bytes) -> str:
    """The SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def make_schema() -> dict[str, Any]:
    """The JSON Schema of the format, made from the types."""
    (_reference,), parts = msgspec.json.schema_components([Manifest], ref_template="#/$defs/{name}")
    whole = parts.pop("Manifest")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:loa:{FORMAT}",
        **whole,
        "title": "A packed case of Loa",
        "$defs": dict(sorted(parts.items())),
    }
