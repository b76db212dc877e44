"""Where the answer of an office counts: what "Trạm Y tế" is in one commune says nothing of the next one."""

from __future__ import annotations

from loa.directory.models import Unit

_COMMITTEES = (Unit.Kind.DISTRICT_COMMITTEE, Unit.Kind.COMMUNE_COMMITTEE)


def territory_of(office: Unit) -> Unit:
    """The nearest committee of a commune or district at or above the office; else the top of its tree."""
    above = Unit.objects.filter(pk__in=office.path.strip("/").split("/"))
    nearest_first = sorted(above, key=lambda unit: len(unit.path), reverse=True)
    return next((unit for unit in nearest_first if unit.kind in _COMMITTEES), nearest_first[-1])
