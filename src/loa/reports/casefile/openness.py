"""What is still open in a campaign: what its officers see before they close the case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loa.assignments.models import Assignment, Extension, Sample
from loa.assignments.transitions import ENDED, OPEN
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, may
from loa.documents.models import Draft
from loa.evidence.models import Capture
from loa.reports.casefile.holdings import WITHOUT_END, counted, drafts_of, in_doubt
from loa.reports.models import Proposal, ReportRequest, UnitReport

SHOWN = 5
Example = tuple[str, str]

WORDS: dict[str, Any] = {
    "assignments": _("Assignments not finished"),
    "declined": _("Assignments declined, not answered"),
    "extensions": _("Asked for a later day, not answered"),
    "reports": _("Reports not accepted"),
    "proposals": _("Reports that the plan orders, not asked for"),
    "drafts": _("Drafts not issued"),
    "notices": _("Notices in doubt"),
    "captures": _("Web pages not captured yet"),
    "samples": _("Samples whose rest is being confirmed"),
}


@dataclass(frozen=True)
class Open:
    """One kind of thing that is open: how many, where they are listed, and the first of them."""

    what: str
    count: int
    url: str
    examples: tuple[Example, ...] = ()

    @property
    def words(self) -> Any:
        """What it is, in words."""
        return WORDS[self.what]


@dataclass(frozen=True)
class _Kind:
    """How one kind is found and shown."""

    rows: QuerySet[Any]
    url: str
    example: Callable[[Any], Example]


def still_open(campaign: Campaign, reader: User | None = None) -> list[Open]:
    """What is open, in the order of the work; nothing that is not. It leads nowhere the reader may not go."""
    kinds = _kinds(campaign, reader)
    counts = counted(campaign, {what: kind.rows for what, kind in kinds.items()})
    return [
        Open(what, counts[what], kind.url, tuple(kind.example(row) for row in kind.rows[:SHOWN]))
        for what, kind in kinds.items()
        if counts[what]
    ]


def _kinds(campaign: Campaign, reader: User | None) -> dict[str, _Kind]:
    page = reverse("campaigns:detail", args=[campaign.pk])
    told = reverse("assignments:undelivered", args=[campaign.pk])
    return {
        "assignments": _Kind(_assignments(campaign), f"{page}#duties", _work),
        "declined": _Kind(_declined(campaign), f"{page}?state=declined#duties", _work),
        "extensions": _Kind(_extensions(campaign), reverse("assignments:extensions"), _extension),
        "reports": _Kind(_reports(campaign), reverse("reports:index"), _report),
        "proposals": _proposals(campaign, reader),
        "drafts": _Kind(_drafts(campaign), reverse("documents:drafts"), _draft),
        "notices": _Kind(in_doubt(campaign).order_by("pk"), told, lambda row: (str(row), told)),
        "captures": _Kind(_captures(campaign), page, _capture),
        "samples": _Kind(_samples(campaign), page, _sample),
    }


def _assignments(campaign: Campaign) -> QuerySet[Assignment]:
    return _named(Assignment.objects.filter(campaign=campaign).exclude(state__in=ENDED))


def _declined(campaign: Campaign) -> QuerySet[Assignment]:
    """What units declined and whoever gave it has not answered; no part of a whole that ended without it."""
    rows = Assignment.objects.filter(campaign=campaign, state=Assignment.State.DECLINED)
    return _named(rows.filter(Q(parent=None) | Q(parent__state__in=OPEN)))


def _named(rows: QuerySet[Assignment]) -> QuerySet[Assignment]:
    return rows.select_related("unit", "duty", "officer").order_by("due", "pk")


def _work(row: Assignment) -> Example:
    return f"{row.doer_name}: {row.words}", reverse("assignments:detail", args=[row.pk])


def _extensions(campaign: Campaign) -> QuerySet[Extension]:
    rows = Extension.objects.filter(assignment__campaign=campaign, state=Extension.State.ASKED)
    return rows.select_related("assignment__unit", "assignment__duty", "assignment__officer")


def _extension(row: Extension) -> Example:
    return _work(row.assignment)


def _reports(campaign: Campaign) -> QuerySet[UnitReport]:
    rows = UnitReport.objects.filter(request__campaign=campaign, request__state=ReportRequest.State.OPEN)
    still = rows.exclude(state=UnitReport.State.ACCEPTED)
    return still.select_related("unit", "request").order_by("due", "pk")


def _report(row: UnitReport) -> Example:
    return f"{row.unit.name}: {row.request.title}", reverse("reports:detail", args=[row.pk])


def _proposals(campaign: Campaign, reader: User | None) -> _Kind:
    rows = Proposal.objects.filter(campaign=campaign, state=Proposal.State.PROPOSED)
    if reader is None or not may(reader, Verb.REQUEST_REPORT, campaign.owner):
        return _Kind(rows, "", lambda row: (row.title, ""))
    url = reverse("reports:proposed", args=[campaign.pk])
    return _Kind(rows, url, lambda row: (row.title, reverse("reports:proposal", args=[row.pk])))


def _drafts(campaign: Campaign) -> QuerySet[Draft]:
    return drafts_of(campaign).exclude(state__in=WITHOUT_END).order_by("pk")


def _draft(row: Draft) -> Example:
    return str(row), reverse("documents:draft", args=[row.pk])


def _captures(campaign: Campaign) -> QuerySet[Capture]:
    """Web pages that the worker is still after; those given up are an answer."""
    waiting = (Capture.LeaseState.READY, Capture.LeaseState.RUNNING)
    proofs = campaign.assignments.filter(proofs__isnull=False).values("proofs__record")
    rows = Capture.objects.filter(record__in=proofs, captured_at=None, lease_state__in=waiting)
    return rows.select_related("record").order_by("pk")


def _capture(row: Capture) -> Example:
    return row.url, reverse("evidence:record", args=[row.record.number])


def _samples(campaign: Campaign) -> QuerySet[Sample]:
    waiting = (Sample.LeaseState.READY, Sample.LeaseState.RUNNING)
    rows = Sample.objects.filter(duty__campaign=campaign, lease_state__in=waiting)
    return rows.select_related("duty").order_by("pk")


def _sample(row: Sample) -> Example:
    return str(row.duty), reverse("assignments:sample", args=[row.pk])
