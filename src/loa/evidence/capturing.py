"""Keeping what a link shows: taken once in the background, and looked at again later."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from loa.audit.actions import record_change
from loa.audit.sealing import why_sealed
from loa.evidence.actions import add_record, keep_bytes
from loa.evidence.errors import BROKE_OFF, NOT_SEEN, BytesErased, MediaRefused, ScannerAway
from loa.evidence.gathering import NotSeen
from loa.evidence.models import Blob, Capture, Look, Record
from loa.evidence.queries import open_blob, subject_of
from loa.evidence.saying import not_captured
from loa.evidence.signals import lost
from loa.evidence.store import digest
from loa.evidence.telling import tell_lost
from loa.evidence.texts import kept_of
from loa.evidence.viewing import Seen, view
from loa.work.actions import fail, finishing, holding, withdraw

LOOKS_AFTER = (1, 7, 30, 90)  # days
STILL_SAYS = 0.98  # a clock or a counter on the page changes some words every day
LITTLE_LEFT = 0.5
Found = Look.Found
Kind = Record.Kind
# What is not there will not be there at the next attempt of the same hour.
GONE_FOR_NOW = {"gone", "empty", "size", "hops"}


def take_capture(capture: Capture) -> None:
    """The page is kept, or the row waits to be tried again, or is given up with its reason."""
    try:
        seen = view(capture.url)
        bytes_of = _stored(seen)
    except NotSeen as reason:
        _not_taken(capture, reason)
        return
    with finishing(capture):
        for name, kind, blob in bytes_of:
            record = add_record(
                None,
                kind,
                subject=subject_of(capture),
                title=seen.title or seen.url[:300],
                link=seen.url,
                blob=blob,
                made_at=seen.at,
            )
            setattr(capture, name, record)
        _note_capture(capture, seen)
        bind_found(capture, title=capture.title or capture.url)
        plan_looks(capture)


def _note_capture(capture: Capture, seen: Seen) -> None:
    capture.captured_at, capture.final_url, capture.status = seen.at, seen.url, seen.status
    capture.title, capture.media_type = seen.title, seen.media_type[:100]
    capture.content, capture.resources = digest(seen.data), seen.resources
    capture.missing, capture.cut, capture.late = list(seen.missing), seen.cut, seen.late
    capture.why = capture.detail = ""
    capture.save(update_fields=[*_OF_CAPTURE])
    record_change(None, "evidence.capture_link", obj=capture, values={"final_url": ["", seen.url]})


_OF_CAPTURE = (
    "captured_at", "final_url", "status", "title", "media_type", "content", "resources", "missing", "cut",
    "late", "why", "detail", "warc", "picture", "text",
)  # fmt: skip


def _stored(seen: Seen) -> list[tuple[str, str, Blob]]:
    """Field of the capture, kind of record and bytes of each thing to keep; raises NotSeen."""
    things = [("warc", Kind.WARC, seen.warc, "application/warc")]
    if seen.picture:
        things.append(("picture", Kind.PICTURE, seen.picture, "image/png"))
    if seen.text:
        things.append(("text", Kind.TEXT, seen.text.encode(), "text/plain"))
    return [(name, kind, _keep(data, media_type)) for name, kind, data, media_type in things]


def _keep(data: bytes, media_type: str) -> Blob:
    try:
        return keep_bytes(data, media_type)
    except ScannerAway as away:
        raise NotSeen("scanner", str(away)) from away
    except (MediaRefused, BytesErased) as refused:
        raise NotSeen("virus", str(refused), final=True) from refused
    except OSError as error:
        raise NotSeen("store", str(error)) from error


def _not_taken(capture: Capture, reason: NotSeen) -> None:
    with holding(capture):
        capture.why, capture.detail, capture.status = reason.why, reason.detail, reason.status
        capture.save(update_fields=["why", "detail", "status"])
        fail(capture, str(reason), final=reason.final)


def bind_found(row: Capture | Look, *, title: str) -> Record:
    """What was found stands in the chain by its hash: who changes the row afterwards is found out."""
    # The address leads to whose it was, should the row be gone.
    link = (row if isinstance(row, Capture) else row.capture).url
    return add_record(None, Kind.BINDING, subject=subject_of(row), title=title, link=link, bound=[row])


def give_up_capture(capture: Capture) -> None:
    """That the page could not be taken, and why, stands in the chain; in a closed case nobody is after it."""
    if why_sealed(capture, "evidence.capture_link"):
        withdraw(capture)
        return
    row = Capture.objects.get(pk=capture.pk)  # as it is kept: what failed may have left more in memory
    title = not_captured(NOT_SEEN.get(row.why) or BROKE_OFF, row.url)
    add_record(None, Kind.GIVEN_UP, subject=subject_of(row), title=title, link=row.url, bound=[row])


def plan_looks(capture: Capture) -> None:
    """The page will be looked at again, so many days after it was taken; the rows are the clock."""
    assert capture.captured_at is not None
    for days in getattr(settings, "EVIDENCE_LOOKS_AFTER", LOOKS_AFTER):
        due = capture.captured_at + timedelta(days=days)
        Look.objects.get_or_create(capture=capture, after=days, defaults={"due_at": due})


def look_again(look: Look) -> None:
    """It is known whether the page is still there and still says what it said."""
    try:
        seen = view(look.capture.url)
    except NotSeen as reason:
        _not_seen_again(look, reason)
        return
    kept = kept_by(look.capture, seen)
    differs = seen.text != text_of(look.capture.text) if look.capture.text else kept < 1
    stored = [] if not differs else _changed_bytes(seen)
    with finishing(look):
        for name, kind, blob in stored:
            values = {"title": seen.title or seen.url[:300], "link": seen.url, "made_at": seen.at}
            record = add_record(None, kind, subject=subject_of(look), blob=blob, **values)  # type: ignore[arg-type]
            setattr(look, name, record)
        look.kept, look.status, look.final_url, look.looked_at = kept, seen.status, seen.url, seen.at
        _note_look(look, Found.SAME if kept >= STILL_SAYS else Found.CHANGED)


def _changed_bytes(seen: Seen) -> list[tuple[str, str, Blob]]:
    try:
        return [thing for thing in _stored(seen) if thing[0] != "warc"]
    except NotSeen:
        return []  # what was found is told all the same


def kept_by(capture: Capture, seen: Seen) -> float:
    """How much of what was captured is still there, 0 to 1; a file is the same or it is not."""
    if capture.text is None:
        return 1.0 if digest(seen.data) == capture.content else 0.0
    return kept_of(text_of(capture.text), seen.text)


def text_of(record: Record | None) -> str:
    """The text of a record of a page; empty where it was erased."""
    if record is None or record.blob is None:
        return ""
    try:
        return open_blob(record.blob).decode("utf-8", "replace")
    except (BytesErased, FileNotFoundError):
        return ""


def _not_seen_again(look: Look, reason: NotSeen) -> None:
    with holding(look):
        look.why, look.detail, look.status = reason.why, reason.detail, reason.status
        look.save(update_fields=["why", "detail", "status"])
        if reason.why not in GONE_FOR_NOW:
            fail(look, str(reason), final=reason.final)
            return
        look.looked_at = timezone.now()
        _note_look(look, Found.GONE if reason.why == "gone" else Found.CHANGED, kept=0.0)


def give_up_look(look: Look) -> None:
    """The page was not reached in any of the attempts; that is what was found."""
    look.looked_at = timezone.now()
    _note_look(look, Found.UNREACHABLE)


def _note_look(look: Look, found: str, *, kept: float | None = None) -> None:
    look.found = found
    look.kept = look.kept if kept is None else kept
    look.save(
        update_fields=[
            "found",
            "looked_at",
            "kept",
            "status",
            "final_url",
            "why",
            "detail",
            "text",
            "picture",
        ]
    )
    bind_found(look, title=look.capture.title or look.capture.url)
    record_change(None, "evidence.look_again", obj=look, values={"found": ["", found]})
    if found == Found.GONE or (look.kept is not None and look.kept < LITTLE_LEFT):
        tell_lost(look)
        lost.send(Look, look=look)
