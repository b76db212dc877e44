"""A proof of another kind as it was handed in, and its record: for the rooms that take proofs."""

from __future__ import annotations

from dataclasses import dataclass

from loa.audit.actions import Actor
from loa.evidence.actions import (
    add_broadcast_log,
    add_signed_statement,
    add_statement,
    look_at_log,
    look_at_signed,
    look_at_statement,
)
from loa.evidence.logs import Entry, check_lines
from loa.evidence.models import Record
from loa.evidence.names import check_name


@dataclass(frozen=True)
class OtherProof:
    """A log (bytes, or lines of a form), a signed PDF, or a statement in words."""

    kind: str  # log, signed, statement
    data: bytes | None = None
    name: str = ""
    lines: tuple[tuple[tuple[str, str], ...], ...] = ()
    words: str = ""
    by: str = ""
    post: str = ""

    @property
    def parts(self) -> tuple[bytes | None, ...]:
        """What two calls differ in, where they are not the same call sent twice."""
        said = "\x1f".join((self.kind, self.name, repr(self.lines), self.words, self.by, self.post))
        return self.data, said.encode()


def look_at_other(proof: OtherProof) -> None:
    """The proof may be kept; raises EvidenceRefused as `keep_other`. Call it within `looking_ahead`."""
    if proof.name or proof.kind == "signed":
        check_name(proof.name)
    if proof.kind == "log":
        look_at_log(file=proof.data, entries=_entries(proof))
    elif proof.kind == "signed":
        look_at_signed(proof.data or b"")
    else:
        look_at_statement(words=proof.words, name=proof.by, post=proof.post)


def _entries(proof: OtherProof) -> list[Entry]:
    return check_lines([dict(line) for line in proof.lines]) if proof.data is None else []


def keep_other(actor: Actor, proof: OtherProof, *, subject: str, unit: str = "") -> Record:
    """The record of the proof; raises EvidenceRefused. Whether the actor may is asked by the caller.

    `unit` is the name of whose work it proves.
    """
    if proof.kind == "log":
        return add_broadcast_log(
            actor, subject=subject, title=proof.name, file=proof.data, entries=_entries(proof)
        )
    if proof.kind == "signed":
        return add_signed_statement(
            actor, subject=subject, file=proof.data or b"", title=proof.name, name=proof.by, post=proof.post
        )
    said = {"words": proof.words, "name": proof.by, "post": proof.post}
    return add_statement(actor, subject=subject, unit=unit, **said)
