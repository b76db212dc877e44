"""What was found at a link, then and later, held against the records that bind it.

A row is bound once, when what it says is known: the first record that binds it counts. What is still to
come, and a page that could not be taken, is bound by none.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Model, Q

from loa.evidence.models import Capture, Look, Record
from loa.evidence.queries import subject_of
from loa.evidence.rows import PIECE, hash_of_rows

Bound = dict[str, tuple[int, str]]  # by subject: the number of the record that binds it, and the hash


def unbound_number() -> int | None:
    """The number of the first link of which something found was changed, taken out or put in; None if none.

    Where the row itself is gone it is the number of the record that bound it.
    """
    bound = _bound()
    wrong = [number for number, row in _rows() if not _is_bound(row, bound)]
    # What is left in `bound` is bound and says no more that anything was found, or is gone.
    left = [_link_of(subject) or number for subject, (number, _hash) in [*bound.items()][:1]]
    return min([*wrong, *left], default=None)


def _is_bound(row: Model, bound: Bound) -> bool:
    _number, known = bound.pop(subject_of(row), (0, ""))
    return hash_of_rows([row]) == known


def _bound() -> Bound:
    found: Bound = {}
    subjects = Q(subject__startswith=_subject(Capture)) | Q(subject__startswith=_subject(Look))
    bindings = Record.objects.filter(subjects, kind=Record.Kind.BINDING).order_by("number")
    for number, subject, known in bindings.values_list("number", "subject", "rows"):
        found.setdefault(subject, (number, known))
    return found


def _rows() -> Iterator[tuple[int, Model]]:
    """What says that something was found, with the number of its link."""
    captures = Capture.objects.filter(captured_at__isnull=False).select_related("record")
    for capture in captures.iterator(chunk_size=PIECE):
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
