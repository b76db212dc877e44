"""The report over all units: its figures, tables and charts, and the draft it is written in."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.campaigns.models import Campaign
from loa.documents.models import Draft
from loa.reports.models.request import ReportRequest
from loa.reports.models.value import FigureValue


class Synthesis(models.Model):
    """A synthesised report. Its words, approval, number and signature are those of its draft.

    `tables` {"late": [[cell, …], …]} and `charts` {"trend": Vega-Lite specification} are kept as they were
    counted, with the ids behind them in `sources`: printed again, the report says the same.
    """

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="syntheses")
    request = models.ForeignKey(ReportRequest, models.PROTECT, null=True, blank=True, related_name="+")
    start = models.DateField(_("from"))
    end = models.DateField(_("to"))
    draft = models.OneToOneField(Draft, models.PROTECT, related_name="synthesis")
    tables = models.JSONField(default=dict)
    charts = models.JSONField(default=dict)
    sources = models.JSONField(default=dict)
    counted_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("synthesised report")
        verbose_name_plural = _("synthesised reports")
        ordering = ["-end", "-pk"]

    def __str__(self) -> str:
        return str(self.draft)


class SynthesisFigure(models.Model):
    """A figure of a synthesised report: its mark in the words, and the value it stands for."""

    synthesis = models.ForeignKey(Synthesis, models.CASCADE, related_name="figures")
    name = models.CharField(max_length=80)  # the mark is "[[…]]" with it as `spoken`
    value = models.ForeignKey(FigureValue, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["synthesis", "name"], name="mark_once_a_synthesis")]

    def __str__(self) -> str:
        return f"[[{self.name}]]"
