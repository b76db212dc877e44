"""The ledger: of every span of a reading, what became of it, and whether a person said so.

Nothing is stored here: the ledger is worked out anew from passages, facts, entries and proposals, so it
cannot say "complete" of a document whose rows do not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from loa.documents.intervals import Span, joined, within, without
from loa.documents.models import Fact, LedgerEntry, Passage, Proposal, Reading
from loa.documents.suspects import looks_like_duty

_LETTER = re.compile(r"[^\W\d_]")
_SIGN = re.compile(r"[^\W_]")  # a letter or a digit
_WORD = re.compile(r"\w+")
# What may stand between the facts of one passage and need no decision of its own: up to two words ("và",
# "Số"), or a label of up to six before its colon ("Thời gian thực hiện:").
_JOINING_WORDS = 2
_LABEL_WORDS = 6
# Words that turn what stands beside them into its opposite; from memory, unchecked.
_NEGATION = re.compile(
    r"(?<!\w)(?:không|chẳng|chưa|đừng|chớ|cấm|trừ|miễn|ngừng|dừng|ngưng|thôi|bỏ|hủy|huỷ)(?!\w)", re.IGNORECASE
)
# A number or letter that opens an item: "a)", "1.1.", "IV.", "Điều 3."
_MARKER = re.compile(
    r"\s*(?:(?:Điều|Khoản|Mục|Phần)\s+)?(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)/]\s", re.IGNORECASE
)


def after_marker(text: str, start: int, end: int) -> int:
    """Where the words begin behind the number or letter that opens their item; `start` where none does."""
    found = _MARKER.match(text, start, end)
    return found.end() if found and text[found.end() : end].strip() else start


CARRIED, BACKGROUND, SET_ASIDE, NOT_CARRIED, UNCLEAR = (
    "carried",
    "background",
    "set-aside",
    "not-carried",
    "unclear",
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span of a passage: what became of it, and whether a person has said so."""

    start: int
    end: int
    role: str
    settled: bool
    cites: bool = False  # carried only in that it names a paper


@dataclass(frozen=True, slots=True)
class Standing:
    """A passage and what became of it: the worst of its stretches decides."""

    passage: Passage
    stretches: tuple[Stretch, ...]

    @property
    def role(self) -> str:
        """Unclear where any part is; else the role of what is still to confirm; else the strongest."""
        roles = {s.role for s in self.stretches}
        if UNCLEAR in roles:
            return UNCLEAR
        open_roles = {s.role for s in self.stretches if not s.settled}
        # A cited number accounts for no order: words set aside around it stay that.
        if SET_ASIDE in roles and all(s.cites for s in self.stretches if s.role == CARRIED):
            roles.discard(CARRIED)
        ranking = (CARRIED, NOT_CARRIED, SET_ASIDE, BACKGROUND)
        return next((role for role in ranking if role in (open_roles or roles)), BACKGROUND)

    @property
    def settled(self) -> bool:
        """Whether a person has decided every part of it."""
        return all(s.settled and s.role != UNCLEAR for s in self.stretches)


@dataclass(frozen=True, slots=True)
class Layer:
    """Spans of one role; an earlier layer wins over a later one."""

    role: str
    settled: bool
    spans: list[Span]
    cites: bool = False


@dataclass(frozen=True)
class Ledger:
    """Every passage of a reading with its standing, and how many stand how."""

    standings: tuple[Standing, ...]
    undecided_facts: int
    undecided_proposals: int
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def complete(self) -> bool:
        """Whether a person has decided everything: no passage unclear, nothing left to confirm."""
        open_passages = self.counts["unclear"] + self.counts["to-confirm"]
        return bool(self.standings) and not (
            open_passages or self.undecided_facts or self.undecided_proposals
        )

    def next_open(self, after: int) -> Passage | None:
        """The first passage after number `after` that somebody must look at, going round at the end."""
        numbers = self._open()
        later = [s for s in numbers if s.passage.number > after]
        return (later or numbers)[0].passage if numbers else None

    def previous_open(self, before: int) -> Passage | None:
        """The last passage before number `before` that somebody must look at, going round at the start."""
        numbers = self._open()
        earlier = [s for s in numbers if s.passage.number < before]
        return (earlier or numbers)[-1].passage if numbers else None

    def _open(self) -> list[Standing]:
        unclear = [s for s in self.standings if s.role == UNCLEAR]
        return unclear or [s for s in self.standings if not s.settled]


