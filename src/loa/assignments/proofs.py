"""What a unit hands in as proof, kept as evidence: a link, a file, or a photo without its hidden data."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from loa.assignments.errors import Refused
from loa.assignments.models import Assignment
from loa.assignments.stand_ins import Doer, account_of
from loa.evidence.actions import (
    add_record,
    keep_photo,
    keep_picture,
    keep_recording,
    look_at_file,
    note_place,
    store_bytes,
)
from loa.evidence.errors import EvidenceRefused
from loa.evidence.media import PHOTOS, check_media
from loa.evidence.models import Record
from loa.evidence.names import check_name
from loa.evidence.proofs import OtherProof, keep_other, look_at_other
from loa.evidence.queries import subject_of
from loa.evidence.recordings import RECORDINGS
from loa.evidence.stripping import keeps_its_shape

_WEB = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True)
class Handed:
    """What was handed in: an address, the bytes of a file or a photo, or a proof of another kind."""

    link: str = ""
    file: bytes | None = None
    photo: bytes | None = None
    name: str = ""
    keep_place: bool = False  # of the photo, as the one who hands it in agrees
    other: OtherProof | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing."""
        return not (self.link or self.file is not None or self.photo is not None or self.other)


def keep_proof(user: Doer, assignment: Assignment, handed: Handed) -> Record:
    """The evidence record of what was handed in for the assignment; raises `Refused` with what to do.

    Whether the user may is asked by the action that adds the record to the assignment.
    """
    try:
        if handed.photo is not None:
            return _keep_photo(user, assignment, handed)
        if handed.file is not None:
            return _keep_file(user, assignment, handed)
        if handed.other is not None:
            about = {"subject": subject_of(assignment), "unit": assignment.unit.name}
            return keep_other(account_of(user), handed.other, **about)
    except EvidenceRefused as refused:
        raise Refused(str(refused)) from refused
    return _keep_link(user, assignment, handed.link.strip())


def look_at(handed: Handed) -> None:
    """What was handed in may be kept; raises `Refused` as `keep_proof`. Call it within `looking_ahead`."""
    try:
        if handed.photo is not None or handed.file is not None:
            check_name(handed.name)
        if handed.photo is not None:
            look_at_file(handed.photo, photo=True, keep_place=handed.keep_place)
        elif handed.file is not None:
            look_at_file(handed.file, keep_place=handed.keep_place)
        elif handed.other is not None:
            look_at_other(handed.other)
    except EvidenceRefused as refused:
        raise Refused(str(refused)) from refused


def _keep_link(user: Doer, assignment: Assignment, link: str) -> Record:
    if not link.startswith(("http://", "https://")) and "." in link:
        link = f"https://{link}"
    try:
        _WEB(link)
    except ValidationError as error:
        raise Refused(_("The link is not a web address; copy it from the browser's address line.")) from error
    return _record(user, Record.Kind.LINK, assignment, title=link.split("//", 1)[-1], link=link)


def _keep_file(user: Doer, assignment: Assignment, handed: Handed) -> Record:
    """The file as it is; a picture or a recording tells not who made it where, whichever field it is in."""
    assert handed.file is not None
    name, kind = check_name(handed.name), check_media(handed.file)
    if kind not in PHOTOS | RECORDINGS:
        return _record(user, Record.Kind.FILE, assignment, title=name, blob=store_bytes(handed.file))
    if kind in PHOTOS and not keeps_its_shape(handed.file):
        return _keep_photo(user, assignment, replace(handed, photo=handed.file))
    keep = keep_picture if kind in PHOTOS else keep_recording
    kept = keep(handed.file, keep_place=handed.keep_place)
    record = _record(user, Record.Kind.FILE, assignment, title=name, blob=kept.blob, made_at=kept.taken)
    note_place(account_of(user), record, kept)
    return record


def _keep_photo(user: Doer, assignment: Assignment, handed: Handed) -> Record:
    """The photo as JPEG without camera and person, its place only as agreed, its time in the record."""
    assert handed.photo is not None
    title = check_name(handed.name).rsplit(".", 1)[0] + ".jpg"
    photo = keep_photo(handed.photo, keep_place=handed.keep_place)
    record = _record(user, Record.Kind.PHOTO, assignment, title=title, blob=photo.blob, made_at=photo.taken)
    note_place(account_of(user), record, photo)
    return record


def _record(user: Doer, kind: str, assignment: Assignment, **values: object) -> Record:
    return add_record(account_of(user), kind, subject=subject_of(assignment), **values)  # type: ignore[arg-type]
