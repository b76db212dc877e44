"""What is walked: the addresses and actions of the site, and what the cases of the rooms say of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver

from loa.directory.tests import matrix
from tests.rights.expectation import About, Role
from tests.rights.world import World

DOORS: dict[str, Callable[[World], list[Case]]] = {}
DEEDS: dict[str, Callable[[World], list[Deed]]] = {}


@dataclass(frozen=True)
class Case:
    """One thing behind one door: the address of it, what is sent, and what then must be seen.

    `act`: where one address serves several acts. `about`: where the thing is not the owner's, laid on the
    commune. `shows`: words that the page has for those who may see it. `data`: what is sent; without it
    nothing is expected to change. `prepare` makes the ground ready for a role that may. `parts`: words that
    the page has for those who may do the act beside them, and for nobody else who gets the page.
    """

    kwargs: Mapping[str, Any] = field(default_factory=dict)
    query: str = ""
    act: str = ""
    about: About | None = None
    shows: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    data: Any = None
    json: bool = False  # sent as JSON
    named: bool = True  # the address names a thing: who may not see it finds nothing
    get: bool = True
    silent: bool = False  # sending changes no row
    prepare: Callable[[World, str], None] | None = None
    look: Callable[[Role, Any], str] | None = (
        None  # what else is wrong with the page, for each role that gets it
    )


@dataclass(frozen=True)
class Deed:
    """One call of one action."""

    call: Callable[[World, Any], Any]
    act: str = ""
    about: About | None = None
    silent: bool = False  # it changes nothing, and so leaves no trace
    own: str = ""  # the one role whose own thing it is, where the act is "signed in"


def door(name: str) -> Callable[[Any], Any]:
    """The decorated function gives the cases of this address."""

    def register(make: Any) -> Any:
        assert name not in DOORS, name
        DOORS[name] = make
        return make

    return register


def addresses() -> dict[str, str]:
    """Every address of the site by its name → its pattern; without a name it stands as its pattern."""
    return dict(_addresses(get_resolver().url_patterns))


def _addresses(patterns: Any, spaces: tuple[str, ...] = (), before: str = "") -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        whole = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from _addresses(pattern.url_patterns, inner, whole)
        else:
            assert isinstance(pattern, URLPattern)
            yield ":".join([*spaces, pattern.name]) if pattern.name else f"/{whole}", whole


def cases_of(name: str, world: World) -> list[Case]:
    """The registered cases; without any, the address itself where it needs no thing."""
    if name in DOORS:
        return DOORS[name](world)
    return [Case(named=False)]


def acts_of(name: str, case: Case) -> tuple[str, str]:
    """The act that looking asks for and the one that sending asks for ("x, to send y")."""
    looks, _comma, sends = (case.act or matrix.doors()[name]).partition(", to send ")
    return looks, sends or looks


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written inside is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
