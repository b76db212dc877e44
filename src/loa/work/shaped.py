"""Queries of one shape: their SQL is worked out once a process and asked with other values each time.

For pages that ask much at once: to work out the SQL of a query with queries inside takes longer than the
database takes to answer it.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import BooleanField, Expression, F, Func, IntegerField

_ROWS = "{rows}"
_PLACE = re.compile(r"\{(\w+)\}")
Values = dict[str, Any]
Value = int | str | date | Sequence[int] | Sequence[datetime]
Rows = Any  # a query that ends in `.values(…)`


class Place(Expression):
    """Where a value will stand; in a query it is written like the value itself. `alone`: a list of one."""

    def __init__(self, name: str, *, alone: bool = False) -> None:
        super().__init__()
        self.name = name
        self.alone = alone

    def as_sql(self, _compiler: Any, _connection: Any) -> tuple[str, Any]:
        """A parameter that is the place itself, until a value takes it."""
        return "%s", (self,)


class _Numbers(Expression):
    """Numbers that are known while the SQL is worked out."""

    alone = False

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__()
        self.numbers = list(numbers)

    def as_sql(self, _compiler: Any, _connection: Any) -> tuple[str, Any]:
        """One parameter."""
        return "%s", (_adapted(self.numbers),)


class Among(Func):
    """Whether a column is one of the numbers; however many there are, the SQL is the same.

    But one alone is asked for by its equal: the database then knows in which order an index gives the rest,
    and that what is joined by the column is one row.
    """

    output_field = BooleanField()
    _EQUAL = {"template": "(%(expressions)s)", "arg_joiner": " = "}

    def __init__(self, name: str, numbers: Sequence[int] | Place) -> None:
        self.numbers = numbers if isinstance(numbers, Place) else _Numbers(numbers)
        super().__init__(F(name), self.numbers)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        """In an array."""
        several = {"template": "%(expressions)s)", "arg_joiner": " = ANY("}
        return self.as_sql(
            compiler, connection, **(self._EQUAL if self.numbers.alone else several), **context
        )

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        """In a list written as JSON: there are no arrays."""
        several = {"template": "%(expressions)s))", "arg_joiner": " IN (SELECT value FROM json_each("}
        return self.as_sql(
            compiler, connection, **(self._EQUAL if self.numbers.alone else several), **context
        )


class Passed(Func):
    """How many of the moments, which stand in order, lie at or before that of a column: in which week it is.

    Found faster than the day of its week in the office's time, which is worked out for each row.
    """

    output_field = IntegerField()

    def __init__(self, moments: Sequence[datetime] | Place, name: str) -> None:
        super().__init__(moments, F(name))

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        """As the number of a bucket."""
        moments, column = self.get_source_expressions()
        turned = self.copy()
        turned.set_source_expressions([column, moments])
        return turned.as_sql(compiler, connection, function="width_bucket", **context)

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        """Counted in a list written as JSON."""
        template = "(SELECT COUNT(*) FROM json_each(%(expressions)s))"
        return self.as_sql(
            compiler, connection, template=template, arg_joiner=") WHERE value <= (", **context
        )


@dataclass(frozen=True)
class _Known:
    sql: str
    params: tuple[Any, ...]
    converters: dict[int, tuple[list[Any], Any]]  # by column, what the database's value goes through

    def values(self, found: tuple[Any, ...]) -> list[Any]:
        """The values of the row that came from the database, in the order of its columns."""
        values = list(found)
        for column, (converters, expression) in self.converters.items():
            for convert in converters:
                values[column] = convert(values[column], expression, connection)
        return values


class Shaped:
    """The rows of a query as dictionaries, asked for with the values of its places.

    The function gets a `Place` for each of its arguments and returns a query that ends in `.values(…)`. It is
    called once, and once more where a list holds one number: what it reads besides, the day for instance,
    would stay as it was then.
    """

    def __init__(self, build: Callable[..., Rows], around: str = _ROWS) -> None:
        self._build = build
        self._around = around
        self._places = tuple(inspect.signature(build).parameters)
        self._known: dict[tuple[str, frozenset[str]], _Known] = {}

    @classmethod
    def around(cls, sql: str) -> Callable[[Callable[..., Rows]], Shaped]:
        """The same, asked of the rows that the query finds: "SELECT … FROM ({rows}) AS found … LIMIT {most}".

        What comes out begins with the columns of the rows, in their order; behind the rows `{…}` is a place
        of the function by its name.
        """
        return lambda build: cls(build, sql)

    def __call__(self, **values: Value) -> list[Values]:
        """The rows where these values stand in the places."""
        alone = dict(_alone(values))
        key = connection.vendor, frozenset(alone)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._worked_out(alone)
        plain = {name: _adapted(alone.get(name, values[name])) for name in self._places}
        with connection.cursor() as cursor:
            cursor.execute(known.sql, [plain[p.name] if isinstance(p, Place) else p for p in known.params])
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, known.values(found), strict=True)) for found in cursor.fetchall()]

    def _worked_out(self, alone: Container[str]) -> _Known:
        query = self._build(**{name: Place(name, alone=name in alone) for name in self._places}).query
        compiler = query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        converters = compiler.get_converters([column[0] for column in compiler.select])
        before, behind = self._around.split(_ROWS)
        further = [Place(name) for name in _PLACE.findall(behind)]
        return _Known(before + sql + _PLACE.sub("%s", behind), (*params, *further), converters)


def _alone(values: Mapping[str, Value]) -> Iterator[tuple[str, int]]:
    for name, value in values.items():
        if isinstance(value, list) and len(value) == 1 and isinstance(value[0], int):
            yield name, value[0]


def _adapted(value: Any) -> Any:
    if isinstance(value, list):
        return value if connection.vendor == "postgresql" else json.dumps([_adapted(one) for one in value])
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
