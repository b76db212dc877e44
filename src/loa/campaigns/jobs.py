"""What the worker does with this room's leased rows: a campaign that is being started."""

from __future__ import annotations

from loa.campaigns.models import Campaign
from loa.campaigns.starting import continue_start, tell_given_up
from loa.work.registry import job


@job(Campaign, on_failed=tell_given_up)
def run_start(campaign: Campaign) -> None:
    """The campaign is active, or as far as it came before the lease was lost."""
    if campaign.state == Campaign.State.STARTING:
        continue_start(campaign)
