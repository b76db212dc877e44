"""What a reviewed plan lays down, read from its decided facts: the draft of a campaign.

Nothing is written here. The preview counts in a draft; the start writes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from loa.campaigns.counting import Counted, guess_counts, is_each_round
from loa.campaigns.deadlines import Bond, Deadline, find_days, find_deadline, first_bond, last_day
from loa.campaigns.drafts import Draft, DraftDuty, DraftItem, DraftPhase
from loa.campaigns.models import Duty, PlanItem
from loa.campaigns.periods import find_rhythm, is_daily
from loa.campaigns.same_work import asks_the_same, is_within
from loa.campaigns.standing_rules import find_standing
from loa.campaigns.stretches import begins_on, find_stretch
from loa.documents.carrying import carried_text, declined_spans, is_partly_declined
from loa.documents.models import Document, Fact
from loa.documents.queries import STANDING, current_reading
from loa.reader.reading import Span, reread

# One phase within another may be a stage of it; so many are phases of a whole.
_HELD = 2
# How the words begin that bound a rhythm: its last day is no work of its own.
_BOUNDS = re.compile(r"\s*(?:(?:cho\s+)?(?:đến|tới|hết)|từ|trong|suốt)\b", re.IGNORECASE)
_ITEM_KINDS: dict[str, str] = {
    Fact.Kind.CONTENT: PlanItem.Kind.THEME,
    Fact.Kind.FORM: PlanItem.Kind.FORM,
    Fact.Kind.SLOGAN: PlanItem.Kind.SLOGAN,
    Fact.Kind.FUNDING: PlanItem.Kind.FUNDING,
}


def draft_of(document: Document, *, on: date) -> Draft:
    """What the accepted and corrected facts of the document's reading lay down, as of the day `on`."""
    carried, rules = _laid_down(document)
    phases = _phases(carried, on)
    own, in_duties = _reports(carried)
    duties = [each for each in carried if each.fact.kind == Fact.Kind.DUTY]
    ends = [end for end in (last_day(f.data.get("end"), on=on) for f in _phase_facts(carried)) if end]
    until = max(ends, default=None)
    laid = _numbered([_asked(each, own, on=on, until=until) for each in duties], phases=phases, on=on)
    laid += _numbered([_owed(each, on=on, until=until) for each in own], phases=phases, on=on)
    laid = laid if until else _unending(laid, carried)
    said, lines = tuple(each.text for each in in_duties), tuple(rule.words for rule in rules)
    return Draft(phases, _items(carried, phases), tuple(laid), reports_in_duties=said, rules=lines)


def standing_rules(document: Document) -> tuple[str, ...]:
    """What the document asks for only where something comes up, and so gives to nobody as work."""
    return tuple(rule.words for rule in _laid_down(document)[1])


def without_work(document: Document) -> tuple[frozenset[int], tuple[StandingRule, ...]]:
    """The facts that are no work of their own (reports that a duty asks for, say), and the rules."""
    carried, rules = _laid_down(document)
    reading = current_reading(document)
    if reading is None:
        return frozenset(), rules
    given = {each.fact.pk for each in carried} | {fact for rule in rules for fact in rule.facts}
    only = reading.facts.filter(state__in=STANDING).exclude(pk__in=given).values_list("pk", flat=True)
    return frozenset({*only, *(each.fact.pk for each in _reports(carried)[1])}), rules


@dataclass(frozen=True)
class StandingRule:
    """What is asked for only where something comes up: its facts, and its words."""

    facts: tuple[int, ...]
    words: str


@dataclass(frozen=True)
class _Carried:
    """A fact with the words of it that are carried out, and those of its own that are not."""

    fact: Fact
    text: str
    own_words: str  # "" where nothing of them is declined

    def keeps(self, words: str) -> bool:
        """Whether a further value (a name, a deadline) stands outside the declined words."""
        return not self.own_words or words in self.text or words not in self.own_words


@dataclass(frozen=True)
class _Asked:
    """A duty or report with the days of its rounds, and the event of one more; none where it is due once.

    `beside` are those days that bound no rhythm ("đến hết ngày …"), also where it is only one.
    """

    each: _Carried
    days: tuple[date, ...] = ()
    bond: Bond | None = None
    beside: tuple[date, ...] = ()

    @property
    def rounds(self) -> int:
        """How many there are."""
        return len(self.days) + (self.bond is not None)


