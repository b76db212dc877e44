"""Report requests that the plan itself orders, waiting for an officer's word."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.campaigns.models import Campaign, Duty
from loa.reports.models.request import ReportRequest, ReportSeries, Rhythm


class Proposal(models.Model):
    """A request proposed from a sentence of the plan; `duty` leads back to it.

    `units` are the ids of the units for which its names stood when the campaign started.
    """

    class Kind(models.TextChoices):
        BY_DAY = "by-day", _("by a day")
        RECURRING = "recurring", _("every period")
        QUICK = "quick", _("quick notice")
        ON_DEMAND = "on-demand", _("when there is need")

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        ACCEPTED = "accepted", _("accepted")
        DISMISSED = "dismissed", _("dismissed")

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="report_proposals")
    duty = models.OneToOneField(Duty, models.CASCADE, related_name="report_proposal")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    rhythm = models.CharField(_("how often"), max_length=12, choices=Rhythm, blank=True)
    due = models.DateField(_("due"), null=True, blank=True)
    title = models.CharField(_("title"), max_length=250)
    units = models.JSONField(default=list)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.PROPOSED)
    reason = models.TextField(_("reason"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    request = models.ForeignKey(ReportRequest, models.SET_NULL, null=True, blank=True, related_name="+")
    series = models.ForeignKey(ReportSeries, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("proposed report request")
        verbose_name_plural = _("proposed report requests")
        ordering = ["duty__number", "pk"]

    def __str__(self) -> str:
        return self.title
