"""The annex with its evidence: page, workbook and every file in one ZIP that works from disk.

Nothing of it is kept: it is written while it is taken away, so that no copy outlives an erasure.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Sequence
from typing import IO, cast

from django.utils.translation import gettext as _
from django.utils.translation import override

from loa.evidence import store
from loa.evidence.errors import BytesAltered
from loa.evidence.models import Record
from loa.evidence.queries import stream_blob
from loa.reports.annex.figures import LANGUAGE, Told
from loa.reports.annex.page import annex_html
from loa.reports.annex.shown import Held, Shown, shown
from loa.reports.annex.workbook import annex_xlsx
from loa.reports.casefile.entries import Entry
from loa.reports.casefile.packing import head_of
from loa.reports.exports import Cell, Sheet
from loa.reports.models import Synthesis
from loa.reports.xlsx import Beside

HTML, XLSX, SUMS = "0 Phu luc.html", "0 Phu luc.xlsx", "SHA256SUMS"


def annex_zip(synthesis: Synthesis) -> Iterator[bytes]:
    """The ZIP in pieces. Files that are erased, lost or altered are named in it and are not in it."""
    pack = _Pack()
    with override(LANGUAGE):
        pieces = list(shown(Told(synthesis).evidence()))
    held = {one.blob.sha256: one for piece in pieces for one in piece.files}
    paths: dict[str, str] = {}
    gone: dict[str, str] = {}
    for sha256, one in held.items():
        with override(LANGUAGE):
            why = _why_not(one)
        if why:
            gone[sha256] = why
            continue
        paths[sha256] = one.path
        yield from pack.put(_of(one))
    page = annex_html(synthesis, beside=paths, gone=gone).encode()
    yield from pack.put(Entry(HTML, "annex", "", lambda: iter([page])))
    with override(LANGUAGE):
        sheet = _files(pieces, paths, gone)
    book = annex_xlsx(synthesis, beside=paths, files=[sheet])
    yield from pack.put(Entry(XLSX, "annex", "", lambda: iter([book]), stored=True))
    sums = "".join(f"{sha256}  {path}\n" for path, sha256 in sorted(pack.sums.items())).encode()
    yield from pack.put(Entry(SUMS, "annex", "", lambda: iter([sums])))
    yield pack.end()


class _Pack:
    """A ZIP that is handed on while it is written, with the SHA-256 of each of its files."""

    def __init__(self) -> None:
        self._out = _Out()
        self._zip = zipfile.ZipFile(cast("IO[bytes]", self._out), "w")
        self.sums: dict[str, str] = {}

    def put(self, entry: Entry) -> Iterator[bytes]:
        """The file stands in the ZIP; raises BytesAltered where its bytes are not those they were."""
        found = hashlib.sha256()
        with self._zip.open(head_of(entry), "w", force_zip64=True) as part:
            for piece in entry.pieces():
                part.write(piece)
                found.update(piece)
                yield self._out.taken()
        self.sums[entry.path] = found.hexdigest()
        if entry.sha256 and found.hexdigest() != entry.sha256:
            raise BytesAltered(f"The stored bytes of {entry.sha256} were altered.")

    def end(self) -> bytes:
        """What closes the ZIP."""
        self._zip.close()
        return self._out.taken()


class _Out:
    """Where a ZIP is written that nobody can go back in."""

    def __init__(self) -> None:
        self._held = bytearray()

    def write(self, data: bytes) -> int:
        """The bytes wait to be taken."""
        self._held += data
        return len(data)

    def flush(self) -> None:
        """Nothing is behind this."""

    def taken(self) -> bytes:
        """What was written since the last time."""
        found = bytes(self._held)
        self._held.clear()
        return found


def _of(one: Held) -> Entry:
    blob = one.blob
    return Entry(one.path, "evidence", "", lambda: stream_blob(blob), sha256=blob.sha256, stored=True)


def _why_not(one: Held) -> str:
    """Why the file cannot go out; read whole before it does, so that no half of a file is given out."""
    if one.why:
        return one.why
    try:
        whole = store.is_whole(one.blob.sha256)
    except FileNotFoundError:
        return _("The file is missing from the store.")
    return "" if whole else _("The stored file was altered: it is not given out.")


def _files(pieces: Sequence[Shown], paths: dict[str, str], gone: dict[str, str]) -> Sheet:
    """Every file once for each record it belongs to: where it lies, or why it does not."""
    head = [
        _("Record"),
        _("Of record"),
        _("Kind"),
        _("Time"),
        _("Bytes"),
        "SHA-256",
        _("File"),
        _("Why it is not there"),
    ]
    return Sheet(_("Files"), head, list(_file_rows(pieces, paths, gone)))


def _file_rows(pieces: Sequence[Shown], paths: dict[str, str], gone: dict[str, str]) -> Iterator[list[Cell]]:
    for piece in pieces:
        number = piece.proved.proof.number
        if not piece.files and piece.why:
            yield [number, number, "", None, None, "", "", piece.why]
        for one in piece.files:
            sha256, kind = one.blob.sha256, str(Record.Kind(one.kind).label)
            path = Beside(paths[sha256]) if sha256 in paths else ""
            why = one.why or gone.get(sha256, "")
            yield [one.number, number, kind, one.at, one.blob.size, sha256, path, why]
