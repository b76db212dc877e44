"""The walk of the actions: each call by each role; a refused one leaves no trace."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404

from loa.directory.tests import matrix
from tests.rights.expectation import CALLER, MACHINE, SIGNED_IN, About, Role, allowed
from tests.rights.walking import DEEDS, Deed, undone
from tests.rights.world import World, counted

ACTORS = {"user", "actor", "reader", "by"}
REFUSALS = (PermissionDenied, Http404, ObjectDoesNotExist)
BROKEN: dict[str, str] = {}  # modules of actions that cannot be imported


def all_actions() -> dict[str, Callable[..., Any]]:
    """Every public function of a room's actions that takes the one who acts first: "room.function"."""
    import loa

    found: dict[str, Callable[..., Any]] = {}
    for room in sorted(info.name for info in pkgutil.iter_modules(loa.__path__)):
        for module in _modules_of(room):
            for name, function in vars(module).items():
                if _is_action(name, function, module):
                    found[f"{room}.{name}"] = function
    return found


def _modules_of(room: str) -> Iterator[ModuleType]:
    for base in (f"loa.{room}.actions", f"loa.{room}.accounts.actions"):
        try:
            module = import_module(base)
        except ModuleNotFoundError as missing:
            if missing.name and not base.startswith(missing.name):
                raise
            continue
        yield module
        for info in pkgutil.walk_packages(getattr(module, "__path__", []), f"{base}."):
            try:
                yield import_module(info.name)
            except ImportError as error:  # a test says so; the others go on
                BROKEN[info.name] = str(error)


def _is_action(name: str, function: Any, module: ModuleType) -> bool:
    if name.startswith("_") or not inspect.isfunction(function) or function.__module__ != module.__name__:
        return False
    first = next(iter(inspect.signature(function).parameters), "")
    return first in ACTORS


def walk_action(name: str, world: World, *, roles: list[str] | None = None) -> list[str]:
    """What is wrong with this action, a sentence each."""
    act = matrix.actions()[name]
    if act in (CALLER,):
        return []
    if name not in DEEDS:
        return [f"{name}: the walk has no call of it; add one in tests/rights"]
    found = []
    for number, deed in enumerate(DEEDS[name](world)):
        for role in roles or list(world.roles):
            if act == SIGNED_IN and not world.roles[role].signed_in:
                continue  # the pages ask for an account; the action takes one
            found += try_deed(name, deed, world, role, act=deed.act or act, number=number)
    return found


def try_deed(name: str, deed: Deed, world: World, role: str, *, act: str, number: int = 0) -> list[str]:
    """What is wrong when this role does this."""
    who = world.roles[role]
    may = _may_do(who, deed, act, deed.about or world.about)
    user = world.user(role) if who.signed_in else world.users[role]
    label = f"{name}[{number}] {role}"
    with undone():
        before = counted()
        try:
            deed.call(world, user)
        except REFUSALS as refused:
            if may:
                return [f"{label}: refused ({type(refused).__name__}: {refused}), expected it to be done"]
            return [f"{label}: refused, but something changed"] if counted() != before else []
        except Exception as error:  # noqa: BLE001  (any error is a finding of the walk)
            why = f"{type(error).__name__}: {error}"
            if may:
                return [f"{label}: {why}"]
            return [f"{label}: not refused for want of a right, but by {why}"]
        if not may:
            return [f"{label}: done, expected it to be refused"]
        changed = counted() != before
        return [] if changed or deed.silent else [f"{label}: done, but nothing changed"]


def _may_do(who: Role, deed: Deed, act: str, about: About) -> bool:
    if act == MACHINE:
        return False
    if act == SIGNED_IN:
        return who.name == deed.own if deed.own else who.signed_in
    return allowed(who, act, about)
