"""The proofs that are kept with a value, so that they are named when they are gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class KeptProof(NamedTuple):
    """One record of the chain as it stood: number, hash in the chain, SHA-256 of its file, link.

    `file` and `link` are empty where the record has none, and in values kept before they were.
    """

    number: int
    hash: str
    kind: str
    title: str
    file: str = ""
    link: str = ""


def kept_proofs(work: Mapping[str, Any]) -> Iterator[KeptProof]:
    """The proofs of one piece of work as a value keeps them."""
    return (KeptProof(*kept) for kept in work.get("records", ()))
