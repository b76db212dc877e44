"""The synthesised reports of a campaign stand among its tabs."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loa.campaigns.tabs import Tab, register_tab

register_tab(
    Tab(
        name="synthesis",
        label=_("Synthesised report"),
        url=lambda campaign: reverse("reports:syntheses", args=[campaign.pk]),
    )
)
