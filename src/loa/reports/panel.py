"""What the page of a campaign says of its reports: those asked for, and those its plan orders."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from loa.campaigns.models import Campaign
from loa.campaigns.panels import register_panel
from loa.directory.models import User
from loa.directory.rights import Verb, may
from loa.reports.models import Proposal
from loa.reports.queries.mine import requests_of

SHOWN = 5


@register_panel("reports/campaign_panel.html")
def reports_of(user: User, campaign: Campaign) -> dict[str, Any] | None:
    """The last requests with how many reports came in, and how many the plan orders that nobody asked for."""
    if campaign.state not in (Campaign.State.ACTIVE, Campaign.State.CLOSED):
        return None
    requests = list(requests_of(user, today=timezone.localdate()).filter(campaign=campaign)[:SHOWN])
    may_ask = campaign.state == Campaign.State.ACTIVE and may(user, Verb.REQUEST_REPORT, campaign.owner)
    proposed = 0
    if may_ask:
        proposed = campaign.report_proposals.filter(state=Proposal.State.PROPOSED).count()
    if not (requests or may_ask):
        return None
    return {"campaign": campaign, "requests": requests, "may_ask": may_ask, "proposed": proposed}
