"""The first page: documents and campaigns of those who answer for them; units are led to their work."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from loa.directory.models import Post
from loa.directory.rights import Verb
from tests.rights.expectation import Role
from tests.rights.walking import Case, door
from tests.rights.world import World

OFFICES = {Post.Kind.LEADER, Post.Kind.CAMPAIGN_OFFICER, Post.Kind.ADMINISTRATOR}


def _led(who: Role, answer: Any) -> str:
    """Who sees no documents and keeps no directory finds nothing on this page, and is led on."""
    if not who.signed_in:
        return ""
    kinds = {kind for kind, _unit in who.posts}
    led = answer.status_code == 302 and answer["Location"] == "/assignments/"
    if kinds & OFFICES:
        waits = answer.context["today"].to_confirm if answer.status_code == 200 else -1
        owner = who.name.endswith("of the owner")
        if led or (waits > 0) is not owner:
            return f"led on: {led}, {waits} wait to be confirmed"
        return ""
    return "" if led else "not led to the assignments"


@door("home")
def home(_world: World) -> list[Case]:
    line = {f'href="{reverse("evidence:chain")}"': Verb.VERIFY_EVIDENCE}  # of the menu
    return [Case(named=False, act="see_document", look=_led, parts=line)]
