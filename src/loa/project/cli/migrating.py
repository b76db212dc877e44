"""A database is brought up to date by one process at a time; another one waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from loa.project.cli.complaining import complain
from loa.project.speaking import gettext as _

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

MIGRATING_LOCK = 0x10A_D47A  # names a database that is brought up to date among PostgreSQL's advisory locks


@contextmanager
def migrating_alone() -> Iterator[None]:
    """Inside nobody else brings this database up to date; who came first is waited for.

    SQLite's own lock does not last over the many transactions of a migration: one on a file beside the
    database does. Where that cannot be written, nor can the database, which says so itself. On PostgreSQL it
    is an advisory lock, on a connection that does nothing else. Either is gone with a process that is killed.
    """
    file, server = _file_beside(), _server_beside()
    if file is not None:
        with file:  # closed, the lock is gone
            _lock(file)
            yield
    elif server is not None:
        with closing(server):
            _lock_on(server)
            yield
    else:
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


def _server_beside() -> BaseDatabaseWrapper | None:
    """A connection of its own; none to a server that is away, of which the migration itself tells."""
    from django.db import OperationalError, connection

    if connection.vendor != "postgresql":
        return None
    server = connection.copy()
    try:
        server.ensure_connection()
    except OperationalError:
        return None
    return server


def _lock_on(server: BaseDatabaseWrapper) -> None:
    with server.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [MIGRATING_LOCK])
        (ours,) = cursor.fetchone()
        if not ours:
            complain(_("another process is bringing this database up to date; waiting for it."))
            cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATING_LOCK])


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