def ledger_of(reading: Reading) -> Ledger:
    """The ledger of a reading as its rows stand now."""
    facts = list(reading.facts.all())
    proposals = list(reading.proposals.all())
    layers = layers_of(facts, list(reading.entries.all()), proposals)
    standings = tuple(
        Standing(passage, stretches_of(passage, reading.text, layers)) for passage in reading.passages.all()
    )
    return Ledger(
        standings,
        undecided_facts=sum(f.state == Fact.State.PROPOSED for f in facts),
        undecided_proposals=sum(p.state == Proposal.State.PROPOSED for p in proposals),
        counts=_counts(standings),
    )


def fact_spans(fact: Fact) -> list[Sequence[int]]:
    """All spans that a fact holds: its own words and its further values."""
    return [*fact.spans, *(span for spans in fact.fields.values() for span in spans)]


def layers_of(
    facts: Sequence[Fact], entries: Sequence[LedgerEntry], proposals: Sequence[Proposal]
) -> list[Layer]:
    """Who claims which spans, the strongest first: what is not carried stands above every fact.

    A cited paper holds its own words alone, below what a person set aside.
    """

    def of_entries(*kinds: str) -> list[Span]:
        return joined((e.start, e.end) for e in entries if e.kind in kinds)

    def of_facts(*states: str, cited: bool = False) -> list[Span]:
        chosen = (f for f in facts if f.state in states and (f.kind == Fact.Kind.REFERENCE) == cited)
        return joined(span for f in chosen for span in fact_spans(f))

    waiting = joined(span for p in proposals if p.state == Proposal.State.PROPOSED for span in p.spans)
    taken = (Fact.State.ACCEPTED, Fact.State.CORRECTED)
    return [
        Layer(NOT_CARRIED, True, of_entries(LedgerEntry.Kind.NOT_CARRIED)),
        Layer(NOT_CARRIED, False, waiting),
        Layer(CARRIED, True, of_facts(*taken)),
        Layer(SET_ASIDE, True, of_entries(LedgerEntry.Kind.SET_ASIDE)),
        Layer(CARRIED, True, of_facts(*taken, cited=True), cites=True),
        Layer(BACKGROUND, True, of_entries(LedgerEntry.Kind.BACKGROUND)),
        Layer(CARRIED, False, of_facts(Fact.State.PROPOSED)),
        Layer(CARRIED, False, of_facts(Fact.State.PROPOSED, cited=True), cites=True),
    ]


def stretches_of(passage: Passage, text: str, layers: Sequence[Layer]) -> tuple[Stretch, ...]:
    """The parts of a passage in order; together they are the whole passage."""
    rest: list[Span] = [(passage.start, passage.end)]
    found: list[Stretch] = []
    for layer in layers:
        taken = [part for span in rest for part in within(layer.spans, span)]
        found += [Stretch(start, end, layer.role, layer.settled, layer.cites) for start, end in taken]
        rest = without(rest, joined(taken))
    found += [_left_over(passage, span, text, partly=bool(found)) for span in rest]
    return tuple(sorted(found, key=lambda s: s.start))


def _left_over(passage: Passage, span: Span, text: str, *, partly: bool) -> Stretch:
    """What no fact and no decision holds: punctuation, and figures and labels beside what is held.

    A passage of which nothing is held is never settled by itself, be it only a date or a sum.
    """
    words = text[span[0] : span[1]]
    says_nothing = not (_LETTER if partly else _SIGN).search(words)
    if says_nothing or (partly and _is_joining(words, opens=span[0] == passage.start)):
        return Stretch(*span, BACKGROUND, True)
    # A heading orders nothing by itself; one that names a unit and a verb of duty may.
    bare_heading = passage.kind == "heading" and not looks_like_duty(words)
    if passage.proposed == Passage.Role.BACKGROUND or bare_heading:
        return Stretch(*span, BACKGROUND, False)
    return Stretch(*span, UNCLEAR, False)


def _is_joining(words: str, *, opens: bool) -> bool:
    if opens:
        words = _MARKER.sub("", words, count=1)
    if _NEGATION.search(words):
        return False
    count = len(_WORD.findall(words))
    if count <= _JOINING_WORDS:
        return True
    is_label = count <= _LABEL_WORDS and words.rstrip(" \n\"'“”").endswith(":")
    return is_label and not looks_like_duty(words)  # "Sở Y tế chủ trì:" is no mere label


def _counts(standings: Sequence[Standing]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for standing in standings:
        if standing.role == UNCLEAR:
            counts["unclear"] += 1
        elif not standing.settled:
            counts["to-confirm"] += 1
        else:
            counts[standing.role] += 1
    return counts
