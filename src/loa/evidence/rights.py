"""Who may read stored bytes: each room answers for the bytes it keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.module_loading import autodiscover_modules

from loa.evidence.models import Blob

Decider = Callable[[Any, Blob], bool]
_deciders: dict[str, Decider] = {}


class DeciderRefused(Exception):
    """Two rooms, or two functions of one, claim the same name."""


def decides(name: str) -> Callable[[Decider], Decider]:
    """The function `(user, blob) -> bool` says for its room who may read; to stand in the room's `rights.py`.

    One yes is enough: the same bytes may be kept for several things.
    """

    def register(decider: Decider) -> Decider:
        if name in _deciders and _deciders[name] is not decider:
            raise DeciderRefused(f"{name} decides already who may read.")
        _deciders[name] = decider
        return decider

    return register


def deciders() -> list[Decider]:
    """The deciders of every room."""
    autodiscover_modules("rights")
    return list(_deciders.values())
