"""Writing that is read again: what a reader does not find in the words of a paper is told plainly.

The writer knows no reader. Whoever calls it hands one over: from the bytes of a DOCX to the facts in it,
or None where it cannot be read. What comes back differently is told by a label, then with its day, then
in a table; only what is found better for it stays so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from loa.writer.comparing import Comparison, compare
from loa.writer.document import document_of
from loa.writer.docx import docx_of
from loa.writer.errors import WritingRefused
from loa.writer.facts import Facts, facts_from
from loa.writer.plainly import LABELS, NOTHING, Matter, Plain

ReadBack = Callable[[bytes], dict[str, Any] | None]

_ROUNDS = 6
_MOST_TRIALS = 24  # papers written and read, about a tenth of a second each
_OF_DUTIES: frozenset[Matter] = frozenset((*LABELS, "day", "row"))
_APART: tuple[Matter, ...] = (
    "form",
    "content",
    "report",
    "phase",
    "slogan",
    "money",
    "row",
    "day",
    "due",
    "with",
)
_TOGETHER: dict[str, Matter] = {"phase": "phase", "money": "money"}  # all of them stand in one place
_Fact = tuple[str, int]  # a duty as a whole, or another fact


def told_plainly(facts: Facts, read_back: ReadBack) -> Plain:
    """What has to be told plainly for the reader to find as many of the facts as it can."""
    search = _Search(facts, read_back)
    if search.best is None:
        return NOTHING
    for _ in range(_ROUNDS):
        if not (ways := list(search.next_ways())):
            break
        search.take(ways)
    search.take_back()
    return search.best.plain


@dataclass(frozen=True, slots=True)
class _Trial:
    """A way to write the paper, and what was found in it."""

    plain: Plain
    found: Comparison


class _Search:
    """The best paper so far, and the ways to tell a fact that have been tried."""

    def __init__(self, facts: Facts, read_back: ReadBack) -> None:
        self.facts, self.read_back = facts, read_back
        self.left = _MOST_TRIALS
        self.proposed: set[tuple[_Fact, Plain]] = set()
        self.best = self._tried(NOTHING)

    def next_ways(self) -> Iterator[Plain]:
        """For each fact that is lost the next plainer way to tell it."""
        lost: dict[_Fact, set[Matter]] = {}
        for matter, number in self.best.found.lost if self.best else ():
            lost.setdefault(("duty" if matter in _OF_DUTIES else matter, number), set()).add(matter)
        for fact, matters in sorted(lost.items()):
            ways = (way for way in self._ladder(fact, matters) if (fact, way) not in self.proposed)
            if way := next(ways, None):
                self.proposed.add((fact, way))
                yield way

    def take(self, ways: list[Plain]) -> None:
        """These ways are taken where the reader then finds more: all together, or else by halves."""
        if self._improves(frozenset().union(*ways)) or len(ways) < 2:
            return
        middle = len(ways) // 2
        self.take(ways[:middle])
        self.take(ways[middle:])

    def take_back(self) -> None:
        """What is told plainly in vain is told in words again: lost all the same, or found as well so."""
        for matter in _APART:
            self._drop(sorted(mark for mark in self.best.plain if mark[0] == matter) if self.best else [])

    def _drop(self, marks: list[tuple[Matter, int]]) -> None:
        """These marks go where nothing is lost by it: all together, or else by halves."""
        trial = self._tried(self.best.plain - frozenset(marks)) if marks and self.best else None
        if trial and self.best and trial.found.figure >= self.best.found.figure:
            self.best = trial
        elif trial and len(marks) > 1 and marks[0][0] not in _TOGETHER:
            middle = len(marks) // 2
            self._drop(marks[:middle])
            self._drop(marks[middle:])

    def _ladder(self, fact: _Fact, matters: set[Matter]) -> list[Plain]:
        """How the fact may be told, ever more plainly."""
        kind, number = fact
        if all_of := _TOGETHER.get(kind):
            count = len(self.facts.phases if kind == "phase" else self.facts.funding)
            return [frozenset((all_of, each) for each in range(count))]
        if kind != "duty":
            return [frozenset((matter, number) for matter in matters)]
        duty = self.facts.duties[number]
        day: Plain = frozenset({("day", number)} if any(due.end for due in duty.due) else ())
        told = {"lead": duty.lead, "with": duty.cooperating, "due": duty.due}
        labels: Plain = frozenset((each, number) for each in LABELS if told[each])
        wanted: Plain = frozenset((each, number) for each in LABELS if each in matters and told[each])
        row: Plain = frozenset({("row", number)})
        if matters == {"row"}:
            return [row]
        times = day if ("due", number) in wanted else NOTHING
        return [way for way in (wanted, wanted | times, labels | times, row, row | day) if way]

    def _improves(self, more: Plain) -> bool:
        trial = self._tried(self.best.plain | more) if self.best and not more <= self.best.plain else None
        if trial and self.best and trial.found.figure > self.best.found.figure:
            self.best = trial
            return True
        return False

    def _tried(self, plain: Plain) -> _Trial | None:
        """The paper written so and read; None where the reader can make nothing of it, or time is up."""
        if not self.left:
            return None
        self.left -= 1
        read = self.read_back(docx_of(document_of(self.facts, plain)))
        try:
            return None if read is None else _Trial(plain, compare(self.facts, facts_from(read)))
        except WritingRefused:
            return None
