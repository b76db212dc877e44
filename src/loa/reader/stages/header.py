"""Header facts: type, code, place, date, title, issuer.

Reads the zones `header`, `title` and, where a decision issues the plan, `outside`. Writes `Header` without
its signatory, which `parties` reads. A receiver's stamp gives neither code nor date.
"""

from __future__ import annotations

import re

from loa.reader.reading import Header, Signatory, Span, Value
from loa.reader.rules.codes import BLANK_NUMBER, OWN
from loa.reader.rules.letters import exact
from loa.reader.rules.phrases import NUMBER_LABEL
from loa.reader.rules.types import type_of_code, type_of_line
from loa.reader.rules.units import KIND, POST
from loa.reader.rules.units.spelling import canonical
from loa.reader.stages.block import Block
from loa.reader.stages.deciders import without_decider
from loa.reader.stages.document import Document
from loa.reader.stages.issuer import read_issuer
from loa.reader.stages.letter_subjects import (
    OPENS_SUBJECT,
    disclosed,
    subject_in_head,
    subject_of_letter,
    trimmed,
)
from loa.reader.stages.parties import read_addressees
from loa.reader.stages.places_and_days import (
    LABEL_WITHIN,
    pieces_of_head,
    place_and_date,
)

_LABELLED_TITLE = re.compile(r"\s*(?P<opening>[(“\"]?)\s*V\s?/\s?v\b[\s:.]*", re.IGNORECASE)
_ASKS = re.compile(r"(?<!\w)(?:đề nghị|yêu cầu) (?=[^.;]{3,200}:$)")
_OFFICE = re.compile(rf"(?:ông \(bà\) |đồng chí |các )?(?:{POST}|{KIND})")
_OF_ISSUER = re.compile(exact(r"CỦA [A-ZĐÀ-Ỹ ,\-]{4,120}\n\s*(?=[vV]ề\s)"))


def read_header(document: Document) -> Header:
    """All facts of the header but the signatory; None where the paper is blank."""
    own, issuing = _header_blocks(document)
    code = _code(document, own) or _code(document, issuing)
    place, date = place_and_date(document, own, code)
    for blocks in (issuing, document.in_zone("recipients", "signature")):
        if date is None:
            there, date = place_and_date(document, blocks, code)
            place = there or place
    return Header(
        doc_type=_doc_type(document, code),
        code=code,
        place=place,
        date=date,
        title=_title(document, _stretch(place, date)),
        issuer=read_issuer(document, issuing or own, code),
        signatory=Signatory(),
    )


def _header_blocks(document: Document) -> tuple[list[Block], list[Block]]:
    """The header blocks of the main document, and those of the decision that issues it."""
    own = document.in_zone("header")
    if document.plan.issuing_type_block is None:
        return own, []
    end = document.plan.issuing_type_block
    return own, list(document.blocks[: max(end, 1)])


def _code(document: Document, blocks: list[Block]) -> Value[str] | None:
    above = False  # whether the label stands alone on the line above
    for i, piece, raw in pieces_of_head(document, blocks):
        if blocks[i].kind == "bullet" and not NUMBER_LABEL.match(raw.lstrip("-–+* ")):
            continue  # a page may list other papers above
        if (
            above
            and (alone := OWN.fullmatch(raw.strip(" \n.;*_")))
            and not BLANK_NUMBER.fullmatch(alone["number"])
        ):
            start = piece.start + raw.index(alone[0])
            return document.value(Span(start, start + len(alone[0])))
        above = above and not any(letter.isalnum() for letter in raw)
        label = NUMBER_LABEL.search(raw)
        above = above or bool(label and not raw[label.end() :].strip(" .*_|"))
        found = OWN.match(raw, label.end()) if label and label.start() <= LABEL_WITHIN else None
        if not found:
            continue
        start = found.start()
        if BLANK_NUMBER.fullmatch(found["number"]):
            start = found.end("number")
        return document.value(Span(piece.start + start, piece.start + found.end()))
    return _code_alone(document, blocks[:1])


