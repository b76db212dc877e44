"""Keeping bytes: what they are, that they carry no virus, that no photo or recording tells who and where."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn

from django.utils import timezone
from django.utils.translation import gettext as _

from loa.evidence import store
from loa.evidence.ahead import seen
from loa.evidence.errors import BytesErased, MediaRefused, StoreAway
from loa.evidence.media import PHOTOS, check_media
from loa.evidence.models import Blob, Record
from loa.evidence.recordings import RECORDINGS
from loa.evidence.stripping import keeps_its_shape
from loa.evidence.virus import check_virus
from loa.fetching.child import ChildFailed, run_child
from loa.fetching.jail import Bounds

# The modules that clean a photo, strip a picture and strip a recording, in a child process.
PHOTO, STRIPPING, RECORDING = "loa.evidence.photo", "loa.evidence.stripping", "loa.evidence.recordings"
CHAIN_LOCK = 0x10A_E71D  # names the chain among PostgreSQL's advisory locks

Made = tuple[bytes, dict[str, Any]]  # the bytes as they are kept, and what they told


def store_bytes(data: bytes, media_type: str = "") -> Blob:
    """The bytes are kept, once, whatever else refers to them; `media_type` is what was declared of them.

    The kind that is kept is the one found in the bytes. Raises MediaRefused, ScannerAway, or BytesErased
    where these very bytes were erased. The file outlives a transaction that is rolled back; `sweep` removes
    it later. A recording is kept without what it tells of place and person, as `keep_recording` does.
    """
    kind = check_media(data, declared=media_type)
    return keep_recording(data, kind).blob if kind in RECORDINGS else keep_bytes(data, kind)


def keep_bytes(data: bytes, media_type: str) -> Blob:
    """The bytes are kept under the kind that their maker knows; else like `store_bytes`."""
    _scan(data)
    return keep_made(data, media_type)


def keep_made(data: bytes, media_type: str) -> Blob:
    """Bytes that Loa made itself are kept like those of `keep_bytes`; no scanner is asked about them."""
    sha256 = put_ahead(data)
    values = {"size": len(data), "media_type": media_type}
    return Blob.objects.get_or_create(sha256=sha256, defaults=values)[0]


def put_ahead(data: bytes) -> str:
    """The bytes are in the store, under the SHA-256 that is returned, and no row knows them yet.

    Within `looking_ahead` who keeps them afterwards does not write them again: a disk and a bucket take
    their time, in which on SQLite nobody else could write. What nobody keeps is swept. Raises
    BytesErased, StoreAway.
    """
    sha256 = store.digest(data)
    if Blob.objects.filter(sha256=sha256, erased_at__isnull=False).exists():
        raise BytesErased(_("This file was erased and is not taken again; ask the administrator."))
    seen("store", data, lambda: _write(data))
    return sha256


def _write(data: bytes) -> None:
    """The bytes are in the store; not in a folder that stands empty where a disk should be mounted."""
    if store.is_bare() and Record.objects.filter(blob__erased_at=None, blob__isnull=False).exists():
        raise StoreAway("The store is empty.")
    store.write(data)


def look_at_file(data: bytes, *, photo: bool = False, keep_place: bool = False) -> None:
    """The file may be kept, as `keep_photo` does where it is a `photo`, else as its kind asks for.

    Raises what keeping it would. Its bytes are in the store ahead (see `put_ahead`), and no row knows them.
    Call it within `looking_ahead`, before a transaction.
    """
    kind, made = check_media(data), data
    if photo or kind in PHOTOS:
        made, _said = _clean(PHOTO if photo else _cleaner_of(data), data, keep_place=keep_place)
    elif kind in RECORDINGS:
        made, _said = _strip_recording(data, keep_place=keep_place)
    _scan(made)
    put_ahead(made)


def look_at_bytes(data: bytes) -> None:
    """The same for a file that is kept as `store_bytes` does: a picture as it is, with all that it tells."""
    if check_media(data) in PHOTOS:
        _scan(data)
        put_ahead(data)
    else:
        look_at_file(data)


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

    It is opened in a child process. Its time is what the photo says, even if that lies in the future.
    Raises MediaRefused, ScannerAway.
    """
    return _cleaned(PHOTO, data, media_type=media_type, keep_place=keep_place)


