"""Who a document is for and who signed it: addressees, recipients, signatory.

Reads the zones `header`, `recipients`, `signature` and, where a decision issues the plan, `outside`. These
parts are read line by line, since their columns may have been poured into one another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec.structs import replace

from loa.reader.reading import Signatory, Span, Value
from loa.reader.rules.issue_dates import find_issue_date
from loa.reader.rules.letters import exact
from loa.reader.rules.phrases import COUNTRY, MOTTO, NUMBER_LABEL, RECIPIENTS, match_addressed
from loa.reader.rules.signature import (
    AUTHORITY,
    AUTHORITY_INSIDE,
    NAME,
    POURED,
    SIGNED,
    SURNAMES,
    is_office,
    is_sentence,
    names_office,
    where_office_begins,
)
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.lines import is_upper

_SIGN = re.compile(r"\s*(?:(?:[-–—+•*·●▪]|_?~|[_.])+\s*|\d{1,2}[.)]\s+)")
_END = " \t\n;,.:-–_—*|"
_INLINE = re.compile(r";\s*(?:[-–+]\s+)?(?=\S)")
_BULLETED = re.compile(r";\s*(?:[-–+]\s+)(?=\S)")
_ARCHIVED = re.compile(r"[Ll][ưu]u\b")
_AFTER_ARCHIVE = re.compile(
    exact(
        r"[Ll][ưu]u\b[^.]*\.(?P<rest>\s+(?P<name>(?:\S{1,2}\s+)?(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s+){1,3}[A-ZĐÀ-Ỹ][a-zà-ỹđ]+))\s*$"
    )
)
_OFFICE_AT_END = re.compile(exact(r"(?<=[;.,:])\s*(?P<office>[A-ZĐÀ-Ỹ]{2,}(?:\s+[A-ZĐÀ-Ỹ]{2,}){1,4})\s*$"))


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    words: str
    gap: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.words))


def _lines(document: Document, blocks: list[Block], start: int = 0) -> list[_Line]:
    """The lines of these blocks from offset `start` of the first on."""
    out: list[_Line] = []
    for i, block in enumerate(blocks):
        gap = block.gap
        for piece in block.pieces:
            at = piece.start
            for raw in document.text[piece.start : piece.end].split("\n"):
                left = max(0, start - at) if i == 0 else 0
                if words := raw[left:].strip():
                    out.append(_Line(at + raw.index(words[0], left), words, gap))
                    gap = False
                at += len(raw) + 1
    return out


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
    return _items(document, _lines(document, blocks, start + label.end() if label else 0))


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
    lines = _lines(document, blocks, label.end() if label else 0)
    inside = [_without_signature(line) for line in lines]
    return _items(document, [line for line in inside if line.words], archived_last=True)


def _issuing_recipients(document: Document) -> list[Block]:
    outside = document.in_zone("outside")
    at = next((i for i, b in enumerate(outside) if RECIPIENTS.match(document.text, b.start)), None)
    if at is None:
        return []
    last = at
    while last + 1 < len(outside) and not _is_signature(document.words(outside[last + 1])):
        last += 1
    return outside[at : last + 1]


def _without_signature(line: _Line) -> _Line:
    """The line without the words of a second column that was read into it."""
    words = line.words
    for pattern in (AUTHORITY_INSIDE, _OFFICE_AT_END):
        found = pattern.search(words) if not AUTHORITY.match(words) else None
        if found and (pattern is AUTHORITY_INSIDE or names_office(found["office"])):
            words = words[: found.start()].rstrip()
    if AUTHORITY.match(words) and is_upper(words):
        words = ""
    rest = _AFTER_ARCHIVE.search(words)
    if rest:
        words = words[: rest.start("rest")]
    return _Line(line.start, words, line.gap)


def _items(document: Document, lines: list[_Line], *, archived_last: bool = False) -> tuple[Value[str], ...]:
    """One value for each item: by bullets, by line, or by semicolon on one line."""
    items: list[list[Span]] = []
    unsigned: list[int] = []  # of the items: those without a bullet of their own
    bulleted = sum(1 for line in lines if _bullet_end(line.words)) >= max(1, len(lines) / 3)
    closed = True
    for line in lines:
        at = _bullet_end(line.words)
        span = Span(line.start + at, line.start + len(line.words))
        archived = bool(items) and archived_last and bool(_ARCHIVED.match(document.text, items[-1][0].start))
        if not line.words[at:].strip(_END):
            continue
        if at and archived:
            break  # "Lưu" is the last of them; what follows is no recipient
        if at or not items:
            unsigned += [] if at else [len(items)]
            items.append([span])
        elif archived and (closed or is_upper(line.words) or line.words.startswith("(")):
            break
        elif closed and (not bulleted or line.words[0].isupper()):
            unsigned.append(len(items))
            items.append([span])
        else:
            items[-1].append(span)
        closed = line.words.endswith((";", ".")) or (not bulleted and line.words[-1] not in ",-(")
    inline = not bulleted and len(lines) <= 3
    if bulleted and archived_last:
        said = {i for i in unsigned if is_sentence(document.value(*items[i]).value)}
        items = [item for i, item in enumerate(items) if i not in said]
    parted = [part for item in items for part in _parted(document, item, inline=inline)]
    return tuple(value for part in parted if (value := _item(document, part)))


def _bullet_end(words: str) -> int:
    found = _SIGN.match(words)
    return found.end() if found and found.end() < len(words) else 0


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
    last = spans[-1]
    words = document.text[last.start : last.end].rstrip(_END)
    spans = [*spans[:-1], Span(last.start, last.start + len(words))]
    value = document.value(*spans)
    return value if value.value else None


def _is_signature(words: str) -> bool:
    authority = AUTHORITY.match(words)
    if authority and is_upper(words[authority.end() :][:12].rstrip(" .,")):
        return True
    return names_office(words) and is_upper(words)


def read_signatory(document: Document) -> Signatory:
    """Authority, office and name of the one who signed; the plan's own, else the decision's."""
    blocks = document.in_zone("signature")
    if not blocks:
        blocks = _issuing_signature(document)
    listed = [block for block in blocks if block.kind == "bullet"]
    blocks = [block for block in blocks if block.kind != "bullet"]
    ends = [*document.in_zone("recipients"), *listed]
    mixed = _mixed_signatory(document, _lines(document, ends)) if ends else Signatory()
    if not blocks:
        return mixed
    signatory = _signatory(document, [part for line in _lines(document, blocks) for part in _unpoured(line)])
    office = signatory.position or (mixed.position if signatory.authority else None)
    return replace(signatory, position=office, name=signatory.name or mixed.name)


def _issuing_signature(document: Document) -> list[Block]:
    """The last signature before the plan, with the name below it."""
    outside = document.in_zone("outside")
    signs = [i for i, b in enumerate(outside) if _is_signature(document.words(b)) and b.kind == "paragraph"]
    if not signs:
        return []
    at = signs[-1]
    while at - 1 in signs or (at >= 2 and at - 2 in signs and document.words(outside[at - 1]).isupper()):
        at = at - 1 if at - 1 in signs else at - 2
    return outside[at : at + 8]


def _signatory(document: Document, lines: list[_Line]) -> Signatory:
    """From the lines of a signature block that stands by itself."""
    authority: list[Span] = []
    office: list[Span] = []
    name: Value[str] | None = None
    for line in lines:
        if SIGNED.match(line.words):
            continue
        if AUTHORITY.match(line.words) and not office:
            authority.append(line.span)
        elif name is None and _is_name_in_capitals(line.words):
            name = document.value(line.span)
            break
        elif line.words.isupper() and not name:
            if office and authority and names_office(line.words) and not _goes_on(office, document):
                continue  # the office held elsewhere, below that in which the paper is signed
            if names_office(line.words) or office:
                office.append(line.span)
            elif authority:
                authority.append(line.span)
        elif not office and is_office(line.words):
            office.append(line.span)
        elif name is None and (found := _name(document, line)):
            name = found
            break
    return Signatory(
        document.value(*authority) if authority else None, document.value(*office) if office else None, name
    )


def _unpoured(line: _Line) -> list[_Line]:
    """Authority, office and name of a line that holds all of them."""
    poured = POURED.fullmatch(line.words)
    at = where_office_begins(poured["offices"]) if poured else -1
    if not poured or at < 0:
        return [line]
    cuts = [(0, at), (at, poured.end("offices")), poured.span("name")]
    parts = [(start, line.words[start:end].rstrip()) for start, end in cuts if start < end]
    return [_Line(line.start + start, words, line.gap) for start, words in parts]


def _goes_on(office: list[Span], document: Document) -> bool:
    """Whether the office on the lines above is not yet whole."""
    return document.text[office[-1].start : office[-1].end].rstrip().endswith((",", "-", "–", "KIÊM"))


def _is_name_in_capitals(words: str) -> bool:
    parts = words.split()
    return 2 <= len(parts) <= 5 and words.isupper() and parts[0] in SURNAMES and not names_office(words)


def _name(document: Document, line: _Line) -> Value[str] | None:
    """The name on a line of its own, or at the end of the line."""
    words = line.words.strip(_END + "()")
    if len(words) > 60 or not NAME.fullmatch(words):
        return None
    at = line.start + line.words.index(words)
    return document.value(Span(at, at + len(words)))


def _mixed_signatory(document: Document, lines: list[_Line]) -> Signatory:
    """From lines in which the signature was read into the list of recipients."""
    authority: list[Span] = []
    office: Value[str] | None = None
    name: Value[str] | None = None
    for line in lines:
        inside = AUTHORITY_INSIDE.search(line.words)
        at_end = _OFFICE_AT_END.search(line.words)
        archived = _AFTER_ARCHIVE.search(line.words)
        if inside and office is None:
            authority.append(Span(line.start + inside.start(), line.start + inside.end()))
        elif at_end and office is None and names_office(at_end["office"]):
            office = document.value(
                Span(line.start + at_end.start("office"), line.start + at_end.end("office"))
            )
        elif archived and name is None:
            name = document.value(
                Span(line.start + archived.start("name"), line.start + archived.end("name"))
            )
        elif name is None and not _bullet_end(line.words) and (found := _name(document, line)):
            name = found
    return Signatory(document.value(*authority) if authority else None, office, name)
