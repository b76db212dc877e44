"""The cases of a campaign: how each was closed, how far its packing is, and who may open it again."""

from __future__ import annotations

from loa.campaigns.models import Campaign
from loa.reports.models import Case


def cases_of(campaign: Campaign) -> list[Case]:
    """Every closing of the campaign, the last first."""
    related = ("closed_by__person", "reopened_by__person", "blob")
    return list(campaign.cases.select_related(*related))


def case_of_manifest(sha256: str) -> Case | None:
    """The closing that noted a manifest of this hash."""
    return Case.objects.filter(manifest_sha256=sha256).first() if sha256 else None


def percent_of(case: Case) -> int:
    """How far the packing is, 0 to 100."""
    if case.lease_state == Case.LeaseState.DONE:
        return 100
    return min(99, 100 * case.progress_done // case.progress_total) if case.progress_total else 0
