"""Packing a case: one ZIP, written file by file to disk; the same contents give the same bytes."""

from __future__ import annotations

import hashlib
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.evidence import store
from loa.evidence.models import Blob
from loa.reports.casefile import index
from loa.reports.casefile.contents import Contents, contents_of
from loa.reports.casefile.entries import Entry, in_pieces
from loa.reports.casefile.manifest import NAME, About, Head, Manifest, Packed, digest, to_bytes
from loa.reports.casefile.rows import name_of
from loa.reports.models import Case
from loa.work.actions import GiveUp, finishing, holding, renew, report_progress

LANGUAGE = "vi"  # of what is packed, whoever asks for it
MEDIA_TYPE = "application/zip"
OFTEN = 1.0  # seconds between two words of progress
_DAWN = (1980, 1, 1, 0, 0, 0)
Told = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Pack:
    """What was written: the manifest and its hash, and how many files."""

    manifest: Manifest
    sha256: str


def write_pack(case: Case, file: IO[bytes], *, told: Told = lambda _done, _all, _path: None) -> Pack:
    """The file holds the packed case. `told` hears how many files of how many stand, and which is next."""
    with translation.override(LANGUAGE):
        contents = contents_of(case)
        about = about_of(case, contents)
        with zipfile.ZipFile(file, "w", allowZip64=True) as pack:
            packed = list(_files(pack, contents, told=told))
            head = Head(number=case.chain_number, hash=case.chain_hash)
            for entry in _indexes(about, packed, contents, head):
                packed.append(_write(pack, entry))
            manifest = Manifest(
                format="loa-case/1", about=about, chain=head, files=packed, absent=contents.absent
            )
            data = to_bytes(manifest)
            _write(pack, Entry(NAME, "manifest", "", lambda: iter([data])))
    return Pack(manifest, digest(data))


def _files(pack: zipfile.ZipFile, contents: Contents, *, told: Told) -> Iterator[Packed]:
    for number, entry in enumerate(contents.files):
        told(number, len(contents.files), entry.path)
        yield _write(pack, entry)
    told(len(contents.files), len(contents.files), "")


def _indexes(about: About, packed: list[Packed], contents: Contents, head: Head) -> list[Entry]:
    """The index as a page and as a workbook, of the files packed so far."""
    files = list(packed)

    def page() -> Iterator[bytes]:
        end = (head.number, head.hash)
        return in_pieces(index.page(about, files, contents.absent, head=end))

    def workbook() -> Iterator[bytes]:
        made = BytesIO()
        index.workbook(made, about, files, contents.absent)
        return iter([made.getvalue()])

    title = _("Index of the case file")
    return [Entry(index.HTML, "index", title, page), Entry(index.XLSX, "index", title, workbook, stored=True)]


def _write(pack: zipfile.ZipFile, entry: Entry) -> Packed:
    """The file stands in the ZIP; raises OSError where its bytes are not those they were."""
    found, size = hashlib.sha256(), 0
    with pack.open(head_of(entry), "w", force_zip64=True) as part:
        for piece in entry.pieces():
            part.write(piece)
            found.update(piece)
            size += len(piece)
    if entry.sha256 and found.hexdigest() != entry.sha256:
        raise OSError(f"The stored bytes of {entry.sha256} were altered.")
    return Packed(
        path=entry.path,
        sha256=found.hexdigest(),
        size=size,
        kind=entry.kind,
        title=entry.title,
        code=entry.code,
        day=entry.day,
        author=entry.author,
        pages=entry.pages,
        records=list(entry.records),
        note=entry.note,
    )


def head_of(entry: Entry) -> zipfile.ZipInfo:
    """How the file stands in a ZIP: at all times and on every machine the same."""
    info = zipfile.ZipInfo(entry.path, _DAWN)
    info.compress_type = zipfile.ZIP_STORED if entry.stored else zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    info.create_system = 3  # the same on every machine
    return info


def about_of(case: Case, contents: Contents) -> About:
    """What the manifest says of the case; its papers' first and last day, by the closing at the latest."""
    closed = timezone.localtime(case.closed_at)
    days = sorted(
        entry.day for entry in contents.files if entry.day and entry.day <= closed.date().isoformat()
    )
    plan = case.campaign.document
    until = case.kept_until
    return About(
        campaign=case.campaign_id,
        title=case.title,
        code=case.code,
        owner=case.campaign.owner.name,
        plan=" ".join(part for part in (plan.doc_type, plan.code) if part) or plan.name,
        closing=case.number,
        closed_at=case.closed_at.isoformat(),
        closed_by=name_of(case.closed_by),
        reason=case.reason,
        open={item["what"]: item["count"] for item in case.open_items},
        years=case.years,
        kept_until=until.isoformat() if until else None,
        began=days[0] if days else closed.date().isoformat(),
        ended=max([*days[-1:], closed.date().isoformat()]),
    )


def pack_case(case: Case) -> None:
    """The case is packed: its file in the store, the hash of its manifest in the row."""
    case = _with_names(case)
    if case.reopened_at is not None:
        raise GiveUp("The case was opened again before it was packed.")
    with _workfile() as file:
        pack = write_pack(case, file, told=_telling(case))
        if case.manifest_sha256 and case.manifest_sha256 != pack.sha256:
            raise GiveUp("What would be packed now is not what was packed at the closing.")
        renew(case)
        size = file.tell()
        sha256 = store.write_file(file)
    with finishing(case):
        _note(case, pack, sha256=sha256, size=size)


def _note(case: Case, pack: Pack, *, sha256: str, size: int) -> None:
    values = {"size": size, "media_type": MEDIA_TYPE}
    case.blob = Blob.objects.get_or_create(sha256=sha256, defaults=values)[0]
    case.manifest_sha256, case.files = pack.sha256, len(pack.manifest.files)
    case.erased = sum(one.why == "erased" for one in pack.manifest.absent)
    case.packed_at = timezone.now()
    case.save(update_fields=["blob", "manifest_sha256", "files", "erased", "packed_at"])
    noted = {"manifest_sha256": ["", pack.sha256], "file": [None, sha256]}
    record_change(None, "reports.pack_case", obj=case, values=noted)


def _with_names(case: Case) -> Case:
    """The row the worker holds, with what the manifest says of it."""
    related = ("campaign__owner", "campaign__document", "closed_by__person")
    fresh = Case.objects.select_related(*related).get(pk=case.pk)
    fresh.fence, fresh.lease_state = case.fence, case.lease_state
    return fresh


def _telling(case: Case) -> Told:
    """Progress is written now and then, which keeps the lease; a worker that lost it stops there."""
    last = 0.0

    def told(done: int, total: int, path: str) -> None:
        nonlocal last
        if done in (0, total) or time.monotonic() - last >= OFTEN:
            with holding(case):
                report_progress(case, done=done, total=total, note=path)
            last = time.monotonic()

    return told


def _workfile() -> Any:
    """A file of no name beside the store, where there is room for what is packed."""
    folder = Path(getattr(settings, "VAR_DIR", ""))
    return TemporaryFile(dir=folder if folder.is_dir() else None)


LEASE = timedelta(minutes=5)
