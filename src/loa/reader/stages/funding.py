"""Funding: the sources of money a document names, each as its shortest phrase.

Reads blocks and outline. Writes values that are the words of the paper. A section of funding is read first;
only where there is none are the sentences about money elsewhere.
"""

from __future__ import annotations

import re

from loa.reader.reading import Span, Value, reread
from loa.reader.rules.folding import fold
from loa.reader.rules.funding import (
    BARE_BUDGET,
    COMPLEMENT,
    DRAWN_UP_BESIDE,
    DRAWN_UP_FOR,
    FUNDING_HEADING,
    GIVEN_BY,
    GIVEN_TO,
    LINE_OF_SOURCE,
    LISTED_SOURCE,
    LISTED_SOURCES,
    MAX_SOURCE,
    MONEY_NEEDS,
    MONEY_SENTENCE,
    NAMED_END,
    NO_MONEY,
    OF_A_YEAR,
    OF_EVERY_YEAR,
    OF_GIVERS,
    PAID_FROM,
    PLAIN_YEAR,
    SECTION_SOURCE,
    SOURCE_END,
    SOURCE_START,
    YEARLY,
)
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.listings import listed_rows

_SHORTEST = 2  # words of a source


def find_funding(document: Document) -> tuple[Value[str], ...]:
    """The sources of money that `document` names: those of its section of funding, else of its sentences."""
    spans = [row.cells["text"] for row in listed_rows(document, "money") if "text" in row.cells]
    spans += [span for part in _sections(document) for span in _of_section(document, part)]
    if not spans:
        needs = _needs_of(document)
        for block in _paid_in(document) if needs else ():
            if _holds_one(needs, document.lowered(block)):
                span = Span(block.body.start, block.end)
                named = [
                    source
                    for source in sources_of_sentences(document.text, span)
                    if not document.text[source.start : source.end].isupper()  # the words of a heading
                ]
                spans += sorted([*named, *_listed(document.text, span, taken=named)])
    return distinct(document.text, spans)


def _paid_in(document: Document) -> list[Block]:
    """The blocks whose sentences may name a source: in a letter without numbers all that it says."""
    if document.nodes:
        return document.in_zone("body", "appendix", "closing")
    return document.in_zone("preamble", "body", "appendix", "closing")


def _needs_of(document: Document) -> list[str]:
    """Those of the words of money of which the paper holds every syllable: mostly few."""
    lower = document.letters.lower
    return [need for need in MONEY_NEEDS if all(syllable in lower for syllable in need.split())]


def _holds_one(needs: list[str], lower: str) -> bool:
    for need in needs:  # noqa: SIM110  # asked so often that a generator costs more than the look
        if need in lower:
            return True
    return False


def _of_section(document: Document, part: Span) -> list[Span]:
    """The sources that a section names, those of lines that are nothing but a source with them."""
    beside = [no.span() for no in DRAWN_UP_BESIDE.finditer(document.text, part.start, part.end)]
    spans = [
        source
        for source in sources_in(document.text, part)
        if not any(a <= source.start < b for a, b in beside)
    ]
    for block in document.blocks:
        start = block.body.start
        if not part.start <= start < part.end or any(block.start <= s.start < block.end for s in spans):
            continue
        if match := LINE_OF_SOURCE.match(document.text, start, block.end):
            spans.append(Span(start, _end_of_phrase(document.text, match, limit=block.end)))
    spans += _listed(document.text, part, taken=spans)
    return sorted([*spans, *_named(document.text, part, taken=spans)])


def _named(text: str, part: Span, *, taken: list[Span]) -> list[Span]:
    """The sources that a section of funding names without the word: "Kinh phí công đoàn cơ sở năm 2025"."""
    found: list[Span] = []
    for match in SECTION_SOURCE.finditer(text, part.start, part.end):
        start = match.start("named")
        stop = NAMED_END.search(text, match.end(), part.end)
        end = stop.start() if stop else part.end
        end = start + len(text[start:end].rstrip(" ,\n/"))
        spent = stop and stop[0].strip() == "cho"  # "kinh phí tiêm phòng cho chó, mèo do …": what is paid
        if spent or len(text[start:end].split()) < _SHORTEST or end - start > MAX_SOURCE:
            continue
        if not any(start < other.end and other.start < end for other in [*taken, *found]):
            found.append(Span(start, end))
    return found


def _listed(text: str, span: Span, *, taken: list[Span]) -> list[Span]:
    """The sources that a label lists and no rule of phrases knows."""
    found: list[Span] = []
    for listed in LISTED_SOURCES.finditer(text, span.start, span.end):
        at = listed.start("list")
        while at < listed.end():
            stop = text.find(";", at, listed.end())
            stop = listed.end() if stop < 0 else stop
            source = LISTED_SOURCE.match(text, at, stop)
            if source and not any(at <= other.start < stop for other in taken):
                found.append(Span(*source.span("source")))
            at = stop + 1
    return found


