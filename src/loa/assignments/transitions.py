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
    """A way from some states to one (`target` None: the state stays); `needs_words`: it says why.

    `verb` is asked of the campaign's owner or of the doing unit; whoever handed a part down decides about it
    by `decide_part` instead. `parts_only`: only a part handed down goes it; `by_name`: only an officer's.
    `gives`: the work begins anew with somebody else; what was
    done till then stays counted where there is proof of it.
    """

    name: str
    sources: frozenset[str]
    target: str | None
    verb: Verb
    side: Side
    needs_words: bool = False
    parts_only: bool = False
    by_name: bool = False
    gives: bool = False

    def unit_of(self, assignment: Assignment) -> Unit:
        """The unit over which the verb is asked."""
        return assignment.unit if self.side is Side.DOER else assignment.giver_unit

    def verb_for(self, assignment: Assignment) -> Verb:
        """The verb that is asked: for a part, its giver's is one for all."""
        if self.side is Side.GIVER and assignment.parent_id is not None:
            return Verb.DECIDE_PART
        return self.verb

    def fits(self, assignment: Assignment) -> bool:
        """Whether the way begins where the assignment stands."""
        lacking = (self.parts_only and assignment.parent_id is None) or (
            self.by_name and assignment.officer_id is None
        )
        return assignment.state in self.sources and not lacking and not self._ended_above(assignment)

    def _ended_above(self, assignment: Assignment) -> bool:
        """Whether something would begin anew under a whole of which nothing more is expected."""
        begins = self.leads_to(assignment.state) in OPEN or self.gives
        return bool(begins and assignment.parent and assignment.parent.state in ENDED)

    def leads_to(self, state: str) -> str:
        """The state in which it ends."""
        return state if self.target is None else self.target


_UNDER_WAY = frozenset({State.ACCEPTED, State.IN_PROGRESS, State.RETURNED})
# Still to be done by the unit: only these can be late or soon due.
OPEN = frozenset({State.OFFERED, State.ACCEPTED, State.IN_PROGRESS, State.RETURNED})
# Nothing more is expected of anybody.
ENDED = frozenset({State.CONFIRMED, State.DECLINED, State.WITHDRAWN})


def _by_doer(name: str, sources: frozenset[str], target: str | None, verb: Verb, **more: bool) -> Transition:
    return Transition(name, sources, target, verb, Side.DOER, **more)


def _by_giver(name: str, sources: frozenset[str], target: str | None, verb: Verb, **more: bool) -> Transition:
    return Transition(name, sources, target, verb, Side.GIVER, **more)


TABLE: dict[str, Transition] = {
    way.name: way
    for way in (
        _by_doer("accept", frozenset({State.OFFERED}), State.ACCEPTED, Verb.ACCEPT_ASSIGNMENT),
        _by_doer(
            "decline",
            frozenset({State.OFFERED, State.ACCEPTED}),
            State.DECLINED,
            Verb.DECLINE_ASSIGNMENT,
            needs_words=True,
        ),
        _by_doer("report_progress", _UNDER_WAY, State.IN_PROGRESS, Verb.REPORT_PROGRESS),
        _by_doer("add_proof", _UNDER_WAY, State.IN_PROGRESS, Verb.HAND_IN_PROOF),
        _by_doer("hand_down", _UNDER_WAY, State.IN_PROGRESS, Verb.HAND_DOWN),
        _by_doer("ask_extension", OPEN, None, Verb.ASK_EXTENSION, needs_words=True),
        _by_doer("hand_in", _UNDER_WAY, State.HANDED_IN, Verb.HAND_IN_PROOF),
        _by_giver("confirm", frozenset({State.HANDED_IN}), State.CONFIRMED, Verb.CONFIRM_ASSIGNMENT),
        _by_giver(
            "return", frozenset({State.HANDED_IN}), State.RETURNED, Verb.RETURN_ASSIGNMENT, needs_words=True
        ),
        _by_giver(
            "offer_again",
            frozenset({State.DECLINED}),
            State.OFFERED,
            Verb.RETURN_ASSIGNMENT,
            needs_words=True,
        ),
        _by_giver("let_be", frozenset({State.DECLINED}), State.WITHDRAWN, Verb.REASSIGN, needs_words=True),
        _by_giver("grant_extension", OPEN, None, Verb.DECIDE_EXTENSION),
        _by_giver("refuse_extension", OPEN, None, Verb.DECIDE_EXTENSION, needs_words=True),
        _by_giver("extend", OPEN, None, Verb.DECIDE_EXTENSION, needs_words=True),
        _by_giver("urge", OPEN, None, Verb.DRAFT_URGING_LETTER),
        _by_giver(
            "reassign",
            OPEN | {State.DECLINED},
            State.WITHDRAWN,
            Verb.REASSIGN,
            needs_words=True,
            gives=True,
        ),
        _by_giver(
            "take_back",
            OPEN | {State.DECLINED, State.HANDED_IN},
            State.WITHDRAWN,
            Verb.DECIDE_PART,
            needs_words=True,
            parts_only=True,
        ),
        _by_giver(
            "hand_over",
            OPEN | {State.DECLINED},
            State.WITHDRAWN,
            Verb.DECIDE_PART,
            needs_words=True,
            parts_only=True,
            by_name=True,
            gives=True,
        ),
        _by_giver("give_again", frozenset({State.WITHDRAWN}), State.OFFERED, Verb.REASSIGN, needs_words=True),
    )
}
# When a unit has ended; nobody presses them: the end of the unit, which a person said, is the right to it.
SUCCEED = _by_giver("succeed", OPEN, State.WITHDRAWN, Verb.REASSIGN, needs_words=True, gives=True)
TAKEN_OVER = _by_giver(
    "taken_over", frozenset({State.WITHDRAWN}), State.OFFERED, Verb.REASSIGN, needs_words=True
)
# What follows from something else and is nobody's act on this assignment: its step stands in the history too.
GIVEN, ROLL_UP, RE_DATE, END_WITH_WHOLE = "given", "roll_up", "re_date", "end_with_whole"
KEEP_DAY, MOVED_WITH_WHOLE = "keep_day", "moved_with_whole"
FOLLOWING: dict[str, str] = {
    GIVEN: "it began: as a part handed down, or moved here from another unit or officer",
    ROLL_UP: "the number of a part has changed: so has that of the whole",
    RE_DATE: "its duty, its event, the calendar or the whole it is part of has another day",
    KEEP_DAY: "its duty has another day; handed in before, it keeps its own until it is returned",
    END_WITH_WHOLE: "the whole it is part of was confirmed, given to others or taken back",
    MOVED_WITH_WHOLE: "the whole it is part of was given to others, and still counts what was done of it",
    SUCCEED.name: "its unit has ended: its one successor has the work from the day after",
    TAKEN_OVER.name: "what it had before came to it again from a unit that has ended",
}
