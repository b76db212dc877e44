"""What became of an assignment until today: its state, its steps, its count, drawn by how far its day is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from loa.assignments.models import Assignment
from loa.project.demo.sentences import (
    ASK_WORDS,
    DECLINE_WORDS,
    DONE_WORDS,
    PROGRESS_WORDS,
    RETURN_WORDS,
)

State = Assignment.State
# Of a hundred: how many are in each state once their campaign is over, past their day, and before.
OVER = ((State.CONFIRMED, 93), (State.DECLINED, 4), (State.IN_PROGRESS, 2), (State.RETURNED, 1))
PAST = (
    (State.CONFIRMED, 68), (State.HANDED_IN, 9), (State.IN_PROGRESS, 9), (State.ACCEPTED, 5),
    (State.RETURNED, 3), (State.DECLINED, 3), (State.OFFERED, 3),
)  # fmt: skip
AHEAD = (
    (State.OFFERED, 26), (State.ACCEPTED, 27), (State.IN_PROGRESS, 27), (State.CONFIRMED, 13),
    (State.HANDED_IN, 5), (State.DECLINED, 2),
)  # fmt: skip


def _spread(table: tuple[tuple[State, int], ...]) -> list[State]:
    spread = [state for state, share in table for _one in range(share)]
    assert len(spread) == 100
    return spread


_OVER, _PAST, _AHEAD = _spread(OVER), _spread(PAST), _spread(AHEAD)


@dataclass(slots=True)
class Happened:
    """One step: when, whose side, by which way, from what to what, in what words, up to which count."""

    at: datetime
    by_giver: bool
    way: str
    left: str
    state: str
    words: str = ""
    count: int | None = None
    to_due: date | None = None


@dataclass(slots=True)
class Life:
    """An assignment as it is today, with how it came to be so; `asks`: a later day it asked for."""

    state: State
    due: date
    counted: int
    steps: list[Happened] = field(default_factory=list)
    asks: date | None = None

    @property
    def proven(self) -> datetime | None:
        """When proof was handed in, if it was."""
        return next((step.at for step in self.steps if step.way == "hand_in"), None)

    @property
    def changed(self) -> datetime | None:
        """When it last changed."""
        return self.steps[-1].at if self.steps else None


@dataclass(frozen=True)
class Frame:
    """Between which moments a life lies, and what its duty counts."""

    begins: datetime
    now: datetime
    due: date
    target: int | None
    over: bool


def live(random: Random, frame: Frame) -> Life:
    """One life; the same seed gives the same one."""
    today = frame.now.date()
    table = _OVER if frame.over else _PAST if frame.due < today else _AHEAD
    life = Life(table[int(random.random() * 100)], frame.due, 0)
    if life.state == State.OFFERED:
        return life
    steps = _ways(random, life.state)
    last = min(
        frame.now,
        frame.begins + timedelta(days=(frame.due - frame.begins.date()).days + random.randint(-6, 4)),
    )
    gap = max(last - frame.begins, timedelta(hours=6)) / (len(steps) + 1)
    state, at = str(State.OFFERED), frame.begins
    for name, by_giver, target in steps:
        at += gap * (0.4 + random.random() * 0.6)
        words, count = _said(random, name, frame.target)
        life.steps.append(Happened(min(at, frame.now), by_giver, name, state, target or state, words, count))
        state = target or state
        life.counted = life.counted if count is None else count
    _ask(random, life)
    return life


_BEGUN = [("accept", False, State.ACCEPTED)]
_RUN = [*_BEGUN, ("report_progress", False, State.IN_PROGRESS)]
_IN = ("hand_in", False, State.HANDED_IN)
_LIVES: dict[State, list[tuple[str, bool, State | None]]] = {
    State.ACCEPTED: [*_BEGUN],
    State.IN_PROGRESS: [*_RUN],
    State.HANDED_IN: [*_RUN, _IN],
    State.CONFIRMED: [*_RUN, _IN, ("confirm", True, State.CONFIRMED)],
    State.RETURNED: [*_RUN, _IN, ("return", True, State.RETURNED)],
    State.DECLINED: [("decline", False, State.DECLINED)],
}


def _ways(random: Random, state: State) -> list[tuple[str, bool, State | None]]:
    """The ways to the state; a third comes there without a note of progress, some notes come twice."""
    ways = _LIVES[state]
    chance = random.random()
    if state in {State.CONFIRMED, State.HANDED_IN} and chance < 0.35:
        return [way for way in ways if way[0] != "report_progress"]
    if state == State.IN_PROGRESS and chance < 0.3:
        return [*ways, ("report_progress", False, State.IN_PROGRESS)]
    return ways


def _said(random: Random, way: str, target: int | None) -> tuple[str, int | None]:
    if way == "report_progress":
        return random.choice(PROGRESS_WORDS), target // 2 if target else None
    if way == "hand_in":
        return random.choice(DONE_WORDS), target
    words = {"return": RETURN_WORDS, "decline": DECLINE_WORDS}.get(way)
    return random.choice(words) if words else "", None


def _ask(random: Random, life: Life) -> None:
    """One open assignment in twenty has asked for a later day, before its own, and waits for the answer."""
    open_now = life.state in {State.ACCEPTED, State.IN_PROGRESS}
    last = life.steps[-1]
    if open_now and last.at.date() <= life.due and random.random() < 0.05:
        life.asks = life.due + timedelta(days=random.randint(5, 20))
        words = random.choice(ASK_WORDS)
        life.steps.append(Happened(last.at, False, "ask_extension", life.state, life.state, words))
