"""Bytes of a text file to characters: UTF-8, UTF-16 and the Vietnamese Windows code page."""

from __future__ import annotations

import codecs
import re
import unicodedata

from loa.reader.errors import ReadingRefused

_VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]")
_ENOUGH = 5  # letters that are not ASCII, to judge an encoding by
_MARKS = (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"), (
    codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")  # fmt: skip


def decode(data: bytes) -> str:
    """The characters of a text file; refuses binary data and encodings it cannot be sure of."""
    text = _decode(data)
    if "\0" in text or _share_of_controls(text) > 0.02:
        raise ReadingRefused("binary")
    return text


def _decode(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name)
    if order := _unmarked_utf16(data):
        return _strict(data, order)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if b"\0" in data or _is_utf8_with_surrogates(data):
        raise ReadingRefused("binary" if b"\0" in data else "encoding")
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError as error:
        raise ReadingRefused("encoding") from error
    if not _reads_as_vietnamese(text):
        raise ReadingRefused("encoding")
    return text


def _is_utf8_with_surrogates(data: bytes) -> bool:
    """Whether only lone surrogates make the bytes no UTF-8."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise ReadingRefused("binary" if name.startswith("utf-16") else "encoding") from error


def _unmarked_utf16(data: bytes) -> str | None:
    """The byte order of UTF-16 without a mark: every other byte of Latin letters is NUL."""
    head = data[:4096]
    if len(head) < 8 or b"\0" not in head:
        return None
    half = len(head) // 2
    if head[1::2].count(0) > half * 0.3 and head[::2].count(0) == 0:
        return "utf-16-le"
    if head[::2].count(0) > half * 0.3 and head[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _reads_as_vietnamese(text: str) -> bool:
    """Code page 1258 decodes almost any bytes: demand Vietnamese letters among all that are not ASCII."""
    other = [letter for letter in text if ord(letter) > 127 and letter.isalpha()]
    return len(other) >= _ENOUGH and sum(bool(_VIETNAMESE.match(x.lower())) for x in other) >= 0.95 * len(
        other
    )


def _share_of_controls(text: str) -> float:
    controls = sum(
        text.count(chr(code)) for code in range(1, 32) if code not in (9, 10, 11, 12, 13, 26, 28, 29, 30)
    )
    return controls / max(1, len(text))
