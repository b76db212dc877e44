"""What the page of a campaign says of its reports: those asked for, and those its plan orders."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Exists, OuterRef

from loa.campaigns.board import Board
from loa.campaigns.models import Campaign
from loa.campaigns.panels import register_panel
from loa.directory.models import User
from loa.directory.rights import Verb, may
from loa.reports.dashboards.sheets import FORMS
from loa.reports.models import Proposal, ReportRequest, RequestFigure
from loa.reports.queries.mine import came_in, open_first
from loa.reports.queries.proposed import is_given
from loa.work.shaped import Rows, Shaped

SHOWN = 5
WITHDRAWN = ReportRequest.State.WITHDRAWN


@register_panel("reports/campaign_panel.html")
def reports_of(user: User, board: Board) -> dict[str, Any] | None:
    """The last requests with how many reports came in, and what the plan orders that has no request.

    `forms`: the files in which the campaign's assignments can be taken away, with the figures of reports.
    `given`: how many of these units have as work already; `proposed`: how many nobody was asked for at all.
    """
    campaign = board.campaign
    if campaign.state not in (Campaign.State.ACTIVE, Campaign.State.CLOSED):
        return None
    requests = _requests(campaign=campaign.pk, today=board.today)
    may_ask = campaign.state == Campaign.State.ACTIVE and may(user, Verb.REQUEST_REPORT, campaign.owner)
    waiting = {row["given"]: row["n"] for row in _proposed(campaign=campaign.pk)} if may_ask else {}
    if not (requests or may_ask or board.given):
        return None
    return {
        "campaign": campaign,
        "forms": FORMS if board.given else (),
        "has_figures": any(
            row["came"] and row["has_figures"] for row in requests if row["state"] != WITHDRAWN
        ),
        "requests": requests,
        "may_ask": may_ask,
        "proposed": waiting.get(False, 0),
        "given": waiting.get(True, 0),
    }


# The owner of a campaign asks for its reports, and whoever sees it sees them.
@Shaped
def _requests(campaign: Any, today: Any) -> Rows:
    found = ReportRequest.objects.filter(campaign=campaign).annotate(**came_in(today))
    with_figures = RequestFigure.objects.filter(request=OuterRef("pk"))
    rows: Any = open_first(found.annotate(has_figures=Exists(with_figures)))
    return rows.values("pk", "title", "due", "state", "total", "came", "late", "has_figures")[:SHOWN]


@Shaped
def _proposed(campaign: Any) -> Rows:
    rows = Proposal.objects.filter(campaign=campaign, state=Proposal.State.PROPOSED)
    return rows.order_by().annotate(given=is_given()).values("given").annotate(n=Count("pk"))
