"""Databases of a test's own, for processes that are killed while they use them."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

import psycopg


class Kind(Protocol):
    """A kind of database: made empty, or as a copy of another; asked; and removed."""

    def make(self, folder: Path, *, like: str = "") -> str:
        """The address of a new one."""

    def ask(self, url: str, sql: str) -> list[tuple[Any, ...]]:
        """The rows of the answer."""

    def drop(self, url: str) -> None:
        """It is gone."""


class Sqlite:
    """A file in the folder."""

    def make(self, folder: Path, *, like: str = "") -> str:
        """A new file; a copy takes nothing that was not written to the disk."""
        path = folder / "loa.sqlite3"
        if like:
            shutil.copy(like.removeprefix("sqlite://"), path)
        return f"sqlite://{path}"

    def ask(self, url: str, sql: str) -> list[tuple[Any, ...]]:
        """The rows of the answer."""
        with closing(sqlite3.connect(url.removeprefix("sqlite://"), timeout=20)) as file:
            return file.execute(sql).fetchall()

    def drop(self, url: str) -> None:
        """The test's folder goes by itself."""


class Postgresql:
    """A database on the server under test."""

    def make(self, _folder: Path, *, like: str = "") -> str:
        """A new database."""
        name = f"journey_{os.getpid()}_{random.getrandbits(32):x}"
        template = f' TEMPLATE "{self._name(like)}"' if like else ""
        self._order(f'CREATE DATABASE "{name}"{template}')
        return os.environ["LOA_DATABASE_URL"].rpartition("/")[0] + "/" + name

    def ask(self, url: str, sql: str) -> list[tuple[Any, ...]]:
        """The rows of the answer."""
        with psycopg.connect(url) as server:
            return server.execute(sql.encode()).fetchall()

    def drop(self, url: str) -> None:
        """Whoever still uses it is put out."""
        self._order(f'DROP DATABASE "{self._name(url)}" WITH (FORCE)')

    def _name(self, url: str) -> str:
        return url.rpartition("/")[2]

    def _order(self, sql: str) -> None:
        with psycopg.connect(os.environ["LOA_DATABASE_URL"], autocommit=True) as server:
            server.execute(sql.encode())


KINDS: dict[str, Kind] = {"sqlite": Sqlite(), "postgresql": Postgresql()}
