"""What has happened to an assignment, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import BigIntegerField, CharField, DateTimeField, Value

from loa.assignments.models import Assignment, Attachment, Comment, Proof, Step
from loa.assignments.numbers import Numbers, numbers
from loa.assignments.transitions import ROLL_UP
from loa.campaigns.things import FIRST
from loa.directory.queries import in_place

State = Assignment.State
PROVING = frozenset({"add_proof", "hand_in"})


@dataclass(frozen=True)
class Moved:
    """A number that a step changed; `noun` says of what where the duty counts several things."""

    before: int
    after: int
    noun: str


@dataclass(frozen=True)
class Past:
    """A step of the history; `proofs` came with it."""

    step: Step
    moves: Sequence[Moved] = ()
    proofs: Sequence[Proof] = ()

    @property
    def days(self) -> list[tuple[date, bool]]:
        """The days that it ticked, or no longer."""
        return [(date.fromisoformat(day), tick) for day, tick in sorted((self.step.days or {}).items())]

    @property
    def overtaken(self) -> list[tuple[int, str]]:
        """The numbers that a later report had overtaken, each with its noun."""
        return [(n, _noun(self.step.assignment, one)) for one, n in self.step.counts_overtaken.items()]


@dataclass(frozen=True)
class Standing:
    """What the steps, read in their order, say that the assignment is."""

    state: str
    due: date | None
    numbers: Numbers

    @property
    def counted(self) -> int:
        """How much of the first thing."""
        return self.numbers[FIRST]


@dataclass(frozen=True)
class Parts:
    """The parts of an assignment, those no longer given left out of the sums."""

    rows: Sequence[Assignment]

    @property
    def live(self) -> list[Assignment]:
        """Those still given."""
        return [row for row in self.rows if row.state != State.WITHDRAWN]

    @property
    def done(self) -> int:
        """How many are confirmed."""
        return sum(row.state == State.CONFIRMED for row in self.live)

    @property
    def open(self) -> int:
        """How many are not done: work is still expected, or it was declined."""
        return sum(row.state != State.CONFIRMED for row in self.live)

    def shared(self, thing: str) -> int:
        """How much of the thing is shared out."""
        return sum(numbers(row.share, row.further_shares).get(thing, 0) for row in self.live)


def history_of(assignment: Assignment, proofs: Iterable[Proof] = ()) -> list[Past]:
    """The steps of the assignment, the newest first; numbers that only followed from a part are left out.

    Of the `proofs` each stands with the step it came with, where it was kept when it came.
    """
    found, reached = [], dict[str, int]()
    left = sorted((proof.at, proof.pk, proof) for proof in proofs if proof.at)
    for step in assignment.steps.select_related("by__person", "extension__asked_by__person", "link"):
        step.assignment = assignment
        if step.way != ROLL_UP:
            came = [proof for at, _pk, proof in left if at <= step.at] if step.way in PROVING else []
            left = left[len(came) :]  # a proof is written just before its step
            found.append(Past(step, _moved(assignment, reached, step.counts), came))
        reached |= step.counts
    return found[::-1]


def _moved(assignment: Assignment, reached: Numbers, counts: Numbers) -> list[Moved]:
    pairs = ((one, reached.get(one, 0), n) for one, n in counts.items())
    return [Moved(before, after, _noun(assignment, one)) for one, before, after in pairs if before != after]


def _noun(assignment: Assignment, thing: str) -> str:
    """What is counted, where it has to be said which of several things it is."""
    things = assignment.duty.things
    return next((one.noun for one in things if one.key == thing), "") if len(things) > 1 else ""


def said_with(proofs: Sequence[Proof]) -> dict[int, str]:
    """What was said in words when each proof came, by its key; nothing of those that came with no word."""
    steps = Step.objects.filter(assignment__in={proof.assignment_id for proof in proofs}, way__in=PROVING)
    moments: dict[int, list[tuple[datetime, str]]] = {}
    for assignment, at, words in steps.order_by("at", "pk").values_list("assignment", "at", "words"):
        moments.setdefault(assignment, []).append((at, words))
    found = {}
    for proof in proofs:
        later = (words for at, words in moments.get(proof.assignment_id, ()) if proof.at and proof.at <= at)
        found[proof.pk] = next(later, "")  # a proof is written just before its step
    return {pk: words for pk, words in found.items() if words.strip()}


def replay(assignment: Assignment) -> Standing:
    """What the history alone says that the assignment is: offered on its first day, then step by step."""
    state, due, reached = str(State.OFFERED), assignment.first_due, {FIRST: 0}
    for step in assignment.steps.all():
        if step.from_state != state:
            raise ValueError(f"Step {step.pk} begins at {step.from_state}, not at {state}.")
        state = step.to_state
        due = step.to_due if step.moves_due else due
        reached |= step.counts
    return Standing(state, due, reached)


def parts_of(assignment: Assignment) -> Parts:
    """The parts handed down, by unit and officer."""
    rows = Assignment.objects.filter(parent=assignment).select_related(
        "unit", "officer", "duty", "campaign__owner", "parent__unit"
    )
    return Parts(list(rows.order_by(*in_place("unit"), "officer__name", "pk")))


@dataclass(frozen=True)
class File:
    """A file that came with words; `blob_id` None: its bytes were erased."""

    name: str
    size: int
    blob_id: str | None


@dataclass
class Said:
    """Words about an assignment, with the files that came with them and the names of those they call."""

    comment: Comment
    files: list[File] = field(default_factory=list)
    called: list[str] = field(default_factory=list)


def comments_of(assignment: Assignment, *, most: int) -> list[Said]:
    """What was said about it, the first first; what hangs on the words is one query."""
    rows = assignment.comments.select_related("by__person").order_by("at", "pk")[:most]
    said = {row.pk: Said(row) for row in rows}
    if not said:
        return []
    files = (
        Attachment.objects.order_by()
        .filter(comment__in=said)
        .values_list("comment", "pk", "name", "blob", "blob__size", "blob__erased_at")
    )
    nothing = [Value(None, output_field=kind()) for kind in (CharField, BigIntegerField, DateTimeField)]
    called = Comment.mentions.through.objects.filter(comment__in=said).values_list(
        "comment", "pk", "person__name", *nothing
    )
    for comment, _pk, name, blob, size, erased in sorted(files.union(called, all=True), key=_place):
        if blob is None:
            said[comment].called.append(name)
        else:
            said[comment].files.append(File(name, size, None if erased else blob))
    return list(said.values())


def _place(row: tuple[Any, ...]) -> tuple[int, int]:
    comment, pk, *_rest = row
    return comment, pk
