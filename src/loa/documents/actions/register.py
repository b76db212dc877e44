"""Taking a document in: the right, the look at its first page, the file, the reading that is asked for."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, require
from loa.documents.errors import Refused
from loa.documents.models import Document, Reading
from loa.documents.opening import examine
from loa.documents.searching import searchable
from loa.evidence.actions import look_at_bytes, store_bytes
from loa.evidence.ahead import looking_ahead
from loa.evidence.errors import EvidenceRefused
from loa.reader.errors import ReadingRefused
from loa.reader.limits import DEFAULT, MEBIBYTE
from loa.work.models import Leased

NAME_LENGTH = 255
WAITING = (Leased.LeaseState.READY, Leased.LeaseState.RUNNING)


def register_document(user: User, unit: Unit, *, name: str, data: bytes) -> Document:
    """The file is stored, its document registered by `unit`, and its reading waits for the worker.

    The first page is looked at before anything is stored: a file that bears a mark of secrecy, or whose
    first page cannot be read, raises `Refused` and leaves nothing.
    """
    require(user, Verb.REGISTER_DOCUMENT, unit)
    return _take_in(user, unit, name=name, data=data)


def answer_document(user: User, unit: Unit, *, name: str, data: bytes) -> Document:
    """The same for the plan with which a unit answers a duty: its officers may hand in that one."""
    require(user, Verb.ANSWER_WITH_PLAN, unit)
    return _take_in(user, unit, name=name, data=data)


def look_at(*, name: str, data: bytes) -> str:
    """The file may be taken in, under the name that is returned; raises `Refused` as `register_document`.

    Call it within `looking_ahead`, before a transaction in which the file is registered: a look takes
    seconds, in which on SQLite nobody else could write.
    """
    name = _looked_at(name=name, data=data)
    try:
        look_at_bytes(data)
    except EvidenceRefused as refusal:
        raise Refused(str(refusal)) from refusal
    return name


def _looked_at(*, name: str, data: bytes) -> str:
    """The name under which the file is kept; raises `Refused` where it is not taken in."""
    name = _file_name(name)
    if not data:
        raise Refused(
            _("“%(name)s” is empty; choose a file that has content. Nothing was stored.") % {"name": name}
        )
    if len(data) > DEFAULT.file_bytes:
        raise too_large(f"“{name}”")
    try:
        examine(data, name)
    except ReadingRefused as refusal:
        sentence = _("%(reason)s Nothing was stored.") % {"reason": sentence_of(refusal)}
        raise Refused(sentence) from refusal
    return name


def _take_in(user: User, unit: Unit, *, name: str, data: bytes) -> Document:
    with looking_ahead():
        name = look_at(name=name, data=data)
        try:
            with transaction.atomic():
                return _store(user, unit, name=name, data=data)
        except EvidenceRefused as refusal:
            raise Refused(str(refusal)) from refusal


def too_large(what: str) -> Refused:
    """Why a file beyond the limit is not taken."""
    values = {"name": what, "size": DEFAULT.file_bytes // MEBIBYTE}
    return Refused(
        _("%(name)s is larger than %(size)s MB; split it or shrink its images. Nothing was stored.") % values
    )


def _store(user: User, unit: Unit, *, name: str, data: bytes) -> Document:
    blob = store_bytes(data)
    document = Document(owner=unit, name=name, file=blob, uploaded_by=user)
    document.folded = searchable(document)
    document.save()
    Reading.objects.create(document=document)
    record_change(
        user,
        "documents.register_document",
        obj=document,
        values={"file": [None, blob.sha256], "name": [None, name]},
    )
    return document


def read_again(user: User, document: Document) -> Reading:
    """A new reading of the file waits for the worker; what was decided of the one before stays with it."""
    with transaction.atomic():
        row = Document.objects.select_for_update().get(pk=document.pk)
        require(user, Verb.REVIEW_DOCUMENT, row.owner)
        if row.state == Document.State.CARRIED:
            raise Refused(_("The campaign of this document has started; it is not read again."))
        waiting = row.readings.filter(lease_state__in=WAITING).first()
        if waiting is not None:
            return waiting
        reading = Reading.objects.create(document=row)
        change_state(user, row, to=Document.State.READING, verb="read_again")
        return reading


def change_state(user: User | None, document: Document, *, to: str, verb: str) -> None:
    """The document is in this state, and the log says by whom it came there."""
    before = document.state
    document.state = to
    document.save(update_fields=["state"])
    record_change(user, f"documents.{verb}", obj=document, values={"state": [before, to]})


def sentence_of(refusal: ReadingRefused) -> str:
    """The refusal in the language of whoever reads it."""
    return refusal.sentence("en" if (get_language() or "vi").startswith("en") else "vi")


def _file_name(name: str) -> str:
    """The last part of a name, without what steers a terminal or a path."""
    plain = "".join(c for c in name.replace("\\", "/").rsplit("/", 1)[-1] if c.isprintable()).strip()
    return plain[-NAME_LENGTH:] or _("unnamed")
