"""Where photos were taken, held against the links that bind them."""

from __future__ import annotations

from collections.abc import Collection

from loa.evidence.models import Place, Record
from loa.evidence.queries import subject_of
from loa.evidence.rows import PIECE, hash_of_rows


def unbound_number(erased: Collection[str]) -> int | None:
    """The number of the first record whose place is not the one bound to it; None where all are.

    A place may be gone where the photo's bytes were `erased`. The first link that binds a place counts.
    """
    bound: dict[str, str] = {}
    links = Record.objects.filter(kind=Record.Kind.PLACE).order_by("number")
    for subject, rows in links.values_list("subject", "rows").iterator(chunk_size=PIECE):
        bound.setdefault(subject, rows)
    wrong: list[int] = []
    for place in Place.objects.select_related("record").iterator(chunk_size=PIECE):
        if hash_of_rows([place]) != bound.pop(subject_of(place.record), ""):
            wrong.append(place.record.number)
    return min([*wrong, *_gone(bound, erased)], default=None)


def _gone(bound: Collection[str], erased: Collection[str]) -> list[int]:
    keys = [int(subject.partition(":")[2]) for subject in bound]
    found: list[int] = []
    for at in range(0, len(keys), PIECE // 4):
        records = Record.objects.filter(pk__in=keys[at : at + PIECE // 4])
        told = records.values_list("number", "blob")
        found += [number for number, blob in told if blob not in erased]
    return found
