"""The rows of a reading: what the reader found becomes passages, proposed facts and proposals.

The only place that knows both the reader's types and this room's models.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

from msgspec.structs import asdict

from loa.documents.intervals import joined
from loa.documents.models import Fact, Passage, Proposal
from loa.documents.models import Reading as ReadingRow
from loa.reader import reading as read
from loa.reader.exports.labels import label

Spans = list[list[int]]
Values = read.Value[str] | Iterable[read.Value[str]] | None


def rows_of(row: ReadingRow, found: read.Reading) -> tuple[list[Passage], list[Fact], list[Proposal]]:
    """Unsaved rows for everything the reader found, in the order of the paper."""
    pages = _Pages(found)
    passages = [
        Passage(
            reading=row,
            number=number,
            start=passage.start,
            end=passage.end,
            kind=passage.kind,
            section=passage.section or "",
            page=pages.at(passage.start),
            proposed=passage.role,
            why=passage.why or "",
        )
        for number, passage in enumerate(found.passages, start=1)
    ]
    proposals = [
        Proposal(reading=row, spans=_spans(one.spans), reason=one.reason, rule=one.rule)
        for one in found.declined
    ]
    return passages, _facts(row, found.facts), proposals


def describe(row: ReadingRow, found: read.Reading) -> None:
    """The reading's own columns hold text, pages, lines, outline and remarks; not saved."""
    row.version, row.kind, row.text = found.version, found.kind, found.text
    row.pages = [asdict(page) for page in found.pages]
    row.lines = [_line(line) for line in found.lines]
    row.outline = [
        {
            "num": node.num.value, "heading": node.heading.value, "level": node.level,
            "path": node.path, "start": node.start, "end": node.end,
        }
        for node in found.facts.outline
    ]  # fmt: skip
    row.remarks = [{"kind": key, "text": label(key, "vi"), "spans": []} for key in found.warnings] + [
        {"kind": one.kind, "text": one.text, "spans": _spans(one.spans)}
        for one in found.facts.inconsistencies
    ]


class _Pages:
    """Which page an offset stands on."""

    def __init__(self, found: read.Reading) -> None:
        placed = sorted((line.start, line.page) for line in found.lines if line.page is not None)
        self.starts, self.numbers = [start for start, _ in placed], [page for _, page in placed]

    def at(self, offset: int) -> int | None:
        if not self.starts:
            return None
        return self.numbers[max(bisect_right(self.starts, offset) - 1, 0)]


def _facts(row: ReadingRow, facts: read.Facts) -> list[Fact]:
    made: list[Fact] = []
    for kind, items in (
        (Fact.Kind.HEADER, _header(facts.header)),
        (Fact.Kind.ADDRESSEE, [_plain(v) for v in facts.addressees]),
        (Fact.Kind.RECIPIENT, [_plain(v) for v in facts.recipients]),
        (Fact.Kind.REFERENCE, [_reference(r) for r in facts.references]),
        (Fact.Kind.PHASE, [_phase(p) for p in facts.phases]),
        (Fact.Kind.CONTENT, [_content(c) for c in facts.contents]),
        (Fact.Kind.FORM, [_form(f) for f in facts.forms]),
        (Fact.Kind.SLOGAN, [_plain(v) for v in facts.slogans]),
        (Fact.Kind.DUTY, [_duty(d) for d in facts.duties]),
        (Fact.Kind.REPORT, [_report(r) for r in facts.reports]),
        (Fact.Kind.FUNDING, [_plain(v) for v in facts.funding]),
    ):
        for number, (data, own, fields) in enumerate(items, start=1):
            spans = {name: found for name, value in fields.items() if (found := _of(value))}
            made.append(
                Fact(
                    reading=row, kind=kind, number=number, data=data, read=data, spans=_of(own), fields=spans
                )
            )
    return made


Item = tuple[dict[str, Any], Values, dict[str, Values]]


def _header(header: read.Header) -> list[Item]:
    items: list[Item] = []
    for name in ("doc_type", "code", "place", "date", "title", "issuer"):
        value: read.Value[str] | None = getattr(header, name)
        if value is not None:
            items.append(({"name": name, "value": value.value}, value, {}))
    who = header.signatory
    parts = {"authority": who.authority, "position": who.position, "name": who.name}
    if any(parts.values()):
        data = {"name": "signatory", "value": {key: _value(part) for key, part in parts.items()}}
        items.append((data, [part for part in parts.values() if part], dict(parts)))
    return items


def _plain(value: read.Value[str]) -> Item:
    return {"text": value.value}, value, {}


def _reference(one: read.Reference) -> Item:
    return {"code": one.code.value, "date": _value(one.date)}, one.code, {"date": one.date}


def _phase(one: read.Phase) -> Item:
    data = {
        "name": one.name.value, "start": _value(one.start), "end": _value(one.end), "text": one.text.value
    }  # fmt: skip
    return data, [one.name, one.text], {"name": one.name, "start": one.start, "end": one.end}


def _content(one: read.Content) -> Item:
    return {"phase": _value(one.phase), "text": one.text.value}, one.text, {"phase": one.phase}


def _form(one: read.Form) -> Item:
    data = {"text": one.text.value, "channels": [c.value for c in one.channels]}
    return data, one.text, {"channels": one.channels}


def _duty(one: read.Duty) -> Item:
    due = [{"text": d.text.value, "end": _value(d.end)} for d in one.due]
    due += [{"text": words.value, "end": None} for words in one.times]
    data = {
        "text": one.text.value,
        "lead": [v.value for v in one.lead],
        "with": [v.value for v in one.cooperating],
        "section": _value(one.section),
        "due": due,
    }
    fields: dict[str, Values] = {
        "lead": one.lead,
        "with": one.cooperating,
        "section": one.section,
        "due": [value for d in one.due for value in (d.text, d.end) if value is not None] + [*one.times],
    }
    if one.products:
        data["product"], fields["product"] = [v.value for v in one.products], one.products
    return data, one.text, fields


def _report(one: read.Report) -> Item:
    data = {
        "text": one.text.value,
        "from": [v.value for v in one.sender],
        "to": [v.value for v in one.receiver],
        "due": _value(one.due),
    }
    return data, one.text, {"from": one.sender, "to": one.receiver, "due": one.due}


def _line(line: read.Line) -> dict[str, Any]:
    """A line without what its format does not tell."""
    told = {key: value for key, value in asdict(line).items() if value is not None}
    return {**told, "box": asdict(line.box)} if line.box else told


def _value(value: read.Value[str] | None) -> str | None:
    return value.value if value is not None else None


def _of(values: Values) -> Spans:
    if values is None:
        return []
    if isinstance(values, read.Value):
        return _spans(values.spans)
    return _spans(span for value in values for span in value.spans)


def _spans(spans: Iterable[read.Span]) -> Spans:
    return [list(span) for span in joined((s.start, s.end) for s in spans)]
