"""Proving the links of the chain in a pack, and the rows that they bind; needs no database and no Django."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from loa.reports.casefile.beside import Beside, Erased
from loa.reports.casefile.manifest import Manifest

Row = Mapping[str, Any]


def broken_link(pack: zipfile.ZipFile, manifest: Manifest) -> tuple[str, int] | None:
    """The file and number of the first link that does not hold, or whose rows are not those it binds."""
    data = _Data(pack, manifest)
    chains = [one.path for one in manifest.files if one.kind == "chain"]
    erased = Erased(json.loads(link["canonical"]) for path in chains for link in _lines(pack, path))
    beside = Beside(data.rows("evidence.broadcast"), data.rows("evidence.statement"), erased)
    for path in chains:
        waiting: dict[str, int] = {}
        settled: set[str] = set()
        for link in _lines(pack, path):
            said = json.loads(link["canonical"])
            if not (_follows(link) and _binds(link, said) and data.has(said["subject"], link)):
                return path, said["number"]
            if not erased.excuses(said):
                _wait(link, said, waiting=waiting, settled=settled)
            beside.bind(said)
        if wrong := [*waiting.values(), *beside.unproven()]:
            return path, min(wrong)
    left = beside.left()
    return (data.paths[f"evidence.{left[0]}"], left[1]) if left else None


def _wait(link: Row, said: Row, *, waiting: dict[str, int], settled: set[str]) -> None:
    """Which links in force have not shown what they bind: the first binding, and the last giving up."""
    kind, subject = said["kind"], said["subject"]
    if kind == "anew":
        waiting.pop(subject, None)
    elif kind in ("binding", "given_up") and "bound" not in link and subject not in settled:
        waiting.setdefault(subject, said["number"])
    if kind == "binding":
        settled.add(subject)


class _Data:
    """The rows of the pack, table by table as they are asked for."""

    def __init__(self, pack: zipfile.ZipFile, manifest: Manifest) -> None:
        self.pack, self.kept = pack, dict[str, dict[int, Row]]()
        self.paths = {one.title: one.path for one in manifest.files if one.kind == "data"}

    def has(self, subject: str, link: Row) -> bool:
        """Whether the row of a capture or a look stands here as the link binds it."""
        label, _colon, key = subject.partition(":")
        lines: Sequence[str] = link.get("bound", ())
        if not lines or label == "evidence.record":  # lines of a log: see `beside`
            return True
        if label not in self.kept:
            self.kept[label] = {row["id"]: row for row in self.rows(label)}
        row, (bound,) = self.kept[label].get(int(key)), map(json.loads, lines)
        return row is not None and all(
            _same(value, row[name]) for name, value in bound.items() if name != "table"
        )

    def rows(self, label: str) -> Iterator[Row]:
        """The rows of a table; none where the pack has none of it."""
        return _lines(self.pack, self.paths[label]) if label in self.paths else iter(())


def _lines(pack: zipfile.ZipFile, path: str) -> Iterator[Any]:
    with pack.open(path) as part, io.TextIOWrapper(part, "utf-8", newline="\n") as text:
        for line in text:
            yield json.loads(line)


def _follows(link: Row) -> bool:
    return _sum(f"{link['previous']}\n{link['canonical']}") == link["hash"]


def _binds(link: Row, said: Row) -> bool:
    """Whether the rows shown are those whose hash is part of the link; a link that shows none binds none."""
    return "bound" not in link or _sum("\n".join(link["bound"])) == said["rows"]


def _same(bound: Any, kept: Any) -> bool:
    """Whether two values of JSON are the same; moments are, however they are written."""
    if bound == kept or not (isinstance(bound, str) and isinstance(kept, str)):
        return bool(bound == kept)
    try:
        return datetime.fromisoformat(bound) == datetime.fromisoformat(kept)
    except (TypeError, ValueError):
        return False


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
