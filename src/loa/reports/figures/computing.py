"""Figures counted now, for many units at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from loa.assignments.models import Assignment, Proof
from loa.reports.figures.proofs import KeptProof
from loa.reports.figures.registry import Scope, query_of
from loa.reports.figures.rows import Row
from loa.reports.figures.summing import Total, fold
from loa.reports.models import Figure

BATCH = 2000
TITLE = 160


@dataclass(frozen=True)
class Counted:
    """What a figure comes to, with its rows; `total` None where there is nothing to take a mean of."""

    total: Total | None
    rows: tuple[Row, ...] = ()
    evidence: Mapping[str, Any] = field(default_factory=dict)


def count_units(figure: Figure, scope: Scope) -> dict[int, Counted]:
    """The figure of each unit of the scope, without evidence; units with nothing to count too.

    One query of rows however many units there are.
    """
    query = query_of(figure.query)
    found: dict[int, list[Row]] = defaultdict(list)
    for unit, row in query.find(scope):
        found[unit].append(row)
    units = found if scope.units is None else scope.units
    return {unit: Counted(fold(query.how, found[unit]), tuple(found[unit])) for unit in list(units)}


def count_campaign(figure: Figure, scope: Scope) -> Counted:
    """The figure over all units of the scope, counted from the rows themselves."""
    query = query_of(figure.query)
    rows = tuple(row for _unit, row in query.find(scope))
    return Counted(fold(query.how, rows), rows)


def with_evidence(counted: Counted) -> Counted:
    """The same with the proofs behind its rows."""
    return Counted(counted.total, counted.rows, evidence_of(counted.rows))


def evidence_of(rows: Iterable[Row]) -> dict[str, Any]:
    """By assignment: whose and which work it was, and its proofs as `KeptProof`."""
    wanted = sorted({row.assignment for row in rows if row.assignment is not None})
    found: dict[str, Any] = {}
    for piece in (wanted[at : at + BATCH] for at in range(0, len(wanted), BATCH)):
        for pk, unit, duty in _works(piece):
            found[str(pk)] = {"unit": unit, "duty": duty[:TITLE], "records": []}
        for pk, *record in _proofs(piece):
            found[str(pk)]["records"].append(record)
    return found


def _works(piece: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    rows = Assignment.objects.filter(pk__in=piece).order_by("pk")
    yield from rows.values_list("pk", "unit__name", "duty__text")


def _proofs(piece: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """The proofs of each assignment and of its parts, two steps down."""
    levels = ("assignment", "assignment__parent", "assignment__parent__parent")
    wanted = set(piece)
    either = Q()
    for level in levels:
        either |= Q(**{f"{level}__in": piece})
    rows = Proof.objects.filter(either).order_by("assignment_id", "record__number")
    columns = ("record__number", "record__hash", "record__kind", "record__title", "record__blob_id")
    for *numbers, number, hashed, kind, title, file in rows.values_list(*levels, *columns):
        whole = next(pk for pk in numbers if pk in wanted)
        yield whole, *KeptProof(number, hashed, kind, title, file or "")
