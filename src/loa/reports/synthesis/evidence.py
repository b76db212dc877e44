"""The annex of evidence that is printed with a synthesised report: each record behind its figures by hash."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from loa.evidence.models import Record
from loa.reports.figures.proofs import KeptProof, kept_proofs
from loa.reports.models import FigureValue

MOST_PRINTED = 300  # records; the files of the annex have all of them
Cells = list[list[str]]
_HEAD = ["Số", "Loại", "Bằng chứng", "Đơn vị", "SHA-256 của tệp", "Mắt xích"]
_GROUP = 16  # signs of a hash between two spaces: read by eye, and broken into lines


def evidence_table(values: Sequence[FigureValue]) -> tuple[Cells, list[int]]:
    """Every record behind the figures once, by its number; with the numbers of those printed.

    Whoever holds a file finds its SHA-256 here; beside it stands its link in the chain of evidence. The last
    line says how many there are and the hash of all links, so that the paper answers for what it has no room
    for too.
    """
    found = _records(values)
    if not found:
        return [_HEAD], []
    kinds = dict(Record.Kind.choices)
    printed = sorted(found)[:MOST_PRINTED]
    rows = [
        [str(number), str(kinds.get(one.kind, one.kind)), one.title, unit, _of_file(one), in_groups(one.hash)]
        for number, (unit, one) in ((number, found[number]) for number in printed)
    ]
    more = len(found) - len(printed)
    said = f"Cả danh mục có {len(found)} bằng chứng"
    said += f"; {more} bằng chứng không in ở đây nêu trong phụ lục điện tử" if more else ""
    hashes = {number: one.hash for number, (_unit, one) in found.items()}
    return [_HEAD, *rows, ["", "", said, "", "", in_groups(list_hash(hashes))]], printed


def list_hash(hashes: dict[int, str]) -> str:
    """The SHA-256 of the lines "number hash", in the order of the numbers, each ended by a line feed."""
    lines = (f"{number} {hashes[number]}\n" for number in sorted(hashes))
    return sha256("".join(lines).encode()).hexdigest()


def in_groups(hashed: str) -> str:
    """The hash in groups of sixteen signs."""
    return " ".join(hashed[at : at + _GROUP] for at in range(0, len(hashed), _GROUP))


def _of_file(one: KeptProof) -> str:
    return in_groups(one.file) if one.file else "–"


def _records(values: Sequence[FigureValue]) -> dict[int, tuple[str, KeptProof]]:
    """By number: the unit and the record as the values keep it."""
    return {
        one.number: (work.get("unit", ""), one)
        for value in values
        for work in value.evidence.values()
        for one in kept_proofs(work)
    }
