"""Decisions upon facts: accept, correct, reject, add from selected words, accept a whole kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from loa.directory.models import User
from loa.documents.actions.decision import deciding
from loa.documents.carrying import declined_spans, is_partly_declined
from loa.documents.errors import Refused
from loa.documents.intervals import Span, joined
from loa.documents.ledger import after_marker
from loa.documents.models import Fact, Reading
from loa.documents.shapes import SHAPES, checked
from loa.documents.suspects import wants_look
from loa.reader.reading import Span as TextSpan
from loa.reader.reading import reread

DECIDED = (Fact.State.ACCEPTED, Fact.State.CORRECTED)


def accept_fact(user: User, fact: Fact, *, version: int, how: str = "one") -> Fact:
    """The fact is accepted as it stands; one accepted or corrected already stays as it is."""
    with deciding(user, fact.reading, verb="accept_fact", how=how) as pen:
        row = pen.fresh(fact)
        if row.state in DECIDED:
            return row
        row = pen.fresh(fact, version=version)
        _check_carried(row)
        return pen.change(row, state=Fact.State.ACCEPTED, reason="")


def correct_fact(
    user: User,
    fact: Fact,
    *,
    data: dict[str, Any],
    version: int,
    spans: Sequence[Sequence[int]] | None = None,
) -> Fact:
    """The fact has these values (others stay); who, when and the value read are kept."""
    with deciding(user, fact.reading, verb="correct_fact") as pen:
        row = pen.fresh(fact)
        wanted = checked(row.kind, {**row.data, **data})
        places = row.spans if spans is None else [list(s) for s in checked_spans(row.reading, spans)]
        if (row.data, row.spans) == (wanted, places) and row.state in DECIDED:
            return row
        row = pen.fresh(fact, version=version)
        _check_carried(row)
        return pen.change(row, data=wanted, spans=places, state=Fact.State.CORRECTED)


def reject_fact(user: User, fact: Fact, *, reason: str, version: int) -> Fact:
    """The fact is no fact, for this reason; its words are accounted for by nothing until decided anew."""
    reason = " ".join(reason.split())
    if not reason:
        raise Refused(_("Say why the fact is dropped; nothing was changed."))
    with deciding(user, fact.reading, verb="reject_fact") as pen:
        row = pen.fresh(fact)
        if row.state == Fact.State.REJECTED and row.reason == reason:
            return row
        row = pen.fresh(fact, version=version)
        return pen.change(row, state=Fact.State.REJECTED, reason=reason)


def add_fact(
    user: User,
    reading: Reading,
    *,
    kind: str,
    spans: Sequence[Sequence[int]],
    data: dict[str, Any] | None = None,
    how: str = "one",
) -> Fact:
    """A fact that the reader did not find stands, accepted, with the words it was taken from.

    Without its words in `data` they are those under `spans`, without the number of their item. Spans may be
    empty only where the words were typed by hand. The same fact twice is one.
    """
    places = checked_spans(reading, spans)
    if not places and not reading.typed:
        raise Refused(_("Select the words of the document from which the fact is taken."))
    if kind != Fact.Kind.HEADER:  # a number of a heading is its own
        places = [(after_marker(reading.text, start, end), end) for start, end in places]
    words = reread(reading.text, tuple(TextSpan(*span) for span in places))
    wanted = checked(kind, _with_words(kind, data or {}, words))
    if kind == Fact.Kind.DUTY and not wanted["section"]:
        wanted["section"] = _section_at(reading, places)
    with deciding(user, reading, verb="add_fact", how=how) as pen:
        stored = [list(span) for span in places]
        twin = _twin(reading, kind=kind, data=wanted, spans=stored)
        if twin is not None:
            return twin
        last = reading.facts.filter(kind=kind).aggregate(last=Max("number"))["last"] or 0
        fact = Fact(
            reading=reading, kind=kind, number=last + 1, data=wanted, spans=stored,
            state=Fact.State.ACCEPTED, decided_by=user, decided_at=pen.now,
        )  # fmt: skip
        return pen.create(fact)


def accept_group(user: User, reading: Reading, *, kind: str, how: str = "group") -> int:
    """Every proposed fact of the kind is accepted, but those that want a look each.

    Those have declined words, or none of their own that say what they are. Returns how many were accepted.
    """
    with deciding(user, reading, verb="accept_group", how=how) as pen:
        declined = declined_spans(reading)
        facts = reading.facts.filter(kind=kind, state=Fact.State.PROPOSED)
        clear = [f for f in facts if not wants_look(f) and not is_partly_declined(f, declined=declined)]
        for fact in clear:
            pen.change(fact, state=Fact.State.ACCEPTED)
        return len(clear)


def checked_spans(reading: Reading, spans: Sequence[Sequence[int]]) -> list[Span]:
    """The spans, sorted and joined; `Refused` where one lies outside the text or holds no word."""
    places = joined(spans)
    if any(start < 0 or end > len(reading.text) for start, end in places):
        raise Refused(_("The selected words are not in this document."))
    if any(not reading.text[start:end].strip() for start, end in places):
        raise Refused(_("The selection holds no words."))
    return places


def _check_carried(fact: Fact) -> None:
    if fact.state == Fact.State.NOT_CARRIED:
        raise Refused(_("This is read and not carried out. Choose “carry it after all” first."))


def _with_words(kind: str, data: dict[str, Any], words: str) -> dict[str, Any]:
    """`data` with the selected words as the fact's own, where it gives none."""
    own = next((key for key in ("value", "text", "code") if key in SHAPES.get(kind, {})), None)
    if own and not data.get(own) and words:
        data = {**data, own: words}
    if kind == Fact.Kind.PHASE and not data.get("name"):
        data = {**data, "name": words}
    return data


def _section_at(reading: Reading, places: Sequence[Span]) -> str | None:
    if not places:
        return None
    passage = reading.passages.filter(start__lte=places[0][0], end__gt=places[0][0]).first()
    return (passage.section or None) if passage else None


def _twin(reading: Reading, *, kind: str, data: dict[str, Any], spans: list[list[int]]) -> Fact | None:
    standing = reading.facts.filter(kind=kind, state__in=DECIDED)
    return next((f for f in standing if f.data == data and f.spans == spans), None)
