"""A sheet as CSV and as Parquet; XLSX is beside it in `exports`."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import islice
from tempfile import TemporaryFile
from typing import IO, Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
from django.utils import timezone

from loa.reports.exports import Cell, Sheet, neutral

MARK = "\ufeff"  # by which spreadsheets know that a CSV is UTF-8
BATCH = 5000
_TYPES = {
    "text": pa.string(),
    "whole": pa.int64(),
    "number": pa.decimal128(20, 4),
    "day": pa.date32(),
    "moment": pa.timestamp("us", tz="UTC"),
}


class _Line:
    """What the writer of CSV writes to: it keeps the last line."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        """The line is kept."""
        self.text = text
        return len(text)


def csv_lines(sheet: Sheet) -> Iterator[str]:
    """The sheet line by line; no cell of text is taken for a formula."""
    line = _Line()
    writer = csv.writer(line)
    writer.writerow([neutral(title) for title in sheet.head])
    yield MARK + line.text
    for row in sheet.rows:
        writer.writerow([_written(value) for value in row])
        yield line.text


def _written(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return neutral(value)
    if isinstance(value, datetime):
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        return local.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, Decimal):
        whole = f"{value:f}"
        return whole.rstrip("0").rstrip(".") if "." in whole else whole
    return str(value)


def parquet_file(sheet: Sheet) -> IO[bytes]:
    """The sheet as an open Parquet file, each column of its own type, written in pieces."""
    schema = pa.schema([pa.field(key, _TYPES[kind]) for key, kind in sheet.columns])
    found: IO[bytes] = TemporaryFile()  # noqa: SIM115  (the answer closes it)
    rows = iter(sheet.rows)
    with pq.ParquetWriter(found, schema) as writer:
        while piece := list(islice(rows, BATCH)):
            writer.write_table(_table(piece, schema))
    found.seek(0)
    return found


def _table(rows: Sequence[Sequence[Cell]], schema: Any) -> Any:
    columns = zip(*rows, strict=True)
    arrays = [pa.array(column, type=kept.type) for column, kept in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)
