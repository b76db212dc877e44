"""The states of an assignment and the one table of the ways between them: from, to, and who may."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from loa.assignments.models import Assignment
from loa.directory.models import Unit
from loa.directory.rights import Verb

State = Assignment.State


class Side(Enum):
    """Whose right is asked about: that of the unit that does the work, or of the one that gave it."""

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

    def unit_of(self, assignment: Assignment) -> Unit:
        """The unit over which the verb is asked."""
        return assignment.unit if self.side is Side.DOER else assignment.campaign.owner


_UNDER_WAY = frozenset({State.ACCEPTED, State.IN_PROGRESS, State.RETURNED})

TABLE: dict[str, Transition] = {
    way.name: way
    for way in (
        Transition("accept", frozenset({State.OFFERED}), State.ACCEPTED, Verb.ACCEPT_ASSIGNMENT, Side.DOER),
        Transition(
            "decline",
            frozenset({State.OFFERED, State.ACCEPTED}),
            State.DECLINED,
            Verb.DECLINE_ASSIGNMENT,
            Side.DOER,
            needs_words=True,
        ),
        Transition("report_progress", _UNDER_WAY, State.IN_PROGRESS, Verb.REPORT_PROGRESS, Side.DOER),
        Transition("add_proof", _UNDER_WAY, State.IN_PROGRESS, Verb.HAND_IN_PROOF, Side.DOER),
        Transition("hand_in", _UNDER_WAY, State.HANDED_IN, Verb.HAND_IN_PROOF, Side.DOER),
        Transition(
            "confirm", frozenset({State.HANDED_IN}), State.CONFIRMED, Verb.CONFIRM_ASSIGNMENT, Side.GIVER
        ),
        Transition(
            "return",
            frozenset({State.HANDED_IN}),
            State.RETURNED,
            Verb.RETURN_ASSIGNMENT,
            Side.GIVER,
            needs_words=True,
        ),
        Transition(
            "offer_again",
            frozenset({State.DECLINED}),
            State.OFFERED,
            Verb.RETURN_ASSIGNMENT,
            Side.GIVER,
            needs_words=True,
        ),
    )
}
# Still to be done by the unit: only these can be late or soon due.
OPEN = frozenset({State.OFFERED, State.ACCEPTED, State.IN_PROGRESS, State.RETURNED})
