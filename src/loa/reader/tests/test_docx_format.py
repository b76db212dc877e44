"""DOCX: numbering, tables, notes, tracked changes."""

import pytest

from loa.reader.errors import ReadingRefused
from loa.reader.formats.docx.body import read_docx
from loa.reader.formats.docx.numbering import letter, roman
from loa.reader.reading import Source
from loa.reader.tests.files import docx, numbered, paragraph


def texts(source: Source, kind: str = "text") -> list[str]:
    return [source.text[x.start : x.end] for x in source.lines if x.kind == kind and x.end > x.start]


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


LEVELS = (
    level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%2.")
    + level(2, "lowerLetter", "%3)")
    + level(3, "bullet", "\uf02d")
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num>"
)


def test_automatic_numbers_are_written_into_the_text() -> None:
    body = numbered("MỤC ĐÍCH", 1) + numbered("Một", 1, 1) + numbered("Hai", 1, 1) + numbered("điểm", 1, 2)
    body += numbered("ý", 1, 3) + numbered("YÊU CẦU", 1) + numbered("Lại một", 1, 1)
    assert texts(read_docx(docx(body, numbering=NUMBERING))) == [
        "I. MỤC ĐÍCH", "1. Một", "2. Hai", "a) điểm", "- ý", "II. YÊU CẦU", "1. Lại một",
    ]  # fmt: skip


def test_a_start_may_be_overridden() -> None:
    body = numbered("Một", 1) + numbered("Năm", 2) + numbered("Sáu", 2)
    assert texts(read_docx(docx(body, numbering=NUMBERING))) == ["I. Một", "V. Năm", "VI. Sáu"]


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("upperRoman", ["I.", "II.", "III.", "IV."]),
        ("lowerRoman", ["i.", "ii.", "iii.", "iv."]),
        ("upperLetter", ["A.", "B.", "C.", "D."]),
        ("lowerLetter", ["a.", "b.", "c.", "d."]),
        ("decimal", ["1.", "2.", "3.", "4."]),
    ],
)
def test_each_form_of_number_is_printed_as_word_prints_it(form: str, numbers: list[str]) -> None:
    kinds = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, form, "%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    found = texts(read_docx(docx(numbered("việc", 1) * 4, numbering=kinds)))
    assert found == [f"{number} việc" for number in numbers]


def test_legal_numbering_shows_roman_parents_as_digits() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = numbered("A", 1) + numbered("B", 1) + numbered("C", 1, 1)
    assert texts(read_docx(docx(body, numbering=numbering))) == ["I. A", "II. B", "2.1. C"]


def test_numbers_are_inherited_from_styles_and_switched_off_by_zero() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="base"/></w:style>'
    )
    body = paragraph("một", '<w:pStyle w:val="own"/>') + paragraph("hai", '<w:pStyle w:val="own"/>')
    body += paragraph("không", '<w:pStyle w:val="own"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    found = read_docx(docx(body, numbering=NUMBERING, styles=styles))
    assert texts(found) == ["1. một", "2. hai", "không"]


def test_deleted_words_are_dropped_and_inserted_ones_kept() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p>{run.format('trước ')}<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
        f"<w:ins>{run.format('mới')}</w:ins><w:moveFrom>{run.format('đi')}</w:moveFrom></w:p>"
    )
    assert texts(read_docx(docx(body))) == ["trước mới"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('trong khung')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>ngoài</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert texts(read_docx(docx(body))) == ["ngoài", "trong khung"]


def test_a_footnote_stands_below_its_paragraph() -> None:
    body = '<w:p><w:r><w:t>Tỉnh</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>' + paragraph(
        "sau"
    )
    notes = f'<w:footnote w:id="7">{paragraph("Kế hoạch số 1")}</w:footnote>'
    source = read_docx(docx(body, footnotes=notes))
    assert [(x.kind, source.text[x.start : x.end]) for x in source.lines] == [
        ("text", "Tỉnh"), ("footnote", "1 Kế hoạch số 1"), ("text", "sau"),
    ]  # fmt: skip


def test_cells_stand_together_and_merged_ones_where_they_begin() -> None:
    def cell(words: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"

    wide, begun, covered = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        cell("TT") + cell("Việc", wide) + cell("Hạn"),
        cell("1", begun) + cell("a") + cell("b") + cell("c"),
        cell("", covered) + cell("d") + cell("e") + cell("f"),
    ]
    table = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    source = read_docx(docx(table))
    assert [(x.row, x.column, source.text[x.start : x.end]) for x in source.lines] == [
        (0, 0, "TT"), (0, 1, "Việc"), (0, 3, "Hạn"), (1, 0, "1"), (1, 1, "a"), (1, 2, "b"), (1, 3, "c"),
        (2, 1, "d"), (2, 2, "e"), (2, 3, "f"),
    ]  # fmt: skip


def test_the_look_comes_from_runs_and_styles() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="h"><w:rPr><w:b/><w:caps/><w:sz w:val="28"/></w:rPr></w:style>'
    )
    body = paragraph("tiêu đề", '<w:pStyle w:val="h"/><w:jc w:val="center"/>') + paragraph("thường")
    first, second = read_docx(docx(body, styles=styles)).lines
    assert (first.bold, first.size, first.centred) == (True, 14.0, True)
    assert (second.bold, second.centred) == (False, False)
    assert read_docx(docx(body, styles=styles)).text.startswith("TIÊU ĐỀ")


def test_hidden_words_breaks_symbols_and_private_letters() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>một</w:t><w:br/><w:t>hai</w:t>"
        '<w:noBreakHyphen/><w:t>ba</w:t><w:sym w:char="F02B"/><w:t>\uf02d</w:t></w:r></w:p>'
    )
    assert texts(read_docx(docx(body))) == ["một", "hai-ba+-"]


def test_running_headers_are_page_marks() -> None:
    source = read_docx(docx(paragraph("thân"), header=paragraph("Dự thảo 2")))
    assert texts(source, "page-mark") == ["Dự thảo 2"]


def test_every_line_tells_its_part_and_paragraph() -> None:
    source = read_docx(docx(paragraph("một") + paragraph("hai")))
    assert [(x.part, x.paragraph) for x in source.lines] == [
        ("word/document.xml", 0),
        ("word/document.xml", 1),
    ]


def test_numbers_in_letters() -> None:
    assert [roman(n) for n in (4, 9, 14, 40, 1999)] == ["IV", "IX", "XIV", "XL", "MCMXCIX"]
    assert [letter(n) for n in (1, 26, 27)] == ["a", "z", "aa"]


def test_tables_in_tables_without_end_are_refused() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 60 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 60
    with pytest.raises(ReadingRefused) as refused:
        read_docx(docx(body))
    assert refused.value.key == "broken"
