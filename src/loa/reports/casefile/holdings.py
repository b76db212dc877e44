"""What the case of a campaign holds: its papers, evidence, reports, figures and notices, as queries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import CharField, Count, Model, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat

from loa.assignments.models import Assignment, Comment, Extension, Proof
from loa.assignments.models import Attachment as Enclosure
from loa.campaigns.models import Campaign
from loa.documents.models import Document, Draft
from loa.evidence.models import Blob, Capture, Look, Record
from loa.notices.models import Delivery, Notice
from loa.reports.casefile.belonging import holders_of
from loa.reports.models import Attachment, FigureValue, ReportRequest, UnitReport

PIECE = 400  # names in one question to the database
WITHOUT_END = {Draft.State.ISSUED, Draft.State.DROPPED}


def drafts_of(campaign: Campaign) -> QuerySet[Draft]:
    """What was drafted for the campaign: urging letters, synthesised reports, commendations."""
    found = Q(pk__in=[])
    for model, name, path in holders_of(Draft):
        found |= Q(pk__in=_held(model, path, campaign).values(name))
    return Draft.objects.filter(found)


def documents_of(campaign: Campaign) -> QuerySet[Document]:
    """The plan, the papers issued for the campaign, and the plans with which units answered."""
    found = Q(pk=campaign.document_id) | Q(draft__in=drafts_of(campaign))
    for model, name, path in holders_of(Document):
        if model is not Campaign:
            found |= Q(pk__in=_held(model, path, campaign).values(name))
    return Document.objects.filter(found).select_related("owner", "file").order_by("date", "pk")


def _held(model: type[Model], path: str, campaign: Campaign) -> QuerySet[Any]:
    return model._base_manager.filter(**{path: campaign.pk})


def records_of(campaign: Campaign) -> QuerySet[Record]:
    """Every record of evidence for the campaign's work and reports, with what its links showed."""
    own = Q(pk__in=[])
    for rows, name in _places(campaign):
        own |= Q(pk__in=rows.values(name))
    return Record.objects.filter(own).select_related("blob", "made_by__person").order_by("number")


def _places(campaign: Campaign) -> Iterator[tuple[QuerySet[Any], str]]:
    """Where those records stand: the rows, and by which name each leads to its record."""
    proofs = Proof.objects.filter(assignment__campaign=campaign).order_by()
    attached = Attachment.objects.filter(report__request__campaign=campaign).order_by()
    both: tuple[QuerySet[Any], ...] = (proofs, attached)
    for handed_in in both:
        yield handed_in, "record"
        captures = Capture.objects.filter(record__in=handed_in.values("record")).order_by()
        looks = Look.objects.filter(capture__record__in=handed_in.values("record")).order_by()
        for name in ("warc", "picture", "text"):
            yield captures.exclude(**{name: None}), name
        for name in ("picture", "text"):
            yield looks.exclude(**{name: None}), name


def loose_records(campaign: Campaign, known: set[int]) -> list[Record]:
    """Records about the campaign's work or reports that no list of proofs names (any more)."""
    subjects = [*_subjects(Assignment.objects.filter(campaign=campaign))]
    subjects += _subjects(UnitReport.objects.filter(request__campaign=campaign))
    found: list[Record] = []
    for at in range(0, len(subjects), PIECE):
        rows = Record.objects.filter(subject__in=subjects[at : at + PIECE]).exclude(kind=Record.Kind.ERASURE)
        found += [row for row in rows.select_related("blob", "made_by__person") if row.pk not in known]
    return sorted(found, key=lambda row: row.number)


def _subjects(rows: QuerySet[Any]) -> list[str]:
    label = rows.model._meta.label_lower
    return [f"{label}:{pk}" for pk in rows.order_by("pk").values_list("pk", flat=True)]


def erasures_of(blobs: list[str]) -> QuerySet[Record]:
    """The records by which bytes were erased."""
    return Record.objects.filter(
        kind=Record.Kind.ERASURE, subject__in=[f"{Blob._meta.label_lower}:{sha}" for sha in blobs]
    ).order_by("number")


