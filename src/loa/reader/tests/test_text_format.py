# ruff: noqa: E501  # sample sentences read better unbroken
"""Plain text and OCR Markdown."""

import pytest

from loa.reader.errors import ReadingRefused
from loa.reader.formats.encoding import decode
from loa.reader.formats.opening import open_source
from loa.reader.formats.text import read_text
from loa.reader.reading import Source


def lines_of(source: Source, kind: str = "text") -> list[str]:
    return [source.text[x.start : x.end] for x in source.lines if x.kind == kind and x.end > x.start]


def test_plain_text_is_kept_line_by_line_with_its_place() -> None:
    source = read_text("KẾ HOẠCH\r\n\n- Một * hai\n")
    assert source.kind == "text"
    assert [source.text[x.start : x.end] for x in source.lines] == ["KẾ HOẠCH", "", "- Một * hai"]
    assert [x.offset for x in source.lines] == [0, 10, 11]


def test_marks_of_an_ocr_engine_are_taken_out() -> None:
    text = (
        "## KẾ HOẠCH\n#### **I. MỤC ĐÍCH**\nnộp *qua Sở* về UBND tỉnh<sup>1</sup> trước **30/11** &amp; sau\n"
    )
    source = read_text(text)
    assert source.kind == "markdown"
    assert lines_of(source) == ["KẾ HOẠCH", "I. MỤC ĐÍCH", "nộp qua Sở về UBND tỉnh trước 30/11 & sau"]
    assert [x.bold for x in source.lines] == [True, True, None]


def test_powers_stay_where_marks_of_footnotes_go() -> None:
    text = "# A\ndiện tích 500 m<sup>2</sup> của tỉnh<sup>2</sup>, 3km<sup>2</sup>\n"
    assert lines_of(read_text(text)) == ["A", "diện tích 500 m2 của tỉnh, 3km2"]


def test_bold_may_run_over_lines() -> None:
    source = read_text("**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**\nLê Văn A\n")
    assert lines_of(source) == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn A"]
    assert [x.bold for x in source.lines] == [True, True, None]


def test_a_bullet_of_stars_is_no_emphasis() -> None:
    source = read_text("# A\n* Một việc\n* Hai *việc* nữa\n(*) Ghi chú\n")
    assert lines_of(source) == ["A", "* Một việc", "* Hai việc nữa", "(*) Ghi chú"]


def test_footnotes_rules_and_tables_have_their_kinds() -> None:
    source = read_text(
        "# A\nĐoạn<sup>1</sup>\n\n---\n\n<sup>1</sup> Chú thích\n\n"
        "| TT | Việc |\n|---|:---|\n| 1 | Tổ chức<br>họp |\n"
    )
    assert lines_of(source, "footnote") == ["1 Chú thích"]
    assert lines_of(source, "page-mark") == ["---"]
    cells = [(x.row, x.column, source.text[x.start : x.end]) for x in source.lines if x.kind == "table-cell"]
    assert cells == [(0, 0, "TT"), (0, 1, "Việc"), (1, 0, "1"), (1, 1, "Tổ chức"), (1, 1, "họp")]


def test_offsets_lead_back_into_the_file() -> None:
    text = "## KẾ HOẠCH\n\n| a | việc |\n<sup>1</sup> Chú thích\n"
    for line in read_text(text).lines:
        assert line.offset is not None
        assert line.offset <= len(text)
    cell = next(x for x in read_text(text).lines if x.column == 1)
    assert text[cell.offset :].startswith("việc")


def test_a_page_that_ends_with_a_row_of_a_table_is_a_page() -> None:
    source = read_text("| **STT** | Việc |\n| 1 | Phát thanh |\f\nhai")
    assert [x.page for x in source.lines if source.text[x.start : x.end] == "hai"] == [2]


def test_form_feeds_are_page_breaks() -> None:
    source = read_text("một\n\fhai\n\fba")
    assert [x.page for x in source.lines if x.end > x.start] == [1, 2, 3]
    assert [page.number for page in source.pages] == [1, 2, 3]


def test_decomposed_letters_are_composed() -> None:
    assert read_text("Kê\u0301 hoa\u0323ch").text == "Kế hoạch"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_any_form_is_read(encoding: str) -> None:
    words = "KẾ HOẠCH\nTuyên truyền bầu cử đại biểu Quốc hội and more\n"
    assert decode(words.encode(encoding)) == words


def test_the_vietnamese_code_page_is_read() -> None:
    data = "Kê\u0301 hoa\u0323ch tuyên truyê\u0300n cu\u0309a Sơ\u0309 Y tê\u0301".encode("cp1258")
    assert decode(data) == "Kế hoạch tuyên truyền của Sở Y tế"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"abc\0def", "binary"),
        ("Kế hoạch ".encode() + b"\xed\xa0\x80 x", "encoding"),
        ("Uû ban nh©n d©n tØnh".encode("latin-1"), "encoding"),
        (b"\xff\xfea", "binary"),
    ],
)
def test_what_is_no_unicode_text_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(ReadingRefused) as refused:
        decode(data)
    assert refused.value.key == key


def test_letters_of_old_fonts_are_refused_by_name() -> None:
    words = (
        "Uû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch tuyªn truyÒn vÒ bÇu cö ®¹i biÓu Quèc héi trªn ®Þa bµn tØnh "
        * 3
    )
    with pytest.raises(ReadingRefused) as refused:
        open_source(words.encode(), "cu.txt")
    assert refused.value.key == "legacy-font"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# A\n*1.1. Đối với việc mới\n(danh mục kèm theo),* các sở rà soát\n", ["1.1. Đối với việc mới", "(danh mục kèm theo), các sở rà soát"]),
        ("# A\n*1.1. Việc\nmới** (kèm\ntheo),* các sở\n", ["1.1. Việc", "mới (kèm", "theo), các sở"]),
        ("# A\nbáo cáo Sở *trước ngày\n15/12/2025*.\n", ["báo cáo Sở trước ngày", "15/12/2025."]),
        ("# A\n- Bộ trưởng *(để\nbáo cáo)*;\n- Lưu: VT.\n", ["- Bộ trưởng (để", "báo cáo);", "- Lưu: VT."]),
        ("# A\n***Kính gửi:\nSở Y tế***\n", ["Kính gửi:", "Sở Y tế"]),
        # what opens and never closes, a bullet, a note, and what a blank line parts
        ("# A\n*Ghi chú: một\nhai\n", ["*Ghi chú: một", "hai"]),
        ("# A\n* Một\n* Hai\n", ["* Một", "* Hai"]),
        ("# A\n*Một\n\nhai* ba\n", ["*Một", "hai* ba"]),
    ],
)  # fmt: skip
def test_emphasis_may_run_over_lines(text: str, lines: list[str]) -> None:
    assert lines_of(read_text(text)) == ["A", *lines]
