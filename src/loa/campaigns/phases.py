"""The phases of a plan, from its decided facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from loa.campaigns.carried import Carried
from loa.campaigns.deadlines import Deadline, last_day
from loa.campaigns.drafts import DraftPhase
from loa.documents.models import Fact

# One phase within another may be a stage of it; so many are phases of a whole.
_HELD = 2


def phases_of(carried: Sequence[Carried], on: date) -> tuple[DraftPhase, ...]:
    """The phases in the order of the paper; one that holds all the others is the plan's period, and none."""
    found = [
        DraftPhase(
            0,  # given once it is known which of them are phases
            fact.data["name"],
            fact.data.get("text") or "",
            _first_day(fact.data.get("start")),
            last_day(fact.data.get("end"), on=on),
            fact.pk,
        )
        for fact in phase_facts(carried)
    ]
    phases = [phase for phase in found if not _is_whole_period(phase, found)]
    return tuple(replace(phase, number=number) for number, phase in enumerate(phases, 1))


def phase_facts(carried: Sequence[Carried]) -> list[Fact]:
    """The facts of all phases, that of the whole period too."""
    return [each.fact for each in carried if each.fact.kind == Fact.Kind.PHASE]


def _is_whole_period(phase: DraftPhase, phases: Sequence[DraftPhase]) -> bool:
    """Whether it is the period of the plan, as its title names it: it holds the others, two or more."""
    others = [p for p in phases if p is not phase and p.start and p.end]
    if len(others) < _HELD or not (phase.start and phase.end):
        return False
    return all(_holds(phase, p.start) and _holds(phase, p.end) for p in others)


def _first_day(iso: str | None) -> date | None:
    """The first day of a full or partial ISO date."""
    if not iso or iso.startswith("--"):
        return None
    year, month, day = (int(part) for part in (iso + "-01-01")[:10].split("-"))
    return date(year, month, day)


def phase_of(deadline: Deadline, phases: Sequence[DraftPhase]) -> int | None:
    """The only phase, or the one that the day falls into; where several do, the shortest."""
    if len(phases) == 1:
        return phases[0].number
    dated = [(p.end - p.start, p.number) for p in phases if p.start and p.end and _holds(p, deadline.day)]
    return min(dated)[1] if dated else None


def phase_within(first: date | None, last: date | None, phases: Sequence[DraftPhase]) -> int | None:
    """The shortest phase that holds both days, as that of what comes again between them."""
    if first is None or last is None:
        return None
    dated = [
        (p.end - p.start, p.number)
        for p in phases
        if p.start and p.end and _holds(p, first) and _holds(p, last)
    ]
    return min(dated)[1] if dated else None


def _holds(phase: DraftPhase, day: date | None) -> bool:
    return bool(day and phase.start and phase.end and phase.start <= day <= phase.end)
