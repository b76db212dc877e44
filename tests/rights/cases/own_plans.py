"""The plan with which the commune answers the campaign, and a pair of duties in it."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from loa.assignments.actions import coverage
from loa.directory.rights import Verb
from loa.documents.models import Fact
from loa.documents.tests.factories import make_document, make_fact, make_reading
from loa.evidence.actions import store_bytes
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World, make_pdf

OWN = "Phát loa ba buổi mỗi tuần."
PLAN = "KẾ HOẠCH\nI. MỤC ĐÍCH\nTriển khai.\n".encode()


def build(world: World) -> None:
    """A plan of the commune's with one duty, given as its answer and paired; another not yet given."""
    things, doer = world.things, world.doer
    things.own_plan = plan = make_document(world.commune, by=doer, title="Kế hoạch của xã", name="own.pdf")
    plan.file = store_bytes(make_pdf("Trien khai"))
    plan.save()
    reading = make_reading(plan, text=f"KẾ HOẠCH\n{OWN}\n")
    things.own_duty = make_fact(reading, Fact.Kind.DUTY, OWN)
    assignment = things.proven
    things.sub_plan = coverage.answer_with_document(doer, assignment, document=things.own_plan)
    things.pair = coverage.take_up(doer, things.sub_plan, assignment=assignment, fact=things.own_duty)
    things.other_plan = make_document(world.commune, by=doer, title="Kế hoạch của xã", name="other.txt")


def _pk(world: World) -> dict[str, Any]:
    return {"pk": world.things.proven.pk}


@door("assignments:plan")
def plan(world: World) -> list[Case]:
    parts = {"/plan/file/": str(Verb.ANSWER_WITH_PLAN)}
    return [Case(_pk(world), shows="Kế hoạch của xã", parts=parts)]


@door("assignments:plan-file")
def plan_file(world: World) -> list[Case]:
    return [Case(_pk(world), shows="%PDF")]


@door("assignments:answer")
def answer(world: World) -> list[Case]:
    return [Case(_pk(world), data=lambda _w: {"file": SimpleUploadedFile("ke-hoach.txt", PLAN)})]


@door("assignments:decide")
def decide(world: World) -> list[Case]:
    data = {"row": world.things.pair.pk, "same": "no"}
    return [Case(_pk(world), data=data, act="answer_with_plan or confirm_assignment")]


@door("assignments:coverage")
def shown(world: World) -> list[Case]:
    return [Case({"campaign_pk": world.things.campaign.pk}, shows=MARK)]


def _deed(call: Any) -> Any:
    return lambda _world: [Deed(call)]


def _with_plan(world: World, user: Any) -> None:
    coverage.answer_with_plan(user, world.things.proven, name="ke-hoach.txt", data=PLAN)


def _take_up(world: World, user: Any) -> None:
    things = world.things
    coverage.take_up(user, things.sub_plan, assignment=things.accepted, fact=things.own_duty)


DEEDS |= {
    "assignments.answer_with_plan": _deed(_with_plan),
    "assignments.look_at_plan": lambda _world: [
        Deed(lambda w, u: coverage.look_at_plan(u, w.things.proven, name="k.txt", data=PLAN), silent=True)
    ],
    "assignments.answer_with_document": _deed(
        lambda w, u: coverage.answer_with_document(u, w.things.proven, document=w.things.other_plan)
    ),
    "assignments.decide_taken_up": _deed(lambda w, u: coverage.decide_taken_up(u, w.things.pair, same=False)),
    "assignments.take_up": _deed(_take_up),
}
