"""The rows that stand beside a record, bound to the chain: lines of a log, and who states what.

Their hash is one of the values of the record they came with. Rows from before that are bound by records of
their own, which were added once, in one unbroken run. What was found at a link comes later than its record:
each such row is bound by a record of its own (see `found`).
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, Model, OuterRef, Q

from loa.evidence.binding import BOUND, hash_of_lines, line_of
from loa.evidence.models import Broadcast, Record, Statement

OF_OTHERS = (Record.Kind.BINDING, Record.Kind.GIVEN_UP)  # bind rows that stand beside another record
PIECE = 2000


def canonical_row(row: Model) -> bytes:
    """The row's values as one line of JSON, keys in order, UTF-8, with the name of its table."""
    table = str(row._meta.model_name)
    return line_of(table, {name: getattr(row, name) for name in BOUND[table]}).encode()


def hash_of_rows(rows: Iterable[Model]) -> str:
    """The SHA-256 of the rows' canonical lines in the order of their bytes; "" where there are no rows."""
    return hash_of_lines(canonical_row(row).decode() for row in rows)


def unbound_number() -> int | None:
    """The number of the first record whose rows are not those it was kept with; None where all are."""
    beside = Exists(Broadcast.objects.filter(record=OuterRef("pk"))) | Exists(
        Statement.objects.filter(record=OuterRef("pk"))
    )
    bound = _bound_later()
    records = Record.objects.filter(~Q(rows="") | beside | Q(pk__in=bound)).exclude(kind__in=OF_OTHERS)
    found = records.order_by("number").select_related("statement").prefetch_related("broadcasts")
    for record in found.iterator(chunk_size=PIECE):
        if hash_of_rows(rows_beside(record)) != (record.rows or bound.get(record.pk, "")):
            return record.number
    return None


def rows_beside(record: Record) -> list[Model]:
    """The lines of the log and the statement that stand beside the record."""
    statement = getattr(record, "statement", None)
    return [*record.broadcasts.all(), *([statement] if statement else [])]


def _bound_later() -> dict[int, str]:
    """The hashes of rows from before, by the key of their record: only those of the first unbroken run."""
    found: dict[int, str] = {}
    expected = 0
    own = {"kind": Record.Kind.BINDING, "subject__startswith": f"{Record._meta.label_lower}:"}
    bindings = Record.objects.filter(**own).order_by("number")
    for number, subject, rows in bindings.values_list("number", "subject", "rows"):
        if expected and number != expected:
            break
        key = subject.partition(":")[2]
        if key.isdecimal():
            found.setdefault(int(key), rows)
        expected = number + 1
    return found
