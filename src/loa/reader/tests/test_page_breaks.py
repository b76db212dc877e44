"""Marks of programs that turn pages into text are no words of the paper; a sentence goes on over them."""

import pytest

from loa.reader.formats.page_breaks import find_page_breaks, is_machine_code, is_page_break
from loa.reader.stages.blocks import cut_blocks
from loa.reader.tests.factories import source_of

BROKEN = """Phòng Văn hóa đề nghị các xã rà soát danh mục thiết bị truyền thanh đã hỏng và

{}

{}gửi danh mục về Phòng trước ngày 10/5/2024.
"""


@pytest.mark.parametrize(
    "words",
    [
        "--- PAGE BREAK ---",
        "*** PAGE_BREAK ***",
        "=== Page 2 ===",
        "## Page 2",
        "<!-- page 3 -->",
        "[Trang 2/5]",
        "----- Trang 4 -----",
        "--- hết trang ---",
    ],
)
def test_signs_around_the_word_for_page_break_it(words: str) -> None:
    assert is_page_break(words)


@pytest.mark.parametrize(
    "words", ["Trang 2", "- Trang thông tin điện tử xã", "Page", "--- trang bị ---", "# Trang phục", "-----"]
)
def test_other_words_do_not(words: str) -> None:
    assert not is_page_break(words)


@pytest.mark.parametrize("number", ["", "2\n\n", "- 2 -\n\n"])
def test_a_sentence_goes_on_over_them(number: str) -> None:
    source = source_of(BROKEN.format("--- PAGE BREAK ---", number))
    blocks = cut_blocks(source)
    assert len(blocks) == 1
    assert not any(
        "BREAK" in source.text[a:b] for piece in blocks[0].pieces for a, b in [(piece.start, piece.end)]
    )


def test_a_number_above_a_break_is_of_the_page() -> None:
    texts = ["Nội dung trang một.", "", "1", "", "--- PAGE BREAK ---", "", "12 xã thực hiện."]
    assert find_page_breaks(texts) == {2, 4}


_WRAPPED = """Phòng Văn hóa đề nghị các xã rà soát danh mục thiết bị truyền thanh đã hỏng, lập
kế hoạch sửa chữa trong quý tới và báo cáo bằng văn bản về Ủy ban nhân dân huyện và
{}

2

--- PAGE BREAK ---

{}
huyện trước ngày 10/5/2024 để Phòng tổng hợp, trình lãnh đạo huyện xem xét việc mua
sắm; các xã chưa có thiết bị thì nêu rõ nhu cầu để Phòng đưa vào dự toán năm sau và
bố trí người vận hành ngay từ đầu năm, tránh để thiết bị không có ai trông coi cả.
"""


@pytest.mark.parametrize(
    ("above", "below", "paragraphs"),
    [
        ("gửi bản sao cho Phòng Tài chính, cho Trung tâm Truyền thông và Thường trực", "Huyện ủy,", 1),
        ("gửi bản sao cho Phòng Tài chính, cho Trung tâm Truyền thông và Thường trực.", "Văn phòng", 2),
        ("gửi bản sao cho Phòng Tài chính.", "Văn phòng", 2),
    ],
)
def test_capitals_on_the_next_page_go_on_with_a_full_line(above: str, below: str, paragraphs: int) -> None:
    assert len(cut_blocks(source_of(_WRAPPED.format(above, below)))) == paragraphs


@pytest.mark.parametrize(
    "words",
    ["VABRAGEAbgBnAFQAaQBuAFgAYQA=", "  QWxsIG9mIHRoaXMgaXMgMTIzNA==", "aGVsbG8gd29ybGQgMTIzNDU2Nzg5"],
)
def test_what_a_program_left_is_code(words: str) -> None:
    assert is_machine_code(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ủy ban nhân dân xã",
        "CHUNGTAYXAYDUNGNONGTHONMOI",
        "https://songngan.vn/Van-ban/12a",
        "12/2021/QĐ-UBND",
    ],
)
def test_words_are_no_code(words: str) -> None:
    assert not is_machine_code(words)


def test_code_is_no_work() -> None:
    text = BROKEN.format("VABRAGEAbgBnAFQAaQBuAFgAYQA=", "")
    source = source_of(text)
    assert [source.text[line.start : line.end][:4] for line in source.lines if line.kind == "page-mark"] == [
        "VABR"
    ]
