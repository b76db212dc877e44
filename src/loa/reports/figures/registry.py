"""The queries that figures are counted by, registered by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from loa.reports.figures.period import Period
from loa.reports.figures.rows import Row
from loa.reports.figures.summing import DISTINCT, MEAN, SUM

FOLDS = frozenset({SUM, MEAN, DISTINCT})


@dataclass(frozen=True)
class Scope:
    """What is counted: of which campaign, of which units (None: all), in which period.

    `among` names a request: what a unit handed down to another one asked too is counted there only.
    `as_of` is the day whose state counts where the period is not over.
    """

    campaign: int
    units: tuple[int, ...] | None
    period: Period
    as_of: date
    among: int | None = None
    memo: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)  # what was loaded for it

    @property
    def day(self) -> date:
        """The last day whose state counts."""
        return min(self.as_of, self.period.end)


Find = Callable[[Scope], Iterable[tuple[int, Row]]]


@dataclass(frozen=True)
class Query:
    """A figure of the software: `find` gives the rows of each unit, `how` they become its number.

    `version` goes up with every change of what is counted. `over_units`, `over_periods`: how values sum.
    """

    key: str
    name: Any
    measure: Any
    find: Find
    how: str = SUM
    over_units: str = SUM
    over_periods: str = SUM
    version: int = 1
    low: Decimal | None = Decimal(0)
    high: Decimal | None = None
    decimals: int = 0
    position: int = 20


class Misregistered(Exception):
    """A query that cannot be what it says: no way of summing that there is, or a second one of its name."""


_queries: dict[str, Query] = {}


def register(query: Query) -> Query:
    """The query counts figures from now on."""
    known = _queries.get(query.key)
    if known is not None and known.find is not query.find:
        raise Misregistered(f"There is a figure {query.key} already.")
    if query.how not in FOLDS or query.version < 1:
        raise Misregistered(f"The figure {query.key} does not say how its rows become a number.")
    _queries[query.key] = query
    return query


def query_of(name: str) -> Query:
    """The query of that name; raises Misregistered where there is none any more."""
    if name not in _queries:
        raise Misregistered(f"No query is called {name!r}.")
    return _queries[name]


def find_query(name: str) -> Query | None:
    """The query of that name, or None where no code counts by it any more."""
    return _queries.get(name)


def queries() -> tuple[Query, ...]:
    """All queries, in their order."""
    return tuple(sorted(_queries.values(), key=lambda query: (query.position, query.key)))
