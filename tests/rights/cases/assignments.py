"""Assignments of the commune, one in every state, with a proof."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from loa.assignments import actions
from loa.assignments.actions import Report
from loa.assignments.models import Assignment
from loa.assignments.queries.visibility import HELPING_SHOWN
from loa.assignments.tests.factories import assignment_of, bring_to, make_record
from loa.campaigns.models import Cooperation
from loa.directory.models import Unit
from loa.directory.rights import Verb
from loa.documents.models import Fact
from tests.rights.scenes import scene
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World

State = Assignment.State
HELPS = f"{Verb.ACCEPT_ASSIGNMENT} over the cooperating unit"


def build(world: World) -> None:
    """offered, accepted, handed in, declined, and one under way whose duty stands on a page of the plan."""
    things, doer = world.things, world.doer

    def numbered(number: int) -> Assignment:
        return assignment_of(things.campaign, world.commune, number=number)

    things.offered = numbered(1)
    things.accepted = bring_to(State.ACCEPTED, numbered(2), doer=doer)
    things.handed_in = bring_to(State.HANDED_IN, numbered(3), doer=doer)
    declined = numbered(4)
    actions.decline(doer, declined, reason="không thuộc thẩm quyền")
    things.declined = declined
    things.proven = bring_to(State.ACCEPTED, numbered(5), doer=doer)
    _print(world, things.proven.duty.fact_id)


def _print(world: World, fact_id: int) -> None:
    """The fact's words stand on page 1 of a file that can be drawn."""
    fact = Fact.objects.select_related("reading__document").get(pk=fact_id)
    reading, (start, end) = fact.reading, fact.spans[0]
    box = {"left": 72.0, "top": 100.0, "right": 300.0, "bottom": 120.0}
    reading.kind, reading.pages = "pdf", [{"number": 1, "width": 595.0, "height": 842.0, "start": 0}]
    reading.lines = [{"start": start, "end": end, "kind": "text", "page": 1, "box": box}]
    reading.save()
    reading.passages.filter(start__lt=end, end__gt=start).update(page=1)
    fact.reading.document.file = world.things.document.file
    fact.reading.document.save()


def _pk(world: World, name: str) -> dict[str, Any]:
    return {"pk": getattr(world.things, name).pk}


@scene("assignments.helping")
def helping(world: World) -> str:
    """One of very many units that help is told so, and speaks for itself and not for the one that leads."""
    row = world.things.accepted
    crowd = [Unit(name=f"Đơn vị góp sức {n}", kind=Unit.Kind.COMMUNE_COMMITTEE, path=f"/góp/{n}/")
             for n in range(HELPING_SHOWN)]  # fmt: skip
    units = [*Unit.objects.bulk_create(crowd), world.other]
    Cooperation.objects.bulk_create(Cooperation(duty=row.duty, unit=unit) for unit in units)
    client = world.clients["unit-officer of the other"]
    page = client.get(reverse("assignments:detail", args=[row.pk]))
    if page.status_code != 200:
        return f"who helps does not see the work: {page.status_code}"
    told = [unit.name for unit in page.context["helping"]]
    return "" if told == [world.other.name] else f"who helps is told {told}"


@door("assignments:index")
def index(_world: World) -> list[Case]:
    return [
        # own work, what waits to be confirmed, what one helps with: a leader of the neighbour sees none
        Case(named=False, act=f"accept_assignment or confirm_assignment or {HELPS}", shows=MARK,
             parts={">đơn vị phối hợp<": HELPS})
    ]  # fmt: skip


@door("assignments:detail")
def detail(world: World) -> list[Case]:
    names = ("offered", "accepted", "handed_in", "declined", "proven")
    return [Case(_pk(world, name), shows=MARK) for name in names]


WAYS: dict[str, tuple[str, Verb, dict[str, Any]]] = {
    "accept": ("offered", Verb.ACCEPT_ASSIGNMENT, {}),
    "decline": ("offered", Verb.DECLINE_ASSIGNMENT, {"words": "không thuộc thẩm quyền"}),
    "report_progress": ("accepted", Verb.REPORT_PROGRESS, {"words": "đang làm", "count": 1}),
    "add_proof": ("accepted", Verb.HAND_IN_PROOF, {"link": "https://example.org/tin"}),
    "hand_in": ("accepted", Verb.HAND_IN_PROOF, {"words": "xong", "link": "https://example.org/tin"}),
    "confirm": ("handed_in", Verb.CONFIRM_ASSIGNMENT, {}),
    "return": ("handed_in", Verb.RETURN_ASSIGNMENT, {"words": "thiếu ảnh"}),
    "offer_again": ("declined", Verb.RETURN_ASSIGNMENT, {"words": "đúng thẩm quyền"}),
    "let_be": ("declined", Verb.REASSIGN, {"words": "không thuộc địa bàn"}),
}


@door("assignments:act")
def act(world: World) -> list[Case]:
    return [
        Case(_pk(world, thing), act=verb, data={"act": way, **data})
        for way, (thing, verb, data) in WAYS.items()
    ]


@door("assignments:page")
def page(world: World) -> list[Case]:
    return [Case(_pk(world, "proven"), shows=MARK)]


@door("assignments:page-picture")
def picture(world: World) -> list[Case]:
    return [Case(_pk(world, "proven"), shows="PNG")]


@door("assignments:duty")
def duty(world: World) -> list[Case]:
    return [Case({"pk": world.things.offered.duty_id}, shows=MARK)]


@door("assignments:of-unit")
def of_unit(world: World) -> list[Case]:
    return [Case({"pk": world.commune.pk}, shows=MARK)]


def _deed(call: Any) -> Any:
    return lambda _world: [Deed(call)]


def _record(world: World) -> Any:
    return make_record(world.doer, world.things.accepted)


def _with_record(call: Any) -> Any:
    """A record is there beforehand; what the refused call adds is nothing."""

    def make(world: World) -> list[Deed]:
        if "record" not in dir(world.things):
            world.things.record = _record(world)
        return [Deed(call)]

    return make


DEEDS |= {
    "assignments.accept": _deed(lambda w, u: actions.accept(u, w.things.offered)),
    "assignments.decline": _deed(lambda w, u: actions.decline(u, w.things.offered, reason="không")),
    "assignments.report_progress": _deed(
        lambda w, u: actions.report_progress(u, w.things.accepted, report=Report("đang làm", 1))
    ),
    "assignments.add_proof": _with_record(
        lambda w, u: actions.add_proof(u, w.things.accepted, record=w.things.record)
    ),
    "assignments.hand_in": _with_record(
        lambda w, u: actions.hand_in(u, w.things.accepted, record=w.things.record)
    ),
    "assignments.confirm": _deed(lambda w, u: actions.confirm(u, w.things.handed_in)),
    "assignments.return_": _deed(lambda w, u: actions.return_(u, w.things.handed_in, reason="thiếu ảnh")),
    "assignments.let_be": _deed(lambda w, u: actions.let_be(u, w.things.declined, reason="đúng")),
    "assignments.offer_again": _deed(lambda w, u: actions.offer_again(u, w.things.declined, reason="đúng")),
}
