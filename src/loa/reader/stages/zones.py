"""The zones of a document, and its blocks on the way to their zones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from loa.reader.rules.phrases import ORGAN
from loa.reader.rules.signature import AUTHORITY, POURED, names_office
from loa.reader.rules.types import type_of_line
from loa.reader.stages.block import Block
from loa.reader.stages.lines import is_upper

Zone = Literal[
    "outside",
    "other",
    "header",
    "title",
    "preamble",
    "body",
    "closing",
    "recipients",
    "signature",
    "appendix",
    "footnote",
]


_LONGEST = 120  # letters of a line that names a type and who issues it


def _type_and_issuer(words: str) -> str | None:
    """The type in a line that also says whose it is: "CHỈ THỊ CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"."""
    if " CỦA " not in words or not is_upper(words):
        return None
    name, _, issuer = words.partition(" CỦA ")
    return type_of_line(name) if names_office(issuer) or ORGAN.match(issuer) else None


class Zoned:
    """Blocks with the words of each on one line, and their zones as far as they are found."""

    def __init__(self, blocks: tuple[Block, ...], text: str, *, words: Sequence[str]) -> None:
        self.blocks, self.text, self.words = blocks, text, words
        self.zones: list[Zone] = ["body"] * len(blocks)

    def type_lines(self) -> list[tuple[int, str]]:
        """Blocks that consist of the name of a type."""
        found = []
        for i, block in enumerate(self.blocks):
            if (
                block.kind == "paragraph"
                and len(self.words[i]) < _LONGEST
                and (name := type_of_line(self.words[i]) or _type_and_issuer(self.words[i]))
            ):
                found.append((i, name))
        return found

    def first(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> int | None:
        """The index of the first block whose words begin as the pattern says."""
        for i in range(start, len(self.blocks) if end is None else min(end, len(self.blocks))):
            if pattern.match(self.words[i]):
                return i
        return None


def opens_signature(paper: Zoned, i: int) -> bool:
    """Whether block `i` opens a signature: an authority or an office in capitals, alone."""
    words = paper.words[i]
    if len(words) > 160 or paper.blocks[i].kind == "row":
        return False
    authority = AUTHORITY.match(words)
    if authority and is_upper(words[authority.end() :][:12].rstrip(" .,")):
        return True
    if (poured := POURED.fullmatch(words)) and names_office(words[:12].upper()):
        words = poured["offices"]
    return names_office(words) and is_upper(words) and len(words) < 60
