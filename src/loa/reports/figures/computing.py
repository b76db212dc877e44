"""Figures counted now, for many units at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
    return all_with_evidence([counted])[0]


def all_with_evidence(several: Sequence[Counted]) -> list[Counted]:
    """The same with the proofs behind the rows of each, looked for once: figures share most of their rows."""
    wanted = [sorted({row.assignment for row in one.rows if row.assignment is not None}) for one in several]
    known = _Known.of(sorted(set().union(*wanted)))
    return [Counted(one.total, one.rows, known.behind(own)) for one, own in zip(several, wanted, strict=True)]


@dataclass(frozen=True)
class _Known:
    """Whose and which work each assignment is; each proof with its assignment and those above it."""

    works: Mapping[int, tuple[str, str]]
    proofs: Sequence[tuple[tuple[int | None, ...], KeptProof]]

    @classmethod
    def of(cls, wanted: Sequence[int]) -> _Known:
        works: dict[int, tuple[str, str]] = {}
        proofs: dict[int, tuple[tuple[int | None, ...], KeptProof]] = {}
        for piece in (wanted[at : at + BATCH] for at in range(0, len(wanted), BATCH)):
            works.update((pk, (unit, duty[:TITLE])) for pk, unit, duty in _works(piece))
            proofs.update(_proofs(piece))
        return cls(works, sorted(proofs.values(), key=lambda each: (each[0][0] or 0, each[1].number)))

    def behind(self, wanted: Sequence[int]) -> dict[str, Any]:
        """By assignment: whose and which work it was, and its proofs as `KeptProof`."""
        found: dict[int, dict[str, Any]] = {}
        for pk in wanted:
            unit, duty = self.works[pk]
            found[pk] = {"unit": unit, "duty": duty, "records": []}
        for numbers, proof in self.proofs:
            whole = next((pk for pk in numbers if pk in found), None)
            if whole is not None:
                found[whole]["records"].append(list(proof))
        return {str(pk): each for pk, each in found.items()}


def _works(piece: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    rows = Assignment.objects.filter(pk__in=piece).order_by("pk")
    yield from rows.values_list("pk", "unit__name", "duty__text")


def _proofs(piece: Sequence[int]) -> Iterator[tuple[int, tuple[tuple[int | None, ...], KeptProof]]]:
    """The proofs of each assignment and of its parts, two steps down, by their own numbers."""
    levels = ("assignment", "assignment__parent", "assignment__parent__parent")
    either = Q()
    for level in levels:
        either |= Q(**{f"{level}__in": piece})
    columns = tuple(f"record__{name}" for name in ("number", "hash", "kind", "title", "blob_id", "link"))
    for pk, *found in Proof.objects.filter(either).order_by("pk").values_list("pk", *levels, *columns):
        number, hashed, kind, title, file, link = found[len(levels) :]
        yield pk, (tuple(found[: len(levels)]), KeptProof(number, hashed, kind, title, file or "", link))
