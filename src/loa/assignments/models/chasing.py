"""Nobody is late in silence: the daily round of reminders, what was told, and letters that urge."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.assignments.models.assignment import Assignment
from loa.campaigns.models import Campaign
from loa.directory.models import Unit
from loa.documents.models import Draft
from loa.work.models import Leased


class Chase(Leased):
    """The round of one day: a leased row, worked off in small pieces.

    `since` is the day of the last round that was finished before: what fell due between the two is told by
    this one, late, and says so. `up_to` is the last row told of the present stage. `turn`: a further round
    of the same day, asked for where days were moved so that work is overdue at once.
    """

    class Stage(models.TextChoices):
        UNITS = "units", _("units are told")
        GIVERS = "givers", _("those who gave the work are told")
        ISSUERS = "issuers", _("issuing units are told")

    day = models.DateField()
    turn = models.PositiveSmallIntegerField(default=0)
    since = models.DateField(null=True, blank=True)
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.UNITS)
    up_to = models.BigIntegerField(default=0)

    class Meta:
        ordering = ["-day", "-turn"]
        constraints = [models.UniqueConstraint(fields=["day", "turn"], name="chase_once")]

    def __str__(self) -> str:
        return f"{self.day}" + f" ({self.turn + 1})" * bool(self.turn)


class Reminder(models.Model):
    """One thing told of one assignment: that it falls due, is overdue, or has gone to the leader or issuer.

    Told once for each day on which the work was due: a later day begins anew. `giver` is who gave the work;
    `unmanned`: nobody of the unit could be told, so the giver was told that.
    """

    chase = models.ForeignKey(Chase, models.PROTECT, related_name="reminders")
    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="reminders")
    what = models.CharField(max_length=20)  # "due-7", "late", "monday-2026-06-08", "leader", "issuer"
    due = models.DateField()
    giver = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    unmanned = models.BooleanField(default=False)
    days_behind = models.PositiveSmallIntegerField(default=0)  # told so many days after its own day

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assignment", "due", "what"], name="reminded_once"),
        ]
        indexes = [models.Index(fields=["chase", "giver"])]

    def __str__(self) -> str:
        return self.key

    @property
    def key(self) -> str:
        """What was told, as one word."""
        return f"remind:assignment:{self.assignment_id}:{self.what}"


class UrgingLetter(models.Model):
    """A letter to the late units of a campaign: its draft, and the rows that it was made from."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="urging_letters")
    draft = models.OneToOneField(Draft, models.CASCADE, related_name="urging_letter")
    day = models.DateField()
    rows = models.JSONField(default=list)  # [{"assignment", "unit", "duty", "due", "days"}]
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return f"{self.campaign_id} {self.day}"
