"""The store of bytes, each named by the SHA-256 of what it holds: a folder, or a bucket where one is set.

The setting EVIDENCE_STORE is "" (the folder EVIDENCE_ROOT) or "s3://bucket/prefix".
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from typing import Any, BinaryIO, NamedTuple, Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from loa.evidence.errors import StoreAway
from loa.evidence.folder import Folder

NAME = re.compile(r"[0-9a-f]{64}")
CHUNK = 1024 * 1024


class Held(NamedTuple):
    """What is in the store under a name, and since when."""

    sha256: str
    since: datetime


class Keeper(Protocol):
    """What a place must do to keep bytes; names are checked before they come here."""

    def write(self, sha256: str, file: BinaryIO) -> None:
        """The bytes are kept, whole or not at all; the same bytes stand once."""

    def open(self, sha256: str) -> BinaryIO:
        """The bytes as a file that is read forward; raises FileNotFoundError."""

    def exists(self, sha256: str) -> bool:
        """Whether something is there under the name."""

    def remove(self, sha256: str) -> None:
        """Nothing is there under the name."""

    def since(self, sha256: str) -> datetime | None:
        """When it was last written or handed in; None where nothing is there."""

    def listing(self) -> Iterator[tuple[str, datetime]]:
        """Every name, with the time it was last written or handed in."""

    def is_bare(self) -> bool:
        """Whether nothing at all is there, as in a folder whose disk is not mounted."""


def keeper() -> Keeper:
    """Where bytes are kept, as the settings say now."""
    where = str(getattr(settings, "EVIDENCE_STORE", "") or "")
    # Loaded where it is used: the library behind it takes longer to load than all of this room.
    return import_string("loa.evidence.bucket.Bucket").at(where) if where else Folder(settings.EVIDENCE_ROOT)


def place() -> str:
    """The folder or bucket by its name, as people know it from the settings."""
    return str(getattr(settings, "EVIDENCE_STORE", "") or settings.EVIDENCE_ROOT)


def digest(data: bytes) -> str:
    """The SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def hashing() -> Any:
    """A sum that pieces of bytes are added to."""
    return hashlib.sha256()


def digest_of(file: BinaryIO) -> str:
    """The SHA-256 of what is left of the file, read in pieces."""
    found = hashlib.sha256()
    while chunk := file.read(CHUNK):
        found.update(chunk)
    return found.hexdigest()


@contextmanager
def _reached(*, writing: bool = False) -> Iterator[None]:
    """What a disk or a line does is `StoreAway`; that a name is not there stays what it is, for who reads."""
    try:
        yield
    except StoreAway:
        raise
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not writing:
            raise
        raise StoreAway(str(error)) from error


def write(data: bytes) -> str:
    """The bytes are kept under their SHA-256, which is returned; raises StoreAway."""
    sha256 = digest(data)
    with _reached(writing=True):
        keeper().write(sha256, BytesIO(data))
    return sha256


def write_file(file: BinaryIO) -> str:
    """The same for a file of any size, which is read twice from its beginning."""
    file.seek(0)
    sha256 = digest_of(file)
    file.seek(0)
    with _reached(writing=True):
        keeper().write(sha256, file)
    return sha256


def open_file(sha256: str) -> BinaryIO:
    """The bytes as a file to be read forward and closed; raises FileNotFoundError, StoreAway."""
    with _reached():
        return keeper().open(_name(sha256))


def read(sha256: str) -> bytes:
    """The bytes; raises FileNotFoundError, StoreAway."""
    with _reached(), open_file(sha256) as file:
        return file.read()


def exists(sha256: str) -> bool:
    """Whether something stands under this name; raises StoreAway."""
    with _reached():
        return keeper().exists(_name(sha256))


def is_bare() -> bool:
    """Whether nothing at all is in the store: what should be there is then not lost, but away."""
    with _reached():
        return keeper().is_bare()


def is_whole(sha256: str) -> bool:
    """Whether the bytes that stand there are those that the name says; raises as `read`."""
    with _reached(), open_file(sha256) as file:
        return digest_of(file) == sha256


def remove(sha256: str) -> None:
    """The bytes are gone; nothing happens where they were not there."""
    with _reached():
        keeper().remove(_name(sha256))


def since(sha256: str) -> datetime | None:
    """When the bytes were last written or handed in; None where nothing is there."""
    return keeper().since(_name(sha256))


def listing() -> Iterator[Held]:
    """Everything in the store."""
    return (Held(*found) for found in keeper().listing() if NAME.fullmatch(found[0]))


def _name(sha256: str) -> str:
    if not NAME.fullmatch(sha256):
        raise ValueError(f"{sha256[:80]!r} is no SHA-256.")
    return sha256
