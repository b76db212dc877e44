"""What kind of bytes these are, by looking at them; names and declarations are not believed."""

from __future__ import annotations

import io
import re
import zipfile

from django.conf import settings
from django.utils.translation import gettext as _

from loa.evidence.errors import MediaRefused

MEBIBYTE = 1024 * 1024
DEFAULT_MAX_BYTES = 20 * MEBIBYTE
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

SUFFIXES = {
    "application/pdf": ".pdf",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/heic": ".heic",
    "image/tiff": ".tif",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    DOCX: ".docx",
    XLSX: ".xlsx",
    PPTX: ".pptx",
    "application/msword": ".doc",
    "audio/mpeg": ".mp3",
    "audio/wav": ".wav",
    "audio/ogg": ".ogg",
    "audio/mp4": ".m4a",
    "video/mp4": ".mp4",
    "video/webm": ".webm",
    "application/warc": ".warc.gz",
}
PHOTOS = {"image/png", "image/jpeg", "image/gif", "image/webp", "image/heic", "image/tiff"}
# One kind of bytes under several declared names.
FINER = {"text/plain": {"text/markdown", "text/csv", "text/x-markdown"}, "audio/mp4": {"video/mp4"}}
UNDECLARED = {"", "application/octet-stream", "binary/octet-stream"}

# First bytes of each kind (from memory of the formats' own specifications, unchecked).
SIGNATURES: list[tuple[bytes, str]] = [
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
]
HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis")
BRANDS = {**dict.fromkeys(HEIF, "image/heic"), b"M4A ": "audio/mp4"}
MARKUP = re.compile(rb"<\s*(?:!doctype\s+html|html|script|iframe|svg|body|object|embed)[\s>/]|<\?php", re.I)
TEXT_MARKUP = re.compile(r"\s*(?:<!doctype|<html|<svg|<script|<\?xml|<\?php)", re.I)
# A GIF whose width is a comment or an assignment: a program for those who load it as one.
SCRIPT_IN_GIF = re.compile(rb"GIF8[79]a\s*(?:/[*/]|=)")
CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")


def max_bytes() -> int:
    """How large a file may be."""
    limit: int = getattr(settings, "EVIDENCE_MAX_BYTES", DEFAULT_MAX_BYTES)
    return limit


def check_media(data: bytes, *, declared: str = "") -> str:
    """The media type of the bytes; raises MediaRefused for what is not taken."""
    if not data:
        raise MediaRefused(_("The file is empty; choose a file that has content."))
    if len(data) > max_bytes():
        size = max_bytes() // MEBIBYTE
        raise MediaRefused(
            _("The file is larger than %(size)d MB; split it or make it smaller.") % {"size": size}
        )
    found = sniff(data)
    if found is None:
        raise MediaRefused(
            _("The kind of this file is not known; use PDF, DOCX, XLSX, an image, a recording or plain text.")
        )
    if _is_polyglot(data, found):
        raise MediaRefused(
            _("The file is two kinds at once and may be dangerous; save it anew and try again.")
        )
    declared = declared.partition(";")[0].strip().lower()
    if declared in FINER.get(found, ()):
        return declared
    if declared not in UNDECLARED and declared != found and declared in SUFFIXES:
        raise MediaRefused(_("The content is not what the name of the file says; give it its right name."))
    return found


def sniff(data: bytes) -> str | None:
    """The kind of the bytes by their own signs, or None where they are of no kind that is taken."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            return kind
    if data[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(data[8:12])
    if data[4:8] == b"ftyp":
        return BRANDS.get(data[8:12], "video/mp4")
    if data[:4] == b"PK\x03\x04":
        return _office_kind(data)
    return "text/plain" if _is_text(data) else None


def suffix_of(media_type: str) -> str:
    """The ending of a file name for this kind."""
    return SUFFIXES.get(media_type, ".bin")


def _office_kind(data: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:2000])
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return None
    if "[Content_Types].xml" not in names:
        return None
    for folder, kind in (("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX)):
        if any(name.startswith(folder) for name in names):
            return kind
    return None


def _is_text(data: bytes) -> bool:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return not TEXT_MARKUP.match(data[:400].decode("utf-16", "replace"))
    if CONTROLS.search(data):
        return False
    return not TEXT_MARKUP.match(data[:400].decode("utf-8-sig", "replace"))


def _is_polyglot(data: bytes, kind: str) -> bool:
    if kind.startswith("text/") or kind in (DOCX, XLSX, PPTX):
        return False
    if zipfile.is_zipfile(io.BytesIO(data)) or SCRIPT_IN_GIF.match(data):
        return True
    if kind.startswith("image/"):
        return bool(MARKUP.search(data))
    # A PDF or a recording may hold markup within; at its very start or end it would be a second file.
    return bool(MARKUP.search(data[:1024] + data[-1024:]))