def _code_alone(document: Document, blocks: list[Block]) -> Value[str] | None:
    """The number that is the whole first line, where a page leaves out its label."""
    for block in blocks:
        alone = OWN.fullmatch(document.words(block))
        if alone and alone["number"].isdigit():
            return document.value(Span(block.start, block.end))
    return None


def _doc_type(document: Document, code: Value[str] | None) -> Value[str] | None:
    at = document.plan.type_block
    if at is not None:
        block = document.blocks[at]
        words = document.words(block)
        name = type_of_line(words) or document.plan.type_name or type_of_line(words.partition(" CỦA ")[0])
        return document.derived(name or words.lower(), Span(block.start, block.end), rule="type-line")
    subject = next((b for b in document.in_zone("header") if OPENS_SUBJECT.match(document.words(b))), None)
    if subject is not None:
        return document.derived("công văn", Span(subject.start, subject.start + 2), rule="letter-form")
    if code is not None and (name := type_of_code(code.value)):
        return Value(name, code.spans, "type-of-code")
    if document.plan.addressed_block is None:
        return None
    sent = code or document.in_zone("recipients") or subject_in_head(document, None) or _asks(document)
    if sent or _goes_to_offices(document):
        block = document.blocks[document.plan.addressed_block]
        return document.derived("công văn", Span(block.start, block.end), rule="letter-form")
    return None


def _goes_to_offices(document: Document) -> bool:
    """Whether all those addressed are offices or those who lead one."""
    to = read_addressees(document)
    return bool(to) and all(_OFFICE.match(canonical(value.value)) for value in to)


def _asks(document: Document) -> bool:
    """Whether the words above the first number ask those to whom the paper goes for something."""
    return any(_ASKS.search(document.lowered(block)) for block in document.in_zone("preamble"))


def _stretch(place: Value[str] | None, date: Value[str] | None) -> Span | None:
    """From the place to the date, where they may stand in the middle of a subject poured into their line."""
    if place is None or date is None:
        return None
    return Span(place.spans[-1].start, date.spans[-1].end)


def type_without_line(document: Document) -> str:
    """The type of a paper that names it in its number only; empty where nothing tells."""
    own, issuing = _header_blocks(document)
    kind = _doc_type(document, _code(document, own) or _code(document, issuing))
    return kind.value if kind else ""


def words_of_title(document: Document) -> str:
    """What the paper says it is about: its title, or of a letter the words after V/v."""
    title = _title(document, None)
    return title.value if title else ""


def _title(document: Document, poured: Span | None) -> Value[str] | None:
    titled, beside = document.in_zone("title"), document.plan.title_in_type_line
    if titled:
        pieces = [piece for block in titled for piece in block.pieces]
        pieces = [beside, *pieces] if beside and beside.start < beside.end else pieces
        pieces = without_decider(document, _without_issuer(document, pieces))
        return trimmed(document, _without_label(document, pieces))
    if beside is not None:
        return trimmed(document, _without_label(document, [beside]))
    return subject_of_letter(document, poured)


def _without_label(document: Document, pieces: list[Span]) -> list[Span]:
    """The title behind "V/v" and within its brackets: "(V/v mở hội thi)"."""
    label = _LABELLED_TITLE.match(document.text, pieces[0].start, pieces[0].end)
    if label is None:
        return pieces
    return disclosed(document, [Span(label.end(), pieces[0].end), *pieces[1:]], label["opening"])


def _without_issuer(document: Document, pieces: list[Span]) -> list[Span]:
    """The title below a line that only names who speaks: "KẾT LUẬN" / "CỦA BỘ CHÍNH TRỊ" / "về …"."""
    first = pieces[0]
    line = _OF_ISSUER.match(document.text, first.start, first.end)
    if line is None:
        return pieces
    return [Span(line.end(), first.end), *pieces[1:]]
