"""Evaluation: objectives set at the start, the figures that show the way to them, and what was learnt."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from loa.campaigns.models import Campaign
from loa.documents.models import Draft
from loa.reports.models.figure import Figure
from loa.reports.models.value import FigureValue


class Stage(models.TextChoices):
    """The steps from what was put in to what came of it.

    AMEC Integrated Evaluation Framework: inputs, activities, outputs, out-takes, outcomes, impact; the GCS
    Evaluation Cycle has the same but activities, and learning and innovation after them.
    """

    INPUT = "input", _("inputs")
    ACTIVITY = "activity", _("activities")
    OUTPUT = "output", _("outputs")
    OUTTAKE = "outtake", _("out-takes")
    OUTCOME = "outcome", _("outcomes")
    IMPACT = "impact", _("impact")


class Objective(models.Model):
    """What the campaign is to reach: from a baseline to a target, measured by a figure, by a day.

    Baseline and target say where they are from and are never overwritten: what changes is set anew, and the
    old one stays with the reason. `value` is the last measurement. `baseline_value` is the kept figure that
    the baseline is, where it is one.
    """

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="objectives")
    number = models.PositiveIntegerField()
    text = models.TextField(_("objective"))
    stage = models.CharField(_("kind"), max_length=10, choices=Stage, default=Stage.OUTCOME)
    measure = models.CharField(_("unit of measure"), max_length=60)
    figure = models.ForeignKey(
        Figure, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("measured by")
    )
    baseline = models.DecimalField(_("baseline"), max_digits=20, decimal_places=4, null=True, blank=True)
    baseline_day = models.DateField(_("day of the baseline"), null=True, blank=True)
    baseline_source = models.CharField(_("source of the baseline"), max_length=300, blank=True)
    baseline_value = models.ForeignKey(FigureValue, models.PROTECT, null=True, blank=True, related_name="+")
    target = models.DecimalField(pgettext_lazy("objective", "target"), max_digits=20, decimal_places=4)
    target_day = models.DateField(_("to be reached by"))
    target_source = models.CharField(_("source of the target"), max_length=300)
    feasible = models.TextField(_("why it can be reached"), blank=True)
    serves = models.TextField(_("what it serves"), blank=True)
    value = models.ForeignKey(FigureValue, models.PROTECT, null=True, blank=True, related_name="+")
    worked = models.TextField(_("what worked"), blank=True)
    to_change = models.TextField(_("what to change"), blank=True)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    set_at = models.DateTimeField(auto_now_add=True)
    retired_at = models.DateTimeField(null=True, blank=True)
    retired_why = models.TextField(blank=True)

    class Meta:
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "number"], name="objective_number_once"),
            models.CheckConstraint(
                condition=Q(baseline=None) | Q(baseline_day__isnull=False) & ~Q(baseline_source=""),
                name="baseline_has_a_source",
            ),
            models.CheckConstraint(condition=~Q(target_source=""), name="target_has_a_source"),
        ]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def now(self) -> Decimal | None:
        """The last measurement."""
        return self.value.number if self.value else None

    @property
    def mark(self) -> str:
        """Its name among the numbers of a report; in its words the mark is "[[muc-tieu-1]]"."""
        return f"objective-{self.number}"


class ObjectiveFigure(models.Model):
    """A figure on the way to an objective, at its step; `value` is the last measurement."""

    objective = models.ForeignKey(Objective, models.CASCADE, related_name="chain")
    stage = models.CharField(max_length=10, choices=Stage)
    figure = models.ForeignKey(Figure, models.PROTECT, related_name="+")
    value = models.ForeignKey(FigureValue, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["objective", "stage", "figure"], name="figure_once_a_step")
        ]

    def __str__(self) -> str:
        return f"{self.objective_id} {self.stage} {self.figure_id}"

    @property
    def mark(self) -> str:
        """The name in a report of what the figure comes to over the whole campaign, whatever the period."""
        return f"step-{self.figure.key}"


class NextPlan(models.Model):
    """The draft of a plan that goes on from a campaign: last results, proposed targets, what nobody did.

    `results` are rows {"objective", "text", "measure", "baseline", "result", "target", "next", "value"},
    numbers in plain digits; `value` is the id of the kept figure that the result is. They stand as they were
    when the draft was made.
    """

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="next_plans")
    draft = models.OneToOneField(Draft, models.PROTECT, related_name="next_plan")
    results = models.JSONField(default=list)
    left_undone = models.JSONField(default=list)  # ids of duties
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("next plan")
        verbose_name_plural = _("next plans")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.draft)
