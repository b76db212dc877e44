"""Who may change the directory, and what is answered where a change is not possible."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser

from loa.directory import rights
from loa.directory.models import Unit, User

Actor = User | AnonymousUser | None


class Refused(ValueError):
    """The change would leave the directory wrong; the message is for people."""


def check(actor: Actor, verb: rights.Verb, unit: Unit | None) -> None:
    """Raises `NotAllowed` where an account without the right acts; the machine's operator may."""
    if actor is not None:
        rights.require(actor, verb, unit)
