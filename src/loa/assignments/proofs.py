"""What a unit hands in as proof, kept as evidence: a link, a file, or a photo without its hidden data."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from loa.assignments.errors import Refused
from loa.assignments.models import Assignment
from loa.assignments.stand_ins import Doer, account_of
from loa.evidence.actions import add_record, store_bytes, store_photo
from loa.evidence.errors import EvidenceRefused
from loa.evidence.models import Record
from loa.evidence.queries import subject_of

_WEB = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True)
class Handed:
    """What was handed in, one of the three: an address, or the bytes of a file or a photo with its name."""

    link: str = ""
    file: bytes | None = None
    photo: bytes | None = None
    name: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing."""
        return not (self.link or self.file is not None or self.photo is not None)


def keep_proof(user: Doer, assignment: Assignment, handed: Handed) -> Record:
    """The evidence record of what was handed in for the assignment; raises `Refused` with what to do.

    Whether the user may is asked by the action that adds the record to the assignment.
    """
    try:
        if handed.photo is not None:
            return _keep_photo(user, assignment, handed)
        if handed.file is not None:
            blob = store_bytes(handed.file)
            return _record(user, Record.Kind.FILE, assignment, title=handed.name, blob=blob)
    except EvidenceRefused as refused:
        raise Refused(str(refused)) from refused
    return _keep_link(user, assignment, handed.link.strip())


def _keep_link(user: Doer, assignment: Assignment, link: str) -> Record:
    if not link.startswith(("http://", "https://")) and "." in link:
        link = f"https://{link}"
    try:
        _WEB(link)
    except ValidationError as error:
        raise Refused(_("The link is not a web address; copy it from the browser's address line.")) from error
    return _record(user, Record.Kind.LINK, assignment, title=link.split("//", 1)[-1], link=link)


def _keep_photo(user: Doer, assignment: Assignment, handed: Handed) -> Record:
    """The photo as JPEG without place, camera and person; its record bears the time it says it was taken."""
    assert handed.photo is not None
    blob, taken = store_photo(handed.photo)
    title = handed.name.rsplit(".", 1)[0] + ".jpg"
    return _record(user, Record.Kind.PHOTO, assignment, title=title, blob=blob, made_at=taken)


def _record(user: Doer, kind: str, assignment: Assignment, **values: object) -> Record:
    return add_record(account_of(user), kind, subject=subject_of(assignment), **values)  # type: ignore[arg-type]
