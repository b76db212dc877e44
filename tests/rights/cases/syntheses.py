"""Synthesised reports of the owner's: one being written, one issued."""

from __future__ import annotations

from typing import Any

from loa.documents.actions.drafts import approve_draft, save_draft, send_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.models import Draft
from loa.reports.actions.choosing import choose_best
from loa.reports.actions.synthesising import count_again, rebuild, start_synthesis
from loa.reports.synthesis.outline import TO_WRITE
from loa.reports.tests.factories import MAY
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World


def build(world: World) -> None:
    """Written by the officer, approved by the leader."""
    things, officer = world.things, world.officer
    things.synthesis = start_synthesis(officer, things.campaign, period=MAY)
    things.issued_synthesis = start_synthesis(officer, things.campaign, period=MAY)
    draft = Draft.objects.get(pk=things.issued_synthesis.draft_id)
    rows = [dict(row) for row in draft.content["rows"]]
    for row in rows:
        if row["text"] == TO_WRITE:
            row["text"] = "Các đơn vị đã thực hiện đủ nội dung."
    draft = save_draft(
        officer, draft, content={**draft.content, "position": "CHỦ TỊCH", "rows": rows}, version=draft.version
    )
    draft = send_draft(officer, draft, version=draft.version)
    leader = world.user("leader of the owner")
    issue_draft(leader, approve_draft(leader, draft, version=draft.version))


def _pk(world: World, name: str = "synthesis", **values: Any) -> dict[str, Any]:
    return {"pk": getattr(world.things, name).pk, **values}


@door("reports:syntheses")
def index(world: World) -> list[Case]:
    days = {"start": MAY.start.isoformat(), "end": MAY.end.isoformat()}
    return [Case(_pk(world, "campaign"), shows=MARK, data=days)]


@door("reports:synthesis")
def synthesis(world: World) -> list[Case]:
    return [Case(_pk(world), shows=MARK), Case(_pk(world, "issued_synthesis"), shows=MARK)]


@door("reports:count-again")
def again(world: World) -> list[Case]:
    return [Case(_pk(world), data={}, silent=True)]


@door("reports:rebuild")
def built_again(world: World) -> list[Case]:
    return [Case(_pk(world, "issued_synthesis"), data={}, silent=True)]


@door("reports:best")
def best(world: World) -> list[Case]:
    return [Case(_pk(world), shows=MARK), Case(_pk(world), data={}, silent=True)]


@door("reports:chart")
def chart(world: World) -> list[Case]:
    found = world.things.synthesis
    return [Case({"pk": found.pk, "name": name}) for name in list(found.charts)[:1]]


@door("reports:annex-xlsx")
def annex_xlsx(world: World) -> list[Case]:
    return [Case(_pk(world), shows="xl/workbook.xml")]


@door("reports:annex-html")
def annex_html(world: World) -> list[Case]:
    return [Case(_pk(world))]


@door("reports:annex-zip")
def annex_zip(world: World) -> list[Case]:
    return [Case(_pk(world), shows="0 Phu luc.html")]


DEEDS |= {
    "reports.start_synthesis": lambda _world: [
        Deed(lambda w, u: start_synthesis(u, w.things.campaign, period=MAY))
    ],
    "reports.count_again": lambda _world: [Deed(lambda w, u: count_again(u, w.things.synthesis))],
    "reports.choose_best": lambda _world: [Deed(lambda w, u: choose_best(u, w.things.synthesis, records=[]))],
    "reports.rebuild": lambda _world: [Deed(lambda w, u: rebuild(u, w.things.issued_synthesis), silent=True)],
}
