"""A random sample of what waits to be confirmed, judged one by one, that may stand for all the rest."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.assignments.models.assignment import Assignment
from loa.campaigns.models import Duty
from loa.work.models import Leased


class Sample(Leased):
    """Hand-ins of one duty drawn without replacement; with `seed` and `population` anybody can draw it again.

    A leased row once the rest is to be confirmed: IDLE until then.
    """

    duty = models.ForeignKey(Duty, models.CASCADE, related_name="samples")
    drawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    drawn_at = models.DateTimeField(auto_now_add=True)
    seed = models.CharField(max_length=32)
    population = models.JSONField(default=list)  # ids of the assignments that waited, in order
    margin = models.FloatField(null=True, blank=True)  # what was wished for, where the size came from it
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)  # the result in words, said with each that was confirmed by it
    gone_through = models.PositiveIntegerField(default=0)  # of the population, while the rest is confirmed
    confirmed = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("random sample")
        verbose_name_plural = _("random samples")
        ordering = ["-drawn_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.pk}: {self.duty_id}"


class SampleItem(models.Model):
    """One hand-in that was drawn, and how it was judged; `good` None: not yet, or no longer to be judged."""

    sample = models.ForeignKey(Sample, models.CASCADE, related_name="items")
    place = models.PositiveIntegerField()
    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="+")
    good = models.BooleanField(null=True)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    judged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["sample", "place"], name="sample_place_once"),
            models.UniqueConstraint(fields=["sample", "assignment"], name="drawn_once"),
        ]

    def __str__(self) -> str:
        return f"{self.sample_id} {self.place}"
