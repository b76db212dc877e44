"""Numbers and bullets at the head of a line."""
# ruff: noqa: E501 (a case reads best on one line)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loa.reader.rules.numbering import read_bullet, read_mark, roman_value


@pytest.mark.parametrize(
    ("line", "style", "num", "rest"),
    [
        ("I. MỤC ĐÍCH", "roman", "I", "MỤC ĐÍCH"),
        ("IV/ TỔ CHỨC", "roman", "IV", "TỔ CHỨC"),
        ("ll. NỘI DUNG", "roman", "ll", "NỘI DUNG"),
        ("Il. NỘI DUNG", "roman", "Il", "NỘI DUNG"),
        ("1V. KINH PHÍ", "roman", "1V", "KINH PHÍ"),
        ("II MỤC TIÊU, YÊU CẦU", "roman", "II", "MỤC TIÊU, YÊU CẦU"),
        ("l. Công an tỉnh", "arabic", "l", "Công an tỉnh"),
        ("3. Sở Y tế", "arabic", "3", "Sở Y tế"),
        ("3.Sở Y tế", "arabic", "3", "Sở Y tế"),
        ("2. 100% trường học", "arabic", "2", "100% trường học"),
        ("(2) Tập huấn", "arabic", "2", "Tập huấn"),
        ("1.2.3. Tập huấn", "decimal", "1.2.3", "Tập huấn"),
        ("1.2 Tập huấn", "decimal", "1.2", "Tập huấn"),
        ("đ) Tập huấn", "lower", "đ", "Tập huấn"),
        ("ii. Trang Zalo", "lower", "ii", "Trang Zalo"),
        ("iv) Treo phướn", "lower", "iv", "Treo phướn"),
        ("viii. Xe loa", "lower", "viii", "Xe loa"),
        ("B. NỘI DUNG", "upper", "B", "NỘI DUNG"),
        ("Điều 4. Hiệu lực", "article", "Điều 4", "Hiệu lực"),
        ("Phần thứ hai", "part", "Phần thứ hai", ""),
        ("Chương II. QUY ĐỊNH", "chapter", "Chương II", "QUY ĐỊNH"),
        ("Mục 1. Tài chính", "section", "Mục 1", "Tài chính"),
        ("PHỤ LỤC III", "appendix", "PHỤ LỤC III", ""),
    ],
)
def test_a_number_has_its_style_and_leaves_the_words(line: str, style: str, num: str, rest: str) -> None:
    mark = read_mark(line)
    assert mark is not None
    assert (mark.style, mark.num, line[mark.end :]) == (style, num, rest)


@pytest.mark.parametrize(
    "line",
    [
        "100% trường học", "12/5/2026 họp", "1.500 triệu đồng", "05-CT/TW của", "XIII của Đảng", "2019. Trong năm",
        "Điều 5 của Luật", "V/v tuyên truyền", "Mục đích", "PHỤ LỤC", "5", "KẾ HOẠCH", "Phần lớn người dân",
    ],
)  # fmt: skip
def test_other_heads_of_lines_are_no_numbers(line: str) -> None:
    assert read_mark(line) is None


@pytest.mark.parametrize(
    "line", ["- Sở Y tế", "+ Sở Y tế", "• Sở Y tế", "– Sở Y tế", "-Sở Y tế", "* Sở Y tế"]
)
def test_a_bullet_leaves_the_words(line: str) -> None:
    bullet = read_bullet(line)
    assert bullet is not None
    assert line[bullet[1] :] == "Sở Y tế"


@pytest.mark.parametrize("line", ["-----", "-2 độ", "Sở Y tế", ""])
def test_other_signs_are_no_bullets(line: str) -> None:
    assert read_bullet(line) is None


def test_roman_numbers_are_read_through_slips() -> None:
    assert [roman_value(n) for n in ("I", "Il", "lV", "IX", "XII", "ABC", "IIII")] == [
        1,
        2,
        4,
        9,
        12,
        None,
        None,
    ]


@given(st.text(max_size=40))
def test_any_line_can_be_looked_at(line: str) -> None:
    mark = read_mark(line)
    assert mark is None or 0 < mark.end <= len(line)
