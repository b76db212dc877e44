"""Refusals: why facts are not written, in one sentence for people, in Vietnamese and English.

The library has no catalogue of its own beyond this table: it runs without the web framework.
"""

from __future__ import annotations

from typing import Literal

Language = Literal["vi", "en"]

# key → language → (what is wrong, what to do)
SENTENCES: dict[str, dict[Language, tuple[str, str]]] = {
    "missing": {
        "vi": ("không tìm thấy tệp", "hãy kiểm tra đường dẫn"),
        "en": ("there is no such file", "check the path"),
    },
    "unreadable": {
        "vi": (
            "không mở được tệp ({detail})",
            "hãy kiểm tra quyền đọc và bảng mã UTF-8; tệp Word hay PDF thì chạy `loa read` trước",
        ),
        "en": (
            "the file cannot be read ({detail})",
            "check that you may read it and that it is UTF-8; run `loa read` first on a Word or PDF file",
        ),
    },
    "too-large": {
        "vi": ("tệp lớn hơn {detail}", "hãy kiểm tra đây có đúng là tệp dữ kiện của một văn bản không"),
        "en": ("the file is larger than {detail}", "check that it holds the facts of one document"),
    },
    "no-json": {
        "vi": ("không phải JSON đúng cú pháp ({detail})", "hãy sửa tại chỗ đã nêu"),
        "en": ("this is no valid JSON ({detail})", "mend it at that place"),
    },
    "wrong-kind": {
        "vi": ("{detail}", "hãy sửa theo lược đồ của `loa read --format facts`"),
        "en": ("{detail}", "mend it as `loa read --format facts` writes it"),
    },
    "bad-letter": {
        "vi": ("có ký tự điều khiển {detail} không in được", "hãy xóa ký tự đó"),
        "en": ("there is a control character {detail} that cannot be printed", "take it out"),
    },
    "bad-date": {
        "vi": ("“{detail}” không phải là ngày", "hãy ghi dạng 2026-03-05, 2026-03 hoặc 2026"),
        "en": ("“{detail}” is no date", "write it as 2026-03-05, 2026-03 or 2026"),
    },
    "nothing": {
        "vi": ("không có gì để viết: thiếu cả tên loại, trích yếu và nội dung", "hãy điền ít nhất một mục"),
        "en": ("there is nothing to write: no type, no title and no body", "fill in at least one of them"),
    },
    "reading": {
        "vi": (
            "không phải kết quả đọc của phiên bản này ({detail})",
            "hãy đọc lại bằng `loa read --format json`",
        ),
        "en": ("this is no reading of this version ({detail})", "read it again by `loa read --format json`"),
    },
    "form": {
        "vi": ("không biết loại tệp “{detail}”", "hãy đặt tên tệp kết thúc bằng .docx hoặc .pdf"),
        "en": ("the kind of file “{detail}” is not known", "let the name end in .docx or .pdf"),
    },
}

# What was written all the same, and wants a word.
REMARKS: dict[str, dict[Language, str]] = {
    "blank-sides": {
        "vi": "chưa có tên hai bên nên để trống chỗ ghi; `loa read --format json` cho cả tên hai bên, "
        "dữ kiện (--format facts) thì không.",
        "en": "the sides are not named and stand blank; `loa read --format json` gives them, facts "
        "(--format facts) do not.",
    },
}

KINDS: dict[str, dict[Language, str]] = {
    "text": {"vi": "phải là một chuỗi", "en": "must be a text"},
    "number": {"vi": "phải là một số nguyên dương", "en": "must be a whole number from 1"},
    "list": {"vi": "phải là một danh sách", "en": "must be a list"},
    "object": {"vi": "phải là một đối tượng", "en": "must be an object"},
    "needed": {"vi": "phải có nội dung", "en": "must not be empty"},
}


class WritingRefused(Exception):
    """Facts that cannot be written as a document; `place` is a file, or a path within the facts."""

    def __init__(self, key: str, *, place: str = "", detail: str = "") -> None:
        self.key, self.place, self.detail = key, place, detail
        super().__init__(self.sentence("en"))

    def sentence(self, language: Language = "vi") -> str:
        """One sentence: where, what is wrong, what to do."""
        wrong, remedy = SENTENCES[self.key][language]
        detail = KINDS[self.detail][language] if self.key == "wrong-kind" else self.detail
        head = f"{self.place}: " if self.place else ""
        return f"{head}{wrong.format(detail=detail)}; {remedy}."


def remark(key: str, *, place: str, language: Language = "vi") -> str:
    """One sentence about a document that was written: where, and what wants a word."""
    return f"{place}: {REMARKS[key][language]}"
