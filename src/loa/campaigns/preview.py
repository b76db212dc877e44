"""What would follow from the start of a campaign, worked out from its plan; nothing is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from django.utils import timezone

from loa.campaigns.drafts import Draft, DraftDuty
from loa.campaigns.lookup import Meaning, meanings, units_without_account
from loa.campaigns.occurrences import first_occurrence, wanted_occurrences
from loa.campaigns.periods import EVERY_DAY, is_ongoing
from loa.campaigns.plan import draft_of
from loa.campaigns.receivers import receivers_of, without
from loa.directory.models import Unit
from loa.directory.queries import standing
from loa.directory.working_days import working_days
from loa.documents.models import Document
from loa.documents.queries import ready_to_start
from loa.reader.rules.folding import fold

Names = Callable[[DraftDuty], tuple[str, ...]]

Same = tuple[int, ...] | str  # the units that names stand for; a name that stands for none
Laid = Sequence[tuple[DraftDuty, set[int]]]  # duties with the units that answer for them


@dataclass(frozen=True)
class NamedUnits:
    """A name of the plan and how many units it stands for."""

    name: str
    units: int
    duties: int


@dataclass(frozen=True)
class Receiving:
    """A unit that is left out of those who report, because the report goes to it."""

    unit: str
    duty: DraftDuty


@dataclass(frozen=True)
class Preview:
    """What would follow if the campaign started now."""

    reasons: tuple[str, ...]  # why it may not start, from the review
    duties: int
    reports: int
    reports_in_duties: tuple[str, ...]  # accepted, and given as the duty that asks for them
    rules: tuple[str, ...]  # accepted, and asked for only where something comes up
    assignments: int
    ahead: int  # the next occurrences of what comes again, which the worker makes right after the start
    units: int
    names: tuple[NamedUnits, ...]  # who gets how many, the largest first
    cooperating: int
    helping: tuple[NamedUnits, ...]  # who cooperates in how many, the largest first
    silent: tuple[Unit, ...]  # units with duties where nobody can sign in
    without_day: tuple[DraftDuty, ...]
    ongoing: tuple[DraftDuty, ...]  # without a day too, but the plan asks for them throughout
    daily: tuple[DraftDuty, ...]  # to be done every day: given by the week, each day to be ticked
    once: tuple[DraftDuty, ...]  # whose words speak of every day, and whose time does not: given once
    again: tuple[DraftDuty, ...]  # in a rhythm: each round has a day of its own
    rounds: tuple[DraftDuty, ...]  # those of duties with several days: each day has work of its own
    unending: tuple[DraftDuty, ...]  # of every year, of a plan that names no last one: given for the next
    several: tuple[DraftDuty, ...]  # those that count several things, to be looked at
    bound: tuple[tuple[str, int], ...]  # event → duties
    past: tuple[DraftDuty, ...]  # by day
    receiving: tuple[Receiving, ...]  # of a group that reports to it: no report to itself
    nobody: tuple[DraftDuty, ...]  # the plan lays it on nobody, or on nobody in particular
    unresolved_leads: tuple[NamedUnits, ...]
    unresolved_cooperating: tuple[NamedUnits, ...]
    in_general: tuple[NamedUnits, ...]  # "các cơ quan liên quan": names that mean nobody in particular

    @property
    def ready(self) -> bool:
        """Whether the review allows the start."""
        return not self.reasons

    @property
    def of_several_days(self) -> int:
        """How many duties of the plan have several days."""
        return len({duty.fact_id for duty in self.rounds})

    @property
    def altogether(self) -> int:
        """How many assignments there are as soon as the worker has followed the start."""
        return self.assignments + self.ahead


def start_preview(document: Document, *, on: date | None = None) -> Preview:
    """What would follow from a start on the day `on` (today); nothing is written."""
    today = on or timezone.localdate()
    draft = draft_of(document, on=today)
    meant = meanings(draft.names, document)
    led = [(duty, _units(duty.lead, meant)) for duty in draft.duties if duty.lead]
    laid = _laid(draft, led, document)
    leading, again = set().union(*(units for _duty, units in laid)), _again(laid, today=today)
    helping = (_units(duty.cooperating, meant) - _units(duty.lead, meant) for duty in draft.duties)
    known = {name: meaning for name, meaning in meant.items() if meaning.units}
    asked = {name: meaning for name, meaning in meant.items() if meaning.asks}
    general = {name: meaning for name, meaning in meant.items() if not (meaning.units or meaning.asks)}
    undated = [d for d, _units in laid if not (d.deadline.day or d.deadline.bond or d.rhythm or d.daily)]
    return Preview(
        reasons=ready_to_start(document).reasons,
        duties=sum(duty.kind == "duty" for duty in draft.duties),
        reports=sum(duty.kind == "report" for duty in draft.duties),
        reports_in_duties=draft.reports_in_duties,
        rules=draft.rules,
        assignments=sum(len(units) for _duty, units in laid),
        ahead=_ahead(laid, today=today),
        units=len(leading),
        names=_named(draft, known, _lead),
        cooperating=len(set().union(*helping)),
        helping=_named(draft, known, _cooperating),
        silent=tuple(units_without_account(leading)),
        without_day=tuple(d for d in undated if not _is_ongoing(d)),
        ongoing=tuple(d for d in undated if _is_ongoing(d)),
        daily=tuple(d for d in again if d.rhythm == EVERY_DAY),
        once=tuple(d for d, _units in laid if d.daily),
        again=tuple(d for d in again if d.rhythm != EVERY_DAY),
        rounds=tuple(d for d in draft.duties if d.rounds > 1),
        unending=tuple(d for d, _units in laid if d.unending),
        several=tuple(d for d in draft.duties if len(d.counted) > 1),
        bound=tuple((name, _bound_to(draft, folded)) for folded, name in draft.events.items()),
        past=_past(laid, today),
        receiving=_receiving(led, laid),
        nobody=tuple(d for d in draft.duties if not any(meant[n].units or meant[n].asks for n in d.lead)),
        unresolved_leads=_named(draft, asked, _lead),
        unresolved_cooperating=_named(draft, asked, _cooperating),
        in_general=_named(draft, general, lambda duty: (*duty.lead, *duty.cooperating)),
    )


def _lead(duty: DraftDuty) -> tuple[str, ...]:
    return duty.lead


def _cooperating(duty: DraftDuty) -> tuple[str, ...]:
    return duty.cooperating


def _is_ongoing(duty: DraftDuty) -> bool:
    return is_ongoing(duty.deadline.words, text=duty.text)


def _units(names: Sequence[str], meant: dict[str, Meaning]) -> set[int]:
    """The units that the names stand for, each once."""
    return {unit for name in names for unit in meant[name].units}


def _laid(draft: Draft, led: Laid, document: Document) -> Laid:
    """The duties with the units that get them: not those to whom the others report."""
    receivers = receivers_of(draft)
    meant = meanings(dict.fromkeys(name for names in receivers.values() for name in names), document)
    return [
        (duty, set(without(units, _units(receivers.get(duty.fact_id, ()), meant)))) for duty, units in led
    ]


def _receiving(led: Laid, laid: Laid) -> tuple[Receiving, ...]:
    """Who is left out, and of what, in the order of the plan."""
    left_out = [(duty, all_ - given) for (duty, all_), (_duty, given) in zip(led, laid, strict=True)]
    names = dict(
        Unit.objects.filter(pk__in=set().union(*(u for _d, u in left_out))).values_list("pk", "name")
    )
    return tuple(Receiving(names[unit], duty) for duty, units in left_out for unit in sorted(units))


def _past(laid: Laid, today: date) -> tuple[DraftDuty, ...]:
    """The duties whose day is past, by that day."""
    dated = [(duty.deadline.day, duty) for duty, _units in laid if duty.deadline.day]
    return tuple(duty for day, duty in sorted(dated, key=lambda pair: pair[0]) if day < today)


def _again(laid: Laid, *, today: date) -> tuple[DraftDuty, ...]:
    """What comes again, with the day by which its first round is due."""
    found, days = [], working_days()
    for duty, _units in laid:
        if duty.rhythm is not None:
            _start, due = first_occurrence(duty.rhythm, on=today, days=days, since=duty.recurs_from)
            found.append(replace(duty, first_due=due))
    return tuple(found)


def _ahead(laid: Laid, *, today: date) -> int:
    """How many occurrences after the first are made at once: those of periods that begin soon."""
    found, days = 0, working_days()
    there = cache(lambda day: set(standing(Unit.objects.all(), day).values_list("pk", flat=True)))
    for duty, units in laid:
        if duty.rhythm is None:
            continue
        since = duty.recurs_from
        first, _due = first_occurrence(duty.rhythm, on=today, days=days, since=since)
        wanted = wanted_occurrences(
            duty.rhythm, after=first, until=duty.recurs_until, today=today, days=days, since=since
        )
        found += sum(len(units & there(start)) for start, _due in wanted)
    return found


def _named(draft: Draft, meant: dict[str, Meaning], of: Names) -> tuple[NamedUnits, ...]:
    """Those of the names that a duty bears in the way that `of` tells, the most laden first.

    Names of the same units are one, as the directory calls them, else the longest; a duty that bears
    several of them counts once.
    """
    counts: Counter[Same] = Counter()
    names: dict[Same, str] = {}
    for duty in draft.duties:
        borne = {name: meant[name].units or name for name in of(duty) if name in meant}
        counts.update(dict.fromkeys(borne.values(), 1))
        for name, same in borne.items():
            names[same] = max(names.get(same, ""), meant[name].called, key=len)
    units = {same: 0 if isinstance(same, str) else len(same) for same in counts}
    found = [NamedUnits(names[same], units[same], n) for same, n in counts.items()]
    return tuple(sorted(found, key=lambda named: -named.units * named.duties))


def _bound_to(draft: Draft, folded: str) -> int:
    return sum(fold(d.deadline.bond.event) == folded for d in draft.duties if d.deadline.bond)
