"""Proving a packed case: every byte of every file against the manifest; needs no database and no Django."""

from __future__ import annotations

import hashlib
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from loa.reports.casefile.linking import broken_link
from loa.reports.casefile.manifest import NAME, Manifest, Packed, digest, from_bytes

PIECE = 1 << 20
LARGEST_MANIFEST = 512 << 20
_LOCAL = struct.Struct("<4s5H3L2H")


@dataclass(frozen=True)
class Broken:
    """The first file that does not hold, and how: changed, missing, added, twice, manifest, zip, link."""

    path: str
    how: str


@dataclass(frozen=True)
class Verdict:
    """What the proof of a pack found; `sha256` is that of the manifest, `whole` that of the ZIP itself."""

    manifest: Manifest | None
    sha256: str
    whole: str
    broken: Broken | None

    @property
    def holds(self) -> bool:
        """Every file is what the manifest says, none is missing, none was added."""
        return self.broken is None


def verify_pack(path: Path) -> Verdict:
    """Every byte of the file at this path, proven; raises OSError where it cannot be read."""
    with path.open("rb") as file:
        whole = _sum_of(file)
        file.seek(0)
        try:
            with zipfile.ZipFile(file) as pack:
                return _verify(pack, file, whole)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
            return Verdict(None, "", whole, Broken(str(path.name), f"zip: {error}"))


def _verify(pack: zipfile.ZipFile, file: IO[bytes], whole: str) -> Verdict:
    infos = pack.infolist()
    if NAME not in (info.filename for info in infos):
        return Verdict(None, "", whole, Broken(NAME, "missing"))
    if pack.getinfo(NAME).file_size > LARGEST_MANIFEST:
        return Verdict(None, "", whole, Broken(NAME, "manifest: too large"))
    try:
        data = pack.read(NAME)
        manifest = from_bytes(data)
    except (ValueError, zipfile.BadZipFile) as error:
        return Verdict(None, "", whole, Broken(NAME, f"manifest: {error}"))
    broken = next(_breaks(pack, file, manifest), None) or _broken_link(pack, manifest)
    return Verdict(manifest, digest(data), whole, broken)


def _breaks(pack: zipfile.ZipFile, file: IO[bytes], manifest: Manifest) -> Iterator[Broken]:
    """What does not hold, in the order of the manifest; then what it does not know."""
    there: dict[str, zipfile.ZipInfo] = {}
    twice = []
    for info in pack.infolist():
        twice += [info.filename] if info.filename in there else []
        there[info.filename] = info
    yield from (Broken(name, "twice") for name in twice)
    for told in manifest.files:
        if told.path not in there:
            yield Broken(told.path, "missing")
        elif how := _how_broken(pack, told, there[told.path]):
            yield Broken(told.path, how)
    known = {told.path for told in manifest.files} | {NAME}
    yield from (Broken(name, "added") for name in there if name not in known)
    if hidden := _hidden(pack, file):
        yield Broken(hidden, "bytes outside the files")


def _broken_link(pack: zipfile.ZipFile, manifest: Manifest) -> Broken | None:
    """Each file is what the manifest says: whether its maker packed what the chain says."""
    try:
        found = broken_link(pack, manifest)
    except (KeyError, TypeError, ValueError) as error:
        return Broken("0 Chuoi.jsonl", f"link: {error!r}")
    return Broken(f"{found[0]} {found[1]}", "link") if found else None


def _how_broken(pack: zipfile.ZipFile, told: Packed, info: zipfile.ZipInfo) -> str:
    if info.file_size != told.size:
        return "changed"
    try:
        with pack.open(info) as part:
            return "" if _sum_of(part) == told.sha256 else "changed"
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as error:
        return f"changed: {error}"


def _hidden(pack: zipfile.ZipFile, file: IO[bytes]) -> str:
    """The file before which, or behind which, bytes stand that belong to none; "" where there are none."""
    at = 0
    for info in sorted(pack.infolist(), key=lambda info: info.header_offset):
        if info.header_offset != at:
            return info.filename
        file.seek(at)
        head = _LOCAL.unpack(file.read(_LOCAL.size))
        at += _LOCAL.size + head[9] + head[10] + info.compress_size
    file.seek(-22, 2)
    ends = file.read(4) == b"PK\x05\x06"
    return "" if at == pack.start_dir and ends and not pack.comment else "end of the ZIP"


def _sum_of(file: IO[bytes]) -> str:
    found = hashlib.sha256()
    while piece := file.read(PIECE):
        found.update(piece)
    return found.hexdigest()