def keep_picture(data: bytes, *, keep_place: bool = False) -> Photo:
    """The picture is kept as a photo; a GIF, a TIFF or a WebP that moves as the file it is, with all frames.

    Either way it tells nothing but its time, and its place only where asked for. Raises as `keep_photo`.
    """
    return _cleaned(_cleaner_of(data), data, keep_place=keep_place)


def _cleaner_of(data: bytes) -> str:
    return STRIPPING if keeps_its_shape(data) else PHOTO


def keep_recording(data: bytes, media_type: str = "", *, keep_place: bool = False) -> Photo:
    """The recording is kept with all that is seen and heard; its place only where `keep_place` asks for it.

    Raises as `keep_photo`.
    """
    kind = check_media(data, declared=media_type)
    if kind not in RECORDINGS:
        raise MediaRefused(_("This is no recording of a known kind."))
    made, said = _strip_recording(data, keep_place=keep_place)
    return _told(keep_bytes(made, kind), said)


def _cleaned(module: str, data: bytes, *, media_type: str = "", keep_place: bool) -> Photo:
    made, said = _clean(module, data, media_type=media_type, keep_place=keep_place)
    return _told(store_bytes(made), said)


def _clean(module: str, data: bytes, *, media_type: str = "", keep_place: bool) -> Made:
    if check_media(data, declared=media_type) not in PHOTOS:
        raise MediaRefused(_("This is no photo; choose a picture."))
    return _in_child(module, data, keep_place=keep_place) or _refuse_photo()


def _strip_recording(data: bytes, *, keep_place: bool) -> Made:
    return _in_child(RECORDING, data, keep_place=keep_place) or _refuse_recording()


def _refuse_recording() -> NoReturn:
    raise MediaRefused(_("The recording cannot be opened; save it anew and try again."))


def _refuse_photo() -> NoReturn:
    raise MediaRefused(_("The photo cannot be opened; choose another or take it again."))


def _scan(data: bytes) -> None:
    seen("virus", data, lambda: check_virus(data))


def _in_child(module: str, data: bytes, *, keep_place: bool) -> Made | None:
    """The bytes without what they told, and what is to be known of it; None where they cannot be opened."""
    _scan(data)
    return seen(f"{module} {keep_place}", data, lambda: _run(module, data, keep_place=keep_place))


def _run(module: str, data: bytes, *, keep_place: bool) -> Made | None:
    words = ["--keep-place"] if keep_place else []
    try:
        ended = run_child(module, data, arguments=words, bounds=Bounds(seconds=30.0))
    except ChildFailed:
        return None
    head, _line_feed, made = ended.output.partition(b"\n")
    return (made, json.loads(head)) if made and not ended.status else None


def _told(blob: Blob, said: dict[str, Any]) -> Photo:
    taken, place = said["taken"], said.get("place")
    return Photo(blob, _moment(taken) if taken else None, (place[0], place[1]) if place else None)


def _moment(taken: str) -> datetime | None:
    # A camera without a time zone means the place where it stood.
    moment = datetime.fromisoformat(taken)
    aware = moment if moment.tzinfo else timezone.make_aware(moment)
    try:
        # At the ends of the calendar it is none by the clock of the chain, or by ours.
        return timezone.localtime(aware.astimezone(UTC))
    except OverflowError:
        return None


def sweep(*, older_than: timedelta = timedelta(days=1)) -> list[str]:
    """Files whose bytes were erased, or that no row has known for so long, are gone; returns their names."""
    limit = timezone.now() - older_than
    unwanted = []
    for held in store.listing():
        row = Blob.objects.filter(pk=held.sha256).first()
        # What was handed in again since it was listed is young, and its row is on its way.
        orphan = row is None and held.since < limit and _is_older(held.sha256, limit)
        if orphan or (row is not None and row.erased_at is not None):
            store.remove(held.sha256)
            unwanted.append(held.sha256)
    return unwanted


def _is_older(sha256: str, limit: datetime) -> bool:
    since = store.since(sha256)
    return since is not None and since < limit
