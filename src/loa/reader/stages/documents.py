"""Finding the documents in a file and the parts of the main one.

Reads blocks. Writes for each block its zone, and which block names the type. A file may hold a decision with
the plan it issues: the main document is the plan, and the decision lies in the zone `outside`. Further
documents behind the signature lie in the zone `other`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from loa.reader.reading import Span
from loa.reader.rules.numbering import read_bullet
from loa.reader.rules.phrases import (
    ADDRESSED,
    APPENDIX,
    ATTACHED,
    CLOSING,
    COUNTRY,
    MOTTO,
    NUMBER_LABEL,
    ORGAN,
    PREAMBLE,
    RECIPIENTS,
    SUBJECT_LABEL,
    TELEGRAPHED,
    match_addressed,
)  # fmt: skip
from loa.reader.rules.signature import AUTHORITY, names_office
from loa.reader.rules.types import CARRYING_TYPES, ISSUING_TYPES, type_at_start, type_of_line
from loa.reader.stages.block import Block
from loa.reader.stages.lines import is_terminal, is_upper

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

_SHORT_TITLE = 60  # letters: "Năm 2026" ends a title, a sentence that begins so opens the preamble
_HEADER_BLOCKS = 40  # blocks in which a type line or an addressee must stand
_TELEGRAM = "công điện"
_OUTER = ("part", "chapter", "section", "upper", "roman", "article", "arabic")


@dataclass(frozen=True, slots=True)
class Plan:
    """Zones of all blocks, and the blocks on which the header stage starts."""

    zones: tuple[Zone, ...]
    type_block: int | None  # the block that names the main document's type
    issuing_type_block: int | None  # that of the decision which issues it
    addressed_block: int | None
    type_name: str | None = None  # where the type line holds more than the type
    title_in_type_line: Span | None = None


class _Reader:
    """Walks the blocks once; `at` is the words of a block."""

    def __init__(self, blocks: tuple[Block, ...], text: str, words: Sequence[str]) -> None:
        self.blocks, self.text, self.words = blocks, text, words
        self.zones: list[Zone] = ["body"] * len(blocks)

    def type_lines(self) -> list[tuple[int, str]]:
        """Blocks that consist of the name of a type."""
        found = []
        for i, block in enumerate(self.blocks):
            if (
                block.kind == "paragraph"
                and len(self.words[i]) < 60
                and (name := type_of_line(self.words[i]))
            ):
                found.append((i, name))
        return found

    def first(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> int | None:
        for i in range(start, len(self.blocks) if end is None else min(end, len(self.blocks))):
            if pattern.match(self.words[i]):
                return i
        return None


def plan_documents(blocks: tuple[Block, ...], text: str, *, words: Sequence[str]) -> Plan:
    """The zones of the blocks and the anchors of the header; `words` of each block on one line."""
    reader = _Reader(blocks, text, words)
    types = reader.type_lines()
    addressed = reader.first(ADDRESSED, 0, _HEADER_BLOCKS)
    main, issuing = _main_type(reader, types, addressed)
    name, rest = None, None
    if main is None and addressed is None and (run_on := _run_on_type(reader)):
        main, name, rest = run_on
    if addressed is None and main is not None and type_of_line(reader.words[main]) == _TELEGRAM:
        addressed = reader.first(TELEGRAPHED, main + 1, main + 6)
    start = 0
    if issuing is not None and main is not None:
        start = main
        for i in range(main):
            reader.zones[i] = "outside"
    _mark_header(reader, start, main, addressed)
    _mark_body(reader, start)
    for i, block in enumerate(blocks):
        if block.kind == "footnote":
            reader.zones[i] = "footnote"
    return Plan(tuple(reader.zones), main, issuing, addressed, name, rest)


def _main_type(
    reader: _Reader, types: list[tuple[int, str]], addressed: int | None
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
            if (first is None or i > first) and name in CARRYING_TYPES and _is_attached(reader, i):
                return i, first if first is not None else 0
    return first, None


def _run_on_type(reader: _Reader) -> tuple[int, str, Span] | None:
    """A line that holds the type and the title ("KẾ HOẠCH TUYÊN TRUYỀN …"), or a type not in capitals."""
    for i, block in enumerate(reader.blocks[:_HEADER_BLOCKS]):
        words = reader.words[i]
        if block.kind != "paragraph":
            break
        if type_of_line(words.upper()) and words[:1].isupper():
            return i, words.strip(" .:*").lower(), Span(block.end, block.end)
        if is_upper(words) and (name := type_at_start(words)):
            raw = reader.text[block.start : block.end]
            at = re.match(r"\s+".join(name.split()), raw, re.IGNORECASE)
            if at:
                return i, name, Span(block.start + at.end(), block.end)
    return None


def _is_attached(reader: _Reader, i: int) -> bool:
    """Whether the type line at `i` opens a document issued with the one before it."""
    near = reader.words[i + 1 : i + 8]
    if any(ATTACHED.match(words) for words in near):
        return True
    before = range(max(0, i - 14), i)
    return any(AUTHORITY.match(reader.words[j]) or RECIPIENTS.match(reader.words[j]) for j in before)


def _mark_header(reader: _Reader, start: int, main: int | None, addressed: int | None) -> None:
    """Zones `header`, `title` and `preamble`, up to the first numbered block or bullet."""
    i = start
    if main is not None:
        for i in range(start, main + 1):
            reader.zones[i] = "header"
        i = _mark_title(reader, main + 1, addressed)
        if addressed != i:
            addressed = reader.first(ADDRESSED, i, i + 6)
    if addressed is not None:
        for j in range(i, addressed):
            reader.zones[j] = "header"
        i = _mark_addressees(reader, addressed)
    elif main is None:
        i = _mark_headless(reader, start)
    while i < len(reader.blocks) and not _opens_body(reader, i):
        reader.zones[i] = "preamble"
        i += 1


def _mark_title(reader: _Reader, i: int, addressed: int | None) -> int:
    """The title below the type line; the index of the first block after it."""
    first, last = i, min(len(reader.blocks), i + 8)
    while i < last and i != addressed:
        words = reader.words[i]
        repeated = i > first and reader.zones[i - 1] == "title" and _repeats_issuer(reader, i, first)
        if repeated or (_is_bracket(words) and ATTACHED.match(words)):
            reader.zones[i] = "header"
        elif _ends_title(reader, i, is_first=all(z != "title" for z in reader.zones[first:i])):
            break
        else:
            reader.zones[i] = "title"
        i += 1
    return i


def _is_bracket(words: str) -> bool:
    return words.startswith("(") or len(words) < 200


def _ends_title(reader: _Reader, i: int, *, is_first: bool) -> bool:
    """Whether block `i` stands below the title; the first block is the title unless it is a full sentence."""
    block, words = reader.blocks[i], reader.words[i]
    if block.kind not in ("paragraph", "bullet") or ADDRESSED.match(words) or len(words) > 600:
        return True
    if not is_first and (block.kind == "bullet" or (PREAMBLE.match(words) and len(words) > _SHORT_TITLE)):
        return True
    if RECIPIENTS.match(words) or NUMBER_LABEL.match(words):
        return True
    return bool(is_terminal(words)) and not words.endswith((")", "”", '"', "…")) and not is_upper(words)


def _repeats_issuer(reader: _Reader, i: int, first: int) -> bool:
    """Whether block `i`, in capitals, names the issuing body once more, as decisions do below their title."""
    words = reader.words[i]
    return (
        is_upper(words)
        and (names_office(words) or bool(ORGAN.match(words)))
        and len(words) < 120
        and i > first
    )


def _mark_addressees(reader: _Reader, i: int) -> int:
    """The block "Kính gửi" and the list below it; the index of the first block after it."""
    reader.zones[i] = "header"
    label = match_addressed(reader.words[i])
    inline = reader.words[i][label.end() :] if label else ""
    bare = not inline.strip()
    i += 1
    while i < len(reader.blocks):
        block, words = reader.blocks[i], reader.words[i]
        bullet = block.kind == "bullet" or bool(read_bullet(words))
        listed = block.kind == "paragraph" and len(words) < 160 and words.endswith((";", ","))
        short = len(words) < 90 and not PREAMBLE.match(words) and not words.endswith(":")
        open_list = bare or inline.rstrip().endswith((";", ","))
        if block.kind == "numbered" or not (bullet or (open_list and (listed or (bare and short)))):
            break
        reader.zones[i] = "header"
        bare = bare and not (words.endswith(".") and not bullet)
        i += 1
    return i


def _mark_headless(reader: _Reader, i: int) -> int:
    """Header lines of a paper that names no type: up to the first long paragraph or number."""
    last = min(len(reader.blocks), i + 25)
    official = any(
        COUNTRY.match(w) or MOTTO.match(w) or NUMBER_LABEL.match(w) or SUBJECT_LABEL.match(w)
        for w in reader.words[i:last]
    )
    while official and i < last:
        words = reader.words[i]
        if reader.blocks[i].kind == "numbered" or PREAMBLE.match(words) or len(words) > 200:
            break
        reader.zones[i] = "header"
        i += 1
    return i


def _opens_body(reader: _Reader, i: int) -> bool:
    block = reader.blocks[i]
    if block.kind in ("bullet", "row") or (
        block.kind == "numbered" and block.mark and block.mark.style in _OUTER
    ):
        return True
    return bool(RECIPIENTS.match(reader.words[i]) or _signs(reader, i) or is_upper(reader.words[i]))


def _signs(reader: _Reader, i: int) -> bool:
    """Whether block `i` opens a signature: an authority or an office in capitals, alone."""
    words = reader.words[i]
    if len(words) > 160 or reader.blocks[i].kind == "row":
        return False
    authority = AUTHORITY.match(words)
    if authority and is_upper(words[authority.end() :][:12].rstrip(" .,")):
        return True
    return names_office(words) and is_upper(words) and len(words) < 60


def _mark_body(reader: _Reader, start: int) -> None:
    """Zones after the preamble: body, closing, recipients, signature, appendix."""
    i = start
    while i < len(reader.blocks) and reader.zones[i] in ("header", "title", "preamble"):
        i += 1
    zone: Zone = "body"
    signed = False
    while i < len(reader.blocks):
        words, block = reader.words[i], reader.blocks[i]
        if "recipients" in reader.zones and _opens_another(reader, i):
            reader.zones[i:] = ["other"] * (len(reader.blocks) - i)
            return
        if RECIPIENTS.match(words) and (zone != "appendix" or "recipients" not in reader.zones):
            zone = "recipients"
            _mark_closing(reader, i) if not signed else None
        elif (
            (zone != "appendix" or (not signed and AUTHORITY.match(words)))
            and _signs(reader, i)
            and _ends_soon(reader, i, zone)
        ):
            _mark_closing(reader, i) if zone == "body" else None
            zone, signed = "signature", True
        elif _opens_appendix(words, block) or (
            zone in ("recipients", "signature") and _leaves_end(reader, i, zone)
        ):
            zone = "appendix"
        reader.zones[i] = zone
        i += 1


def _opens_another(reader: _Reader, i: int) -> bool:
    """Whether another document begins at block `i`: a head with body, country, number and type."""
    if not is_upper(reader.words[i]) or not (ORGAN.match(reader.words[i]) or COUNTRY.match(reader.words[i])):
        return False
    head = range(i, min(i + 14, len(reader.blocks)))
    return (
        any(COUNTRY.match(reader.words[j]) for j in head)
        and any(NUMBER_LABEL.match(reader.words[j]) and "/" in reader.words[j] for j in head)
        and any(type_of_line(reader.words[j]) or ADDRESSED.match(reader.words[j]) for j in head)
    )


def _opens_appendix(words: str, block: Block) -> bool:
    if block.mark and block.mark.style == "appendix":
        return True
    return bool(APPENDIX.match(words)) and block.kind != "bullet" and (is_upper(words) or len(words) < 40)


def _ends_soon(reader: _Reader, i: int, zone: Zone) -> bool:
    """Whether a signature at block `i` is plausible: after the recipients, or followed by little."""
    if zone in ("recipients", "signature"):
        return True
    following = range(i + 1, min(i + 4, len(reader.blocks)))
    if AUTHORITY.match(reader.words[i]):
        return all(len(reader.words[j]) < 250 for j in following)
    # An office alone also opens "CHỦ TỊCH … YÊU CẦU:"; a signature is followed by a name and little else.
    return not reader.words[i].endswith(":") and all(
        reader.blocks[j].kind == "paragraph" and len(reader.words[j]) < 60 for j in following
    )


def _leaves_end(reader: _Reader, i: int, zone: Zone) -> bool:
    """Whether block `i` is no part of recipients or signature any more."""
    block, words = reader.blocks[i], reader.words[i]
    if block.kind == "row" or (
        block.kind == "numbered" and block.mark and block.mark.style in ("roman", "upper", "article", "part")
    ):
        return True
    if type_of_line(words):
        return True
    if zone == "signature":
        named = sum(1 for j in range(max(0, i - 12), i) if reader.zones[j] == "signature")
        return (len(words) > 140 and block.kind != "bullet") or (
            named >= 2 and is_upper(words) and len(words) > 25 and not names_office(words)
        )
    return len(words) > 300


def _mark_closing(reader: _Reader, end: int) -> None:
    """The paragraphs above block `end` that close the document."""
    first = end
    for i in range(end - 1, max(-1, end - 6), -1):
        if reader.zones[i] != "body" or reader.blocks[i].kind != "paragraph":
            break
        if CLOSING.match(reader.words[i]):
            first = i
    for i in range(first, end):
        reader.zones[i] = "closing"