def _laid_down(document: Document) -> tuple[list[_Carried], tuple[StandingRule, ...]]:
    """The decided facts that give something, in the order of the paper, and its rules."""
    reading = current_reading(document)
    if reading is None:
        return [], ()
    facts = list(reading.facts.filter(state__in=STANDING).select_related("reading"))
    facts.sort(key=lambda fact: (fact.spans[0][0] if fact.spans else len(reading.text), fact.number))
    carried = _carried(facts, declined_spans(reading))
    rules, gone = find_standing([each.fact for each in carried])
    words = {each.fact.pk: each.text for each in carried}
    said = tuple(
        StandingRule(tuple(fact.pk for fact in rule), " ".join(words[fact.pk] for fact in rule))
        for rule in rules
    )
    return [each for each in carried if each.fact.pk not in gone], said


def _carried(facts: Sequence[Fact], declined: Sequence[tuple[int, int]]) -> list[_Carried]:
    found = []
    for fact in facts:
        text = carried_text(fact, declined=declined)
        if text:
            partly = is_partly_declined(fact, declined=declined)
            own = reread(fact.reading.text, tuple(Span(*s) for s in fact.spans)) if partly else ""
            found.append(_Carried(fact, text, own))
    return found


def _phases(carried: Sequence[_Carried], on: date) -> tuple[DraftPhase, ...]:
    found = [
        DraftPhase(
            0,  # given once it is known which of them are phases
            fact.data["name"],
            fact.data.get("text") or "",
            _first_day(fact.data.get("start")),
            last_day(fact.data.get("end"), on=on),
            fact.pk,
        )
        for fact in _phase_facts(carried)
    ]
    phases = [phase for phase in found if not _is_whole_period(phase, found)]
    return tuple(replace(phase, number=number) for number, phase in enumerate(phases, 1))


def _phase_facts(carried: Sequence[_Carried]) -> list[Fact]:
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


def _items(carried: Sequence[_Carried], phases: Sequence[DraftPhase]) -> tuple[DraftItem, ...]:
    numbers: dict[str, int] = {}
    found = []
    for each in carried:
        kind = _ITEM_KINDS.get(each.fact.kind)
        if kind is None:
            continue
        numbers[kind] = numbers.get(kind, 0) + 1
        named = each.fact.data.get("phase")
        phase = next((phase.number for phase in phases if named and phase.name == named), None)
        channels = tuple(each.fact.data.get("channels") or ())
        found.append(DraftItem(kind, numbers[kind], each.text, channels, phase, each.fact.pk))
    return tuple(found)


def _reports(carried: Sequence[_Carried]) -> tuple[list[_Carried], list[_Carried]]:
    """The reports that are work of their own, and those that a duty asks for already."""
    duties = [each.fact for each in carried if each.fact.kind == Fact.Kind.DUTY]
    own: list[_Carried] = []
    in_duties: list[_Carried] = []
    for each in carried:
        if each.fact.kind == Fact.Kind.REPORT:
            said = any(asks_the_same(duty, each.fact) for duty in duties)
            (in_duties if said else own).append(each)
    return own, in_duties


def _owed(report: _Carried, *, on: date, until: date | None) -> _Asked:
    """The report, with its rounds where it is owed each year."""
    days = tuple(find_days(_dues(report), on=on, until=until))
    return _Asked(report, days) if len(days) > 1 else _Asked(report)


def _asked(each: _Carried, reports: Sequence[_Carried], *, on: date, until: date | None) -> _Asked:
    """The duty with its rounds, where it has several: a time of a report within it is that report's."""
    within = [report.fact.data for report in reports if is_within(each.fact, report.fact)]
    days = find_days(_dues(each), on=on, until=until)
    theirs = {last_day(report.get("due"), on=on) for report in within}
    own = tuple(day for day in days if day not in theirs)
    said = [str(report.get("text") or "") for report in within]
    undated = [due for due in _dues(each) if not due.get("end")]
    theirs_too = [due for due in undated if any(due["text"] in words for words in said)]
    bond = first_bond(due for due in undated if due not in theirs_too) if own else None
    bounds = {last_day(due.get("end"), on=on) for due in _dues(each) if _BOUNDS.match(due["text"])}
    beside = tuple(day for day in own if day not in bounds)
    return _Asked(each, own, bond, beside) if bond or len(days) > 1 else _Asked(each, beside=beside)


def _unending(laid: Sequence[DraftDuty], carried: Sequence[_Carried]) -> list[DraftDuty]:
    """The duties, of which those of every year say that no end of them is known."""
    work = [each for each in carried if each.fact.kind in (Fact.Kind.DUTY, Fact.Kind.REPORT)]
    yearly = {e.fact.pk for e in work if any(str(due.get("end")).startswith("--") for due in _dues(e))}
    return [replace(duty, unending=duty.fact_id in yearly and not duty.rhythm) for duty in laid]


