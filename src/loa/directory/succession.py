"""Units through time: who stood on a day, and who took over from those who did not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from loa.directory.models import Unit


def stood_on(unit: Unit, day: date) -> bool:
    """Whether the unit existed on `day`; an open end reaches for ever."""
    return (not unit.valid_from or unit.valid_from <= day) and (not unit.valid_to or unit.valid_to >= day)


def heirs_on(unit: Unit, day: date) -> list[Unit]:
    """The unit itself where it stood on `day`, else those of its successors, however far, that did."""
    found: dict[int, Unit] = {}
    seen: set[int] = set()
    waiting = [unit]
    while waiting:
        at = waiting.pop(0)
        if at.pk in seen:
            continue
        seen.add(at.pk)
        if stood_on(at, day):
            found.setdefault(at.pk, at)
        elif at.valid_to and at.valid_to < day:
            waiting.extend(sorted(at.successors.all(), key=lambda heir: heir.path))
    return list(found.values())


def units_of_day(units: Iterable[Unit], day: date) -> list[Unit]:
    """`units` with each that had ended by `day` replaced by its heirs of that day, each once."""
    return list({heir.pk: heir for unit in units for heir in heirs_on(unit, day)}.values())
