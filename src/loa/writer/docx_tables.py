"""Tables of a DOCX: two cells side by side without borders, and tables with a head on every page."""

from __future__ import annotations

import re
from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt

from loa.writer.document import Block

WIDTH = Mm(162)  # of the lines
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER


def two_cells(paper: Any, widths: tuple[Length, Length]) -> Any:
    """Two cells without borders; the grid has the widths too, which LibreOffice follows."""
    table = paper.add_table(rows=1, cols=2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, cell, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
        column.width = cell.width = width
    _margins(table, Mm(0))
    return table.rows[0].cells


def _margins(table: Any, width: Length) -> None:
    """So much room at both sides of the words of every cell."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), str(round(width.twips)))
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")  # the order of the schema


def add_line(
    cell: Any, text: str, *, size: float, bold: bool = False, italic: bool = False, centre: bool = True
) -> Any:
    """A paragraph of a cell; the first one takes the paragraph that every cell has."""
    first = cell.paragraphs[0]
    paragraph = first if not first.runs and len(cell.paragraphs) == 1 else cell.add_paragraph()
    if centre:
        paragraph.alignment = _CENTRE
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    return paragraph


def add_rows(paper: Any, block: Block) -> None:
    """A table with its head on every page."""
    table = paper.add_table(rows=0, cols=len(block.cells[0]), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for number, words in enumerate(block.cells):
        row = table.add_row()
        for cell, text in zip(row.cells, words, strict=True):
            counts = bool(block.widths) and NUMBER.fullmatch(text) is not None
            add_line(cell, text, size=12, bold=number == 0, centre=number == 0 or counts)
        if number == 0:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _spread(table, block.widths)
    paper.add_paragraph().paragraph_format.line_spacing = Pt(6)


def _spread(table: Any, widths: tuple[float, ...]) -> None:
    """The columns share the lines in this proportion; without any they are as wide as their words."""
    if not widths:
        return
    table.autofit = False
    _margins(table, Mm(1))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Length(round(WIDTH * width / sum(widths)))
        for cell in column.cells:
            cell.width = column.width
