"""Documents cited by their code, once a code, with the first date that stands beside it.

Reads the blocks of all zones but the header and the ends. Writes `Reference`s in order of the source.
"""

from __future__ import annotations

import re

from loa.reader.reading import Header, Reference, Span, Value
from loa.reader.record import Record
from loa.reader.rules.codes import as_meant, find_codes, squeeze
from loa.reader.rules.dates import find_times
from loa.reader.rules.issue_dates import find_issue_date
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document

_BESIDE = re.compile(
    r"[\s,()]*(?:(?:của|do|được)\s(?:(?!\svề\s|\strước\s|\sđến\s|\ssố\s|ngày\s)[^;.:]){2,90}?\s)?"
    r"(?:,\s?)?(?:(?:mới\s)?(?:được\s)?(?:ban\s+hành|ký|ký\s+ban\s+hành)\s)?(?=ngày\s?\d|ngày\s|tháng\s\d)",
)
# "Ngày 08/3/2021, Sở Y tế đã ban hành Kế hoạch số …": the day told before who issued the paper.
_DAY_BEFORE = re.compile(
    r"(?:^|[.;:]\s+)[-–+\s]*(?=Ngày\s+\d)(?P<day>Ngày\s+\d{1,2}\s?(?:/\s?\d{1,2}\s?/\s?\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))"
    r"\s*,?\s+[^.;:\d]{2,90}?\s(?:đã\s+)?(?:(?:ký\s+)?ban\s+hành|ký|có|ra|thông\s+qua|phê\s+duyệt|công\s+bố)(?:,?\s+[^\W\d_]+){0,14}\s+(?:số\s*)?\Z"
)
# "…; Quyết định số 42/QĐ-BTC": the next of several papers issued on the same day.
_NEXT = re.compile(r";\s+(?:và\s+)?(?:[^\W\d_]+\s+){1,4}số\s*\Z")
_WINDOW = 170  # letters after a code in which its date may stand


class Citation(Record, frozen=True):
    """One place where a document is cited by its code."""

    span: Span
    key: str
    date: Value[str] | None


def find_citations(document: Document) -> tuple[Citation, ...]:
    """Every place where a document is cited, the zones of header and ends left out."""
    out: list[Citation] = []
    for block in document.blocks:
        if not _is_searched(document, block):
            continue
        told: Value[str] | None = None
        for span in find_codes(document.text, Span(block.start, block.end)):
            key = squeeze(document.text[span.start : span.end])
            date = date_beside(document, Span(span.end, block.end))
            follows = told and _NEXT.search(document.text, max(block.start, span.start - 40), span.start)
            before = told if follows else date_before(document, Span(block.start, span.start))
            told = None if date else before
            out.append(Citation(span, key, date or before))
    return tuple(out)


def read_references(
    document: Document, header: Header, *, citations: tuple[Citation, ...]
) -> tuple[Reference, ...]:
    """The documents that this one cites, once each, itself left out, with the first date found."""
    own = as_meant(squeeze(header.code.value)) if header.code else ""
    found: dict[str, Reference] = {}
    for citation in citations:
        known = found.get(citation.key)
        if as_meant(citation.key) == own:
            continue
        if known is None:
            found[citation.key] = Reference(document.value(citation.span), citation.date)
        elif known.date is None and citation.date is not None:
            found[citation.key] = Reference(known.code, citation.date)
    return tuple(found.values())


def _is_searched(document: Document, block: Block) -> bool:
    zone = document.zone(block)
    if zone == "header":
        return block.kind == "paragraph" and _is_subject(document, block)
    return zone not in ("recipients", "signature", "other")


def _is_subject(document: Document, block: Block) -> bool:
    return document.text[block.start : block.start + 2].upper() in ("V/", "VỀ")


def date_before(document: Document, before: Span) -> Value[str] | None:
    """The date at the head of the sentence that tells who issued the paper cited at its end."""
    window = document.text[max(before.start, before.end - _WINDOW) : before.end]
    told = _DAY_BEFORE.search(window) if "Ngày" in window else None
    if told is None or not (written := find_issue_date(told["day"])):
        return None
    at = before.end - len(window) + told.start("day")
    return document.derived(written.iso, Span(at + written.start, at + written.end), rule="date-in-words")


def date_beside(document: Document, after: Span) -> Value[str] | None:
    """The date that stands beside a code, in the stretch after it."""
    start = after.start
    window = document.text[start : min(after.end, start + _WINDOW)]
    if "ngày" not in window and "tháng" not in window:
        return None
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