def _numbered(asked: Sequence[_Asked], *, phases: Sequence[DraftPhase], on: date) -> list[DraftDuty]:
    found = [duty for one in asked for duty in _rounds(one, phases=phases, on=on)]
    return [replace(duty, number=number) for number, duty in enumerate(found, 1)]


def _rounds(asked: _Asked, *, phases: Sequence[DraftPhase], on: date) -> list[DraftDuty]:
    """The duty, once for each day and for its event; what comes again in a rhythm has rounds of its own."""
    duty = _duty(asked.each, phases=phases, on=on)
    if duty.rhythm is not None:
        return [duty, *_beside(duty, asked, phases=phases)]
    if not asked.days:
        return [duty]
    due = [replace(duty.deadline, day=day, bond=None) for day in asked.days]
    if asked.bond is not None:
        due.append(replace(duty.deadline, day=None, bond=asked.bond))
    rounds = [_round(duty, deadline, asked=asked, phases=phases) for deadline in due]
    return [replace(one, round_number=number) for number, one in enumerate(rounds, 1)]


def _beside(duty: DraftDuty, asked: _Asked, *, phases: Sequence[DraftPhase]) -> list[DraftDuty]:
    """What the sentence of a duty that comes again asks for by days of its own: other work, done once."""
    once = replace(duty, rhythm=None, recurs_from=None, recurs_until=None, counted=())
    due = (replace(duty.deadline, day=day) for day in asked.beside if day != duty.recurs_until)
    return [replace(once, deadline=one, phase=_phase_of(one, phases)) for one in due]


def _round(duty: DraftDuty, deadline: Deadline, *, asked: _Asked, phases: Sequence[DraftPhase]) -> DraftDuty:
    """The duty by one of its days. What the plan counts over all its rounds is the target of none of them."""
    counted = duty.counted
    if asked.rounds > 1 and not is_each_round(duty.text):
        counted = tuple(replace(one, target=None) for one in counted)
    phase = _phase_of(deadline, phases)
    return replace(duty, deadline=deadline, counted=counted, phase=phase, rounds=asked.rounds)


def _dues(each: _Carried) -> list[dict[str, Any]]:
    """The deadlines of the duty or report that are carried out."""
    data: dict[str, Any] = each.fact.data
    report = each.fact.kind == Fact.Kind.REPORT
    dues: list[dict[str, Any]] = [{"text": "", "end": data.get("due")}] if report else data.get("due") or []
    return [due for due in dues if each.keeps(due["text"])]


def _duty(each: _Carried, *, phases: Sequence[DraftPhase], on: date) -> DraftDuty:
    data: dict[str, Any] = each.fact.data
    report = each.fact.kind == Fact.Kind.REPORT
    deadline = find_deadline(_dues(each), on=on)
    lead = data.get("from" if report else "lead") or []
    phase = _phase_of(deadline, phases)
    rhythm = None if report or deadline.bond else find_rhythm(deadline.words, text=each.text)
    stretch = find_stretch(each.text, _dues(each), phases=phases, on=on)
    first, last = stretch if rhythm else (None, None)
    return DraftDuty(
        kind=Duty.Kind.REPORT if report else Duty.Kind.DUTY,
        number=0,  # given once all rounds stand
        text=each.text,
        section=data.get("section") or "",
        lead=_names(each, lead),
        cooperating=() if report else _names(each, data.get("with") or []),
        deadline=deadline,
        counted=() if report else _counted(each, period=rhythm.period if rhythm else ""),
        phase=phase,
        fact_id=each.fact.pk,
        rhythm=rhythm,
        recurs_from=first,
        recurs_until=last,
        daily=not (report or rhythm) and is_daily(f"{deadline.words} {each.text}"),
        begins=None if rhythm else begins_on(_dues(each), on=on),
    )


def _counted(each: _Carried, *, period: str) -> tuple[Counted, ...]:
    """What the duty counts: by its own words, else as many as the product of its row says."""
    own = guess_counts(each.text, period=period)
    if own and own[0].target is not None:
        return own
    products = [words for words in each.fact.data.get("product") or [] if each.keeps(words)]
    named = (guess_counts(words) for words in products)
    return next((found for found in named if found and found[0].target is not None), own)


def _names(each: _Carried, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if each.keeps(name)))


def _phase_of(deadline: Deadline, phases: Sequence[DraftPhase]) -> int | None:
    """The only phase, or the one that the day falls into; where several do, the shortest."""
    if len(phases) == 1:
        return phases[0].number
    dated = [(p.end - p.start, p.number) for p in phases if p.start and p.end and _holds(p, deadline.day)]
    return min(dated)[1] if dated else None


def _holds(phase: DraftPhase, day: date | None) -> bool:
    return bool(day and phase.start and phase.end and phase.start <= day <= phase.end)
