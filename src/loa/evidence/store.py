"""The folder of bytes, each file named by the SHA-256 of what it holds.

Two levels of folders (`ab/cd/abcd…`); a file appears whole or not at all, and on the disk before its row.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

NAME = re.compile(r"[0-9a-f]{64}")


def digest(data: bytes) -> str:
    """The SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def path_of(sha256: str) -> Path:
    """Where these bytes stand or would stand; raises ValueError for what is no SHA-256."""
    if not NAME.fullmatch(sha256):
        raise ValueError(f"{sha256[:80]!r} is no SHA-256.")
    return Path(settings.EVIDENCE_ROOT) / sha256[:2] / sha256[2:4] / sha256


def write(data: bytes) -> str:
    """The bytes are on the disk under their SHA-256, which is returned; the same bytes stand once."""
    sha256 = digest(data)
    target = path_of(sha256)
    if target.exists() and digest(target.read_bytes()) == sha256:
        target.touch()  # a file without a row is swept by its age
        return sha256
    _make_folder(target.parent)
    handle, name = tempfile.mkstemp(prefix=".new-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o440)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)
    return sha256


def read(sha256: str) -> bytes:
    """The bytes; raises FileNotFoundError."""
    return path_of(sha256).read_bytes()


def remove(sha256: str) -> None:
    """The bytes are gone from the disk; nothing happens where they were not there."""
    path = path_of(sha256)
    if path.exists():
        path.unlink()
        _sync_folder(path.parent)


def stored() -> Iterator[Path]:
    """Every whole file of the store."""
    return (path for path in Path(settings.EVIDENCE_ROOT).glob("*/*/*") if NAME.fullmatch(path.name))


def _make_folder(folder: Path) -> None:
    missing = [step for step in (folder, *folder.parents) if not step.exists()]
    for step in reversed(missing):
        step.mkdir(mode=0o750, exist_ok=True)
        _sync_folder(step.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
