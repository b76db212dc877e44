"""A unit's own plan, and which duties laid on the unit it takes up."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.assignments.models.assignment import Assignment
from loa.campaigns.models import Campaign
from loa.directory.models import Unit
from loa.documents.models import Document, Fact


class SubPlan(models.Model):
    """The plan with which a unit answers a campaign; matched once its document is read."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="sub_plans")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="sub_plans")
    document = models.ForeignKey(Document, models.PROTECT, related_name="answers")
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    given_at = models.DateTimeField(auto_now_add=True)
    matched_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("unit's own plan")
        verbose_name_plural = _("units' own plans")
        ordering = ["-given_at"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "unit", "document"], name="answer_once"),
        ]

    def __str__(self) -> str:
        return str(self.document)


class TakenUp(models.Model):
    """A duty of a sub-plan that takes up one laid on the unit: proposed by likeness, decided by a person."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        CONFIRMED = "confirmed", _("confirmed")
        REJECTED = "rejected", _("not the same")

    sub_plan = models.ForeignKey(SubPlan, models.CASCADE, related_name="taken_up")
    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="taken_up")
    fact = models.ForeignKey(Fact, models.CASCADE, related_name="+")
    score = models.FloatField()
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-score"]
        constraints = [
            models.UniqueConstraint(fields=["assignment", "fact"], name="taken_up_once"),
        ]

    def __str__(self) -> str:
        return f"{self.assignment_id} {self.fact_id}"
