"""Keeping bytes: what they are, that they carry no virus, and that no photo tells more than its time."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from loa.evidence import store
from loa.evidence.errors import BytesErased, MediaRefused
from loa.evidence.media import PHOTOS, check_media
from loa.evidence.models import Blob
from loa.evidence.stripping import keeps_its_shape
from loa.evidence.virus import check_virus
from loa.fetching.child import ChildFailed, run_child
from loa.fetching.jail import Bounds

# The modules that clean a photo and that strip a file, in a child process.
PHOTO, STRIPPING = "loa.evidence.photo", "loa.evidence.stripping"
CHAIN_LOCK = 0x10A_E71D  # names the chain among PostgreSQL's advisory locks


def store_bytes(data: bytes, media_type: str = "") -> Blob:
    """The bytes are kept, once, whatever else refers to them; `media_type` is what was declared of them.

    The kind that is kept is the one found in the bytes. Raises MediaRefused, ScannerAway, or BytesErased
    where these very bytes were erased. The file outlives a transaction that is rolled back; `sweep` removes
    it later.
    """
    return keep_bytes(data, check_media(data, declared=media_type))


def keep_bytes(data: bytes, media_type: str) -> Blob:
    """The bytes are kept under the kind that their maker knows; else like `store_bytes`."""
    sha256 = store.digest(data)
    if Blob.objects.filter(sha256=sha256, erased_at__isnull=False).exists():
        raise BytesErased(_("This file was erased and is not taken again; ask the administrator."))
    check_virus(data)
    store.write(data)
    values = {"size": len(data), "media_type": media_type}
    return Blob.objects.get_or_create(sha256=sha256, defaults=values)[0]


@dataclass(frozen=True)
class Photo:
    """A photo as it is kept, and what it said of itself."""

    blob: Blob
    taken: datetime | None
    place: tuple[float, float] | None = None  # latitude, longitude: only where it was asked for


def store_photo(data: bytes, media_type: str = "") -> tuple[Blob, datetime | None]:
    """The photo is kept without what it tells of camera, place and person; and when it says it was taken."""
    photo = keep_photo(data, media_type)
    return photo.blob, photo.taken


def keep_photo(data: bytes, media_type: str = "", *, keep_place: bool = False) -> Photo:
    """The photo is kept as JPEG, with its time, and with its place only where `keep_place` asks for it.

    It is opened in a child process. A time in the future is none. Raises MediaRefused, ScannerAway.
    """
    return _cleaned(PHOTO, data, media_type=media_type, keep_place=keep_place)


def keep_picture(data: bytes, *, keep_place: bool = False) -> Photo:
    """The picture is kept as a photo; a GIF, a TIFF or a WebP that moves as the file it is, with all frames.

    Either way it tells nothing but its time, and its place only where asked for. Raises as `keep_photo`.
    """
    module = STRIPPING if keeps_its_shape(data) else PHOTO
    return _cleaned(module, data, keep_place=keep_place)


def _cleaned(module: str, data: bytes, *, media_type: str = "", keep_place: bool) -> Photo:
    if check_media(data, declared=media_type) not in PHOTOS:
        raise MediaRefused(_("This is no photo; choose a picture."))
    check_virus(data)
    words = ["--keep-place"] if keep_place else []
    try:
        ended = run_child(module, data, arguments=words, bounds=Bounds(seconds=30.0))
    except ChildFailed as failure:
        raise MediaRefused(_("The photo cannot be opened; choose another or take it again.")) from failure
    head, _line_feed, made = ended.output.partition(b"\n")
    if ended.status or not made:
        raise MediaRefused(_("The photo cannot be opened; choose another or take it again."))
    said = json.loads(head)
    taken, place = said["taken"], said.get("place")
    blob = store_bytes(made)
    return Photo(blob, _moment(taken) if taken else None, (place[0], place[1]) if place else None)


def _moment(taken: str) -> datetime | None:
    # A camera without a time zone means the place where it stood.
    moment = datetime.fromisoformat(taken)
    aware = moment if moment.tzinfo else timezone.make_aware(moment)
    return aware if aware <= timezone.now() else None


def sweep(*, older_than: timedelta = timedelta(days=1)) -> list[str]:
    """Files whose bytes were erased, or that no row has known for so long, are gone; returns their names."""
    limit = timezone.now() - older_than
    unwanted = []
    for held in store.listing():
        row = Blob.objects.filter(pk=held.sha256).first()
        orphan = row is None and held.since < limit
        if orphan or (row is not None and row.erased_at is not None):
            store.remove(held.sha256)
            unwanted.append(held.sha256)
    return unwanted
