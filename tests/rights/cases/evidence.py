"""Bytes handed in as proof by the commune."""

from __future__ import annotations

from typing import Any

from loa.assignments.actions import add_proof
from loa.evidence.actions import add_record, erase_blob, store_bytes
from loa.evidence.models import Record
from loa.evidence.queries import subject_of
from loa.evidence.tests.factories import make_image
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import World


def build(world: World) -> None:
    """A photo as proof of the assignment under way."""
    things, doer = world.things, world.doer
    things.blob = store_bytes(make_image())
    subject = subject_of(things.accepted)
    things.photo = add_record(doer, Record.Kind.FILE, subject=subject, title="Ảnh", blob=things.blob)
    add_proof(doer, things.accepted, record=things.photo)


@door("evidence:blob")
def blob(world: World) -> list[Case]:
    return [Case({"sha256": world.things.blob.sha256}, shows="PNG")]


def _erase(world: World, user: Any) -> None:
    erase_blob(user, blob=world.things.blob, why="theo yêu cầu")


DEEDS["evidence.erase_blob"] = lambda _world: [Deed(_erase)]
