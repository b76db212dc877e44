"""Tables and pictures in a report: in DOCX and PDF, their words readable, their drawing there."""

from __future__ import annotations

import base64
import io
from dataclasses import replace

import pypdfium2
from docx import Document
from PIL import Image

from loa.writer.document import Block, document_of
from loa.writer.docx import docx_of
from loa.writer.facts import facts_from
from loa.writer.pdf import pdf_of

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90">'
    '<rect width="300" height="90" fill="#0d5596"/></svg>'
)
TABLE = Block(
    "table", "Bảng 1. Kết quả", cells=(("Nội dung", "Số lượng"), ("Tin, bài", "1.204"), ("Lượt phát", "96"))
)


def paper(*blocks: Block):
    return replace(document_of(facts_from({"doc_type": "báo cáo", "title": "Kết quả"})), blocks=blocks)


def png() -> str:
    out = io.BytesIO()
    Image.new("RGB", (300, 90), "#0d5596").save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


def test_a_table_stands_in_both_forms() -> None:
    text = pypdfium2.PdfDocument(pdf_of(paper(TABLE)))[0].get_textpage().get_text_bounded()
    for words in ("Bảng 1. Kết quả", "Nội dung", "1.204", "Lượt phát"):
        assert words in text
    found = Document(io.BytesIO(docx_of(paper(TABLE)))).tables
    assert [cell.text for row in found[1].rows for cell in row.cells][:4] == [
        "Nội dung",
        "Số lượng",
        "Tin, bài",
        "1.204",
    ]


def test_a_picture_is_drawn_in_both_forms() -> None:
    block = Block("picture", "Biểu đồ 1. Lượt phát theo tuần", svg=SVG, png=png())
    page = pypdfium2.PdfDocument(pdf_of(paper(block)))[0]
    assert "Biểu đồ 1." in page.get_textpage().get_text_bounded()
    colours = page.render(scale=1).to_pil().convert("RGB").getcolors(100_000) or []
    assert any(n > 2000 and c[2] > 120 and c[0] < 60 for n, c in colours)
    assert len(Document(io.BytesIO(docx_of(paper(block)))).inline_shapes) == 1
