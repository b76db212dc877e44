"""Lines of logs and statements in a pack, held against the links that bind them; needs no Django.

A link tells the hash of what stands beside its record, the data of the pack tells which lines stand beside
one record: so both must have the same hashes. What came before links told such a hash is bound by a later
one, which names the record. Where another link says that the bytes were erased by law, the lines may be gone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from loa.evidence.binding import hash_of_lines, line_of

RECORD = "evidence.record:"
OF_OTHERS = ("binding", "given_up", "anew", "place")
ERASED = "evidence.blob:"
Row = Mapping[str, Any]


class Erased:
    """Which bytes the links of a pack say were erased by law, and the numbers of the records about them."""

    def __init__(self, links: Iterable[Row]) -> None:
        proving: list[tuple[int, str]] = []
        blobs: set[str] = set()
        for said in links:
            if said["kind"] == "erasure" and said["subject"].startswith(ERASED):
                blobs.add(said["subject"].removeprefix(ERASED))
            elif said.get("blob"):
                proving.append((said["number"], said["blob"]))
        self._numbers = {number for number, blob in proving if blob in blobs}

    def excuses(self, said: Row) -> bool:
        """Whether what the link binds may be gone: of its own record, or of the one that it names later."""
        if said["kind"] == "binding" and said["subject"].startswith(RECORD):
            named = re.search(
                r"\d+", said.get("title", "")
            )  # a link tells no key of its record, this one its number
            return named is not None and int(named[0]) in self._numbers
        return said["number"] in self._numbers


NOTHING = Erased(())


class Beside:
    """The lines by the key of their record, and the links that bind them."""

    def __init__(
        self, broadcasts: Iterable[Row], statements: Iterable[Row], erased: Erased = NOTHING
    ) -> None:
        lines: defaultdict[int, list[str]] = defaultdict(list)
        self._first: dict[int, tuple[str, int]] = {}  # by record the table and number of a line
        for table, rows in (("broadcast", broadcasts), ("statement", statements)):
            for row in rows:
                lines[row["record_id"]].append(line_of(table, _with_moments(table, row)))
                self._first.setdefault(row["record_id"], (table, row["id"]))
        self._hashes = {record: hash_of_lines(own) for record, own in lines.items()}
        self._erased = erased
        self._excused: list[str] = []  # hashes of lines that may be gone
        self._own: list[tuple[int, str]] = []
        self._later: dict[int, tuple[int, str]] = {}

    def bind(self, said: Row) -> None:
        """The link binds what its values say; of later ones about one record the first counts."""
        number, rows, subject = said["number"], said.get("rows", ""), said["subject"]
        if self._erased.excuses(said) and not self._has_later(subject):
            self._excused += [rows] if rows else []
        elif said["kind"] not in OF_OTHERS:
            self._own += [(number, rows)] if rows else []
        elif said["kind"] == "binding" and subject.startswith(RECORD):
            self._later.setdefault(int(subject.removeprefix(RECORD)), (number, rows))

    def unproven(self) -> list[int]:
        """The numbers of the links whose lines are not there as they were bound."""
        later = self._later.items()
        wrong = [number for record, (number, rows) in later if self._hashes.get(record, "") != rows]
        loose = Counter(self._loose().values())
        for number, rows in self._own:
            loose[rows] -= 1
            wrong += [number] if loose[rows] < 0 else []
        return wrong

    def left(self) -> tuple[str, int] | None:
        """The table and number of the first line that no link binds."""
        bound = Counter([*self._excused, *(rows for _number, rows in self._own)])
        return min((self._first[record] for record in self._unbound(bound)), default=None)

    def _has_later(self, subject: str) -> bool:
        """Whether lines stand beside the record that a later link names: then they are proven like others."""
        key = subject.removeprefix(RECORD)
        return subject.startswith(RECORD) and int(key) in self._hashes

    def _unbound(self, bound: Counter[str]) -> Iterator[int]:
        for record, rows in self._loose().items():
            bound[rows] -= 1
            if bound[rows] < 0:
                yield record

    def _loose(self) -> dict[int, str]:
        return {record: rows for record, rows in self._hashes.items() if record not in self._later}


def _with_moments(table: str, row: Row) -> Row:
    names = ("begins", "ends") if table == "broadcast" else ()
    return {**row, **{name: datetime.fromisoformat(row[name]) for name in names}}
