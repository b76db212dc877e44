"""The duties of a reading as CSV, for spreadsheets: one row a duty."""

from __future__ import annotations

import csv
import io

from loa.reader.errors import Language
from loa.reader.exports.labels import label
from loa.reader.reading import Reading, Value

COLUMNS = ("document", "code", "section", "text", "lead", "with", "due", "end", "page")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
MARK = "\ufeff"  # tells spreadsheets that the file is UTF-8


def duties_csv(reading: Reading, *, name: str = "", language: Language = "vi", header: bool = True) -> str:
    """The duties as CSV lines; what a spreadsheet would take for a formula gets an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if header:
        writer.writerow([label(column, language) for column in COLUMNS])
    code = reading.facts.header.code
    for duty in reading.facts.duties:
        row = (
            name,
            code.value if code else "",
            duty.section.value if duty.section else "",
            duty.text.value,
            "; ".join(unit.value for unit in duty.lead),
            "; ".join(unit.value for unit in duty.cooperating),
            "; ".join(due.text.value for due in duty.due),
            "; ".join(due.end.value for due in duty.due if due.end),
            page_of(reading, duty.text),
        )
        writer.writerow([_safe(str(cell)) for cell in row])
    return out.getvalue()


def page_of(reading: Reading, value: Value[str]) -> int | str:
    """The page on which a value begins, "" where the format has no pages."""
    if not value.spans:
        return ""
    at = value.spans[0].start
    return next((line.page or "" for line in reading.lines if line.start <= at <= line.end), "")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
