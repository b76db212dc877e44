"""The typed result of reading a document: what was found, and exactly where.

Every position is a half-open span of character offsets into `Reading.text`. That text is NFC, one
line of the source a line, the marks of an OCR engine taken out; `Reading.lines` tells for each line
the page and box (PDF, scan), the part and paragraph (DOCX) or the offset in the file (text).
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import Generic, Literal, NamedTuple, TypeVar

from loa.reader.record import record

T = TypeVar("T")

SourceKind = Literal["text", "markdown", "docx", "pdf", "scan"]
LineKind = Literal["text", "page-mark", "footnote", "table-cell"]
PassageKind = Literal["sentence", "heading", "cell", "label"]
Role = Literal["carried", "background", "not-carried", "unaccounted"]

_HYPHEN_AT_LINE_END = re.compile(r"(?<=\S)-\n(?=\S)")


class Span(NamedTuple):
    """Half-open range of character offsets into `Reading.text`."""

    start: int
    end: int


@record
class Value(Generic[T]):
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


@record
class Box:
    """Rectangle on a page in points, origin at the top left."""

    left: float
    top: float
    right: float
    bottom: float


@record
class Line:
    """One line of the source: its span and where it stands.

    `page` counts from 1 and is None where the format has no pages. `part` and `paragraph` (from 0) are
    set for DOCX; `table`, `row`, `column` for a cell of a real table; `offset` is the character offset
    of the line in a text file. `size` is the font size in points, `bold` and `centred` what the format
    tells about the look, None where it tells nothing.
    """

    start: int
    end: int
    kind: LineKind = "text"
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


@record
class Page:
    """One page: its number from 1, its size in points and the span of its text."""

    number: int
    width: float
    height: float
    start: int
    end: int
    scanned: bool = False


@record
class Source:
    """What `formats` hands to `stages`: the text with its lines and pages."""

    kind: SourceKind
    text: str
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()
    warnings: tuple[str, ...] = ()


@record
class Passage:
    """A sentence, heading or table cell at most; passages cover every non-blank character once.

    `role` is what the reader proposes for it, `why` the name of the rule behind the proposal
    (background rules of `rules/background.py`; reasons of `rules/declined.py`); `section` is the
    outline path ("III.1") it stands under.
    """

    start: int
    end: int
    kind: PassageKind
    section: str | None
    role: Role
    why: str | None = None


@record
class Mark:
    """A page number, running header, rule line or OCR mark: kept, and no passage."""

    start: int
    end: int
    why: str


@record
class Signatory:
    """Who signed: authority line (TM., KT., TL., TUQ., Q.), office held, name."""

    authority: Value[str] | None = None
    position: Value[str] | None = None
    name: Value[str] | None = None


@record
class Header:
    """Facts of the header and the signature block; dates are ISO 8601 and may be partial."""

    doc_type: Value[str] | None = None
    code: Value[str] | None = None
    place: Value[str] | None = None
    date: Value[str] | None = None
    title: Value[str] | None = None
    issuer: Value[str] | None = None
    signatory: Signatory = Signatory()


@record
class Reference:
    """A document cited by its code, once a code."""

    code: Value[str]
    date: Value[str] | None = None


@record
class Node:
    """A numbered heading or unit of the outline; `path` joins the nums from the top ("IV.1.1")."""

    num: Value[str]
    heading: Value[str]
    level: int
    path: str
    start: int
    end: int


@record
class Phase:
    """A period of the work; start and end are ISO dates, None where bound to an event."""

    name: Value[str]
    text: Value[str]
    start: Value[str] | None = None
    end: Value[str] | None = None


@record
class Due:
    """A deadline in the duty's words; `end` is its last day, None where bound to an event."""

    text: Value[str]
    end: Value[str] | None = None


@record
class Duty:
    """A duty laid on somebody."""

    text: Value[str]
    lead: tuple[Value[str], ...]
    cooperating: tuple[Value[str], ...]
    section: Value[str] | None
    due: tuple[Due, ...] = ()


@record
class Content:
    """Something to be communicated; `phase` is the name of the phase it stands under."""

    text: Value[str]
    phase: Value[str] | None = None


@record
class Form:
    """A way of communicating, with the kinds of channel that its words name."""

    text: Value[str]
    channels: tuple[Value[str], ...] = ()


@record
class Report:
    """A duty to report: who, to whom, and by when (ISO date or `--MM-DD` for every year)."""

    text: Value[str]
    sender: tuple[Value[str], ...] = ()
    receiver: tuple[Value[str], ...] = ()
    due: Value[str] | None = None


@record
class Declined:
    """Spans that ask for what Loa does not carry, with the key of the reason."""

    spans: tuple[Span, ...]
    reason: str
    rule: str


@record
class Inconsistency:
    """What a careful reader would send back before signing."""

    kind: str
    text: str
    spans: tuple[Span, ...] = ()


@record
class Facts:
    """All facts of one document."""

    header: Header = Header()
    addressees: tuple[Value[str], ...] = ()
    recipients: tuple[Value[str], ...] = ()
    references: tuple[Reference, ...] = ()
    outline: tuple[Node, ...] = ()
    phases: tuple[Phase, ...] = ()
    duties: tuple[Duty, ...] = ()
    contents: tuple[Content, ...] = ()
    forms: tuple[Form, ...] = ()
    slogans: tuple[Value[str], ...] = ()
    reports: tuple[Report, ...] = ()
    funding: tuple[Value[str], ...] = ()
    inconsistencies: tuple[Inconsistency, ...] = ()


@record
class Reading:
    """A document as read: text, lines, pages, passages, facts, and what is declined."""

    kind: SourceKind
    text: str
    lines: tuple[Line, ...]
    pages: tuple[Page, ...]
    passages: tuple[Passage, ...]
    marks: tuple[Mark, ...]
    facts: Facts
    declined: tuple[Declined, ...] = ()
    warnings: tuple[str, ...] = ()
    version: str = ""
    span: Span = field(default=Span(0, 0))  # of the main document, where the file holds two
