"""Figures counted now, for many units at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from loa.assignments.models import Assignment
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
    """Whose and which work each assignment is; each proof with what it was handed in below."""

    works: Mapping[int, tuple[str, str]]
    proofs: Sequence[tuple[Sequence[int], KeptProof]]  # the nearest first

    @classmethod
    def of(cls, wanted: Sequence[int]) -> _Known:
        works: dict[int, tuple[str, str]] = {}
        parts: dict[int, int] = {}
        kept: dict[int, KeptProof] = {}
        wholes: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for piece in (wanted[at : at + BATCH] for at in range(0, len(wanted), BATCH)):
            works.update((pk, (unit, duty[:TITLE])) for pk, unit, duty in _works(piece))
            for pk, part, whole, steps, proof in _proofs(piece):
                parts[pk], kept[pk] = part, proof
                wholes[pk].append((steps, whole))
        ordered = sorted(kept, key=lambda pk: (parts[pk], kept[pk].number))
        return cls(works, [([whole for _steps, whole in sorted(wholes[pk])], kept[pk]) for pk in ordered])

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


# In the language of the database: Django has no words for a way down of any length.
_BELOW = """
WITH RECURSIVE below (part, whole, steps) AS (
  SELECT id, id, 0 FROM assignments_assignment WHERE id IN (%s)
  UNION ALL
  SELECT lower.id, below.whole, below.steps + 1
  FROM assignments_assignment lower JOIN below ON lower.parent_id = below.part
)
SELECT proof.id, below.part, below.whole, below.steps,
  record.number, record.hash, record.kind, record.title, record.blob_id, record.link
FROM below
JOIN assignments_proof proof ON proof.assignment_id = below.part
JOIN evidence_record record ON record.id = proof.record_id
"""


def _proofs(piece: Sequence[int]) -> Iterator[tuple[int, int, int, int, KeptProof]]:
    """Each proof of the assignments and of what was handed down of them, however far.

    With what it was handed in for, with one of the assignments, and with how many steps lie between.
    """
    if not piece:
        return
    with connection.cursor() as cursor:
        cursor.execute(_BELOW.replace("%s", ", ".join(["%s"] * len(piece))), list(piece))
        rows = cursor.fetchall()
    for pk, part, whole, steps, number, hashed, kind, title, file, link in rows:
        yield pk, part, whole, steps, KeptProof(number, hashed, kind, title, file or "", link)
