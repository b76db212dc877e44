"""Documents cited by their code, once a code, with the first date that stands beside it.

Reads the blocks of all zones but the header and the ends. Writes `Reference`s in order of the source.
"""

from __future__ import annotations

import re

from loa.reader.reading import Header, Reference, Span, Value
from loa.reader.rules.codes import CITED, is_citation, squeeze
from loa.reader.rules.dates import find_issue_date, find_times
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document

_BESIDE = re.compile(
    r"[\s,)]*(?:của\s(?:(?!\svề\s|\strước\s|\sđến\s|\ssố\s|ngày\s)[^;.:]){2,90}?\s)?"
    r"(?:,\s?)?(?:(?:mới\s)?(?:được\s)?(?:ban\s+hành|ký|ký\s+ban\s+hành)\s)?(?=ngày\s|tháng\s\d)",
)
_WINDOW = 170  # letters after a code in which its date may stand


def read_references(document: Document, header: Header) -> tuple[Reference, ...]:
    """The documents that this one cites, itself left out."""
    own = squeeze(header.code.value) if header.code else ""
    found: dict[str, Reference] = {}
    for block in document.blocks:
        if _is_searched(document, block):
            for reference in _in_block(document, block):
                key = squeeze(reference.code.value)
                if key == own:
                    continue
                known = found.get(key)
                if known is None:
                    found[key] = reference
                elif known.date is None and reference.date is not None:
                    found[key] = Reference(known.code, reference.date)
    return tuple(found.values())


def _is_searched(document: Document, block: Block) -> bool:
    zone = document.zone(block)
    if zone == "header":
        return block.kind == "paragraph" and _is_subject(document, block)
    return zone not in ("recipients", "signature")


def _is_subject(document: Document, block: Block) -> bool:
    return document.text[block.start : block.start + 2].upper() in ("V/", "VỀ")


def _in_block(document: Document, block: Block) -> list[Reference]:
    text = document.text
    out: list[Reference] = []
    for match in CITED.finditer(text, block.start, block.end):
        if is_citation(match):
            code = document.value(Span(match.start("code"), match.end("code")))
            out.append(Reference(code, date_after(document, match.end("code"), block.end)))
    return out


def date_after(document: Document, start: int, end: int) -> Value[str] | None:
    """The date that stands beside the code ending at `start`."""
    window = document.text[start : min(end, start + _WINDOW)]
    beside = _BESIDE.match(window)
    if not beside:
        return None
    at = beside.end()
    for time in find_times(window[at : at + 40]):
        if time.start == 0 and time.unit == "day" and not time.yearless:
            return document.derived(time.first, Span(start + at, start + at + time.end), rule="date-in-words")
        break
    written = find_issue_date(window[at : at + 40])
    if written and written.start == 0:
        return document.derived(written.iso, Span(start + at, start + at + written.end), rule="date-in-words")
    return None
