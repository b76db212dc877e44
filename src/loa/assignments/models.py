"""A duty laid on a unit: its state, its history, progress and proof."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.campaigns.models import Campaign, Duty, Event
from loa.directory.models import Unit
from loa.evidence.models import Record
from loa.work.models import Leased


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


class Step(models.Model):
    """One step in the history of an assignment: who, when, from, to, in what words and numbers."""

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="steps")
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    from_state = models.CharField(max_length=12)
    to_state = models.CharField(max_length=12)
    words = models.TextField(blank=True)
    count = models.IntegerField(null=True, blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"


class Proof(models.Model):
    """An evidence record handed in for an assignment."""

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="proofs")
    record = models.ForeignKey(Record, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["assignment", "record"], name="proof_once")]

    def __str__(self) -> str:
        return f"{self.assignment_id} {self.record_id}"


class Announcement(Leased):
    """News of a campaign on its way to everybody whose units have assignments in it.

    A leased row: the worker tells people in small pieces; `told_up_to` is the last account told.
    """

    class Kind(models.TextChoices):
        STARTED = "started", _("campaign started")
        DATED = "dated", _("day of an event set")
        RECALLED = "recalled", _("campaign recalled")

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="announcements")
    kind = models.CharField(max_length=8, choices=Kind)
    event = models.ForeignKey(Event, models.CASCADE, null=True, blank=True, related_name="+")
    told_up_to = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.kind} {self.campaign_id}"
