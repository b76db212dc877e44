"""Commendation and evaluation of the owner's campaign: sheet, nominations, titles, objectives, next plan."""

from __future__ import annotations

import uuid
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from loa.reports.actions import commending, evaluating, papers, planning, ranking, scoring
from loa.reports.actions.commending import Council, Named
from loa.reports.actions.evaluating import Goal
from loa.reports.models import Criterion, Figure, Stage
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World

COUNCIL = "Hội đồng Thi đua - Khen thưởng"
TITLE = "tap-the-tien-tien"


def build(world: World) -> None:
    """One nomination waits scored, one is granted and without a paper; a title; an objective with a step."""
    things, officer, doer = world.things, world.officer, world.doer
    things.criterion = scoring.define_criterion(
        officer, things.campaign, name="Chất lượng", points=Decimal(10)
    )
    things.registration = commending.register_title(
        doer, things.campaign, who=Named(world.commune), title=TITLE
    )
    things.nomination = _propose(world, doer, "")
    things.granted = _propose(world, doer, "Nguyễn Văn Được")
    for row in (things.nomination, things.granted):
        _score(world, officer, row)
    leader = world.user("leader of the owner")
    commending.decide_commendation(leader, things.granted, granted=True, council=_council())
    things.objective = evaluating.set_objective(officer, things.campaign, goal=_goal())
    things.bound_figure = things.objective.chain.get()
    evaluating.measure_objectives(officer, things.campaign)


def _council() -> Council:
    return Council(COUNCIL, timezone.localdate())


def _propose(world: World, user: Any, person: str) -> Any:
    who = Named(world.commune, person)
    return commending.propose_commendation(
        user, world.things.campaign, who=who, award="giay-khen", grounds=f"{MARK}: đủ việc"
    )


def _score(world: World, user: Any, row: Any) -> Any:
    criterion = world.things.criterion
    return scoring.score_by_hand(user, row, criterion=criterion, points=Decimal(8), reason="tốt")


def _goal() -> Goal:
    return Goal(
        text=f"{MARK}: tăng số tin bài trong năm",
        stage=Stage.OUTPUT,
        measure="tin, bài",
        figure=Figure.objects.get(key="assignments-done"),
        baseline=Decimal(0),
        baseline_day=date(2026, 1, 1),
        baseline_source="Báo cáo năm 2025",
        target=Decimal(10),
        target_day=date(2026, 12, 31),
        target_source="Kế hoạch",
    )


def _pk(world: World, name: str = "campaign") -> dict[str, Any]:
    return {"pk": getattr(world.things, name).pk}


def _keyed(**data: Any) -> Any:
    return lambda _world: {"key": uuid.uuid4().hex, **data}


@door("reports:commendation")
def commendation(world: World) -> list[Case]:
    return [Case(_pk(world), shows=world.commune.name)]


@door("reports:commendation-units")
def commendation_units(world: World) -> list[Case]:
    return [Case(_pk(world))]


@door("reports:suggested")
def suggested(world: World) -> list[Case]:
    return [Case(_pk(world), shows=MARK)]


@door("reports:suggested-state")
def suggested_state(world: World) -> list[Case]:
    return [Case(_pk(world))]


@door("reports:rank-units")
def rank_units(world: World) -> list[Case]:
    return [Case(_pk(world), data=_keyed())]


@door("reports:register-title")
def register_title(world: World) -> list[Case]:
    return [Case(_pk(world), data=_keyed(unit=world.commune.name, title="tap-the-xuat-sac"))]


@door("reports:withdraw-title")
def withdraw_title(world: World) -> list[Case]:
    return [Case(_pk(world, "registration"), data=_keyed())]


@door("reports:criteria")
def criteria(world: World) -> list[Case]:
    data = _keyed(name="Sáng tạo", points="5", of="all")
    return [Case(_pk(world), shows="Chất lượng", data=data)]


@door("reports:retire-criterion")
def retire_criterion(world: World) -> list[Case]:
    return [Case(_pk(world, "criterion"), data=_keyed())]


@door("reports:propose-commendation")
def propose(world: World) -> list[Case]:
    data = _keyed(unit=world.commune.name, person="Trần Thị Mới", award="giay-khen", grounds="đủ việc")
    return [Case(_pk(world), shows=world.commune.name, data=data)]


@door("reports:nomination")
def nomination(world: World) -> list[Case]:
    return [Case(_pk(world, name), shows=MARK) for name in ("nomination", "granted")]


@door("reports:withdraw-nomination")
def withdraw_nomination(world: World) -> list[Case]:
    return [Case(_pk(world, "nomination"), data=_keyed())]


@door("reports:score")
def score(world: World) -> list[Case]:
    data = _keyed(criterion=world.things.criterion.pk, points="7", reason="khá")
    return [Case(_pk(world, "nomination"), data=data)]


@door("reports:score-again")
def score_again(world: World) -> list[Case]:
    return [Case(_pk(world, "nomination"), data=_keyed())]


