"""How much is done of each thing that a duty counts: numbers by the key of the thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from loa.campaigns.things import FIRST

Numbers = dict[str, int]


def numbers(first: int | None, further: Mapping[str, int] | None) -> Numbers:
    """The first and the further ones as one; what is None was not said."""
    return ({} if first is None else {FIRST: first}) | dict(further or {})


def further(found: Mapping[str, int]) -> Numbers | None:
    """What is kept beside the first; None where there is nothing."""
    return {thing: n for thing, n in found.items() if thing != FIRST} or None


def combined(one: Mapping[str, int], other: Mapping[str, int], how: Callable[[int, int], Any]) -> Numbers:
    """Both, thing by thing; of one that only one of them has the other says 0."""
    return {thing: how(one.get(thing, 0), other.get(thing, 0)) for thing in {**one, **other}}
