"""The database of an office: SQLite beside the files by default, PostgreSQL by address."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from loa.project.speaking import gettext as _

# WAL with synchronous=FULL: an acknowledged commit survives a power cut. IMMEDIATE: a transaction that
# reads and then writes waits for its turn instead of failing when it first writes.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
}

# Pages ask small questions of large tables: compiling a plan takes longer there than going by it, and on
# the disks of today a page found by an index costs little more than the next one. Helpers of a query cost
# more to begin than they save, and take the processors from the next person's page.
POSTGRESQL_OPTIONS = {"options": "-c jit=off -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0"}


def database(url: str, var_dir: Path) -> dict[str, Any]:
    """Django's settings for `url` (`postgresql://…` or `sqlite:///path`), or SQLite under `var_dir`.

    Raises ValueError for an address of any other kind.
    """
    if not url:
        return sqlite(var_dir / "loa.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return sqlite(Path(parts.path))
    if parts.scheme not in {"postgres", "postgresql"}:
        said = _("LOA_DATABASE_URL: %(scheme)s:// is not known; use postgresql:// or sqlite://")
        raise ValueError(said % {"scheme": parts.scheme})
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": _port(parts),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": POSTGRESQL_OPTIONS | dict(parse_qsl(parts.query)),
    }


def _port(parts: SplitResult) -> str:
    try:
        return str(parts.port or "")
    except ValueError as wrong:
        said = _("LOA_DATABASE_URL: the port is a number, as in postgresql://user:password@host:5432/name")
        raise ValueError(said) from wrong


def sqlite(path: Path) -> dict[str, Any]:
    """Django's settings for an SQLite file that keeps what it acknowledged."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": SQLITE_OPTIONS,
        "TEST": {"NAME": str(path.with_name("test.sqlite3"))},
    }
