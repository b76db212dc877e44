"""The type of a file by its bytes; its name only has to agree."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath
from typing import Literal

from loa.reader.errors import ReadingRefused

FileType = Literal["text", "docx", "pdf", "image"]

_SUFFIXES: dict[str, FileType] = {
    ".txt": "text", ".md": "text", ".markdown": "text", ".text": "text", ".docx": "docx", ".docm": "docx",
    ".pdf": "pdf", ".png": "image", ".jpg": "image", ".jpeg": "image", ".tif": "image", ".tiff": "image",
}  # fmt: skip
_NAMES = {"text": "TXT", "docx": "DOCX", "pdf": "PDF", "image": "PNG/JPEG/TIFF"}
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = (
    b"GIF8", b"BM", b"RIFF", b"\x7fELF", b"MZ", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ",
    b"{\\rtf",
    b"PK\x05\x06", b"SQLite format 3", b"OggS", b"ID3", b"\x00\x00\x00\x18ftyp", b"\x00\x00\x00\x20ftyp",
)  # fmt: skip


def detect(data: bytes, name: str) -> FileType:
    """The type of `data`; refuses what is empty, unknown or not what the name's ending says."""
    if not data.strip(b" \t\r\n\f\v\xef\xbb\xbf"):
        raise ReadingRefused("empty")
    found = _by_bytes(data)
    claimed = _SUFFIXES.get(PurePath(name.lower()).suffix)
    if found == "text" and claimed not in (None, "text"):
        raise ReadingRefused(
            "broken" if claimed in ("pdf", "docx") and _looks_torn(data, claimed) else "wrong-type",
            detail=_NAMES[claimed],
        )
    if claimed and found != claimed:
        raise ReadingRefused("wrong-type", detail=_NAMES[claimed])
    return found


def _by_bytes(data: bytes) -> FileType:
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_IMAGES):
        return "image"
    if data.startswith(b"PK\x03\x04"):
        return _of_zip(data)
    if data.startswith(_OLE):
        raise ReadingRefused("encrypted" if _is_encrypted_office(data) else "legacy-doc")
    if data.startswith(_OTHERS):
        raise ReadingRefused("unknown-type")
    return "text"


def _of_zip(data: bytes) -> FileType:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadingRefused("broken", detail="DOCX") from error
    if "word/document.xml" in names or (
        "[Content_Types].xml" in names and any(n.startswith("word/") for n in names)
    ):
        return "docx"
    raise ReadingRefused("unknown-type")


def _is_encrypted_office(data: bytes) -> bool:
    """A locked DOCX is an OLE file with a stream `EncryptedPackage` (UTF-16)."""
    return "EncryptedPackage".encode("utf-16-le") in data


def _looks_torn(data: bytes, claimed: str) -> bool:
    return (b"endobj" in data or b"%%EOF" in data) if claimed == "pdf" else b"word/" in data
