"""The cells of a workbook's first sheet as plain text; run in a child process, for the workbook is foreign.

`python -m loa.evidence.sheet` takes the bytes on standard input and gives rows as JSON.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from datetime import date, datetime, time
from typing import Any

from openpyxl import load_workbook

MOST_ROWS, MOST_COLUMNS = 5001, 12
MOST_INFLATED = 100 * 1024 * 1024


class SheetRefused(Exception):
    """The bytes are no workbook that can be read within the limits."""


def rows_of(data: bytes) -> list[list[str]]:
    """The rows that hold something, each cell as text: days in ISO form, formulas as last shown."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_INFLATED:
                raise SheetRefused("too large unpacked")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        cells = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
        rows = [[_text(value) for value in row] for row in cells]
    except SheetRefused:
        raise
    except Exception as error:  # a foreign file breaks a library in any way there is
        raise SheetRefused(str(error)) from error
    return [row for row in rows if any(row)]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()[:400]


def main() -> int:
    """The child's door: exit status 3 where the workbook is refused."""
    try:
        rows = rows_of(sys.stdin.buffer.read())
    except SheetRefused as reason:
        sys.stderr.write(f"{reason}\n"[:300])
        return 3
    sys.stdout.write(json.dumps(rows, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
