"""Lines of the ends of a paper: recipients and signature, whose columns may be poured into one another.

Reads blocks. Read line by line by `parties` and `signatory`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loa.reader.reading import Span
from loa.reader.rules.letters import exact
from loa.reader.rules.signature import AUTHORITY, POURED, names_office, where_office_begins
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.lines import is_upper

_SIGN = re.compile(r"\s*(?:(?:(?:[-–—+•*·●▪]|_?~|[_.])+\s*){1,2}|\d{1,2}[.)]\s+)")
SIGNS_AT_END = " \t\n;,.:-–_—*|=~"
# A name read behind the last of the recipients, and an office behind any of them.
AFTER_ARCHIVE = re.compile(
    exact(
        r"[Ll][ưu]u\b[^.]*\.(?P<rest>\s+(?P<name>(?:\S{1,2}\s+)?(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s+){1,3}[A-ZĐÀ-Ỹ][a-zà-ỹđ]+))\s*$"
    )
)
OFFICE_AT_END = re.compile(
    exact(r"(?<=[;.,:\-–—])\s*(?P<office>[A-ZĐÀ-Ỹ]{2,}(?:,?\s+[A-ZĐÀ-Ỹ]{2,}){1,5})\s*$")
)
# What OCR read on from the column of the signature: behind "Như trên", behind the file, in capitals.
_AS_ABOVE = re.compile(exact(r"(?P<own>Nh[ưu]\s?tr[êéeè]n)\s*[;:,.][^;]*[A-ZĐÀ-Ỹ]{3}[^;]*$"))
# Dust that OCR read behind it: signs and lone letters behind a semicolon, behind a full stop a sign at least.
_SPECK = r"(?:\s*[^\w\s]|\s*_|\s+[^\W\d_]\b|\s+[a-zđ]{2}\b)"
_DUST = re.compile(
    rf"(?P<own>(?!L[ưu]u\b)[^;]*[\w)])\s*;{_SPECK}+\s*$"
    rf"|(?P<filed>.*[\w)])\s*[;.]{_SPECK}*\s*[^\w\s.,;:()/-]{_SPECK}*\s*$"
)
_FILED = re.compile(  # but whoever drew the paper up, or a number, stands there too: "Lưu: VT, QT (3) Cương"
    r"(?P<own>L[ưu]u\s?:?[^()]*\([^()]*\))(?!\s*[,;-])(?!\.?\s+(?:\d+|[^\W\d_]{2,8}|[A-ZĐ])$).{1,25}$"
)
_CAPITALS_BEHIND = re.compile(
    exact(r"(?P<own>[^;]*[a-zà-ỹ)][^;]*?)\s*;\s*(?=[^a-zà-ỹ]{12,}$)[^\s]+ [^\s]+ .*")
)


@dataclass(frozen=True, slots=True)
class EndLine:
    """A line of recipients or signature with its place; `gap`: white space stands above it."""

    start: int
    words: str
    gap: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.words))


def end_lines(document: Document, blocks: list[Block], start: int = 0) -> list[EndLine]:
    """The lines of these blocks from offset `start` of the first on."""
    out: list[EndLine] = []
    for i, block in enumerate(blocks):
        gap = block.gap
        for piece in block.pieces:
            at = piece.start
            for raw in document.text[piece.start : piece.end].split("\n"):
                left = max(0, start - at) if i == 0 else 0
                if words := raw[left:].strip():
                    out.append(EndLine(at + raw.index(words[0], left), words, gap))
                    gap = False
                at += len(raw) + 1
    return out


def without_other_column(words: str) -> str:
    """One who gets the paper, without what OCR read on from the signature beside it."""
    for pattern in (_AS_ABOVE, _FILED, _CAPITALS_BEHIND):
        if whole := pattern.match(words):
            return whole["own"]
    dust = _DUST.match(words) if not words[-3:].isalpha() else None
    return dust["own"] or dust["filed"] if dust else words


def bullet_end(words: str) -> int:
    """Where the words behind a bullet or number begin; 0 without one."""
    found = _SIGN.match(words)
    return found.end() if found and found.end() < len(words) else 0


def is_signature(words: str) -> bool:
    """Whether the line is an authority or an office in capitals."""
    authority = AUTHORITY.match(words)
    if authority and is_upper(words[authority.end() :][:12].rstrip(" .,")):
        return True
    return names_office(words) and is_upper(words)


def signs_in_one(words: str) -> bool:
    """Whether words are office and name of who signs: "CHỦ TỊCH Trần Văn Bình"."""
    poured = POURED.fullmatch(words) if words[:1].isupper() else None
    return poured is not None and where_office_begins(poured["offices"]) >= 0
