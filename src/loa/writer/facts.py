"""The facts of a document, checked: the JSON object that `loa read --format facts` writes.

Every text is NFC with single spaces. A fact that is not stated is None or empty. The writer's own additions,
that may be left out: `issuer`, the lines of the issuing body, its parent first; `acceptance`, the parties and
results of a record of acceptance.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from loa.writer.acceptance import Acceptance, Party, Person, Result
from loa.writer.errors import WritingRefused
from loa.writer.parts import Part


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
    acceptance: Acceptance | None = None  # of a record of acceptance


def facts_from(value: Any) -> Facts:
    """The checked facts of a decoded JSON value; refuses with `WritingRefused` what is none."""
    root = Part(value, "")
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
        acceptance=_acceptance(root.part("acceptance")) or _between(root.parts("parties")),
    )
    if not (facts.doc_type or facts.title or facts.outline or facts.duties or facts.contents):
        raise WritingRefused("nothing")
    return facts


def _phase(part: Part) -> Phase:
    name = part.needed("name")
    start, end = part.date("start"), part.date("end")
    bounds = [each for each in (start, end) if each]
    return Phase(name, part.text("text") or _period(part.value, bounds) or name, start, end)


def _period(value: dict[str, Any], bounds: list[str]) -> str | None:
    """The words of a period of which only the days are given."""
    spoken = ["/".join(reversed(bound.split("-"))) for bound in bounds]
    if len(spoken) == 2:
        return f"từ ngày {spoken[0]} đến ngày {spoken[1]}"
    if spoken:
        return f"{'từ' if value.get('start') else 'đến'} ngày {spoken[0]}"
    return None


def _duty(part: Part) -> Duty:
    return Duty(
        lead=part.texts("lead"),
        cooperating=part.texts("with"),
        text=part.needed("text"),
        section=part.text("section"),
        due=tuple(Due(due.needed("text"), due.day("end")) for due in part.parts("due")),
    )


def _acceptance(part: Part) -> Acceptance | None:
    if not part.value:
        return None
    return Acceptance(
        giver=_party(part.part("giver")),
        taker=_party(part.part("taker")),
        venue=part.text("venue"),
        opened=part.text("opened"),
        closed=part.text("closed"),
        copies=part.text("copies"),
        subject=part.text("subject"),
        results=tuple(_result(p) for p in part.parts("results")),
        conclusion=part.text("conclusion"),
    )


def _between(parties: list[Part]) -> Acceptance | None:
    """The acceptance of which a reader knows the parties: who takes is called so, or stands last."""
    if len(parties) != 2:
        return None
    sides = sorted(parties, key=lambda part: "nhận" in (part.text("role") or "").lower())
    return Acceptance(giver=_party(sides[0]), taker=_party(sides[1]))


def _party(part: Part) -> Party:
    people = (Person(p.needed("name"), p.text("post")) for p in part.parts("people"))
    return Party(part.text("name") or "", tuple(people))


def _result(part: Part) -> Result:
    rest = (part.text(key) or "" for key in ("measure", "given", "accepted", "quality"))
    return Result(part.needed("text"), *rest)
