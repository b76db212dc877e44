"""The cases of each room: what stands behind its addresses, and how its actions are called.

A room's module builds its things in `build(world)`, registers addresses by `@door` and actions in `DEEDS`.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from tests.rights.world import World

# In the order in which their things build on each other.
ROOMS = (
    "directory",
    "project",
    "documents",
    "drafts",
    "campaigns",
    "assignments",
    "parts",
    "parties",
    "chasing",
    "own_plans",
    "evidence",
    "notices",
    "reports",
    "syntheses",
    "commending",
    "closing",
    "guards",
    "screens",
    "desk",
)


def modules() -> list[str]:
    """The rooms that have cases."""
    there = {info.name for info in pkgutil.iter_modules(__path__)}
    return [room for room in ROOMS if room in there]


def make_world() -> World:
    """The world with all things of all rooms."""
    world = World()
    for room in modules():
        module = import_module(f"{__name__}.{room}")
        if hasattr(module, "build"):
            module.build(world)
    return world


for _room in modules():
    import_module(f"{__name__}.{_room}")
