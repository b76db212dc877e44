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
