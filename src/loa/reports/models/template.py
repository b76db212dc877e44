"""The form of a report: its sections with what to write there, and its figures."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.directory.models import Unit
from loa.reports.models.figure import Figure


class ReportTemplate(models.Model):
    """A form of report of one office; `sections` are [{"key", "title", "prompt"}] in their order."""

    owner = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("office"))
    name = models.CharField(_("name"), max_length=200)
    sections = models.JSONField(_("sections"), default=list)
    figures = models.ManyToManyField(Figure, through="TemplateFigure", related_name="+")
    standard = models.BooleanField(default=False)  # the form that every office has from the start
    retired_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("report template")
        verbose_name_plural = _("report templates")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class TemplateFigure(models.Model):
    """A figure of a template, at its place."""

    template = models.ForeignKey(ReportTemplate, models.CASCADE, related_name="places")
    figure = models.ForeignKey(Figure, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["template", "figure"], name="figure_once_a_template")]

    def __str__(self) -> str:
        return f"{self.template_id} {self.figure_id}"
