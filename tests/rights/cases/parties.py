"""Links, slips, the wall of photos, samples, and what telephones ask for."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.cache import cache
from django.core.signing import TimestampSigner

from loa.assignments.actions import Report, hand_in
from loa.assignments.actions.links import make_link, revoke_link
from loa.assignments.actions.samples import confirm_rest, draw_sample, judge_item
from loa.assignments.actions.slips import Filled, key_in_slip, look_at_slip
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, Picture
from loa.assignments.proofs import Handed, keep_proof
from loa.assignments.tests.factories import bring_to
from loa.assignments.tests.scenes import jpeg
from loa.assignments.tests.scenes import scene as drawn
from loa.assignments.views.bearer import _salt
from loa.directory.rights import NotAllowed, Verb
from tests.rights.expectation import NOBODY
from tests.rights.scenes import scene
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World

TOKENS: dict[int, str] = {}


def build(world: World) -> None:
    """One piece of work with a link, one handed in with a photo, one sample open and one judged."""
    things, doer = world.things, world.doer
    rows = list(world.campaign().assignments.filter(unit=world.commune).order_by("duty__number")[:3])
    things.given_out, shown, judged = rows
    things.party_link, TOKENS[id(world)] = make_link(doer, things.given_out, party="Báo Bình Sơn")
    things.shown = bring_to(Assignment.State.ACCEPTED, shown, doer=doer)
    record = keep_proof(doer, things.shown, Handed(photo=jpeg(drawn(1)), name="loa.jpg"))
    hand_in(doer, things.shown, record=record)
    things.wall_photo = things.shown.proofs.get()
    Picture.objects.filter(blob=record.blob).update(thumbnail=jpeg(drawn(1).resize((80, 60))))
    things.judged_row = bring_to(Assignment.State.HANDED_IN, judged, doer=doer)
    things.wall_sample = draw_sample(world.officer, things.shown.duty, size=1)
    things.drawn = things.wall_sample.items.get()
    things.judged_sample = draw_sample(world.officer, things.judged_row.duty, size=1)
    judge_item(world.officer, things.judged_sample.items.get(), good=True)


def _pk(world: World, name: str) -> dict[str, Any]:
    return {"pk": getattr(world.things, name).pk}


@door("bearer")
def bearer(world: World) -> list[Case]:
    link = world.things.party_link

    def data(_world: World) -> dict[str, str]:
        cache.clear()  # the walk opens it more often than its limit allows
        return {"act": "accept", "key": TimestampSigner(salt=_salt(link)).sign(str(uuid.uuid4()))}

    token = TOKENS[id(world)]
    false = token[:-1] + ("A" if token[-1] != "A" else "B")
    return [Case({"token": token}, data=data), Case({"token": false}, act=NOBODY, data=data)]


@door("assignments:links")
def links(world: World) -> list[Case]:
    return [Case(_pk(world, "given_out"), shows=MARK, data={"party": "Đài truyền thanh", "days": "5"})]


@door("assignments:revoke")
def revoke(world: World) -> list[Case]:
    return [Case({**_pk(world, "given_out"), "link": world.things.party_link.pk}, get=False, data={})]


@door("assignments:slip")
def slip(world: World) -> list[Case]:
    return [Case(_pk(world, "given_out"))]


@door("assignments:slips")
def slips(world: World) -> list[Case]:
    return [Case({"pk": world.things.given_out.duty_id})]


@door("assignments:key-in")
def key_in(world: World) -> list[Case]:
    return [Case(_pk(world, "given_out"), shows=MARK, data={"words": "đã làm một phần"})]


@door("assignments:wall")
def wall(world: World) -> list[Case]:
    return [Case({"pk": world.things.shown.duty_id}, shows=MARK)]


@door("assignments:thumbnail")
def thumbnail(world: World) -> list[Case]:
    return [Case(_pk(world, "wall_photo"))]


@door("assignments:draw")
def draw(world: World) -> list[Case]:
    return [Case({"pk": world.things.shown.duty_id}, get=False, data={"size": "1"})]


@door("assignments:sample")
def sample(world: World) -> list[Case]:
    return [Case(_pk(world, "wall_sample"), shows=MARK)]


@door("assignments:judge")
def judge(world: World) -> list[Case]:
    return [
        Case({**_pk(world, "wall_sample"), "item": world.things.drawn.pk}, get=False, data={"act": "confirm"})
    ]


@scene("assignments.judging_what_is_judged")
def judge_again(world: World) -> str:
    """A stranger is not told whether a hand-in of others was judged."""
    judged = world.things.judged_sample.items.get()
    try:
        judge_item(world.user("campaign-officer of the other"), judged, good=True)
    except NotAllowed:
        return ""
    except Refused as told:
        return f"a stranger was told: {told}"
    return "judged by a stranger"


@door("assignments:confirm-rest")
def rest(world: World) -> list[Case]:
    return [Case(_pk(world, "judged_sample"), get=False, data={})]


@door("assignments:send")
def send(world: World) -> list[Case]:
    return [
        Case(_pk(world, "given_out"), act=Verb.ACCEPT_ASSIGNMENT, get=False, data={"act": "accept"}),
        Case(_pk(world, "shown"), act=Verb.CONFIRM_ASSIGNMENT, get=False, data={"act": "confirm"}),
    ]


DEEDS |= {
    "assignments.make_link": lambda _world: [
        Deed(lambda w, u: make_link(u, w.things.given_out, party="Trưởng thôn 3"))
    ],
    "assignments.revoke_link": lambda _world: [Deed(lambda w, u: revoke_link(u, w.things.party_link))],
    "assignments.look_at_slip": lambda _world: [
        Deed(lambda w, u: look_at_slip(u, w.things.given_out, filled=Filled()), silent=True)
    ],
    "assignments.key_in_slip": lambda _world: [
        Deed(lambda w, u: key_in_slip(u, w.things.given_out, filled=Filled(report=Report("đã làm", None))))
    ],
    "assignments.draw_sample": lambda _world: [
        Deed(lambda w, u: draw_sample(u, w.things.shown.duty, size=1))
    ],
    "assignments.judge_item": lambda _world: [Deed(lambda w, u: judge_item(u, w.things.drawn, good=True))],
    "assignments.confirm_rest": lambda _world: [Deed(lambda w, u: confirm_rest(u, w.things.judged_sample))],
}
