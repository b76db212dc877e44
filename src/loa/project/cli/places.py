"""Whether a file can be opened at all, asked before anything opens it."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISFIFO

from loa.project.speaking import gettext as _
from loa.reader.errors import ReadingRefused


def check_place(path: Path) -> None:
    """Raises `ReadingRefused` where no file is, and for a pipe: who opens it waits for another to write."""
    try:
        pipe = S_ISFIFO(path.stat().st_mode)
    except FileNotFoundError as error:
        raise ReadingRefused("missing", name=path.name) from error
    except OSError as error:  # a name too long, a link that leads to itself
        raise ReadingRefused("unreadable", name=path.name, detail=error.strerror or "?") from error
    if pipe:
        raise ReadingRefused("unreadable", name=path.name, detail=_("a pipe"))
