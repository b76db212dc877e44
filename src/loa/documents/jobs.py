"""What the worker does with this room's leased rows: the readings."""

from __future__ import annotations

from loa.documents.actions.reading import give_up_reading, read_document
from loa.documents.models import Reading
from loa.work.registry import job


@job(Reading, slow=True, max_attempts=3, on_failed=give_up_reading)
def do_reading(row: Reading) -> None:
    """The document has been read, or its refusal recorded."""
    read_document(row)
