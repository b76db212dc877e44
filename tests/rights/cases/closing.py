"""Cases of the owner's campaigns: one closed and packed, one closed that could not be packed."""

from __future__ import annotations

from typing import Any

from loa.reports.actions.closing import Closing, close_case, pack_again, reopen_case
from loa.reports.models import Case
from loa.work.worker import work_off
from tests.rights.walking import DEEDS, Deed, door
from tests.rights.walking import Case as Try
from tests.rights.world import MARK, World

CLOSING = Closing(f"Hồ sơ {MARK}", 10, reason="Kết thúc năm.")
FORM = {"title": f"Hồ sơ {MARK}", "years": "10", "reason": "Kết thúc năm."}


def build(world: World) -> None:
    """Closed by the officer, with everything still open."""
    things = world.things
    things.closed_campaign = world.campaign()
    things.case = close_case(world.officer, things.closed_campaign, closing=CLOSING)
    work_off([Case])
    things.unpacked_campaign = world.campaign()
    unpacked = close_case(world.officer, things.unpacked_campaign, closing=CLOSING)
    Case.objects.filter(pk=unpacked.pk).update(lease_state=Case.LeaseState.FAILED)
    things.unpacked_case = unpacked


def _pk(world: World, name: str, **values: Any) -> dict[str, Any]:
    return {"pk": getattr(world.things, name).pk, **values}


@door("reports:case")
def page(world: World) -> list[Try]:
    names = ("campaign", "closed_campaign", "unpacked_campaign")
    return [Try(_pk(world, name), shows=MARK) for name in names]


@door("reports:case-state")
def state(world: World) -> list[Try]:
    return [Try(_pk(world, "closed_campaign"))]


@door("reports:case-file")
def file(world: World) -> list[Try]:
    return [Try(_pk(world, "closed_campaign", number=1), shows="manifest.json")]


@door("reports:case-close")
def close(world: World) -> list[Try]:
    return [Try(_pk(world, "campaign"), shows=MARK, data=FORM)]


@door("reports:case-pack")
def pack(world: World) -> list[Try]:
    return [Try(_pk(world, "unpacked_campaign"), data={})]


@door("reports:case-reopen")
def reopen(world: World) -> list[Try]:
    return [Try(_pk(world, "closed_campaign"), shows=MARK, data={"reason": "Bổ sung"})]


DEEDS |= {
    "reports.close_case": lambda _world: [
        Deed(lambda w, u: close_case(u, w.things.campaign, closing=CLOSING))
    ],
    "reports.pack_again": lambda _world: [Deed(lambda w, u: pack_again(u, w.things.unpacked_case))],
    "reports.reopen_case": lambda _world: [
        Deed(lambda w, u: reopen_case(u, w.things.case, reason="Bổ sung"))
    ],
}
