"""Score sheets, and who is nominated for commendation by them: one unit for so many assignments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.utils import timezone

from loa.directory.models import Post
from loa.project.demo.country import Place
from loa.project.demo.names import person_name
from loa.project.demo.planning import DONE, Plan
from loa.project.demo.pouring import Numbers, Row, pour
from loa.project.demo.reporting import Given
from loa.project.demo.sentences import GROUNDS, REFUSALS, SCORE_WORDS
from loa.project.demo.working import Done
from loa.reports.models import Criterion, Nomination, Ranking, Registration, Score

State, Of = Nomination.State, Criterion.Of
RANKED = 300
OF_ASSIGNMENTS, LEAST = 200, 2  # one unit in so many assignments, and as many at least
PEOPLE, REGISTERED = 0.35, 0.5  # of the nominated units: those that name somebody; that registered before
COUNCIL = "Hội đồng Thi đua - Khen thưởng"
SHEET = (  # its first line is scored by the figure that reports give
    ("Hoàn thành nhiệm vụ được giao", 40, Of.UNITS),
    ("Gửi kết quả đúng thời hạn", 30, Of.ALL),
    ("Minh chứng đầy đủ", 10, Of.ALL),
    ("Chất lượng, cách làm mới, sáng tạo", 20, Of.ALL),
)
AWARDS = {
    False: ("giay-khen", "bang-khen-tinh", "tap-the-tien-tien"),
    True: ("giay-khen", "lao-dong-tien-tien"),
}
_RUNS = (State.PROPOSED,) * 12 + (State.GRANTED,) * 5 + (State.REFUSED,) * 2 + (State.WITHDRAWN,)
_OVER = (State.GRANTED,) * 16 + (State.REFUSED,) * 3 + (State.WITHDRAWN,)
_DECIDED = (State.GRANTED, State.REFUSED)
COLUMNS: dict[Any, str] = {
    Criterion: "id campaign name points of figure none_at full_at position",
    Registration: "id campaign unit person_name person_post title made_by made_at",
    Nomination: (
        "id campaign unit unit_name person_name person_post award grounds record state proposed_by "
        "proposed_at score score_of council council_day decided_by decided_at reason"
    ),
    Score: "id nomination criterion points value reason by at",
    Ranking: "id campaign best most counted_at lease_state",
}


@dataclass
class _Commending:
    """One campaign's sheet and the rows on their way into the tables."""

    plan: Plan
    random: Random
    numbers: Numbers
    figure: int
    given: Mapping[int, Given]
    done: Mapping[int, Sequence[Done]]
    rows: dict[Any, list[Row]] = field(default_factory=lambda: {model: [] for model in COLUMNS})
    sheet: list[tuple[int, int, str]] = field(default_factory=list)  # criterion, points, for whom

    def add(self, model: Any, *values: Any) -> int:
        pk = self.numbers.next(model)
        self.rows[model].append((pk, *values))
        return pk

    def write(self) -> None:
        for model, columns in COLUMNS.items():
            pour(model, columns, self.rows[model])


def commend(
    plan: Plan, random: Random, numbers: Numbers, *, figure: int, given: Mapping[int, Given],
    done: Mapping[int, Sequence[Done]],
) -> None:  # fmt: skip
    """The campaign has its score sheet, and units and people nominated by it."""
    making = _Commending(plan, random, numbers, figure, given, done)
    for position, (name, points, of) in enumerate(SHEET):
        by_figure = (figure, Decimal(0), Decimal(len(plan.duties))) if not position else (None, None, None)
        pk = making.add(Criterion, plan.pk, name, Decimal(points), of, *by_figure, position)
        making.sheet.append((pk, points, of))
    wanted = min(max(LEAST, plan.size // OF_ASSIGNMENTS), len(plan.units))
    for unit in random.sample(plan.units, wanted):
        _nominate(making, unit)
        if random.random() < PEOPLE:
            _nominate(making, unit, person=person_name(random))
        if random.random() < REGISTERED:
            who = ("", "", "tap-the-tien-tien")
            making.add(Registration, plan.pk, unit.pk, *who, unit.doer, plan.started + timedelta(days=3))
    making.add(Ranking, plan.pk, _best(making), Decimal(SHEET[0][1]), timezone.now(), DONE)
    making.write()


def _best(making: _Commending) -> list[tuple[int, str]]:
    """The units by what they reported, the best first."""
    points = {unit: _by_number(making, given.number) for unit, given in making.given.items()}
    best = sorted((unit for unit in points if points[unit]), key=lambda unit: (-points[unit], unit))
    return [(unit, str(points[unit])) for unit in best[:RANKED]]


def _nominate(making: _Commending, unit: Place, person: str = "") -> None:
    plan, random = making.plan, making.random
    state = random.choice(_RUNS if plan.running else _OVER)
    day = min(plan.ends, timezone.localdate()) - timedelta(days=random.randint(2, 12))
    pk = making.numbers.next(Nomination)
    post = "Công chức văn hóa - xã hội" if person else ""
    full = state in _DECIDED or random.random() < 0.6
    points = _score(making, pk, unit, person=bool(person), full=full, day=day)
    work = making.done.get(unit.pk, ())
    proof = work[0].record[0] if work and random.random() < 0.7 else None
    making.rows[Nomination].append(
        (
            pk, plan.pk, unit.pk, unit.name, person, post, random.choice(AWARDS[bool(person)]),
            random.choice(GROUNDS).format(topic=plan.topic), proof, state, unit.doer, _moment(day, 9),
            *_decided(making, state, points=points, day=day + timedelta(days=1)),
        )
    )  # fmt: skip


def _score(
    making: _Commending, pk: int, unit: Place, *, person: bool, full: bool, day: date
) -> tuple[Decimal, Decimal]:
    """The points it has and the most there could be; what is not `full` has those of the figure alone."""
    total = most = Decimal(0)
    by = making.plan.owner.officer
    lines = [line for line in making.sheet if line[2] != (Of.UNITS if person else Of.PEOPLE)]
    for criterion, top, of in lines:
        by_figure = of == Of.UNITS
        most += top
        if not (full or by_figure):
            continue
        points, value, why = _by_figure(making, unit) if by_figure else _by_hand(making.random, top)
        total += points
        making.add(Score, pk, criterion, points, value, why, by, _moment(day, 14))
    return total, most


def _by_figure(making: _Commending, unit: Place) -> tuple[Decimal, int | None, str]:
    given = making.given.get(unit.pk)
    if given is None:
        return Decimal(0), None, "chưa có số liệu"
    return _by_number(making, given.number), given.value, ""


def _by_number(making: _Commending, number: Decimal) -> Decimal:
    share = min(Decimal(1), number / len(making.plan.duties))
    return (SHEET[0][1] * share).quantize(Decimal("0.1"))


def _by_hand(random: Random, top: int) -> tuple[Decimal, None, str]:
    return Decimal(random.randint(top // 2, top)), None, random.choice(SCORE_WORDS)


def _decided(making: _Commending, state: str, *, points: tuple[Decimal, Decimal], day: date) -> Row:
    if state not in _DECIDED:
        return (None, None, "", None, None, None, "")
    reason = making.random.choice(REFUSALS) if state == State.REFUSED else ""
    leader = making.plan.owner.accounts[Post.Kind.LEADER]
    return (*points, COUNCIL, day, leader, _moment(day, 16), reason)


def _moment(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, hour))
