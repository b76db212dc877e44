"""The case file of a campaign stands among its tabs."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loa.campaigns.models import Campaign
from loa.campaigns.tabs import Tab, register_tab

register_tab(
    Tab(
        name="case",
        label=_("Case file"),
        url=lambda campaign: reverse("reports:case", args=[campaign.pk]),
        stands=lambda campaign: campaign.state in (Campaign.State.ACTIVE, Campaign.State.CLOSED),
    )
)
