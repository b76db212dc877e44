"""Whose a record is and for which work: each room answers for what it keeps, for many records at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.module_loading import autodiscover_modules

from loa.evidence.models import Capture, Look, Record
from loa.evidence.rights import DeciderRefused
from loa.evidence.saying import said


@dataclass(frozen=True)
class Belonging:
    """The unit and the work (a duty, a report) that a record proves something of, and their page."""

    unit: str
    work: str
    url: str


@dataclass(frozen=True)
class Entry:
    """A record of a list; to who may see it what it belongs to, and the number of the page that shows it."""

    record: Record
    belongs: Belonging | None = None
    page: int | None = None

    @property
    def said(self) -> str:
        """What the record is called, in the language of the reader."""
        return said(self.record)


Placer = Callable[[Any, Collection[int]], dict[int, Belonging]]
_placers: dict[str, Placer] = {}


def places(name: str) -> Callable[[Placer], Placer]:
    """The function `(user, keys of records)` says for its room what those that the user may see belong to.

    To stand in the room's `rights.py`. What it leaves out is shown as a bare link of the chain.
    """

    def register(placer: Placer) -> Placer:
        if name in _placers and _placers[name] is not placer:
            raise DeciderRefused(f"{name} says already what records belong to.")
        _placers[name] = placer
        return placer

    return register


def placers() -> list[Placer]:
    """Those of every room."""
    _look_for_them()
    return list(_placers.values())


@cache
def _look_for_them() -> None:
    """Every room's `rights` is loaded: once a process, for most rooms have none and are sought in vain."""
    autodiscover_modules("rights")


def entries_of(user: Any, records: Iterable[Record]) -> list[Entry]:
    """The records with what they belong to, as far as the user may see it; in few queries for all."""
    records = list(records)
    handed_in = _handed_in(records)
    pages = {record.pk: record.number for record in records} | dict(handed_in.values())
    known: dict[int, Belonging] = {}
    for placer in placers():
        known |= placer(user, pages.keys())
    found = []
    for record in records:
        key = handed_in[record.subject][0] if record.subject in handed_in else record.pk
        found.append(Entry(record, known[key], pages[key]) if key in known else Entry(record))
    return found


def _handed_in(records: list[Record]) -> dict[str, tuple[int, int]]:
    """Key and number of the record that a piece of a web page, then or later, was taken for; by subject."""
    found: dict[str, tuple[int, int]] = {}
    for model, way in ((Capture, "record"), (Look, "capture__record")):
        label = model._meta.label_lower
        keys = [key for name, _colon, key in _parted(records) if name == label and key.isdecimal()]
        rows = model._default_manager.filter(pk__in=keys).values_list("pk", f"{way}_id", f"{way}__number")
        found |= {f"{label}:{pk}": (link, number) for pk, link, number in rows}
    return found


def _parted(records: list[Record]) -> list[tuple[str, str, str]]:
    return [record.subject.partition(":") for record in records]
