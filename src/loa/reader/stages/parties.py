"""Who a document is for: addressees and recipients.

Reads the zones `header`, `recipients` and, where a decision issues the plan, `outside`.
"""

from __future__ import annotations

import re

from loa.reader.reading import Span, Value
from loa.reader.rules.issue_dates import find_issue_date
from loa.reader.rules.phrases import COUNTRY, MOTTO, NUMBER_LABEL, RECIPIENTS, match_addressed
from loa.reader.rules.signature import (
    AUTHORITY,
    AUTHORITY_INSIDE,
    AUTHORITY_MISREAD,
    is_sentence,
    names_office,
)
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.ends import (
    AFTER_ARCHIVE,
    OFFICE_AT_END,
    SIGNS_AT_END,
    EndLine,
    bullet_end,
    end_lines,
    is_signature,
    signs_in_one,
    without_other_column,
)
from loa.reader.stages.lines import is_upper

_INLINE = re.compile(r";\s*(?:[-–+]\s+)?(?=\S)|\.\s+[-–+]\s+(?=[Ll][ưu]u\b)")
_BULLETED = re.compile(r"(?:;|(?<=\)))\s*(?:[-–+]\s+)(?=\S)|\.\s+[-–+]\s+(?=[Ll][ưu]u\b)")
_OPEN = re.compile(r"[,\-(]\Z|(?<!\w)(?:và|của|các|với|thuộc|tại|trên|hoặc)\Z")  # a name does not end so
_FILE = re.compile(r"[A-Za-z]:[\\/]|\\\\\w")  # where the file of the paper lies, printed at its foot
_ARCHIVED = re.compile(r"[Ll][ưu]u\b")


def read_addressees(document: Document) -> tuple[Value[str], ...]:
    """After "Kính gửi", one value for each item."""
    at = document.plan.addressed_block
    if at is None:
        return ()
    last = at
    while last + 1 < len(document.blocks) and _is_addressee(document, document.blocks[last + 1]):
        last += 1
    start = document.blocks[at].start
    label = match_addressed(document.text[start : document.blocks[at].end])
    blocks = list(document.blocks[at : last + 1])
    return _items(document, end_lines(document, blocks, start + label.end() if label else 0))


def _is_addressee(document: Document, block: Block) -> bool:
    words = document.words(block)
    other = (
        MOTTO.search(words) or COUNTRY.search(words) or NUMBER_LABEL.match(words) or find_issue_date(words)
    )
    return document.zone(block) == "header" and not other


def read_recipients(document: Document) -> tuple[Value[str], ...]:
    """After "Nơi nhận", one value for each item; the plan's own, else those of its decision."""
    blocks = document.in_zone("recipients")
    if blocks:  # a column of recipients may go on behind a signature that was read before its end
        blocks += [block for block in document.in_zone("signature") if block.kind == "bullet"]
    else:
        blocks = _issuing_recipients(document)
    if not blocks:
        return ()
    label = RECIPIENTS.match(document.text, blocks[0].start)
    lines = end_lines(document, blocks, label.end() if label else 0)
    behind = label and len(lines) > 1 and "\n" not in document.text[blocks[0].start : lines[0].start]
    if behind and _stands_beside(*lines[:2]):
        del lines[0]
    inside = [_without_signature(line) for line in lines if not _FILE.match(line.words)]
    return _items(document, [line for line in inside if line.words], archived_last=True)


def _stands_beside(first: EndLine, second: EndLine) -> bool:
    """Whether the line is an office read into the list: capitals without a bullet above one that has it."""
    return is_upper(first.words) and not bullet_end(first.words) and bullet_end(second.words) > 0


def _issuing_recipients(document: Document) -> list[Block]:
    outside = document.in_zone("outside")
    at = next((i for i, b in enumerate(outside) if RECIPIENTS.match(document.text, b.start)), None)
    if at is None:
        return []
    last = at
    while last + 1 < len(outside) and not is_signature(document.words(outside[last + 1])):
        last += 1
    return outside[at : last + 1]


