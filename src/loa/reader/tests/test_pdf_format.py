"""PDF: reading order, boxes, tables, furniture."""

from __future__ import annotations

import io
import unicodedata
from contextlib import closing

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth

from loa.reader.formats.boxes import span_boxes
from loa.reader.formats.pdf.document import open_page, open_pdf, read_pdf
from loa.reader.reading import Source, Span
from loa.reader.tests.files import PdfPages, rotated


def texts(source: Source, kind: str = "text") -> list[str]:
    return [source.text[x.start : x.end] for x in source.lines if x.kind == kind]


def cells(source: Source) -> list[tuple[int | None, int | None, int | None, str]]:
    found = [x for x in source.lines if x.kind == "table-cell"]
    return [(x.page, x.row, x.column, source.text[x.start : x.end]) for x in found]


def test_lines_have_boxes_sizes_and_weight() -> None:
    data = PdfPages().write(85, 100, "KẾ HOẠCH", bold=True, size=14).write(85, 120, "Tuyên truyền").data()
    first, second = read_pdf(data).lines
    assert (first.bold, first.size, first.page) == (True, 14.0, 1)
    assert (second.bold, second.size) == (False, 13.0)
    assert first.box is not None
    assert second.box is not None
    assert first.box.left == pytest.approx(85, abs=1)
    assert first.box.top < 100 < first.box.bottom
    assert second.box.bottom - first.box.bottom == pytest.approx(20, abs=0.5)


def test_columns_drawn_side_by_side_are_read_one_after_the_other() -> None:
    pages = PdfPages()
    pages.write(60, 80, "ỦY BAN NHÂN DÂN").write(300, 80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    pages.write(60, 100, "TỈNH THANH LÂM").write(300, 100, "Độc lập - Tự do - Hạnh phúc")
    pages.write(60, 160, "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;")
    assert texts(read_pdf(pages.data())) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH THANH LÂM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;",
    ]


def test_ruled_tables_become_cells() -> None:
    pages = PdfPages().grid([80, 120, 320, 520], [90, 130, 170])
    pages.write(85, 105, "TT").write(125, 105, "Nội dung").write(325, 105, "Chủ trì")
    pages.write(85, 145, "1").write(125, 145, "Tổ chức họp").write(325, 145, "Sở Y tế").write(125, 160, "báo")
    source = read_pdf(pages.write(80, 200, "Sau bảng").data())
    assert cells(source) == [
        (1, 0, 0, "TT"),
        (1, 0, 1, "Nội dung"),
        (1, 0, 2, "Chủ trì"),
        (1, 1, 0, "1"),
        (1, 1, 1, "Tổ chức họp"),
        (1, 1, 1, "báo"),
        (1, 1, 2, "Sở Y tế"),
    ]
    assert texts(source) == ["Sau bảng"]


def test_a_row_cut_by_a_page_break_is_one_row() -> None:
    pages = PdfPages().grid([80, 120, 520], [700, 730, 760, 790])
    pages.write(85, 720, "TT").write(125, 720, "Việc").write(85, 750, "1").write(125, 750, "một")
    pages.write(85, 780, "2").write(125, 780, "hai")
    pages.turn().grid([80, 120, 520], [60, 90, 120, 150])
    pages.write(85, 80, "TT").write(125, 80, "Việc").write(125, 110, "và nửa sau").write(85, 140, "3").write(
        125, 140, "ba"
    )
    source = read_pdf(pages.data())
    assert cells(source)[-4:] == [(1, 2, 1, "hai"), (2, 2, 1, "và nửa sau"), (2, 3, 0, "3"), (2, 3, 1, "ba")]
    assert texts(source, "page-mark") == ["TT", "Việc"]  # the head printed again


def test_page_numbers_and_running_headers_are_page_marks() -> None:
    pages = PdfPages()
    for number in range(1, 5):
        pages.write(290, 30, str(number)).write(85, 45, "Văn bản của tỉnh Thanh Lâm")
        pages.write(85, 200, f"Nội dung của trang thứ {number} trong tài liệu này")
        pages.turn()
    source = read_pdf(pages.data())
    assert len(texts(source)) == 4
    assert texts(source, "page-mark")[:2] == ["1", "Văn bản của tỉnh Thanh Lâm"]


def test_a_lone_number_of_a_list_at_the_foot_is_no_page_number() -> None:
    pages = PdfPages()
    for number in range(1, 4):
        pages.write(290, 30, str(number)).write(85, 200, f"Nội dung của trang thứ {number}")
        pages.write(85, 790, str(number * 5)).turn()
    source = read_pdf(pages.data())
    assert texts(source, "page-mark") == ["1", "2", "3"]
    assert "10" in texts(source)


