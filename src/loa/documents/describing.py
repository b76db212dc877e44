"""What the register says of a document: the values of its form, as they stand after every decision."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from loa.documents.models import Document, Fact
from loa.documents.searching import searchable

COLUMNS = ["doc_type", "code", "title", "issuer", "date", "folded"]


def describe_document(document: Document, facts: Iterable[Fact]) -> None:
    """The document's columns are the values of these facts of its form, those dropped left out."""
    values = {
        fact.data["name"]: fact.data["value"]
        for fact in facts
        if fact.kind == Fact.Kind.HEADER
        and fact.state != Fact.State.REJECTED
        and isinstance(fact.data["value"], str)
    }
    document.doc_type = values.get("doc_type", "")[:40]
    document.code = values.get("code", "")[:80]
    document.title = values.get("title", "")
    document.issuer = values.get("issuer", "")[:250]
    document.date = whole_date(values.get("date"))
    document.folded = searchable(document)
    document.save(update_fields=COLUMNS)


def whole_date(value: str | None) -> date | None:
    """The day of a whole ISO date; None for a partial one."""
    try:
        return date.fromisoformat(value or "")
    except ValueError:
        return None
