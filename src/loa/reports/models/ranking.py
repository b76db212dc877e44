"""Which units of a campaign have most points by their figures, as last counted."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.campaigns.models import Campaign
from loa.work.models import Leased


class Ranking(Leased):
    """The units with most points by the lines of the score sheet that figures score; IDLE until asked for.

    `best` [[unit, points]], the best first, holds of `counted_at`, of so many points at `most`. While it is
    counted anew, what was counted before stands.
    """

    campaign = models.OneToOneField(Campaign, models.CASCADE, related_name="ranking")
    best = models.JSONField(default=list)
    most = models.DecimalField(max_digits=7, decimal_places=1, default=0)
    counted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("ranking by results")
        verbose_name_plural = _("rankings by results")

    def __str__(self) -> str:
        return str(self.campaign)
