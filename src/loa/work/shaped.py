"""Queries of one shape: their SQL is worked out once a process and asked with other values each time.

For pages that ask much at once: to work out the SQL of a query with queries inside takes longer than the
database takes to answer it.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import BooleanField, Expression, F, Func

Values = dict[str, Any]
Rows = Any  # a query that ends in `.values(…)`


class Place(Expression):
    """Where a value will stand; in a query it is written like the value itself."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, _compiler: Any, _connection: Any) -> tuple[str, Any]:
        """A parameter that is the place itself, until a value takes it."""
        return "%s", (self,)


class _Numbers(Expression):
    """Numbers that are known while the SQL is worked out."""

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__()
        self.numbers = list(numbers)

    def as_sql(self, _compiler: Any, _connection: Any) -> tuple[str, Any]:
        """One parameter."""
        return "%s", (_adapted(self.numbers),)


class Among(Func):
    """Whether a column is one of the numbers; however many there are, the SQL is the same."""

    output_field = BooleanField()

    def __init__(self, name: str, numbers: Sequence[int] | Place) -> None:
        super().__init__(F(name), numbers if isinstance(numbers, Place) else _Numbers(numbers))

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        """In an array."""
        return self.as_sql(compiler, connection, template="%(expressions)s)", arg_joiner=" = ANY(", **context)

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        """In a list written as JSON: there are no arrays."""
        joiner = " IN (SELECT value FROM json_each("
        return self.as_sql(compiler, connection, template="%(expressions)s))", arg_joiner=joiner, **context)


@dataclass(frozen=True)
class _Known:
    sql: str
    params: tuple[Any, ...]
    names: tuple[str, ...]
    converters: dict[int, tuple[list[Any], Any]]  # by column, what the database's value goes through

    def row(self, found: tuple[Any, ...]) -> Values:
        """The row that came from the database, by name."""
        values = list(found)
        for column, (converters, expression) in self.converters.items():
            for convert in converters:
                values[column] = convert(values[column], expression, connection)
        return dict(zip(self.names, values, strict=True))


class Shaped:
    """The rows of a query as dictionaries, asked for with the values of its places.

    The function gets a `Place` for each of its arguments and returns a query that ends in `.values(…)`. It is
    called once: what it reads besides, the day for instance, would stay as it was then.
    """

    def __init__(self, build: Callable[..., Rows]) -> None:
        self._build = build
        self._places = tuple(inspect.signature(build).parameters)
        self._known: dict[str, _Known] = {}

    def __call__(self, **values: int | str | date | Sequence[int]) -> list[Values]:
        """The rows where these values stand in the places."""
        known = self._known.get(connection.vendor)
        if known is None:
            known = self._known[connection.vendor] = self._worked_out()
        plain = {name: _adapted(values[name]) for name in self._places}
        with connection.cursor() as cursor:
            cursor.execute(known.sql, [plain[p.name] if isinstance(p, Place) else p for p in known.params])
            return [known.row(found) for found in cursor.fetchall()]

    def _worked_out(self) -> _Known:
        query = self._build(**{name: Place(name) for name in self._places}).query
        compiler = query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        converters = compiler.get_converters([column[0] for column in compiler.select])
        return _Known(sql, tuple(params), tuple(query.selected or ()), converters)


def _adapted(value: Any) -> Any:
    if isinstance(value, list):
        return value if connection.vendor == "postgresql" else json.dumps(value)
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
