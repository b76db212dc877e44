"""How much of the facts a reading of the written paper gives back, and which of them it lost.

Texts are the same that are alike enough to be counted as one by whoever compares two readings of a paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from loa.writer.facts import Duty, Facts, Report
from loa.writer.matching import code_key, folded
from loa.writer.outline import units_of
from loa.writer.plainly import LABELS, Matter

ALIKE = 85.0  # of a hundred: from here on two texts are the same
_REPORTS_ALIKE = 70.0
_BESIDE = 0.1  # weight of what no campaign rests on
_INSIDE = 12  # letters that say where a piece of text was taken from
Lost = tuple[Matter, int]


@dataclass(slots=True)
class Comparison:
    """The figures of all kinds of fact that either side has, and the facts that were lost."""

    figures: list[tuple[float, float]] = field(default_factory=list)  # each with its weight
    lost: list[Lost] = field(default_factory=list)

    @property
    def figure(self) -> float:
        """How much came back, from 0 to 1."""
        weights = sum(weight for _, weight in self.figures)
        return sum(figure * weight for figure, weight in self.figures) / weights if weights else 1.0

    def count(self, hits: int, ours: int, theirs: int, *, weight: float = 1.0) -> None:
        """A kind of fact with so many on both sides, so many of them the same."""
        if ours + theirs:
            self.figures.append((2 * hits / (ours + theirs), weight))


def compare(facts: Facts, read: Facts) -> Comparison:
    """What `read` gives back of `facts`."""
    out = Comparison()
    _head(out, facts, read)
    for ours, theirs, weight in (
        (facts.addressees, read.addressees, _BESIDE),
        (facts.recipients, read.recipients, 1.0),
        (_lines(facts), _lines(read), 1.0),
    ):
        out.count(len(alike_pairs(ours, theirs)), len(ours), len(theirs), weight=weight)
    codes = [{code_key(reference.code) for reference in side.references} for side in (facts, read)]
    out.count(len(codes[0] & codes[1]), len(codes[0]), len(codes[1]))
    _phases(out, facts, read)
    _duties(out, facts, read)
    _told(out, facts, read)
    return out


def _lines(facts: Facts) -> list[str]:
    return [f"{node.num} {node.heading[:40]}" for node in facts.outline]


def _values(facts: Facts) -> tuple[str | None, ...]:
    by = facts.signatory
    return (
        facts.doc_type,
        facts.code,
        facts.place,
        facts.date,
        facts.title,
        by.authority,
        by.position,
        by.name,
    )


def _head(out: Comparison, facts: Facts, read: Facts) -> None:
    sides = [_values(facts), _values(read)]
    right = [folded(a or "") == folded(b or "") for a, b in zip(*sides, strict=True) if a or b]
    out.count(sum(right), len(right), len(right))


def _phases(out: Comparison, facts: Facts, read: Facts) -> None:
    """Periods with days are the same that have the same days, others that have the same name."""
    left = [(p.start, p.end) if p.start or p.end else folded(p.name) for p in read.phases]
    hits = 0
    for number, phase in enumerate(facts.phases):
        key = (phase.start, phase.end) if phase.start or phase.end else folded(phase.name)
        if key in left:
            left.remove(key)
            hits += 1
        else:
            out.lost.append(("phase", number))
    out.count(hits, len(facts.phases), len(read.phases))


def _duties(out: Comparison, facts: Facts, read: Facts) -> None:
    pairs = alike_pairs([d.text for d in facts.duties], [d.text for d in read.duties])
    out.count(len(pairs), len(facts.duties), len(read.duties))
    out.lost += [
        (kind, number)
        for number, duty in enumerate(facts.duties)
        if number not in pairs
        for kind in LABELS
        if _of_duty(duty, kind)
    ]
    for kind in LABELS:
        hits = 0
        for ours, theirs in pairs.items():
            told, back = _of_duty(facts.duties[ours], kind), _of_duty(read.duties[theirs], kind)
            same = _same(told, back)
            hits += same
            if told and same < max(len(told), len(back)):
                out.lost.append((kind, ours))
        ours, theirs = (sum(len(_of_duty(d, kind)) for d in side.duties) for side in (facts, read))
        out.count(hits, ours, theirs, weight=_BESIDE if kind == "with" else 1.0)
    kept = set(pairs.values())
    for number, duty in enumerate(read.duties):
        if number not in kept:
            out.lost += _sources(facts, duty.text)


def _of_duty(duty: Duty, kind: Matter) -> list[str]:
    if kind == "due":
        return [due.end or folded(due.text) for due in duty.due]
    return [folded(name) for name in (duty.lead if kind == "lead" else duty.cooperating)]


def _same(ours: Iterable[str], theirs: Iterable[str]) -> int:
    left, hits = list(theirs), 0
    for each in ours:
        if each in left:
            left.remove(each)
            hits += 1
    return hits


def _told(out: Comparison, facts: Facts, read: Facts) -> None:
    """Contents with their periods, forms, slogans, reports and money."""
    for matter, ours, theirs, alike in (
        ("content", [c.text for c in facts.contents], [c.text for c in read.contents], ALIKE),
        ("form", [f.text for f in facts.forms], [f.text for f in read.forms], ALIKE),
        ("slogan", facts.slogans, read.slogans, ALIKE),
        ("report", [r.text for r in facts.reports], [r.text for r in read.reports], _REPORTS_ALIKE),
        ("money", facts.funding, read.funding, ALIKE),
    ):
        _listed(out, matter, ours, theirs, alike=alike, facts=facts)  # type: ignore[arg-type]
    _reports(out, facts, read)
    pairs = alike_pairs([c.text for c in facts.contents], [c.text for c in read.contents])
    right = [i for i, j in pairs.items() if _phase_of(facts, i) == _phase_of(read, j)]
    out.count(len(right), len(facts.contents), len(read.contents), weight=_BESIDE)
    out.lost += [("content", i) for i in pairs if i not in right]


def _reports(out: Comparison, facts: Facts, read: Facts) -> None:
    """Who reports to whom and by when, in reports that are the same."""
    pairs = alike_pairs([r.text for r in facts.reports], [r.text for r in read.reports], _REPORTS_ALIKE)
    right = [i for i, j in pairs.items() if _of_report(facts.reports[i]) == _of_report(read.reports[j])]
    out.count(len(right), len(facts.reports), len(read.reports), weight=_BESIDE)
    out.lost += [("report", i) for i in pairs if i not in right]


def _of_report(report: Report) -> tuple[list[str], list[str], str | None]:
    sender, receiver = (sorted(map(folded, names)) for names in (report.sender, report.receiver))
    return sender, receiver, report.due


def _phase_of(facts: Facts, number: int) -> str:
    return folded(facts.contents[number].phase or "")


def _listed(
    out: Comparison, matter: Matter, ours: Sequence[str], theirs: Sequence[str], *, alike: float, facts: Facts
) -> None:
    pairs = alike_pairs(ours, theirs, alike)
    out.count(len(pairs), len(ours), len(theirs), weight=_BESIDE if matter in ("slogan", "money") else 1.0)
    out.lost += [(matter, number) for number in range(len(ours)) if number not in pairs]
    kept = set(pairs.values())
    for number, text in enumerate(theirs):
        if number not in kept:
            out.lost += _sources(facts, text)


def _sources(facts: Facts, text: str) -> list[Lost]:
    """The facts whose words were taken for something else."""
    words = folded(text)
    if len(words) < _INSIDE:
        return []
    kinds: tuple[tuple[Matter, Sequence[str]], ...] = (
        ("row", [d.text for d in facts.duties]),
        ("content", [c.text for c in facts.contents]),
        ("form", [f.text for f in facts.forms]),
        ("report", [r.text for r in facts.reports]),
    )
    found: list[Lost] = [
        (matter, number)
        for matter, texts in kinds
        for number, each in enumerate(texts)
        if words in folded(each) or folded(each) in words
    ]
    heads = {unit.path for unit in units_of(facts.outline) if folded(unit.heading) == words}
    return found + [("row", number) for number, duty in enumerate(facts.duties) if duty.section in heads]


def alike_pairs(ours: Sequence[str], theirs: Sequence[str], alike: float = ALIKE) -> dict[int, int]:
    """Which text of ours is which of theirs, the likest first, each once."""
    left, right = [folded(text) for text in ours], [folded(text) for text in theirs]
    likest = sorted(
        (
            (likeness, -abs(i - j), i, j)
            for i, a in enumerate(left)
            for j, b in enumerate(right)
            if (likeness := 100.0 if a == b else fuzz.ratio(a, b, score_cutoff=alike)) >= alike
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in likest:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
