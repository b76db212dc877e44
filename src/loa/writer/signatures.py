"""Who signs a document, column by column."""

from __future__ import annotations

from dataclasses import dataclass

from loa.writer import conventions
from loa.writer.acceptance import UNKNOWN, Acceptance, signed
from loa.writer.facts import Facts


@dataclass(frozen=True, slots=True)
class Signature:
    """A column of the signature: lines of authority and office, an instruction, the name."""

    lines: tuple[str, ...]
    name: str | None = None


def signatures(facts: Facts) -> tuple[Signature, ...]:
    """Who signs; a record has its secretary on the left, one of acceptance its two sides."""
    if facts.doc_type == conventions.ACCEPTANCE:
        return signatures_of(facts.acceptance or UNKNOWN)
    by = facts.signatory
    lines = (*authority_lines(by.authority), *([by.position] if by.position else []))
    main = Signature(lines, by.name)
    if facts.doc_type == conventions.RECORD:
        chair = main if lines else Signature(("CHỦ TỌA",), by.name)
        return (Signature(("THƯ KÝ",)), chair)
    return (main,) if lines or by.name else ()


def signatures_of(acceptance: Acceptance) -> tuple[Signature, ...]:
    """The two sides of an acceptance, who gives on the left."""
    return tuple(Signature(lines, name) for lines, name in signed(acceptance))


def authority_lines(authority: str | None) -> tuple[str, ...]:
    """ "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH" on its two lines."""
    if authority is None:
        return ()
    for mark in (" KT. ", " KT.", " Q. ", " TL. ", " TUQ. "):
        if mark in authority:
            first, second = authority.split(mark, 1)
            return first, f"{mark.strip()} {second}" if mark.endswith(" ") else f"{mark.strip()}{second}"
    return (authority,)
