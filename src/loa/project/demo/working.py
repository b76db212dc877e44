"""The assignments of a campaign with all that happened to them, poured duty by duty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.urls import reverse
from django.utils import timezone

from loa.assignments.models import Assignment, Chase, Comment, Extension, Proof, Reminder, Step
from loa.evidence.models import Record
from loa.notices.models import Delivery, Notice
from loa.notices.models import Kind as NoticeKind
from loa.project.demo.capturing import Capturing
from loa.project.demo.country import Place
from loa.project.demo.living import Frame, Life, live
from loa.project.demo.planning import DONE, Plan, Work
from loa.project.demo.pouring import Numbers, pour
from loa.project.demo.proving import Chain
from loa.project.demo.sentences import COMMENTS, proof_title

State = Assignment.State
COLUMNS: dict[Any, str] = {
    Assignment: (
        "id campaign duty unit parent share further_shares given_by state due first_due counted "
        "further_counted proven changed_at"
    ),
    Step: "id assignment at by way from_state to_state words count further_counts",
    Proof: "id assignment record",
    Extension: "id assignment step state asked_by asked_at reason old_due new_due",
    Comment: "id assignment by at text",
    Reminder: "id chase assignment what due giver",
    Delivery: "id recipient address message_id subject state reason made_at settled_at lease_state",
    Notice: "id recipient kind unit key subject body url made_at read_at delivery lease_state",
}
CHASED_DAYS = 60
HAND_DOWN = ("accept", "hand_down")


@dataclass(frozen=True)
class Done:
    """Work confirmed on a day, as a figure counts it."""

    step: int
    assignment: int
    day: date
    duty: str
    record: list[Any]


@dataclass
class Working:
    """What is needed to write lives: seeds, numbers, the chain; `progress` hears how many stand."""

    random: Random
    numbers: Numbers
    chain: Chain
    captures: Capturing
    progress: Callable[[int], None]
    now: datetime = field(default_factory=timezone.now)
    rows: dict[Any, list[tuple[Any, ...]]] = field(default_factory=lambda: defaultdict(list))
    chases: dict[date, int] = field(default_factory=dict)
    written: int = 0

    def add(self, model: Any, *values: Any) -> int:
        """A row with the next number of its table, which is returned."""
        pk = self.numbers.next(model)
        self.rows[model].append((pk, *values))
        return pk

    def write(self) -> None:
        """What was added since the last time stands."""
        self.chain.write()
        self.captures.write()
        count = len(self.rows[Assignment])
        for model, columns in COLUMNS.items():
            pour(model, columns, self.rows[model])
            self.rows[model].clear()
        self.written += count
        self.progress(count)


def open_days(working: Working) -> None:
    """The daily rounds of the last weeks stand, so that reminders can name theirs."""
    today = timezone.localdate(working.now)
    for ago in range(CHASED_DAYS, -1, -1):
        working.chases[today - timedelta(days=ago)] = working.numbers.next(Chase)
    rows = [(pk, day, Chase.Stage.ISSUERS, DONE) for day, pk in working.chases.items()]
    pour(Chase, "id day stage lease_state", rows)


def work_at(plan: Plan, working: Working) -> dict[int, list[Done]]:
    """The lives of all assignments of the campaign stand; returns what each unit has done."""
    found: dict[int, list[Done]] = defaultdict(list)
    for work in plan.duties:
        for unit in work.units:
            _lay(plan, work, unit, working=working, found=found)
        working.write()
    return found


def _lay(plan: Plan, work: Work, unit: Place, *, working: Working, found: dict[int, list[Done]]) -> None:
    begins = timezone.make_aware(datetime.combine(plan.begins, time(9)))
    frame = Frame(begins, working.now, work.due, work.sentence.target, not plan.running)
    below = plan.handed_down.get(unit.pk)
    life = live(working.random, frame)
    while below is not None and not any(step.way == "accept" for step in life.steps):
        life = live(working.random, frame)
    pk = _one(plan, work, unit, life=life, working=working, found=found)
    if below is not None:
        part = live(working.random, replace(frame, over=True))
        while part.counted > life.counted or (life.proven and part.state != State.CONFIRMED):
            part = live(working.random, replace(frame, over=True))
        _one(plan, work, below, life=part, working=working, found=found, whole=(pk, unit))


def _one(
    plan: Plan,
    work: Work,
    unit: Place,
    *,
    life: Life,
    working: Working,
    found: dict[int, list[Done]],
    whole: tuple[int, Place] | None = None,
) -> int:
    """The assignment with its steps, proof, words and reminders; returns its number."""
    parent, giver = (whole[0], whole[1].doer) if whole else (None, plan.owner.officer)
    said = work.sentence
    share, given_by = (said.target, giver) if whole else (None, None)
    begun = timezone.make_aware(datetime.combine(plan.begins, time(8, 30)))
    pk = working.add(
        Assignment, plan.pk, work.pk, unit.pk, parent, share, said.beside(share), given_by, life.state,
        life.due, life.due, life.counted, said.beside(life.counted), int(life.proven is not None),
        life.changed or begun,
    )  # fmt: skip
    confirmed = last = 0
    for happened in life.steps:
        by = giver if happened.by_giver else unit.doer
        last = working.add(
            Step, pk, happened.at, by, happened.way, happened.left, happened.state, happened.words,
            happened.count, said.beside(happened.count),
        )  # fmt: skip
        confirmed = last if happened.way == "confirm" else confirmed
    if life.asks is not None:
        asked = life.steps[-1]
        working.add(
            Extension, pk, last, Extension.State.ASKED, unit.doer, asked.at, asked.words, life.due, life.asks
        )
    record = _prove(plan, work, unit, pk=pk, life=life, working=working)
    if confirmed and record and not whole:
        day = timezone.localdate(life.steps[-1].at)
        found[unit.pk].append(Done(confirmed, pk, day, work.sentence.text, record))
    if plan.running:
        _speak(unit, plan.owner, pk=pk, life=life, working=working)
        _remind(plan, unit, pk=pk, life=life, working=working)
    return pk


def _prove(plan: Plan, work: Work, unit: Place, *, pk: int, life: Life, working: Working) -> list[Any] | None:
    """What was handed in, as [number, hash, kind, title]: most often an address, now and then a file."""
    at = life.proven
    if at is None:
        return None
    chance, kind, more = working.random.random(), str(Record.Kind.LINK), {}
    if life.state == State.HANDED_IN and chance < 0.25:
        kind, more = str(Record.Kind.PHOTO), {"blob": working.chain.photo()}
    elif chance > 0.992:
        words = f"Biên bản: {work.sentence.text}\n{unit.name}, {at:%d/%m/%Y}, số {pk}\n"
        kind, more = str(Record.Kind.FILE), {"blob": working.chain.text(words)}
    else:
        more = {"link": f"https://trang-{unit.pk}.example.org/tin/{pk}"}
    title = proof_title(working.random, plan.topic)
    subject = f"assignments.assignment:{pk}"
    number, digest = working.chain.add(kind, subject=subject, title=title, by=unit.doer, at=at, **more)
    working.add(Proof, pk, number)
    if "link" in more:
        working.captures.follow(number, url=more["link"], topic=plan.topic, at=at)
    return [number, digest, kind, title]


def _speak(unit: Place, owner: Place, *, pk: int, life: Life, working: Working) -> None:
    if life.steps and working.random.random() < 0.05:
        at = life.steps[-1].at
        working.add(Comment, pk, unit.doer, at, working.random.choice(COMMENTS))
        if working.random.random() < 0.5:
            working.add(Comment, pk, owner.officer, at, "Đã rõ, cảm ơn đồng chí.")


def _remind(plan: Plan, unit: Place, *, pk: int, life: Life, working: Working) -> None:
    """What is open and overdue, or nearly, was told of; now and then the mail did not arrive."""
    today, still_open = timezone.localdate(working.now), life.state not in _SETTLED
    what, day = (
        ("late", life.due + timedelta(days=1))
        if life.due < today
        else ("due-3", life.due - timedelta(days=3))
    )
    chase = working.chases.get(day)
    if not still_open or chase is None:
        return
    working.add(Reminder, chase, pk, what, life.due, plan.owner.pk)
    at = timezone.make_aware(datetime.combine(day, time(7)))
    late = what == "late"
    subject = f"Quá hạn: {plan.topic}" if late else f"Sắp đến hạn: {plan.topic}"
    astray = None
    if working.random.random() < 0.02:
        astray = working.add(
            Delivery, unit.doer, f"unit-{unit.pk}@example.org", f"<demo-{pk}@loa.example.org>", subject,
            Delivery.State.FAILED, "550 hộp thư không tồn tại", at, at, DONE,
        )  # fmt: skip
    read = at + timedelta(hours=3) if working.random.random() < 0.6 else None
    working.add(
        Notice, unit.doer, NoticeKind.LATE if late else NoticeKind.REMINDER, unit.pk, f"demo:{pk}:{what}",
        subject, "", reverse("assignments:detail", args=[pk]), at, read, astray, DONE,
    )  # fmt: skip


_SETTLED = frozenset({State.HANDED_IN, State.CONFIRMED, State.DECLINED, State.WITHDRAWN})
