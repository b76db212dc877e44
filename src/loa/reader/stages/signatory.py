"""Who signed a document: authority, office and name.

Reads the zones `recipients`, `signature` and, where a decision issues the plan, `outside`.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from loa.reader.reading import Signatory, Span, Value
from loa.reader.rules.signature import (
    AUTHORITY,
    AUTHORITY_INSIDE,
    AUTHORITY_MISREAD,
    NAME,
    POURED,
    SIGNED,
    SURNAMES,
    is_office,
    names_office,
    where_office_begins,
    where_office_ends,
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
)

# What stands between the office that decides, told above, and the one that signs.
_DECIDES = ("Căn cứ ", "Xét ", "Theo đề nghị ", "Điều ", "QUYẾT ĐỊNH")
_SEALED = re.compile(r"\s*\(đã (?:ký|kí)\)\s*$", re.IGNORECASE)


def read_signatory(document: Document) -> Signatory:
    """Authority, office and name of the one who signed; the plan's own, else the decision's."""
    blocks = document.in_zone("signature")
    if not blocks:
        blocks = _issuing_signature(document)
    listed = [block for block in blocks if block.kind == "bullet"]
    blocks = [block for block in blocks if block.kind != "bullet"]
    ends = [*document.in_zone("recipients"), *listed]
    mixed = _mixed_signatory(document, end_lines(document, ends)) if ends else Signatory()
    if not blocks:
        return mixed
    signatory = _signatory(
        document, [part for line in end_lines(document, blocks) for part in _unpoured(line)]
    )
    office = signatory.position or (mixed.position if signatory.authority else None)
    return replace(signatory, position=office, name=signatory.name or mixed.name)


def _issuing_signature(document: Document) -> list[Block]:
    """The last signature before the plan, with the name below it."""
    outside = document.in_zone("outside")
    said = max((i for i, b in enumerate(outside) if document.words(b).startswith(_DECIDES)), default=-1)
    signs = [i for i, b in enumerate(outside) if is_signature(document.words(b)) and b.kind == "paragraph"]
    if not signs or signs[-1] < said:
        return [b for b in outside[said + 1 :] if signs_in_one(document.words(b))][-1:]
    at = signs[-1]
    while at - 1 in signs or (at >= 2 and at - 2 in signs and document.words(outside[at - 1]).isupper()):
        at = at - 1 if at - 1 in signs else at - 2
    return outside[at : at + 8]


def _signatory(document: Document, lines: list[EndLine]) -> Signatory:
    """From the lines of a signature block that stands by itself."""
    authority: list[Span] = []
    office: list[Span] = []
    name: Value[str] | None = None
    for line in lines:
        if SIGNED.match(line.words):
            continue
        if AUTHORITY.match(line.words) and not office:
            authority.append((parts := _parted(line))[0].span)
            office += [part.span for part in parts[1:]]
        elif name is None and _is_name_in_capitals(line.words):
            name = document.value(line.span)
            break
        elif line.words.isupper() and not name:
            _sort_capitals(document, line, authority, office)
        elif not office and is_office(line.words):
            office.append(line.span)
        elif name is None and (found := _name(document, line)):
            name = found
            break
    return Signatory(
        document.value(*authority) if authority else None, document.value(*office) if office else None, name
    )


def _sort_capitals(document: Document, line: EndLine, authority: list[Span], office: list[Span]) -> None:
    """A line in capitals goes to the office or to the authority that it goes on with."""
    if office and authority and names_office(line.words) and not _goes_on(office, document):
        return  # the office held elsewhere, below that in which the paper is signed
    if names_office(line.words) or office:
        office.append(line.span)
    elif authority:
        authority.append(line.span)


def _unpoured(line: EndLine) -> list[EndLine]:
    """Authority, office and name of a line that holds all of them."""
    poured = POURED.fullmatch(_SEALED.sub("", line.words))
    at = where_office_begins(poured["offices"]) if poured else -1
    if not poured or at < 0:
        return [line]
    held = at + where_office_ends(poured["offices"][at:].rstrip(" -–"))
    cuts = [(0, at), (at, held), poured.span("name")]
    parts = [(start, line.words[start:end].rstrip(" -–")) for start, end in cuts if start < end]
    return [EndLine(line.start + start, words, line.gap) for start, words in parts]


def _parted(line: EndLine) -> list[EndLine]:
    """Authority and office of a line that holds both: "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG"."""
    at = where_office_begins(line.words) if line.words.isupper() else -1
    if at <= 0 or line.words[:at].rstrip().endswith((",", "-", "–")):
        return [line]
    held = EndLine(line.start, line.words[:at].rstrip(), line.gap)
    return [held, EndLine(line.start + at, line.words[at:], line.gap)]


def _goes_on(office: list[Span], document: Document) -> bool:
    """Whether the office on the lines above is not yet whole."""
    return document.text[office[-1].start : office[-1].end].rstrip().endswith((",", "-", "–", "KIÊM"))


def _is_name_in_capitals(words: str) -> bool:
    parts = words.split()
    return 2 <= len(parts) <= 5 and words.isupper() and parts[0] in SURNAMES and not names_office(words)


def _name(document: Document, line: EndLine) -> Value[str] | None:
    """The name on a line of its own, or at the end of the line."""
    words = _SEALED.sub("", line.words).strip(SIGNS_AT_END + "()")
    if len(words) > 60 or not NAME.fullmatch(words):
        return None
    at = line.start + line.words.index(words)
    return document.value(Span(at, at + len(words)))


def _mixed_signatory(document: Document, lines: list[EndLine]) -> Signatory:
    """From lines in which the signature was read into the list of recipients."""
    authority: list[Span] = []
    office: Value[str] | None = None
    name: Value[str] | None = None
    for line in lines:
        inside = AUTHORITY_INSIDE.search(line.words) or AUTHORITY_MISREAD.search(line.words)
        at_end = OFFICE_AT_END.search(line.words)
        archived = AFTER_ARCHIVE.search(line.words)
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
        elif name is None and not bullet_end(line.words) and (found := _name(document, line)):
            name = found
    return Signatory(document.value(*authority) if authority else None, office, name)
