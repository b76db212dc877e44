"""One decision of a person upon a reading: the right, the lock, the rows before and after, the log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar, cast

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.audit.diffs import diff, plain
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.documents.describing import describe_document
from loa.documents.errors import Refused, Stale
from loa.documents.models import Decision, Document, Fact, LedgerEntry, Proposal, Reading

Row = TypeVar("Row", bound=Fact | LedgerEntry | Proposal)
ROWS: dict[str, type[Fact] | type[LedgerEntry] | type[Proposal]] = {
    "fact": Fact,
    "ledgerentry": LedgerEntry,
    "proposal": Proposal,
}
OPEN_STATES = {Document.State.REVIEW, Document.State.BY_HAND}


class Pen:
    """Writes the rows of one decision and remembers what they were."""

    def __init__(self, user: User, reading: Reading, *, verb: str) -> None:
        self.user, self.reading, self.verb = user, reading, verb
        self.now = timezone.now()
        self.rows: list[dict[str, Any]] = []
        self.touched_form = False  # a value of the form of the document: the register shows it

    def fresh(self, row: Row, *, version: int | None = None) -> Row:
        """The row as it stands now; raises `Stale` where it is not the version that was shown."""
        found = type(row)._default_manager.filter(pk=row.pk, reading=self.reading).first()
        if found is None:
            raise Stale(_("This row is no longer there: somebody undid it. Nothing was saved."))
        now = getattr(found, "version", None)
        if version is not None and now is not None and now != version:
            raise Stale(_stale_sentence(found))
        return cast(Row, found)

    def change(self, row: Row, *, why: str = "", **values: Any) -> Row:
        """The row has these values and a new version, and the log says so."""
        before = values_of(row)
        if isinstance(row, Fact | Proposal):
            values = {"version": row.version + 1, "decided_by": self.user, "decided_at": self.now} | values
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
        self._note(row, before=before, after=values_of(row), why=why or str(values.get("reason", "")))
        return row

    def create(self, row: Row, *, why: str = "") -> Row:
        """The new row stands, and the log says so."""
        row.save(force_insert=True)
        self._note(row, before=None, after=values_of(row), why=why)
        return row

    def delete(self, row: Row, *, why: str = "") -> None:
        """The row is gone, and the log keeps what it was."""
        before = values_of(row)
        self._note(row, before=before, after=None, why=why)
        row.delete()

    def _note(
        self, row: Row, *, before: dict[str, Any] | None, after: dict[str, Any] | None, why: str
    ) -> None:
        self.rows.append({"model": row._meta.model_name, "id": row.pk, "before": before, "after": after})
        self.touched_form |= isinstance(row, Fact) and row.kind == Fact.Kind.HEADER
        changed = diff(before or {}, after or {})
        changed.pop("version", None)
        record_change(self.user, f"documents.{self.verb}", obj=row, values=changed, reason=why)


@contextmanager
def deciding(user: User, reading: Reading, *, verb: str, how: str = "one") -> Iterator[Pen]:
    """What stands inside is one decision: all of it or nothing, by one person at a time a document.

    Raises `NotAllowed` without the right, `Refused` where the document is no longer under review.
    """
    with transaction.atomic():
        document = Document.objects.select_for_update().get(pk=reading.document_id)
        require(user, Verb.REVIEW_DOCUMENT, document.owner)
        if document.state not in OPEN_STATES:
            raise Refused(_("This document is not under review now; nothing was changed."))
        pen = Pen(user, reading, verb=verb)
        yield pen
        if pen.touched_form:
            describe_document(document, reading.facts.filter(kind=Fact.Kind.HEADER))
        if pen.rows:
            Decision.objects.create(reading=reading, verb=verb, how=how, rows=pen.rows, by=user)


def values_of(row: models.Model) -> dict[str, Any]:
    """All stored values of a row but its key, as JSON keeps them."""
    return {
        field.attname: plain(getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if not field.primary_key
    }


def person(user: User | None) -> str:
    """The name by which a sentence calls somebody."""
    if user is None:
        return ""
    held = getattr(user, "person", None)
    return user.get_full_name() or (held.name if held else "") or user.get_username()


def _stale_sentence(row: models.Model) -> str:
    who, when = getattr(row, "decided_by", None), getattr(row, "decided_at", None)
    if who is None or when is None:
        return _("This row was changed since you opened it. Nothing was overwritten; look at it again.")
    return _(
        "%(who)s changed this at %(time)s, since you opened it. Nothing was overwritten; look at it again."
    ) % {"who": person(who), "time": timezone.localtime(when).strftime("%H:%M")}
