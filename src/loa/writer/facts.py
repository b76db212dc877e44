"""The facts of a document, checked: the JSON object that `loa read --format facts` writes.

Every text is NFC with single spaces. A fact that is not stated is None or empty. `issuer` is the writer's
own addition: the lines of the issuing body, its parent first; it may be left out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from loa.writer.errors import WritingRefused

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?\Z")
_DAY = re.compile(
    r"(?:\d{4}|-)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?\Z"
)  # "--11-30": every year
_LONGEST = 200_000  # letters of one text


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs: the authority line, the office held, the name."""

    authority: str | None = None
    position: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A document cited by its code."""

    code: str
    date: str | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered unit of the outline."""

    num: str
    heading: str
    level: int


@dataclass(frozen=True, slots=True)
class Phase:
    """A period of the work: its name, the words that bound it, its first and last day."""

    name: str
    text: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: its words, and its last day where it has one."""

    text: str
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """Work laid on somebody."""

    lead: tuple[str, ...]
    cooperating: tuple[str, ...]
    text: str
    section: str | None
    due: tuple[Due, ...]

    @property
    def times(self) -> tuple[str, ...]:
        """The words of its deadlines."""
        return tuple(due.text for due in self.due)


@dataclass(frozen=True, slots=True)
class Content:
    """What is to be communicated, and in which phase."""

    phase: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Form:
    """How it is to be communicated."""

    text: str
    channels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A duty to report."""

    sender: tuple[str, ...]
    receiver: tuple[str, ...]
    text: str
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one document."""

    doc_type: str | None = None
    code: str | None = None
    place: str | None = None
    date: str | None = None
    title: str | None = None
    issuer: tuple[str, ...] = ()
    signatory: Signatory = field(default_factory=Signatory)
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    outline: tuple[Heading, ...] = ()
    phases: tuple[Phase, ...] = ()
    duties: tuple[Duty, ...] = ()
    contents: tuple[Content, ...] = ()
    forms: tuple[Form, ...] = ()
    slogans: tuple[str, ...] = ()
    reports: tuple[Report, ...] = ()
    funding: tuple[str, ...] = ()


class _Part:
    """One object of the JSON with its path, so that a refusal can say where."""

    def __init__(self, value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise WritingRefused("wrong-kind", place=path or "JSON", detail="object")
        self.value, self.path = value, path

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def text(self, key: str) -> str | None:
        return clean(self.value.get(key), self._at(key))

    def needed(self, key: str) -> str:
        words = self.text(key)
        if words is None:
            raise WritingRefused("wrong-kind", place=self._at(key), detail="needed")
        return words

    def texts(self, key: str) -> tuple[str, ...]:
        items = self._list(key)
        words = (clean(item, f"{self._at(key)}[{i}]") for i, item in enumerate(items))
        return tuple(each for each in words if each is not None)

    def parts(self, key: str) -> list[_Part]:
        return [_Part(item, f"{self._at(key)}[{i}]") for i, item in enumerate(self._list(key))]

    def part(self, key: str) -> _Part:
        return _Part(self.value.get(key) or {}, self._at(key))

    def number(self, key: str) -> int:
        value = self.value.get(key)
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise WritingRefused("wrong-kind", place=self._at(key), detail="number")
        return value

    def date(self, key: str, *, pattern: re.Pattern[str] = _DATE) -> str | None:
        words = self.text(key)
        if words is not None and not pattern.match(words):
            raise WritingRefused("bad-date", place=self._at(key), detail=words)
        return words

    def day(self, key: str) -> str | None:
        """A date, or a day of every year."""
        return self.date(key, pattern=_DAY)

    def _list(self, key: str) -> list[Any]:
        value = self.value.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise WritingRefused("wrong-kind", place=self._at(key), detail="list")
        return value


def clean(value: Any, place: str) -> str | None:
    """The text in NFC with single spaces; None where nothing stands; refuses what cannot be printed."""
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise WritingRefused("wrong-kind", place=place, detail="text")
    words = " ".join(unicodedata.normalize("NFC", value).split())
    for letter in words:
        if unicodedata.category(letter) in ("Cc", "Cs") or letter in "\ufffe\uffff":
            raise WritingRefused("bad-letter", place=place, detail=f"U+{ord(letter):04X}")
    return words or None


def facts_from(value: Any) -> Facts:
    """The checked facts of a decoded JSON value; refuses with `WritingRefused` what is none."""
    root = _Part(value, "")
    by = root.part("signatory")
    facts = Facts(
        doc_type=(root.text("doc_type") or "").lower() or None,
        code=root.text("code"),
        place=root.text("place"),
        date=root.date("date"),
        title=root.text("title"),
        issuer=root.texts("issuer"),
        signatory=Signatory(by.text("authority"), by.text("position"), by.text("name")),
        addressees=root.texts("addressees"),
        recipients=root.texts("recipients"),
        references=tuple(Reference(p.needed("code"), p.date("date")) for p in root.parts("references")),
        outline=tuple(
            Heading(p.needed("num"), p.text("heading") or "", p.number("level"))
            for p in root.parts("outline")
        ),
        phases=tuple(_phase(p) for p in root.parts("phases")),
        duties=tuple(_duty(p) for p in root.parts("assignments")),
        contents=tuple(Content(p.text("phase"), p.needed("text")) for p in root.parts("contents")),
        forms=tuple(Form(p.needed("text"), p.texts("channels")) for p in root.parts("forms")),
        slogans=root.texts("slogans"),
        reports=tuple(
            Report(p.texts("from"), p.texts("to"), p.needed("text"), p.day("due"))
            for p in root.parts("reports")
        ),
        funding=root.texts("funding"),
    )
    if not (facts.doc_type or facts.title or facts.outline or facts.duties or facts.contents):
        raise WritingRefused("nothing")
    return facts


def _phase(part: _Part) -> Phase:
    name = part.needed("name")
    start, end = part.date("start"), part.date("end")
    bounds = [each for each in (start, end) if each]
    return Phase(name, part.text("text") or _between(part.value, bounds) or name, start, end)


def _between(value: dict[str, Any], bounds: list[str]) -> str | None:
    """The words of a period of which only the days are given."""
    spoken = ["/".join(reversed(bound.split("-"))) for bound in bounds]
    if len(spoken) == 2:
        return f"từ ngày {spoken[0]} đến ngày {spoken[1]}"
    if spoken:
        return f"{'từ' if value.get('start') else 'đến'} ngày {spoken[0]}"
    return None


def _duty(part: _Part) -> Duty:
    return Duty(
        lead=part.texts("lead"),
        cooperating=part.texts("with"),
        text=part.needed("text"),
        section=part.text("section"),
        due=tuple(Due(due.needed("text"), due.day("end")) for due in part.parts("due")),
    )
