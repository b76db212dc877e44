"""DOCX by python-docx: the form that offices go on editing."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt

from loa.writer.document import COUNTRY, MOTTO, PARTY, Block, OfficialDocument
from loa.writer.docx_tables import WIDTH, add_line, add_rows, two_cells
from loa.writer.signatures import Signature

# The font that the decree names; Tinos and Liberation Serif have the same widths.
FONT = "Times New Roman"
_HEAD = (Mm(68), Mm(94))
_FOOT = (Mm(81), Mm(81))
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
ARTICLE = re.compile(r"Điều \d+[a-zđ]?\.")
_DAY = (1980, 1, 1, 0, 0, 0)


def docx_of(document: OfficialDocument) -> bytes:
    """The document as DOCX; the same document gives the same bytes."""
    paper = Document()
    _set_up(paper, document)
    _header(paper, document)
    _title(paper, document)
    _addressees(paper, document)
    for block in document.blocks:
        _block(paper, block)
    if document.blocks and paper.paragraphs:  # a signature never stands alone
        paper.paragraphs[-1].paragraph_format.keep_with_next = True
    _footer(paper, document)
    for block in document.appendix:
        _block(paper, block)
    paper.save(out := io.BytesIO())
    return _without_clock(out.getvalue())


def _set_up(paper: Any, document: OfficialDocument) -> None:
    """A4, margins, font, page numbers at the top from page 2; no traces of the tool."""
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(18)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    style = paper.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(14)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.element.rPr.rFonts.set(qn("w:cs"), FONT)
    style.paragraph_format.space_after = style.paragraph_format.space_before = Pt(0)
    number = section.header.paragraphs[0]
    number.alignment = _CENTRE
    _field(number, "PAGE")
    properties = paper.core_properties
    properties.author = properties.comments = ""
    properties.title = (document.title or document.subject or "")[:250]
    properties.language = "vi-VN"


def _field(paragraph: Any, code: str) -> None:
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        run.font.size = Pt(14)
        if kind is None:
            element = OxmlElement("w:instrText")
            element.text = code
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def _rule(paragraph: Any, *, left: Length, right: Length) -> None:
    """A rule: the upper border of a low paragraph between these indents."""
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.right_indent = left, right
    paragraph.paragraph_format.line_spacing = Pt(5)
    paragraph.paragraph_format.space_before = Pt(2)
    border = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    border.append(top)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(border, "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _header(paper: Any, document: OfficialDocument) -> None:
    left, right = two_cells(paper, _HEAD)
    for line in document.above:
        add_line(left, line, size=12)
    for line in document.issuer:
        add_line(left, line, size=12, bold=True)
    if document.party:
        add_line(left, "*", size=12)
    else:
        _rule(left.add_paragraph(), left=Mm(23), right=Mm(23))
    if document.number is not None:
        add_line(left, document.number, size=13)
    if document.subject is not None:
        add_line(left, f"V/v {document.subject}", size=12)
    if document.party:
        add_line(right, PARTY, size=13, bold=True)
    else:
        add_line(right, COUNTRY, size=12, bold=True)
        add_line(right, MOTTO, size=13, bold=True)
    _rule(right.add_paragraph(), left=Mm(16), right=Mm(16))
    add_line(right, document.place_and_date, size=13, italic=True)


def _title(paper: Any, document: OfficialDocument) -> None:
    if document.type_name is not None:
        _centred(paper, document.type_name, before=14)
    if document.title is not None:
        _centred(paper, document.title, before=0 if document.type_name else 14)
        rule = paper.add_paragraph()
        _rule(rule, left=Mm(60), right=Mm(60))
        rule.paragraph_format.space_after = Pt(8)


def _centred(paper: Any, text: str, *, before: float = 6, italic: bool = False) -> Any:
    paragraph = paper.add_paragraph()
    paragraph.alignment = _CENTRE
    paragraph.paragraph_format.space_before = Pt(before)
    run = paragraph.add_run(text)
    run.bold, run.italic = not italic, italic
    return paragraph


def _addressees(paper: Any, document: OfficialDocument) -> None:
    names = document.addressees
    if len(names) == 1:
        paragraph = paper.add_paragraph(f"Kính gửi: {names[0]}")
        paragraph.alignment = _CENTRE
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(10)
    elif names:
        lead = paper.add_paragraph("Kính gửi:")
        lead.paragraph_format.left_indent, lead.paragraph_format.space_before = Mm(22), Pt(10)
        for number, name in enumerate(names, 1):
            item = paper.add_paragraph(f"- {name}{';' if number < len(names) else '.'}")
            item.paragraph_format.left_indent = Mm(34)
        item.paragraph_format.space_after = Pt(10)


def _block(paper: Any, block: Block) -> None:
    if block.role in ("table", "picture"):
        (_captioned_rows if block.role == "table" else _picture)(paper, block)
        return
    if block.role in ("centre", "part", "title", "appendix", "attached"):
        paragraph = _centred(paper, block.text, italic=block.role == "attached")
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.page_break_before = block.role == "appendix"
        return
    paragraph = paper.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    form = paragraph.paragraph_format
    form.first_line_indent, form.space_before, form.space_after = Mm(10), Pt(3), Pt(3)
    form.keep_with_next = block.role == "heading"
    words = f"- {block.text}" if block.role == "bullet" else block.text
    if block.role == "numbered" and (article := ARTICLE.match(words)):  # its number is bold
        paragraph.add_run(article[0]).bold = True
        words = words[article.end() :]
    run = paragraph.add_run(words)
    run.bold, run.italic = block.role == "heading", block.role == "basis"


def _captioned_rows(paper: Any, block: Block) -> None:
    if block.text:
        _centred(paper, block.text, italic=True).paragraph_format.keep_with_next = True
    add_rows(paper, block)


def _picture(paper: Any, block: Block) -> None:
    """A picture as wide as the lines, with its caption."""
    if block.png:
        paragraph = paper.add_paragraph()
        paragraph.alignment = _CENTRE
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run().add_picture(io.BytesIO(base64.b64decode(block.png)), width=WIDTH)
    _centred(paper, block.text, italic=True)


def _footer(paper: Any, document: OfficialDocument) -> None:
    """Recipients on the left, the signature on the right; a record has two signatures and no row is split."""
    above = paper.add_paragraph().paragraph_format
    above.line_spacing, above.keep_with_next = Pt(8), True
    if not document.recipients and len(document.signatures) < 2:  # nothing stands beside it
        for signature in document.signatures:
            _signed_alone(paper, signature)
        return
    left, right = two_cells(paper, _FOOT)
    if len(document.signatures) == 2:
        _signature(left, document.signatures[0])
        _recipients(left, document)
    else:
        _recipients(left, document)
    if document.signatures:
        _signature(right, document.signatures[-1])
    split = OxmlElement("w:cantSplit")
    left._tc.getparent().get_or_add_trPr().append(split)


def _signed_alone(paper: Any, signature: Signature) -> None:
    """A signature in the right half of the lines, where no recipients stand beside it."""
    lines = [(line, 0.0) for line in signature.lines] + ([(signature.name, 64.0)] if signature.name else [])
    for number, (line, before) in enumerate(lines, 1):
        form = _centred(paper, line, before=before).paragraph_format
        form.left_indent, form.keep_with_next = _FOOT[0], number < len(lines)


def _signature(cell: Any, signature: Signature) -> None:
    for line in signature.lines:
        add_line(cell, line, size=14, bold=True)
    space = cell.add_paragraph()
    space.alignment = _CENTRE
    space.paragraph_format.space_before = Pt(64)
    if signature.name:
        add_line(cell, signature.name, size=14, bold=True)


def _recipients(cell: Any, document: OfficialDocument) -> None:
    if not document.recipients:
        return
    head = add_line(cell, "Nơi nhận:", size=12, bold=True, italic=True, centre=False)
    head.paragraph_format.keep_with_next = True
    for number, name in enumerate(document.recipients, 1):
        sign = ";" if number < len(document.recipients) else "."
        add_line(cell, f"- {name}{sign}", size=11, centre=False)


def _without_clock(data: bytes) -> bytes:
    """The same file with fixed times in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _DAY), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
