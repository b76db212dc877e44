"""What has happened to an assignment, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import BigIntegerField, CharField, DateTimeField, Value

from loa.assignments.models import Assignment, Attachment, Comment, Proof, Step
from loa.assignments.transitions import ROLL_UP

State = Assignment.State
PROVING = frozenset({"add_proof", "hand_in"})


@dataclass(frozen=True)
class Past:
    """A step of the history; `before` is the number that its own replaced, `proofs` came with it."""

    step: Step
    before: int | None
    proofs: Sequence[Proof] = ()


@dataclass(frozen=True)
class Standing:
    """What the steps, read in their order, say that the assignment is."""

    state: str
    due: date | None
    counted: int


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

    @property
    def shared(self) -> int:
        """How much of what is counted is shared out."""
        return sum(row.share or 0 for row in self.live)


def history_of(assignment: Assignment, proofs: Iterable[Proof] = ()) -> list[Past]:
    """The steps of the assignment, the newest first; numbers that only followed from a part are left out.

    Of the `proofs` each stands with the step it came with, where it was kept when it came.
    """
    found, count = [], 0
    left = sorted((proof.at, proof.pk, proof) for proof in proofs if proof.at)
    for step in assignment.steps.select_related("by__person", "extension__asked_by__person", "link"):
        if step.way != ROLL_UP:
            came = [proof for at, _pk, proof in left if at <= step.at] if step.way in PROVING else []
            left = left[len(came) :]  # a proof is written just before its step
            found.append(Past(step, count if step.count is not None else None, came))
        count = count if step.count is None else step.count
    return found[::-1]


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
    state, due, counted = str(State.OFFERED), assignment.first_due, 0
    for step in assignment.steps.all():
        if step.from_state != state:
            raise ValueError(f"Step {step.pk} begins at {step.from_state}, not at {state}.")
        state = step.to_state
        due = step.to_due if step.moves_due else due
        counted = counted if step.count is None else step.count
    return Standing(state, due, counted)


def parts_of(assignment: Assignment) -> Parts:
    """The parts handed down, by unit and officer."""
    rows = Assignment.objects.filter(parent=assignment).select_related(
        "unit", "officer", "duty", "campaign__owner", "parent__unit"
    )
    return Parts(list(rows.order_by("unit__path", "officer__name", "pk")))


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