@door("reports:decide-commendation")
def decide(world: World) -> list[Case]:
    today = timezone.localdate().isoformat()
    return [
        Case(
            _pk(world, "nomination"),
            data={"key": uuid.uuid4().hex, "act": act, "council": COUNCIL, "day": today, "reason": "chưa rõ"},
        )
        for act in ("grant", "refuse")
    ]


@door("reports:commendation-papers")
def commendation_papers(world: World) -> list[Case]:
    return [Case(_pk(world), data=_keyed())]


@door("reports:evaluation")
def evaluation(world: World) -> list[Case]:
    return [Case(_pk(world), shows=MARK)]


@door("reports:evaluation-chart")
def evaluation_chart(world: World) -> list[Case]:
    return [Case(_pk(world))]


@door("reports:new-objective")
def new_objective(world: World) -> list[Case]:
    data = _keyed(
        text="Tăng số lượt phát thanh", stage="output", measure="lượt", target="5",
        target_day="2026-12-31", target_source="Kế hoạch",
    )  # fmt: skip
    return [Case(_pk(world), shows=MARK, data=data)]


@door("reports:objective")
def objective(world: World) -> list[Case]:
    return [Case(_pk(world, "objective"), shows=MARK)]


@door("reports:bind-figure")
def bind_figure(world: World) -> list[Case]:
    figure = Figure.objects.get(key="proofs").pk
    return [Case(_pk(world, "objective"), data=_keyed(stage="output", figure=figure))]


@door("reports:unbind-figure")
def unbind_figure(world: World) -> list[Case]:
    return [Case(_pk(world, "bound_figure"), data=_keyed())]


@door("reports:lesson")
def lesson(world: World) -> list[Case]:
    return [Case(_pk(world, "objective"), data=_keyed(worked="tốt", to_change=""))]


@door("reports:retire-objective")
def retire_objective(world: World) -> list[Case]:
    return [Case(_pk(world, "objective"), data=_keyed(reason="đặt lại"))]


@door("reports:measure")
def measure(world: World) -> list[Case]:
    return [Case(_pk(world), data=_keyed())]


@door("reports:next-plan")
def next_plan(world: World) -> list[Case]:
    return [Case(_pk(world), data=_keyed())]


def _deed(call: Any) -> Any:
    return lambda _world: [Deed(call)]


DEEDS |= {
    "reports.define_criterion": _deed(
        lambda w, u: scoring.define_criterion(u, w.things.campaign, name="Sáng tạo", points=Decimal(5))
    ),
    "reports.define_usual_criteria": _deed(lambda w, u: _usual(w, u)),
    "reports.retire_criterion": _deed(lambda w, u: scoring.retire_criterion(u, w.things.criterion)),
    "reports.rank_units": _deed(lambda w, u: ranking.rank_units(u, w.things.campaign)),
    "reports.register_title": _deed(
        lambda w, u: commending.register_title(
            u, w.things.campaign, who=Named(w.commune), title="tap-the-xuat-sac"
        )
    ),
    "reports.withdraw_title": _deed(lambda w, u: commending.withdraw_title(u, w.things.registration)),
    "reports.propose_commendation": _deed(lambda w, u: _propose(w, u, "Trần Thị Mới")),
    "reports.withdraw_nomination": _deed(lambda w, u: commending.withdraw_nomination(u, w.things.nomination)),
    "reports.score_again": _deed(lambda w, u: scoring.score_again(u, w.things.nomination)),
    "reports.score_by_hand": _deed(lambda w, u: _score(w, u, w.things.nomination)),
    "reports.decide_commendation": _deed(
        lambda w, u: commending.decide_commendation(u, w.things.nomination, granted=True, council=_council())
    ),
    "reports.draft_papers": _deed(lambda w, u: papers.draft_papers(u, w.things.campaign)),
    "reports.set_objective": _deed(lambda w, u: evaluating.set_objective(u, w.things.campaign, goal=_goal())),
    "reports.retire_objective": _deed(
        lambda w, u: evaluating.retire_objective(u, w.things.objective, reason="đặt lại")
    ),
    "reports.bind_figure": _deed(
        lambda w, u: evaluating.bind_figure(
            u, w.things.objective, stage=Stage.OUTPUT, figure=Figure.objects.get(key="proofs")
        )
    ),
    "reports.unbind_figure": _deed(lambda w, u: evaluating.unbind_figure(u, w.things.bound_figure)),
    "reports.measure_objectives": _deed(lambda w, u: evaluating.measure_objectives(u, w.things.campaign)),
    "reports.write_lesson": _deed(
        lambda w, u: evaluating.write_lesson(u, w.things.objective, worked="tốt", to_change="")
    ),
    "reports.draft_next_plan": _deed(lambda w, u: planning.draft_next_plan(u, w.things.campaign)),
}


def _usual(world: World, user: Any) -> Any:
    """The sheet is empty first: who may then not still changes nothing."""
    Criterion.objects.filter(campaign=world.things.campaign).update(retired_at=timezone.now())
    return scoring.define_usual_criteria(user, world.things.campaign)
