"""The decided facts of a plan that give somebody something, and those that are rules and no work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from loa.campaigns.same_work import asks_the_same
from loa.campaigns.standing_rules import find_standing
from loa.documents.carrying import carried_text, declined_spans, is_partly_declined
from loa.documents.models import Document, Fact
from loa.documents.queries import STANDING, current_reading
from loa.reader.reading import Span, reread

Due = dict[str, Any]  # {"text", "end"}


@dataclass(frozen=True)
class StandingRule:
    """What is asked for only where something comes up: its facts, and its words."""

    facts: tuple[int, ...]
    words: str


@dataclass(frozen=True)
class Carried:
    """A fact with the words of it that are carried out, and those of its own that are not."""

    fact: Fact
    text: str
    own_words: str  # "" where nothing of them is declined

    def keeps(self, words: str) -> bool:
        """Whether a further value (a name, a deadline) stands outside the declined words."""
        return not self.own_words or words in self.text or words not in self.own_words


def laid_down(document: Document) -> tuple[list[Carried], tuple[StandingRule, ...]]:
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


def _carried(facts: Sequence[Fact], declined: Sequence[tuple[int, int]]) -> list[Carried]:
    found = []
    for fact in facts:
        text = carried_text(fact, declined=declined)
        if text:
            partly = is_partly_declined(fact, declined=declined)
            own = reread(fact.reading.text, tuple(Span(*s) for s in fact.spans)) if partly else ""
            found.append(Carried(fact, text, own))
    return found


def reports_of(carried: Sequence[Carried]) -> tuple[list[Carried], list[Carried]]:
    """The reports that are work of their own, and those that a duty asks for already."""
    duties = [each.fact for each in carried if each.fact.kind == Fact.Kind.DUTY]
    own: list[Carried] = []
    in_duties: list[Carried] = []
    for each in carried:
        if each.fact.kind == Fact.Kind.REPORT:
            said = any(asks_the_same(duty, each.fact) for duty in duties)
            (in_duties if said else own).append(each)
    return own, in_duties


def dues_of(each: Carried) -> list[Due]:
    """The deadlines of the duty or report that are carried out."""
    data: dict[str, Any] = each.fact.data
    report = each.fact.kind == Fact.Kind.REPORT
    dues: list[Due] = [{"text": "", "end": data.get("due")}] if report else data.get("due") or []
    return [due for due in dues if each.keeps(due["text"])]
