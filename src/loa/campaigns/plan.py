"""What a reviewed plan lays down, read from its decided facts: the draft of a campaign.

Nothing is written here. The preview counts in a draft; the start writes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from loa.campaigns.asked import Asked, asked_of, owed
from loa.campaigns.by_day import counted_by_day
from loa.campaigns.carried import Carried, StandingRule, dues_of, laid_down, reports_of
from loa.campaigns.counting import Counted, guess_counts, is_each_round
from loa.campaigns.deadlines import Deadline, find_deadline, last_day
from loa.campaigns.drafts import Draft, DraftDuty, DraftItem, DraftPhase
from loa.campaigns.models import Duty, PlanItem
from loa.campaigns.periods import find_rhythm, is_daily
from loa.campaigns.phases import phase_facts, phase_of, phase_within, phases_of
from loa.campaigns.same_work import before_reports
from loa.campaigns.stretches import begins_on, find_stretch
from loa.documents.models import Document, Fact
from loa.documents.queries import STANDING, current_reading

_ITEM_KINDS: dict[str, str] = {
    Fact.Kind.CONTENT: PlanItem.Kind.THEME,
    Fact.Kind.FORM: PlanItem.Kind.FORM,
    Fact.Kind.SLOGAN: PlanItem.Kind.SLOGAN,
    Fact.Kind.FUNDING: PlanItem.Kind.FUNDING,
}


def draft_of(document: Document, *, on: date) -> Draft:
    """What the accepted and corrected facts of the document's reading lay down, as of the day `on`."""
    carried, rules = laid_down(document)
    phases = phases_of(carried, on)
    own, in_duties = reports_of(carried)
    duties = [_by_itself(each, own) for each in carried if each.fact.kind == Fact.Kind.DUTY]
    ends = [end for end in (last_day(f.data.get("end"), on=on) for f in phase_facts(carried)) if end]
    until = max(ends, default=None)
    laid = _numbered([asked_of(each, own, on=on, until=until) for each in duties], phases=phases, on=on)
    laid += _numbered([owed(each, on=on, until=until) for each in own], phases=phases, on=on)
    laid = laid if until else _unending(laid, carried)
    said, lines = tuple(each.text for each in in_duties), tuple(rule.words for rule in rules)
    return Draft(phases, _items(carried, phases), tuple(laid), reports_in_duties=said, rules=lines)


def _by_itself(duty: Carried, reports: Sequence[Carried]) -> Carried:
    """The duty without the words of reports that are work of their own; as it is where some are declined."""
    if duty.own_words:
        return duty
    told = [report.fact for report in reports]
    return replace(duty, text=before_reports(duty.fact, duty.text, told))


def standing_rules(document: Document) -> tuple[str, ...]:
    """What the document asks for only where something comes up, and so gives to nobody as work."""
    return tuple(rule.words for rule in laid_down(document)[1])


def without_work(document: Document) -> tuple[frozenset[int], tuple[StandingRule, ...]]:
    """The facts that are no work of their own (reports that a duty asks for, say), and the rules."""
    carried, rules = laid_down(document)
    reading = current_reading(document)
    if reading is None:
        return frozenset(), rules
    given = {each.fact.pk for each in carried} | {fact for rule in rules for fact in rule.facts}
    only = reading.facts.filter(state__in=STANDING).exclude(pk__in=given).values_list("pk", flat=True)
    return frozenset({*only, *(each.fact.pk for each in reports_of(carried)[1])}), rules


def _items(carried: Sequence[Carried], phases: Sequence[DraftPhase]) -> tuple[DraftItem, ...]:
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


def _unending(laid: Sequence[DraftDuty], carried: Sequence[Carried]) -> list[DraftDuty]:
    """The duties, of which those of every year say that no end of them is known."""
    work = [each for each in carried if each.fact.kind in (Fact.Kind.DUTY, Fact.Kind.REPORT)]
    yearly = {e.fact.pk for e in work if any(str(due.get("end")).startswith("--") for due in dues_of(e))}
    return [replace(duty, unending=duty.fact_id in yearly and not duty.rhythm) for duty in laid]


