"""The typed result of reading a document: what was found, and exactly where.

Every position is a half-open span of character offsets into `Reading.text`. That text is NFC, one
line of the source a line, the marks of an OCR engine taken out; `Reading.lines` tells for each line
the page and box (PDF, scan), the part and paragraph (DOCX) or the offset in the file (text).
"""

from __future__ import annotations

import re
from typing import Generic, Literal, TypeVar

from msgspec import field

from loa.reader.record import Record, nothing

T = TypeVar("T")
FORMAT = "loa-reading/1"  # of a reading in JSON

SourceKind = Literal["text", "markdown", "docx", "pdf", "scan"]
LineKind = Literal["text", "page-mark", "footnote", "table-cell"]
PassageKind = Literal["sentence", "heading", "cell", "label"]
Role = Literal["carried", "background", "not-carried", "unaccounted"]

_HYPHEN_AT_LINE_END = re.compile(r"(?<=\S)-\n(?=\S)")


class Span(Record, frozen=True, array_like=True, order=True):
    """Half-open range of character offsets into `Reading.text`."""

    start: int
    end: int


class Value(Record, Generic[T], frozen=True):
    """A value and the spans it was read from.

    `rule` is None where the value is the words themselves (`reread` gives it back). Otherwise it names
    the rule that derived the value from the spans, such as `date-in-words` or `lead-from-heading`.
    """

    value: T
    spans: tuple[Span, ...]
    rule: str | None = None


def fold_space(words: str) -> str:
    """Words with line-end hyphens joined and all white space as single spaces."""
    if "-\n" in words:
        words = _HYPHEN_AT_LINE_END.sub("-", words)
    return " ".join(words.split())


def reread(text: str, spans: tuple[Span, ...]) -> str:
    """The words under `spans`, in their order, folded as `fold_space` does and joined by a space."""
    if len(spans) == 1:
        return fold_space(text[spans[0].start : spans[0].end])
    return " ".join([fold_space(text[s.start : s.end]) for s in spans])


class Box(Record, frozen=True, array_like=True):
    """Rectangle on a page in points, origin at the top left."""

    left: float
    top: float
    right: float
    bottom: float


class Line(Record, frozen=True):
    """One line of the source: its span and where it stands.

    `page` counts from 1 and is None where the format has no pages. `part` and `paragraph` (from 0) are
    set for DOCX; `table`, `row`, `column` for a cell of a real table; `offset` is the character offset
    of the line in a text file. `size` is the font size in points, `bold` and `centred` what the format
    tells about the look, None where it tells nothing.
    """

    start: int
    end: int
    kind: LineKind = field(default_factory=lambda: "text")
    page: int | None = None
    box: Box | None = None
    part: str | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    offset: int | None = None
    size: float | None = None
    bold: bool | None = None
    centred: bool | None = None


class Page(Record, frozen=True):
    """One page: its number from 1, its size in points and the span of its text."""

    number: int
    width: float
    height: float
    start: int
    end: int
    scanned: bool = field(default_factory=bool)


class Source(Record, frozen=True):
    """What `formats` hands to `stages`: the text with its lines and pages."""

    kind: SourceKind
    text: str
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = field(default_factory=nothing)
    warnings: tuple[str, ...] = field(default_factory=nothing)


class Passage(Record, frozen=True):
    """A sentence, heading or table cell at most; passages cover every non-blank character once.

    `role` is what the reader proposes for it, `why` the name of the rule behind the proposal
    (background rules of `rules/background.py`; reasons of `rules/declined.py`); `section` is the
    outline path ("III.1") it stands under.
    """

    start: int
    end: int
    kind: PassageKind
    section: str | None = None
    role: Role = field(default_factory=lambda: "unaccounted")
    why: str | None = None


class Mark(Record, frozen=True):
    """A page number, running header, rule line or OCR mark: kept, and no passage."""

    start: int
    end: int
    why: str


class Signatory(Record, frozen=True):
    """Who signed: authority line (TM., KT., TL., TUQ., Q.), office held, name."""

    authority: Value[str] | None = None
    position: Value[str] | None = None
    name: Value[str] | None = None


class Header(Record, frozen=True):
    """Facts of the header and the signature block; dates are ISO 8601 and may be partial."""

    doc_type: Value[str] | None = None
    code: Value[str] | None = None
    place: Value[str] | None = None
    date: Value[str] | None = None
    title: Value[str] | None = None
    issuer: Value[str] | None = None
    signatory: Signatory = field(default_factory=Signatory)


