"""The rows that stand beside a record, bound to the chain: lines of a log, and who states what.

Their hash is one of the values of the record they came with. Rows from before that are bound by records of
their own, which were added once, in one unbroken run. What was found at a link comes later than its record:
each such row is bound by a record of its own (see `found`). Where the bytes were erased by law the rows are
gone as well: then, and only then, a record holds without them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import Exists, Model, OuterRef, Q

from loa.evidence.binding import BOUND, hash_of_lines, line_of
from loa.evidence.models import Broadcast, Place, Record, Statement

BESIDE = (Broadcast, Statement, Place)  # what goes with the bytes of a record
# Bind rows that stand beside another record.
OF_OTHERS = (Record.Kind.BINDING, Record.Kind.GIVEN_UP, Record.Kind.PLACE)
PIECE = 2000


def canonical_row(row: Model) -> bytes:
    """The row's values as one line of JSON, keys in order, UTF-8, with the name of its table."""
    table = str(row._meta.model_name)
    return line_of(table, {name: getattr(row, name) for name in BOUND[table]}).encode()


def hash_of_rows(rows: Iterable[Model]) -> str:
    """The SHA-256 of the rows' canonical lines in the order of their bytes; "" where there are no rows."""
    return hash_of_lines(canonical_row(row).decode() for row in rows)


def unbound_number(erased: Collection[str]) -> int | None:
    """The number of the first record whose rows are not those it was kept with; None where all are.

    `erased`: the SHA-256 of bytes erased by law, with which the rows beside their records went.
    """
    bound = _bound_later()
    beside = _has(Broadcast) | _has(Statement)
    records = Record.objects.filter(~Q(rows="") | beside | Q(pk__in=bound)).exclude(kind__in=OF_OTHERS)
    found = records.order_by("number").select_related("statement").prefetch_related("broadcasts")
    for record in found.iterator(chunk_size=PIECE):
        there = hash_of_rows(rows_beside(record))
        gone = there == "" and record.blob_id in erased
        if not gone and there != (record.rows or bound.get(record.pk, "")):
            return record.number
    return None


def standing_numbers() -> list[int]:
    """The numbers of the records whose bytes were erased and beside which rows still stand."""
    erased = Record.objects.filter(blob__erased_at__isnull=False)
    standing = erased.filter(_has(Broadcast) | _has(Statement) | _has(Place))
    return list(standing.order_by("number").values_list("number", flat=True))


def _has(model: type[Model]) -> Exists:
    return Exists(model._default_manager.filter(record=OuterRef("pk")))


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
