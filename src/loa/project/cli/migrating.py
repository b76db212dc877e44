"""A database is brought up to date by one process at a time; another one waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from loa.project.cli.complaining import complain
from loa.project.speaking import gettext as _


@contextmanager
def migrating_alone() -> Iterator[None]:
    """Inside nobody else brings this SQLite database up to date; who came first is waited for.

    Its own lock does not last over the many transactions of a migration: a file beside the database does.
    Where that cannot be written, nor can the database, which says so itself.
    """
    file = _file_beside()
    if file is None:
        yield
        return
    with file:  # closed, the lock is gone; so it is with a process that is killed
        _lock(file)
        yield


def _file_beside() -> IO[str] | None:
    from django.db import connection

    name = str(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or not Path(name).is_absolute():
        return None
    try:
        return Path(f"{name}.migrating").open("a")
    except OSError:
        return None


def _lock(file: IO[str]) -> None:
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        complain(_("another process is bringing this database up to date; waiting for it."))
        fcntl.flock(file, fcntl.LOCK_EX)


def busy_words(error: Exception) -> str:
    """Why the database could not be brought up to date while others write to it, and what to do."""
    said = _(
        "the database is in use (%(why)s). Stop the server and the worker, then run `loa migrate` again."
    )
    return said % {"why": " ".join(str(error).split())}
