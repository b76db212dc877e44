"""What a letter is about: the words after V/v, beside its number or where a program left its column.

Reads header blocks, else the end of the paper. Answers with values.
"""

from __future__ import annotations

import re

from loa.reader.reading import Span, Value
from loa.reader.rules.codes import OWN
from loa.reader.rules.drawn import before_rule
from loa.reader.rules.phrases import ADDRESSED, COUNTRY, MOTTO, NUMBER_LABEL, SUBJECT_LABEL
from loa.reader.rules.types import type_of_line
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.lines import is_upper
from loa.reader.stages.places_and_days import PLACE, is_day_alone, pieces_of_head

OPENS_SUBJECT = re.compile(
    r"[*_]{0,3}V\s?/\s?v\b|V/\s|Về\s?:\s|V\.v[.:]?\s|Vv\s?:|(?-i:V[wy]|Wv|V[ií]v)\s", re.IGNORECASE
)  # stands on letters alone, which name no type
_LETTER = "công văn"
_CARRIED_BY = re.compile(
    r"\s*\((?:ban hành )?kèm(?: theo)? [^()]{5,}(?:\([^()]*\)[^()]*)?\)\s*$", re.IGNORECASE
)
_PARTY_LETTER = re.compile(r"\s*\d*\s*[-–]\s*CV/[A-ZĐ]+")
_CLOSING_OF = {"(": ")", "“": "”", '"': '"'}  # what the subject of a letter may be enclosed in
_TITLE_END = " \t\n*_-–|"
# When a page of the web was put up: "Thứ Hai, 12/05/2025 - 16:05".
_PUT_UP = re.compile(
    r"(?:(?:Thứ\s+\w+|Chủ\s+nhật),?\s+(?:ngày\s+)?)?\d{1,2}[/-]\d{1,2}[/-]\d{4}(?:[\s,|–-]+\d{1,2}[:h]\d{2}.{0,12})?\Z",
    re.IGNORECASE,
)


def subject_of_letter(document: Document, poured: Span | None) -> Value[str] | None:
    """The subject in the head, below the number, or below the paper."""
    return subject_in_head(document, poured) or _subject_below_number(document) or _subject_below(document)


def subject_in_head(document: Document, poured: Span | None) -> Value[str] | None:
    """The words after V/v in the head."""
    return _subject(document, document.in_zone("header"), poured)


def _subject_below(document: Document) -> Value[str] | None:
    """The subject of a letter whose column a program read below the paper."""
    if document.plan.addressed_block is None:
        return None
    for block in document.in_zone("closing", "recipients", "signature"):
        if OPENS_SUBJECT.match(document.words(block)):
            return _subject(document, [block], None)
    return None


def _subject(document: Document, blocks: list[Block], poured: Span | None) -> Value[str] | None:
    """What a letter is about: the words after V/v."""
    for i, block in enumerate(blocks):
        raw = document.text[block.start : block.end]
        label = SUBJECT_LABEL.search(raw)
        above = raw[: label.start()].strip(' \n(:“"*_') if label else ""
        numbered = label and _is_numbered(above, apart="\n" in raw[: label.start()])
        if not label or (above and above.casefold() != _LETTER and not numbered) or type_of_line(raw):
            continue
        keep = raw[label.start() : label.start() + 2].lower() == "về" and ":" not in label[0]
        first, *others = block.pieces
        spans = [Span(block.start + (label.start() if keep else label.end()), first.end), *others]
        apart = all(each.gap for each in blocks[1:])  # a page of the web sets every line apart
        for following in blocks[i + 1 :]:
            words = document.words(following)
            near = apart or not following.gap
            if following.kind != "paragraph" or ADDRESSED.match(words) or not _goes_on(words, near=near):
                break
            spans += following.pieces
        said = [part for span in spans for part in _without(span, poured)]
        return trimmed(document, disclosed(document, said, raw[: label.start()].rstrip()[-1:]))
    return None


def _subject_below_number(document: Document) -> Value[str] | None:
    """What a letter of the party is about, where its lines stand right below the number without V/v."""
    found: list[Span] = []
    below = False
    for _, piece, raw in pieces_of_head(document, document.in_zone("header")):
        line = raw.strip(" \n*_|")
        if below and not (line and _goes_on(line, near=True) and not ADDRESSED.match(line)):
            break
        if below:
            found.append(piece)
        label = NUMBER_LABEL.match(line)
        below = below or bool(label and _PARTY_LETTER.fullmatch(line[label.end() :].strip()))
    return trimmed(document, found) if found else None


def _is_numbered(above: str, *, apart: bool) -> bool:
    """Whether what stands before V/v is the number: on a line above it, or whole on the same one."""
    number = NUMBER_LABEL.match(above)
    return number is not None and (apart or OWN.fullmatch(above[number.end() :].strip(" .;,")) is not None)


def disclosed(document: Document, spans: list[Span], opening: str) -> list[Span]:
    """The spans without the sign that closes what `opening` opened."""
    closing = _CLOSING_OF.get(opening)
    words = document.text[spans[-1].start : spans[-1].end].rstrip() if spans else ""
    if not closing or not words.endswith(closing):
        return spans
    return [*spans[:-1], Span(spans[-1].start, spans[-1].start + len(words) - 1)]


def _without(span: Span, hole: Span | None) -> list[Span]:
    if hole is None or hole.end <= span.start or hole.start >= span.end:
        return [span]
    return [
        part for part in (Span(span.start, hole.start), Span(hole.end, span.end)) if part.start < part.end
    ]


def _goes_on(words: str, *, near: bool) -> bool:
    """Whether a header line continues the subject above it."""
    if words[:1].islower():
        return True
    other = NUMBER_LABEL.match(words) or COUNTRY.search(words) or MOTTO.search(words) or PLACE.match(words)
    return near and not other and not is_day_alone(words) and not is_upper(words) and not _PUT_UP.match(words)


def trimmed(document: Document, spans: list[Span]) -> Value[str] | None:
    """The value of these spans without rules, asterisks and a closing full stop at the edges."""
    clean: list[Span] = []
    for span in spans:
        words = _CARRIED_BY.sub("", before_rule(document.text[span.start : span.end]))
        left = len(words) - len(words.lstrip(_TITLE_END))
        right = len(words.rstrip(_TITLE_END))
        if right > left:
            clean.append(Span(span.start + left, span.start + right))
    return document.value(*clean) if clean else None