class Representative(Record, frozen=True):
    """Who stands for a party of a record, and the post held."""

    name: Value[str]
    post: Value[str] | None = None


class Party(Record, frozen=True):
    """A side of a record of acceptance: how it is called there, who it is, and who stands for it."""

    role: Value[str]
    name: Value[str]
    people: tuple[Representative, ...] = field(default_factory=nothing)


class Reference(Record, frozen=True):
    """A document cited by its code, once a code."""

    code: Value[str]
    date: Value[str] | None = None


class Node(Record, frozen=True):
    """A numbered heading or unit of the outline; `path` joins the nums from the top ("IV.1.1")."""

    num: Value[str]
    heading: Value[str]
    level: int
    path: str
    start: int
    end: int


class Phase(Record, frozen=True):
    """A period of the work; start and end are ISO dates, None where bound to an event."""

    name: Value[str]
    text: Value[str]
    start: Value[str] | None = None
    end: Value[str] | None = None


class Due(Record, frozen=True):
    """A deadline in the duty's words; `end` is its last day, None where bound to an event."""

    text: Value[str]
    end: Value[str] | None = None


class Duty(Record, frozen=True):
    """A duty laid on somebody; `products`: what it is to bring, by the row of its table.

    `times`: what its row or label says of its time that is no deadline ("Thường xuyên").
    """

    text: Value[str]
    lead: tuple[Value[str], ...]
    cooperating: tuple[Value[str], ...]
    section: Value[str] | None = None
    due: tuple[Due, ...] = field(default_factory=nothing)
    products: tuple[Value[str], ...] = field(default_factory=nothing)
    times: tuple[Value[str], ...] = field(default_factory=nothing)


class Content(Record, frozen=True):
    """Something to be communicated; `phase` is the name of the phase it stands under."""

    text: Value[str]
    phase: Value[str] | None = None


class Form(Record, frozen=True):
    """A way of communicating, with the kinds of channel that its words name."""

    text: Value[str]
    channels: tuple[Value[str], ...] = field(default_factory=nothing)


class Report(Record, frozen=True):
    """A duty to report: who, to whom, and by when (ISO date or `--MM-DD` for every year)."""

    text: Value[str]
    sender: tuple[Value[str], ...] = field(default_factory=nothing)
    receiver: tuple[Value[str], ...] = field(default_factory=nothing)
    due: Value[str] | None = None


class Declined(Record, frozen=True):
    """Spans that ask for what Loa does not carry, with the key of the reason."""

    spans: tuple[Span, ...]
    reason: str
    rule: str


class Inconsistency(Record, frozen=True):
    """What a careful reader would send back before signing."""

    kind: str
    text: str
    spans: tuple[Span, ...] = field(default_factory=nothing)


class Facts(Record, frozen=True):
    """All facts of one document."""

    header: Header = field(default_factory=Header)
    addressees: tuple[Value[str], ...] = field(default_factory=nothing)
    recipients: tuple[Value[str], ...] = field(default_factory=nothing)
    references: tuple[Reference, ...] = field(default_factory=nothing)
    outline: tuple[Node, ...] = field(default_factory=nothing)
    phases: tuple[Phase, ...] = field(default_factory=nothing)
    duties: tuple[Duty, ...] = field(default_factory=nothing)
    contents: tuple[Content, ...] = field(default_factory=nothing)
    forms: tuple[Form, ...] = field(default_factory=nothing)
    slogans: tuple[Value[str], ...] = field(default_factory=nothing)
    reports: tuple[Report, ...] = field(default_factory=nothing)
    funding: tuple[Value[str], ...] = field(default_factory=nothing)
    parties: tuple[Party, ...] = field(default_factory=nothing)  # of a record of acceptance
    inconsistencies: tuple[Inconsistency, ...] = field(default_factory=nothing)


class Reading(Record, frozen=True, tag_field="format", tag=FORMAT):
    """A document as read: text, lines, pages, passages, facts, and what is declined."""

    kind: SourceKind
    text: str
    lines: tuple[Line, ...]
    pages: tuple[Page, ...]
    passages: tuple[Passage, ...]
    marks: tuple[Mark, ...]
    facts: Facts
    declined: tuple[Declined, ...] = field(default_factory=nothing)
    warnings: tuple[str, ...] = field(default_factory=nothing)
    version: str = field(default_factory=str)
    span: Span = field(default_factory=lambda: Span(0, 0))  # of the main document, where the file holds two
