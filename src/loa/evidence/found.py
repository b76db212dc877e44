"""What was found at a link, then and later, held against the records that bind it.

A row is bound once, when what it says is known: the first record that binds it counts. A page that was given
up is bound as it was then, until somebody asks for it anew; what is still to come is bound by none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Model, Q

from loa.evidence.models import Capture, Look, Record
from loa.evidence.queries import subject_of
from loa.evidence.rows import PIECE, hash_of_rows

Kind = Record.Kind


@dataclass(frozen=True)
class Binding:
    """The record in force for a row, and the hash that it binds: "" where the row was asked for anew."""

    number: int
    rows: str
    settled: bool = False  # what was found is known: nothing later counts


def in_force(links: Iterable[tuple[int, str, str, str]]) -> dict[str, Binding]:
    """By subject the record that counts, of (number, kind, subject, rows) in the order of their numbers.

    A page given up a second time is bound anew only where it was asked for anew in between.
    """
    found: dict[str, Binding] = {}
    for number, kind, subject, rows in links:
        held = found.get(subject)
        if held is not None and held.settled:
            continue
        if kind == Kind.BINDING:
            found[subject] = Binding(number, rows, settled=True)
        elif kind == Kind.ANEW:
            found[subject] = Binding(number, "")
        elif held is None or not held.rows:
            found[subject] = Binding(number, rows)
    return found


def unbound_number() -> int | None:
    """The number of the first link of which something found was changed, taken out or put in; None if none.

    Where the row itself is gone it is the number of the record that bound it.
    """
    bound = _bound()
    wrong = [number for number, row in _rows() if not _holds(row, bound)]
    # What is left in `bound` is bound and says no more that anything was found, or is gone.
    left = [_link_of(subject) or held.number for subject, held in [*bound.items()][:1]]
    return min([*wrong, *left], default=None)


def _holds(row: Capture | Look, bound: dict[str, Binding]) -> bool:
    """Whether the row is as it was bound; what was neither found nor given up need not be."""
    held = bound.pop(subject_of(row), None)
    if held is not None and held.rows:
        return hash_of_rows([row]) == held.rows
    open_still = isinstance(row, Capture) and row.captured_at is None
    return open_still and row.lease_state != Capture.LeaseState.FAILED


def _bound() -> dict[str, Binding]:
    subjects = Q(subject__startswith=_subject(Capture)) | Q(subject__startswith=_subject(Look))
    kinds = (Kind.BINDING, Kind.GIVEN_UP, Kind.ANEW)
    found = Record.objects.filter(subjects, kind__in=kinds).order_by("number")
    return in_force(found.values_list("number", "kind", "subject", "rows"))


def _rows() -> Iterator[tuple[int, Capture | Look]]:
    """Every capture, and the looks that say that something was found, with the number of their link."""
    for capture in Capture.objects.select_related("record").iterator(chunk_size=PIECE):
        yield capture.record.number, capture
    looks = Look.objects.exclude(found="").select_related("capture__record")
    for look in looks.iterator(chunk_size=PIECE):
        yield look.capture.record.number, look


def _link_of(subject: str) -> int | None:
    key = int(subject.partition(":")[2])
    if subject.startswith(_subject(Capture)):
        return Record.objects.filter(capture=key).values_list("number", flat=True).first()
    return Record.objects.filter(capture__looks=key).values_list("number", flat=True).first()


def _subject(model: type[Model]) -> str:
    return f"{model._meta.label_lower}:"
