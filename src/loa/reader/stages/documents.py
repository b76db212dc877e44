"""Finding the documents in a file and the parts of the main one.

Reads blocks. Writes for each block its zone, and which block names the type. A file may hold a decision with
the plan it issues: the main document is the plan, and the decision lies in the zone `outside`. Further
documents behind the signature lie in the zone `other`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loa.reader.reading import Span
from loa.reader.rules.phrases import ADDRESSED, ATTACHED, RECIPIENTS, TELEGRAPHED
from loa.reader.rules.signature import AUTHORITY
from loa.reader.rules.types import CARRYING_TYPES, ISSUING_TYPES, type_at_start, type_of_line
from loa.reader.stages.block import Block
from loa.reader.stages.lines import is_upper
from loa.reader.stages.zones import Zone, Zoned
from loa.reader.stages.zones_above import mark_above
from loa.reader.stages.zones_below import mark_below

_HEADER_BLOCKS = 40  # blocks in which a type line or an addressee must stand
_TELEGRAM = "công điện"


@dataclass(frozen=True, slots=True)
class Plan:
    """Zones of all blocks, and the blocks on which the header stage starts."""

    zones: tuple[Zone, ...]
    type_block: int | None  # the block that names the main document's type
    issuing_type_block: int | None  # that of the decision which issues it
    addressed_block: int | None
    type_name: str | None = None  # where the type line holds more than the type
    title_in_type_line: Span | None = None


def plan_documents(blocks: tuple[Block, ...], text: str, *, words: Sequence[str]) -> Plan:
    """The zones of the blocks and the anchors of the header; `words` of each block on one line."""
    paper = Zoned(blocks, text, words=words)
    types = paper.type_lines()
    addressed = paper.first(ADDRESSED, 0, _HEADER_BLOCKS)
    main, issuing = _main_type(paper, types, addressed)
    name, rest = None, None
    if main is None and addressed is None and (run_on := _run_on_type(paper)):
        main, name, rest = run_on
    if addressed is None and main is not None and type_of_line(paper.words[main]) == _TELEGRAM:
        addressed = paper.first(TELEGRAPHED, main + 1, main + 6)
    start = 0
    if issuing is not None and main is not None:
        start = main
        for i in range(main):
            paper.zones[i] = "outside"
    mark_above(paper, start, main=main, addressed=addressed)
    mark_below(paper, start)
    for i, block in enumerate(blocks):
        if block.kind == "footnote":
            paper.zones[i] = "footnote"
    return Plan(tuple(paper.zones), main, issuing, addressed, name, rest)


def _main_type(
    paper: Zoned, types: list[tuple[int, str]], addressed: int | None
) -> tuple[int | None, int | None]:
    """Blocks of the type line of the main document and of the one that issues it."""
    early = [(i, name) for i, name in types if i < _HEADER_BLOCKS]
    if not early or (addressed is not None and addressed < early[0][0]):
        first: int | None = None
        issuer = "công văn" if addressed is not None else ""
    else:
        first, issuer = early[0]
    if issuer in ISSUING_TYPES:
        for i, name in types:
            if (first is None or i > first) and name in CARRYING_TYPES and _is_attached(paper, i):
                return i, first if first is not None else 0
    return first, None


def _run_on_type(paper: Zoned) -> tuple[int, str, Span] | None:
    """A line that holds the type and the title ("KẾ HOẠCH TUYÊN TRUYỀN …"), or a type not in capitals."""
    for i, block in enumerate(paper.blocks[:_HEADER_BLOCKS]):
        words = paper.words[i]
        if block.kind != "paragraph":
            break
        if type_of_line(words.upper()) and words[:1].isupper():
            return i, words.strip(" .:*").lower(), Span(block.end, block.end)
        if is_upper(words) and (name := type_at_start(words)):
            raw = paper.text[block.start : block.end]
            at = re.match(r"\s+".join(name.split()), raw, re.IGNORECASE)
            if at:
                return i, name, Span(block.start + at.end(), block.end)
    return None


def _is_attached(paper: Zoned, i: int) -> bool:
    """Whether the type line at `i` opens a document issued with the one before it."""
    near = paper.words[i + 1 : i + 8]
    if any(ATTACHED.match(words) for words in near):
        return True
    before = range(max(0, i - 14), i)
    return any(AUTHORITY.match(paper.words[j]) or RECIPIENTS.match(paper.words[j]) for j in before)
