"""What was told of a report that is due or late."""

from __future__ import annotations

from django.db import models

from loa.reports.models.unit_report import UnitReport


class ReportReminder(models.Model):
    """One thing told of one report for one due day; `unmanned`: nobody in the unit could be told."""

    report = models.ForeignKey(UnitReport, models.CASCADE, related_name="reminders")
    what = models.CharField(max_length=20)
    due = models.DateField()
    day = models.DateField(db_index=True)
    unmanned = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "due", "what"], name="report_told_once")]

    def __str__(self) -> str:
        return f"{self.report_id} {self.what}"
