"""One door to all formats: bytes and a name in, a `Source` out."""

from __future__ import annotations

import re
from itertools import islice

from loa.reader.errors import ReadingRefused
from loa.reader.formats.detect import FileType, detect
from loa.reader.formats.docx.body import read_docx
from loa.reader.formats.encoding import decode
from loa.reader.formats.pdf.document import read_pdf
from loa.reader.formats.scan.images import read_image
from loa.reader.formats.secrecy import refuse_secrets
from loa.reader.formats.text import read_text
from loa.reader.limits import DEFAULT, MEBIBYTE, Limits
from loa.reader.reading import Source

_LATER_LETTERS = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ"
_ONLY_UNICODE = re.compile(f"[{_LATER_LETTERS}{_LATER_LETTERS.upper()}]")
_OLD_SIGNS = re.compile(r"[\u00a1-\u00ff]")  # TCVN3 and VNI put their letters on those of Western Europe


def open_source(data: bytes, name: str, limits: Limits = DEFAULT) -> Source:
    """The text of a file with its lines and pages; refuses what cannot or must not be read."""
    try:
        source = _open(data, name, limits)
        refuse_secrets(source)
        refuse_old_fonts(source)
    except ReadingRefused as refusal:
        raise refusal.named(name) from refusal.__cause__
    return source


def _open(data: bytes, name: str, limits: Limits) -> Source:
    if len(data) > limits.file_bytes:
        raise ReadingRefused("file-size", detail=f"{round(limits.file_bytes / MEBIBYTE, 2):g} MB")
    kind = detect(data, name)
    source = _read(kind, data, limits)
    if not any(line.end > line.start and line.kind != "page-mark" for line in source.lines):
        raise ReadingRefused("no-text", detail=_label(kind))
    return source


def _label(kind: FileType) -> str:
    return {"text": "TXT", "docx": "DOCX", "pdf": "PDF", "image": "PNG/JPEG/TIFF"}[kind]


def _read(kind: FileType, data: bytes, limits: Limits) -> Source:
    if kind == "docx":
        return read_docx(data, limits)
    if kind == "pdf":
        return read_pdf(data, limits)
    if kind == "image":
        return read_image(data, limits)
    return read_text(decode(data), limits)


def refuse_old_fonts(source: Source) -> None:
    """Refuses Vietnamese written for the fonts of before Unicode: what is stored is not what was seen."""
    sample = source.text[:2_000]
    enough = int(0.01 * len(sample)) + 1
    if sum(1 for _ in islice(_ONLY_UNICODE.finditer(sample), enough)) == enough:
        return
    letters = sum(map(str.isalpha, sample))
    if letters >= 80 and len(_OLD_SIGNS.findall(sample)) > 0.1 * letters:
        raise ReadingRefused("legacy-font")
