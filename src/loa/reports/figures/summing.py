"""How numbers become one: of rows, over units, over periods."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from loa.reports.figures.rows import ONE, Row, rounded

SUM, LAST, MAX, MEAN, DISTINCT = "sum", "last", "max", "mean", "distinct"


@dataclass(frozen=True)
class Total:
    """What rows come to: the number, and what it weighs in a mean of such numbers."""

    number: Decimal
    weight: Decimal = ONE


def fold(how: str, rows: Sequence[Row]) -> Total | None:
    """The rows as one number; None where there is none: nothing has no largest, last or mean."""
    return _FOLDS[how](rows)


def _sum(rows: Sequence[Row]) -> Total:
    return Total(rounded(sum((row.number for row in rows), Decimal(0))))


def _last(rows: Sequence[Row]) -> Total | None:
    if not rows:
        return None
    last = max(rows, key=lambda row: (row.day, row.of))
    return Total(last.number, last.weight)


def _max(rows: Sequence[Row]) -> Total | None:
    return Total(max(row.number for row in rows)) if rows else None


def _mean(rows: Sequence[Row]) -> Total | None:
    weight = sum((row.weight for row in rows), Decimal(0))
    if not weight:
        return None
    return Total(rounded(sum((row.number * row.weight for row in rows), Decimal(0)) / weight), weight)


def _distinct(rows: Sequence[Row]) -> Total:
    return Total(Decimal(len({key for row in rows for key in row.keys})))


_FOLDS: dict[str, Callable[[Sequence[Row]], Total | None]] = {
    SUM: _sum,
    LAST: _last,
    MAX: _max,
    MEAN: _mean,
    DISTINCT: _distinct,
}
