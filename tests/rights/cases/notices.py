"""What one person was told, how each wishes to be told, and the channels of the owner."""

from __future__ import annotations

from typing import Any

from django.core import signing
from django.test import override_settings

from loa.directory.models import Person
from loa.directory.rights import Verb
from loa.notices import actions
from loa.notices.composing import SALT
from loa.notices.mail_server import mail_server
from loa.notices.models import Channel, Delivery
from tests.rights.expectation import About
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World

OWN = "unit-officer of the commune"
ADDRESS = "json://203.0.113.7/loa"


def build(world: World) -> None:
    """A notice to the commune, one to everybody about nothing secret, a channel, a mail in doubt."""
    things, doer = world.things, world.doer
    things.notice = actions.tell(doer, "test:1", subject=MARK, url="/assignments/")
    for name, role in world.roles.items():
        if role.signed_in:
            actions.tell(world.user(name), f"test:all:{name}", subject="Chào mừng")
    officer = world.officer
    things.channel = Channel.objects.create(
        unit=world.owner, name="Kênh Hoa", address=ADDRESS, made_by=officer
    )
    things.delivery = Delivery.objects.create(
        recipient=officer, message_id="<test@loa>", subject="Thư lạc", state=Delivery.State.IN_DOUBT
    )


def _owners(world: World) -> About:
    return About(owner=world.owner, unit=world.owner, giver=world.owner)


@door("notices:index")
def index(_world: World) -> list[Case]:
    return [Case(named=False, shows="Chào mừng")]


@door("notices:read-all")
def read_all(_world: World) -> list[Case]:
    return [Case(named=False, data={}, silent=True)]


@door("notices:open")
def open_notice(world: World) -> list[Case]:
    return [Case({"pk": world.things.notice.pk}, act=f"own of {OWN}", data={}, silent=True)]


@door("notices:settings")
def settings(_world: World) -> list[Case]:
    return [Case(named=False)]


@door("notices:unsubscribe")
def unsubscribe(world: World) -> list[Case]:
    token = signing.dumps({"u": world.doer.pk, "k": ""}, salt=SALT)
    return [Case({"token": token}, data={})]


@door("notices:channels")
def channels(world: World) -> list[Case]:
    found = Case(named=False, query="?q=Sở Thông tin")  # only units whose channels one sets
    return [Case(named=False, shows="Kênh Hoa", about=_owners(world)), found]


@door("notices:unit-channels")
def unit_channels(world: World) -> list[Case]:
    data = {"name": "Kênh mới", "address": ADDRESS}
    return [Case({"pk": world.owner.pk}, shows="Kênh Hoa", about=_owners(world), data=data)]


@door("notices:remove-channel")
def remove_channel(world: World) -> list[Case]:
    return [Case({"pk": world.things.channel.pk}, about=_owners(world), data={})]


@door("notices:undelivered")
def undelivered(world: World) -> list[Case]:
    server = {'id="mail"': Verb.MANAGE_DIRECTORY}
    return [Case(named=False, shows="Thư lạc", about=_owners(world), parts=server)]


@door("notices:decide")
def decide(world: World) -> list[Case]:
    verdicts = ({"verdict": "sent"}, {"verdict": "close", "why": "đã gọi điện"})
    return [Case({"pk": world.things.delivery.pk}, about=_owners(world), data=data) for data in verdicts]


@door("notices:test-mail")
def mail_test(_world: World) -> list[Case]:
    return [Case()]


def _deed(call: Any, own: str = "", *, owners: bool = False) -> Any:
    return lambda world: [Deed(call, own=own, about=_owners(world) if owners else None)]


def mail_oneself(_w: World, user: Any) -> None:
    Person.objects.filter(user=user if user.pk else None).update(email="toi@example.org")
    with override_settings(MAIL_SERVER=mail_server("smtp://127.0.0.1:2525")):
        actions.send_test(user)


DEEDS |= {
    "notices.mark_read": _deed(lambda w, u: actions.mark_read(u, w.things.notice), OWN),
    "notices.mark_all_read": _deed(lambda _w, u: actions.mark_all_read(u)),
    "notices.set_preferences": _deed(lambda _w, u: actions.set_preferences(u, language="en")),
    "notices.switch_mail_off": _deed(lambda _w, u: actions.switch_mail_off(u)),
    "notices.add_channel": _deed(
        lambda w, u: actions.add_channel(u, w.owner, name="Kênh mới", address=ADDRESS), owners=True
    ),
    "notices.remove_channel": _deed(lambda w, u: actions.remove_channel(u, w.things.channel), owners=True),
    "notices.decide_delivery": _deed(
        lambda w, u: actions.decide_delivery(u, w.things.delivery, verdict="sent"), owners=True
    ),
    "notices.send_test": _deed(mail_oneself),
}
