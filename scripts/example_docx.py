"""An example plan typed as an office types it: a DOCX in the form of Decree 30/2020."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from example_plan import Block, Plan

CENTRE, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def write_docx(plan: Plan, path: Path) -> None:
    """The plan as an office would type it: A4, Times New Roman, form of Decree 30/2020."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    normal.paragraph_format.space_after = Pt(0)
    _write_head(document, plan)
    _write_body(document, plan)
    _write_foot(document, plan)
    document.core_properties.author, document.core_properties.title = "", plan.form["title"]
    document.save(str(path))


def _write_head(document: Any, plan: Plan) -> None:
    left, right = _columns(document, Mm(66), Mm(99))
    issuer = plan.parts("issuer")
    for index, name in enumerate(issuer):
        above = index < len(issuer) - 1 and name.startswith("UBND")  # the body above the issuer is not bold
        _put(left, name, bold=not above, align=CENTRE, size=12)
    _rule(left, Mm(22))
    _put(left, f"Số: {plan.form['code']}", align=CENTRE, size=13)
    year, month, day = plan.form["date"].split("-")
    month = month if int(month) < 3 else str(int(month))
    _put(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, align=CENTRE, size=12)
    _put(right, "Độc lập - Tự do - Hạnh phúc", bold=True, align=CENTRE, size=13)
    _rule(right, Mm(18))
    place = f"{plan.form['place']}, ngày {day} tháng {month} năm {year}"
    _put(right, place, italic=True, align=CENTRE, size=14)
    _put(document, plan.form["type"], bold=True, align=CENTRE, before=14)
    _put(document, plan.form["title"], bold=True, align=CENTRE, after=2)
    _rule(document, Mm(60))


def _write_body(document: Any, plan: Plan) -> None:
    rows: list[tuple[str, ...]] = []
    for block in [*plan.blocks, Block("")]:
        if block.cells:
            rows.append(block.cells)
            continue
        if rows:
            _table(document, rows)
            rows = []
        heading = block.level == 1 or (block.level == 2 and not re.search(r"[.;]$|:\s\S", block.text))
        if block.text:
            paragraph = _put(document, block.line, bold=heading, align=JUSTIFY, before=4, after=2)
            paragraph.paragraph_format.first_line_indent = Mm(12.7)
            paragraph.paragraph_format.keep_with_next = heading


def _write_foot(document: Any, plan: Plan) -> None:
    _put(document, "")
    left, right = _columns(document, Mm(80), Mm(85))
    _put(left, "Nơi nhận:", bold=True, italic=True, size=12)
    items = plan.parts("recipients")
    for index, name in enumerate(items):
        _put(left, f"- {name}{'.' if index == len(items) - 1 else ';'}", size=11)
    for line in filter(None, [*plan.form["authority"].split(" / "), plan.form["position"]]):
        _put(right, line, bold=True, align=CENTRE)
    for _ in range(4):
        _put(right, "", align=CENTRE)
    _put(right, plan.form["name"], bold=True, align=CENTRE)


def _columns(document: Any, *widths: Any) -> list[Any]:
    table = document.add_table(1, len(widths))
    table.autofit = False
    for column, cell, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
        column.width = cell.width = width
        cell._element.remove(cell.paragraphs[0]._element)
    return list(table.rows[0].cells)


def _table(document: Any, rows: list[tuple[str, ...]]) -> None:
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    widths = (Mm(12), Mm(62), Mm(34), Mm(31), Mm(28))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width = width
            cell._element.remove(cell.paragraphs[0]._element)
            _put(
                cell, text, bold=number == 0, size=12, align=CENTRE if number == 0 or text.isdigit() else None
            )


def _put(
    place: Any,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: int = 14,
    align: Any = None,
    before: int = 0,
    after: int = 0,
) -> Any:
    paragraph = place.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    paragraph.alignment = align
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    return paragraph


def _rule(place: Any, indent: Any) -> None:
    """A thin line, as stands under the motto and the title."""
    paragraph = _put(place, "", size=4, align=CENTRE, before=3)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = indent
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._element.get_or_add_pPr().append(borders)


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = CENTRE
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = "PAGE"
        run._element.append(element)
