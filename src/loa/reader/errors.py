"""Refusals: why a file is not read, in one sentence for people, in Vietnamese and English.

The library has no catalogue of its own beyond this table: it runs without the web framework.
"""

from __future__ import annotations

import re
from typing import Literal

Language = Literal["vi", "en"]

# controls, ends of lines and paragraphs, marks that turn the direction of writing
_STEERING = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]+")

# key → language → (what is wrong, what to do)
SENTENCES: dict[str, dict[Language, tuple[str, str]]] = {
    "missing": {
        "vi": ("không tìm thấy tệp", "hãy kiểm tra đường dẫn"),
        "en": ("there is no such file", "check the path"),
    },
    "unreadable": {
        "vi": ("không mở được tệp ({detail})", "hãy kiểm tra quyền đọc tệp"),
        "en": ("the file cannot be opened ({detail})", "check that you may read it"),
    },
    "empty": {
        "vi": ("tệp rỗng", "hãy chọn tệp có nội dung"),
        "en": ("the file is empty", "choose a file that has content"),
    },
    "no-text": {
        "vi": (
            "tệp {detail} không có chữ nào đọc được",
            "hãy kiểm tra bản gốc hoặc nhập văn bản bằng tay",
        ),
        "en": ("the {detail} holds no readable words", "check the original or enter the document by hand"),
    },
    "blank-page": {
        "vi": (
            "trang {detail} có nét mực nhưng không nhận ra chữ nào",
            "hãy quét lại trang này rõ hơn hoặc nhập văn bản bằng tay",
        ),
        "en": (
            "page {detail} has ink but no word could be read",
            "scan it again more clearly or enter it by hand",
        ),
    },
    "wrong-type": {
        "vi": (
            "nội dung không phải là {detail} như tên tệp",
            "hãy đặt lại đúng tên hoặc lưu lại đúng định dạng",
        ),
        "en": (
            "the content is not {detail} as its name says",
            "give the file its right name or save it again",
        ),
    },
    "unknown-type": {
        "vi": (
            "không nhận ra loại tệp",
            "hãy dùng văn bản thuần, Markdown, DOCX, PDF, PNG, JPEG hoặc TIFF",
        ),
        "en": ("the type of the file is not known", "use plain text, Markdown, DOCX, PDF, PNG, JPEG or TIFF"),
    },
    "legacy-doc": {
        "vi": ("tệp là bản DOC cũ của Word", "hãy lưu lại thành DOCX hoặc PDF"),
        "en": ("the file is an old Word DOC", "save it as DOCX or PDF"),
    },
    "encrypted": {
        "vi": ("tệp được đặt mật khẩu", "hãy bỏ mật khẩu rồi thử lại"),
        "en": ("the file is locked by a password", "remove the password and try again"),
    },
    "broken": {
        "vi": ("tệp {detail} bị hỏng", "hãy lấy lại tệp gốc hoặc lưu lại từ chương trình đã tạo ra nó"),
        "en": (
            "the {detail} is broken",
            "fetch the original again or save it anew in the program that made it",
        ),
    },
    "binary": {
        "vi": ("tệp văn bản có ký tự NUL hoặc dữ liệu nhị phân", "hãy lưu lại dưới dạng văn bản UTF-8"),
        "en": ("the text has NUL characters or binary data", "save it as UTF-8 text"),
    },
    "encoding": {
        "vi": (
            "không nhận ra bảng mã của tệp văn bản",
            "hãy chuyển sang Unicode (UTF-8), ví dụ bằng công cụ chuyển mã của UniKey",
        ),
        "en": ("the text is in an unknown encoding", "convert it to Unicode (UTF-8)"),
    },
    "legacy-font": {
        "vi": (
            "chữ dùng phông cũ (TCVN3 hoặc VNI), không phải Unicode",
            "hãy chuyển sang Unicode, ví dụ bằng công cụ chuyển mã của UniKey",
        ),
        "en": (
            "the words are in an old font encoding (TCVN3 or VNI), not in Unicode",
            "convert it to Unicode",
        ),
    },
    "units-header": {
        "vi": (
            "dòng 1 của tệp đơn vị không có cột name",
            "hãy đặt dòng đầu là name,aliases,from,until và mỗi đơn vị một dòng bên dưới",
        ),
        "en": (
            "line 1 of the file of units has no column name",
            "let it begin with the line name,aliases,from,until and a line for each unit below",
        ),
    },
    "units-day": {
        "vi": ("không hiểu ngày ở dòng {detail}", "hãy viết ngày dạng 2026-12-31 hoặc để trống"),
        "en": ("there is no such day in line {detail}", "write days as 2026-12-31 or leave them empty"),
    },
    "file-size": {
        "vi": ("tệp lớn hơn {detail}", "hãy tách nhỏ hoặc nén ảnh trong tệp"),
        "en": ("the file is larger than {detail}", "split it or compress its images"),
    },
    "line-size": {
        "vi": ("tệp có dòng dài hơn {detail} ký tự", "hãy kiểm tra xem đây có đúng là văn bản không"),
        "en": ("a line is longer than {detail} characters", "check that this is a document at all"),
    },
    "text-size": {
        "vi": ("văn bản dài hơn {detail} ký tự", "hãy tách tệp thành nhiều phần"),
        "en": ("the text is longer than {detail} characters", "split the file"),
    },
    "page-count": {
        "vi": ("tệp có hơn {detail} trang", "hãy tách tệp thành nhiều phần"),
        "en": ("the file has more than {detail} pages", "split the file"),
    },
    "image-size": {
        "vi": ("ảnh lớn hơn {detail} điểm ảnh", "hãy quét lại ở 200–300 dpi"),
        "en": ("the image is larger than {detail} pixels", "scan it at 200–300 dpi"),
    },
    "zip-bomb": {
        "vi": (
            "tệp DOCX khi giải nén vượt giới hạn an toàn",
            "hãy lưu lại từ Word; đừng mở tệp này nếu không rõ nguồn",
        ),
        "en": (
            "the DOCX inflates beyond the safe limit",
            "save it anew in Word; do not open it if its source is unknown",
        ),
    },
    "unsafe-xml": {
        "vi": (
            "tệp DOCX chứa khai báo XML không an toàn",
            "hãy lưu lại từ Word; đừng mở tệp này nếu không rõ nguồn",
        ),
        "en": (
            "the DOCX has an unsafe XML declaration",
            "save it anew in Word; do not open it if its source is unknown",
        ),
    },
    "secret": {
        "vi": (
            "tệp mang dấu độ mật {detail}",
            "Loa không nhận tài liệu bí mật nhà nước; hãy xử lý theo quy định về bảo vệ bí mật nhà nước",
        ),
        "en": (
            "the file bears the secrecy mark {detail}",
            "Loa takes no state secrets; handle it as the law requires",
        ),
    },
    "no-facts": {
        "vi": (
            "đọc được chữ nhưng không đọc ra điều gì từ {detail} này",
            "hãy kiểm tra bản gốc hoặc nhập văn bản bằng tay",
        ),
        "en": ("nothing could be made of this {detail}", "check the original or enter the document by hand"),
    },
    "no-ocr": {
        "vi": (
            "tệp là bản quét nhưng máy chưa có bộ nhận dạng chữ tiếng Việt ({detail})",
            "hãy cài: apt-get install tesseract-ocr tesseract-ocr-vie",
        ),
        "en": (
            "the file is a scan and this machine cannot recognise Vietnamese print ({detail})",
            "install it: apt-get install tesseract-ocr tesseract-ocr-vie",
        ),
    },
    "time": {
        "vi": ("đọc quá {detail} giây", "hãy tách tệp hoặc quét lại ở 200 dpi"),
        "en": ("reading takes longer than {detail} seconds", "split the file or scan it at 200 dpi"),
    },
    "memory": {
        "vi": ("đọc tệp cần nhiều hơn {detail} bộ nhớ", "hãy tách tệp hoặc giảm cỡ ảnh"),
        "en": ("reading needs more than {detail} of memory", "split the file or make its images smaller"),
    },
    "failed": {
        "vi": ("bộ đọc gặp lỗi ({detail})", "hãy gửi tệp cho người quản trị hoặc nhập văn bản bằng tay"),
        "en": ("the reader failed ({detail})", "send the file to the administrator or enter it by hand"),
    },
}


