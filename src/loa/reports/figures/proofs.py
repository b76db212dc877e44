"""The proofs that are kept with a value, so that they are named when they are gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class KeptProof(NamedTuple):
    """One record of the chain as it stood: its number, its hash in the chain, and the SHA-256 of its file.

    `file` is empty where the record is of no file (a link, a statement), and in values kept before it was.
    """

    number: int
    hash: str
    kind: str
    title: str
    file: str = ""


def kept_proofs(work: Mapping[str, Any]) -> Iterator[KeptProof]:
    """The proofs of one piece of work as a value keeps them."""
    return (KeptProof(*kept) for kept in work.get("records", ()))