def _without_signature(line: EndLine) -> EndLine:
    """The line without the words of a second column that was read into it."""
    words = "" if signs_in_one(line.words) else line.words
    for pattern in (AUTHORITY_INSIDE, OFFICE_AT_END):
        found = pattern.search(words) if not AUTHORITY.match(words) else None
        if found and (pattern is AUTHORITY_INSIDE or names_office(found["office"])):
            words = words[: found.start()].rstrip()
    if (AUTHORITY.match(words) or AUTHORITY_MISREAD.match(words)) and is_upper(words):
        words = ""
    rest = AFTER_ARCHIVE.search(words)
    if rest:
        words = words[: rest.start("rest")]
    return EndLine(line.start, words, line.gap)


def _items(
    document: Document, lines: list[EndLine], *, archived_last: bool = False
) -> tuple[Value[str], ...]:
    """One value for each item: by bullets, by line, or by semicolon on one line."""
    items: list[list[Span]] = []
    unsigned: list[int] = []  # of the items: those without a bullet of their own
    bulleted = sum(1 for line in lines if bullet_end(line.words)) >= max(1, len(lines) / 3)
    closed = True
    for line in lines:
        at = bullet_end(line.words)
        span = Span(line.start + at, line.start + len(line.words))
        archived = bool(items) and archived_last and bool(_ARCHIVED.match(document.text, items[-1][0].start))
        if not line.words[at:].strip(SIGNS_AT_END):
            continue
        if at and archived:
            break  # "Lưu" is the last of them; what follows is no recipient
        if at or not items:
            unsigned += [] if at else [len(items)]
            items.append([span])
        elif archived and (closed or line.gap or is_upper(line.words) or line.words.startswith("(")):
            break
        elif closed and _opens_item(line.words, bulleted=bulleted):
            unsigned.append(len(items))
            items.append([span])
        else:
            items[-1].append(span)
        closed = line.words.endswith((";", ".")) or (not bulleted and not _OPEN.search(line.words))
    inline = not bulleted and len(lines) <= 3
    if bulleted and archived_last:
        said = {i for i in unsigned if is_sentence(document.value(*items[i]).value)}
        items = [item for i, item in enumerate(items) if i not in said]
    parted = [part for item in items for part in _parted(document, item, inline=inline)]
    return tuple(value for part in parted if (value := _item(document, part)))


def _opens_item(words: str, *, bulleted: bool) -> bool:
    """Whether a line without a bullet names one more; small letters go on with the name above them."""
    if words[0].isupper():
        return True
    return not bulleted and (not words[0].islower() or words.startswith(("lưu", "như")))


def _parted(document: Document, item: list[Span], *, inline: bool) -> list[list[Span]]:
    """An item of several on one line, cut at semicolons: before bullets, or at all of the whole list."""
    if len(item) != 1:
        return [item]
    words = document.text[item[0].start : item[0].end]
    cuts = list((_INLINE if inline else _BULLETED).finditer(words))
    if not cuts:
        return [item]
    edges = [0, *[m.end() for m in cuts]]
    ends = [*[m.start() for m in cuts], len(words)]
    return [[Span(item[0].start + a, item[0].start + b)] for a, b in zip(edges, ends, strict=True)]


def _item(document: Document, spans: list[Span]) -> Value[str] | None:
    filed = document.text[spans[0].start : spans[0].end]
    if len(spans) > 1 and without_other_column(filed) != filed:
        spans = spans[:1]  # the lines below are of the signature as well
    last = spans[-1]
    words = without_other_column(document.text[last.start : last.end].rstrip(SIGNS_AT_END))
    spans = [*spans[:-1], Span(last.start, last.start + len(words))]
    value = document.value(*spans)
    return value if sum(map(str.isalpha, value.value)) > 1 else None
