"""The screens of leaders and units, the lists behind their numbers, the tables taken away."""

from __future__ import annotations

from loa.directory.rights import Verb
from tests.rights.expectation import About
from tests.rights.walking import Case, door
from tests.rights.world import MARK, World

FORMS = ("xlsx", "csv", "parquet")


@door("reports:dashboard")
def index(_world: World) -> list[Case]:
    return [Case(named=False, shows=MARK)]


@door("reports:dashboard-unit")
def unit(_world: World) -> list[Case]:
    tabs = {'class="loa-tabs"': f"own {Verb.SEE_DASHBOARD}"}
    return [Case(named=False, shows=MARK, parts=tabs)]


@door("reports:dashboard-rows")
def rows(world: World) -> list[Case]:
    pk = world.things.campaign.pk
    watched = [Case(named=False, shows=MARK, query=query) for query in ("", f"?campaign={pk}")]
    # of the own units alone: the owner, who watches the campaign, has no work of its own in it
    return [*watched, Case(named=False, shows=MARK, query="?own=1", act=Verb.SEE_DASHBOARD)]


@door("reports:dashboard-reports")
def reports(world: World) -> list[Case]:
    own = About(unit=world.commune)  # not those that the owner asked for
    return [Case(named=False, shows=MARK), Case(named=False, shows=MARK, query="?own=1", about=own)]


@door("reports:dashboard-trend")
def trend(_world: World) -> list[Case]:
    return [Case(named=False)]  # a drawing without names: of whose work, its own test counts


@door("reports:export-assignments")
def assignments(world: World) -> list[Case]:
    pk, about = world.things.campaign.pk, About(world.owner, world.commune)  # nobody's who only helps
    return [
        Case({"pk": pk, "form": form}, shows=MARK if form == "csv" else "", about=about) for form in FORMS
    ]


@door("reports:export-figures")
def figures(world: World) -> list[Case]:
    pk = world.things.campaign.pk
    return [Case({"pk": pk, "form": form}, shows=MARK if form == "csv" else "") for form in FORMS]