def _numbered(asked: Sequence[Asked], *, phases: Sequence[DraftPhase], on: date) -> list[DraftDuty]:
    found = [duty for one in asked for duty in _rounds(one, phases=phases, on=on)]
    return [replace(duty, number=number) for number, duty in enumerate(found, 1)]


def _rounds(asked: Asked, *, phases: Sequence[DraftPhase], on: date) -> list[DraftDuty]:
    """The duty, once for each day and for its event; what comes again in a rhythm has rounds of its own."""
    duty = _duty(asked, phases=phases, on=on)
    if duty.rhythm is not None:
        return [duty, *_beside(duty, asked, phases=phases)]
    if not asked.days:
        return [duty]
    due = [replace(duty.deadline, day=day, bond=None) for day in asked.days]
    if asked.bond is not None:
        due.append(replace(duty.deadline, day=None, bond=asked.bond))
    rounds = [_round(duty, deadline, asked=asked, phases=phases) for deadline in due]
    rounds = [replace(one, round_number=number) for number, one in enumerate(rounds, 1)]
    said = None if asked.bond else counted_by_day(duty.text, asked.dues, asked.days, on=on)
    if said is None or not _by_its_words(duty):
        return rounds
    return [replace(one, counted=counted) for one, counted in zip(rounds, said, strict=True)]


def _by_its_words(duty: DraftDuty) -> bool:
    """Whether what it counts stands in its own words, not in the product of its row."""
    return duty.counted == guess_counts(duty.text)


def _beside(duty: DraftDuty, asked: Asked, *, phases: Sequence[DraftPhase]) -> list[DraftDuty]:
    """What the sentence of a duty that comes again asks for by days of its own: other work, done once."""
    once = replace(duty, rhythm=None, recurs_from=None, recurs_until=None, counted=())
    due = (replace(duty.deadline, day=day) for day in asked.beside if day != duty.recurs_until)
    return [replace(once, deadline=one, phase=phase_of(one, phases)) for one in due]


def _round(duty: DraftDuty, deadline: Deadline, *, asked: Asked, phases: Sequence[DraftPhase]) -> DraftDuty:
    """The duty by one of its days. What the plan counts over all its rounds is the target of none of them."""
    counted = duty.counted
    if asked.rounds > 1 and not is_each_round(duty.text):
        counted = tuple(replace(one, target=None) for one in counted)
    phase = phase_of(deadline, phases)
    return replace(duty, deadline=deadline, counted=counted, phase=phase, rounds=asked.rounds)


def _duty(asked: Asked, *, phases: Sequence[DraftPhase], on: date) -> DraftDuty:
    each = asked.each
    data: dict[str, Any] = each.fact.data
    report = each.fact.kind == Fact.Kind.REPORT
    deadline = find_deadline(asked.dues, on=on)
    lead = data.get("from" if report else "lead") or []
    phase = phase_of(deadline, phases)
    rhythm = None if report or deadline.bond else find_rhythm(deadline.words, text=each.text)
    stretch = find_stretch(each.text, asked.dues, phases=phases, on=on)
    first, last = stretch if rhythm else (None, None)
    phase = phase or phase_within(first, last, phases)
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
        begins=None if rhythm else begins_on(asked.dues, on=on),
    )


def _counted(each: Carried, *, period: str) -> tuple[Counted, ...]:
    """What the duty counts: by its own words, else as many as the product of its row says."""
    own = guess_counts(each.text, period=period)
    if own and own[0].target is not None:
        return own
    products = [words for words in each.fact.data.get("product") or [] if each.keeps(words)]
    named = (guess_counts(words) for words in products)
    return next((found for found in named if found and found[0].target is not None), own)


def _names(each: Carried, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if each.keeps(name)))