def test_small_print_at_the_foot_is_a_footnote_and_its_mark_is_taken_out() -> None:
    pages = PdfPages()
    for line in range(20):
        pages.write(85, 100 + 20 * line, f"Dòng thứ {line} của thân văn bản dài vừa đủ để đo cỡ chữ thường.")
    end = 85 + stringWidth("Kế hoạch của Tỉnh ủy", "plain", 13)
    pages.write(85, 520, "Kế hoạch của Tỉnh ủy").write(end, 516, "1", size=7).write(
        end + 4, 520, " về việc này"
    )
    pages.write(85, 760, "1 Kế hoạch số 12-KH/TU ngày 16/7/2026.", size=10)
    source = read_pdf(pages.data())
    assert texts(source, "footnote") == ["1 Kế hoạch số 12-KH/TU ngày 16/7/2026."]
    assert "Kế hoạch của Tỉnh ủy về việc này" in source.text


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_boxes_lie_on_the_page_as_it_is_seen(rotation: int) -> None:
    source = read_pdf(rotated(PdfPages().write(85, 100, "Kế hoạch tuyên truyền").data(), rotation))
    page, (line,) = source.pages[0], source.lines
    assert line.box is not None
    assert (page.width > page.height) == (rotation in (90, 270))
    assert 0 <= line.box.left < line.box.right <= page.width
    assert 0 <= line.box.top < line.box.bottom <= page.height


def test_a_page_has_the_size_that_all_pages_share() -> None:
    with pikepdf.open(io.BytesIO(PdfPages().write(85, 100, "Kế hoạch tuyên truyền").data())) as document:
        page = document.pages[0]
        document.Root.Pages.MediaBox = page.MediaBox
        del page.MediaBox
        document.save(out := io.BytesIO())
    source = read_pdf(out.getvalue())
    assert (source.pages[0].width, source.pages[0].height) == pytest.approx(A4, abs=0.1)
    assert source.lines[0].box is not None
    assert source.lines[0].box.bottom == pytest.approx(100 + 13 * 0.22, abs=0.1)


def test_decomposed_text_is_composed_and_its_boxes_still_found() -> None:
    words = unicodedata.normalize("NFD", "Sở Y tế chủ trì tuyên truyền")
    data = PdfPages().write(85, 100, words).data()
    source = read_pdf(data)
    assert source.text == "Sở Y tế chủ trì tuyên truyền"
    start = source.text.index("chủ trì")
    ((page, box),) = span_boxes(source, Span(start, start + 7), data)
    line = source.lines[0].box
    assert line is not None
    assert page == 1
    assert line.left < box.left < box.right < line.right


def test_many_letters_have_their_boxes_and_one_that_is_none_has_no_size() -> None:
    data = PdfPages().write(85, 100, "WW").data()
    with closing(open_pdf(data)) as document, open_page(document, 0) as (_, layer):
        first, second = layer.boxes([0]), layer.boxes([1])
        assert layer.boxes([0, 1] * 300) == (first + second) * 300
        assert layer.boxes([0, 9_999, 1]) == [*first, 0, 0, 0, 0, *second]


def test_the_boxes_of_a_span_are_those_of_its_characters() -> None:
    data = PdfPages().write(85, 100, "iiiiiiiiii WWWWWWWWWW").data()
    source = read_pdf(data)
    ((_, exact),) = span_boxes(source, Span(11, 21), data)
    ((_, shared),) = span_boxes(source, Span(11, 21))
    line = source.lines[0].box
    assert line is not None
    assert exact.right == pytest.approx(line.right, abs=0.5)
    assert exact.left < shared.left  # narrow letters take less room than their share


def test_sizes_are_those_seen_on_a_scaled_page() -> None:
    pages = PdfPages()
    pages.canvas.scale(0.5, 0.5)
    (line,) = read_pdf(pages.write(85, 100, "Kế hoạch", size=28).data()).lines
    assert line.size == pytest.approx(14, abs=0.1)


def test_words_after_a_raised_number_stay_on_their_line() -> None:
    pages = PdfPages().write(85, 100, "Tỉnh ủy")
    end = 85 + stringWidth("Tỉnh ủy", "plain", 13)
    pages.write(end, 96, "1", size=8).write(end + 4.5, 100, " về đẩy mạnh công tác thông tin cơ sở")
    source = read_pdf(pages.write(85, 120, "trong tình hình mới").data())
    assert texts(source) == ["Tỉnh ủy về đẩy mạnh công tác thông tin cơ sở", "trong tình hình mới"]
