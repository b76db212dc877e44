"""What a careful reader would send back before signing.

Reads a `Document` and its facts. Writes `Inconsistency`s whose `text` quotes the places; what is wrong is
told by `kind`. Only what the paper itself shows is told; a header lost in a scan is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loa.reader.reading import Facts, Inconsistency, Node, Span
from loa.reader.rules.dates import is_day
from loa.reader.rules.numbering import Mark
from loa.reader.rules.phrases import NUMBER_LABEL
from loa.reader.stages.document import Document
from loa.reader.stages.references import Citation

_DAY = re.compile(r"ngày(?<!\wngày)\s+(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)(?!\d)")
_COUNTED = frozenset({"roman", "arabic", "decimal", "lower", "upper", "article"})


def find_inconsistencies(
    document: Document, facts: Facts, *, citations: tuple[Citation, ...]
) -> tuple[Inconsistency, ...]:
    """All inconsistencies, header first, then in order of the text."""
    return (
        *_of_header(document, facts),
        *_of_signature(facts),
        *_of_numbers(document),
        *_of_days(document),
        *_of_citations(document, facts, citations),
        *_of_phases(facts),
    )


def _of_header(document: Document, facts: Facts) -> Iterator[Inconsistency]:
    code, date = facts.header.code, facts.header.date
    if code and code.value[:1] in "/-–":
        yield Inconsistency("missing-number", code.value, code.spans)
    elif code is None:
        for block in document.in_zone("header"):
            label = NUMBER_LABEL.match(document.text, block.start)
            if label and block.end - label.end() < 8:
                yield Inconsistency("missing-number", document.words(block), (Span(block.start, block.end),))
    if date and len(date.value) < 10:
        yield Inconsistency("missing-date", " ".join(document.words(s) for s in date.spans), date.spans)


def _of_signature(facts: Facts) -> Iterator[Inconsistency]:
    signatory = facts.header.signatory
    if signatory.position and not signatory.name:
        yield Inconsistency("missing-name", signatory.position.value, signatory.position.spans)


def _of_numbers(document: Document) -> Iterator[Inconsistency]:
    """Numbers that stand twice among siblings, or are left out between two of them."""
    last: dict[tuple[int | None, int], tuple[Node, Mark]] = {}
    for node in document.nodes:
        mark = document.block_of(node).mark
        if mark is None or mark.ordinal is None or mark.style not in _COUNTED:
            continue
        above = document.parent(node)
        key = (above.start if above else None), node.level
        before = last.get(key)
        last[key] = node, mark
        if before is None or before[1].style != mark.style:
            continue
        step = mark.ordinal - (before[1].ordinal or 0)
        quoted = f"{before[0].path} {before[0].heading.value} / {node.path} {node.heading.value}"
        spans = (*before[0].num.spans, *node.num.spans)
        if step == 0:
            yield Inconsistency("duplicate-number", quoted, spans)
        elif step > 1:
            yield Inconsistency("missing-number", quoted, spans)


def _of_days(document: Document) -> Iterator[Inconsistency]:
    for match in _DAY.finditer(document.text):
        if not is_day(int(match[3]), int(match[2]), int(match[1])):
            span = Span(match.start(), match.end())
            yield Inconsistency("date-conflict", document.words(span), (span,))


def _of_citations(
    document: Document, facts: Facts, citations: tuple[Citation, ...]
) -> Iterator[Inconsistency]:
    """A document cited with two dates, or with a date after that of this paper."""
    dated: dict[str, tuple[str, Span]] = {}
    own = facts.header.date.value if facts.header.date else ""
    for citation in citations:
        date = citation.date
        if date is None:
            continue
        span = Span(citation.span.start, date.spans[-1].end)
        known = dated.setdefault(citation.key, (date.value, span))
        if known[0] != date.value:
            quoted = f"{document.words(known[1])} / {document.words(span)}"
            yield Inconsistency("date-conflict", quoted, (known[1], span))
        elif len(own) == 10 and len(date.value) == 10 and date.value > own and known[1] == span:
            yield Inconsistency("date-conflict", document.words(span), (span,))


def _of_phases(facts: Facts) -> Iterator[Inconsistency]:
    for phase in facts.phases:
        if phase.start and phase.end and phase.start.value > phase.end.value:
            yield Inconsistency("date-conflict", phase.text.value, phase.text.spans)
