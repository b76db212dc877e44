"""The report of one unit: its state, words, figures, attachments and history."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from loa.directory.models import Unit
from loa.evidence.models import Record
from loa.reports.models.figure import Figure
from loa.reports.models.request import ReportRequest


class UnitReport(models.Model):
    """What a request asks of one unit; late is derived, not stored.

    `sections` are the unit's words by the key of the section; `version` counts the savings, so that a form
    opened before another one was saved never overwrites it. `done` is what the unit had done in the period,
    kept when the report is submitted.
    """

    class State(models.TextChoices):
        ASKED = "asked", _("not begun")
        DRAFT = "draft", _("being written")
        SUBMITTED = "submitted", _("submitted")
        RETURNED = "returned", _("returned")
        ACCEPTED = "accepted", pgettext_lazy("report", "accepted")

    request = models.ForeignKey(ReportRequest, models.CASCADE, related_name="reports")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="reports")
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.ASKED)
    due = models.DateField(_("due"))
    first_due = models.DateField()  # never overwritten
    sections = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=0)
    done = models.JSONField(default=list)
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    changed_at = models.DateTimeField(default=timezone.now)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("unit report")
        verbose_name_plural = _("unit reports")
        constraints = [models.UniqueConstraint(fields=["request", "unit"], name="one_report_a_unit")]
        indexes = [
            models.Index(fields=["request", "state"]),
            models.Index(fields=["unit", "state", "due"]),
            models.Index(fields=["state", "due"]),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.unit_id}"


class ReportLine(models.Model):
    """One figure in one report: what the unit entered, and the value that stands since it submitted."""

    report = models.ForeignKey(UnitReport, models.CASCADE, related_name="lines")
    figure = models.ForeignKey(Figure, models.PROTECT, related_name="+")
    entered = models.DecimalField(max_digits=20, decimal_places=4, null=True, blank=True)
    words = models.TextField(_("in words"), blank=True)  # confirms what lies outside the plausible range
    value = models.ForeignKey(
        "reports.FigureValue", models.PROTECT, null=True, blank=True, related_name="lines"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "figure"], name="figure_once_a_report")]

    def __str__(self) -> str:
        return f"{self.report_id} {self.figure_id}"


class ReportStep(models.Model):
    """One step in the history of a report: who, when, from, to, in what words."""

    report = models.ForeignKey(UnitReport, models.CASCADE, related_name="steps")
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    from_state = models.CharField(max_length=10)
    to_state = models.CharField(max_length=10)
    words = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"


class Attachment(models.Model):
    """An evidence record attached to a report."""

    report = models.ForeignKey(UnitReport, models.CASCADE, related_name="attachments")
    record = models.ForeignKey(Record, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "record"], name="attachment_once")]

    def __str__(self) -> str:
        return f"{self.report_id} {self.record_id}"