def plain_name(name: str) -> str:
    """A file's name as it may be shown: on one line, without characters that steer a terminal."""
    return _STEERING.sub(" ", name)


class SettingWrong(ValueError):
    """A variable of the environment holds no value that can be meant; says which, and what to give."""

    def __init__(self, sentence: str, *, vi: str = "") -> None:
        """`vi`: the same in Vietnamese, where the sentence is not in the language of the machine already."""
        super().__init__(sentence)
        self._sentences: dict[Language, str] = {"en": sentence, "vi": vi or sentence}

    def sentence(self, language: Language) -> str:
        """The sentence in the language."""
        return self._sentences[language]


class ReadingRefused(Exception):
    """A file is not read: `key` names why, `what` is wrong, `do` says what to do."""

    def __init__(self, key: str, *, name: str = "", detail: str = "") -> None:
        self.key, self.name, self.detail = key, name, detail
        super().__init__(self.sentence("en"))

    def parts(self, language: Language = "vi") -> tuple[str, str]:
        """What is wrong and what to do."""
        what, do = SENTENCES[self.key][language]
        return what.format(detail=self.detail), do.format(detail=self.detail)

    def sentence(self, language: Language = "vi") -> str:
        """One sentence: the file's name, what is wrong and what to do."""
        what, do = self.parts(language)
        return f"{plain_name(self.name)}: {what}; {do}." if self.name else f"{what}; {do}."

    def named(self, name: str) -> ReadingRefused:
        """The same refusal, of the file `name`."""
        return ReadingRefused(self.key, name=name, detail=self.detail)