def _sections(document: Document) -> list[Span]:
    """What stands in the sections of funding, their run-in lines with them."""
    found: list[Span] = []
    for node in document.nodes:
        if not FUNDING_HEADING.match(node.heading.value):
            continue
        if found and found[-1].end >= node.end:
            continue
        block = document.block_of(node)
        blocks = document.all_under(node)
        end = node.heading.spans[-1].end
        running = document.text[end : block.end].strip(" *_.:") and document.text[end : end + 1] != ":"
        found.append(Span(block.body.start if running else end, blocks[-1].end if blocks else block.end))
    return found


_SENTENCE = re.compile(r"[^.;]+(?:[.;]|$)")
_LINE_END = re.compile(r"\n(?!\n)")
_FILLER = re.compile(r"\b(?:cac|nhung|nguon|kinh phi|von|cua)\b|[^a-z0-9]+")


def sources_in(text: str, span: Span) -> list[Span]:
    """The phrases that name a source of money between the ends of `span`, in order."""
    found: list[Span] = []
    at = span.start
    while match := SOURCE_START.search(text, at, span.end):
        end = _phrase_end(text, match, limit=span.end)
        found.append(Span(match.start(), end))
        at = max(end, match.end())
    return found


def _phrase_end(text: str, match: re.Match[str], *, limit: int) -> int:
    """A budget ends with its own words and what it is given for; any other source with its phrase."""
    if match["budget"] or match["plain"]:
        given = COMPLEMENT.match(text, match.end(), min(limit, match.start() + MAX_SOURCE))
        year = PLAIN_YEAR.match(text, match.end(), limit) if match["plain"] else None
        if match["plain"] and not year and BARE_BUDGET.fullmatch(match[0]):
            year = YEARLY.match(text, match.end(), limit)
        return given.end() if given else year.end() if year else match.end()
    if match["own"] or match["payer"] or match["donor"] or match["given"]:
        return match.end()
    end = _end_of_phrase(text, match, limit=limit)
    if match["estimate"] and (
        given := GIVEN_TO.match(text, end, limit)
        or DRAWN_UP_FOR.match(text, end, min(limit, match.start() + MAX_SOURCE))
    ):
        return given.end()
    if by := GIVEN_BY.match(text, end, limit):
        return by.end()
    if owned := OF_EVERY_YEAR.match(text, end, limit):
        return owned.end()
    if match["estimate"] and (of_a_year := OF_A_YEAR.match(text, end, limit)):
        return of_a_year.end()
    yearly = YEARLY.match(text, end, limit) if match["estimate"] else None
    return yearly.end() if yearly else end


def _end_of_phrase(text: str, match: re.Match[str], *, limit: int) -> int:
    limit = min(limit, match.start() + MAX_SOURCE)
    flat = _LINE_END.sub(" ", text[match.start() : limit])
    given = OF_GIVERS.match(flat, match.end() - match.start())
    stop = SOURCE_END.search(flat, given.end() if given else match.end() - match.start())
    phrase = text[match.start() : match.start() + (stop.start() if stop else len(flat))]
    return match.start() + len(phrase.rstrip(" ,\n/"))


def sources_of_sentences(text: str, span: Span) -> list[Span]:
    """The sources that sentences about money name, where the document has no section of funding."""
    found: list[Span] = []
    if not MONEY_SENTENCE.search(text, span.start, span.end):
        return found
    for sentence in _SENTENCE.finditer(text, span.start, span.end):
        none = [
            Span(sentence.start() + no.start(), sentence.start() + no.end())
            for no in NO_MONEY.finditer(sentence[0])
        ]
        if MONEY_SENTENCE.search(NO_MONEY.sub(" ", sentence[0])):
            named = sources_in(text, Span(sentence.start(), sentence.end()))
            found += [
                source
                for source in named
                if not any(no.start <= source.start < no.end for no in none) and _pays(text, source)
            ]
    return found


def _pays(text: str, source: Span) -> bool:
    """Whether money comes from a budget of which only the word is told: not in "bố trí ngân sách"."""
    if not BARE_BUDGET.fullmatch(text, source.start, source.end):
        return True
    return PAID_FROM.search(text, max(0, source.start - 12), source.start) is not None


def distinct(text: str, spans: list[Span]) -> tuple[Value[str], ...]:
    """Each source once: the first wording of those that say the same, the fuller where one repeats a part."""
    kept: list[tuple[str, Value[str]]] = []
    for span in spans:
        value = reread(text, (span,))
        key = _FILLER.sub("", fold(value))
        if not any(key in other for other, _ in kept):
            kept = [(other, v) for other, v in kept if not (other and other in key and key.startswith(other))]
            kept.append((key, Value(value, (span,))))
    return tuple(value for _, value in kept)
