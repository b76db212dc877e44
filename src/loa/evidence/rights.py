"""Who may read stored bytes and see records: each room answers for what it keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Q
from django.utils.module_loading import autodiscover_modules

from loa.evidence.models import Blob, Capture, Record

Decider = Callable[[Any, Blob], bool]
Shower = Callable[[Any, Record], bool]
_deciders: dict[str, Decider] = {}
_showers: dict[str, Shower] = {}


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


def shows(name: str) -> Callable[[Shower], Shower]:
    """The function `(user, record) -> bool` says for its room who may see a record; like `decides`."""

    def register(shower: Shower) -> Shower:
        if name in _showers and _showers[name] is not shower:
            raise DeciderRefused(f"{name} decides already who may see.")
        _showers[name] = shower
        return shower

    return register


def deciders() -> list[Decider]:
    """The deciders of every room."""
    autodiscover_modules("rights")
    return list(_deciders.values())


def may_see(user: Any, record: Record) -> bool:
    """Whether some room lets this person see the record; one that no room knows is nobody's to see."""
    if not (user.is_authenticated and user.is_active):
        return False
    autodiscover_modules("rights")
    return any(shows_it(user, record) for shows_it in _showers.values())


@decides("evidence")
def may_read_capture(user: Any, blob: Blob) -> bool:
    """Whether the bytes are of a web page, then or later, whose link the person may see."""
    own = Record.objects.filter(blob=blob)
    pieces = Q(warc__in=own) | Q(picture__in=own) | Q(text__in=own)
    later = Q(looks__picture__in=own) | Q(looks__text__in=own)
    captures = Capture.objects.filter(pieces | later).select_related("record").distinct()
    return any(may_see(user, capture.record) for capture in captures)
