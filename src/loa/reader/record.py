"""Records: the small values that a reading is made of, tens of thousands of them.

The type checker holds them frozen. At run time nothing does: the guard of `dataclass(frozen=True)` makes each
three times as slow to build, a twelfth of a whole reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(kind: type[T]) -> type[T]:
    """A dataclass with slots, equal and hashed by its fields; nobody changes it once it is made."""
    return dataclass(slots=True, unsafe_hash=True)(kind)
