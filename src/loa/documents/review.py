"""The state of a review as its page shows it: facts, proposals, passages, names, and what is missing."""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime
from typing import Any

from django.utils import timezone

from loa.directory.resolution import Resolution
from loa.documents.actions.decision import person
from loa.documents.browser_places import BrowserPlaces
from loa.documents.carrying import (
    declined_spans,
    is_partly_declined,
    permitted_parts,
    types_declined_words,
)
from loa.documents.intervals import Span
from loa.documents.ledger import BACKGROUND, Ledger, Standing, ledger_of
from loa.documents.models import Document, Fact, LedgerEntry, Proposal, Reading
from loa.documents.names import resolved_names, unresolved
from loa.documents.queries import missing
from loa.documents.suspects import is_suspect, wants_look

_SHOWN_UNITS = 3


def state_of(reading: Reading) -> dict[str, Any]:
    """Everything of a review that changes, as plain values; places are those of a browser."""
    document = reading.document
    ledger = ledger_of(reading)
    facts = list(reading.facts.select_related("decided_by", "decided_by__person"))
    names = resolved_names(document, facts)
    reasons = missing(reading, ledger, unknown_units=len(unresolved(names)))
    places = _Places(ledger.standings, reading.text)
    declined = declined_spans(reading)
    return {
        "counts": {"total": len(ledger.standings), **ledger.counts},
        "undecided": ledger.undecided_facts + ledger.undecided_proposals,
        "looks": _looks(reading, ledger, facts),
        "ready": ledger.complete and not reasons and document.state == Document.State.REVIEW,
        "open": document.state in (Document.State.REVIEW, Document.State.BY_HAND),
        "typed": bool(reading.typed),
        "missing": reasons,
        "passages": [_standing(standing, places.browser) for standing in ledger.standings],
        "facts": [_fact(fact, places=places, declined=declined) for fact in facts],
        "proposals": [_proposal(p, places=places) for p in reading.proposals.all()],
        "aside": _aside(reading, places.browser),
        "names": {name: _resolution(found) for name, found in names.items()},
        "undo": reading.decisions.filter(undone_at=None).exists(),
    }


def _looks(reading: Reading, ledger: Ledger, facts: list[Fact]) -> int:
    """How many open passages and proposed facts nobody may agree to together with others."""
    passages = sum(_leaves_background(s) and is_suspect(reading, s.passage) for s in ledger.standings)
    return passages + sum(f.state == Fact.State.PROPOSED and wants_look(f) for f in facts)


def _leaves_background(standing: Standing) -> bool:
    """Whether words of it are open as background, be it beside facts: accepting those adds no look."""
    return any(s.role == BACKGROUND and not s.settled for s in standing.stretches)


class _Places:
    """Page of an offset, by the passage it stands in, and where a browser has it."""

    def __init__(self, standings: tuple[Standing, ...], text: str) -> None:
        self.browser = BrowserPlaces(text)
        self.starts = [s.passage.start for s in standings]
        self.pages = [s.passage.page for s in standings]

    def page(self, spans: list[list[int]]) -> int | None:
        if not spans or not self.starts:
            return None
        return self.pages[max(bisect_right(self.starts, spans[0][0]) - 1, 0)]


def _standing(standing: Standing, places: BrowserPlaces) -> list[Any]:
    """[role, settled, [[start, end, role, settled], …]]: stretches only where there is more than one."""
    stretches = [[*places.span(s.start, s.end), s.role, s.settled] for s in standing.stretches]
    return [standing.role, standing.settled, stretches if len(stretches) > 1 else []]


def _fact(fact: Fact, *, places: _Places, declined: list[Span]) -> dict[str, Any]:
    partly = is_partly_declined(fact, declined=declined) or types_declined_words(fact, declined=declined)
    return {
        "id": fact.pk,
        "kind": fact.kind,
        "number": fact.number,
        "data": fact.data,
        "read": fact.read if fact.state == Fact.State.CORRECTED else None,
        "spans": places.browser.spans(fact.spans),
        "fields": places.browser.spans(span for spans in fact.fields.values() for span in spans),
        "state": fact.state,
        "version": fact.version,
        "reason": fact.reason,
        "look": fact.state == Fact.State.PROPOSED and wants_look(fact),
        "page": places.page(fact.spans),
        "by": person(fact.decided_by),
        "at": _moment(fact.decided_at) if fact.decided_at else "",
        "carried": permitted_parts(fact, declined=declined) if partly else None,
    }


def _proposal(proposal: Proposal, *, places: _Places) -> dict[str, Any]:
    return {
        "id": proposal.pk,
        "spans": places.browser.spans(proposal.spans),
        "reason": proposal.get_reason_display(),
        "state": proposal.state,
        "version": proposal.version,
        "page": places.page(proposal.spans),
    }


def _aside(reading: Reading, places: BrowserPlaces) -> list[dict[str, Any]]:
    """The words that were set aside, in the order of the paper: why, by whom and when."""
    entries = reading.entries.filter(kind=LedgerEntry.Kind.SET_ASIDE)
    found = []
    for entry in entries.select_related("decided_by", "decided_by__person"):
        start, end = places.span(entry.start, entry.end)
        by, at = person(entry.decided_by), _moment(entry.decided_at)
        found.append({"start": start, "end": end, "reason": entry.why, "by": by, "at": at})
    return found


def _moment(at: datetime) -> str:
    return timezone.localtime(at).strftime("%d/%m/%Y %H:%M")


def _resolution(found: Resolution) -> dict[str, Any]:
    return {
        "asks": found.asks,
        "how": found.how,
        "called": found.called,
        "count": len(found.units),
        "units": [unit.name for unit in found.units[:_SHOWN_UNITS]],
        "candidates": [[unit.pk, unit.name] for unit in found.candidates],
    }
