"""Who might be commended, from results: units by their figures, pieces that were confirmed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from loa.assignments.models import Assignment, Proof
from loa.campaigns.models import Campaign
from loa.directory.models import Unit
from loa.directory.queries import place_of
from loa.reports.figures.loading import MADE
from loa.reports.models import Nomination, Ranking
from loa.reports.synthesis.best import called

SHOWN = 10
LATEST = 500  # so many confirmed assignments tell who has most


@dataclass(frozen=True)
class Suggested:
    """A unit with the points that its figures give, of those that figures can give."""

    unit: Unit
    points: Decimal
    most: Decimal


@dataclass(frozen=True)
class Piece:
    """A confirmed piece of work: what it is, not how a telephone called its file; whose, and its record."""

    title: str
    unit: Unit
    record: int
    number: int


def best_units(ranking: Ranking) -> list[Suggested]:
    """The units with most points by figures, as last counted, that nobody has proposed yet."""
    free = Unit.objects.filter(pk__in=[pk for pk, _points in ranking.best])
    units = free.exclude(pk__in=_proposed(ranking.campaign)).in_bulk()
    best = [(units[pk], Decimal(points)) for pk, points in ranking.best if pk in units]
    return [Suggested(unit, points, ranking.most) for unit, points in best[:SHOWN]]


def _proposed(campaign: Campaign) -> QuerySet[Any, Any]:
    standing = (Nomination.State.PROPOSED, Nomination.State.GRANTED)
    return campaign.nominations.filter(state__in=standing, person_name="").order_by().values("unit")


def best_pieces(campaign: Campaign) -> list[Piece]:
    """Pieces of the work confirmed last, the latest of each unit, those of units with most pieces first."""
    confirmed = Assignment.objects.filter(campaign=campaign, state=Assignment.State.CONFIRMED)
    last = confirmed.order_by("-changed_at", "-pk").values("pk")[:LATEST]
    there = Proof.objects.filter(assignment__in=last, record__blob__erased_at=None)
    proofs = there.order_by(MADE.desc(), "-pk")
    by_unit: dict[int, list[int]] = defaultdict(list)
    for unit, pk in proofs.values_list("assignment__unit", "pk"):
        by_unit[unit].append(pk)
    places = {unit.pk: place_of(unit) for unit in Unit.objects.filter(pk__in=by_unit)}
    ranked = sorted(by_unit, key=lambda unit: (-len(by_unit[unit]), places[unit]))[:SHOWN]
    found = Proof.objects.select_related("record", "assignment__unit", "assignment__duty")
    latest = found.in_bulk([by_unit[unit][0] for unit in ranked])
    names = called([*latest.values()])
    shown = (latest[by_unit[unit][0]] for unit in ranked)
    return [Piece(names[one.pk], one.assignment.unit, one.record_id, one.record.number) for one in shown]
