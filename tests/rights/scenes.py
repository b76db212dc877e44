"""What the table of rights cannot say of one person and one thing: short scenes of several."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.rights.walking import undone
from tests.rights.world import World

SCENES: dict[str, Callable[[World], str]] = {}


def scene(name: str) -> Callable[[Any], Any]:
    """The decorated function plays the scene of this name: "room.what"; gives what is wrong, or ""."""

    def register(play: Any) -> Any:
        assert name not in SCENES, name
        SCENES[name] = play
        return play

    return register


def play(name: str, world: World) -> list[str]:
    """What is wrong in the scene; all that happens in it is taken back."""
    with undone():
        wrong = SCENES[name](world)
    return [f"{name}: {wrong}"] if wrong else []
