"""A unit writes its report: saved with a count of savings, so that nothing is overwritten unseen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.audit.diffs import diff
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.evidence.actions import add_record, keep_picture, look_at_file, store_bytes
from loa.evidence.errors import EvidenceRefused
from loa.evidence.media import PHOTOS, check_media
from loa.evidence.models import Blob, Record
from loa.evidence.names import check_name
from loa.evidence.queries import subject_of
from loa.reports.actions.states import check_open, go, locked
from loa.reports.errors import Moved, Refused
from loa.reports.models import Attachment, Figure, ReportLine, UnitReport
from loa.reports.transitions import TABLE

LONGEST = 20_000  # characters in one section


@dataclass(frozen=True)
class Entry:
    """What is entered beside one figure: a number where units are asked for one, and words."""

    number: Decimal | None = None
    words: str = ""


@dataclass(frozen=True)
class Content:
    """What a form holds: the words of each section by its key, and the entry of each figure by its number."""

    sections: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[int, Entry] = field(default_factory=dict)


@transaction.atomic
def save_draft(user: User, report: UnitReport, *, version: int, content: Content) -> UnitReport:
    """The words and figures stand under the next version; `version` is the one that the form was made of.

    Raises `Moved` where somebody saved since, and nothing is overwritten.
    """
    row = locked(report)
    require(user, Verb.WRITE_REPORT, row.unit)
    check_open(row, TABLE["submit"])  # what may be submitted may be written in
    if row.version != version:
        raise Moved(_("Not saved: the report was saved elsewhere meanwhile. Open it anew to see both."))
    changes = _write(row, content)
    if not changes:
        return row
    if row.state in TABLE["begin"].sources:
        row = go(user, row, TABLE["begin"])
    row.version, row.changed_at, row.changed_by = version + 1, timezone.now(), user
    row.save(update_fields=["sections", "version", "changed_at", "changed_by"])
    record_change(user, "reports.save_draft", obj=row, values=changes)
    return row


def _write(row: UnitReport, content: Content) -> dict[str, list[Any]]:
    """The content is in the row and its lines; returns what changed."""
    known = [section["key"] for section in row.request.sections]
    words = {key: _clean(content.sections[key]) for key in known if key in content.sections}
    sections = {**row.sections, **words}
    changes = {f"section:{key}": pair for key, pair in diff(row.sections, sections).items() if any(pair)}
    lines = {line.figure_id: line for line in row.lines.all()}
    for figure in row.request.figures.all():
        if figure.pk in content.entries:
            line = lines.get(figure.pk) or ReportLine(report=row, figure=figure)
            changes |= _enter(line, figure, content.entries[figure.pk])
    if changes:
        UnitReport.objects.filter(pk=row.pk).update(sections=sections)
    row.sections = sections
    return changes


def _clean(words: str) -> str:
    text = words.replace("\r\n", "\n").strip()
    if len(text) > LONGEST:
        raise Refused(
            _("A section holds %(n)d characters at most; attach longer text as a file.") % {"n": LONGEST}
        )
    return text


def _enter(line: ReportLine, figure: Figure, entry: Entry) -> dict[str, list[Any]]:
    """The line holds the entry; a number is taken only where the figure is one that units enter."""
    before = {"entered": line.entered, "words": line.words}
    if figure.source == Figure.Source.FORM:
        line.entered = entry.number
    elif entry.number is not None:
        raise Refused(_("“%(figure)s” is counted by Loa and cannot be typed.") % {"figure": figure.name})
    line.words = entry.words.strip()
    changes = diff(before, {"entered": line.entered, "words": line.words})
    if changes or (line.pk is None and (line.words or line.entered is not None)):
        line.save()
    return {f"{figure.key}:{name}": pair for name, pair in changes.items()}


def look_at_attached(user: User, report: UnitReport, *, name: str, data: bytes) -> None:
    """The file may be attached; raises as `attach_file`. Call it within `looking_ahead`."""
    require(user, Verb.WRITE_REPORT, report.unit)
    check_open(report, TABLE["submit"])
    try:
        check_name(name)
        look_at_file(data)
    except EvidenceRefused as refused:
        raise Refused(str(refused)) from refused


@transaction.atomic
def attach_file(user: User, report: UnitReport, *, name: str, data: bytes) -> Attachment:
    """The file is evidence and belongs to the report, once however often it is sent; a photo is cleaned."""
    row = locked(report)
    require(user, Verb.WRITE_REPORT, row.unit)
    check_open(row, TABLE["submit"])
    try:
        name, (blob, taken) = check_name(name), _kept(data)
    except EvidenceRefused as refused:
        raise Refused(str(refused)) from refused
    known = row.attachments.filter(record__blob=blob).first()
    if known is not None:
        return known
    kind = Record.Kind.PHOTO if taken or blob.media_type in PHOTOS else Record.Kind.FILE
    record = add_record(user, kind, subject=subject_of(row), title=name, blob=blob, made_at=taken)
    attachment = Attachment.objects.create(report=row, record=record)
    record_change(user, "reports.attach_file", obj=row, values={"attached": [None, record.number]})
    return attachment


def _kept(data: bytes) -> tuple[Blob, datetime | None]:
    if check_media(data) not in PHOTOS:
        return store_bytes(data), None
    picture = keep_picture(data)
    return picture.blob, picture.taken


@transaction.atomic
def detach_file(user: User, attachment: Attachment) -> None:
    """The report no longer bears the file; the evidence record stays in the chain."""
    row = locked(attachment.report)
    require(user, Verb.WRITE_REPORT, row.unit)
    check_open(row, TABLE["submit"])
    record_change(user, "reports.detach_file", obj=row, values={"attached": [attachment.record.number, None]})
    attachment.delete()
