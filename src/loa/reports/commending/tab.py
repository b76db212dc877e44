"""Commendation stands among the tabs of a campaign."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loa.campaigns.tabs import Tab, register_tab

register_tab(
    Tab(
        name="commendation",
        label=_("Commendation"),
        url=lambda campaign: reverse("reports:commendation", args=[campaign.pk]),
        stands=lambda campaign: campaign.state in ("active", "closed"),
    )
)
