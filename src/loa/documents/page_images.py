"""Pages of a document as pictures: drawn in the child process when first asked for, then kept.

The kept pictures are a copy that can be made again: they stand under `var/`, named by the file's SHA-256.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from loa.documents.errors import Refused
from loa.documents.models import Document, Reading
from loa.evidence.queries import open_blob
from loa.fetching.foreign import NotDrawn, render_page

WIDTH = 1240  # pixels: sharp at 1.5 times the widest pane
PICTURED = {"pdf", "scan"}


def page_count(document: Document, reading: Reading) -> int:
    """How many pages of the file can be shown; of typed words, those drawn while they were typed."""
    if reading.typed:
        return len(list(_kept(document, 1).parent.glob(f"*-{WIDTH}.png")))
    return len(reading.pages) if reading.kind in PICTURED else 0


def page_image(document: Document, number: int) -> bytes:
    """The PNG of one page; `Refused` where the page or the file is not there, or cannot be drawn."""
    if document.file.erased_at is not None:
        raise Refused(_("The file was erased."))
    path = _kept(document, number)
    if path.exists():
        return path.read_bytes()
    try:
        png = render_page(open_blob(document.file), number, width=WIDTH)
    except (NotDrawn, OSError) as error:
        raise Refused(_("This page cannot be shown.")) from error
    _keep(path, png)
    return png


def _kept(document: Document, number: int) -> Path:
    return (
        Path(settings.VAR_DIR) / "pages" / document.file_id[:2] / document.file_id / f"{number}-{WIDTH}.png"
    )


def _keep(path: Path, png: bytes) -> None:
    """A reader of the picture sees all of it or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(png)
    Path(name).replace(path)
