"""News of a campaign on its way to those concerned."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.campaigns.models import Campaign, Duty, Event
from loa.work.models import Leased


class Announcement(Leased):
    """News of a campaign on its way to everybody whose units have assignments in it.

    A leased row: the worker tells people in small pieces; `told_up_to` is the last account told. A day is
    that of an event, or of a duty, which was due on `from_day`. Where it moves very many assignments, the
    worker moves them first. What has moved `since` then counts as moved by it.
    """

    class Kind(models.TextChoices):
        STARTED = "started", _("campaign started")
        DATED = "dated", _("day of an event or a duty set")
        RECALLED = "recalled", _("campaign recalled")

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="announcements")
    kind = models.CharField(max_length=8, choices=Kind)
    event = models.ForeignKey(Event, models.CASCADE, null=True, blank=True, related_name="+")
    duty = models.ForeignKey(Duty, models.CASCADE, null=True, blank=True, related_name="+")
    from_day = models.DateField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    since = models.DateTimeField(null=True, blank=True)  # none: from before it was kept
    told_up_to = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.kind} {self.campaign_id}"
