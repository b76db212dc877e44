"""Kept values held against their sources by the clock, and flagged where these have changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils import timezone

from loa.reports.figures.checking import Finding, check_values
from loa.reports.models import FigureCheck, FigureValue

PIECE = 200  # values looked at in one go


def check_pieces() -> Iterator[list[FigureValue]]:
    """The values that stand in reports or are made of such, in pieces of one figure and period each."""
    standing = FigureValue.objects.filter(lines__isnull=False) | FigureValue.objects.filter(source="parts")
    ordered = standing.distinct().order_by("request", "figure", "start", "pk").values_list("pk", flat=True)
    pks = list(ordered)
    for at in range(0, len(pks), PIECE):
        piece = FigureValue.objects.filter(pk__in=pks[at : at + PIECE]).select_related("figure")
        yield list(piece)


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
