"""Workbooks written straight: what is in them, and the same bytes for the same tables."""

import io
from datetime import UTC, date, datetime
from decimal import Decimal

from openpyxl import load_workbook

from loa.reports.exports import Sheet, workbook

ROWS = [
    [
        "Ẩm & <thực>",
        3,
        Decimal("2.50"),
        date(2026, 5, 1),
        datetime(2026, 5, 1, 1, 30, tzinfo=UTC),
        None,
        True,
    ],
    ["=SUM(A1)", -1, Decimal("0.0000"), date(1900, 3, 1), None, "", False],
    ["a\x07b\x00\tc\ud800\nd", 0, None, None, None, "x" * 40_000, None],
]


def made():
    return workbook([Sheet("Việc: 1/2?", list("ABCDEFG"), iter(ROWS)), Sheet("việc  1 2", ["A"], [["x"]])])


def test_every_kind_of_value_is_read_back_as_what_it_is():
    book = load_workbook(io.BytesIO(made()))
    first, second = book.worksheets
    rows = [list(row) for row in first.iter_rows(min_row=2, values_only=True)]
    local = datetime(2026, 5, 1, 8, 30)  # as the clock on the wall said
    assert rows[0] == ["Ẩm & <thực>", 3, 2.5, datetime(2026, 5, 1), local, None, True]
    assert rows[1][0] == "'=SUM(A1)"
    assert first["A3"].data_type == "s"
    assert rows[1][3] == datetime(1900, 3, 1)
    assert rows[2][0] == "ab\tc\nd"
    assert len(rows[2][5]) == 32_767
    assert first.freeze_panes == "A2"
    assert (first.title, second.title) == ("Việc  1 2", "việc  1 2 2")
    assert first["D2"].number_format == "dd/mm/yyyy"


def test_the_same_tables_give_the_same_bytes():
    assert made() == made()
