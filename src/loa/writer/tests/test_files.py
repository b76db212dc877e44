"""The files: paper, margins, fonts, positions on the page; words stay words; same facts, same bytes."""

from __future__ import annotations

import ctypes
import io
from typing import Any

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn

from loa.writer.tests.factories import duty, facts
from loa.writer.tests.kinds import KINDS
from loa.writer.writing import Form, write

POINT = 25.4 / 72  # millimetres
LONG = facts(assignments=[duty(text=f"Việc thứ {n} của phòng trong năm nay.") for n in range(90)])
WILD = '#set page(width: 1pt) *đậm* _nghiêng_ $x$ @tên <b> & </w:t> ] \\ // ` = + - 1. ~ "nháy" {{ x }}'


def pages(data: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(data)


def boxes(page: Any, words: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the first such words, in millimetres from the top left of the page."""
    text = page.get_textpage()
    found = text.search(words).get_next()
    assert found, words
    edges = [text.get_charbox(found[0] + i) for i in range(found[1])]
    tall = page.get_height()
    return (
        min(e[0] for e in edges) * POINT,
        (tall - max(e[3] for e in edges)) * POINT,
        max(e[2] for e in edges) * POINT,
        (tall - min(e[1] for e in edges)) * POINT,
    )


def test_the_pdf_keeps_paper_margins_and_places_of_the_decree():
    page = pages(write(facts(), "pdf"))[0]
    assert [round(side * POINT) for side in page.get_size()] == [210, 297]
    issuer, country = boxes(page, "SỞ Y TẾ"), boxes(page, "CỘNG HÒA")
    motto, day = boxes(page, "Độc lập"), boxes(page, "Sông Vân, ngày")
    kind, sent, sign = boxes(page, "KẾ HOẠCH"), boxes(page, "Nơi nhận:"), boxes(page, "PHÓ GIÁM ĐỐC")
    assert 30 <= issuer[0] < issuer[2] < country[0]
    assert boxes(page, "VIỆT NAM")[2] <= 210 - 15
    assert 20 <= country[1] < motto[1] < day[1] < kind[1] < sent[1]
    assert abs((kind[0] + kind[2]) / 2 - (30 + 210 - 18) / 2) < 1
    assert abs(sent[0] - 30) < 1
    assert sign[0] > 105
    assert abs(sent[1] - boxes(page, "KT. GIÁM ĐỐC")[1]) < 2


def addressed(form: Form, *names: str) -> list[str]:
    """The lines that say to whom a letter goes."""
    data = write(facts(doc_type="công văn", title="thu gom rác", addressees=list(names)), form)
    if form == "docx":
        lines = [paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs]
    else:
        lines = pages(data)[0].get_textpage().get_text_bounded().splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("Kính gửi"))
    return [line.strip() for line in lines[first : first + (len(names) + 1 if len(names) > 1 else 1)]]


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_one_addressee_ends_without_a_mark_and_of_several_the_last_with_a_full_stop(form: Form):
    assert addressed(form, "Sở Nội vụ") == ["Kính gửi: Sở Nội vụ"]
    assert addressed(form, "Sở Nội vụ", "Sở Tư pháp") == ["Kính gửi:", "- Sở Nội vụ;", "- Sở Tư pháp."]


def test_pages_are_numbered_at_the_top_in_the_middle_from_the_second_on():
    document = pages(write(LONG, "pdf"))
    assert len(document) >= 3
    heads = [document[n].get_textpage().get_text_bounded(bottom=842 - 20 / POINT) for n in range(3)]
    assert [head.strip() for head in heads] == ["", "2", "3"]
    left, _, right, _ = boxes(document[1], "2")
    assert abs((left + right) / 2 - 111) < 2


def test_the_pdf_holds_the_packaged_font_alone():
    data = write(facts(), "pdf")
    assert b"Tinos" in data
    for other in (b"Libertinus", b"Liberation", b"DejaVu", b"Times"):
        assert other not in data


def test_the_docx_keeps_paper_margins_and_widths_of_the_decree():
    document = Document(io.BytesIO(write(facts(), "docx")))
    section = document.sections[0]
    assert [round(side.mm) for side in (section.page_width, section.page_height)] == [210, 297]
    assert 20 <= round(section.top_margin.mm) <= 25
    assert 20 <= round(section.bottom_margin.mm) <= 25
    assert 30 <= round(section.left_margin.mm) <= 35
    assert 15 <= round(section.right_margin.mm) <= 20
    for table in document.tables:
        grid = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.findall(qn("w:gridCol"))]
        assert grid == [round(cell.width / 635) for cell in table.rows[0].cells]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml
    assert document.styles["Normal"].font.name == "Times New Roman"
    assert not document.core_properties.author


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_paper_of_the_party_bears_no_motto_of_the_state(form: Form):
    data = write(facts(code="61-HD/BTGTU"), form)
    if form == "docx":
        cells = Document(io.BytesIO(data)).tables[0].rows[0].cells
        text = "\n".join(paragraph.text for cell in cells for paragraph in cell.paragraphs)
    else:
        text = pages(data)[0].get_textpage().get_text_range()
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in text
    assert "*" in text
    assert "CỘNG HÒA" not in text
    assert "Hạnh phúc" not in text


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_words_are_never_markup(form: Form):
    data = write(facts(title=WILD, assignments=[duty(text=f"- {WILD}")]), form)
    if form == "docx":
        document = Document(io.BytesIO(data))
        assert document.paragraphs[1].text == WILD
        assert any(paragraph.text == f"- - {WILD}" for paragraph in document.paragraphs)
    else:
        text = "".join(page.get_textpage().get_text_range() for page in pages(data))
        assert "".join(WILD.split()) in "".join(text.split())
        assert "•" not in text


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_same_facts_give_the_same_bytes(form: Form):
    assert write(facts(), form) == write(facts(), form)


def test_a_signature_without_recipients_stands_in_the_right_half():
    document = Document(io.BytesIO(write(facts(recipients=[]), "docx")))
    assert len(document.tables) == 1
    signed = document.paragraphs[-3:]
    assert [p.text for p in signed] == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn Mẫu"]
    assert all(p.paragraph_format.left_indent.mm > 80 for p in signed)


def test_the_sizes_of_the_docx_are_those_of_the_decree():
    """Body 14, head 12 and 13, recipients 12 and 11, page number 14 points."""
    document = Document(io.BytesIO(write(KINDS["cong-van"], "docx")))
    assert document.styles["Normal"].font.size.pt == 14
    assert all(run.font.size is None for paragraph in document.paragraphs[:6] for run in paragraph.runs)
    head, end = document.tables[0], document.tables[-1]
    sizes = {
        run.text: run.font.size.pt
        for table in (head, end)
        for cell in table.rows[0].cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    }
    assert sizes["SỞ Y TẾ"] == sizes["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] == 12
    assert sizes["Độc lập - Tự do - Hạnh phúc"] == sizes["Số: 214/SYT-NVY"] == 13
    assert sizes["KT. GIÁM ĐỐC"] == sizes["Nguyễn Văn Mẫu"] == 14
    assert (sizes["Nơi nhận:"], sizes["- Như trên;"]) == (12, 11)
    (number,) = {run.font.size.pt for run in document.sections[0].header.paragraphs[0].runs}
    assert number == 14


@pytest.mark.parametrize("kind", KINDS)
def test_the_docx_has_its_rules_below_the_motto_and_the_issuer(kind: str):
    head = Document(io.BytesIO(write(KINDS[kind], "docx"))).tables[0].rows[0].cells
    for cell, above in zip(head, (None, "Độc lập - Tự do - Hạnh phúc"), strict=True):
        ruled = [n for n, p in enumerate(cell.paragraphs) if p._p.findall(".//" + qn("w:pBdr"))]
        assert len(ruled) == 1
        assert above in (None, cell.paragraphs[ruled[0] - 1].text)


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_number_of_an_article_is_bold_and_its_words_are_not(form: Form):
    data = write(KINDS["quyet-dinh"], form)
    if form == "docx":
        (first,) = (p for p in Document(io.BytesIO(data)).paragraphs if p.text.startswith("Điều 2."))
        assert [(run.text, bool(run.bold)) for run in first.runs] == [
            ("Điều 2.", True),
            (" Quyết định này có hiệu lực kể từ ngày ký.", False),
        ]
    else:
        weights = font_weights(pages(data)[0], "Điều 2. Quyết")
        assert weights["Điều2."] == "Bold" != weights["Quyết"]


def font_weights(page: Any, words: str) -> dict[str, str]:
    """The letters of the words, put together by the weight of their font."""
    text = page.get_textpage()
    start, count = text.search(words).get_next()
    found: dict[str, str] = {}
    for at in range(start, start + count):
        letter = text.get_text_range(at, 1)
        name = (ctypes.c_char * 64)()
        pypdfium2.raw.FPDFText_GetFontInfo(text.raw, at, name, 64, ctypes.c_int())
        weight = name.value.decode().split("-")[-1]
        found[weight] = found.get(weight, "") + letter.strip()
    return {letters: weight for weight, letters in found.items()}
