"""Names of files in a packed case: plain letters, one ending."""

from __future__ import annotations

import pytest

from loa.reports.casefile.naming import safe_name


@pytest.mark.parametrize(
    ("words", "suffix", "name"),
    [
        ("IMG_20261123.jpg", ".jpg", "IMG_20261123.jpg"),
        ("Chỉ thị Tết.DOCX", ".docx", "Chi thi Tet.docx"),
        ("Ảnh treo băng rôn", ".jpg", "Anh treo bang ron.jpg"),
        (".jpg", ".jpg", "khong ten.jpg"),
        ("tin.html", "", "tin.html"),
    ],
)
def test_a_name_ends_once(words: str, suffix: str, name: str) -> None:
    assert safe_name(words, suffix=suffix) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Hằng tháng báo cáo kết quả về Sở Văn hóa, Thể thao và Du lịch trước ngày 25 (01/11–30/11/2026)",
         "Hang thang bao cao ket qua ve So Van hoa The thao va Du lich truoc ngay 25"),
        ("Báo cáo " * 12, " ".join(["Bao cao"] * 10)),
        ("a" * 100, "a" * 80),
    ],
)  # fmt: skip
def test_a_name_that_is_too_long_ends_with_a_word_and_no_open_bracket(words: str, name: str) -> None:
    assert safe_name(words) == name
