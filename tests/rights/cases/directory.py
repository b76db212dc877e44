"""Units, people, names: everybody sees them, the administrator changes them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from loa.directory.actions import accounts, calendar, loading, names, people, units
from loa.directory.models import Person, Post, Unit
from loa.directory.rights import Verb
from loa.directory.tests.factories import make_person, make_post, make_unit
from tests.rights.expectation import About, Role, allowed
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import World

DAY = "2026-12-31"
PHONE = "0912 000 333"


def build(world: World) -> None:
    """A unit of the commune with a post, another name, a group; and somebody without an account."""
    things = world.things
    things.unit = make_unit("Trạm truyền thanh Suối Một", parent=world.commune, short_name="Trạm TT")
    things.post = make_post(things.unit, Post.Kind.UNIT_OFFICER, person=make_person(account=False))
    Person.objects.filter(pk=things.post.person_id).update(phone=PHONE, email="ba@xa.example.vn")
    things.manned = make_post(things.unit, Post.Kind.UNIT_OFFICER)
    things.closed = make_post(things.unit, Post.Kind.UNIT_OFFICER)
    accounts.close_account(None, things.closed.person.user, reason="đã nghỉ việc")
    things.alias = names.add_alias(None, things.unit, name="Đài xã Suối Một")
    things.group = names.add_group(None, name="các đài truyền thanh", members=[things.unit])
    things.day = calendar.set_calendar_day(None, day=date(2026, 12, 24), works=False, reason="Hoán đổi")
    things.person = things.post.person
    things.ended = make_unit("Tổ Ba", parent=world.commune)
    units.end_unit(None, things.ended, last_day=date(2025, 2, 28), successors=[])
    for name in ("alias", "unit", "post", "group"):
        assert getattr(things, name)


def about(world: World) -> About:
    """The unit is one below the commune."""
    return About(owner=world.things.unit, unit=world.things.unit, giver=world.things.unit)


def _case(world: World, key: str, data: dict[str, Any] | None = None, **values: Any) -> list[Case]:
    kwargs = {"pk": getattr(world.things, key).pk}
    return [Case(kwargs, data=data, about=about(world), **values)]


@door("directory:index")
def index(_world: World) -> list[Case]:
    return [Case(named=False, shows="UBND tỉnh Bình Sơn"), Case(named=False, query="?q=Suối")]


@door("directory:names")
def offered(world: World) -> list[Case]:
    drafted = {"Trạm truyền thanh": Verb.DRAFT_DOCUMENT}
    return [
        Case(named=False, query="?q=Suoi", shows="Trạm truyền thanh"),
        Case(named=False, query="?q=Suoi&verb=draft_document", about=about(world), parts=drafted),
    ]


@door("directory:detail")
def detail(world: World) -> list[Case]:
    def telephones(who: Role, answer: Any) -> str:
        shown = PHONE in answer.content.decode()
        return "" if shown is allowed(who, Verb.SEE_PEOPLE, about(world)) else f"telephone shown: {shown}"

    return _case(world, "unit", shows="Trạm truyền thanh", look=telephones)


@door("directory:branch")
def branch(world: World) -> list[Case]:
    return [Case({"pk": world.commune.pk}, shows="Trạm truyền thanh")]


@door("directory:edit_group")
def edit_group(world: World) -> list[Case]:
    return _case(world, "group", {"name": "các đài", "other_names": "các đài xã", "kinds": "press"})


@door("directory:add_group")
def add_group(_world: World) -> list[Case]:
    return [Case(data={"name": "các đài khu vực", "kinds": "press"})]


@door("directory:drop_group")
def drop_group(world: World) -> list[Case]:
    return [Case({"pk": world.things.group.pk}, data={}, get=False)]


@door("directory:calendar")
def calendar_days(_world: World) -> list[Case]:
    return [Case(data={"day": DAY, "works": "no", "reason": "Thông báo hoán đổi ngày nghỉ"})]


@door("directory:drop_day")
def drop_day(world: World) -> list[Case]:
    return [Case({"pk": world.things.day.pk}, data={}, get=False)]


@door("directory:add")
def add(_world: World) -> list[Case]:
    data = {"name": "Sở Mới", "kind": Unit.Kind.DEPARTMENT, "level": Unit.Level.PROVINCE}
    return [Case(data=data)]


@door("directory:add_below")
def add_below(world: World) -> list[Case]:
    return _case(world, "unit", {"name": "Tổ Một", "kind": Unit.Kind.DIVISION, "level": Unit.Level.COMMUNE})


@door("directory:edit")
def edit(world: World) -> list[Case]:
    unit = world.things.unit
    kept = {"short_name": unit.short_name, "kind": unit.kind, "level": unit.level, "valid_from": ""}
    seen = "|".join(
        str(getattr(unit, name)) for name in ("name", "short_name", "kind", "level", "valid_from")
    )
    return _case(world, "unit", {"name": "Đài Suối Một", **kept, "seen": seen})


@door("directory:move")
def move(world: World) -> list[Case]:
    return _case(world, "unit", {"parent": world.neighbour.name})


@door("directory:end")
def end(world: World) -> list[Case]:
    return _case(world, "unit", {"last_day": DAY, "successors": ""})


@door("directory:add_alias")
def add_alias(world: World) -> list[Case]:
    return _case(world, "unit", {"name": "Trạm TT xã Một"})


@door("directory:appoint")
def appoint(world: World) -> list[Case]:
    return _case(world, "unit", {"name": "Trần Văn Mới", "kind": Post.Kind.UNIT_OFFICER})


@door("directory:drop_alias")
def drop_alias(world: World) -> list[Case]:
    return _case(world, "alias", {})


@door("directory:end_post")
def end_post(world: World) -> list[Case]:
    return _case(world, "post", {"last_day": DAY})


@door("directory:change_person")
def change_person(world: World) -> list[Case]:
    return _case(world, "post", {"name": "Trần Văn Đổi"})


@door("directory:address")
def address(world: World) -> list[Case]:
    return _case(world, "post", {"reason": "thư bị trả lại"})


@door("directory:another_post")
def another_post(world: World) -> list[Case]:
    return _case(world, "post", {"unit": world.neighbour.name, "kind": Post.Kind.LEADER})


@door("directory:grant_account")
def grant_account(world: World) -> list[Case]:
    return _case(world, "post", {"username": "tai-khoan-moi"})


@door("directory:give_password")
def give_password(world: World) -> list[Case]:
    return _case(world, "manned", {})


@door("directory:close_account")
def close_account(world: World) -> list[Case]:
    return _case(world, "manned", {"reason": "đã nghỉ hưu"})


@door("directory:reopen_account")
def reopen_account(world: World) -> list[Case]:
    return _case(world, "closed", {"reason": "đóng nhầm", "posts": "on"})


def _deed(call: Any) -> Any:
    return lambda world: [Deed(call, about=about(world))]


def _mark_address(world: World, user: Any) -> None:
    people.set_address_works(user, world.things.person, works=False, reason="thư bị trả lại")


PROVINCE = Path(__file__).resolve().parents[3] / "examples" / "province"
DEEDS |= {
    "directory.load_province": _deed(lambda w, u: loading.load_province(u, PROVINCE)),
    "directory.add_alias": _deed(lambda w, u: names.add_alias(u, w.things.unit, name="Trạm số Một")),
    "directory.remember_alias": _deed(
        lambda w, u: names.remember_alias(
            u, name="trạm ấy", units=[w.things.unit], near=w.things.unit, source=""
        )
    ),
    "directory.drop_alias": _deed(lambda w, u: names.drop_alias(u, w.things.alias)),
    "directory.add_group": _deed(lambda w, u: names.add_group(u, name="các trạm", members=[w.things.unit])),
    "directory.change_group": _deed(
        lambda w, u: names.change_group(u, w.things.group, name="các đài", other_names=["đài"])
    ),
    "directory.add_group_name": _deed(
        lambda w, u: names.add_group_name(u, w.things.group, name="các trạm ấy")
    ),
    "directory.drop_group": _deed(lambda w, u: names.drop_group(u, w.things.group)),
    "directory.add_person": _deed(lambda w, u: people.add_person(u, name="Lê Văn Ba")),
    "directory.change_person": _deed(
        lambda w, u: people.change_person(u, w.things.person, name="Lê Văn Bốn", email="", phone="")
    ),
    "directory.set_address_works": _deed(_mark_address),
    "directory.appoint": _deed(
        lambda w, u: people.appoint(u, w.things.person, unit=w.things.unit, kind=Post.Kind.LEADER)
    ),
    "directory.end_post": _deed(lambda w, u: people.end_post(u, w.things.post, last_day=date(2026, 12, 31))),
    "directory.grant_account": _deed(lambda w, u: people.grant_account(u, w.things.person, username="moi")),
    "directory.give_password": _deed(lambda w, u: people.give_password(u, w.doer)),
    "directory.close_account": _deed(lambda w, u: accounts.close_account(u, w.doer, reason="đã nghỉ hưu")),
    "directory.reopen_account": _deed(
        lambda w, u: accounts.reopen_account(u, w.things.closed.person.user, reason="đóng nhầm", posts=True)
    ),
    "directory.set_calendar_day": _deed(
        lambda w, u: calendar.set_calendar_day(u, day=date(2026, 12, 30), works=False, reason="hoán đổi")
    ),
    "directory.drop_calendar_day": _deed(lambda w, u: calendar.drop_calendar_day(u, w.things.day)),
    "directory.add_unit": _deed(lambda w, u: units.add_unit(u, name="Tổ Hai", parent=w.things.unit)),
    "directory.rename_unit": _deed(lambda w, u: units.rename_unit(u, w.things.unit, name="Đài Suối")),
    "directory.set_details": _deed(
        lambda w, u: units.set_details(u, w.things.unit, kind="service", level="village", valid_from=None)
    ),
    "directory.move_unit": _deed(lambda w, u: units.move_unit(u, w.things.unit, parent=w.neighbour)),
    "directory.revive_unit": _deed(lambda w, u: units.revive_unit(u, w.things.ended)),
    "directory.end_unit": _deed(
        lambda w, u: units.end_unit(u, w.things.unit, last_day=date(2026, 12, 31), successors=[])
    ),
}
