"""Bytes handed in as proof by the commune, a link with what it showed, and the chain itself."""

from __future__ import annotations

from typing import Any

from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from loa.assignments.actions import add_proof
from loa.directory.rights import Verb
from loa.evidence import actions
from loa.evidence.actions import add_record, erase_blob, store_bytes
from loa.evidence.models import Capture, Look, Record
from loa.evidence.queries import subject_of
from loa.evidence.tests.factories import make_image
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World

State = Capture.LeaseState


def build(world: World) -> None:
    """A photo and a link as proofs of the assignment under way; the link's page was captured."""
    things, doer = world.things, world.doer
    things.blob = store_bytes(make_image())
    subject = subject_of(things.accepted)
    things.photo = add_record(doer, Record.Kind.FILE, subject=subject, title="Ảnh", blob=things.blob)
    add_proof(doer, things.accepted, record=things.photo)
    with override_settings(EVIDENCE_CAPTURE_LINKS=True):
        link = "https://tin.example/bai"
        things.link = add_record(doer, Record.Kind.LINK, subject=subject, title=MARK, link=link)
    add_proof(doer, things.accepted, record=things.link)
    things.capture = Capture.objects.get()
    _captured(things)


def _captured(things: Any) -> None:
    capture = things.capture
    for name, text in (("text", "Bài cũ"), ("later", "Bài mới")):
        blob = store_bytes(text.encode())
        setattr(
            things,
            name,
            add_record(None, Record.Kind.TEXT, subject=subject_of(capture), title=MARK, blob=blob),
        )
    Capture.objects.update(captured_at=timezone.now(), lease_state=State.DONE, text=things.text, status=200)
    things.look = Look.objects.create(
        capture=capture,
        after=1,
        found=Look.Found.CHANGED,
        looked_at=timezone.now(),
        kept=0.5,
        text=things.later,
    )


def _given_up(_world: World, _role: str) -> None:
    Capture.objects.update(captured_at=None, lease_state=State.FAILED, why="network")


@door("evidence:blob")
def blob(world: World) -> list[Case]:
    return [
        Case({"sha256": world.things.blob.sha256}, shows="PNG"),
        Case({"sha256": world.things.text.blob_id}, shows="Bài cũ"),
    ]


@door("evidence:record")
def record(world: World) -> list[Case]:
    chain = {f'href="{reverse("evidence:chain")}"': Verb.VERIFY_EVIDENCE}
    return [
        Case({"number": world.things.photo.number}, shows="Ảnh", parts=chain),
        Case({"number": world.things.link.number}, shows=MARK),
    ]


@door("evidence:look")
def look(world: World) -> list[Case]:
    things = world.things
    return [Case({"number": things.link.number, "pk": things.look.pk}, shows="Bài mới")]


@door("evidence:again")
def again(world: World) -> list[Case]:
    return [Case({"number": world.things.link.number}, data={}, prepare=_given_up)]


@door("evidence:look_now")
def look_now(world: World) -> list[Case]:
    return [Case({"number": world.things.link.number}, data={})]


@door("evidence:chain")
def chain(world: World) -> list[Case]:
    photo = world.things.photo
    # Whose it is and its page: only to those who see the assignment, or answer for its campaign.
    way = f'href="{reverse("evidence:record", args=[photo.number])}"'
    return [Case(shows=photo.hash[:16], parts={way: "see_assignment or see_campaign"})]


@door("evidence:check")
def check(_world: World) -> list[Case]:
    return [Case(data={})]


@door("evidence:erase")
def erase(world: World) -> list[Case]:
    return [Case(data={"what": world.things.blob.sha256, "why": "theo yêu cầu"})]


def _erase(world: World, user: Any) -> None:
    erase_blob(user, blob=world.things.blob, why="theo yêu cầu")


def _again(world: World, user: Any) -> None:
    _given_up(world, "")
    actions.capture_again(user, world.things.capture)


def _look(world: World, user: Any) -> None:
    actions.look_now(user, world.things.capture)


def _check(_world: World, user: Any) -> None:
    actions.ask_check(user)


DEEDS["evidence.erase_blob"] = lambda _world: [Deed(_erase)]
DEEDS["evidence.capture_again"] = lambda _world: [Deed(_again)]
DEEDS["evidence.look_now"] = lambda _world: [Deed(_look)]
DEEDS["evidence.ask_check"] = lambda _world: [Deed(_check)]
