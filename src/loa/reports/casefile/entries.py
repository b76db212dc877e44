"""One file of a pack: where it stands, what it is, and its bytes when they are asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from loa.audit.diffs import plain
from loa.reports.dashboards.files import csv_lines
from loa.reports.exports import Sheet

PIECE = 1 << 17


@dataclass(frozen=True)
class Entry:
    """A file to be packed. `sha256` is what its bytes must come to, where that is known before.

    `stored`: bytes that are packed as they are; words are made smaller.
    """

    path: str
    kind: str
    title: str
    pieces: Callable[[], Iterator[bytes]]
    sha256: str = ""
    stored: bool = False
    code: str = ""
    day: str = ""
    author: str = ""
    pages: int = 0
    records: tuple[int, ...] = ()
    note: str = ""


def table(path: str, *, kind: str, sheet: Sheet) -> Entry:
    """A table for people, as CSV that spreadsheets open."""
    return Entry(f"{path}.csv", kind, sheet.name, lambda: in_pieces(csv_lines(sheet)))


def lines(path: str, *, kind: str, title: str, rows: Callable[[], Iterable[Mapping[str, Any]]]) -> Entry:
    """Rows for machines: one line of JSON each, keys in order."""
    return Entry(f"{path}.jsonl", kind, title, lambda: in_pieces(f"{written(row)}\n" for row in rows()))


def written(row: Mapping[str, Any]) -> str:
    """The row as one line of JSON, always the same for the same row."""
    return json.dumps(plain(row), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def in_pieces(parts: Iterable[str]) -> Iterator[bytes]:
    """The text as bytes, in pieces of some size."""
    held: list[str] = []
    size = 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size >= PIECE:
            yield "".join(held).encode("utf-8", "replace")
            held, size = [], 0
    if held:
        yield "".join(held).encode("utf-8", "replace")
