"""The bare facts: exactly the JSON object that the annotation rules describe, without positions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from loa.reader.reading import Duty, Facts, Party, Value


def facts_object(facts: Facts) -> dict[str, Any]:
    """The facts as plain data: the keys of the rules of annotation, in their order, and no other."""
    header, by = facts.header, facts.header.signatory
    return {
        "doc_type": _bare(header.doc_type),
        "code": _bare(header.code),
        "place": _bare(header.place),
        "date": _bare(header.date),
        "title": _bare(header.title),
        "signatory": {
            "authority": _bare(by.authority),
            "position": _bare(by.position),
            "name": _bare(by.name),
        },
        "addressees": _all(facts.addressees),
        "recipients": _all(facts.recipients),
        "references": [{"code": r.code.value, "date": _bare(r.date)} for r in facts.references],
        "outline": [
            {"num": n.num.value, "heading": n.heading.value, "level": n.level} for n in facts.outline
        ],
        "phases": [
            {"name": p.name.value, "start": _bare(p.start), "end": _bare(p.end), "text": p.text.value}
            for p in facts.phases
        ],
        "assignments": [_duty(duty) for duty in facts.duties],
        "contents": [{"phase": _bare(c.phase), "text": c.text.value} for c in facts.contents],
        "forms": [{"text": f.text.value, "channels": _all(f.channels)} for f in facts.forms],
        "slogans": _all(facts.slogans),
        "reports": [
            {"from": _all(r.sender), "to": _all(r.receiver), "text": r.text.value, "due": _bare(r.due)}
            for r in facts.reports
        ],
        "funding": _all(facts.funding),
        "inconsistencies": [{"kind": i.kind, "text": i.text} for i in facts.inconsistencies],
    }


def parties_object(facts: Facts) -> list[dict[str, Any]]:
    """The sides of a record of acceptance as plain data; the rules of annotation do not know them."""
    return [_party(party) for party in facts.parties]


def _party(party: Party) -> dict[str, Any]:
    people = [{"name": person.name.value, "post": _bare(person.post)} for person in party.people]
    return {"role": party.role.value, "name": party.name.value, "people": people}


def _duty(duty: Duty) -> dict[str, Any]:
    return {
        "lead": _all(duty.lead),
        "with": _all(duty.cooperating),
        "text": duty.text.value,
        "section": _bare(duty.section),
        "due": [{"text": due.text.value, "end": _bare(due.end)} for due in duty.due],
    }


def _bare(value: Value[str] | None) -> str | None:
    return value.value if value else None


def _all(values: Iterable[Value[str]]) -> list[str]:
    return [value.value for value in values]
