"""Kept values held against their sources by the clock, and flagged where these have changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.db.models import QuerySet
from django.utils import timezone

from loa.documents.models import Draft
from loa.reports.figures.checking import Finding, check_values
from loa.reports.models import FigureCheck, FigureValue, SynthesisFigure

MADE = {"source": FigureValue.Source.PARTS}
PIECE = 200  # values looked at in one go
WIDE_PIECE = 10  # of a whole campaign: each comes with the rows and the evidence of all units


def check_pieces() -> Iterator[list[FigureValue]]:
    """The values that stand in reports or are made of such, in pieces of one figure and period each.

    Then those that were counted over all units and stand in synthesised reports that were not given up.
    """
    lines, parts = (FigureValue.objects.filter(**which) for which in ({"lines__isnull": False}, MADE))
    yield from _pieces((lines | parts).distinct().order_by("request", "figure", "start", "pk"), PIECE)
    standing = SynthesisFigure.objects.exclude(synthesis__draft__state=Draft.State.DROPPED).values("value")
    over_all = FigureValue.objects.filter(pk__in=standing, lines__isnull=True).exclude(**MADE)
    yield from _pieces(over_all.order_by("campaign", "start", "end", "as_of", "pk"), WIDE_PIECE)


def _pieces(values: QuerySet[FigureValue], most: int) -> Iterator[list[FigureValue]]:
    pks = list(values.values_list("pk", flat=True))
    for at in range(0, len(pks), most):
        yield list(FigureValue.objects.filter(pk__in=pks[at : at + most]).select_related("figure"))


def note_checks(values: Sequence[FigureValue]) -> int:
    """What the sources of the values give now is noted beside each; returns how many differ."""
    now = timezone.now()
    findings = check_values(values)
    rows = [
        FigureCheck(
            value=value,
            checked_at=now,
            differs=findings[value.pk].differs,
            number=_number(findings[value.pk]),
            differences=findings[value.pk].plain(),
        )
        for value in values
    ]
    fields = ["checked_at", "differs", "number", "differences"]
    FigureCheck.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["value"], update_fields=fields
    )
    return sum(row.differs for row in rows)


def _number(finding: Finding) -> Decimal:
    return Decimal(0) if finding.number is None else finding.number
