"""Late units of the owner's campaign: the letter that urges them, and who was not reached."""

from __future__ import annotations

from loa.assignments.actions.urging import draft_urging_letter
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World


@door("assignments:urge")
def urge(world: World) -> list[Case]:
    return [Case({"pk": world.things.campaign.pk}, data={}, get=False)]


@door("assignments:undelivered")
def undelivered(world: World) -> list[Case]:
    return [Case({"pk": world.things.campaign.pk}, shows=MARK)]


DEEDS |= {
    "assignments.draft_urging_letter": lambda _world: [
        Deed(lambda w, u: draft_urging_letter(u, w.things.campaign))
    ],
}
