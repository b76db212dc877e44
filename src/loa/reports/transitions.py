"""The states of a unit's report and the one table of the ways between them: from, to, and who may."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from loa.directory.models import Unit
from loa.directory.rights import Verb
from loa.reports.models import UnitReport

State = UnitReport.State


class Side(Enum):
    """Whose right is asked about: that of the unit that reports, or of the office that asked."""

    DOER = "doer"
    GIVER = "giver"


@dataclass(frozen=True)
class Transition:
    """A way from some states to one; `needs_words`: it says why."""

    name: str
    sources: frozenset[str]
    target: str
    verb: Verb
    side: Side
    needs_words: bool = False

    def unit_of(self, report: UnitReport) -> Unit:
        """The unit over which the verb is asked."""
        return report.unit if self.side is Side.DOER else report.request.owner


# Still to be written by the unit: only these can be late, and only these are written in.
OPEN = frozenset({State.ASKED, State.DRAFT, State.RETURNED})
# With the office that asked, looked at or not: only their numbers count.
CAME = frozenset({State.SUBMITTED, State.ACCEPTED})

TABLE: dict[str, Transition] = {
    way.name: way
    for way in (
        Transition("begin", frozenset({State.ASKED}), State.DRAFT, Verb.WRITE_REPORT, Side.DOER),
        Transition("submit", OPEN, State.SUBMITTED, Verb.SUBMIT_REPORT, Side.DOER),
        Transition("accept", frozenset({State.SUBMITTED}), State.ACCEPTED, Verb.ACCEPT_REPORT, Side.GIVER),
        Transition(
            "return",
            frozenset({State.SUBMITTED, State.ACCEPTED}),
            State.RETURNED,
            Verb.ACCEPT_REPORT,
            Side.GIVER,
            needs_words=True,
        ),
    )
}
