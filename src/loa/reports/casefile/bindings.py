"""The links of the chain that bind rows of a case, and the rows as they were bound: to be proven from a pack.

What was found at a link, and why a page was given up, is bound by records of its own; so are the lines of
logs and the statements of before that was so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Model

from loa.campaigns.models import Campaign
from loa.evidence.found import in_force
from loa.evidence.models import Capture, Look, Record
from loa.evidence.queries import is_erased
from loa.evidence.rows import canonical_row, rows_beside
from loa.reports.casefile.belonging import thing_of
from loa.reports.casefile.holdings import PIECE, records_of

Kind = Record.Kind
KINDS = (Kind.BINDING, Kind.GIVEN_UP, Kind.ANEW)


def bindings_of(campaign: Campaign) -> list[Record]:
    """The records that bind rows of the case, or say that a page was asked for anew; by their numbers."""
    found: list[Record] = []
    subjects = [*_subjects(campaign)]
    for at in range(0, len(subjects), PIECE):
        found += Record.objects.filter(kind__in=KINDS, subject__in=subjects[at : at + PIECE])
    return sorted([*found, *_of_rows_gone(campaign)], key=lambda record: record.number)


def _of_rows_gone(campaign: Campaign) -> Iterator[Record]:
    """Of what somebody has taken out: by the address of the link that it was about."""
    links = list(records_of(campaign).filter(kind=Kind.LINK).values_list("link", flat=True).distinct())
    for at in range(0, len(links), PIECE):
        about = Record.objects.filter(kind__in=KINDS, link__in=links[at : at + PIECE])
        yield from (record for record in about if thing_of(record.subject) is None)


def _subjects(campaign: Campaign) -> Iterator[str]:
    records = records_of(campaign).order_by().values("pk")
    captures = Capture.objects.filter(record__in=records).order_by("pk")
    looks = Look.objects.filter(capture__in=captures.order_by().values("pk")).order_by("pk")
    for rows in (Record.objects.filter(pk__in=records).order_by("pk"), captures, looks):
        for key in rows.values_list("pk", flat=True):
            yield f"{rows.model._meta.label_lower}:{key}"


def bound_lines(records: Sequence[Record]) -> dict[int, list[str]]:
    """By the number of each record in force the rows that it binds, each a line of JSON, as they stand."""
    links = ((record.number, record.kind, record.subject, record.rows) for record in records)
    held = {subject: binding.number for subject, binding in in_force(links).items() if binding.rows}
    lines: dict[int, list[str]] = {number: [] for number in held.values()}  # none where the row is gone
    for subject, rows in _rows(held):
        lines[held[subject]] = [line.decode() for line in sorted(map(canonical_row, rows or ()))]
        if rows is None:
            del lines[held[subject]]
    return lines


def _rows(subjects: Iterable[str]) -> Iterator[tuple[str, list[Model] | None]]:
    """What each subject binds; None where it went with the bytes that were erased by law."""
    for model in (Record, Capture, Look):
        label = f"{model._meta.label_lower}:"
        keys = [int(one.removeprefix(label)) for one in subjects if one.startswith(label)]
        for at in range(0, len(keys), PIECE):
            for row in model._base_manager.filter(pk__in=keys[at : at + PIECE]):
                yield f"{label}{row.pk}", _beside(row) if isinstance(row, Record) else [row]


def _beside(record: Record) -> list[Model] | None:
    return rows_beside(record) or (None if is_erased(record) else [])
