"""By what a paper was printed: the digest of the locked libraries, the writer's files and its fonts.

It is kept with each issued paper. Built again by the same works a paper has the same bytes; where it has
not, something was changed that should not have been. By other works the bytes may differ and say nothing.
"""

from __future__ import annotations

import hashlib
import platform
import re
from functools import lru_cache
from importlib import metadata
from pathlib import Path

import loa.documents.drafting
import loa.writer

_NAME = re.compile(r"[\w.-]+")
_FOLDERS = (loa.writer, loa.documents.drafting)
_KINDS = {".py", ".typ", ".ttf", ".otf"}


@lru_cache(maxsize=1)
def printing_works() -> str:
    """The SHA-256 of all that prints papers here."""
    found = hashlib.sha256(platform.python_version().encode())
    for line in _libraries():
        found.update(f"\n{line}".encode())
    for file in _files():
        found.update(f"\n{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}".encode())
    return found.hexdigest()


def _libraries() -> list[str]:
    """What this program is installed with, as name==version: what the lock file gives without its tools."""
    found: dict[str, str] = {}
    waiting = ["loa"]
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        if name in found:
            continue
        try:
            installed = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        found[name] = installed.version
        wanted = (one for one in installed.requires or () if "extra ==" not in one)
        waiting += [match[0] for one in wanted if (match := _NAME.match(one))]
    return sorted(f"{name}=={version}" for name, version in found.items())


def _files() -> list[Path]:
    folders = (Path(folder) for module in _FOLDERS for folder in module.__path__)
    files = (file for folder in folders for file in folder.rglob("*") if file.suffix in _KINDS)
    return sorted(file for file in files if "tests" not in file.parts)
