"""Bytes of every kind, made here."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from django.conf import settings
from PIL import Image

from loa.evidence.folder import Folder

PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
TAKEN = "2026:06:12 08:30:15"


def make_image(
    kind: str = "PNG", *, size: tuple[int, int] = (40, 30), exif: bool = False, taken: str = TAKEN
) -> bytes:
    """An image of one colour; with `exif` it tells of its camera, its place and its time."""
    made = io.BytesIO()
    details = Image.Exif()
    if exif:
        details[0x010F] = "Maker of cameras"
        details[0x8769] = {0x9003: taken, 0x9011: "+07:00"}
        details[0x8825] = {1: "N", 2: (21.0, 2.0, 0.0), 3: "E", 4: (105.0, 51.0, 0.0)}
    Image.new("RGB", size, "navy").save(made, kind, exif=details)
    return made.getvalue()


def path_of(sha256: str) -> Path:
    """Where the bytes stand in the folder of the store."""
    return Folder(settings.EVIDENCE_ROOT).path_of(sha256)


def make_zip(*names: str) -> bytes:
    """A zip archive with these entries."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return made.getvalue()


def make_docx() -> bytes:
    """As much of a DOCX as tells its kind."""
    return make_zip("[Content_Types].xml", "word/document.xml")
