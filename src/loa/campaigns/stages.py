"""The stages in which a start writes its rows, each in pieces; other rooms register theirs.

`prepare` works out, outside any transaction, what a stage has to write; `write` writes its next piece inside
the transaction that it is called in. `campaign.written` says how much of the stage stands and changes in
that same transaction: a start that was killed goes on exactly there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from loa.campaigns.models import Campaign, Duty
from loa.campaigns.receivers import without

# Rows in one piece: some 0.1 to 0.2 s of writing, so that no other writer waits long behind it, even where
# the machine has ten other things to do.
PIECE = 1000


class Work(Protocol):
    """What one stage writes: how much in all, and its next piece."""

    def __len__(self) -> int: ...

    def write(self, first: int, /) -> int:
        """The piece that begins at number `first` stands; returns how much of the whole it was."""
        ...


@dataclass(frozen=True)
class Stage:
    """A part of the start. What it prepares for one campaign is the same each time it is asked."""

    name: str
    prepare: Callable[[Campaign], Work]


_STAGES: list[Stage] = []


def register_stage(stage: Stage) -> None:
    """The start runs this stage, after those registered before it; a second one of a name is refused."""
    if any(known.name == stage.name for known in _STAGES):
        raise ValueError(f"There is a stage called {stage.name!r} already.")
    _STAGES.append(stage)


def registered_stages() -> tuple[Stage, ...]:
    """All stages, in their order."""
    return tuple(_STAGES)


Pair = tuple[Duty, int]
Names = Callable[[Duty], list[str]]


def _nobody(_duty: Duty) -> list[str]:
    return []


class Spread:
    """The pairs of a duty and a unit that the names of a campaign's duties stand for, in a fixed order.

    Units of the names in `but` are left out; those in `spare` too, unless no other is left.
    """

    def __init__(
        self, campaign: Campaign, names: Names, *, but: Names = _nobody, spare: Names = _nobody
    ) -> None:
        units: dict[str, list[int]] = dict(campaign.parties.values_list("name", "units"))
        self._rows = []
        for duty in campaign.duties.order_by("kind", "number"):
            found = _units_of(units, names(duty), but(duty))
            self._rows.append((duty, without(found, _units_of(units, spare(duty), []))))

    def __len__(self) -> int:
        return sum(len(units) for _duty, units in self._rows)

    def piece(self, first: int) -> list[Pair]:
        """At most `PIECE` pairs, from the pair number `first` on."""
        return list(islice(self._from(first), PIECE))

    def _from(self, first: int) -> Iterator[Pair]:
        for duty, units in self._rows:
            yield from ((duty, unit) for unit in units[first:])
            first = max(0, first - len(units))


def _units_of(units: dict[str, list[int]], names: list[str], but: list[str]) -> list[int]:
    """The units of the names, each once, without those of the names in `but`."""
    left_out = {unit for name in but for unit in units.get(name, [])}
    found = dict.fromkeys(unit for name in names for unit in units.get(name, []))
    return [unit for unit in found if unit not in left_out]
