"""What rooms ask beside the table of rights: four eyes, a part given by name, links, slips, a unit's end.

Each scene has one set-up in which the one is refused and the other does the very same.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from loa.assignments import actions as work
from loa.assignments.actions.links import revoke_link
from loa.assignments.actions.succeeding import succeed
from loa.assignments.errors import Refused as WorkRefused
from loa.assignments.stand_ins import Bearer, Clerk
from loa.directory.models import Post, Unit, User
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_post
from loa.documents.actions import drafts
from loa.documents.errors import Refused as DocumentRefused
from loa.reports.actions import states
from loa.reports.actions.commending import decide_commendation
from loa.reports.errors import Refused as ReportRefused
from tests.rights.cases.commending import _council, _propose, _score
from tests.rights.cases.drafts import _draft
from tests.rights.scenes import scene
from tests.rights.world import World

REFUSALS = (NotAllowed, DocumentRefused, ReportRefused, WorkRefused)
LEADER, CAMPAIGN_OFFICER = Post.Kind.LEADER, Post.Kind.CAMPAIGN_OFFICER


def _wrong(*, refused: dict[str, Callable[[], Any]], then: Callable[[], Any]) -> str:
    """What is wrong where each of the first is to be refused, and the last to be done."""
    for who, call in refused.items():
        try:
            call()
        except REFUSALS:
            continue
        return f"{who} was not refused"
    try:
        then()
    except REFUSALS as told:
        return f"who may do it was refused: {told}"
    return ""


def _also(world: World, name: str, unit: Unit, kind: Post.Kind) -> User:
    """The person of this role, who from now on holds one more post."""
    user = world.user(name)
    make_post(unit, kind, person=user.person)
    return user


@scene("documents.four_eyes")
def draft_by_oneself(world: World) -> str:
    """A leader who wrote the draft does not approve it; another leader does."""
    author, leader = make_officer(world.owner, LEADER), world.user("leader of the owner")
    draft = drafts.send_draft(author, _draft(author, world), version=1)
    return _wrong(
        refused={"the author": lambda: drafts.approve_draft(author, draft, version=1)},
        then=lambda: drafts.approve_draft(leader, draft, version=1),
    )


@scene("reports.four_eyes_of_a_report")
def report_by_oneself(world: World) -> str:
    """Who wrote the commune's report does not accept it for the owner, though a post there lets them."""
    author = _also(world, "unit-officer of the commune", world.owner, CAMPAIGN_OFFICER)
    sent = world.things.sent_report
    return _wrong(
        refused={"the author": lambda: states.accept_report(author, sent)},
        then=lambda: states.accept_report(world.officer, sent),
    )


@scene("reports.four_eyes_of_a_commendation")
def commendation_by_oneself(world: World) -> str:
    """Who proposed the commune does not decide about it."""
    proposer, leader = (
        _also(world, "unit-officer of the commune", world.owner, LEADER),
        world.user("leader of the owner"),
    )
    return _wrong(refused={"who proposed it": _decides(world, proposer)}, then=_decides(world, leader))


@scene("reports.commended_oneself")
def commended_oneself(world: World) -> str:
    """Who is to be commended does not decide about it."""
    commended = _also(world, "leader of the owner", world.commune, LEADER)
    row = _propose(world, world.doer, commended.person.name)
    _score(world, world.officer, row)
    another = make_officer(world.owner, LEADER)
    return _wrong(
        refused={"the commended": _decides(world, commended, row)}, then=_decides(world, another, row)
    )


def _decides(world: World, user: User, row: Any = None) -> Callable[[], Any]:
    about = row or world.things.nomination
    return lambda: decide_commendation(user, about, granted=True, council=_council())


@scene("assignments.own_part")
def own_part(world: World) -> str:
    """A part given to an officer by name is not decided about by that officer, but by a colleague."""
    part, colleague = world.things.named, world.things.colleague
    return _wrong(
        refused={"its officer": lambda: work.take_back(part.officer.user, part, reason="thôi")},
        then=lambda: work.take_back(colleague.user, part, reason="thôi"),
    )


@scene("assignments.of_a_link")
def of_a_link(world: World) -> str:
    """A link takes the ways of a link on its own assignment, until it is revoked."""
    link, row, other = world.things.party_link, world.things.given_out, world.things.offered
    bearer = Bearer(link)
    wrong = _wrong(
        refused={
            "a link that declines": lambda: work.decline(bearer, row, reason="không"),
            "a link of other work": lambda: work.accept(bearer, other),
        },
        then=lambda: work.accept(bearer, row),
    )
    revoke_link(world.doer, link)
    again = work.Report("đang làm", 1)
    return wrong or _wrong(
        refused={"a revoked link": lambda: work.report_progress(bearer, row, report=again)},
        then=lambda: work.report_progress(world.doer, row, report=again),
    )


@scene("assignments.of_a_slip")
def of_a_slip(world: World) -> str:
    """A slip takes the ways of a slip, keyed in by who may do so over the unit or decides about the work."""
    row, stranger = world.things.given_out, world.user("unit-officer of the neighbour")
    return _wrong(
        refused={
            "a slip that declines": lambda: work.decline(Clerk(world.doer), row, reason="không"),
            "a stranger's slip": lambda: work.accept(Clerk(stranger), row),
        },
        then=lambda: work.accept(Clerk(world.officer), row),
    )


@scene("assignments.of_a_units_end")
def of_a_units_end(world: World) -> str:
    """Work goes on to an heir when its unit has ended, and not before."""
    row, heir = world.things.accepted, world.neighbour

    def ended() -> None:
        yesterday = timezone.localdate() - timedelta(days=1)
        Unit.objects.filter(pk=row.unit_id).update(valid_to=yesterday)
        succeed(world.things.accepted, heir=heir, by=None)

    return _wrong(
        refused={"a unit that stands": lambda: succeed(row, heir=heir, by=None)},
        then=ended,
    )
