"""The units by which the duties of a campaign can be looked through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loa.campaigns.board import Row
from loa.directory.models import Unit
from loa.reader.rules.folding import fold


@dataclass(frozen=True)
class Choice:
    """Units by id and name, and the id of the chosen one."""

    units: tuple[tuple[int, str], ...]
    chosen: int | None


def units_of(rows: Sequence[Row], *, chosen: str = "") -> Choice:
    """The units that the plan names one by one, in its words, and the chosen one.

    Those of its groups are too many for a list: they are found by typing.
    """
    found: dict[int, str] = {}
    leading = [named for row in rows for named in row.lead]
    for named in [*leading, *(named for row in rows for named in row.cooperating)]:
        if len(named.ids) == 1:
            found.setdefault(named.ids[0], named.name)
    wanted = int(chosen) if chosen.isdecimal() else None
    if wanted is not None and wanted not in found:
        found.update(Unit.objects.filter(pk=wanted).values_list("pk", "name"))
    units = sorted(found.items(), key=lambda item: fold(item[1]))
    return Choice(tuple(units), wanted if wanted in found else None)
