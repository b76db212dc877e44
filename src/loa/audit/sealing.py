"""The gate that every change passes: of what somebody closed nothing changes any more.

A room says what is closed by `keeps_closed`; the log asks before each entry, so that no action can forget
to. What an action wrote before its entry goes with the transaction around both.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Model

# Asked with the object and the action; answers why it does not change, or "".
Keeper = Callable[[Model, str], str]


class Sealed(Exception):
    """What was to be changed is closed; nothing was changed. The message is for people.

    No ValueError: what catches wrong values must not take it for one.
    """


_keepers: dict[str, Keeper] = {}


def keeps_closed(name: str) -> Callable[[Keeper], Keeper]:
    """The function says of every object whether it is closed, and in what words; one of a name."""

    def register(keeper: Keeper) -> Keeper:
        if _keepers.setdefault(name, keeper) is not keeper:
            raise ValueError(f"{name} says already what is closed.")
        return keeper

    return register


def why_sealed(obj: Model, action: str) -> str:
    """Why the object is not changed by this action; "" where it may be."""
    return next((words for keeper in _keepers.values() if (words := keeper(obj, action))), "")


def check_open(obj: Model, action: str) -> None:
    """Raises `Sealed` where the object is closed for this action."""
    if words := why_sealed(obj, action):
        raise Sealed(words)
