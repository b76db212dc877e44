"""Commendation stands among the tabs of a campaign."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loa.campaigns.queries import may_who_sees
from loa.campaigns.tabs import Tab, register_tab
from loa.directory.rights import Verb

register_tab(
    Tab(
        name="commendation",
        label=_("Commendation"),
        url=lambda campaign: reverse("reports:commendation", args=[campaign.pk]),
        may=lambda user, campaign: (
            campaign.state in ("active", "closed") and may_who_sees(user, Verb.CONFIRM_ASSIGNMENT, campaign)
        ),
    )
)
