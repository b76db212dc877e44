"""What goes beyond the plain ways: parts handed down, later days, other units, comments, many at once.

The parts of the commune are laid on its station: they are decided by the commune, not by the owner.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from loa.assignments import actions
from loa.assignments.actions import Report
from loa.assignments.actions.batches import ask_batch
from loa.assignments.actions.comments import look_at_words
from loa.assignments.actions.parts import Part
from loa.assignments.models import Assignment
from loa.assignments.tests.factories import bring_to
from loa.directory.models import Unit, User
from loa.directory.rights import Verb
from loa.directory.tests.factories import make_officer, make_unit
from tests.rights.cases.assignments import WAYS
from tests.rights.expectation import About
from tests.rights.walking import DEEDS, DOORS, Case, Deed, door
from tests.rights.world import MARK, World


def later() -> str:
    """A day to come, after that of the plan."""
    return (timezone.localdate() + timedelta(days=400)).isoformat()


def build(world: World) -> None:
    """One more assignment, split: a part not yet accepted and one handed in; and a later day asked for."""
    things, doer = world.things, world.doer
    whole = world.campaign().assignments.filter(unit=world.commune).order_by("duty__number").first()
    Assignment.objects.filter(campaign=whole.campaign_id).update(
        due=timezone.localdate() + timedelta(days=30)
    )
    things.whole = bring_to(Assignment.State.ACCEPTED, Assignment.objects.get(pk=whole.pk), doer=doer)
    things.hamlet = make_unit("Thôn Một", parent=world.commune, level="village", kind=Unit.Kind.OTHER)
    stations = [Part(unit=things.unit, what=MARK), Part(unit=things.hamlet, what=MARK)]
    things.part, proven = actions.hand_down(doer, things.whole, parts=stations)
    things.part_done = bring_to(Assignment.State.HANDED_IN, proven, doer=doer)
    first, things.colleague = (make_officer(world.commune).person for _each in range(2))
    things.named = actions.hand_down(doer, things.whole, parts=[Part(officer=first, what=MARK)])[0]
    waiting = things.whole.campaign.assignments.filter(unit=world.commune, parent=None).exclude(pk=whole.pk)
    things.asking, things.settling = waiting[:2]
    day = timezone.localdate() + timedelta(days=60)
    things.extension = actions.ask_extension(doer, things.asking, day=day, reason="mưa bão")


def below(world: World) -> About:
    """A part: laid on a unit below the commune, given by the commune."""
    return About(owner=world.owner, unit=world.things.part.unit, giver=world.commune)


def inside(world: World) -> About:
    """A part of the commune's own officer: it is done and was given by the commune."""
    return About(owner=world.owner, unit=world.commune, giver=world.commune)


def _case(world: World, thing: str, act: str, verb: str, **data: Any) -> Case:
    about = below(world) if thing.startswith("part") else inside(world) if thing == "named" else None
    return Case({"pk": getattr(world.things, thing).pk}, act=verb, data={"act": act, **data}, about=about)


def further(world: World) -> list[Case]:
    """The ways that the plain cases do not take."""
    neighbour, colleague = world.neighbour.name, world.things.colleague.pk
    return [
        _case(world, "settling", "ask_extension", Verb.ASK_EXTENSION, day=later(), words="mưa"),
        _case(world, "asking", "grant_extension", Verb.DECIDE_EXTENSION),
        _case(world, "asking", "refuse_extension", Verb.DECIDE_EXTENSION, words="không được"),
        _case(world, "settling", "extend", Verb.DECIDE_EXTENSION, day=later(), words="mưa"),
        _case(world, "settling", "reassign", Verb.REASSIGN, unit=neighbour, words="đúng địa bàn"),
        _case(world, "settling", "urge", Verb.DRAFT_URGING_LETTER, words="nhanh lên"),
        _case(world, "part", "take_back", Verb.DECIDE_PART, words="làm lại"),
        _case(world, "named", "hand_over", Verb.DECIDE_PART, officer=colleague, words="nghỉ phép"),
        _case(world, "part_done", "confirm", Verb.DECIDE_PART),
        _case(world, "part_done", "return", Verb.DECIDE_PART, words="thiếu ảnh"),
    ]


