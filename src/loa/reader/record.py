"""Records: the small values that a reading is made of, tens of thousands of them."""

from __future__ import annotations

from typing import Any

from msgspec import Struct


class Record(Struct, frozen=True, omit_defaults=True, gc=False):
    """A value that nobody changes, equal and hashed by its fields, and written to JSON by its own library.

    A frozen dataclass takes eight times as long to build. In JSON a field is left out where it has the very
    default that stands in its class, such as None; one with a factory of its own always stands there. Records
    hold no cycles, so the collector of garbage need not look at them.
    """


def nothing() -> tuple[Any, ...]:
    """An empty tuple. As the factory of a default it lets the field stand in JSON, which `tuple` does not."""
    return ()
