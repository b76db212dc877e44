"""Lines joined into paragraphs, bullets, numbered units and table rows."""
# ruff: noqa: E501 (a case reads best on one line)

import pytest

from loa.reader.reading import Line, Source
from loa.reader.stages.blocks import cut_blocks
from loa.reader.stages.lines import is_dangling
from loa.reader.tests.factories import facts_of, plan_of, source_of


def cut(text: str) -> list[tuple[str, str | None, str]]:
    source = source_of(text)
    return [(b.kind, b.marker, " ".join(source.text[b.start : b.end].split())) for b in cut_blocks(source)]


def words(text: str) -> list[str]:
    return [block[2] for block in cut(text)]


def test_a_paragraph_broken_by_the_end_of_a_page_is_one_block() -> None:
    text = "- Nêu gương những tổ chức tiêu biểu trong các phong\n\ntrào thi đua của huyện.\n\n- Biểu dương cá nhân."
    assert words(text) == [
        "- Nêu gương những tổ chức tiêu biểu trong các phong trào thi đua của huyện.",
        "- Biểu dương cá nhân.",
    ]


def test_a_sentence_that_cannot_end_there_goes_on_even_in_capitals() -> None:
    text = "- Tuyên truyền kết quả Đại hội Đảng bộ huyện Thanh Bình lần thứ\n\nXII và các ngày lễ lớn."
    assert len(words(text)) == 1


def test_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    text = "Sở Y tế chủ trì.\nSở Tài chính bố trí kinh phí.\nUBND các xã thực hiện."
    assert len(words(text)) == 3


WRAPPED = """1. Trung tâm Văn hóa huyện phối hợp với các xã tổ chức tuyên truyền lưu động
bằng xe loa tại các chợ, bến xe và khu dân cư tập trung, mỗi xã ít nhất hai buổi
trong thời gian cao điểm. Đội tuyên truyền chuẩn bị nội dung, hình ảnh và phương
tiện trước khi đi cơ sở.

2. Đài Truyền thanh huyện xây dựng chuyên mục phát thanh hằng tuần, biên tập các
tin bài do các ngành gửi đến.

a) Hỏi đáp pháp luật;
b) Gương người tốt.
"""


def test_lines_that_break_at_a_margin_are_joined() -> None:
    assert [(kind, marker) for kind, marker, _ in cut(WRAPPED)] == [
        ("numbered", "1"),
        ("numbered", "2"),
        ("numbered", "a"),
        ("numbered", "b"),
    ]
    assert words(WRAPPED)[0].endswith("trước khi đi cơ sở.")


def test_a_hyphen_at_the_head_of_a_broken_line_is_no_bullet() -> None:
    text = WRAPPED.replace(
        "trong thời gian cao điểm. Đội tuyên truyền chuẩn bị nội dung, hình ảnh và phương\n",
        "trong thời gian cao điểm, gắn với các hoạt động phát triển văn hóa và kinh tế thì\n- xã hội được lồng ghép. ",
    )
    assert words(text)[0].startswith("1. Trung tâm")
    assert [kind for kind, _, _ in cut(text)] == ["numbered"] * 4


def test_a_number_alone_on_its_line_takes_the_next_line() -> None:
    assert cut("II.\nTỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế")[0] == ("numbered", "II", "II. TỔ CHỨC THỰC HIỆN")


POURED = """STT

Nội dung

Chủ trì

Thời gian


1

Tập huấn cho
cộng tác viên

Sở Y tế

Quý I/2026


II. TRUYỀN THÔNG


2

Phát thanh

UBND các xã

Quý II/2026
"""


def test_a_table_poured_out_cell_by_cell_is_rows_again() -> None:
    source = source_of(POURED)
    blocks = cut_blocks(source)
    assert [(b.kind, b.head, len(b.cells)) for b in blocks] == [
        ("row", True, 4),
        ("row", False, 4),
        ("numbered", False, 0),
        ("row", False, 4),
    ]
    cells = [" ".join(source.text[c.start : c.end].split()) for c in blocks[1].cells]
    assert cells == ["1", "Tập huấn cho cộng tác viên", "Sở Y tế", "Quý I/2026"]


def test_a_real_table_is_rows_with_empty_cells_kept() -> None:
    source = source_of("| STT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| I | CHUNG | |\n| 1 | Họp báo | |\n")
    blocks = cut_blocks(source)
    assert [(b.kind, b.marker, b.head) for b in blocks] == [
        ("row", None, True),
        ("numbered", "I", False),
        ("row", None, False),
    ]
    assert [source.text[c.start : c.end] for c in blocks[2].cells] == ["1", "Họp báo", ""]


def test_a_table_that_only_lays_out_the_header_is_read_column_by_column() -> None:
    cells = [
        ("UBND XÃ A", 0),
        ("Số: 5/KH-UBND", 0),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1),
        ("Độc lập - Tự do", 1),
    ]
    lines, text = [], ""
    for words_, column in cells:
        lines.append(
            Line(len(text), len(text) + len(words_), kind="table-cell", table=0, row=0, column=column)
        )
        text += words_ + "\n"
    source = Source("docx", text, tuple(lines))
    assert [b.kind for b in cut_blocks(source)] == ["paragraph"] * 4


def test_a_heading_that_ends_in_a_word_that_could_count_is_not_continued() -> None:
    assert len(words("Kết luận tại cuộc họp về chuyển đổi số\n\nNgày 20/7/2025, Ủy ban họp.")) == 2
    assert (
        len(
            words(
                "Tuyên truyền theo Kế hoạch dài và chi tiết của huyện Thanh Bình số\n\n15/KH-UBND của huyện."
            )
        )
        == 1
    )


def test_a_rhythm_at_the_end_of_a_cell_takes_no_number_with_it() -> None:
    head = "STT\n\nNội dung\n\nChủ trì\n\nThời gian\n\n"
    rows = "1\n\nTreo băng rôn.\n\nPhòng Văn hóa\n\nHằng tháng\n\n2\n\nViết tin.\n\nĐài Truyền thanh\n\nTháng 4/2026\n"
    duties = facts_of(plan_of(head + rows)).duties
    assert [duty.text.value for duty in duties] == ["Treo băng rôn.", "Viết tin."]


@pytest.mark.parametrize(
    ("above", "below", "one"),
    [
        ("5. Cục", "Nghề cá: Hướng dẫn các địa phương", True),
        ("cho các nhà trường, Sở", "Nông nghiệp đề nghị các xã", True),
        ("giao cho Trung tâm", "Dịch vụ nông thôn", True),
        ("4.6. Văn phòng", "Đoàn thanh niên tỉnh theo dõi", True),
        ("Văn phòng", "Công an phường", False),
        ("2. Văn phòng Sở", "Tổ chức lễ phát động", False),
        ("- Lãnh đạo Bộ", "Các đơn vị nhận văn bản", False),
        ("1. Cục", "TỔ CHỨC THỰC HIỆN", False),
    ],
)
def test_a_line_that_ends_in_the_kind_of_an_office_goes_on_into_its_name(
    above: str, below: str, one: bool
) -> None:
    assert is_dangling(above, below) is one


@pytest.mark.parametrize("sign", ["-", "–", "+", "•"])
def test_a_sign_on_a_line_of_its_own_begins_the_words_below_it(sign: str) -> None:
    text = f"1. Sở Y tế\n\n- Rà soát các trạm.\n\n{sign}\nMở lớp tập huấn\ncho cán bộ."
    assert cut(text)[2:] == [("bullet", sign, f"{sign} Mở lớp tập huấn cho cán bộ.")]
