"""Everything of a case as files to be packed, in the order in which they stand in it; bytes come later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from loa.campaigns.models import Campaign
from loa.directory.queries import in_place
from loa.documents.models import Document
from loa.evidence import store
from loa.evidence.chain import canonical
from loa.evidence.media import suffix_of
from loa.evidence.models import Blob, Record
from loa.evidence.queries import stream_blob
from loa.reports.annex.workbook import annex_xlsx
from loa.reports.casefile import rows, tables
from loa.reports.casefile.bindings import bindings_of, bound_lines
from loa.reports.casefile.entries import Entry, lines, table
from loa.reports.casefile.holdings import (
    documents_of,
    enclosures_of,
    erasures_of,
    loose_records,
    records_of,
)
from loa.reports.casefile.manifest import Absent
from loa.reports.casefile.naming import Names, safe_name
from loa.reports.casefile.printed import report_pages
from loa.reports.models import Case, Synthesis, UnitReport

PAPERS, WORK, REPORTS, FIGURES, EVIDENCE, NOTICES, LOG, DATA = (
    "1 Van ban",
    "2 Nhiem vu",
    "3 Bao cao don vi",
    "4 So lieu",
    "5 Bang chung",
    "6 Thong bao",
    "7 Nhat ky",
    "8 Du lieu",
)
PIECE = 400


@dataclass
class Contents:
    """The files of a case, and the bytes that belong to it and are not there."""

    files: list[Entry] = field(default_factory=list)
    absent: list[Absent] = field(default_factory=list)


def contents_of(case: Case) -> Contents:
    """What is packed for the case. Large rows and bytes are read when a file is written, not now."""
    return _Gathering(case).gather()


class _Gathering:
    """Gathers the files of one case; paths are given once, bytes that several records share are one file."""

    def __init__(self, case: Case) -> None:
        self.case, self.campaign = case, case.campaign
        self.found = Contents()
        self.names = Names()
        self.referred = rows.Referred()
        self.paths: dict[str, str] = {}  # of bytes, by their hash

    def gather(self) -> Contents:
        """All of it, in order."""
        for number, document in enumerate(documents_of(self.campaign), 1):
            self._document(number, document)
        for name, make in _WORK.items():
            self._add(table(f"{WORK}/{name}", kind="work", sheet=make(self.campaign)))
        reports = self._reports()
        self._add(
            table(f"{REPORTS}/0 Danh sach", kind="report", sheet=tables.reports(self.campaign, reports))
        )
        self._add(table(f"{FIGURES}/So lieu", kind="figure", sheet=tables.figures(self.campaign)))
        self._annexes()
        self._evidence()
        self._add(table(f"{NOTICES}/Thong bao", kind="notice", sheet=tables.notices(self.case)))
        self._log()
        self._data()
        return self.found

    def _add(self, entry: Entry) -> str:
        path = self.names.unique(entry.path)
        self.found.files.append(Entry(**{**vars(entry), "path": path}))
        return path

    def _document(self, number: int, document: Document) -> None:
        words = " ".join(part for part in (document.code, document.title or document.name) if part)
        reading = document.readings.order_by("-pk").first()
        self._bytes(
            document.file,
            f"{PAPERS}/{number:03} {safe_name(words, suffix=suffix_of(document.file.media_type))}",
            kind="paper",
            title=_titled(document),
            code=document.code,
            day=document.date.isoformat() if document.date else "",
            author=document.issuer or document.owner.name,
            pages=len(reading.pages) if reading else 0,
            note=_note(document, self.campaign),
        )

    def _reports(self) -> dict[int, str]:
        """The page of each report that was begun; returns its path by the number of the report."""
        paths: dict[int, str] = {}
        found = UnitReport.objects.filter(request__campaign=self.campaign).exclude(
            state=UnitReport.State.ASKED
        )
        for report in (
            found.select_related("request", "unit").defer("done").order_by("request", *in_place("unit"))
        ):
            folder = f"{REPORTS}/{report.request_id} {safe_name(report.request.title)}"
            title = f"{report.unit.name}: {report.request.title}"
            pages = _later(report_pages, report.pk)
            path = f"{folder}/{safe_name(report.unit.name, suffix='.html')}"
            paths[report.pk] = self._add(Entry(path, "report", title, pages, author=report.unit.name))
        return paths

    def _annexes(self) -> None:
        """Of each synthesised report the annex that leads from its figures to their rows and evidence."""
        for synthesis in self.campaign.syntheses.select_related("draft").order_by("pk"):
            path = f"{FIGURES}/{safe_name(f'Phu luc {synthesis.pk} {synthesis.draft}', suffix='.xlsx')}"
            title = _("Annex of the report: %(title)s") % {"title": synthesis.draft}
            self._add(Entry(path, "figure", title, _later(_annex, synthesis), stored=True))

    def _evidence(self) -> None:
        records = list(records_of(self.campaign))
        records += loose_records(self.campaign, {record.pk for record in records})
        records.sort(key=lambda record: record.number)
        shared: dict[str, list[Record]] = {}
        for record in records:
            if record.blob_id:
                shared.setdefault(record.blob_id, []).append(record)
        for those in shared.values():
            self._proof(those)
        for enclosure in enclosures_of(self.campaign):
            name = safe_name(enclosure.name.rsplit(".", 1)[0], suffix=suffix_of(enclosure.blob.media_type))
            path = f"{EVIDENCE}/Kem y kien/{enclosure.pk} {name}"
            self._bytes(enclosure.blob, path, kind="enclosure", title=enclosure.name)
        self._add(
            table(f"{EVIDENCE}/0 Danh muc", kind="evidence", sheet=tables.evidence(records, self.paths))
        )
        self._chain(records)

    def _proof(self, records: list[Record]) -> None:
        first = records[0]
        assert first.blob is not None
        title = first.shown
        name = safe_name(title, suffix=suffix_of(first.blob.media_type))
        self._bytes(
            first.blob,
            f"{EVIDENCE}/{first.number:06} {name}",
            kind="evidence",
            title=title,
            day=timezone.localdate(first.made_at).isoformat(),
            author=rows.name_of(first.made_by),
            records=tuple(record.number for record in records),
        )

    def _bytes(self, blob: Blob, path: str, **about: Any) -> None:
        """The bytes as a file; where they are not to be had, that is noted with its reason."""
        if blob.sha256 in self.paths:
            return
        why = _why_absent(blob)
        if why:
            self._note_absent(blob, why, about)
            return
        entry = Entry(path=path, pieces=_later(_bytes_of, blob), sha256=blob.sha256, stored=True, **about)
        self.paths[blob.sha256] = self._add(entry)

    def _note_absent(self, blob: Blob, why: Any, about: dict[str, Any]) -> None:
        said = erasures_of([blob.sha256]).first()
        self.found.absent.append(
            Absent(
                sha256=blob.sha256,
                why=why,
                title=about["title"],
                records=list(about.get("records", ())),
                at=blob.erased_at.isoformat() if blob.erased_at else "",
                by=rows.name_of(blob.erased_by),
                reason=blob.erased_why,
                erasure=said.number if said else 0,
            )
        )

    def _chain(self, records: list[Record]) -> None:
        """The links of the chain about the case, each to be proven anew, with its erasures and bindings."""
        erased = list(erasures_of([each.sha256 for each in self.found.absent]))
        binding = bindings_of(self.campaign)
        links = sorted([*records, *erased, *binding], key=lambda record: record.number)
        path = f"{EVIDENCE}/0 Chuoi"
        title = _("Links of the chain of evidence")
        self._add(lines(path, kind="chain", title=title, rows=_later(_links, links, binding)))

    def _log(self) -> None:
        keys = rows.changes_of(self.campaign, self.case.number)
        title = _("Who changed what, and when")
        self._add(
            lines(f"{LOG}/Nhat ky", kind="log", title=title, rows=_later(rows.log_of, keys, self.referred))
        )

    def _data(self) -> None:
        for model, found in rows.tables_of(self.campaign):
            if not found.exists():
                continue
            label = model._meta.label_lower
            make = _later(rows.rows_of, model, found, self.referred)
            self._add(lines(f"{DATA}/{label}", kind="data", title=label, rows=make))
        # Last: only now is it known whom the others name.
        people, units = _later(rows.people_of, self.referred), _later(rows.units_of, self.referred)
        self._add(lines(f"{DATA}/nguoi", kind="data", title=_("People named"), rows=people))
        self._add(lines(f"{DATA}/don-vi", kind="data", title=_("Units named"), rows=units))


_WORK: dict[str, Callable[[Campaign], Any]] = {
    "Nhiem vu": tables.assignments,
    "Lich su": tables.history,
    "Y kien": tables.comments,
    "Gia han": tables.extensions,
}


def _later(make: Callable[..., Any], *values: Any) -> Callable[[], Any]:
    return lambda: make(*values)


def _annex(synthesis: Synthesis) -> Iterator[bytes]:
    yield annex_xlsx(synthesis)


def _bytes_of(blob: Blob) -> Iterator[bytes]:
    return stream_blob(blob)


def _why_absent(blob: Blob) -> str:
    if blob.erased_at is not None:
        return "erased"
    return "" if store.exists(blob.sha256) else "missing"


def _links(records: list[Record], binding: list[Record]) -> Iterator[dict[str, Any]]:
    bound = bound_lines(binding)
    for record in records:
        yield {
            "canonical": canonical(record).decode(),
            "previous": record.previous,
            "hash": record.hash,
            **({"bound": bound[record.number]} if record.number in bound else {}),
        }


def _titled(document: Document) -> str:
    kind = document.doc_type.capitalize()
    return f"{kind}: {document.title}" if kind and document.title else document.title or document.name


def _note(document: Document, campaign: Campaign) -> str:
    if document.pk == campaign.document_id:
        return _("the plan of the campaign")
    if document.owner_id != campaign.owner_id:
        return _("the unit's own plan")
    return ""
