"""A folder as the store of bytes, in two levels (`ab/cd/abcd…`): each file is whole or not there at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

CHUNK = 1024 * 1024


class Folder:
    """Bytes as files under a root."""

    def __init__(self, root: str | Path) -> None:
        self.root = Path(root)

    def path_of(self, sha256: str) -> Path:
        """Where these bytes stand or would stand."""
        return self.root / sha256[:2] / sha256[2:4] / sha256

    def write(self, sha256: str, file: BinaryIO) -> None:
        """The bytes are on the disk; a damaged file of this name is written anew."""
        target = self.path_of(sha256)
        if target.exists() and _digest(target) == sha256:
            target.touch()  # a file without a row is swept by its age
            return
        _make_folder(target.parent)
        handle, name = tempfile.mkstemp(prefix=".new-", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as copy:
                shutil.copyfileobj(file, copy, CHUNK)
                copy.flush()
                os.fsync(copy.fileno())
            os.chmod(name, 0o440)
            os.replace(name, target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)

    def open(self, sha256: str) -> BinaryIO:
        """The file; raises FileNotFoundError."""
        return self.path_of(sha256).open("rb")

    def exists(self, sha256: str) -> bool:
        """Whether the file is there."""
        return self.path_of(sha256).exists()

    def remove(self, sha256: str) -> None:
        """The file is gone from the disk."""
        path = self.path_of(sha256)
        if path.exists():
            path.unlink()
            _sync_folder(path.parent)

    def since(self, sha256: str) -> datetime | None:
        """When the file was last handed in; None where there is none."""
        try:
            return datetime.fromtimestamp(self.path_of(sha256).stat().st_mtime, UTC)
        except FileNotFoundError:
            return None

    def listing(self) -> Iterator[tuple[str, datetime]]:
        """Every file with the time it was last handed in."""
        for path in self.root.glob("*/*/*"):
            if not path.name.startswith("."):
                yield path.name, datetime.fromtimestamp(path.stat().st_mtime, UTC)

    def is_bare(self) -> bool:
        """Whether the folder is empty or not there."""
        return not self.root.exists() or not any(self.root.iterdir())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


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