_plain = DOORS.pop("assignments:act")
door("assignments:act")(lambda world: [*_plain(world), *further(world)])


@door("assignments:bulk")
def bulk(world: World) -> list[Case]:
    """The other acts in bulk are the same ways by the same rule; these two decide."""
    cases = []
    for way in ("confirm", "return"):
        thing, verb, data = WAYS[way]
        rows = [str(getattr(world.things, thing).pk)]
        cases.append(Case(act=verb, named=False, data={"act": way, "rows": rows, **data}))
    return cases


@door("assignments:batch")
def batch(world: World) -> list[Case]:
    """Whose it is; nobody else finds it."""
    rows = [world.things.handed_in.pk]
    own = ask_batch(world.officer, rows, "confirm", key="walk")
    return [Case({"pk": own.pk}, act="own of campaign-officer of the owner")]


@door("assignments:extensions")
def extensions(_world: World) -> list[Case]:
    return [Case(named=False, act="decide_extension", shows=MARK)]


@door("assignments:parts")
def parts(world: World) -> list[Case]:
    data = {"unit": [world.things.hamlet.pk], "what": "phát loa"}
    return [Case({"pk": world.things.proven.pk}, shows=MARK, data=data)]


@door("assignments:comment")
def comment(world: World) -> list[Case]:
    said = {"text": "đã nhận"}
    return [
        Case({"pk": world.things.offered.pk}, data=said),
        Case(_part(world), data=said, about=below(world)),
    ]


_whole = DOORS.pop("assignments:detail")
door("assignments:detail")(lambda w: [*_whole(w), Case(_part(w), shows=MARK, about=below(w))])


def _part(world: World) -> dict[str, Any]:
    return {"pk": world.things.part_done.pk}


def _deed(call: Any, *, part: bool = False) -> Any:
    return lambda world: [Deed(call, about=below(world) if part else None)]


def _day(days: int = 90) -> Any:
    return timezone.localdate() + timedelta(days=days)


def _hand_down(world: World, user: User) -> None:
    parts = [Part(unit=world.things.hamlet, what="phát loa")]
    actions.hand_down(user, world.things.proven, parts=parts)


def _hand_over(world: World, user: User) -> None:
    actions.hand_over(user, world.things.named, officer=world.things.colleague, reason="nghỉ phép")


DEEDS |= {
    "assignments.ask_extension": _deed(
        lambda w, u: actions.ask_extension(u, w.things.settling, day=_day(), reason="mưa")
    ),
    "assignments.grant_extension": _deed(lambda w, u: actions.grant_extension(u, w.things.extension)),
    "assignments.refuse_extension": _deed(
        lambda w, u: actions.refuse_extension(u, w.things.extension, reason="không")
    ),
    "assignments.extend": _deed(lambda w, u: actions.extend(u, w.things.settling, day=_day(), reason="mưa")),
    "assignments.reassign": _deed(
        lambda w, u: actions.reassign(u, w.things.settling, unit=w.neighbour, reason="đúng địa bàn")
    ),
    "assignments.urge": _deed(lambda w, u: actions.urge(u, w.things.settling, words="nhanh lên")),
    "assignments.hand_down": _deed(_hand_down),
    "assignments.hand_over": lambda world: [Deed(_hand_over, about=inside(world))],
    "assignments.take_back": _deed(
        lambda w, u: actions.take_back(u, w.things.part, reason="làm lại"), part=True
    ),
    "assignments.ask_batch": _deed(
        lambda w, u: ask_batch(u, [w.things.offered.pk], "urge", key="walk", report=Report("nhanh lên"))
    ),
    "assignments.look_at_words": lambda _world: [
        Deed(lambda w, u: look_at_words(u, w.things.offered, words=actions.Words("đã nhận")), silent=True)
    ],
    "assignments.comment": _deed(
        lambda w, u: actions.comment(u, w.things.offered, words=actions.Words("đã nhận"))
    ),
}
