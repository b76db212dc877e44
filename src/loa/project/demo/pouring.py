"""Many rows into an empty table at once: each has its number already, so that rows can name each other.

PostgreSQL takes them by COPY, SQLite by one statement a piece. Columns that the rows leave out have the
value that the model itself would give them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.core.management.color import no_style
from django.db import connection
from django.db.models import DateField, DecimalField, Field, JSONField, Model
from django.utils import timezone

PIECE = 5000
Row = Sequence[Any]
_Make = Callable[[Any], Any]


class Numbers:
    """The numbers of each table, counted up from one."""

    def __init__(self) -> None:
        self._last: dict[type[Model], int] = {}

    def next(self, model: type[Model]) -> int:
        """The next number of the table."""
        self._last[model] = number = self._last.get(model, 0) + 1
        return number

    def count(self, model: type[Model]) -> int:
        """How many were given out."""
        return self._last.get(model, 0)

    def begin(self, model: type[Model]) -> None:
        """Counting goes on behind the rows that the table has."""
        last = model._default_manager.order_by("-pk").values_list("pk", flat=True).first()
        self._last[model] = int(last or 0)

    @property
    def models(self) -> list[type[Model]]:
        """The tables that were counted."""
        return list(self._last)


def pour(model: type[Model], columns: str, rows: Iterable[Row]) -> int:
    """The rows stand in the table; `columns` names the fields of each row, parted by spaces."""
    given = [model._meta.get_field(name) for name in columns.split()]
    left = [field for field in model._meta.concrete_fields if field not in given]
    fields = [field for field in (*given, *left) if isinstance(field, Field)]
    fixed = [_usual(field) for field in left]
    makes = [_making(field) for field in fields]
    prepared = (
        [make(value) if make else value for make, value in zip(makes, (*row, *fixed), strict=True)]
        for row in rows
    )
    table = connection.ops.quote_name(model._meta.db_table)
    names = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
    return sum(_write(table, names, piece) for piece in _pieces(prepared))


def _pieces(rows: Iterator[list[Any]]) -> Iterator[list[list[Any]]]:
    while piece := list(islice(rows, PIECE)):
        yield piece


def _write(table: str, names: str, piece: list[list[Any]]) -> int:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in piece:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(piece[0]))
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", piece)  # noqa: S608
    return len(piece)


def _usual(field: Any) -> Any:
    if getattr(field, "auto_now_add", False) or getattr(field, "auto_now", False):
        return timezone.now()
    return field.get_default()


def _making(field: Field[Any, Any]) -> _Make | None:
    """How a value of the field becomes one of the database; None where it is the same."""
    same_on_postgresql = isinstance(field, DateField | DecimalField)
    if isinstance(field, JSONField) or (connection.vendor != "postgresql" and same_on_postgresql):
        return lambda value: None if value is None else field.get_db_prep_save(value, connection)
    return None


def settle(models: Iterable[type[Model]]) -> None:
    """The tables give out numbers behind their rows from now on, and the planner knows how many there are."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(models)):
            cursor.execute(statement)
        if connection.in_atomic_block or connection.vendor != "postgresql":
            cursor.execute("ANALYZE")
        else:
            cursor.execute("VACUUM ANALYZE")