def enclosures_of(campaign: Campaign) -> QuerySet[Enclosure]:
    """The files that came with comments."""
    found = Enclosure.objects.filter(comment__assignment__campaign=campaign)
    return found.select_related("blob", "comment").order_by("pk")


def notices_of(campaign: Campaign) -> QuerySet[Notice]:
    """What people were told of the campaign, by the page that the notice leads to; the oldest first.

    What was told of several campaigns at once (the daily list of one's work) leads to no page of one.
    """
    found = Q(url=f"/campaigns/{campaign.pk}/")
    found |= Q(url__in=_urls("/assignments/", Assignment.objects.filter(campaign=campaign)))
    found |= Q(url__in=_urls("/reports/requests/", ReportRequest.objects.filter(campaign=campaign)))
    found |= Q(url__in=_urls("/reports/", UnitReport.objects.filter(request__campaign=campaign)))
    found |= Q(url__in=_urls("/documents/drafts/", drafts_of(campaign)))
    rows = Notice.objects.filter(found).order_by("made_at", "pk")
    return rows.select_related("recipient__person", "channel", "delivery", "unit")


def _urls(before: str, rows: QuerySet[Any]) -> QuerySet[Any]:
    """The addresses of the rows' pages, made by the database."""
    address = Concat(Value(before), Cast("pk", CharField()), Value("/"), output_field=CharField())
    return rows.order_by().annotate(_url=address).values("_url")


def in_doubt(campaign: Campaign) -> QuerySet[Delivery]:
    """Mails of which nobody knows whether they arrived, about the campaign's units."""
    told = Notice.objects.filter(unit__in=Assignment.objects.filter(campaign=campaign).values("unit"))
    return Delivery.objects.filter(state=Delivery.State.IN_DOUBT, notices__in=told).distinct()


def counts_of(campaign: Campaign) -> dict[str, int]:
    """How much of each the case holds: the picture of its page.

    Work counts as on the overview: what was handed down in parts once, what was given to others there.
    """
    counts = counted(
        campaign,
        {
            "documents": documents_of(campaign),
            "assignments": campaign.assignments.filter(parent=None).exclude(state=Assignment.State.WITHDRAWN),
            "comments": Comment.objects.filter(assignment__campaign=campaign),
            "extensions": Extension.objects.filter(assignment__campaign=campaign),
            "reports": UnitReport.objects.filter(request__campaign=campaign),
            "figures": FigureValue.objects.filter(campaign=campaign),
        },
    )
    return counts | _evidence(campaign)


def _evidence(campaign: Campaign) -> dict[str, int]:
    """How many records of evidence, and how many of their bytes are erased.

    Gathered from where they stand: to ask each record of the house whose it is takes ten times as long.
    """
    places = list(_places(campaign))
    first, *others = (rows.values_list(name) for rows, name in places)
    gone = Record.objects.filter(blob__in=Blob.objects.filter(erased_at__isnull=False))
    blobs = dict(gone.values_list("pk", "blob"))
    first_gone, *others_gone = (
        rows.filter(**{f"{name}__in": gone.values("pk")}).values_list(name, flat=True)
        for rows, name in places
    )
    erased = first_gone.union(*others_gone) if blobs else ()
    return {"evidence": first.union(*others).count(), "erased": len({blobs[pk] for pk in erased})}


def counted(campaign: Campaign, rows: Mapping[str, QuerySet[Any]]) -> dict[str, int]:
    """How many rows each has, in one query."""
    numbers: dict[str, Any] = {f"n_{name}": _number(found) for name, found in rows.items()}
    found: Any = Campaign.objects.filter(pk=campaign.pk).annotate(**numbers).values(*numbers).get()
    return {name.removeprefix("n_"): number for name, number in found.items()}


def _number(rows: QuerySet[Any]) -> Coalesce:
    one = rows.order_by().annotate(_all=Value(1)).values("_all")
    return Coalesce(Subquery(one.annotate(n=Count("pk", distinct=True)).values("n")), 0)
