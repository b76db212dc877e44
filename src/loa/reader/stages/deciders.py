"""Who decides, named in capitals below the title of a decision and run together with it.

Reads the pieces of a title. Answers with those that are the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loa.reader.reading import Span
from loa.reader.rules.phrases import DECIDER
from loa.reader.rules.types import ISSUING_TYPES, type_of_line
from loa.reader.stages.document import Document

# "ỦY QUYỀN CHO" / "CHỦ TỊCH …": the title names the office itself.
_GOES_ON = re.compile(
    r"(?:[,;–-]|(?<!\w)(?:cho|của|và|với|do|là|chức|vụ|danh|giữa|thay|bởi|gồm|nhiệm|trách|nhiệm\s+vụ|quyền))\Z",
    re.IGNORECASE,
)
_LINE = re.compile(r"\n\s*(?=\S)")


def without_decider(document: Document, pieces: Sequence[Span]) -> list[Span]:
    """The pieces up to a line in capitals that names who decides: "… NĂM 2025" / "TRƯỞNG BAN CHỈ ĐẠO …"."""
    at = document.plan.type_block
    kind = type_of_line(document.words(document.blocks[at])) if at is not None else None
    if kind not in ISSUING_TYPES:
        return [*pieces]
    kept: list[Span] = []
    for piece in pieces:
        words = document.text[piece.start : piece.end]
        above = document.text[kept[-1].start : kept[-1].end] if kept else ""
        if kept and _names_decider(words, above):
            break
        lines = _LINE.finditer(words)
        cut = next((m for m in lines if _names_decider(words[m.end() :], words[: m.start()])), None)
        kept.append(Span(piece.start, piece.start + cut.start()) if cut else piece)
        if cut:
            break
    return kept


def _names_decider(words: str, above: str) -> bool:
    """Whether the line names an office that decides, and none that the title goes on with."""
    return words.isupper() and DECIDER.match(words) is not None and _GOES_ON.search(above.rstrip()) is None
