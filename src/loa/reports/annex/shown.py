"""What a reader without an account sees of a record: its files, a small picture, words, rows; or why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.evidence.chain import hash_of
from loa.evidence.errors import BytesAltered, BytesErased, StoreAway
from loa.evidence.media import suffix_of
from loa.evidence.models import Blob, Broadcast, Record
from loa.evidence.queries import open_blob
from loa.evidence.rows import hash_of_rows, rows_beside
from loa.reports.annex.figures import PIECE, Proved
from loa.reports.annex.small import data_uri, picture_of

MOST_SIGNS = 1500  # of the text of a page
MOST_TEXT_LINES = 20
MOST_ROWS = 40  # of a log
FOLDER = "bang-chung"
Kind = Record.Kind


class Held(NamedTuple):
    """One file of a record: what it is, its own record, its bytes."""

    kind: str
    number: int
    at: datetime
    blob: Blob

    @property
    def path(self) -> str:
        """Where it lies in the pack, named by its SHA-256."""
        return f"{FOLDER}/{self.blob.sha256}{suffix_of(self.blob.media_type)}"

    @property
    def why(self) -> str:
        """Why it is not there, where the law took it."""
        return _erased(self.blob) if self.blob.erased_at is not None else ""


@dataclass
class Shown:
    """A record behind figures with what there is of it; `why` says why its contents are not shown."""

    proved: Proved
    record: Record | None = None
    why: str = ""
    files: list[Held] = field(default_factory=list)

    @property
    def capture(self) -> Any:
        """What the record's link showed; None where it was not captured."""
        found = getattr(self.record, "capture", None)
        return found if found is not None and found.captured_at else None

    @property
    def statement(self) -> Any:
        """Who stated what; None where it is no statement or its contents are not shown."""
        return None if self.why else getattr(self.record, "statement", None)

    @property
    def lines(self) -> list[Broadcast]:
        """The first rows of a log."""
        return self._lines[:MOST_ROWS]

    @property
    def more_lines(self) -> int:
        """How many rows of a log are not among the first."""
        return max(0, len(self._lines) - MOST_ROWS)

    @property
    def _lines(self) -> list[Broadcast]:
        return [] if self.why or self.record is None else list(self.record.broadcasts.all())

    def text(self) -> tuple[str, bool]:
        """The beginning of what a captured page said, and whether it goes on."""
        blob = self._of(Kind.TEXT)
        try:
            words = open_blob(blob).decode("utf-8", "replace") if blob else ""
        except (BytesAltered, BytesErased, StoreAway, FileNotFoundError):
            words = ""
        some = "\n".join(words[:MOST_SIGNS].splitlines()[:MOST_TEXT_LINES])
        return some, len(some) < len(words.rstrip())

    @property
    def small(self) -> str:
        """The picture that was made when the photo was handed in, where there is one."""
        blob = self._of(Kind.PHOTO)
        found = getattr(blob, "picture", None)
        return data_uri(bytes(found.thumbnail)) if found is not None and found.thumbnail else ""

    def made_small(self) -> str:
        """A picture made now, of the photo or of the captured page; "" where there is none."""
        blob = self._of(Kind.PHOTO) or self._of(Kind.PICTURE)
        return picture_of(blob) if blob else ""

    @property
    def pictured(self) -> bool:
        """Whether there is anything to make a picture of."""
        return bool(self._of(Kind.PHOTO) or self._of(Kind.PICTURE))

    def _of(self, kind: str) -> Blob | None:
        return next((one.blob for one in self.files if one.kind == kind and not one.why), None)


def shown(proved: Sequence[Proved]) -> Iterator[Shown]:
    """Each record with what there is of it, in the order given."""
    for at in range(0, len(proved), PIECE):
        some = proved[at : at + PIECE]
        found = {record.number: record for record in _records([one.proof.number for one in some])}
        for one in some:
            yield _shown(one, found.get(one.proof.number))


def _records(numbers: list[int]) -> Any:
    related = [f"capture__{name}__blob" for name in ("picture", "text", "warc")]
    lines = Prefetch("broadcasts", Broadcast.objects.order_by("begins", "pk"))
    rows = Record.objects.filter(number__in=numbers)
    return rows.select_related("blob__picture", "statement", "capture", *related).prefetch_related(lines)


def _shown(proved: Proved, record: Record | None) -> Shown:
    if record is None or not proved.proof.hash == record.hash == hash_of(record):
        return Shown(proved, None, _("The record is no longer the one that was counted."))
    if record.blob is not None and record.blob.erased_at is not None:
        return Shown(proved, record, _erased(record.blob), _files(record))
    if record.rows and hash_of_rows(rows_beside(record)) != record.rows:
        return Shown(proved, record, _("Its rows are no longer those that were handed in."), _files(record))
    return Shown(proved, record, "", _files(record))


def _files(record: Record) -> list[Held]:
    """The record's own file, and of a captured page its picture, its text and the page itself."""
    capture = getattr(record, "capture", None)
    pieces = [capture.picture, capture.text, capture.warc] if capture is not None else []
    found = [one for one in (record, *pieces) if one is not None and one.blob is not None]
    # A piece whose record was changed is not what was captured then.
    return [Held(one.kind, one.number, one.made_at, one.blob) for one in found if hash_of(one) == one.hash]


def _erased(blob: Blob) -> str:
    assert blob.erased_at is not None
    told = {"day": f"{timezone.localtime(blob.erased_at):%d/%m/%Y}", "why": blob.erased_why}
    return _("Erased by law on %(day)s: %(why)s") % told
