"""How an office appears on its papers: the lines of its name, and the tail of its numbers."""

from __future__ import annotations

import re

from loa.directory.models import Unit
from loa.documents.drafting.content import TYPES

_COMMITTEES = {Unit.Kind.PROVINCE_COMMITTEE, Unit.Kind.DISTRICT_COMMITTEE, Unit.Kind.COMMUNE_COMMITTEE}
_WORD = re.compile(r"\w+")


def issuer_lines(unit: Unit) -> tuple[str, ...]:
    """The parent body above, then the office; a committee stands alone (Decree 30/2020, Appendix I)."""
    parent = unit.parent
    if unit.kind in _COMMITTEES or parent is None or parent.kind == Unit.Kind.PROVINCE:
        return (unit.name,)
    return (parent.name, unit.name)


def tail_of(unit: Unit) -> str:
    """The abbreviation of the office in its numbers: "UBND", "STTTT"."""
    if unit.folded.startswith(("uy ban nhan dan", "ubnd")):
        return "UBND"
    short = unit.short_name.replace(" ", "")
    if short.isupper() and len(short) > 1:
        return short
    return "".join(word[0] for word in _WORD.findall(unit.name) if word.lower() != "và").upper()


def code_of(unit: Unit, doc_type: str, *, number: int, symbol: str = "") -> str:
    """The number and symbol: "46/KH-UBND"; of a letter "123/UBND-VX", `symbol` being who drafted it.

    A number below ten has a 0 before it (Decree 30/2020, Appendix I, part I, II.3.c).
    """
    kind, shown = TYPES[doc_type], f"{number:02d}"
    if kind:
        return f"{shown}/{kind}-{tail_of(unit)}"
    return f"{shown}/{tail_of(unit)}-{symbol}" if symbol else f"{shown}/{tail_of(unit)}"
