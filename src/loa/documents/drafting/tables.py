"""Duties in a table: each in a row of its own, what it is, who does it with whom, by when, what it brings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from loa.documents.drafting.content import Row
from loa.documents.drafting.lines import Spans
from loa.documents.drafting.sentences import deadline_of
from loa.documents.drafting.sheet import Sheet
from loa.documents.models import Fact
from loa.writer import wording
from loa.writer.document import Block

_PRODUCT, _WIDE = "Sản phẩm", 2.4


def in_tables(rows: Iterable[Row]) -> Iterator[tuple[bool, list[Row]]]:
    """The rows in their order, those that stand in one table together."""
    for tabled, group in groupby(rows, key=lambda row: bool(row.get("tabled"))):
        yield tabled, list(group)


def write_duties(sheet: Sheet, rows: Sequence[Row]) -> None:
    """The duties stand in a table with the head that readers of such tables know."""
    brings = any(row.get("product") for row in rows)
    head = (*wording.TABLE, _PRODUCT) if brings else wording.TABLE
    widths = (*wording.TABLE_WIDTHS, _WIDE) if brings else wording.TABLE_WIDTHS
    for name in head:
        sheet.pen.line(name, kind="label")
    cells = [head, *(_row(sheet, row, number, brings=brings) for number, row in enumerate(rows, 1))]
    sheet.blocks.append(Block("table", "", cells=tuple(cells), widths=widths))


def _row(sheet: Sheet, row: Row, number: int, *, brings: bool) -> tuple[str, ...]:
    """The cells of the duty, and what they say."""
    when, product = _capital(deadline_of(row)), row.get("product", "")
    sheet.pen.line(str(number), kind="label")
    text = _cell(sheet, row["text"])
    lead, helping = (_named(sheet, row[key]) for key in ("lead", "with"))
    due, brought = _cell(sheet, when), _cell(sheet, product)
    data = {
        "text": row["text"], "lead": row["lead"], "with": row["with"], "section": sheet.pen.section or None,
        "due": [{"text": when, "end": row["due"] or None}] if when else [],
    }  # fmt: skip
    if product:
        data["product"] = [product]
    sheet.pen.say(Fact.Kind.DUTY, data, text, lead=lead, due=due, product=brought, **{"with": helping})
    cells = (str(number), row["text"], *map(wording.listed, (tuple(row["lead"]), tuple(row["with"]))), when)
    return (*cells, product) if brings else cells


def _cell(sheet: Sheet, words: str) -> Spans:
    """The words on a line of their own; where they stand."""
    if not words:
        return []
    at = sheet.pen.line(words)
    return [[at, at + len(words)]]


def _named(sheet: Sheet, names: Sequence[str]) -> Spans:
    """The names in one cell; where each stands."""
    if not names:
        return []
    at = sheet.pen.line(wording.listed(tuple(names)))
    spans: Spans = []
    for name in names:
        spans.append([at, at + len(name)])
        at += len(name) + len("; ")
    return spans


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
