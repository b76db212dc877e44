"""A duty laid on a unit: its state and its days."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.campaigns.models import Campaign, Duty
from loa.directory.models import Unit


class Assignment(models.Model):
    """One duty laid on one unit; overdue and at risk are derived, not stored."""

    class State(models.TextChoices):
        OFFERED = "offered", _("not yet accepted")
        ACCEPTED = "accepted", _("accepted")
        IN_PROGRESS = "in-progress", _("in progress")
        HANDED_IN = "handed-in", _("waiting to be confirmed")
        CONFIRMED = "confirmed", _("done")
        RETURNED = "returned", _("returned")
        DECLINED = "declined", _("declined")

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="assignments")
    duty = models.ForeignKey(Duty, models.CASCADE, related_name="assignments")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="assignments")
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="children")
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.OFFERED)
    due = models.DateField(_("due"), null=True, blank=True)
    first_due = models.DateField(null=True, blank=True)  # never overwritten
    counted = models.PositiveIntegerField(_("done so far"), default=0)
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        constraints = [
            models.UniqueConstraint(
                fields=["duty", "unit"], condition=models.Q(parent=None), name="assignment_once"
            ),
            models.UniqueConstraint(fields=["parent", "unit"], name="handed_down_once"),
        ]
        indexes = [
            models.Index(fields=["unit", "state", "due"]),
            models.Index(fields=["campaign", "duty", "state", "due"]),
        ]

    def __str__(self) -> str:
        return f"{self.duty_id} {self.unit_id}"
