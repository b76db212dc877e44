"""A campaign of the owner's under way, and one whose start was given up."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from loa.campaigns import actions
from loa.campaigns.models import Campaign
from tests.rights.expectation import About, Role, allowed
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World, key


def build(world: World) -> None:
    """Both campaigns, an event and a duty of the first."""
    things = world.things
    things.campaign = world.campaign()
    campaign = things.campaign
    campaign.title = MARK
    campaign.save()
    things.event = campaign.events.first()
    things.duty = campaign.duties.order_by("number").first()
    given_up = actions.start_campaign(world.officer, world.plan(), key=key())
    Campaign.objects.filter(pk=given_up.pk).update(lease_state=Campaign.LeaseState.FAILED, title=MARK)
    things.given_up = given_up


def _pk(world: World, name: str = "campaign", **values: Any) -> dict[str, Any]:
    return {"pk": getattr(world.things, name).pk, **values}


@door("campaigns:index")
def index(_world: World) -> list[Case]:
    return [Case(named=False, shows=MARK, look=_leads_where_the_post_leads)]


def _leads_where_the_post_leads(who: Role, answer: Any) -> str:
    """Where there is no campaign, only those whose post registers documents are sent to the documents."""
    text = answer.content.decode()
    if 'class="loa-empty"' not in text:
        return ""
    sent = f'loa-btn--go" href="{reverse("documents:register")}"' in text
    if sent is allowed(who, "own register_document", About()):
        return ""
    return f"an empty list leads to the documents: {sent}"


@door("campaigns:start")
def start(world: World) -> list[Case]:
    return [Case({"document_pk": world.things.ready.pk}, shows=MARK, data={})]


@door("campaigns:detail")
def detail(world: World) -> list[Case]:
    return [
        Case(_pk(world), shows=MARK),
        Case(_pk(world), query=f"?open={world.things.duty.pk}", shows=MARK),
        Case(_pk(world, "given_up"), shows=MARK),
    ]


@door("campaigns:state")
def state(world: World) -> list[Case]:
    return [Case(_pk(world), shows='"over": true')]


@door("campaigns:plan")
def plan(world: World) -> list[Case]:
    return [Case(_pk(world), shows=MARK)]


@door("campaigns:events")
def events(world: World) -> list[Case]:
    data = {"event": world.things.event.pk, "day": "2026-09-09"}
    return [Case(_pk(world), shows=world.things.event.name, data=data)]


@door("campaigns:duty")
def duty(world: World) -> list[Case]:
    data = {"due": "2026-10-10", "offset_days": "", "counts": "", "counted_in": ""}
    return [Case(_pk(world, duty_pk=world.things.duty.pk), shows=MARK, data=data)]


@door("campaigns:recall")
def recall(world: World) -> list[Case]:
    return [Case(_pk(world), shows=MARK, data={"reason": "bắt đầu nhầm"})]


@door("campaigns:retry")
def retry(world: World) -> list[Case]:
    return [Case(_pk(world, "given_up"), data={})]


def _deed(call: Any) -> Any:
    return lambda _world: [Deed(call)]


DAY = date(2026, 9, 9)
DEEDS |= {
    "campaigns.start_campaign": _deed(lambda w, u: actions.start_campaign(u, w.things.ready, key=key())),
    "campaigns.recall_campaign": _deed(
        lambda w, u: actions.recall_campaign(u, w.things.campaign, reason="bắt đầu nhầm")
    ),
    "campaigns.retry_start": _deed(lambda w, u: actions.retry_start(u, w.things.given_up)),
    "campaigns.set_event_date": _deed(lambda w, u: actions.set_event_date(u, w.things.event, day=DAY)),
    "campaigns.set_duty": _deed(
        lambda w, u: actions.set_duty(u, w.things.duty, actions.DutySettings(due=DAY))
    ),
}
