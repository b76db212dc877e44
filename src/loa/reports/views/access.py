"""What a page is about, as far as the person may see it; else it is not found."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from loa.campaigns.models import Campaign
from loa.directory.views.access import signed_in
from loa.reports.models import Nomination, ReportRequest, UnitReport
from loa.reports.queries.commending import commended_campaigns, decides_about, visible_nominations
from loa.reports.queries.visibility import asked_campaigns, visible_reports, visible_requests


def seen_report(request: HttpRequest, pk: int) -> UnitReport:
    """The report with what its page shows."""
    found = visible_reports(request.user).select_related(
        "unit", "request__campaign__owner", "request__owner", "request__duty", "submitted_by__person"
    )
    return get_object_or_404(found, pk=pk)


def seen_request(request: HttpRequest, pk: int) -> ReportRequest:
    """The request of the person's own office."""
    found = visible_requests(request.user).select_related("campaign", "owner", "duty")
    return get_object_or_404(found, pk=pk)


def campaign_to_ask(request: HttpRequest, pk: int) -> Campaign:
    """The campaign under way whose reports the person may ask for."""
    found = asked_campaigns(request.user).select_related("owner")
    return get_object_or_404(found, pk=pk)


def commended_campaign(request: HttpRequest, pk: int) -> Campaign:
    """The campaign in which units of the person may be commended."""
    return get_object_or_404(commended_campaigns(signed_in(request)), pk=pk)


def seen_nomination(request: HttpRequest, pk: int) -> Nomination:
    """The nomination that the person made or decides about."""
    return get_object_or_404(visible_nominations(signed_in(request)), pk=pk)


def only_who_decides(request: HttpRequest, found: Campaign) -> None:
    """Goes on for the office that decides about commendation in the campaign."""
    if not decides_about(signed_in(request), found):
        raise Http404
