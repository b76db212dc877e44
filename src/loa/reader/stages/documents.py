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
from loa.reader.stages.zones_above import mark_above, mark_addressees
from loa.reader.stages.zones_below import mark_below

_HEADER_BLOCKS = 40  # blocks in which a type line or an addressee must stand
_WITH_LETTER = re.compile(r"kèm\s+theo\s+(?:công\s+văn|văn\s+bản)\s", re.IGNORECASE)
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
    addressed = _said_last(paper, paper.first(ADDRESSED, 0, _HEADER_BLOCKS))
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
    carried = issuing is not None and issuing == addressed  # by a letter, whose addressees are those of both
    mark_above(paper, start, main=main, addressed=None if carried else addressed)
    if carried and addressed is not None:
        mark_addressees(paper, addressed)
    mark_below(paper, start)
    for i, block in enumerate(blocks):
        if block.kind == "footnote":
            paper.zones[i] = "footnote"
    return Plan(tuple(paper.zones), main, issuing, addressed, name, rest)


def _said_last(paper: Zoned, at: int | None) -> int | None:
    """The label of the addressees where a page printed it twice, as a heading and above the list."""
    while at is not None and at + 1 < len(paper.words) and ADDRESSED.fullmatch(paper.words[at]):
        if not ADDRESSED.match(paper.words[at + 1]):
            break
        at += 1
    return at


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
    letter = first is None and addressed is not None
    if issuer in ISSUING_TYPES or letter:
        for i, name in types:
            behind = i > (addressed if letter and addressed is not None else first or 0)
            if (
                behind
                and name in CARRYING_TYPES
                and (_came_with_letter if letter else _is_attached)(paper, i)
            ):
                return i, addressed if letter else first or 0
    return first, None


# A page that begins with both: "Thông báo: Về việc treo cờ …", "Kế hoạch V/v …".
_NAMED_WITH_MATTER = re.compile(
    r"(?P<type>[^\W\d_]+ [^\W\d_]+) ?:? (?P<matter>(?:V/v|[Vv]ề việc) [^.]{4,300})\Z"
)


def _run_on_type(paper: Zoned) -> tuple[int, str, Span] | None:
    """A line that holds the type and the title ("KẾ HOẠCH TUYÊN TRUYỀN …"), or a type not in capitals."""
    for i, block in enumerate(paper.blocks[:_HEADER_BLOCKS]):
        words = paper.words[i]
        if block.kind != "paragraph":
            break
        if type_of_line(words.upper()) and words[:1].isupper():
            return i, words.strip(" .:*").lower(), Span(block.end, block.end)
        named = _NAMED_WITH_MATTER.match(words)
        if named and (i == 0 or named["type"].isupper()) and type_of_line(named["type"].upper()):
            return i, named["type"].lower(), Span(block.start + named.start("matter"), block.end)
        if is_upper(words) and (name := type_at_start(words)):
            raw = paper.text[block.start : block.end]
            at = re.match(r"\s+".join(name.split()), raw, re.IGNORECASE)
            if at:
                return i, name, Span(block.start + at.end(), block.end)
    return None


def _came_with_letter(paper: Zoned, i: int) -> bool:
    """Whether the paper whose type stands at `i` says that a letter brought it: "(Kèm theo Công văn …)"."""
    return any(ATTACHED.match(words) and _WITH_LETTER.search(words) for words in paper.words[i + 1 : i + 8])


def _is_attached(paper: Zoned, i: int) -> bool:
    """Whether the type line at `i` opens a document issued with the one before it."""
    near = paper.words[i + 1 : i + 8]
    if any(ATTACHED.match(words) for words in near):
        return True
    before = range(max(0, i - 14), i)
    return any(AUTHORITY.match(paper.words[j]) or RECIPIENTS.match(paper.words[j]) for j in before)
